/**
 * `node tools/lifecycles.mjs [--check]`: writes docs/lifecycles.md, the picture and the table of each shipped profile's
 * lifecycle. With `--check` it writes nothing and fails when the page is not what the profiles say.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';
import { ROOT } from './run.mjs';

const PAGE = join(ROOT, 'docs/lifecycles.md');

/** What the sources export, bundled in memory: profiles are data, and the drawing is a pure function. */
async function load() {
  const files = readdirSync(join(ROOT, 'src/profiles')).filter((name) => name.endsWith('.ts'));
  const { outputFiles } = await build({
    stdin: {
      contents: [
        `export { toMermaid } from './src/domain/lifecycle/mermaid.ts';`,
        ...files.map((name, i) => `export * as file${i} from './src/profiles/${name}';`),
      ].join('\n'),
      resolveDir: ROOT,
    },
    write: false,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  const { toMermaid, ...modules } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  const profiles = Object.values(modules)
    .flatMap((module) => Object.values(module))
    .filter((value) => value?.lifecycle?.regions?.stage);
  return { toMermaid, profiles };
}

const cell = (text) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`;
const code = (text) => `\`${text}\``;

/** What else has to hold, and what has to be filled in. */
function conditions({ stages = [], when = {}, requires = [] }) {
  return [
    ...(stages.length ? [`in ${stages.map(code).join(', ')}`] : []),
    ...Object.entries(when).map(([region, states]) => `${code(region)} is ${states.map(code).join(' or ')}`),
    ...(requires.length ? [`with ${requires.map(code).join(', ')}`] : []),
  ].join('; ');
}

function target({ to, also = {} }) {
  const others = Object.entries(also).map(([region, state]) => `${region}: ${state}`);
  return [to, ...others].map(code).join(', ');
}

/** A state, then one line for each thing that can happen in it. */
function* stateRows({ roles }, key, { label, meaning, on, terminal, timers = [] }) {
  const days = ({ event }) =>
    timers.filter((timer) => timer.event === event).map(({ afterDays }) => afterDays);
  const first = [code(key), label.en, meaning.en];
  if (!on.length) yield row(...first, terminal ? 'nothing more' : '', '', '', '', '');
  for (const [i, transition] of on.entries()) {
    const { event, by, effects = [] } = transition;
    const after = days(transition);
    yield row(
      ...(i ? ['', '', ''] : first),
      by.map((role) => roles[role].en).join(', '),
      code(event) + (after.length ? ` after ${after.join(', ')} days` : ''),
      conditions(transition),
      target(transition),
      effects.map(code).join(', '),
    );
  }
}

const HEAD = [
  row('State', 'Label', 'What it means', 'Who', 'Event', 'Where and with what', 'Leads to', 'Announces'),
  row(...Array(8).fill('---')),
];

function* regionLines(toMermaid, lifecycle, key) {
  const { overlay, chosen, states } = lifecycle.regions[key];
  const kind = chosen
    ? ', settled when the case is made'
    : overlay
      ? ', over whatever stage the case is in'
      : '';
  yield* [`### ${key}${kind}`, '', '```mermaid', toMermaid(lifecycle, 'en', key).trimEnd(), '```', ''];
  yield* HEAD;
  for (const [state, definition] of Object.entries(states)) yield* stateRows(lifecycle, state, definition);
  yield '';
}

function* profileLines(toMermaid, { id, name, lifecycle }) {
  yield* [`## ${name} (${code(id)})`, ''];
  for (const key of Object.keys(lifecycle.regions)) yield* regionLines(toMermaid, lifecycle, key);
  if (!lifecycle.anytime.length) return;
  yield* ['### Without a change of state', ''];
  yield* [row('Event', 'What is done', 'Who', 'Where and with what'), row('---', '---', '---', '---')];
  for (const rule of lifecycle.anytime)
    yield row(
      code(rule.event),
      lifecycle.events[rule.event].label.en,
      rule.by.map((role) => lifecycle.roles[role].en).join(', '),
      conditions(rule),
    );
  yield '';
}

const { toMermaid, profiles } = await load();
const lines = [
  '# Lifecycles',
  '',
  'How a case moves at each of the labs that Pontic ships. Written by `node tools/lifecycles.mjs` from',
  '`src/profiles`; change a profile, not this page. Arrows say what is done and by whom; `30/40 d` are days after',
  "which the lab's software does it by itself. A case is in one state of every region at once.",
  '',
  ...profiles.map(({ id, name }) => `- ${name} (${code(id)})`),
  '',
  ...profiles.flatMap((profile) => [...profileLines(toMermaid, profile)]),
];
const page = await format(lines.join('\n'), { ...(await resolveConfig(PAGE)), filepath: PAGE });
const isCurrent = existsSync(PAGE) && readFileSync(PAGE, 'utf8') === page;

if (process.argv.includes('--check')) {
  if (!isCurrent) {
    console.error(
      'docs/lifecycles.md is not what the profiles say: node tools/lifecycles.mjs writes it anew',
    );
    process.exit(1);
  }
} else if (!isCurrent) {
  mkdirSync(dirname(PAGE), { recursive: true });
  writeFileSync(PAGE, page);
}
console.log(`${profiles.map(({ id }) => id).join(', ')}: docs/lifecycles.md is up to date`);

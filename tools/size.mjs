/**
 * `npm run size [-- --json]`: what each public name and each element costs a page, gzipped, with all that it brings
 * along: `initial` is loaded at once, `lazy` when it is first used.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { checkOutput } from './check-output.mjs';
import { ROOT } from './run.mjs';

const asJson = process.argv.includes('--json');

const entries = {
  '.': 'src/index.ts',
  './components': 'components/index.ts',
  './define': 'components/define.ts',
  './autoload': 'components/autoload.ts',
  './profiles/appliance': 'src/profiles/appliance.ts',
  './profiles/restorative': 'src/profiles/restorative.ts',
  './profiles/digital-lab': 'src/profiles/digital-lab.ts',
  './profiles/aligner': 'src/profiles/aligner.ts',
  './profiles/weeks': 'src/profiles/weeks.ts',
  './jurisdictions': 'src/profiles/jurisdictions.ts',
  './offline': 'src/offline/offline-shell.ts',
  './scan-codec': 'src/scan-codec/scan-codec.ts',
  './testing': 'src/testing/backend-suite.ts',
};
for (const { name } of readdirSync(join(ROOT, 'components'), { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
)) {
  const file = `components/${name}/${name}.ts`;
  if (existsSync(join(ROOT, file))) entries[name] = file;
}
entries['scan worker'] = 'src/scans/worker/scan.worker.ts';
// built, where it is: what one pasted script tag loads
if (existsSync(join(ROOT, 'dist/cdn/pontic.js'))) entries['cdn/pontic.js'] = 'dist/cdn/pontic.js';

/** The chunks that are reached from a chunk by imports of these kinds, itself included. */
function reached(outputs, start, kinds) {
  const found = new Set();
  const visit = (name) => {
    if (found.has(name)) return;
    found.add(name);
    for (const { path, kind, external } of outputs[name]?.imports ?? [])
      if (!external && kinds.includes(kind)) visit(path);
  };
  visit(start);
  return found;
}

async function measure(name, file) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [file],
    outdir: '.cache/size',
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    legalComments: 'none',
    logLevel: 'error',
  });
  const { outputs } = metafile;
  const start = Object.keys(outputs).find((output) => outputs[output].entryPoint === file);
  const atOnce = reached(outputs, start, ['import-statement']);
  const ever = reached(outputs, start, ['import-statement', 'dynamic-import']);
  let initial = 0;
  let lazy = 0;
  for (const { path, contents } of outputFiles) {
    const bytes = gzipSync(contents, { level: 9 }).length;
    const relative = path.slice(ROOT.length).replaceAll('\\', '/');
    if (atOnce.has(relative)) initial += bytes;
    else if (ever.has(relative)) lazy += bytes;
  }
  return { name, initial, lazy, total: initial + lazy };
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
if (!asJson)
  console.log(`${'gzip'.padEnd(26)}${'initial'.padStart(10)}${'lazy'.padStart(10)}${'total'.padStart(10)}`);
for (const [name, file] of Object.entries(entries)) {
  if (!existsSync(join(ROOT, file))) {
    console.error(`${name}: ${file} is not there`);
    process.exitCode = 1;
    continue;
  }
  const row = await measure(name, file);
  if (asJson) console.log(JSON.stringify(row));
  else
    console.log(`${name.padEnd(26)}${kilobytes(row.initial)}${kilobytes(row.lazy)}${kilobytes(row.total)}`);
}

// sizes say nothing about what is inside: the built files, where they are, must be free of what a strict policy forbids
if (existsSync(join(ROOT, 'dist'))) process.exitCode ||= checkOutput('dist');

/**
 * Reads every import of src, components and demo, prints which layer imports which, and fails on a breach of the
 * table in CONTRIBUTING.md. Imports of types count: a type is a dependency too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LONGEST_FILE = 300;

/** Where a file belongs: the first prefix that fits. */
const LAYERS = [
  ['domain', 'src/domain/'],
  ['profiles', 'src/profiles/'],
  ['store', 'src/store/'],
  ['scan-codec', 'src/scan-codec/'],
  ['scans', 'src/scans/'],
  ['local-lab', 'src/sync/backends/local-lab/'],
  ['backends', 'src/sync/backends/'],
  ['port', 'src/sync/backend.ts'],
  ['port', 'src/sync/people.ts'],
  ['port', 'src/sync/shares.ts'],
  ['sync', 'src/sync/'],
  ['testing', 'src/testing/'],
  ['offline', 'src/offline/'],
  ['index', 'src/index.ts'],
  ['root', 'src/'],
  ['components', 'components/'],
  ['demo', 'demo/'],
];

/** What a layer may import besides itself: layers and packages. `liveQuery` of sync is the only name it has of Dexie. */
const MAY = {
  domain: ['xstate', '@noble/hashes'],
  profiles: ['domain'],
  store: ['domain', 'dexie'],
  'scan-codec': [],
  scans: ['domain', 'scan-codec', 'comlink', '@noble/hashes'],
  port: ['domain', 'scan-codec'],
  'local-lab': ['domain', 'port', 'scan-codec', 'dexie'],
  backends: ['domain', 'port'],
  sync: ['domain', 'port', 'scan-codec', 'store', 'dexie', 'xstate', 'valibot'],
  testing: ['domain', 'profiles', 'scan-codec', 'port'],
  offline: ['workbox-window'],
  root: ['domain', 'profiles', 'store', 'scans', 'port', 'backends', 'local-lab', 'sync', 'dexie', 'xstate'],
  index: ['domain', 'profiles', 'store', 'scans', 'port', 'backends', 'local-lab', 'sync', 'root'],
  components: ['index', 'lit', '@lit/context', 'signature_pad', 'three', 'uqr', 'xstate'],
  demo: ['pontic', 'lit', 'workbox-precaching'],
};
/** Names that a layer may take from a package, where it may not have all of them. */
const ONLY = { sync: { dexie: ['liveQuery'] } };

const layerOf = (path) => LAYERS.find(([, prefix]) => path.startsWith(prefix))?.[0];
const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const filesIn = (folder) =>
  readdirSync(join(ROOT, folder), { recursive: true })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .sort();

const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

/** Every `import` and `export … from`, static or not, with the names it takes. */
function* importsOf(text) {
  const code = withoutComments(text);
  const statement =
    /^\s*(?:import|export)\b(?!\s*\()([^;'"]*?)\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]/gm;
  for (const [, specifier] of code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)) yield { names: [], specifier };
  for (const [, clause = '', from, bare] of code.matchAll(statement))
    yield {
      names: clause
        .replace(/\btype\b|[{}]/g, ' ')
        .split(/[\s,]+/)
        .filter(Boolean),
      specifier: from ?? bare,
    };
  for (const [, specifier] of code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g))
    yield { names: [], specifier };
}

/** The layer or package that is meant, and the file within this repository. */
function targetOf(path, specifier) {
  if (!specifier.startsWith('.')) return { to: packageOf(specifier) };
  const file = normalize(join(dirname(path), specifier))
    .replaceAll('\\', '/')
    .replace(/\.js$/, '.ts');
  return { to: layerOf(file) ?? `outside: ${relative(ROOT, join(ROOT, file))}`, file };
}

const breaches = [];
const table = new Map();
const files = ['src', 'components', 'demo'].flatMap(filesIn);

for (const path of files) {
  const from = layerOf(path);
  const text = readFileSync(join(ROOT, path), 'utf8');
  const lines = text.split('\n').length - 1;
  if (lines > LONGEST_FILE) breaches.push(`${path}: ${lines} lines, ${LONGEST_FILE} is the limit`);
  for (const { names, specifier } of importsOf(text)) {
    const { to, file } = targetOf(path, specifier);
    table.set(`${from} ${to}`, (table.get(`${from} ${to}`) ?? 0) + 1);
    const say = (why) => breaches.push(`${path}: imports "${specifier}": ${why}`);
    const only = ONLY[from]?.[to];
    if (file?.endsWith('/index.ts') && from !== 'components' && path.startsWith('src/'))
      say('take the file that has it, not an index');
    else if (to !== from && !MAY[from].includes(to)) say(`${from} may not know ${to}`);
    else if (only && !names.every((name) => only.includes(name)))
      say(`${from} may take only ${only.join(', ')} of ${to}`);
  }
}

const rows = Object.keys(MAY).map((from) => [
  from,
  [...table]
    .map(([key, count]) => [...key.split(' '), count])
    .filter(([layer, to]) => layer === from && to !== from)
    .map(([, to, count]) => `${to} ${count}`)
    .join(', ') || '–',
]);
for (const [from, uses] of rows) console.log(`${from.padEnd(12)}${uses}`);
console.log(`\n${files.length} files, ${[...table.values()].reduce((sum, count) => sum + count, 0)} imports`);
for (const breach of breaches) console.error(`breach: ${breach}`);
process.exit(breaches.length ? 1 : 0);

/** Every entry must load where there is no page: server-side rendering and tests import it in plain Node. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, run } from './run.mjs';

const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const before = new Set(Object.getOwnPropertyNames(globalThis));
/** what our dependencies leave behind as they are loaded: their versions, and Lit's stand-in for the registry */
const THEIRS = /^(?:lit|reactive|_*dexie|customElements$)/i;
let failed = false;

for (const [entry, target] of Object.entries(exports)) {
  if (typeof target !== 'object') continue;
  try {
    await import(pathToFileURL(join(ROOT, target.default)).href);
  } catch (error) {
    failed = true;
    console.error(`${entry}: ${error.stack}`);
  }
}
for (const name of Object.getOwnPropertyNames(globalThis)) {
  if (before.has(name) || THEIRS.test(name)) continue;
  failed = true;
  console.error(`a global named ${name} was left behind`);
}
// and what the package brings for the command line works
failed ||= run('node', ['tools/check-scan-codec.mjs']) !== 0;
process.exit(failed ? 1 : 0);

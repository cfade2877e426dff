import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { forbiddenIn } from './check-output.mjs';
import { ROOT } from './run.mjs';

const MODULE = /\/src\/scans\/inlined-worker\.ts$/;
/** What a host serves from its own origin: the same script under a name that stays. */
const OWN_FILE = 'pontic-worker.js';

/** The worker with all that it needs as one classic script, which is a module as well. */
async function bundle() {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [join(ROOT, 'src/scans/worker/scan.worker.ts')],
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    conditions: ['production'],
    legalComments: 'none',
    logLevel: 'error',
  });
  return outputFiles[0].text.trim();
}

/**
 * Puts the scan worker as text into the module that is loaded when a page can have no worker by address, and beside it as
 * a file. Pages whose policy forbids both do without.
 * @returns {import('vite').Plugin}
 */
export function inlineWorker() {
  let script;
  return {
    name: 'pontic-inline-worker',
    enforce: 'pre',
    async load(id) {
      if (!MODULE.test(id.split('?')[0].replaceAll('\\', '/'))) return;
      script ??= await bundle();
      // as text it would hide from the check of what was built
      const found = forbiddenIn(script);
      if (found.length) this.error(`the worker's script has ${found.map(({ what }) => what).join(', ')}`);
      return {
        code: `export const INLINED_WORKER = ${JSON.stringify(script)};`,
        map: null,
        moduleType: 'js',
      };
    },
    generateBundle(_, bundle) {
      if (script === undefined) this.error('nothing imports src/scans/inlined-worker.ts any more');
      const isInlined = ({ type, moduleIds = [] }) =>
        type === 'chunk' && moduleIds.some((id) => MODULE.test(id.replaceAll('\\', '/')));
      const chunk = Object.values(bundle).find(isInlined);
      const isAtOnce = Object.values(bundle).some(
        ({ type, imports = [] }) => type === 'chunk' && imports.includes(chunk?.fileName),
      );
      if (!chunk || chunk.moduleIds.length > 1 || isAtOnce)
        this.error('the inlined worker must be a chunk of its own that is loaded when it is needed');
      this.emitFile({ type: 'asset', fileName: OWN_FILE, source: `${script}\n` });
      this.info(`inlined worker: ${gzipSync(script, { level: 9 }).length} bytes gzipped, loaded when needed`);
    },
  };
}

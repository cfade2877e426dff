import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { BROWSER_ARGS, findBrowser } from './tools/browser.mjs';
import { plainReporter } from './tools/plain-reporter.mjs';

/** MSW's worker script must sit at the root, so that its scope covers the test pages. */
function mswScript(ctx, next) {
  if (ctx.path === '/mockServiceWorker.js') ctx.url = '/node_modules/msw/lib/mockServiceWorker.js';
  return next();
}

/** Dexie's export map ends in a UMD file, which a browser cannot import by name. */
const dexieEsm = {
  name: 'dexie-esm',
  resolveImport({ source }) {
    if (source === 'dexie') return '/node_modules/dexie/dist/modern/dexie.mjs';
  },
};

/** `PONTIC_SHARE=0/2`: every second file, beginning with the first, for `tools/units.mjs`. */
function filesToRun() {
  const { PONTIC_SHARE } = process.env;
  if (!PONTIC_SHARE) return ['test/**/*.test.ts', '!test/e2e/**'];
  const [number, shares] = PONTIC_SHARE.split('/').map(Number);
  return readdirSync('test', { recursive: true })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts') && !path.startsWith('test/e2e/'))
    .sort()
    .filter((_, index) => index % shares === number);
}

/** Real meshes from packages are fetched by the tests: binary STL must not pass through the TypeScript plugin. */
export default {
  files: filesToRun(),
  ...(process.env.PONTIC_PORT && { port: Number(process.env.PONTIC_PORT) }),
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [
    dexieEsm,
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      // the plugin reads this file as it is and follows no `extends`; without it decorators break
      tsconfig: fileURLToPath(new URL('./tsconfig.base.json', import.meta.url)),
    }),
  ],
  middleware: [mswScript],
  browsers: [
    chromeLauncher({ launchOptions: { executablePath: findBrowser(), headless: true, args: BROWSER_ARGS } }),
  ],
  // two would starve the background tab of animation frames, and axe would hang
  concurrency: 1,
  reporters: [defaultReporter({ reportTestProgress: !process.env.CI }), plainReporter()],
  // generous: a busy machine is no failure
  testFramework: { config: { timeout: 40_000 } },
  testsFinishTimeout: 10 * 60_000,
};

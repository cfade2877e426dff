/** `npm run build:demo`: the package, then the five pages on top of it, then the service worker that lists their files. */
import { join } from 'node:path';
import { injectManifest } from 'workbox-build';
import { checkOutput } from './check-output.mjs';
import { ROOT, run } from './run.mjs';

const vite = (config) =>
  run('vite', ['build', '-c', `tools/${config}`, '--logLevel', 'error'], { quiet: true });
const out = (name) => join(ROOT, 'dist-demo', name);

const status =
  run('node', ['tools/build.mjs', '--quiet']) || vite('vite.demo.config.mjs') || vite('vite.sw.config.mjs');
if (status !== 0) process.exit(status);

const { count, size, warnings } = await injectManifest({
  swSrc: join(ROOT, '.cache/sw/sw.js'),
  swDest: out('sw.js'),
  globDirectory: out(''),
  globPatterns: ['**/*.{html,js,css,svg,webmanifest}'],
  globIgnores: ['sw.js'],
  // these carry a content hash in their names
  dontCacheBustURLsMatching: /-[\w-]{8}\.\w+$/,
});
for (const warning of warnings) console.error(warning);
console.log(`dist-demo: ${count} files, ${Math.round(size / 1000)} kB, all kept for offline use`);
process.exit(warnings.length ? 1 : checkOutput('dist-demo'));

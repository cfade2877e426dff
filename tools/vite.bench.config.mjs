import { join } from 'node:path';
import { defineConfig } from 'vite';
import { keepEffects } from './keep-effects.mjs';
import { litPolicy } from './lit-policy.mjs';
import { ROOT } from './run.mjs';

const folder = join(ROOT, 'test/bench');

/** The bench page, minified as a customer's page would be. */
export default defineConfig({
  root: folder,
  base: './',
  publicDir: false,
  plugins: [litPolicy(), keepEffects(folder)],
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  build: {
    target: 'es2022',
    outDir: join(ROOT, '.cache/bench/page'),
    emptyOutDir: true,
    rollupOptions: { input: ['index.html', 'peers.html'].map((name) => join(folder, name)) },
    reportCompressedSize: false,
  },
  worker: { format: 'es' },
});

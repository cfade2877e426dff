import { defineConfig } from 'vite';
import { inlineWorker } from './inline-worker.mjs';
import { litPolicy } from './lit-policy.mjs';

/**
 * One ES module for `<script type="module" src="…">` that registers all elements and brings everything with it. Not
 * library mode, which leaves the whitespace in.
 */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [litPolicy(), inlineWorker()],
  // its export map ends in a UMD file, which is 2 kB heavier
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    emptyOutDir: true,
    modulePreload: false,
    sourcemap: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { pontic: 'components/define.ts' },
      preserveEntrySignatures: 'strict',
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'assets/[name]-[hash].js' },
    },
  },
  worker: { format: 'es' },
});

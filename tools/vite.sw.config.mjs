import { join } from 'node:path';
import { defineConfig } from 'vite';
import { ROOT } from './run.mjs';

/** The service worker is one classic file beside the pages; tools/build-demo.mjs writes the list of files into it. */
export default defineConfig({
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target: 'es2022',
    outDir: join(ROOT, '.cache/sw'),
    emptyOutDir: true,
    minify: true,
    reportCompressedSize: false,
    lib: { entry: join(ROOT, 'demo/sw.ts'), formats: ['iife'], name: 'sw', fileName: () => 'sw.js' },
  },
});

import { defineConfig } from 'vite';
import { inlineWorker } from './tools/inline-worker.mjs';

/** What npm gets: readable modules, one per public name; the packages below are the consumer's to bundle. */
export default defineConfig({
  base: './', // else the worker's URL becomes '/assets/…', at the root of the host's site
  publicDir: false,
  plugins: [inlineWorker()],
  build: {
    target: 'es2022', // keep in step with tsconfig.base.json
    outDir: 'dist',
    sourcemap: true,
    minify: false, // consumers minify; the CDN bundle is minified by tools/vite.cdn.config.mjs
    reportCompressedSize: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        components: 'components/index.ts',
        define: 'components/define.ts',
        autoload: 'components/autoload.ts',
        'profiles/appliance': 'src/profiles/appliance.ts',
        'profiles/restorative': 'src/profiles/restorative.ts',
        'profiles/digital-lab': 'src/profiles/digital-lab.ts',
        'profiles/aligner': 'src/profiles/aligner.ts',
        'profiles/weeks': 'src/profiles/weeks.ts',
        jurisdictions: 'src/profiles/jurisdictions.ts',
        offline: 'src/offline/offline-shell.ts',
        'scan-codec': 'src/scan-codec/scan-codec.ts',
        testing: 'src/testing/backend-suite.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: [
        /^lit(\/|$)/,
        /^@lit\//,
        /^xstate(\/|$)/,
        'dexie',
        'three',
        'comlink',
        'workbox-window',
        /^valibot(\/|$)/,
        /^@noble\/hashes\//,
      ],
      output: { chunkFileNames: 'chunks/[name].js', assetFileNames: 'assets/[name][extname]' },
    },
  },
  worker: {
    format: 'es',
    // consumers' bundlers copy the worker as it is: it brings all it needs, and is minified here
    rolldownOptions: {
      output: { minify: true, entryFileNames: 'assets/[name].js', chunkFileNames: 'assets/[name].js' },
    },
  },
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { keepEffects } from './keep-effects.mjs';
import { litPolicy } from './lit-policy.mjs';
import { ROOT } from './run.mjs';

const demo = (name) => join(ROOT, 'demo', name);

/** The package by its public names, as the `exports` map has them: the demo runs on what ships. */
function publicNames() {
  const { name, exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return Object.entries(exports)
    .filter(([, target]) => typeof target === 'object')
    .map(([entry, target]) => ({
      find: new RegExp(`^${join(name, entry).replaceAll('\\', '/')}$`),
      replacement: join(ROOT, target.default),
    }));
}

/** `<!-- part: header -->` in a page takes in demo/partials/header.html. */
const parts = {
  name: 'demo-parts',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) =>
      html.replace(/<!-- part: ([\w-]+) -->/g, (_, name) =>
        readFileSync(demo(`partials/${name}.html`), 'utf8').trim(),
      ),
  },
};

/** The page waits for the few lines that set its language and colours; it never shows the wrong ones first. */
const renderBlocking = {
  name: 'demo-render-blocking',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html
        .replace(/<script type="module" crossorigin/g, '<script type="module" blocking="render"')
        .replaceAll(' crossorigin', ''),
  },
};

export default defineConfig({
  root: join(ROOT, 'demo'),
  base: './',
  publicDir: false,
  plugins: [litPolicy(), parts, renderBlocking, keepEffects(demo(''))],
  resolve: {
    alias: [...publicNames(), { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }],
    dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'],
  },
  build: {
    target: 'es2022',
    outDir: join(ROOT, 'dist-demo'),
    emptyOutDir: true,
    reportCompressedSize: false,
    assetsInlineLimit: 0, // the policy allows no data: address
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        index: demo('index.html'),
        doctor: demo('doctor.html'),
        portal: demo('portal.html'),
        lab: demo('lab.html'),
        shared: demo('shared.html'),
      },
    },
  },
  worker: { format: 'es' },
});

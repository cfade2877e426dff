/** Bundles the journeys and runs them, two files at a time. `node tools/e2e.mjs [part of a file's name…]` */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { findBrowser } from './browser.mjs';
import { ROOT, run } from './run.mjs';

const FOLDER = join(ROOT, 'test/e2e');
const OUT = join(ROOT, '.cache/e2e');

/** @param {readonly string[]} [wanted] parts of file names; all journeys where there is none */
export async function runJourneys(wanted = []) {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.journey.ts'))
    .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  if (files.length === 0) {
    console.error(`No journey is named ${wanted.join(', ')}.`);
    return 1;
  }
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  await build({
    entryPoints: files.map((name) => join(FOLDER, name)),
    outdir: OUT,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  process.env.CHROME_PATH = findBrowser();
  const built = files.map((name) => join('.cache/e2e', name.replace(/\.ts$/, '.mjs')));
  return run('node', [
    '--enable-source-maps',
    '--test',
    '--test-concurrency=2',
    '--test-reporter=spec',
    ...built,
  ]);
}

if (process.argv[1] && import.meta.filename === process.argv[1])
  process.exit(await runJourneys(process.argv.slice(2)));

/**
 * `npm run bench [-- [--json] [name…]]`: measures in Chromium on the built bench page, beside a peer in the same page and at
 * the same time, since only the ratio outlives a change of machine.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { BROWSER_ARGS, findBrowser } from './browser.mjs';
import { ROOT, run } from './run.mjs';
import { serve } from './serve.mjs';

const asJson = process.argv.includes('--json');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const cache = join(ROOT, '.cache/bench');
const scan = join(cache, 'arch-100mb.stl');
const TRIANGLES = 2_000_000; // 50 bytes each
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);

/** A licence-clean arch of 100 MB on the disk, made once: a file that is picked, not one that is in memory. */
async function makeScan() {
  if (existsSync(scan) && statSync(scan).size === 84 + 50 * TRIANGLES) return;
  mkdirSync(cache, { recursive: true });
  const outfile = join(cache, 'arch.mjs');
  await build({
    entryPoints: [join(ROOT, 'test/support/arch.ts')],
    outfile,
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  const { archMesh, toBinaryStl } = await import(pathToFileURL(outfile).href);
  writeFileSync(scan, toBinaryStl(archMesh({ jaw: 'upper', triangles: TRIANGLES })));
}

const status = run('vite', ['build', '-c', 'tools/vite.bench.config.mjs', '--logLevel', 'error'], {
  quiet: true,
});
if (status !== 0) process.exit(status);
await makeScan();

// under the same policy as the demo
const site = await serve(join(cache, 'page'));
const profile = mkdtempSync(join(tmpdir(), 'pontic-bench-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: findBrowser(),
  headless: true,
  args: BROWSER_ARGS,
});
try {
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(site.url);
  await page.locator('#scan').setInputFiles(scan);
  const names = (await page.evaluate(() => Object.keys(globalThis.benches))).filter(isWanted);
  if (names.length === 0) throw new Error(`no bench is named ${wanted.join(', ')}`);
  const round = (value) => Number(value.toPrecision(4));
  for (const name of names)
    for (const { ours, peer, ...row } of await page.evaluate((key) => globalThis.benches[key](), name)) {
      const line = {
        name: row.name,
        ours: round(ours),
        peer: round(peer),
        unit: row.unit,
        ratio: round(ours / peer),
      };
      if (asJson) console.log(JSON.stringify(line));
      else
        console.log(
          `${line.name.padEnd(28)}${line.ours} ${line.unit}, peer ${line.peer} ${line.unit}, ratio ${line.ratio}`,
        );
    }
} finally {
  await context.close();
  await site.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

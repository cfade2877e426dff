/**
 * `npm run bench [-- [--json] [--cases=1000,10000] [--screen] [--data] [name…]]`: measures in Chromium on the built bench page, beside a peer in the same page and at
 * the same time, since only the ratio outlives a change of machine.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { benchScans } from './bench-scans.mjs';
import { BROWSER_ARGS, findBrowser } from './browser.mjs';
import { ROOT, run } from './run.mjs';
import { serve } from './serve.mjs';
import { meshoptRows } from './wire-peers.mjs';

const asJson = process.argv.includes('--json');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
/** How long the lists of `list` are; all sizes where it is not said. */
const cases = process.argv
  .find((argument) => argument.startsWith('--cases='))
  ?.slice('--cases='.length)
  .split(',')
  .map(Number);
/** Of `list` only what is on the screen, or only what is read. */
const isUiOnly = process.argv.includes('--screen');
const isDataOnly = process.argv.includes('--data');
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

const round = (value) => (Number.isInteger(value) ? value : Number(value.toPrecision(4)));
if (isWanted('scans')) {
  await makeScan();
  await benchScans(scan, cache, ({ ours, peer, ...row }) => {
    const line = { ...row, ours: round(ours), peer: round(peer), ratio: peer ? round(ours / peer) : null };
    const goal = row.goal ? `, goal ${row.goal}` : row.most ? `, at most ${row.most}` : '';
    console.log(
      asJson
        ? JSON.stringify(line)
        : `${line.name.padEnd(60)}${line.ours} ${line.unit}, peer ${line.peer} ${line.unit}, ratio ${line.ratio}${goal}`,
    );
  });
  if (wanted.length === 1) process.exit(0);
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
  page.on('console', (said) => said.type() === 'info' && console.error(said.text()));
  await page.goto(site.url);
  await page.locator('#scan').setInputFiles(scan);
  const names = (await page.evaluate(() => Object.keys(globalThis.benches))).filter(isWanted);
  if (names.length === 0 && !isWanted('scans')) throw new Error(`no bench is named ${wanted.join(', ')}`);
  const print = (line, text) => console.log(asJson ? JSON.stringify(line) : text);
  /** What needs a page without the strict policy, ours and the peers' by turns. */
  async function besidePeers(name, options) {
    const open = await serve(join(cache, 'page'), { headers: {} });
    const other = await context.newPage();
    // so high that all of a list is in sight
    await other.setViewportSize({ width: 1280, height: 1000 });
    other.on('pageerror', (error) => console.error(error.message));
    other.on('console', (said) => said.type() === 'info' && console.error(said.text()));
    const devtools = await context.newCDPSession(other);
    await devtools.send('Performance.enable');
    await other.exposeFunction('liveHeap', async () => {
      await devtools.send('HeapProfiler.collectGarbage');
      return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1e6;
    });
    await other.exposeFunction('busyMs', async () => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      return 1000 * metrics.find((metric) => metric.name === 'TaskDuration').value;
    });
    try {
      await other.goto(`${open.url}peers.html`);
      return await other.evaluate(([key, given]) => globalThis.benches[key](given), [name, options]);
    } finally {
      await other.close();
      await open.close();
    }
  }
  /** What the page's policy forbids a peer is measured here. */
  const moreOf = (name, options) =>
    name === 'list' && !isDataOnly
      ? besidePeers(name, options)
      : name === 'wire'
        ? meshoptRows(
            {
              'bunny (npm stl-models)': join(ROOT, 'node_modules/stl-models/objects/bunny.bin.stl'),
              arch: scan,
            },
            cache,
          )
        : [];
  const options = { ...(cases && { cases }) };
  for (const name of names)
    for (const row of [
      ...(isUiOnly && name === 'list'
        ? []
        : await page.evaluate(([key, given]) => globalThis.benches[key](given), [name, options])),
      ...(await moreOf(name, options)),
    ]) {
      if ('check' in row) {
        const line = Object.fromEntries(
          Object.entries(row).map(([key, value]) => [key, typeof value === 'number' ? round(value) : value]),
        );
        const { check, ...rest } = line;
        print({ name, ...line }, `${check.padEnd(34)}${Object.values(rest).join(' | ')}`);
        continue;
      }
      const line = {
        name: row.name,
        ours: round(row.ours),
        peer: round(row.peer),
        unit: row.unit,
        ratio: round(row.ours / row.peer),
        ...(row.most && { most: row.most }),
      };
      print(
        line,
        `${line.name.padEnd(27)} ${line.ours} ${line.unit}, peer ${line.peer} ${line.unit}, ratio ${line.ratio}${line.most ? `, at most ${line.most}` : ''}`,
      );
    }
} finally {
  await context.close();
  await site.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

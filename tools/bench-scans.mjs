/**
 * The bench `scans`: how fast and in how much memory a scan comes in, at 10, 100 and 500 MB, beside the bare read, the bare
 * copy and the peers. Every sample has a page of its own; memory is the rise of the renderer's peak, which only Linux tells.
 */
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { BROWSER_ARGS, findBrowser } from './browser.mjs';
import { ROOT } from './run.mjs';
import { POLICY, serve } from './serve.mjs';

const RECORD = 50;
const HEADER = 84;
const SIZES = [10, 100, 500];
const ROUNDS = 3;

/** What is set against what, with the ratio that is gone for. */
const PAIRS = [
  ['our digest', 'bare read', 0.6],
  ['our digest', 'crypto.subtle whole'],
  ['our digest', 'hash-wasm'],
  ['our digest', '@noble/hashes'],
  ['our scan', 'three.js STLLoader', 1.5],
  ['our scan', '@amandaghassaei/stl-parser'],
  ['our scan + digest', 'bare read', 0.5],
  ['our scan + digest + copy', 'bare read', 0.35],
  ['our scan + digest + copy', 'bare copy'],
  ['our take', 'bare read'],
  ['our take', 'bare copy'],
];
const WAYS = [...new Set(PAIRS.flatMap(([ours, peer]) => [ours, peer]))];
/** they hold the file several times: at 500 MB that is measured in nobody's favour */
const SMALL_ONLY = ['three.js STLLoader', '@amandaghassaei/stl-parser', '@noble/hashes'];
const MOST_MEMORY = 16;

/** A file of so many MB out of the triangles of the one of 100 MB, over and over. */
function makeFile(source, megabytes, folder) {
  const path = join(folder, `arch-${megabytes}mb.stl`);
  const triangles = megabytes * 20_000;
  if (existsSync(path) && statSync(path).size === HEADER + triangles * RECORD) return path;
  const from = openSync(source, 'r');
  const to = openSync(path, 'w');
  const head = Buffer.alloc(HEADER);
  head.writeUInt32LE(triangles, 80);
  writeSync(to, head);
  const piece = Buffer.alloc(200_000 * RECORD);
  const there = (statSync(source).size - HEADER) / piece.length;
  for (let i = 0; i < (triangles * RECORD) / piece.length; i++) {
    readSync(from, piece, 0, piece.length, HEADER + (i % there) * piece.length);
    writeSync(to, piece);
  }
  closeSync(from);
  closeSync(to);
  return path;
}

/** hash-wasm alone needs it; under the demo's policy it cannot run at all. */
const HEADERS = {
  'content-security-policy': Object.entries({ ...POLICY, 'script-src': "'self' 'wasm-unsafe-eval'" })
    .filter(([directive]) => !/trusted-types/.test(directive))
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; '),
};

async function makePage(folder) {
  mkdirSync(folder, { recursive: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: {
      scans: 'test/bench/scans.ts',
      'scans.worker': 'test/bench/scans.worker.ts',
      'pontic-worker': 'src/scans/worker/scan.worker.ts',
    },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    // a peer asks for Node's file system where there is one
    external: ['fs', 'node:fs'],
    logLevel: 'error',
  });
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,"><input id="scan" type="file"><script type="module" src="./scans.js"></script>',
  );
}

const field = (pid, name) => {
  try {
    return (
      Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024
    );
  } catch {
    // the process has ended meanwhile
    return NaN;
  }
};

/** The renderers of the browser that has this profile. */
function renderers(profile) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return [{ pid: Number(pid), parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }];
      } catch {
        return [];
      }
    });
  const below = (pid) =>
    all.filter(({ parent }) => parent === pid).flatMap((one) => [one, ...below(one.pid)]);
  const root = all.find(({ command }) => command.includes(profile) && !command.includes('--type='));
  return root ? below(root.pid).filter(({ command }) => command.includes('--type=renderer')) : [];
}

/** Begins to watch; what it returns tells the largest rise of any renderer in MB. */
function watchMemory(profile) {
  const watched = renderers(profile).map(({ pid }) => {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
    return { pid, base: field(pid, 'VmRSS') };
  });
  return () =>
    Math.max(...watched.map(({ pid, base }) => field(pid, 'VmHWM') - base).filter(Number.isFinite));
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const shuffled = (values) =>
  values
    .map((value) => [Math.random(), value])
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value);

/** @param {string} source a binary STL of 100 MB @param {(row: object) => void} print */
export async function benchScans(source, cache, print) {
  const folder = join(cache, 'scans');
  await makePage(folder);
  const site = await serve(folder, { headers: HEADERS });
  const profile = mkdtempSync(join(tmpdir(), 'pontic-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    headless: true,
    args: [...BROWSER_ARGS, '--js-flags=--expose-gc'],
  });
  const small = makeFile(source, 10, cache);
  const hasMemory = existsSync('/proc/self/clear_refs');
  /** One sample in a page of its own, which has run the way once on a small file. */
  const sample = async (way, path) => {
    const page = await context.newPage();
    try {
      await page.goto(site.url);
      const run = async (file) => {
        await page.locator('#scan').setInputFiles(file);
        return page.evaluate((name) => globalThis.scanBench(name), way);
      };
      await run(small);
      await page.evaluate(() => globalThis.gc());
      const rise = hasMemory ? watchMemory(profile) : () => NaN;
      return { ...(await run(path)), memory: rise() };
    } finally {
      await page.close();
    }
  };
  try {
    for (const size of SIZES) {
      const path = makeFile(source, size, cache);
      const samples = {};
      const ways = WAYS.filter((way) => size < 500 || !SMALL_ONLY.includes(way));
      for (let round = 0; round < ROUNDS; round++)
        for (const way of shuffled(ways)) (samples[way] ??= []).push(await sample(way, path));
      const speed = (way) => (size * 1000) / median(samples[way].map(({ ms }) => ms));
      const memory = (way) => median(samples[way].map((one) => one.memory));
      for (const [ours, peer, goal] of PAIRS)
        if (samples[peer])
          print({
            ...{ name: `scans ${size} MB: ${ours} beside ${peer}`, ours: speed(ours), peer: speed(peer) },
            ...{ unit: 'MB/s', ...(goal && { goal }) },
          });
      if (hasMemory)
        for (const way of ways)
          print({
            ...{ name: `scans ${size} MB: memory of ${way}`, ours: memory(way), peer: memory('bare read') },
            ...{ unit: 'MB', ...(way.startsWith('our') && { most: MOST_MEMORY }) },
          });
      const tasks = samples['our take'].map(({ longTasks }) => longTasks);
      print({
        name: `scans ${size} MB: tasks over 50 ms on the page`,
        ours: Math.max(...tasks),
        peer: 0,
        unit: 'count',
      });
    }
  } finally {
    await context.close();
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/**
 * `npm run fuzz`: a million spoiled files through everything that reads a mesh, beside the hundred thousand of `npm test`.
 * `--inputs=100000`, `--seed=7` and `--from=1234` choose others. What fails is written into test/fixtures/scans, where the
 * tests read it from then on.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { ROOT } from './run.mjs';

const FIXTURES = join(ROOT, 'test/fixtures/scans');
const BATCH = 10_000;

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    from: { type: 'string', default: '0' },
  },
});
const [inputs, seed, from] = [values.inputs, values.seed, values.from].map(Number);

const folder = mkdtempSync(join(tmpdir(), 'pontic-fuzz-'));
const started = Date.now();
let failed = 0;
try {
  const outfile = join(folder, 'fuzz.mjs');
  const entry = join(ROOT, 'test/support/fuzz/fuzz.ts');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
  });
  const { fuzz, inputOf } = await import(pathToFileURL(outfile));
  console.log(`seed ${seed}, ${inputs} inputs from ${from}`);
  const ends = new Map();
  let dearest = 0;
  let heap = 0;
  for (let at = from; at < from + inputs; at += BATCH) {
    const result = fuzz(seed, at, Math.min(at + BATCH, from + inputs));
    for (const [end, count] of result.ends) ends.set(end, (ends.get(end) ?? 0) + count);
    dearest = Math.max(dearest, result.dearest);
    heap = Math.max(heap, process.memoryUsage().rss);
    failed += result.failures.length;
    for (const { number, what } of result.failures.slice(0, 20)) {
      mkdirSync(FIXTURES, { recursive: true });
      writeFileSync(join(FIXTURES, `${seed}-${number}`), inputOf(seed, number).bytes);
      console.error(`input ${number}: ${what}`);
    }
  }
  for (const [end, count] of [...ends].sort((a, b) => b[1] - a[1]))
    console.log(String(count).padStart(8), end);
  console.log(
    `dearest input: ${(dearest / 1024).toFixed(0)} kB of buffers; process at most ${(heap / 2 ** 20).toFixed(0)} MB`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`${failed} failed, ${((Date.now() - started) / 1000).toFixed(1)} s`);
process.exitCode = failed > 0 ? 1 : 0;

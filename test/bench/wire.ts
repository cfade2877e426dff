import { PART_BYTES } from '../../src/domain/digest.js';
import { workerAt } from '../../src/scans/spawn-worker.js';
import { median, type Row } from './row.js';
import type { WireResult, WireTask } from './wire.worker.js';
import workerAddress from './wire.worker.ts?worker&url';

const ROUNDS = 3;
/** Of the large scan as many parts as tell its speed: parts are coded one by one, and all are alike. */
const ARCH_PARTS = 3;

/** Meshes of npm that came out of scanners and sculpting programs, in no order that was made up for this. */
const REAL = {
  'bunny (npm stl-models)': new URL('../../node_modules/stl-models/objects/bunny.bin.stl', import.meta.url),
  'pterosaur (npm node-stl)': new URL(
    '../../node_modules/node-stl/test/test_data/Pterosaur_FDM.stl',
    import.meta.url,
  ),
} as const;

function ask(worker: Worker, task: WireTask): Promise<WireResult> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<WireResult | { error: string }>) =>
      'error' in data ? reject(new Error(data.error)) : resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(task);
  });
}

async function rowsOf(name: string, file: Blob, worker: Worker): Promise<readonly Row[]> {
  const results: Record<WireTask['way'], WireResult[]> = { coded: [], proven: [], gzip: [] };
  // the first round wakes the compiler and does not count
  for (let round = 0; round <= ROUNDS; round++)
    // taking turns: what slows the machine slows all of them
    for (const way of ['coded', 'gzip', 'proven'] as const) {
      const result = await ask(worker, { file, way });
      if (round > 0) results[way].push(result);
    }
  const speed = (way: WireTask['way'], of: 'encodeMs' | 'decodeMs') =>
    file.size / 1000 / median(results[way].map((result) => result[of]));
  const times = (way: WireTask['way']) => file.size / results[way][0]!.bytes;
  const gzip = { encode: speed('gzip', 'encodeMs'), decode: speed('gzip', 'decodeMs') };
  return [
    { name: `wire ${name}: smaller than raw`, ours: times('coded'), peer: times('gzip'), unit: 'x' },
    { name: `wire ${name}: coding`, ours: speed('coded', 'encodeMs'), peer: gzip.encode, unit: 'MB/s' },
    {
      name: `wire ${name}: coding, proven`,
      ours: speed('proven', 'encodeMs'),
      peer: gzip.encode,
      unit: 'MB/s',
    },
    { name: `wire ${name}: decoding`, ours: speed('coded', 'decodeMs'), peer: gzip.decode, unit: 'MB/s' },
  ];
}

/** A scan on its way to the lab, beside gzip, both in the same worker. */
export async function wire(): Promise<readonly Row[]> {
  const arch = document.querySelector<HTMLInputElement>('#scan')?.files?.[0];
  if (!arch) throw new Error('no file was picked');
  const worker = workerAt(workerAddress);
  const rows: Row[] = [];
  for (const [name, address] of Object.entries(REAL))
    rows.push(...(await rowsOf(name, await (await fetch(address)).blob(), worker)));
  rows.push(...(await rowsOf('arch', arch.slice(0, ARCH_PARTS * PART_BYTES), worker)));
  worker.terminate();
  return rows;
}

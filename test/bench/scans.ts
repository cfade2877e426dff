import { attachmentId } from '../../src/domain/ids.js';
import { createScanIntake } from '../../src/scans/intake.js';
import type { ScanIntake } from '../../src/scans/report.js';

/** The page of the bench `scans`; tools/bench-scans.mjs drives it. */
const worker = new Worker(new URL('./scans.worker.js', location.href), { type: 'module' });
const TAKE = 'our take';
const EXPECTS = { extent: [30, 110], triangles: [1, 1e8], maxBytes: 1e10 } as const;

let intake: ScanIntake | undefined;
let count = 0;
const longTasks: number[] = [];
new PerformanceObserver((list) =>
  longTasks.push(...list.getEntries().map(({ duration }) => duration)),
).observe({
  type: 'longtask',
});

const pickedFile = (): File => document.querySelector<HTMLInputElement>('#scan')!.files![0]!;

/** A file's whole way in, the second reading for shape and preview included. */
async function take(): Promise<number> {
  intake ??= createScanIntake({
    storageName: 'bench',
    workerUrl: new URL('./pontic-worker.js', location.href),
  });
  const id = attachmentId(`bench-${count++}`);
  const start = performance.now();
  const { report } = await intake.take({ id, file: pickedFile(), expects: EXPECTS });
  const ms = performance.now() - start;
  if (report.verdict === 'block') throw new Error('the bench’s scan is refused');
  await intake.remove([id]);
  return ms;
}

const inWorker = (way: string): Promise<number> =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<{ ms: number } | { error: string }>) =>
      'error' in data ? reject(new Error(data.error)) : resolve(data.ms);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ way, file: pickedFile() });
  });

Object.assign(globalThis, {
  /** @returns milliseconds, and the tasks of this page over 50 ms meanwhile */
  async scanBench(way: string): Promise<{ ms: number; longTasks: number }> {
    longTasks.length = 0;
    const ms = way === TAKE ? await take() : await inWorker(way);
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { ms, longTasks: longTasks.length };
  },
});

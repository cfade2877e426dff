import { LEAF_BYTES } from '../../src/domain/digest.js';
import { attachmentId } from '../../src/index.js';
import { createScanIntake } from '../../src/scans/intake.js';
import { median, type Row, timed } from './row.js';

const ROUNDS = 5;
const IN_FLIGHT = 3;

/** The peer reads the file as fast as it can be read and digests the same leaves: no copy, no inspection, no worker. */
async function digestOnly(file: File): Promise<void> {
  const reader = file.stream().getReader({ mode: 'byob' });
  const pending: Promise<unknown>[] = [];
  let buffer = new ArrayBuffer(LEAF_BYTES);
  for (;;) {
    const { done, value } = await reader.read(new Uint8Array(buffer), { min: LEAF_BYTES });
    // the digest copies its input before it returns, so that the buffer is free again
    if (value?.length) pending.push(crypto.subtle.digest('SHA-256', value));
    if (done || !value) break;
    if (pending.length > IN_FLIGHT) await pending.shift();
    buffer = value.buffer;
  }
  await Promise.all(pending);
}

/** A picked file on its way onto this device: copied, digested and inspected in one pass. */
export async function intake(): Promise<readonly Row[]> {
  const file = document.querySelector<HTMLInputElement>('#scan')?.files?.[0];
  if (!file) throw new Error('no file was picked');
  const scans = createScanIntake({ storageName: 'bench' });
  const ours: number[] = [];
  const peer: number[] = [];
  // the first round wakes the worker, the file's cache and the compiler, and does not count
  for (let round = 0; round <= ROUNDS; round++) {
    const id = attachmentId(`bench-${round}`);
    const taking = await timed(() =>
      scans.take({ id, file, expects: { extent: [30, 110], triangles: [1, 1e7], maxBytes: 1e9 } }),
    );
    await scans.remove([id]);
    const digesting = await timed(() => digestOnly(file));
    if (round === 0) continue;
    ours.push(taking);
    peer.push(digesting);
  }
  scans.close();
  const speed = (ms: number) => file.size / 1e6 / (ms / 1000);
  return [
    { name: 'intake of a 100 MB STL', ours: speed(median(ours)), peer: speed(median(peer)), unit: 'MB/s' },
  ];
}

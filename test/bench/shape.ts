import { STLLoader } from 'three/addons/loaders/STLLoader.js';
import { mergeVertices } from 'three/addons/utils/BufferGeometryUtils.js';
import { MeshTally } from '../../src/scans/worker/mesh-tally.js';
import { ShapeOnlooker } from '../../src/scans/worker/shape/shape.js';
import { archMesh, toBinaryStl } from '../support/arch.js';
import { median, type Row, timed } from './row.js';

/** As a real upper arch has (standards C8): 12.5 MB. */
const TRIANGLES = 250_000;
const AT_ONCE = 20_000;
const ROUNDS = 5;

async function look(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const view = new DataView(bytes.buffer);
  const tally = new MeshTally();
  tally.addRecords(view, 84, TRIANGLES);
  const onlooker = new ShapeOnlooker({ triangles: TRIANGLES, box: tally.figures().box! });
  for (let from = 0; from < TRIANGLES; from += AT_ONCE)
    onlooker.addRecords(view, 84 + 50 * from, Math.min(AT_ONCE, TRIANGLES - from));
  await onlooker.end();
}

/** The shape of an arch, welded and with its edges counted; the peer reads and welds it and stops there. */
export async function shape(): Promise<readonly Row[]> {
  const bytes = toBinaryStl(archMesh({ jaw: 'lower', triangles: TRIANGLES }));
  const loader = new STLLoader();
  const ours: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const own = await timed(() => look(bytes));
    const other = await timed(() => Promise.resolve(mergeVertices(loader.parse(bytes.buffer))));
    if (round === 0) continue;
    ours.push(own);
    peer.push(other);
  }
  const speed = (ms: number) => bytes.length / 1e6 / (ms / 1000);
  return [
    { name: 'shape of a 12.5 MB arch', ours: speed(median(ours)), peer: speed(median(peer)), unit: 'MB/s' },
  ];
}

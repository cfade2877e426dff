import type { Repair } from '../../repair.js';
import { FIRST_VERTEX, RECORD_BYTES } from '../mesh-target.js';
import { announcedTriangles, HEADER_BYTES } from '../stl-binary.js';

/** So many triangles are in memory at once; what is mended rests with the browser as a blob. */
const TRIANGLES_AT_ONCE = 80_000;
const COUNT_AT = 80;
const COORDINATES = 9;

/** Vertices are multiplied in double and rounded once; normals have no length that a unit could change. */
function scale(bytes: Uint8Array, factor: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let record = 0; record < bytes.length; record += RECORD_BYTES)
    for (let i = 0; i < COORDINATES; i++) {
      const at = record + FIRST_VERTEX + 4 * i;
      view.setFloat32(at, view.getFloat32(at, true) * factor, true);
    }
}

async function scaled(file: Blob, factor: number, signal: AbortSignal): Promise<Blob[]> {
  const head = new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer());
  // a count that is not written yet is that of the triangles that are there
  const present = Math.floor((file.size - HEADER_BYTES) / RECORD_BYTES);
  const end = HEADER_BYTES + Math.min(announcedTriangles(head) || present, present) * RECORD_BYTES;
  const parts = [new Blob([head])];
  const step = TRIANGLES_AT_ONCE * RECORD_BYTES;
  for (let at = HEADER_BYTES; at < end; at += step) {
    signal.throwIfAborted();
    const bytes = new Uint8Array(await file.slice(at, Math.min(at + step, end)).arrayBuffer());
    scale(bytes, factor);
    parts.push(new Blob([bytes]));
  }
  return [...parts, file.slice(end)];
}

function counted(file: Blob, triangles: number): BlobPart[] {
  const count = new DataView(new ArrayBuffer(4));
  count.setUint32(0, triangles, true);
  return [file.slice(0, COUNT_AT), count, file.slice(HEADER_BYTES)];
}

/** A binary mesh with one thing mended; the file that is given stays as it is. Only `cut` takes other formats than STL. */
export async function repaired(file: File, repair: Repair, signal: AbortSignal): Promise<File> {
  const parts = async (): Promise<BlobPart[]> => {
    switch (repair.kind) {
      case 'scale':
        return scaled(file, repair.factor, signal);
      case 'cut':
        return [file.slice(0, Math.max(0, file.size - repair.bytes))];
      case 'count':
        return counted(file, repair.triangles);
    }
  };
  return new File(await parts(), file.name);
}

import type { MeshReader } from './mesh-reader.js';
import { type MeshTarget, RECORD_BYTES } from './mesh-target.js';

/** Bytes before the first triangle: 80 of free text, and the count. */
export const HEADER_BYTES = 84;

/** The number of triangles that the header promises. @param head at least `HEADER_BYTES` */
export const announcedTriangles = (head: Uint8Array): number =>
  new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(80, true);

/** How many triangles fit into a file. */
export const wholeRecords = (size: number): number =>
  Math.max(0, Math.floor((size - HEADER_BYTES) / RECORD_BYTES));

/** Bytes of a file with this many triangles. */
export const binarySize = (triangles: number): number => HEADER_BYTES + triangles * RECORD_BYTES;

/** Beyond 10 km, or between nothing and a picometre, a "coordinate" in millimetres is a picture's or an archive's bytes. */
const isCoordinate = (value: number): boolean => {
  const size = Math.abs(value);
  return value === 0 || Number.isNaN(value) || size === Infinity || (size < 1e7 && size > 1e-9);
};

/**
 * Whether bytes whose size does not fit their count still look like binary STL: the vertices of the first records are
 * lengths. NaN and infinity count as lengths, since broken exports have them; compressed bytes rarely do.
 */
export function looksLikeRecords(head: Uint8Array): boolean {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  for (let record = HEADER_BYTES; record + RECORD_BYTES <= head.length; record += RECORD_BYTES) {
    for (let at = record + 12; at < record + 48; at += 4) {
      if (!isCoordinate(view.getFloat32(at, true))) return false;
    }
  }
  return true;
}

/** Reads the triangles of a binary STL from chunks of any size; keeps at most one cut record. */
export class BinaryStl implements MeshReader {
  readonly #target: MeshTarget;
  readonly #cut = new Uint8Array(RECORD_BYTES);
  readonly #cutView = new DataView(this.#cut.buffer);
  #cutLength = 0;
  #skip = HEADER_BYTES;
  #left: number;

  /** @param triangles how many to read; what follows them is ignored */
  constructor(triangles: number, target: MeshTarget) {
    this.#left = triangles;
    this.#target = target;
  }

  push(bytes: Uint8Array): void {
    let at = Math.min(this.#skip, bytes.length);
    this.#skip -= at;
    if (this.#cutLength > 0) {
      const missing = Math.min(RECORD_BYTES - this.#cutLength, bytes.length - at);
      this.#cut.set(bytes.subarray(at, at + missing), this.#cutLength);
      this.#cutLength += missing;
      at += missing;
      if (this.#cutLength < RECORD_BYTES) return;
      this.#add(this.#cutView, 0, 1);
      this.#cutLength = 0;
    }
    const whole = Math.floor((bytes.length - at) / RECORD_BYTES);
    if (whole > 0) this.#add(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at, whole);
    const rest = bytes.subarray(at + whole * RECORD_BYTES);
    this.#cut.set(rest);
    this.#cutLength = rest.length;
  }

  end(): readonly [] {
    return [];
  }

  #add(view: DataView, offset: number, count: number): void {
    const wanted = Math.min(count, this.#left);
    this.#target.addRecords(view, offset, wanted);
    this.#left -= wanted;
  }
}

import type { MeshData } from '../../../src/index.js';

/** An 80-byte header and the count of triangles. */
const HEADER = 84;
/** Normal, three corners, two spare bytes. */
const RECORD = 50;
/** More of them are no model of teeth, and would not be drawn in time. */
const MOST_TRIANGLES = 3_000_000;
/** After so many triangles the page gets its turn. */
const TURN = 60_000;
const CORNER = /vertex\s+(\S+)\s+(\S+)\s+(\S+)/gi;

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Corners at the same place become one vertex, so that surfaces look smooth. */
class Welding {
  readonly #table: Int32Array;
  readonly #bits: Int32Array;
  readonly #positions: Float32Array;
  #count = 0;

  constructor(corners: number) {
    this.#table = new Int32Array(2 ** Math.ceil(Math.log2(2 * corners + 1))).fill(-1);
    this.#positions = new Float32Array(3 * corners);
    this.#bits = new Int32Array(this.#positions.buffer);
  }

  of(x: number, y: number, z: number): number {
    const at = 3 * this.#count;
    // of the two zeros there is one
    this.#positions[at] = x + 0;
    this.#positions[at + 1] = y + 0;
    this.#positions[at + 2] = z + 0;
    const bits = this.#bits;
    const [a, b, c] = [bits[at]!, bits[at + 1]!, bits[at + 2]!];
    let place = Math.imul(a, 73856093) ^ Math.imul(b, 19349663) ^ Math.imul(c, 83492791);
    place = Math.imul(place ^ (place >>> 15), 0x2c1b3c6d);
    place ^= place >>> 13;
    for (let mask = this.#table.length - 1; ; place++) {
      const vertex = this.#table[place & mask]!;
      if (vertex < 0) {
        this.#table[place & mask] = this.#count;
        return this.#count++;
      }
      if (bits[3 * vertex] === a && bits[3 * vertex + 1] === b && bits[3 * vertex + 2] === c) return vertex;
    }
  }

  get positions(): Float32Array {
    return this.#positions.slice(0, 3 * this.#count);
  }
}

type Corners = (corner: number) => readonly [x: number, y: number, z: number];

async function welded(triangles: number, cornerAt: Corners): Promise<MeshData | undefined> {
  const welding = new Welding(3 * triangles);
  const indices = new Uint32Array(3 * triangles);
  for (let corner = 0; corner < indices.length; corner++) {
    const [x, y, z] = cornerAt(corner);
    if (!Number.isFinite(x + y + z)) return undefined;
    indices[corner] = welding.of(x, y, z);
    if (corner % (3 * TURN) === 0) await turn();
  }
  return { positions: welding.positions, indices };
}

/**
 * The surface in an STL file, binary or text. It has been proven by its root; what it cannot be read as is no mesh.
 * @returns nothing where it is none, ends too early or is larger than a model of teeth
 */
export async function meshIn(file: Blob): Promise<MeshData | undefined> {
  if (file.size < HEADER || file.size > HEADER + MOST_TRIANGLES * RECORD) return undefined;
  const bytes = await file.arrayBuffer();
  const view = new DataView(bytes);
  const triangles = view.getUint32(80, true);
  if (triangles && bytes.byteLength === HEADER + triangles * RECORD)
    return welded(triangles, (corner) => {
      const at = HEADER + Math.floor(corner / 3) * RECORD + 12 + 12 * (corner % 3);
      return [view.getFloat32(at, true), view.getFloat32(at + 4, true), view.getFloat32(at + 8, true)];
    });
  const text = new TextDecoder().decode(bytes);
  if (!text.trimStart().startsWith('solid')) return undefined;
  const corners = [...text.matchAll(CORNER)];
  if (!corners.length || corners.length % 3) return undefined;
  return welded(corners.length / 3, (corner) => {
    const [, x, y, z] = corners[corner]!;
    return [Number(x), Number(y), Number(z)];
  });
}

import { FIRST_VERTEX, type MeshTarget, RECORD_BYTES } from '../mesh-target.js';
import { Numbering } from './cells.js';
import { compacted, type IndexedMesh } from './mesh.js';

/** A small mesh as it is: corners at the same place become one vertex, triangles that lose their area are left out. */
export class Weld implements MeshTarget {
  readonly #vertices: Numbering;
  readonly #indices: Uint32Array<ArrayBuffer>;
  #length = 0;

  /** @param triangles that will come */
  constructor(triangles: number) {
    this.#vertices = new Numbering(3 * triangles);
    this.#indices = new Uint32Array(3 * triangles);
  }

  addRecords(view: DataView, offset: number, count: number): void {
    const end = offset + count * RECORD_BYTES;
    for (let at = offset + FIRST_VERTEX; at < end; at += RECORD_BYTES) {
      const a = this.#vertexAt(view, at);
      const b = this.#vertexAt(view, at + 12);
      const c = this.#vertexAt(view, at + 24);
      if (a === b || b === c || c === a || this.#length === this.#indices.length) continue;
      this.#indices[this.#length] = a;
      this.#indices[this.#length + 1] = b;
      this.#indices[this.#length + 2] = c;
      this.#length += 3;
    }
  }

  /** The bits are the key; of the two zeros there is one. */
  #vertexAt(view: DataView, at: number): number {
    const bits = (where: number): number => {
      const value = view.getInt32(where, true);
      return value === -(2 ** 31) ? 0 : value;
    };
    return this.#vertices.of(bits(at), bits(at + 4), bits(at + 8));
  }

  mesh(): IndexedMesh {
    const floats = new Float32Array(this.#vertices.keys.buffer);
    return compacted(
      (vertex, into, at) => {
        for (let axis = 0; axis < 3; axis++) into[at + axis] = floats[3 * vertex + axis]!;
      },
      this.#vertices.count,
      this.#indices.slice(0, this.#length),
    );
  }
}

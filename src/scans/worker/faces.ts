import { FIRST_VERTEX, type MeshTarget, RECORD_BYTES } from './mesh-target.js';
import type { Vertices } from './vertices.js';

/** Triangles that are handed on at once. */
const BATCH = 256;

/**
 * Makes triangles of faces that name their vertices by number. A face of more than three corners is fanned out from its
 * first one as its corners come, so that a face of any length needs no memory.
 */
export class Faces {
  readonly #vertices: Vertices;
  readonly #target: MeshTarget;
  readonly #batch = new DataView(new ArrayBuffer(BATCH * RECORD_BYTES));
  #filled = 0;
  #corners = 0;
  #first = 0;
  #previous = 0;
  #isLost = false;
  /** faces of which a corner is no vertex of the file; such a corner makes no triangle */
  lost = 0;

  constructor(vertices: Vertices, target: MeshTarget) {
    this.#vertices = vertices;
    this.#target = target;
  }

  begin(): void {
    this.#corners = 0;
    this.#isLost = false;
  }

  /** @param index from nought; anything that is no such number is a corner that is not there */
  add(index: number): void {
    if (!(index >= 0 && index < this.#vertices.count && Number.isInteger(index))) {
      if (!this.#isLost) this.lost++;
      this.#isLost = true;
      return;
    }
    const corners = this.#corners++;
    if (corners === 0) this.#first = index;
    else if (corners > 1) this.#triangle(index);
    this.#previous = index;
  }

  /** Hands on what is left. */
  end(): void {
    if (this.#filled > 0) this.#target.addRecords(this.#batch, 0, this.#filled);
    this.#filled = 0;
  }

  #triangle(index: number): void {
    const at = this.#filled * RECORD_BYTES + FIRST_VERTEX;
    this.#vertices.copyTo(this.#batch, at, this.#first);
    this.#vertices.copyTo(this.#batch, at + 12, this.#previous);
    this.#vertices.copyTo(this.#batch, at + 24, index);
    if (++this.#filled === BATCH) this.end();
  }
}

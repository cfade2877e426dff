/**
 * What encoder and decoder both know while they go through the triangles in file order: the vertices so far, and for each of
 * them the newest edges that have a triangle on one side only. From these a triangle's corners are guessed and a new
 * vertex is predicted. Vertices are numbered from 1 as they first appear; 0 is none.
 */

/** Numbers kept for each vertex: two edges that leave it, each with the third corner of its triangle, and two that arrive. */
const SLOTS = 8;
const [TO, OPPOSITE, TO_BEFORE, OPPOSITE_BEFORE, FROM, FROM_BEFORE] = [0, 1, 2, 3, 4, 5];

export class Patch {
  /** coordinates, three for each vertex, as numbers and as their bits */
  readonly floats: Float32Array;
  readonly bits: Int32Array;
  /** what `predict` found */
  readonly predicted = new Int32Array(3);
  readonly #predicted = new Float32Array(this.predicted.buffer);
  readonly #edges: Int32Array;
  // corners of the triangle before
  #p = 0;
  #q = 0;
  #r = 0;

  /** @param most how many vertices there may be */
  constructor(most: number) {
    this.floats = new Float32Array(3 * (most + 1));
    this.bits = new Int32Array(this.floats.buffer);
    this.#edges = new Int32Array(SLOTS * (most + 1));
  }

  /**
   * Which guess of a triangle's first corner lies where the corner lies; one more than there are guesses where none does.
   * Equal coordinates are one vertex, so most corners are found without looking them up.
   */
  firstCode(x: number, y: number, z: number): number {
    if (this.#lies(this.#p, x, y, z)) return 1;
    if (this.#lies(this.#q, x, y, z)) return 2;
    if (this.#lies(this.#r, x, y, z)) return 3;
    if (this.#lies(this.#edges[SLOTS * this.#r + TO]!, x, y, z)) return 4;
    return this.#lies(this.#edges[SLOTS * this.#q + FROM]!, x, y, z) ? 5 : 6;
  }

  /** The same for the second corner. */
  secondCode(x: number, y: number, z: number, a: number, isNew: boolean): number {
    const edges = this.#edges;
    if (isNew) {
      if (this.#lies(this.#r, x, y, z)) return 1;
      if (this.#lies(this.#q, x, y, z)) return 2;
      if (this.#lies(edges[SLOTS * this.#q + FROM]!, x, y, z)) return 3;
      return this.#lies(edges[SLOTS * this.#r + FROM]!, x, y, z) ? 4 : 5;
    }
    if (this.#lies(edges[SLOTS * a + FROM]!, x, y, z)) return 1;
    if (this.#lies(edges[SLOTS * a + FROM_BEFORE]!, x, y, z)) return 2;
    if (this.#lies(this.#r, x, y, z)) return 3;
    return this.#lies(this.#p, x, y, z) ? 4 : 5;
  }

  /** The same for the third corner. */
  thirdCode(x: number, y: number, z: number, a: number, b: number): number {
    const edges = this.#edges;
    const at = SLOTS * b;
    if (this.#lies(edges[at + FROM]!, x, y, z)) return 1;
    if (this.#lies(edges[SLOTS * a + TO]!, x, y, z)) return 2;
    if (this.#lies(edges[at + FROM_BEFORE]!, x, y, z)) return 3;
    return this.#lies(edges[SLOTS * edges[at + FROM]! + FROM]!, x, y, z) ? 4 : 5;
  }

  #lies(vertex: number, x: number, y: number, z: number): boolean {
    const at = 3 * vertex;
    const { bits } = this;
    return vertex !== 0 && bits[at] === x && bits[at + 1] === y && bits[at + 2] === z;
  }

  /** Guesses 1 to 5 of a triangle's first corner. */
  first(guess: number): number {
    if (guess === 1) return this.#p;
    if (guess === 2) return this.#q;
    if (guess === 3) return this.#r;
    if (guess === 4) return this.#edges[SLOTS * this.#r + TO]!;
    return this.#edges[SLOTS * this.#q + FROM]!;
  }

  /** Guesses 1 to 4 of the second corner. */
  second(guess: number, a: number, isNew: boolean): number {
    if (isNew) {
      if (guess === 1) return this.#r;
      if (guess === 2) return this.#q;
      return this.#edges[SLOTS * (guess === 3 ? this.#q : this.#r) + FROM]!;
    }
    if (guess === 1) return this.#edges[SLOTS * a + FROM]!;
    if (guess === 2) return this.#edges[SLOTS * a + FROM_BEFORE]!;
    return guess === 3 ? this.#r : this.#p;
  }

  /** Guesses 1 to 4 of the third corner. */
  third(guess: number, a: number, b: number): number {
    if (guess === 1) return this.#edges[SLOTS * b + FROM]!;
    if (guess === 2) return this.#edges[SLOTS * a + TO]!;
    if (guess === 3) return this.#edges[SLOTS * b + FROM_BEFORE]!;
    return this.#edges[SLOTS * this.#edges[SLOTS * b + FROM]! + FROM]!;
  }

  /**
   * Predicts the new vertex `v`; the triangle goes on with `x` and `y`. Across their edge lies a triangle: with its third
   * corner the four make a parallelogram.
   */
  predict(v: number, x: number, y: number): void {
    const { floats } = this;
    const knowsX = x < v;
    const knowsY = y < v;
    if (knowsX && knowsY) {
      const edges = this.#edges;
      const at = SLOTS * y;
      const o =
        edges[at + TO] === x
          ? edges[at + OPPOSITE]!
          : edges[at + TO_BEFORE] === x
            ? edges[at + OPPOSITE_BEFORE]!
            : 0;
      const atX = 3 * x;
      const atY = 3 * y;
      const sumX = floats[atX]! + floats[atY]!;
      const sumY = floats[atX + 1]! + floats[atY + 1]!;
      const sumZ = floats[atX + 2]! + floats[atY + 2]!;
      if (o > 0) this.#keep(sumX - floats[3 * o]!, sumY - floats[3 * o + 1]!, sumZ - floats[3 * o + 2]!);
      else this.#keep(sumX / 2, sumY / 2, sumZ / 2);
      return;
    }
    // vertex 0 lies at the origin
    const near = knowsX ? x : knowsY ? y : v - 1;
    const { bits, predicted } = this;
    predicted[0] = bits[3 * near]!;
    predicted[1] = bits[3 * near + 1]!;
    predicted[2] = bits[3 * near + 2]!;
  }

  /** Bits of a NaN differ between machines: a prediction is never one. */
  #keep(x: number, y: number, z: number): void {
    const to = this.#predicted;
    to[0] = x === x ? x : 0;
    to[1] = y === y ? y : 0;
    to[2] = z === z ? z : 0;
  }

  /** The triangle is complete: edges that it shares are closed, the others are open. */
  link(a: number, b: number, c: number): void {
    const ab = this.#close(a, b);
    const bc = this.#close(b, c);
    const ca = this.#close(c, a);
    if (!ab) this.#open(a, b, c);
    if (!bc) this.#open(b, c, a);
    if (!ca) this.#open(c, a, b);
    this.#p = a;
    this.#q = b;
    this.#r = c;
  }

  /** @returns whether the edge from `y` to `x`, the other side of `x` to `y`, was open */
  #close(x: number, y: number): boolean {
    const edges = this.#edges;
    const leaving = SLOTS * y;
    const arriving = SLOTS * x;
    let closed = true;
    if (edges[leaving + TO] === x) {
      edges[leaving + TO] = edges[leaving + TO_BEFORE]!;
      edges[leaving + OPPOSITE] = edges[leaving + OPPOSITE_BEFORE]!;
      edges[leaving + TO_BEFORE] = 0;
    } else if (edges[leaving + TO_BEFORE] === x) edges[leaving + TO_BEFORE] = 0;
    else closed = false;
    if (edges[arriving + FROM] === y) {
      edges[arriving + FROM] = edges[arriving + FROM_BEFORE]!;
      edges[arriving + FROM_BEFORE] = 0;
    } else if (edges[arriving + FROM_BEFORE] === y) edges[arriving + FROM_BEFORE] = 0;
    else return closed;
    return true;
  }

  #open(x: number, y: number, opposite: number): void {
    const edges = this.#edges;
    const leaving = SLOTS * x;
    const arriving = SLOTS * y;
    edges[leaving + TO_BEFORE] = edges[leaving + TO]!;
    edges[leaving + OPPOSITE_BEFORE] = edges[leaving + OPPOSITE]!;
    edges[leaving + TO] = y;
    edges[leaving + OPPOSITE] = opposite;
    edges[arriving + FROM_BEFORE] = edges[arriving + FROM]!;
    edges[arriving + FROM] = x;
  }
}

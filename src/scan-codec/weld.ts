/** Finds the number of a vertex by the bits of its coordinates, so that -0 and 0 and every NaN stay apart. */
export class Weld {
  /** vertices so far */
  count = 0;
  readonly #bits: Int32Array;
  #table: Int32Array;
  #mask: number;

  /** @param bits where the coordinates are kept, three for each vertex from number 1 on */
  constructor(bits: Int32Array, triangles: number) {
    this.#bits = bits;
    // closed surfaces have half as many vertices as triangles; a small table stays in the cache
    this.#table = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(256, triangles / 2))));
    this.#mask = this.#table.length - 1;
  }

  /** @returns the vertex's number; a new one is added */
  find(x: number, y: number, z: number): number {
    const bits = this.#bits;
    const table = this.#table;
    const mask = this.#mask;
    let slot = hash(x, y, z) & mask;
    for (let known = table[slot]!; known !== 0; known = table[slot]!) {
      const at = 3 * known;
      if (bits[at] === x && bits[at + 1] === y && bits[at + 2] === z) return known;
      slot = (slot + 1) & mask;
    }
    const added = ++this.count;
    const at = 3 * added;
    bits[at] = x;
    bits[at + 1] = y;
    bits[at + 2] = z;
    table[slot] = added;
    if (3 * added > 2 * mask) this.#grow();
    return added;
  }

  #grow(): void {
    const table = new Int32Array(2 * this.#table.length);
    const mask = table.length - 1;
    for (let vertex = 1; vertex <= this.count; vertex++) {
      const at = 3 * vertex;
      let slot = hash(this.#bits[at]!, this.#bits[at + 1]!, this.#bits[at + 2]!) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = vertex;
    }
    this.#table = table;
    this.#mask = mask;
  }
}

function hash(x: number, y: number, z: number): number {
  let mixed = Math.imul(x, 0x9e3779b1) ^ (Math.imul(y, 0x85ebca77) + Math.imul(z, 0xc2b2ae3d));
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

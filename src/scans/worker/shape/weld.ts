/** A scan has about half as many vertices as triangles; of a soup that never shares one, nothing is said. */
const VERTICES_PER_TRIANGLE = 0.75;
const SPARE_VERTICES = 1024;
/** Looking for a place in the table takes one step or two; a file that is made to take more is not welded. */
const STEPS_PER_TRIANGLE = 64;
const MINUS_ZERO = -(2 ** 31);

/**
 * Makes one vertex of all corners at exactly the same place. Coordinates are compared as the 32 bits that they are: what
 * a scanner wrote twice is the same twice, and a tolerance would close gaps that are there.
 */
export class Weld {
  /** three vertices a triangle */
  readonly corners: Uint32Array;
  vertices = 0;
  /** it did not fit, and its figures would be wrong */
  isGivenUp = false;
  readonly #table: Int32Array;
  readonly #mask: number;
  readonly #places: Int32Array;
  readonly #most: number;
  #steps: number;
  #filled = 0;

  constructor(triangles: number) {
    this.#most = Math.min(triangles * 3, Math.ceil(triangles * VERTICES_PER_TRIANGLE) + SPARE_VERTICES);
    this.#steps = triangles * STEPS_PER_TRIANGLE;
    this.corners = new Uint32Array(triangles * 3);
    this.#places = new Int32Array(this.#most * 3);
    const size = 2 ** Math.ceil(Math.log2(this.#most * 2 + 1));
    this.#mask = size - 1;
    // a vertex's number and one more: what is new memory is empty
    this.#table = new Int32Array(size);
  }

  /** The next corner, in the file's order, by the bits of its coordinates. */
  add(xBits: number, yBits: number, zBits: number): void {
    if (this.isGivenUp) return;
    const x = xBits === MINUS_ZERO ? 0 : xBits;
    const y = yBits === MINUS_ZERO ? 0 : yBits;
    const z = zBits === MINUS_ZERO ? 0 : zBits;
    const table = this.#table;
    const places = this.#places;
    let at = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b) ^ Math.imul(z, 0xc2b2ae35);
    at = Math.imul(at ^ (at >>> 15), 0x2c1b3c6d);
    at = (at ^ (at >>> 13)) & this.#mask;
    for (let entry = table[at]!; entry !== 0; entry = table[at]!) {
      const place = (entry - 1) * 3;
      if (places[place] === x && places[place + 1] === y && places[place + 2] === z) {
        this.corners[this.#filled++] = entry - 1;
        return;
      }
      at = (at + 1) & this.#mask;
      this.#steps--;
    }
    if (this.vertices === this.#most || this.#steps < 0) {
      this.isGivenUp = true;
      return;
    }
    const place = this.vertices * 3;
    places[place] = x;
    places[place + 1] = y;
    places[place + 2] = z;
    this.corners[this.#filled++] = this.vertices;
    table[at] = ++this.vertices;
  }
}

/** Steps that a search takes on average at most, and in advance: only a file that is made to collide needs more. */
const STEPS = 16;
const PATIENCE = 1_000_000;

/** Numbers things by a key of three integers, in the order in which they were first seen. Its memory is fixed. */
export class Numbering {
  readonly #slots: Int32Array;
  readonly #keys: Int32Array;
  readonly #most: number;
  #count = 0;
  #patience = PATIENCE;

  /** @param most things at most */
  constructor(most: number) {
    this.#most = most;
    this.#keys = new Int32Array(3 * most);
    // at most half full, so that a search ends soon
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2)));
  }

  get count(): number {
    return this.#count;
  }

  /**
   * The number of this key, a new one where it was not seen yet; -1 where there is no room for it.
   * @throws where keys are so chosen that they get into each other's way
   */
  of(a: number, b: number, c: number): number {
    const keys = this.#keys;
    const mask = this.#slots.length - 1;
    let slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    this.#patience = Math.min(PATIENCE, this.#patience + STEPS);
    for (;;) {
      if (this.#patience-- < 0) throw new RangeError('too many keys at one place');
      const known = this.#slots[slot]! - 1;
      if (known < 0) break;
      const at = 3 * known;
      if (keys[at] === a && keys[at + 1] === b && keys[at + 2] === c) return known;
      slot = (slot + 1) & mask;
    }
    if (this.#count === this.#most) return -1;
    const at = 3 * this.#count;
    keys[at] = a;
    keys[at + 1] = b;
    keys[at + 2] = c;
    return (this.#slots[slot] = ++this.#count) - 1;
  }

  /** Forgets everything and keeps the memory. */
  clear(): void {
    this.#slots.fill(0);
    this.#count = 0;
    this.#patience = PATIENCE;
  }

  /** The key of a number, as three integers from `3 * number`. */
  get keys(): Int32Array {
    return this.#keys;
  }
}

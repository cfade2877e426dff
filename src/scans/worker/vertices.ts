/** Vertices that are kept of one file at most: 96 MB, ten times the densest scan that labs are sent (standards C8). */
export const MOST_VERTICES = 2 ** 23;

const FIRST = 1024;
const BLOCK_BITS = 16;
const BLOCK = 1 << BLOCK_BITS;

/**
 * The vertices of a mesh whose faces name them by number. Grows with what was read of the file, never by what the file
 * promises; what is there is not copied when it grows beyond the first block.
 */
export class Vertices {
  readonly #blocks: Float32Array[] = [new Float32Array(3 * FIRST)];
  #count = 0;
  readonly #most: number;

  constructor(most = MOST_VERTICES) {
    this.#most = most;
  }

  get count(): number {
    return this.#count;
  }

  get isFull(): boolean {
    return this.#count >= this.#most;
  }

  /** Only where it is not full. Numbers are rounded to the 32 bits that binary STL has. */
  add(x: number, y: number, z: number): void {
    const index = this.#count++;
    const inBlock = index & (BLOCK - 1);
    const block = this.#blockFor(index >> BLOCK_BITS, inBlock);
    const at = 3 * inBlock;
    block[at] = x;
    block[at + 1] = y;
    block[at + 2] = z;
  }

  /** Writes the three coordinates of a vertex that was added. */
  copyTo(view: DataView, at: number, index: number): void {
    const block = this.#blocks[index >> BLOCK_BITS]!;
    const from = 3 * (index & (BLOCK - 1));
    view.setFloat32(at, block[from]!, true);
    view.setFloat32(at + 4, block[from + 1]!, true);
    view.setFloat32(at + 8, block[from + 2]!, true);
  }

  #blockFor(number: number, inBlock: number): Float32Array {
    const block = this.#blocks[number];
    if (!block) return (this.#blocks[number] = new Float32Array(3 * BLOCK));
    if (3 * inBlock < block.length) return block;
    // only the first block begins small: most files are no scans
    const larger = new Float32Array(Math.min(3 * BLOCK, 4 * block.length));
    larger.set(block);
    return (this.#blocks[number] = larger);
  }
}

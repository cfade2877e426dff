import { FIRST_VERTEX, type MeshTarget, RECORD_BYTES } from '../mesh-target.js';
import { Numbering } from './cells.js';
import { compacted, type IndexedMesh } from './mesh.js';

interface Box {
  readonly min: readonly number[];
  readonly max: readonly number[];
}

/** How much larger the cells become when there are too many. */
const COARSER = 1.25;
/** Of a surface that crosses cells at every angle: triangles that are left for each cell's face of area. */
const LEFT_PER_CELL = 3;
/** The finest grid, in cells along the longest side. */
const MOST_ALONG = 1000;

/** An open shell has about half the surface of its box, as arches do (standards C8). */
function firstCell({ min, max }: Box, most: number): number {
  const [x, y, z] = [0, 1, 2].map((axis) => max[axis]! - min[axis]!) as [number, number, number];
  const area = x * y + y * z + z * x;
  const cell = Math.sqrt((LEFT_PER_CELL * area) / most);
  // a mesh without any extent has one cell, of any size
  return Math.max(cell, Math.max(x, y, z) / MOST_ALONG) || 1;
}

/** The state at one size of cells. */
class Grid {
  readonly cells: Numbering;
  readonly triangles: Numbering;
  /** sums of the corners in a cell, and how many they are */
  readonly sums: Float64Array;
  /** how often a triangle came, turned one way less the other */
  readonly turns: Int32Array;
  cell = 1;

  constructor(readonly most: number) {
    this.cells = new Numbering(most);
    this.triangles = new Numbering(most);
    this.sums = new Float64Array(4 * most);
    this.turns = new Int32Array(most);
  }

  /** Empty, with cells of this size. */
  begin(cell: number): void {
    this.cell = cell;
    this.cells.clear();
    this.triangles.clear();
    this.sums.fill(0);
    this.turns.fill(0);
  }

  /** @returns false where there is no room for another cell; `corners` is the number of the place's cell */
  add(x: number, y: number, z: number, weight: number, { min }: Box): number {
    const { cell, sums } = this;
    const number = this.cells.of(
      Math.floor((x - min[0]!) / cell),
      Math.floor((y - min[1]!) / cell),
      Math.floor((z - min[2]!) / cell),
    );
    if (number < 0) return -1;
    const at = 4 * number;
    sums[at]! += x * weight;
    sums[at + 1]! += y * weight;
    sums[at + 2]! += z * weight;
    sums[at + 3]! += weight;
    return number;
  }

  /** A triangle and its mirror image cancel: what was folded into one cell leaves nothing behind. */
  connect(a: number, b: number, c: number, turn: number): boolean {
    if (a === b || b === c || c === a) return true;
    const low = Math.min(a, b, c);
    const high = Math.max(a, b, c);
    const mid = a + b + c - low - high;
    const isSame = (low === a && mid === b) || (low === b && mid === c) || (low === c && mid === a);
    const number = this.triangles.of(low, mid, high);
    if (number < 0) return false;
    this.turns[number]! += isSame ? turn : -turn;
    return true;
  }
}

/**
 * Thins a mesh by gathering its corners in the cells of a grid: each cell becomes one vertex where its corners are on average, and
 * the triangles that reach over three cells stay. The grid becomes coarser until everything fits, so that memory depends on
 * `most` alone, and the result on nothing but the triangles and their order.
 */
export class Thinner implements MeshTarget {
  readonly #box: Box;
  #grid: Grid;
  /** the other one, which the next coarser grid is made in: what would be thrown away each time is kept */
  #spare: Grid | undefined;

  /** @param most triangles at most */
  constructor(box: Box, most: number) {
    this.#box = box;
    this.#grid = new Grid(most);
    this.#grid.begin(firstCell(box, most));
  }

  addRecords(view: DataView, offset: number, count: number): void {
    const end = offset + count * RECORD_BYTES;
    for (let at = offset + FIRST_VERTEX; at < end; at += RECORD_BYTES) this.#addTriangle(view, at);
  }

  #addTriangle(view: DataView, at: number): void {
    for (;;) {
      const a = this.#corner(view, at);
      const b = this.#corner(view, at + 12);
      const c = this.#corner(view, at + 24);
      if (a >= 0 && b >= 0 && c >= 0 && this.#grid.connect(a, b, c, 1)) return;
      // its corners may count twice in the averages, which moves nothing that could be seen
      this.#coarsen();
    }
  }

  #corner(view: DataView, at: number): number {
    const x = view.getFloat32(at, true);
    const y = view.getFloat32(at + 4, true);
    const z = view.getFloat32(at + 8, true);
    return this.#grid.add(x, y, z, 1, this.#box);
  }

  #coarsen(): void {
    const old = this.#grid;
    let cell = old.cell;
    do cell *= COARSER;
    while (!this.#moved(old, cell));
  }

  /** Everything of a finer grid in a coarser one, or false where it does not fit with room to spare. */
  #moved(old: Grid, cell: number): boolean {
    const grid = (this.#spare ??= new Grid(old.most));
    grid.begin(cell);
    const { sums } = old;
    const renamed = new Int32Array(old.cells.count);
    for (let number = 0; number < renamed.length; number++) {
      const at = 4 * number;
      const weight = sums[at + 3]!;
      const [x, y, z] = [sums[at]! / weight, sums[at + 1]! / weight, sums[at + 2]! / weight];
      renamed[number] = grid.add(x, y, z, weight, this.#box);
    }
    const { keys, count } = old.triangles;
    for (let number = 0; number < count; number++) {
      const turns = old.turns[number]!;
      if (turns === 0) continue;
      const at = 3 * number;
      grid.connect(renamed[keys[at]!]!, renamed[keys[at + 1]!]!, renamed[keys[at + 2]!]!, turns);
    }
    if (grid.cells.count === old.most || grid.triangles.count === old.most) return false;
    this.#grid = grid;
    this.#spare = old;
    return true;
  }

  mesh(): IndexedMesh {
    const { triangles, turns, sums, cells } = this.#grid;
    const { keys } = triangles;
    const indices = new Uint32Array(3 * triangles.count);
    let length = 0;
    for (let number = 0; number < triangles.count; number++) {
      const turn = turns[number]!;
      if (turn === 0) continue;
      const at = 3 * number;
      indices[length++] = keys[at]!;
      indices[length++] = keys[turn > 0 ? at + 1 : at + 2]!;
      indices[length++] = keys[turn > 0 ? at + 2 : at + 1]!;
    }
    return compacted(
      (cell, into, at) => {
        for (let axis = 0; axis < 3; axis++) into[at + axis] = sums[4 * cell + axis]! / sums[4 * cell + 3]!;
      },
      cells.count,
      indices.slice(0, length),
    );
  }
}

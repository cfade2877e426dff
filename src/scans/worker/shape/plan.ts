/** A cell's side in mm, for arches (standards C8). */
const CELL = 1.5;
/** What is as long as a jaw is measured in these cells; anything else in as many as a jaw of this length has. */
const JAW: readonly [min: number, max: number] = [30, 110];
const USUAL_LENGTH = 66;
/** Triangles larger than a cell, as of a base, are sampled; so many samples are taken of a mesh, whatever it is. */
const MOST_SAMPLES = 4_000_000;
const MOST_A_SIDE = 256;

type Point = readonly [u: number, v: number];

/** The area within the outermost points, which come ordered by `u`, then by `v`. */
function hullArea(points: readonly Point[]): number {
  const cross = ([ou, ov]: Point, [au, av]: Point, [bu, bv]: Point): number =>
    (au - ou) * (bv - ov) - (av - ov) * (bu - ou);
  const chain = (along: readonly Point[]): Point[] => {
    const kept: Point[] = [];
    for (const point of along) {
      while (kept.length > 1 && cross(kept.at(-2)!, kept.at(-1)!, point) <= 0) kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  const hull = [...chain(points), ...chain(points.toReversed())];
  return (
    hull.reduce((sum, [u, v], i) => {
      const [nextU, nextV] = hull[(i + 1) % hull.length]!;
      return sum + u * nextV - nextU * v;
    }, 0) / 2
  );
}

/** The mesh as a shadow along its shortest axis, in cells. */
export class PlanView {
  readonly #cells: Uint8Array;
  readonly #columns: number;
  readonly #rows: number;
  readonly #perUnit: number;
  readonly #low: Point;
  #samples = MOST_SAMPLES;

  /**
   * @param low the bounding box's lower corner, in plan
   * @param sides of the bounding box, in plan
   */
  constructor(low: Point, sides: Point) {
    const longest = Math.max(...sides);
    const isJaw = longest >= JAW[0] && longest <= JAW[1];
    this.#low = low;
    this.#perUnit = isJaw ? 1 / CELL : USUAL_LENGTH / CELL / (longest || 1);
    this.#columns = Math.floor(sides[0] * this.#perUnit) + 1;
    this.#rows = Math.floor(sides[1] * this.#perUnit) + 1;
    this.#cells = new Uint8Array(this.#columns * this.#rows);
  }

  add(au: number, av: number, bu: number, bv: number, cu: number, cv: number): void {
    this.#mark(au, av);
    this.#mark(bu, bv);
    this.#mark(cu, cv);
    const across =
      Math.max(Math.max(au, bu, cu) - Math.min(au, bu, cu), Math.max(av, bv, cv) - Math.min(av, bv, cv)) *
      this.#perUnit;
    if (across > 1 && this.#samples > 0) this.#sample(au, av, bu - au, bv - av, cu - au, cv - av, across);
  }

  /** 0 to 1: the shadow's share of its convex outline. */
  fill(): number {
    const corners: Point[] = [];
    let occupied = 0;
    for (let column = 0; column < this.#columns; column++) {
      let low = -1;
      let high = -1;
      for (let row = 0; row < this.#rows; row++) {
        if (this.#cells[column * this.#rows + row] === 0) continue;
        if (low < 0) low = row;
        high = row;
        occupied++;
      }
      if (low >= 0)
        corners.push([column, low], [column, high + 1], [column + 1, low], [column + 1, high + 1]);
    }
    corners.sort(([au, av], [bu, bv]) => au - bu || av - bv);
    return occupied / hullArea(corners);
  }

  #mark(u: number, v: number): void {
    const column = ((u - this.#low[0]) * this.#perUnit) | 0;
    const row = ((v - this.#low[1]) * this.#perUnit) | 0;
    this.#cells[column * this.#rows + row] = 1;
  }

  #sample(u: number, v: number, bu: number, bv: number, cu: number, cv: number, across: number): void {
    const steps = Math.min(MOST_A_SIDE, Math.ceil(across * 1.5));
    this.#samples -= (steps * steps) / 2;
    for (let i = 0; i <= steps; i++)
      for (let j = 0; j <= steps - i; j++)
        this.#mark(u + (bu * i + cu * j) / steps, v + (bv * i + cv * j) / steps);
  }
}

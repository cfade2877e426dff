import type { MeshShape } from '../../report.js';
import type { Known, Onlooker } from '../look.js';
import { FIRST_VERTEX, RECORD_BYTES } from '../mesh-target.js';
import { PlanView } from './plan.js';
import { topologyOf } from './topology.js';
import { Weld } from './weld.js';

/** Welding so many takes 15 MB; of a larger mesh as many are looked at, spread evenly. */
export const MOST_WELDED = 400_000;

type Axis = 0 | 1 | 2;

/** Measures the surface as it streams by. */
export class ShapeOnlooker implements Onlooker<MeshShape> {
  readonly #extents: MeshShape['extents'];
  readonly #axes: readonly [short: Axis, u: Axis, v: Axis];
  readonly #plan: PlanView;
  readonly #every: number;
  #weld: Weld | undefined;
  #areas: Float32Array;
  #sums: [number, number, number] = [0, 0, 0];
  #triangles = 0;
  #looked = 0;

  constructor({ triangles, box: { min, max }, isSparing }: Pick<Known, 'triangles' | 'box' | 'isSparing'>) {
    const sides = max.map((high, axis) => high - min[axis]!);
    const axes = ([0, 1, 2] as Axis[]).sort((one, other) => sides[one]! - sides[other]!);
    const [short, mid, long] = axes as [Axis, Axis, Axis];
    this.#extents = [sides[long]!, sides[mid]!, sides[short]!];
    this.#axes = [short, long, mid];
    this.#plan = new PlanView([min[long]!, min[mid]!], [sides[long]!, sides[mid]!]);
    this.#every = Math.ceil(triangles / MOST_WELDED);
    this.#weld = this.#every === 1 && !isSparing ? new Weld(triangles) : undefined;
    this.#areas = new Float32Array(this.#weld ? triangles : 0);
  }

  /** One loop, its sums in locals: it is run a quarter of a million times for each scan. */
  addRecords(view: DataView, offset: number, count: number): void {
    const [, u, v] = this.#axes;
    const weld = this.#weld;
    const plan = this.#plan;
    const every = this.#every;
    let [x, y, z] = this.#sums;
    let looked = this.#looked;
    const skip = (every - (this.#triangles % every)) % every;
    for (let record = skip; record < count; record += every) {
      const at = offset + record * RECORD_BYTES + FIRST_VERTEX;
      const ax = view.getFloat32(at, true);
      const ay = view.getFloat32(at + 4, true);
      const az = view.getFloat32(at + 8, true);
      const ux = view.getFloat32(at + 12, true) - ax;
      const uy = view.getFloat32(at + 16, true) - ay;
      const uz = view.getFloat32(at + 20, true) - az;
      const vx = view.getFloat32(at + 24, true) - ax;
      const vy = view.getFloat32(at + 28, true) - ay;
      const vz = view.getFloat32(at + 32, true) - az;
      const nx = uy * vz - uz * vy;
      const ny = uz * vx - ux * vz;
      const nz = ux * vy - uy * vx;
      x += nx;
      y += ny;
      z += nz;
      const atU = at + 4 * u;
      const atV = at + 4 * v;
      plan.add(
        view.getFloat32(atU, true),
        view.getFloat32(atV, true),
        view.getFloat32(atU + 12, true),
        view.getFloat32(atV + 12, true),
        view.getFloat32(atU + 24, true),
        view.getFloat32(atV + 24, true),
      );
      if (weld) {
        for (let corner = at; corner < at + 36; corner += 12)
          weld.add(
            view.getInt32(corner, true),
            view.getInt32(corner + 4, true),
            view.getInt32(corner + 8, true),
          );
        this.#areas[looked] = Math.sqrt(nx * nx + ny * ny + nz * nz);
      }
      looked++;
    }
    this.#sums = [x, y, z];
    this.#looked = looked;
    this.#triangles += count;
  }

  end(): Promise<MeshShape> {
    const [x, y, z] = this.#sums;
    const scale = this.#looked ? this.#triangles / this.#looked / 2 : 0;
    const topology = this.#topology();
    return Promise.resolve({
      extents: this.#extents,
      shortAxis: this.#axes[0],
      vectorArea: [x * scale, y * scale, z * scale],
      planFill: this.#plan.fill(),
      ...(topology && { topology }),
    });
  }

  #topology() {
    const weld = this.#weld;
    if (!weld || weld.isGivenUp) return undefined;
    const { corners, vertices } = weld;
    const areas = this.#areas;
    // the table and the coordinates are let go before the edges are counted
    this.#weld = undefined;
    this.#areas = new Float32Array(0);
    return topologyOf({ corners, vertices, areas });
  }
}

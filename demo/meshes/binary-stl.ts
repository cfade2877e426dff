/** Triangles out of formulas, nine coordinates each, in millimetres. */
export type Triangles = Float32Array<ArrayBuffer>;

/** A grid of points whose rows are joined to surfaces: what the shapes of teeth and gums are made of. */
export class Mesh {
  #points: number[] = [];
  #corners: number[] = [];

  /** @returns the point's number */
  point(x: number, y: number, z: number): number {
    return this.#points.push(x, y, z) / 3 - 1;
  }

  triangle(a: number, b: number, c: number): void {
    this.#corners.push(a, b, c);
  }

  /** Four corners against the clock, seen from outside. */
  quad(a: number, b: number, c: number, d: number): void {
    this.triangle(a, b, c);
    this.triangle(a, c, d);
  }

  /** @param mirrored upside down, with the triangles turned so that they still face outwards */
  triangles(mirrored = false): Triangles {
    const flip = mirrored ? -1 : 1;
    const out = new Float32Array(this.#corners.length * 3);
    for (let i = 0; i < this.#corners.length; i++) {
      // the last two corners change places where the mesh is mirrored
      const from = mirrored && i % 3 ? i + (i % 3 === 1 ? 1 : -1) : i;
      const at = this.#corners[from]! * 3;
      out[i * 3] = this.#points[at]!;
      out[i * 3 + 1] = this.#points[at + 1]!;
      out[i * 3 + 2] = this.#points[at + 2]! * flip;
    }
    return out;
  }
}

const HEADER = 84;
const RECORD = 50;

/** Binary STL: little-endian, normals from the corners, a header that says nothing. */
export function binaryStl(triangles: Triangles): ArrayBuffer {
  const count = triangles.length / 9;
  const bytes = new ArrayBuffer(HEADER + count * RECORD);
  const view = new DataView(bytes);
  view.setUint32(HEADER - 4, count, true);
  for (let t = 0; t < count; t++) {
    const p = triangles.subarray(t * 9, t * 9 + 9);
    const [ux, uy, uz] = [p[3]! - p[0]!, p[4]! - p[1]!, p[5]! - p[2]!];
    const [vx, vy, vz] = [p[6]! - p[0]!, p[7]! - p[1]!, p[8]! - p[2]!];
    const [nx, ny, nz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    const length = Math.hypot(nx, ny, nz) || 1;
    [nx / length, ny / length, nz / length, ...p].forEach((value, i) =>
      view.setFloat32(HEADER + t * RECORD + i * 4, value, true),
    );
  }
  return bytes;
}

import { Mesh, type Triangles } from './binary-stl.js';

/** Average crowns, in millimetres: width along the arch, depth from the cheek to the tongue, height above the gum. */
export interface Crown {
  readonly width: number;
  readonly depth: number;
  readonly height: number;
}

const crown = (width: number, depth: number, height: number): Crown => ({ width, depth, height });

/** From the middle outwards, the second molar last. */
export const CROWNS: Readonly<Record<'upper' | 'lower', readonly Crown[]>> = {
  upper: [
    crown(8.5, 7, 10.5),
    crown(6.5, 6.2, 9),
    crown(7.5, 8, 10),
    crown(7, 9, 8.5),
    crown(6.8, 9, 7.8),
    crown(10, 11, 7.2),
    crown(9.4, 10.6, 6.8),
  ],
  lower: [
    crown(5.3, 6, 8.8),
    crown(5.8, 6.3, 9.2),
    crown(6.8, 7.6, 10.4),
    crown(7, 7.8, 8.6),
    crown(7.1, 8.2, 8),
    crown(11, 10.3, 7.2),
    crown(10.4, 10, 6.8),
  ],
};

/** How far a tooth goes on below the edge of the gum, so that no gap shows when it is moved; mm. */
const BELOW_GUM = 2.5;

/** 0 at an incisor's edge, 1 on the table of a molar */
const BREADTHS = [0, 0, 0.15, 0.65, 0.7, 1, 1];

/** The height of the chewing surface above its groove, around the tooth: two, four or no cusps. */
function cusp(breadth: number, angle: number): number {
  if (breadth > 0.9) return 0.55 + 0.45 * Math.cos(4 * angle - Math.PI);
  if (breadth > 0.5) return 0.5 - 0.5 * Math.cos(2 * angle);
  return 0;
}

/**
 * One tooth around its own middle: x along the arch, y towards the cheek, z the way it grows out of the gum. Upper teeth point
 * downwards. About `4 * detail * detail` triangles.
 * @param position 1 at the midline to 7
 */
export function toothShape(jaw: 'upper' | 'lower', position: number, detail: number): Triangles {
  const { width, depth, height } = CROWNS[jaw][position - 1]!;
  const breadth = BREADTHS[position - 1]!;
  const mesh = new Mesh();
  const around = Math.max(8, 2 * detail);
  const wall = Math.max(3, Math.round(detail * 0.6));
  const table = Math.max(2, detail - wall);
  const ring = (up: number, halfWidth: number, halfDepth: number, lift: (angle: number) => number) =>
    Array.from({ length: around }, (_, i) => {
      const angle = (2 * Math.PI * i) / around;
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      // between an ellipse and a rounded box: teeth touch each other along a face
      const square = (v: number) => Math.sign(v) * Math.abs(v) ** 0.75;
      return mesh.point(halfWidth * square(c), halfDepth * square(s), up + lift(angle));
    });
  const rings: number[][] = [];
  const low = -height / 2;
  for (let i = 0; i <= wall; i++) {
    const t = i / wall;
    // narrow at the neck, widest at the contact two thirds up; an incisor thins out towards its edge
    const swell = 0.74 + 0.26 * Math.sin(Math.min(1, t * 1.35) * (Math.PI / 2));
    const thin = 1 - (1 - breadth) * 0.72 * t ** 1.4;
    const up = low - BELOW_GUM + (height * 0.88 + BELOW_GUM) * t;
    rings.push(ring(up, (width / 2) * swell, (depth / 2) * swell * thin, () => 0));
  }
  const [shoulder, edge] = [height / 2 - height * 0.12, height * 0.12];
  const thinnest = 1 - (1 - breadth) * 0.72;
  for (let i = 1; i < table; i++) {
    const t = i / table;
    const closing = Math.cos((t * Math.PI) / 2) ** 0.8;
    const lift = (angle: number) =>
      breadth * edge * 1.6 * cusp(breadth, angle) * Math.sin(t * Math.PI) ** 1.5;
    const dome = shoulder + edge * Math.sin((Math.min(1, t * 1.6) * Math.PI) / 2) * (1 - 0.5 * breadth * t);
    rings.push(ring(dome, (width / 2) * closing, (depth / 2) * thinnest * closing, lift));
  }
  for (let r = 1; r < rings.length; r++)
    for (let i = 0; i < around; i++) {
      const next = (i + 1) % around;
      mesh.quad(rings[r - 1]![i]!, rings[r - 1]![next]!, rings[r]![next]!, rings[r]![i]!);
    }
  const foot = mesh.point(0, 0, low - BELOW_GUM);
  const top = mesh.point(0, 0, shoulder + edge * (1 - 0.5 * breadth));
  const [first, last] = [rings[0]!, rings.at(-1)!];
  for (let i = 0; i < around; i++) {
    const next = (i + 1) % around;
    mesh.triangle(foot, first[next]!, first[i]!);
    mesh.triangle(top, last[i]!, last[next]!);
  }
  return mesh.triangles(jaw === 'upper');
}

import { type MeshData, meshFrame } from '../../../src/index.js';
import { cross, dot, minus, plus, type Vector } from './vectors.js';

/** What a mesh shows; `other`: something that is neither an arch nor a bite. */
export type MeshRole = 'upper' | 'lower' | 'bite' | 'other';

/** A mesh to be shown, in the coordinates of its file: scans of one case share them. */
export interface SceneMesh extends MeshData {
  /** names it among the others */
  readonly key: string;
  readonly label: string;
  readonly role: MeshRole;
  /** instead of the colour of its role: `#rrggbb` */
  readonly colour?: string;
}

/** Where a mesh lies when not as in its file: moved by millimetres after it was turned by a unit quaternion (x, y, z, w). */
export interface Placement {
  readonly move: Vector;
  readonly turn: readonly [x: number, y: number, z: number, w: number];
}

/**
 * How the patient lies in the coordinates of the scans, as directions of length one. Their names are those of the patient's
 * sides: `left` is on the viewer's right when both look at each other.
 */
export interface Pose {
  readonly left: Vector;
  readonly up: Vector;
  readonly front: Vector;
}

/** Two arches this far apart, mm, tell by it which of them is above. */
const APART = 1;

/** The arches decide; a bite alone lies as it was scanned. */
export function poseOf(meshes: readonly SceneMesh[]): Pose {
  const framed = meshes.map((mesh) => ({ role: mesh.role, ...meshFrame(mesh) }));
  const lower = framed.find(({ role }) => role === 'lower');
  const upper = framed.find(({ role }) => role === 'upper');
  const leading = lower ?? upper ?? framed.find(({ role }) => role === 'other');
  if (!leading) return { left: [1, 0, 0], up: [0, 1, 0], front: [0, 0, 1] };
  let up: Vector = leading.role === 'upper' ? minus(leading.crowns) : leading.crowns;
  if (lower && upper) {
    const apart = dot(up, plus(upper.centre, lower.centre, -1));
    if (apart < -APART) up = minus(up);
  }
  const { front } = leading;
  return { left: cross(up, front), up, front };
}

/** A place of the scans in the patient's coordinates: x to the patient's left, y up, z to the front. */
export const placed = ({ left, up, front }: Pose, point: Vector): Vector => [
  dot(left, point),
  dot(up, point),
  dot(front, point),
];

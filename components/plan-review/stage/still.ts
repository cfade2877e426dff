import type { MeshData } from '../../../src/index.js';
import { basisOf, STANDARD_VIEWS, type StandardView } from '../../scan-viewer/scene/orbit.js';
import type { Placement, Pose } from '../../scan-viewer/scene/pose.js';
import { dot, type Vector } from '../../scan-viewer/scene/vectors.js';
import { moved, shownAt, type StageModels } from './models.js';
import type { ShownArches } from './plan-viewing.js';

/** Of the picture, in pixels. */
export const STILL_WIDTH = 640;
export const STILL_HEIGHT = 400;

const MARGIN = 0.06;
const TOOTH = [239, 230, 210] as const;
const GUM = [214, 160, 152] as const;
/** Over the left shoulder: right, up, towards the camera. */
const LIGHT: Vector = [-0.36, 0.5, 0.79];

export interface StillScene {
  readonly models: StageModels;
  readonly stage: number;
  readonly arches: ShownArches;
  readonly view: StandardView;
}

interface Part {
  readonly mesh: MeshData;
  readonly placement: Placement | undefined;
  readonly colour: readonly [number, number, number];
}

interface Corner {
  x: number;
  y: number;
  z: number;
}

const partsOf = ({ models, stage, arches }: StillScene): readonly Part[] => {
  const { staging, meshes } = models;
  const hasTeeth = staging.models.some(({ tooth }) => tooth);
  return staging.models.flatMap(({ id, arch, tooth }) => {
    const shown = shownAt(staging, stage, id);
    const mesh = meshes.get(id);
    if (!shown || !mesh || (arches !== 'both' && arches !== arch)) return [];
    return [{ mesh, placement: shown.placement, colour: hasTeeth && !tooth ? GUM : TOOTH }];
  });
};

/** Each vertex as the picture has it: to the right, up, towards the camera; mm. */
function seen({ mesh, placement }: Part, pose: Pose, view: StandardView): Float32Array {
  const { right, up, back } = basisOf(STANDARD_VIEWS[view]);
  // the camera's axes in the coordinates of the file
  const inFile = (axis: Vector): Vector =>
    [0, 1, 2].map(
      (i) => axis[0] * pose.left[i]! + axis[1] * pose.up[i]! + axis[2] * pose.front[i]!,
    ) as unknown as Vector;
  const axes = [inFile(right), inFile(up), inFile(back)] as const;
  const { positions } = mesh;
  const out = new Float32Array(positions.length);
  for (let i = 0; i < positions.length; i += 3) {
    const filed: Vector = [positions[i]!, positions[i + 1]!, positions[i + 2]!];
    const point = placement ? moved(placement, filed) : filed;
    for (let axis = 0; axis < 3; axis++) out[i + axis] = dot(axes[axis]!, point);
  }
  return out;
}

/**
 * A stage as a picture, drawn without WebGL: what a browser without 3D shows in its place.
 * @returns nothing where no model has arrived
 */
export function stillOf(scene: StillScene, ratio = 1): ImageData | undefined {
  const parts = partsOf(scene);
  if (!parts.length) return undefined;
  const [width, height] = [Math.round(STILL_WIDTH * ratio), Math.round(STILL_HEIGHT * ratio)];
  const points = parts.map((part) => seen(part, scene.models.pose, scene.view));
  const low = [Infinity, Infinity];
  const high = [-Infinity, -Infinity];
  for (const all of points)
    for (let i = 0; i < all.length; i += 3)
      for (const axis of [0, 1] as const) {
        low[axis] = Math.min(low[axis]!, all[i + axis]!);
        high[axis] = Math.max(high[axis]!, all[i + axis]!);
      }
  const room = 1 - 2 * MARGIN;
  const scale = room * Math.min(width / (high[0]! - low[0]! || 1), height / (high[1]! - low[1]! || 1));
  const middle = [(low[0]! + high[0]!) / 2, (low[1]! + high[1]!) / 2] as const;
  const image = new ImageData(width, height);
  const depth = new Float32Array(width * height).fill(-Infinity);
  for (const [i, { mesh, colour }] of parts.entries()) {
    const all = points[i]!;
    const at = (corner: number): Corner => {
      const from = 3 * mesh.indices[corner]!;
      return {
        x: width / 2 + scale * (all[from]! - middle[0]),
        y: height / 2 - scale * (all[from + 1]! - middle[1]),
        z: all[from + 2]! * scale,
      };
    };
    for (let corner = 0; corner < mesh.indices.length; corner += 3)
      fill(image, depth, [at(corner), at(corner + 1), at(corner + 2)], colour);
  }
  return image;
}

function fill(
  image: ImageData,
  depth: Float32Array,
  [a, b, c]: readonly [Corner, Corner, Corner],
  colour: readonly [number, number, number],
): void {
  const area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  if (!area || !Number.isFinite(area)) return;
  const { width, height, data } = image;
  const light = lightOn(a, b, c);
  const left = Math.max(0, Math.floor(Math.min(a.x, b.x, c.x)));
  const right = Math.min(width - 1, Math.ceil(Math.max(a.x, b.x, c.x)));
  const top = Math.max(0, Math.floor(Math.min(a.y, b.y, c.y)));
  const bottom = Math.min(height - 1, Math.ceil(Math.max(a.y, b.y, c.y)));
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++) {
      const ofA = ((b.x - x) * (c.y - y) - (b.y - y) * (c.x - x)) / area;
      const ofB = ((c.x - x) * (a.y - y) - (c.y - y) * (a.x - x)) / area;
      const ofC = 1 - ofA - ofB;
      if (ofA < 0 || ofB < 0 || ofC < 0) continue;
      const z = ofA * a.z + ofB * b.z + ofC * c.z;
      const at = y * width + x;
      if (z <= depth[at]!) continue;
      depth[at] = z;
      for (let channel = 0; channel < 3; channel++) data[4 * at + channel] = colour[channel]! * light;
      data[4 * at + 3] = 255;
    }
}

/** Both sides of a surface are lit: one that looks away is turned. */
function lightOn(a: Corner, b: Corner, c: Corner): number {
  // the picture's y runs down
  const u: Vector = [b.x - a.x, a.y - b.y, b.z - a.z];
  const v: Vector = [c.x - a.x, a.y - c.y, c.z - a.z];
  const normal: Vector = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
  const length = Math.hypot(...normal) || 1;
  const turn = normal[2] < 0 ? -1 : 1;
  return 0.38 + 0.62 * Math.max(0, (turn * dot(LIGHT, normal)) / length);
}

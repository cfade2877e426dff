import { gumShape, standing } from './arch-form.js';
import { binaryStl } from './binary-stl.js';
import { toothShape } from './tooth-shape.js';

/** A made-up treatment in stages, free of anybody's patient: crowded front teeth that are set straight step by step. */

export interface TreatmentOptions {
  /** with the first, the mouth as it was scanned */
  readonly stages: number;
  /** the fineness of the meshes: a tooth has about `4 * detail * detail` triangles */
  readonly detail: number;
  /** how many teeth on each side of each arch, from the midline; 7 unless told */
  readonly perSide?: number;
  /** teeth that stay as they are, ISO 3950 */
  readonly still?: readonly string[];
}

type Jaw = 'upper' | 'lower';
type Vector = readonly [x: number, y: number, z: number];
type Turn = readonly [x: number, y: number, z: number, w: number];

export interface TreatmentModel {
  readonly id: string;
  readonly arch: Jaw;
  /** ISO 3950 */
  readonly tooth?: string;
  readonly name: string;
  /** binary STL, millimetres */
  readonly bytes: ArrayBuffer;
}

export interface Treatment {
  readonly models: readonly TreatmentModel[];
  readonly stages: readonly {
    readonly shows: readonly { readonly model: string; readonly pose?: { move: Vector; turn: Turn } }[];
  }[];
}

const JAWS: readonly Jaw[] = ['upper', 'lower'];
const QUADRANTS: Readonly<Record<Jaw, readonly (readonly [quadrant: number, side: 1 | -1])[]>> = {
  upper: [
    [1, 1],
    [2, -1],
  ],
  lower: [
    [4, 1],
    [3, -1],
  ],
};

/** How far a tooth stands from where it should: along the arch, outwards, upwards (mm), turned and tipped (radians). */
type Offset = readonly [along: number, out: number, up: number, turned: number, tipped: number];

/** What is crowded; teeth that are not named stand well. */
const CROWDED: Readonly<Record<string, Offset>> = {
  '11': [-0.3, 0.7, 0, 0.16, 0.03],
  '21': [0.4, 0.2, 0.1, -0.1, -0.02],
  '12': [0.4, -1.1, 0.3, -0.28, 0.05],
  '22': [-0.5, -0.8, 0.2, 0.22, -0.05],
  '13': [0.3, 0.9, 0.6, 0.12, 0.04],
  '23': [-0.2, 0.6, 0.4, -0.15, -0.03],
  '14': [0.1, -0.3, 0, 0.1, 0],
  '24': [-0.2, 0.2, 0, -0.08, 0],
  '41': [0.3, 0.9, 0, -0.3, 0.04],
  '31': [-0.4, 0.4, 0.2, 0.2, -0.02],
  '42': [-0.3, -0.7, -0.3, 0.25, 0.03],
  '32': [0.3, -0.5, -0.2, -0.2, -0.04],
  '43': [0.2, 0.5, -0.4, -0.12, 0.02],
  '33': [-0.2, 0.4, -0.3, 0.1, -0.02],
};
const WELL: Offset = [0, 0, 0, 0, 0];

/** The product of a turn about z with a tip about the tooth's own y, as a unit quaternion. */
function turnOf(about: number, tip: number): Turn {
  const [sz, cz] = [Math.sin(about / 2), Math.cos(about / 2)];
  const [sy, cy] = [Math.sin(tip / 2), Math.cos(tip / 2)];
  // JSON has no -0: what travels is what was sealed
  return [-sz * sy + 0, cz * sy + 0, sz * cy + 0, cz * cy + 0];
}

/** Where a tooth stands when so much of its way is still before it. */
function poseOf(jaw: Jaw, position: number, side: 1 | -1, offset: Offset, left: number) {
  const { x, y, z, facing } = standing(jaw, position, side);
  const [along, out, up, turned, tipped] = offset.map((part) => part * left) as unknown as Offset;
  const [sin, cos] = [Math.sin(facing), Math.cos(facing)];
  const move: Vector = [x + along * cos - out * sin, y + along * sin + out * cos, z + up];
  return { move, turn: turnOf(facing + turned, tipped) };
}

/** Makes the models and the stages. Teeth lie around their own middle in their files; the gums lie where they are. */
export function treatment({ stages, detail, perSide = 7, still = [] }: TreatmentOptions): Treatment {
  const teeth = JAWS.flatMap((jaw) =>
    QUADRANTS[jaw].flatMap(([quadrant, side]) =>
      Array.from({ length: perSide }, (_, i) => ({
        jaw,
        side,
        position: i + 1,
        tooth: `${quadrant}${i + 1}`,
      })),
    ),
  );
  const last = Math.max(1, stages - 1);
  return {
    models: [
      ...JAWS.map((arch) => ({
        id: `${arch}-gum`,
        arch,
        name: `${arch}-gum.stl`,
        bytes: binaryStl(gumShape(arch, detail)),
      })),
      ...teeth.map(({ jaw, position, tooth }) => ({
        id: `tooth-${tooth}`,
        arch: jaw,
        tooth,
        name: `tooth-${tooth}.stl`,
        bytes: binaryStl(toothShape(jaw, position, detail)),
      })),
    ],
    stages: Array.from({ length: stages }, (_, stage) => ({
      shows: [
        ...JAWS.map((arch) => ({ model: `${arch}-gum` })),
        ...teeth.map(({ jaw, side, position, tooth }) => ({
          model: `tooth-${tooth}`,
          pose: poseOf(
            jaw,
            position,
            side,
            CROWDED[tooth] ?? WELL,
            still.includes(tooth) ? 1 : 1 - stage / last,
          ),
        })),
      ],
    })),
  };
}

import { between, plus, type Vector } from './vectors.js';

/** From where one looks; the names of sides are the patient's. */
export type StandardView = 'front' | 'right' | 'left' | 'back' | 'upper' | 'lower';

/** What a camera sees, in the patient's coordinates: x to the patient's left, y up, z to the front. */
export interface Sight {
  /** degrees around the upright axis; 0 is in front, 90 on the patient's left */
  readonly yaw: number;
  /** degrees above the horizon; -90 is below, looking up at the upper teeth */
  readonly pitch: number;
  /** from the target, mm */
  readonly distance: number;
  readonly target: Vector;
}

export interface Basis {
  readonly right: Vector;
  readonly up: Vector;
  /** from the target to the camera */
  readonly back: Vector;
}

/** Occlusal views show the patient's right on the left, as charts do: the upper front is at the top, the lower at the bottom. */
export const STANDARD_VIEWS: Readonly<Record<StandardView, Pick<Sight, 'yaw' | 'pitch'>>> = {
  front: { yaw: 0, pitch: 0 },
  right: { yaw: -90, pitch: 0 },
  left: { yaw: 90, pitch: 0 },
  back: { yaw: 180, pitch: 0 },
  upper: { yaw: 0, pitch: -90 },
  lower: { yaw: 0, pitch: 90 },
};

/** Half the angle of what is seen from top to bottom. */
export const HALF_ANGLE = (13 * Math.PI) / 180;
/** Room around what is fitted in. */
const ROOM = 1.08;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

export function basisOf({ yaw, pitch }: Pick<Sight, 'yaw' | 'pitch'>): Basis {
  const [sy, cy, sp, cp] = [
    Math.sin(radians(yaw)),
    Math.cos(radians(yaw)),
    Math.sin(radians(pitch)),
    Math.cos(radians(pitch)),
  ];
  return { right: [cy, 0, -sy], up: [-sy * sp, cp, -cy * sp], back: [sy * cp, sp, cy * cp] };
}

/** Degrees to the right and up. */
export const turned = (sight: Sight, byYaw: number, byPitch: number): Sight => ({
  ...sight,
  // kept between -180 and 180
  yaw: ((((sight.yaw + byYaw + 180) % 360) + 360) % 360) - 180,
  pitch: Math.max(-90, Math.min(90, sight.pitch + byPitch)),
});

/** As shares of the picture's height, to the right and up. */
export function moved(sight: Sight, right: number, up: number): Sight {
  const basis = basisOf(sight);
  const height = 2 * Math.tan(HALF_ANGLE) * sight.distance;
  return {
    ...sight,
    target: plus(plus(sight.target, basis.right, -right * height), basis.up, -up * height),
  };
}

/** @param factor above 1 is nearer @param radius of everything that is there, mm */
export const zoomed = (sight: Sight, factor: number, radius: number): Sight => ({
  ...sight,
  distance: Math.max(radius * 0.35, Math.min(radius * 14, sight.distance / factor)),
});

/** So far away that a box fits in. @param half half the sides of the box @param aspect width by height of the picture */
export function fitted(
  view: Pick<Sight, 'yaw' | 'pitch'>,
  target: Vector,
  half: Vector,
  aspect: number,
): Sight {
  const { right, up, back } = basisOf(view);
  const reach = (axis: Vector): number =>
    Math.abs(axis[0]) * half[0] + Math.abs(axis[1]) * half[1] + Math.abs(axis[2]) * half[2];
  const tangent = Math.tan(HALF_ANGLE);
  const distance = Math.max(reach(up) / tangent, reach(right) / (tangent * aspect)) * ROOM + reach(back);
  return { ...view, distance: distance || 1, target };
}

/** On the way from one sight to another, the shorter way round. */
export function midway(from: Sight, to: Sight, share: number): Sight {
  const eased = share * share * (3 - 2 * share);
  const byYaw = ((((to.yaw - from.yaw + 180) % 360) + 360) % 360) - 180;
  return {
    yaw: from.yaw + byYaw * eased,
    pitch: from.pitch + (to.pitch - from.pitch) * eased,
    distance: from.distance + (to.distance - from.distance) * eased,
    target: between(from.target, to.target, eased),
  };
}

/** The patient's side on the left and on the right of the picture, where one of them is. */
export function sidesOf(sight: Sight): readonly ['right' | 'left', 'right' | 'left'] | undefined {
  const { right } = basisOf(sight);
  if (right[0] > 0.6) return ['right', 'left'];
  if (right[0] < -0.6) return ['left', 'right'];
  return undefined;
}

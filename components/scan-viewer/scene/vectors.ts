/** Millimetres, or a direction of length one. */
export type Vector = readonly [x: number, y: number, z: number];

export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

export const minus = (a: Vector): Vector => [-a[0], -a[1], -a[2]];

/** `a` and so much of `b` */
export const plus = (a: Vector, b: Vector, much = 1): Vector => [
  a[0] + b[0] * much,
  a[1] + b[1] * much,
  a[2] + b[2] * much,
];

export const distance = (a: Vector, b: Vector): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** From `a` to `b`; 0 is `a`, 1 is `b`. */
export const between = (a: Vector, b: Vector, share: number): Vector => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

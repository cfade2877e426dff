/** What becomes of an arch on its way through scanners and programs: other frames, units, bases, damage. Pure, like arch.ts. */

type Positions = Float32Array<ArrayBuffer>;
type Axis = 0 | 1 | 2;

const mapped = (
  positions: Positions,
  map: (x: number, y: number, z: number) => readonly number[],
): Positions => {
  const out = new Float32Array(positions.length);
  for (let at = 0; at < positions.length; at += 3)
    out.set(map(positions[at]!, positions[at + 1]!, positions[at + 2]!), at);
  return out;
};

/** All six orders in which three axes can be called x, y and z. */
export const AXIS_ORDERS: readonly (readonly [Axis, Axis, Axis])[] = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

export const reordered = (positions: Positions, [a, b, c]: readonly [Axis, Axis, Axis]): Positions =>
  mapped(positions, (...point) => [point[a], point[b], point[c]]);

/** Every triangle keeps the order of its corners, so that inside and outside change places, as careless exports do it. */
export const mirrored = (positions: Positions, axis: Axis): Positions =>
  mapped(positions, (...point) => point.map((value, i) => (i === axis ? -value : value)));

export const scaled = (positions: Positions, factor: number): Positions =>
  mapped(positions, (x, y, z) => [x * factor, y * factor, z * factor]);

export const moved = (positions: Positions, [dx, dy, dz]: readonly number[]): Positions =>
  mapped(positions, (x, y, z) => [x + dx!, y + dy!, z + dz!]);

/** @param degrees about the axis */
export function rotated(positions: Positions, axis: Axis, degrees: number): Positions {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [u, v] = [((axis + 1) % 3) as Axis, ((axis + 2) % 3) as Axis];
  return mapped(positions, (...point) => {
    const turned = [...point];
    turned[u] = cos * point[u] - sin * point[v];
    turned[v] = sin * point[u] + cos * point[v];
    return turned;
  });
}

export function joined(...meshes: readonly Positions[]): Positions {
  const out = new Float32Array(meshes.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const mesh of meshes) {
    out.set(mesh, at);
    at += mesh.length;
  }
  return out;
}

/** The triangles for which a test of their number holds. */
export function kept(positions: Positions, isKept: (triangle: number) => boolean): Positions {
  const parts: number[] = [];
  for (let t = 0; t * 9 < positions.length; t++) if (isKept(t)) parts.push(t);
  const out = new Float32Array(parts.length * 9);
  parts.forEach((t, i) => out.set(positions.subarray(t * 9, t * 9 + 9), i * 9));
  return out;
}

function turnedOver(positions: Positions, from = 0, to = positions.length / 9): Positions {
  const out = positions.slice();
  for (let t = from; t < to; t++) {
    out.set(positions.subarray(t * 9 + 3, t * 9 + 6), t * 9 + 6);
    out.set(positions.subarray(t * 9 + 6, t * 9 + 9), t * 9 + 3);
  }
  return out;
}

/** A stretch of the arch inside out. @param share of its triangles */
export const flippedPatch = (positions: Positions, share: number): Positions =>
  turnedOver(positions, 0, Math.floor((positions.length / 9) * share));

/** Fins on the edges of every so many triangles: three surfaces meet there. */
export function finned(positions: Positions, every: number): Positions {
  const fins = kept(positions, (t) => t % every === 0);
  for (let at = 0; at < fins.length; at += 9)
    for (let i = 0; i < 3; i++) fins[at + 6 + i] = fins[at + 6 + i]! + (i === 2 ? 1.7 : 0.3);
  return joined(positions, fins);
}

/** Round holes as a tongue or saliva leaves them. */
export function holed(positions: Positions, count: number, radius: number): Positions {
  const triangles = positions.length / 9;
  const centres = Array.from({ length: count }, (_, i) => {
    const at = Math.floor(((i + 0.5) / count) * triangles) * 9;
    return positions.subarray(at, at + 3);
  });
  return kept(
    positions,
    (t) => !centres.some((centre) => Math.hypot(...centre.map((c, i) => c - positions[t * 9 + i]!)) < radius),
  );
}

/** Edges of one triangle, as pairs of points in the triangle's order. */
function rim(positions: Positions): readonly (readonly [from: Positions, to: Positions])[] {
  const edges = new Map<string, readonly [Positions, Positions]>();
  for (let at = 0; at < positions.length; at += 9)
    for (let side = 0; side < 3; side++) {
      const corner = (i: number): Positions => positions.slice(at + (i % 3) * 3, at + (i % 3) * 3 + 3);
      const [from, to] = [corner(side), corner(side + 1)];
      const back = `${to.join()} ${from.join()}`;
      if (!edges.delete(back)) edges.set(`${from.join()} ${to.join()}`, [from, to]);
    }
  return [...edges.values()];
}

/** A closed model: the surface once more below, turned over, and walls between the two. @param depth mm along z */
export function based(positions: Positions, depth: number): Positions {
  const walls: number[] = [];
  const below = (point: Positions): number[] => [point[0]!, point[1]!, Math.fround(point[2]! + depth)];
  for (const [from, to] of rim(positions))
    walls.push(...to, ...from, ...below(from), ...to, ...below(from), ...below(to));
  const floor = mapped(turnedOver(positions), (x, y, z) => [x, y, Math.fround(z + depth)]);
  return joined(positions, floor, new Float32Array(walls));
}

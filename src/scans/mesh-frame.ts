/** Of a mesh: three coordinates a vertex in mm, three vertices a triangle. */
export interface MeshData {
  readonly positions: Float32Array;
  readonly indices: Uint32Array;
}

export type Direction = readonly [x: number, y: number, z: number];

/** How a scan lies in its own coordinates, as far as its form tells. Scanners do not agree on axes (standards C8). */
export interface MeshFrame {
  readonly centre: Direction;
  /** sides of the bounding box, mm */
  readonly size: Direction;
  /** along an axis: where the crowns point, which is away from the rim that a scan ends with at the gums */
  readonly crowns: Direction;
  /** along an axis: where the front teeth are, which is the arch's narrow end */
  readonly front: Direction;
}

/** The part of the arch at either end whose width is compared. */
const END = 0.2;
/** Nearer to the rim than this, the surface's own direction tells more. */
const CLEAR = 0.04;
/** Flatter than this, a mesh is an arch and lies along its shortest side. */
const FLAT = 0.75;

const along = (axis: number, sign: number): Direction => [
  axis === 0 ? sign : 0,
  axis === 1 ? sign : 0,
  axis === 2 ? sign : 0,
];

/** What the surface's directions add up to; of an open shell it points where the crowns point (standards C8). */
function vectorArea({ positions: p, indices }: MeshData): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < indices.length; i += 3) {
    const a = 3 * indices[i]!;
    const b = 3 * indices[i + 1]!;
    const c = 3 * indices[i + 2]!;
    const ux = p[b]! - p[a]!;
    const uy = p[b + 1]! - p[a + 1]!;
    const uz = p[b + 2]! - p[a + 2]!;
    const vx = p[c]! - p[a]!;
    const vy = p[c + 1]! - p[a + 1]!;
    const vz = p[c + 2]! - p[a + 2]!;
    sum[0] += (uy * vz - uz * vy) / 2;
    sum[1] += (uz * vx - ux * vz) / 2;
    sum[2] += (ux * vy - uy * vx) / 2;
  }
  return sum;
}

/**
 * How far the surface lies from its rim along an axis, as a share of its extent; 0 where it has none. Around a vertex inside
 * the mesh each neighbour follows once and precedes once, so that only at the rim the two do not add up.
 */
function awayFromRim({ positions: p, indices }: MeshData, axis: number, extent: number): number {
  const open = new Int32Array(p.length / 3);
  for (let i = 0; i < indices.length; i += 3)
    for (let corner = 0; corner < 3; corner++)
      open[indices[i + corner]!]! += indices[i + ((corner + 1) % 3)]! - indices[i + ((corner + 2) % 3)]!;
  let [sum, rim, count] = [0, 0, 0];
  for (let vertex = 0; vertex < open.length; vertex++) {
    const height = p[3 * vertex + axis]!;
    sum += height;
    if (open[vertex] === 0) continue;
    rim += height;
    count++;
  }
  return count && extent ? (sum / open.length - rim / count) / extent : 0;
}

/** How much wider the arch is at the low end of an axis than at the high end: above 0, its front is at the high end. */
function narrowing(p: Float32Array, axis: number, across: number, min: number[], max: number[]): number {
  const reach = END * (max[axis]! - min[axis]!);
  const low = [Infinity, -Infinity];
  const high = [Infinity, -Infinity];
  for (let i = 0; i < p.length; i += 3) {
    const span =
      p[i + axis]! < min[axis]! + reach ? low : p[i + axis]! > max[axis]! - reach ? high : undefined;
    if (!span) continue;
    span[0] = Math.min(span[0]!, p[i + across]!);
    span[1] = Math.max(span[1]!, p[i + across]!);
  }
  const least = 1e-6 + 0.01 * (max[across]! - min[across]!);
  return Math.log(Math.max(least, low[1]! - low[0]!) / Math.max(least, high[1]! - high[0]!));
}

/** The frame of one scan by itself. */
export function meshFrame(mesh: MeshData): MeshFrame {
  const { positions: p } = mesh;
  const min = [Infinity, Infinity, Infinity];
  const max = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < p.length; i++) {
    const axis = i % 3;
    min[axis] = Math.min(min[axis]!, p[i]!);
    max[axis] = Math.max(max[axis]!, p[i]!);
  }
  if (!p.length) return { centre: [0, 0, 0], size: [0, 0, 0], crowns: [0, 0, 1], front: [0, 1, 0] };
  const size = [0, 1, 2].map((axis) => max[axis]! - min[axis]!) as [number, number, number];
  const centre = [0, 1, 2].map((axis) => (max[axis]! + min[axis]!) / 2) as [number, number, number];
  const area = vectorArea(mesh);
  const [short, mid] = [0, 1, 2].sort((a, b) => size[a]! - size[b]!) as [number, number, number];
  const faced = [0, 1, 2].sort((a, b) => Math.abs(area[b]!) - Math.abs(area[a]!))[0]!;
  const up = size[short]! < FLAT * size[mid]! ? short : faced;
  const away = awayFromRim(mesh, up, size[up]!);
  const [one, other] = [0, 1, 2].filter((axis) => axis !== up) as [number, number];
  const ofOne = narrowing(p, one, other, min, max);
  const ofOther = narrowing(p, other, one, min, max);
  const [axis, by] = Math.abs(ofOne) > Math.abs(ofOther) ? [one, ofOne] : [other, ofOther];
  return {
    centre,
    size,
    crowns: along(up, (Math.abs(away) > CLEAR ? away : area[up]!) < 0 ? -1 : 1),
    front: along(axis, by < 0 ? -1 : 1),
  };
}

/**
 * Dental arches out of formulas: an open shell with fourteen teeth and their gingiva, alike to an intraoral scan in size,
 * density, open border and noise (standards C8), and free of anybody's patient. The same options give the same bytes.
 * Uses no browser or Node interface, so that pages, benches and Node scripts may share it.
 */

export interface ArchOptions {
  readonly jaw: 'upper' | 'lower';
  /** exactly this many; scans have 100,000 to 340,000 */
  readonly triangles?: number;
  readonly seed?: number;
  /** width, depth and height in millimetres */
  readonly extent?: readonly [x: number, y: number, z: number];
  /** how much of the way to its middle an upper jaw's palate was scanned, 0 to 1; 0: not at all */
  readonly palate?: number;
  /** places along the arch, 0 to 13, of which only the gingiva is there */
  readonly missing?: readonly number[];
  /** mm of unevenness */
  readonly noise?: number;
}

const TEETH = 14;
/** mm along z */
const BITE_LIFT = 10;
/** cells along the arch for one across: scanners' triangles are about as long as they are wide */
const ASPECT = 4;

/** mulberry32: small, seeded, good enough for noise */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const bell = (x: number, centre: number, width: number): number => Math.exp(-(((x - centre) / width) ** 2));

/** The surface over the unit square, crowns up: `u` runs along the arch, `v` from the cheek to the tongue or palate. */
function surface(u: number, v: number, palate: number, heights: readonly number[]): [number, number, number] {
  const angle = Math.PI * (0.04 + 0.92 * u);
  const middleX = 27 * Math.cos(angle);
  const middleY = 42 * Math.sin(angle) ** 0.8;
  const along = u * TEETH;
  const tooth = Math.min(TEETH - 1, Math.floor(along));
  const inTooth = Math.abs(Math.sin(Math.PI * along)) ** 0.6;
  // molars are wide and have cusps, incisors are narrow edges
  const molar = Math.abs(tooth + 0.5 - TEETH / 2) / (TEETH / 2);
  const width = 2 + 3.5 * molar;
  const ridge = palate > 0 ? 0.7 : 1;
  const across = v < ridge || palate === 0 ? (v / ridge) * 2 - 1 : 1;
  const crown = bell(across, 0, 0.45) * inTooth * heights[tooth]!;
  const cusps = molar * 0.8 * Math.cos(across * 9) * bell(across, 0, 0.3) * inTooth;
  const gum = -7 * across ** 2 + 0.6 * Math.sin(along * 2 * Math.PI);
  const offset = across * (width + 3 - 0.8 * (1 - inTooth));
  let x = middleX - offset * Math.cos(angle);
  let y = middleY - offset * Math.sin(angle);
  let z = crown + cusps + gum;
  if (palate > 0 && v > 0.7) {
    // the palate: from the gum to the midline, as a vault
    const inwards = ((v - 0.7) / 0.3) * palate;
    x *= 1 - inwards;
    y *= 1 - 0.15 * inwards;
    z -= 6 * Math.sin((inwards * Math.PI) / 2);
  }
  return [x, y, z];
}

function fitTo(points: Float64Array, extent: readonly number[]): void {
  for (let axis = 0; axis < 3; axis++) {
    let low = Infinity;
    let high = -Infinity;
    for (let i = axis; i < points.length; i += 3) {
      low = Math.min(low, points[i]!);
      high = Math.max(high, points[i]!);
    }
    const scale = extent[axis]! / (high - low);
    for (let i = axis; i < points.length; i += 3) points[i] = (points[i]! - (low + high) / 2) * scale;
  }
}

/** @returns nine coordinates a triangle, in millimetres */
export function archMesh(options: ArchOptions): Float32Array<ArrayBuffer> {
  const { jaw, triangles = 120_000, seed = 1, extent = [65, 50, 23], missing = [], noise = 0.02 } = options;
  const palate = jaw === 'lower' ? 0 : (options.palate ?? 1);
  const next = random(seed);
  const across = Math.max(2, Math.round(Math.sqrt(triangles / 2 / ASPECT)));
  const along = Math.max(2, Math.ceil(triangles / 2 / across));
  const heights = Array.from({ length: TEETH }, () => 8 + 2 * next());
  for (const tooth of missing) heights[tooth] = 0;
  const points = new Float64Array((along + 1) * (across + 1) * 3);
  for (let i = 0, at = 0; i <= along; i++) {
    for (let j = 0; j <= across; j++, at += 3) {
      const point = surface(i / along, j / across, palate, heights);
      for (let axis = 0; axis < 3; axis++) points[at + axis] = point[axis]! + noise * (next() - 0.5);
    }
  }
  fitTo(points, extent);
  // jaws face each other: the upper one is the mirror image, and its triangles turn the other way round
  const turn = jaw === 'upper' ? -1 : 1;
  const positions = new Float32Array(triangles * 9);
  const corner = (at: number, vertex: number): void => {
    positions[at] = points[vertex * 3]!;
    positions[at + 1] = points[vertex * 3 + 1]!;
    positions[at + 2] = points[vertex * 3 + 2]! * turn;
  };
  for (let t = 0; t < triangles; t++) {
    const cell = t >> 1;
    const a = Math.floor(cell / across) * (across + 1) + (cell % across);
    const [p, q, r] = t % 2 === 0 ? [a, a + 1, a + across + 1] : [a + 1, a + across + 2, a + across + 1];
    corner(t * 9, p);
    corner(t * 9 + 3, turn === 1 ? q : r);
    corner(t * 9 + 6, turn === 1 ? r : q);
  }
  return positions;
}

function normalOf(p: Float32Array, at: number): [number, number, number] {
  const [ux, uy, uz] = [p[at + 3]! - p[at]!, p[at + 4]! - p[at + 1]!, p[at + 5]! - p[at + 2]!];
  const [vx, vy, vz] = [p[at + 6]! - p[at]!, p[at + 7]! - p[at + 1]!, p[at + 8]! - p[at + 2]!];
  const normal = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx] as const;
  const length = Math.hypot(...normal) || 1;
  return [normal[0] / length, normal[1] / length, normal[2] / length];
}

/** An arch where it is in a mouth: above or below the other one, so that the two bite. */
export function bitingArch(options: ArchOptions): Float32Array<ArrayBuffer> {
  const mesh = archMesh(options);
  const lift = options.jaw === 'upper' ? BITE_LIFT : -BITE_LIFT;
  for (let i = 2; i < mesh.length; i += 3) mesh[i]! += lift;
  return mesh;
}

/** @param header what a scanner writes at the head; the copy on a device has none */
export function toBinaryStl(positions: Float32Array, header = ''): Uint8Array<ArrayBuffer> {
  const triangles = positions.length / 9;
  const bytes = new Uint8Array(84 + 50 * triangles);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < Math.min(80, header.length); i++) bytes[i] = header.charCodeAt(i);
  view.setUint32(80, triangles, true);
  for (let t = 0, at = 84; t < triangles; t++, at += 50) {
    normalOf(positions, t * 9).forEach((value, i) => view.setFloat32(at + 4 * i, value, true));
    for (let i = 0; i < 9; i++) view.setFloat32(at + 12 + 4 * i, positions[t * 9 + i]!, true);
  }
  return bytes;
}

/** Nine digits carry every bit of a 32-bit number, so both formats describe the same mesh exactly. */
export function toAsciiStl(positions: Float32Array, name = ''): Uint8Array<ArrayBuffer> {
  const digits = (values: readonly number[]): string => values.map((value) => value.toPrecision(9)).join(' ');
  const lines = [`solid ${name}`];
  for (let at = 0; at < positions.length; at += 9) {
    lines.push(`  facet normal ${digits(normalOf(positions, at))}`, '    outer loop');
    for (let i = at; i < at + 9; i += 3) {
      lines.push(`      vertex ${digits([positions[i]!, positions[i + 1]!, positions[i + 2]!])}`);
    }
    lines.push('    endloop', '  endfacet');
  }
  lines.push(`endsolid ${name}`, '');
  return new TextEncoder().encode(lines.join('\n'));
}

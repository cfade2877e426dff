import { type Direction, meshFrame } from '../../mesh-frame.js';
import type { IndexedMesh } from './mesh.js';

export interface Raster {
  readonly width: number;
  readonly height: number;
  /** RGBA, as `ImageData` has it */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

/** Samples in each direction for a pixel, against jagged edges. */
const SAMPLES = 2;
/** Room around the mesh, as a share of the picture. */
const MARGIN = 0.05;
/** Stone plaster, which stands out on white paper and on black. */
const LIT = [250, 241, 224] as const;
const SHADED = [92, 82, 78] as const;
/** Where the light comes from, in the picture: over the left shoulder. */
const LIGHT = unit([-0.36, 0.5, 0.79]);

function unit([x, y, z]: readonly [number, number, number]): Direction {
  const length = Math.hypot(x, y, z) || 1;
  return [x / length, y / length, z / length];
}

const cross = (a: Direction, b: Direction): Direction => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/**
 * Per vertex: the mean direction of the triangles around it, weighted by their area. Written out, as all loops here that go over
 * every vertex or triangle: small arrays by the hundred thousand would cost more memory than the mesh.
 */
function normalsOf({ positions: p, indices }: IndexedMesh): Float32Array {
  const normals = new Float32Array(p.length);
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
    const x = uy * vz - uz * vy;
    const y = uz * vx - ux * vz;
    const z = ux * vy - uy * vx;
    for (let corner = 0; corner < 3; corner++) {
      const at = corner === 0 ? a : corner === 1 ? b : c;
      normals[at]! += x;
      normals[at + 1]! += y;
      normals[at + 2]! += z;
    }
  }
  return normals;
}

const along = ([x, y, z]: Direction, px: number, py: number, pz: number): number => x * px + y * py + z * pz;

/** Each vertex as the picture has it: x, y in samples, depth, and the light that falls on it. */
function projected(mesh: IndexedMesh, width: number, height: number): Float32Array {
  const { positions: p } = mesh;
  const { centre, size, crowns, front } = meshFrame(mesh);
  const right = cross(front, crowns);
  const extent = (axis: Direction): number => Math.abs(along(axis, ...size)) || 1;
  const room = 1 - 2 * MARGIN;
  const scale = room * Math.min(width / extent(right), height / extent(front));
  const depth = extent(crowns);
  const normals = normalsOf(mesh);
  const out = new Float32Array((p.length / 3) * 4);
  for (let i = 0, at = 0; i < p.length; i += 3, at += 4) {
    const x = p[i]! - centre[0];
    const y = p[i + 1]! - centre[1];
    const z = p[i + 2]! - centre[2];
    const length = Math.hypot(normals[i]!, normals[i + 1]!, normals[i + 2]!) || 1;
    const nx = normals[i]! / length;
    const ny = normals[i + 1]! / length;
    const nz = normals[i + 2]! / length;
    // both sides of the shell are lit: a normal that looks away is turned
    const facing = along(crowns, nx, ny, nz);
    const turn = facing < 0 ? -1 : 1;
    const light =
      turn * (LIGHT[0] * along(right, nx, ny, nz) + LIGHT[1] * along(front, nx, ny, nz)) +
      LIGHT[2] * turn * facing;
    const height01 = along(crowns, x, y, z) / depth + 0.5;
    out[at] = width / 2 + scale * along(right, x, y, z);
    out[at + 1] = height / 2 - scale * along(front, x, y, z);
    out[at + 2] = height01;
    // soft: what looks away from the light is dim, what lies deep and what is seen from the side a little dimmer
    out[at + 3] =
      (0.26 + 0.74 * Math.max(0, light)) * (0.7 + 0.3 * height01) * (0.72 + 0.28 * Math.abs(facing));
  }
  return out;
}

/**
 * Fills depth and light of every sample that a triangle covers; the highest stays.
 * @throws {RangeError} when it has looked at more than `most` samples
 */
function fill(v: Float32Array, indices: Uint32Array, width: number, height: number, most: number) {
  let left = most;
  const depth = new Float32Array(width * height).fill(-1);
  const light = new Float32Array(width * height);
  for (let i = 0; i < indices.length; i += 3) {
    const a = 4 * indices[i]!;
    const b = 4 * indices[i + 1]!;
    const c = 4 * indices[i + 2]!;
    const ax = v[a]!;
    const ay = v[a + 1]!;
    const bx = v[b]!;
    const by = v[b + 1]!;
    const cx = v[c]!;
    const cy = v[c + 1]!;
    const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    if (Math.abs(area) < 1e-9) continue;
    const x0 = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
    const x1 = Math.min(width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
    const y0 = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
    const y1 = Math.min(height - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
    left -= Math.max(0, x1 - x0 + 1) * Math.max(0, y1 - y0 + 1);
    if (left < 0) throw new RangeError('too much to draw');
    for (let y = y0; y <= y1; y++)
      for (let x = x0; x <= x1; x++) {
        const px = x + 0.5;
        const py = y + 0.5;
        const wa = ((bx - px) * (cy - py) - (by - py) * (cx - px)) / area;
        const wb = ((cx - px) * (ay - py) - (cy - py) * (ax - px)) / area;
        const wc = 1 - wa - wb;
        if (wa < 0 || wb < 0 || wc < 0) continue;
        const z = wa * v[a + 2]! + wb * v[b + 2]! + wc * v[c + 2]!;
        const at = y * width + x;
        if (z <= depth[at]!) continue;
        depth[at] = z;
        light[at] = wa * v[a + 3]! + wb * v[b + 3]! + wc * v[c + 3]!;
      }
  }
  return { depth, light };
}

/**
 * A mesh as it is seen from where its crowns point, front teeth at the top, on a clear background.
 * @param most samples that are looked at: triangles as large as the picture, thousands of them, would take minutes
 * @throws {RangeError} where that is not enough
 */
export function rasterise(mesh: IndexedMesh, width: number, height: number, most = Infinity): Raster {
  const wide = width * SAMPLES;
  const { depth, light } = fill(
    projected(mesh, wide, height * SAMPLES),
    mesh.indices,
    wide,
    height * SAMPLES,
    most,
  );
  const pixels = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0;
      let covered = 0;
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
        const at = (y * SAMPLES + Math.floor(sample / SAMPLES)) * wide + x * SAMPLES + (sample % SAMPLES);
        if (depth[at]! < 0) continue;
        covered++;
        sum += light[at]!;
      }
      if (!covered) continue;
      const shade = Math.min(1, sum / covered);
      const at = 4 * (y * width + x);
      for (let i = 0; i < 3; i++) pixels[at + i] = SHADED[i]! + (LIT[i]! - SHADED[i]!) * shade;
      pixels[at + 3] = (255 * covered) / (SAMPLES * SAMPLES);
    }
  return { width, height, pixels };
}

/**
 * What meshoptimizer makes of the same meshes. It is WebAssembly, which the bench page's policy forbids, so this runs in
 * Node; and it keeps positions and triangles only: no normals, no attributes, no header. Ours keeps every bit.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { MeshoptEncoder } from 'meshoptimizer';
import { ROOT } from './run.mjs';

const PART_BYTES = 8 * 1024 * 1024;

/** Welded by equal coordinates, in the order of the file. */
function welded(file) {
  const triangles = Math.floor((file.length - 84) / 50);
  const indices = new Uint32Array(3 * triangles);
  const known = new Map();
  const vertices = [];
  for (let corner = 0; corner < indices.length; corner++) {
    const at = 84 + 50 * Math.floor(corner / 3) + 12 + 12 * (corner % 3);
    const key = file.toString('latin1', at, at + 12);
    if (!known.has(key)) {
      known.set(key, known.size);
      vertices.push(file.subarray(at, at + 12));
    }
    indices[corner] = known.get(key);
  }
  return { vertices: Buffer.concat(vertices), count: vertices.length, indices };
}

async function meshoptBytes(file) {
  await MeshoptEncoder.ready;
  const { vertices, count, indices } = welded(file);
  const coded = [
    MeshoptEncoder.encodeVertexBuffer(vertices, count, 12),
    // the sequence keeps the order of triangles and corners, as ours does
    MeshoptEncoder.encodeIndexSequence(new Uint8Array(indices.buffer), indices.length, 4),
  ];
  return coded.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
}

async function ourBytes(file, outdir) {
  const outfile = join(outdir, 'scan-codec.mjs');
  await build({
    entryPoints: [join(ROOT, 'src/scan-codec/scan-codec.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  const { encodePart } = await import(pathToFileURL(outfile).href);
  let sum = 0;
  for (let start = 0; start < file.length; start += PART_BYTES) {
    const part = new Uint8Array(file.subarray(start, start + PART_BYTES));
    const coded = await encodePart(part, { start, isBinaryStl: true, accepted: ['pontic-stl'] });
    sum += coded?.bytes.length ?? part.length;
  }
  return sum;
}

/** Rows for `npm run bench -- wire`. @param {Record<string, string>} files by name */
export async function meshoptRows(files, outdir) {
  const rows = [];
  for (const [name, path] of Object.entries(files)) {
    const file = readFileSync(path);
    const [ours, peer] = [await ourBytes(file, outdir), await meshoptBytes(file)];
    rows.push({
      name: `wire ${name}: smaller than raw, beside meshopt with gzip (positions only)`,
      ours: file.length / ours,
      peer: file.length / peer,
      unit: 'x',
    });
  }
  return rows;
}

import type { MeshExpectation } from '../report.js';
import type { Finding, ScanReport } from '../report.js';
import type { MeshFacts } from '../worker/inspect.js';
import { limitsOf, warning } from './rules.js';

/** STL carries no unit. A mesh that would fit the slot after one of these factors was probably exported in that unit. */
const UNITS = [
  { code: 'unit-metres', factor: 1000 },
  { code: 'unit-centimetres', factor: 10 },
  { code: 'unit-inches', factor: 25.4 },
] as const;

export const isWithin = (value: number, [min, max]: readonly [number, number]): boolean =>
  value >= min && value <= max;

export function longestSide(box: NonNullable<ScanReport['box']>): number {
  return Math.max(...box.max.map((high, axis) => high - box.min[axis]!));
}

/** More than one unit may fit: then every one is named, and the person decides. Nothing is ever scaled in silence. */
function checkExtent(extent: number, expected: MeshExpectation['extent']): Finding[] {
  if (isWithin(extent, expected)) return [];
  const units = UNITS.filter(({ factor }) => isWithin(extent * factor, expected));
  if (units.length > 0) return units.map(({ code, factor }) => warning(code, { extent, factor }));
  return [warning(extent > expected[1] ? 'too-large' : 'too-small', { extent })];
}

function checkTriangles(count: number, [min, max]: MeshExpectation['triangles']): Finding[] {
  if (count < min) return [warning('few-triangles', { count })];
  return count > max ? [warning('many-triangles', { count })] : [];
}

/** Of what lies in a slot for a known kind of mesh, in millimetres as far as one can tell. */
function checkDensity({ triangles, area }: MeshFacts, expects: MeshExpectation): Finding[] {
  if (!expects.kind || area <= 0) return [];
  const [min, max] = limitsOf(expects).density;
  const density = triangles / area;
  if (density < min) return [warning('coarse', { density })];
  return density > max ? [warning('over-sampled', { density })] : [];
}

/** How long, how fine, how heavy (standards C8). @param bytes size of the file */
export function checkSize(facts: MeshFacts, expects: MeshExpectation, bytes: number): readonly Finding[] {
  const extent = facts.box ? checkExtent(longestSide(facts.box), expects.extent) : [];
  // what is taken as it is has not been counted
  const isOpaque = !facts.box && facts.triangles === 0;
  const count = isOpaque ? [] : checkTriangles(facts.triangles, expects.triangles);
  // a density in an unknown unit says nothing, and one cause is told once
  const density = extent.length || count.length ? [] : checkDensity(facts, expects);
  const weight = bytes > expects.maxBytes ? [warning('heavy-file', { bytes })] : [];
  return [...extent, ...count, ...density, ...weight];
}

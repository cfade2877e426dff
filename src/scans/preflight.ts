import type { Finding, MeshExpectation, ScanReport, Verdict } from './report.js';
import type { MeshFacts } from './worker/inspect.js';

/** STL carries no unit. A mesh that would fit the slot after one of these factors was probably exported in that unit. */
const UNITS = [
  { code: 'unit-metres', factor: 1000 },
  { code: 'unit-centimetres', factor: 10 },
  { code: 'unit-inches', factor: 25.4 },
] as const;

const warning = (code: Finding['code'], values: Finding['values']): Finding => ({
  code,
  verdict: 'warn',
  values,
});

const isWithin = (value: number, [min, max]: readonly [number, number]): boolean =>
  value >= min && value <= max;

function longestSide(box: NonNullable<ScanReport['box']>): number {
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

export function worstVerdict(findings: readonly Finding[]): Verdict {
  if (findings.some(({ verdict }) => verdict === 'block')) return 'block';
  return findings.length > 0 ? 'warn' : 'pass';
}

/**
 * Holds what the bytes say against what the slot expects. Expectations only warn: an unusual mouth is not a broken file.
 * @param bytes size of the file
 */
export function preflight(facts: MeshFacts, expects: MeshExpectation, bytes: number): ScanReport {
  // a file that cannot be used gets the one reason, not a list of its consequences
  if (worstVerdict(facts.findings) === 'block') return { ...facts, verdict: 'block' };
  const findings = [
    ...facts.findings,
    ...(facts.box ? checkExtent(longestSide(facts.box), expects.extent) : []),
    ...checkTriangles(facts.triangles, expects.triangles),
    ...(bytes > expects.maxBytes ? [warning('heavy-file', { bytes })] : []),
  ];
  return { ...facts, findings, verdict: worstVerdict(findings) };
}

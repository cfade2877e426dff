import type { ToothCode } from '../../src/index.js';

/** What is known about a tooth, each with a mark that holds in black and white. In the order of the legend. */
export const TOOTH_FINDINGS = [
  'missing',
  'extraction',
  'implant',
  'crown',
  'bridge',
  'filling',
  'retained',
  'do-not-move',
] as const;
export type ToothFinding = (typeof TOOTH_FINDINGS)[number];

/** Findings by tooth: a map, or a plain object as it comes from JSON. */
export type ToothFindings =
  ReadonlyMap<ToothCode, readonly ToothFinding[]> | Readonly<Record<string, readonly ToothFinding[]>>;

/** The findings of one tooth, in the order of the legend. */
export function findingsOf(findings: ToothFindings, tooth: ToothCode): readonly ToothFinding[] {
  const known = isMap(findings) ? findings.get(tooth) : findings[tooth];
  return TOOTH_FINDINGS.filter((finding) => known?.includes(finding));
}

const isMap = (findings: ToothFindings): findings is ReadonlyMap<ToothCode, readonly ToothFinding[]> =>
  findings instanceof Map;

import { TOOTH_FINDINGS, type ToothCode, type ToothFinding } from '../../src/index.js';

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

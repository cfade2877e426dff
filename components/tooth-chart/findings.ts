import { isToothCode, TOOTH_FINDINGS, type ToothCode, type ToothFinding } from '../../src/index.js';

/** Findings by tooth: a map, or a plain object as it comes from JSON. */
export type ToothFindings =
  ReadonlyMap<ToothCode, readonly ToothFinding[]> | Readonly<Record<string, readonly ToothFinding[]>>;

/** Findings as the chart gives them back: by ISO 3950 code, each list in the order of the legend and never empty. */
export type FindingsByTooth = Readonly<Record<string, readonly ToothFinding[]>>;

/** The findings of one tooth, in the order of the legend. */
export function findingsOf(findings: ToothFindings, tooth: ToothCode): readonly ToothFinding[] {
  const known = isMap(findings) ? findings.get(tooth) : findings[tooth];
  return TOOTH_FINDINGS.filter((finding) => known?.includes(finding));
}

/** Findings from outside, in the one form: what is no tooth and no finding is left out. */
export function recordOf(findings: ToothFindings): FindingsByTooth {
  const teeth = isMap(findings) ? [...findings.keys()] : Object.keys(findings);
  return Object.fromEntries(
    teeth
      .filter(isToothCode)
      .map((tooth) => [tooth, findingsOf(findings, tooth)] as const)
      .filter(([, known]) => known.length > 0),
  );
}

const isMap = (findings: ToothFindings): findings is ReadonlyMap<ToothCode, readonly ToothFinding[]> =>
  findings instanceof Map;

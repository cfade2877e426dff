/**
 * What can be known about a tooth, beside what is ordered; several may hold of one tooth. In the order of a legend.
 * "S3 · tooth chart"; that a milk tooth is retained is said of the milk tooth itself, 55 to 85.
 */
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

/** Findings that cannot hold of one tooth together: a tooth that is missing carries no filling and cannot be extracted. */
const EXCLUSIVE: readonly (readonly [ToothFinding, ToothFinding])[] = [
  ['missing', 'extraction'],
  ['missing', 'filling'],
  ['missing', 'retained'],
  ['missing', 'do-not-move'],
  ['implant', 'extraction'],
  ['implant', 'retained'],
  ['implant', 'filling'],
  ['extraction', 'do-not-move'],
];

/** The findings with one more: what cannot hold beside it is taken off. In the order of the legend. */
export function withFinding(findings: readonly ToothFinding[], added: ToothFinding): readonly ToothFinding[] {
  const isAgainst = (other: ToothFinding) =>
    EXCLUSIVE.some((pair) => pair.includes(added) && pair.includes(other) && other !== added);
  return TOOTH_FINDINGS.filter(
    (finding) => finding === added || (findings.includes(finding) && !isAgainst(finding)),
  );
}

/** No root and no implant: nothing can be seated there. */
export const isGap = (findings: readonly ToothFinding[] = []): boolean =>
  findings.includes('missing') && !findings.includes('implant');

import type { FileSlot } from '../domain/catalogue.js';
import type { Arch } from '../domain/teeth.js';
import { checkJaw } from './preflight/jaw.js';
import { asSet, worstVerdict } from './preflight/rules.js';
import { checkSize } from './preflight/size.js';
import { checkSurface } from './preflight/surface.js';
import type { Finding, MeshExpectation, ScanReport } from './report.js';
import type { MeshFacts } from './worker/inspect.js';

export { worstVerdict } from './preflight/rules.js';

/** What a slot expects, with the jaw that belongs there. */
export const expectationOf = ({ arch, expects }: FileSlot): MeshExpectation | undefined =>
  expects && { ...expects, ...(arch && { arch }) };

/**
 * Holds what the bytes and the surface say against what the slot expects (standards C8). Expectations only warn unless the
 * lab's own rules say otherwise: an unusual mouth is not a broken file.
 * @param bytes size of the file
 * @param named the jaw that the file's name speaks of: a hint
 */
export function preflight(
  facts: MeshFacts,
  expects: MeshExpectation,
  bytes: number,
  named?: Arch,
): ScanReport {
  // a file that cannot be used gets the one reason, not a list of its consequences
  if (worstVerdict(facts.findings) === 'block') return { ...facts, verdict: 'block' };
  const { shape } = facts;
  const findings = [
    ...facts.findings,
    ...checkSize(facts, expects, bytes),
    ...(shape ? [...checkSurface(shape, expects), ...checkJaw(shape, expects, named)] : []),
  ].flatMap((finding) => asSet(finding, expects.rules));
  const isJaw = expects.kind === 'arch' && named !== undefined;
  return { ...facts, findings, verdict: worstVerdict(findings), ...(isJaw && { named }) };
}

/** What the bytes say by themselves, whatever slot they are for. */
const OF_THE_FILE: ReadonlySet<Finding['code']> = new Set(['trailing-bytes', 'uncounted']);

/**
 * What a scan's report says in another slot than the one that it was taken in for: a file that is moved is judged anew, by
 * the figures that its report holds.
 * @param bytes of the copy
 */
export function findingsIn(slot: FileSlot, report: ScanReport, bytes: number): readonly Finding[] {
  const expects = expectationOf(slot);
  if (!expects || !report.box) return report.findings;
  const findings = report.findings.filter(({ code }) => OF_THE_FILE.has(code));
  return preflight({ ...report, findings }, expects, bytes, report.named).findings;
}

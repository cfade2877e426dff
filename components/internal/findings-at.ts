import {
  type AttachmentRef,
  type CaseView,
  checkScans,
  type FileSlot,
  type Finding,
  findingsIn,
  type LabProfile,
  type Prescription,
  type ScanReport,
  slotAt,
  type Verdict,
} from '../../src/index.js';

/** The scans of a prescription with what this device knows of them. */
export interface Scans {
  readonly profile: LabProfile;
  readonly rx: Pick<Prescription, 'scans'>;
  readonly reports: CaseView['reports'];
}

/** What was found in one file, judged for the slot in which it lies now: it may have been picked for another one. */
export function ownFindings(
  { bytes }: AttachmentRef,
  report: ScanReport | undefined,
  slot: FileSlot | undefined,
): readonly Finding[] {
  if (!report) return [];
  return slot && report.shape ? findingsIn(slot, report, bytes) : report.findings;
}

const RANK: Readonly<Record<Verdict, number>> = { pass: 0, warn: 1, block: 2 };

export const worst = (findings: readonly Finding[]): Verdict =>
  findings.reduce<Verdict>((so, { verdict }) => (RANK[verdict] > RANK[so] ? verdict : so), 'pass');

/** What is to be said of the file at a place: of itself first, then of it and others together. */
export function findingsAt(place: string, { profile, rx, reports }: Scans): readonly Finding[] {
  const { catalogue } = profile;
  const file = rx.scans[place];
  const together = checkScans(catalogue, rx.scans, reports).filter(({ places }) => places.includes(place));
  const own = file ? ownFindings(file, reports[file.id], slotAt(catalogue, place)) : [];
  // both say the same, and the two together say it with more certainty
  const isSwapped = together.some(({ code }) => code === 'jaws-swapped');
  return [...own.filter(({ code }) => !isSwapped || code !== 'other-jaw'), ...together];
}

/** Of a file that another device has taken in, what that one found is all that is known. */
export function verdictAt(place: string, scans: Scans): Verdict {
  const file = scans.rx.scans[place];
  const isKnown = !!file && !!scans.reports[file.id];
  return isKnown ? worst(findingsAt(place, scans)) : file?.verdict === 'warn' ? 'warn' : 'pass';
}

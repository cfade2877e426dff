import type { Case, Origin } from './case.js';
import type { CaseId } from './ids.js';
import type { EventType } from './lifecycle/definition.js';
import { patientAnswers, withoutFileAnswers } from './preset.js';
import { emptyPrescription, type Prescription } from './prescription.js';
import type { LabProfile } from './profile.js';
import type { Text } from './text.js';

/** A new case that grows out of one that the lab has: a remake, a refinement, a retainer. Both name each other. */
export interface FollowUp {
  readonly label: Text;
  /** when it is meant, in one plain sentence */
  readonly meaning: Text;
  /** the stages of the original in which it can be begun */
  readonly from: readonly string[];
  /**
   * `required`: new ones · `recommended`: new ones, or the lab takes those of the original, which it has: the catalogue asks
   * which · `reuse`: those on file are used. Files are copied into the new case with `reuse` alone, so that none from
   * before the treatment goes along unseen.
   */
  readonly impressions: 'required' | 'recommended' | 'reuse';
  /** the products that it may be; absent = what the original was */
  readonly products?: readonly string[];
  /** the service under which it runs; absent = the original's */
  readonly service?: string;
  /**
   * the original's event by which the lab makes the new case itself, with the original's prescription, under the id in
   * the event's field `childId`; absent: a draft, which the dentist completes and sends
   */
  readonly by?: EventType;
}

/** The original's event by which the lab notes a follow-up that has come in. */
export const LINK = 'followup.link';

/** The follow-ups that can be begun from a case now. */
export const followUpsFor = (
  profile: LabProfile,
  { status }: Case,
): readonly (readonly [kind: string, FollowUp])[] =>
  Object.entries(profile.followUps).filter(([, { from }]) => from.includes(status.stage));

export const originOf = ({ id, caseNumber }: Case, kind: string): Origin => ({
  caseId: id,
  caseNumber,
  kind,
});

/**
 * What the new case takes over: patient, findings and doctor, the work where it is the same, scans where they are used
 * again. A case that the lab makes itself is the original's work, and a draft is asked anew what is about its own files.
 */
export function prescriptionOf(
  profile: LabProfile,
  followUp: FollowUp,
  original: Prescription,
): Prescription {
  const { products, service = original.service, impressions, by } = followUp;
  const isSameWork =
    !products || Object.values(original.items).every(({ product }) => products.includes(product));
  const { patientCode, yearOfBirth, sex, doctorName, licenceNumber, deliveryAddress, findings } = original;
  const answers = isSameWork ? original.answers : patientAnswers(profile, original);
  const isReused = impressions === 'reuse';
  return {
    ...emptyPrescription,
    ...{ patientCode, yearOfBirth, sex, doctorName, licenceNumber, deliveryAddress, findings, service },
    items: isSameWork ? original.items : {},
    answers: isReused ? answers : withoutFileAnswers(profile, answers),
    scans: isReused ? original.scans : {},
    ...(by && { instructions: original.instructions, priority: original.priority }),
  };
}

/** A case that this one led to. */
export interface FollowUpLink {
  readonly caseId: CaseId;
  readonly kind: string;
  readonly caseNumber: string | undefined;
}

/** The follow-ups that the lab has noted on a case, oldest first. */
export const followUpsOf = ({ history }: Case): readonly FollowUpLink[] =>
  history
    .filter(({ type, fields }) => type === LINK && fields['childId'])
    .map(({ fields }) => ({
      caseId: fields['childId'] as CaseId,
      kind: fields['kind'] ?? '',
      caseNumber: fields['childNumber'],
    }));

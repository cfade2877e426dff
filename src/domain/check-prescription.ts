import { addWorkingDays, isPlainDate } from './calendar.js';
import { isRushOffered, workingDaysFor } from './catalogue.js';
import { checkFiles } from './check-files.js';
import { checkAnswers, checkItem, LONGEST_LINE, LONGEST_TEXT } from './check-item.js';
import type { PlainDate } from './ids.js';
import { needOf, type Order } from './order.js';
import { itemsOf, MOST_STROKES, type Prescription, type PrescriptionItem } from './prescription.js';
import { comparePrescriptions } from './prescription-diff.js';
import type { LabProfile } from './profile.js';
import type { AnswerProblem, FormPage, QuestionGroup } from './question.js';
import type { SpanProblem } from './bridge.js';
import { isSame } from './same.js';

/** Something that keeps a prescription from being sent, beside the field where it can be mended. */
export interface Problem {
  /** `patientCode`, `items`, `items.<id>.teeth`, `items.<id>.answers.margin`, `answers.overjet`, `scans.upper`, … */
  readonly path: string;
  readonly code:
    | AnswerProblem['code']
    | SpanProblem['code']
    | 'year-of-birth'
    | 'no-items'
    | 'tooth-twice'
    | 'tooth-kind'
    /** work that needs a tooth where the chart says that there is none */
    | 'tooth-missing'
    | 'tooth-extraction'
    /** a product that is made for whole arches, and single teeth were chosen */
    | 'whole-arches'
    | 'not-in-catalogue'
    | 'shade-required'
    | 'arch-not-scanned'
    | 'too-many-files'
    | 'too-early'
    | 'no-rush'
    | 'sign-required'
    /** the law of the place wants another kind of signature */
    | 'sign-by-hand';
  readonly values: Readonly<Record<string, string | number>>;
}

/** The first day on which the finished work can be at the practice, if it were sent today. */
export const earliestDate = (
  { calendar, catalogue, transitDays }: LabProfile,
  items: readonly PrescriptionItem[],
  today: PlainDate,
  priority: Prescription['priority'] = 'routine',
): PlainDate => addWorkingDays(calendar, today, workingDaysFor(catalogue, items, priority) + transitDays);

/** What is asked on a page of the form: the lab's own questions, then those of the law. */
export const groupsOn = (
  { catalogue, jurisdiction }: Pick<LabProfile, 'catalogue' | 'jurisdiction'>,
  page: FormPage,
): readonly QuestionGroup[] => [
  ...(catalogue.asks?.[page] ?? []),
  ...(page === 'details' ? (jurisdiction?.asks ?? []) : []),
];

/** Whether the practice's licence number has to stand on the prescription. */
export const isLicenceNeeded = ({ requiresLicence, jurisdiction }: LabProfile, order: Order): boolean =>
  requiresLicence || (!!jurisdiction && needOf(jurisdiction.licence, order) === 'required');

/**
 * What is wrong with who signs and how: the name, the licence where it is needed, what is declared, and a signature of a
 * kind that the law of the place accepts. Practice and lab ask it alike.
 */
export function checkSigning(profile: LabProfile, order: Order): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (path: string, code: Problem['code'], values: Problem['values'] = {}) =>
    problems.push({ path, code, values });
  const { rx } = order;
  const { jurisdiction } = profile;
  for (const field of ['doctorName', 'licenceNumber'] as const)
    if (rx[field].length > LONGEST_LINE) add(field, 'too-long', { most: LONGEST_LINE });
  if (!rx.doctorName.trim()) add('doctorName', 'required');
  if (isLicenceNeeded(profile, order) && !rx.licenceNumber.trim()) add('licenceNumber', 'required');
  if (!rx.declaredComplete) add('declaredComplete', 'tick-required');
  if (!rx.declaredPrivacy) add('declaredPrivacy', 'tick-required');
  const { signature } = rx;
  const strokes = signature?.strokes ?? '';
  if (!signature?.name.trim() || (signature.kind === 'drawn' && !strokes.trim()))
    add('signature', 'sign-required');
  else if (signature.name.length > LONGEST_LINE) add('signature', 'too-long', { most: LONGEST_LINE });
  else if (strokes.length > MOST_STROKES) add('signature', 'too-long', { most: MOST_STROKES });
  else if (jurisdiction && !jurisdiction.signature.includes(signature.kind)) add('signature', 'sign-by-hand');
  return problems;
}

/**
 * Everything that is missing or impossible, in the order of the form.
 * @param today the lab's calendar day
 * @param followUp a key of the lab's `followUps`, of a case that grows out of another one
 */
export function checkPrescription(
  profile: LabProfile,
  rx: Prescription,
  today: PlainDate,
  followUp?: string,
): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (path: string, code: Problem['code'], values: Problem['values'] = {}) =>
    problems.push({ path, code, values });
  const order: Order = { rx, followUp };
  const { catalogue } = profile;
  const ask = (page: FormPage) => {
    for (const { key, code, values } of checkAnswers(groupsOn(profile, page), order))
      add(`answers.${key}`, code, values);
  };

  const { service } = rx;
  if (Object.keys(profile.services).length > 0) {
    if (!service) add('service', 'required');
    else if (!Object.hasOwn(profile.services, service))
      add('service', 'not-in-catalogue', { value: service });
  }
  if (!rx.patientCode.trim()) add('patientCode', 'required');
  if (rx.patientCode.length > LONGEST_LINE) add('patientCode', 'too-long', { most: LONGEST_LINE });
  const year = Number(today.slice(0, 4));
  if (rx.yearOfBirth !== undefined && !(rx.yearOfBirth >= year - 120 && rx.yearOfBirth <= year))
    add('yearOfBirth', 'year-of-birth', { from: year - 120, to: year });
  if (!rx.sex && needOf(profile.sex ?? 'optional', order) === 'required') add('sex', 'required');
  ask('patient');

  const items = itemsOf(rx);
  if (items.length === 0) add('items', 'no-items');
  const taken = new Map<string, string>();
  for (const item of items) problems.push(...checkItem(catalogue, order, item, taken));
  ask('request');

  ask('files');
  problems.push(...checkFiles(catalogue, order));

  if (rx.priority === 'urgent' && items.length > 0 && !isRushOffered(catalogue, items))
    add('priority', 'no-rush');
  if (!rx.dateWanted) add('dateWanted', 'required');
  else if (!isPlainDate(rx.dateWanted)) add('dateWanted', 'not-a-date');
  else {
    const earliest = earliestDate(profile, items, today, rx.priority);
    if (rx.dateWanted < earliest) add('dateWanted', 'too-early', { earliest });
  }
  ask('details');
  for (const field of ['instructions', 'deliveryAddress'] as const)
    if (rx[field].length > LONGEST_TEXT) add(field, 'too-long', { most: LONGEST_TEXT });

  problems.push(...checkSigning(profile, order));
  return problems;
}

/**
 * What keeps a revision from being sent: what it brought about, and what is wrong with what it changed. What the lab
 * took as it was is not held against it, nor that the time has become short for a date that stays. It is signed anew.
 * @param before the prescription as the lab has it
 * @param after what it shall become
 * @param today the lab's calendar day
 */
export function checkRevision(
  profile: LabProfile,
  before: Prescription,
  after: Prescription,
  today: PlainDate,
  followUp?: string,
): readonly Problem[] {
  const known = checkPrescription(profile, before, today, followUp);
  const changed = new Set(comparePrescriptions(before, after).map(({ path }) => path));
  return checkPrescription(profile, after, today, followUp).filter((problem) => {
    if (problem.code === 'sign-required' || changed.has(problem.path)) return true;
    return problem.code !== 'too-early' && !known.some((one) => isSame(one, problem));
  });
}

/** What `checkSigning()` finds in a revision, where the lab did not have it like that before. */
export function checkRevisionSigning(profile: LabProfile, before: Order, after: Order): readonly Problem[] {
  const known = checkSigning(profile, before);
  return checkSigning(profile, after).filter(
    (problem) => problem.code === 'sign-required' || !known.some((one) => isSame(one, problem)),
  );
}

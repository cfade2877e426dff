import { dayIn } from '../../../domain/calendar.js';
import { type Case, type CaseEvent, startStatus, SUBMIT } from '../../../domain/case.js';
import type { Change, LabRefusal } from '../../../domain/change.js';
import { checkRevisionSigning, checkSigning } from '../../../domain/check-prescription.js';
import { dueDateRefusal } from '../../../domain/forecast.js';
import type { AttachmentId } from '../../../domain/ids.js';
import type { EventType, FieldKey } from '../../../domain/lifecycle/definition.js';
import { refusalOf, ruleFor } from '../../../domain/lifecycle/table.js';
import type { Prescription } from '../../../domain/prescription.js';
import { comparePrescriptions } from '../../../domain/prescription-diff.js';
import type { LabProfile } from '../../../domain/profile.js';
import type { PushOutcome } from '../../backend.js';
import { advanceNow, type Books, fileCase, inBooks, type Moment } from './books.js';
import type { LabConduct } from './conduct.js';
import { enterEvent } from './entries.js';
import { knownOrigin } from './follow-ups.js';
import { completed, nextSeq } from './lab-database.js';

const DECLINED: LabRefusal = {
  code: 'declined',
  message: 'We cannot take new cases this week. Please call us.',
};

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

/** Takes the practice's changes. The order of the checks is the contract's: replay first, then preconditions. */
export const takeChange = (
  books: Books,
  { answer }: Pick<LabConduct, 'answer'>,
  change: Change,
): Promise<PushOutcome> =>
  inBooks(books, async (moment) => {
    const { db } = moment;
    const answered = await db.answers.get(change.id);
    if (answered) return answered.outcome;
    const outcome = await decide(moment, answer === 'refuse', change);
    await db.answers.put({ id: change.id, caseId: change.caseId, outcome });
    return outcome;
  });

const refused = ({ id }: Change, refusal: LabRefusal): PushOutcome => ({ kind: 'refused', id, refusal });

async function decide(moment: Moment, isDeclining: boolean, change: Change): Promise<PushOutcome> {
  const { db, lifecycle } = moment;
  const row = await db.cases.get(change.caseId);
  if (row?.tombstone) return refused(change, { code: 'purged' });
  const current = row?.case;
  if (change.kind === 'event') {
    if (!current) return refused(change, { code: 'unknown-case' });
    return takeEvent(moment, isDeclining, current, change);
  }
  if (current && !lifecycle.definition.editable.includes(current.status.stage))
    return refused(change, { code: 'already-submitted' });
  if (change.kind === 'draft') return takeDraft(moment, current, change);
  await db.cases.put({ id: change.caseId, seq: await nextSeq(db), case: undefined });
  return { kind: 'accepted', id: change.id, case: undefined };
}

/** Only the document is the practice's to write: status, history and plans are the lab's. */
async function takeDraft(
  moment: Moment,
  current: Case | undefined,
  change: Of<'draft'>,
): Promise<PushOutcome> {
  const { id, caseId, document, baseRevision } = change;
  const { profile, at } = moment;
  if (current && current.revision !== baseRevision) return { kind: 'conflict', id, case: current };
  const draft: Case = {
    ...document,
    prescription: completed(document.prescription),
    id: caseId,
    profile: profile.id,
    caseNumber: current?.caseNumber,
    status: current?.history.length ? current.status : startStatus(profile, document.prescription),
    plans: current?.plans ?? [],
    history: current?.history ?? [],
    updatedAt: at,
  };
  const filed = await fileCase(moment, current, draft);
  await renewAnswers(moment, filed);
  return { kind: 'accepted', id, case: filed };
}

/** What was taken out of a draft, or by a revision, is kept nowhere: earlier answers tell from now on how it stands. */
const renewAnswers = ({ db }: Moment, filed: Case): PromiseLike<unknown> =>
  db.answers
    .where('caseId')
    .equals(filed.id)
    .modify((answer) => {
      const { outcome } = answer;
      if (outcome.kind !== 'refused' && outcome.case)
        Object.assign(answer, { outcome: { ...outcome, case: filed } });
    });

async function takeEvent(
  moment: Moment,
  isDeclining: boolean,
  current: Case,
  change: Of<'event'>,
): Promise<PushOutcome> {
  const { definition } = moment.lifecycle;
  const isSubmission = change.event.type === SUBMIT;
  const isDraft = definition.editable.includes(current.status.stage);
  // what was signed is not what another device has written here since: nobody has signed that
  if (isSubmission && isDraft && (change.baseRevision ?? current.revision) !== current.revision)
    return { kind: 'conflict', id: change.id, case: current };
  const files = await missingFiles(moment, current, change.event);
  if (files.length) return refused(change, { code: 'files-missing', files });
  if (isSubmission && isDeclining) return refused(change, DECLINED);
  const subject = isSubmission && isDraft ? await asBegun(moment, current) : current;
  const event = asPractice(moment, subject, change.event);
  const refusal = refusalNow(moment, subject, event);
  if (refusal) return refused(change, refusal);
  const entered = await enterEvent(moment, subject, event);
  if (!entered.ok) return refused(change, entered.refusal);
  if (event.edits?.length && !entered.isPurged) await renewAnswers(moment, entered.case);
  return { kind: 'accepted', id: change.id, case: entered.isPurged ? undefined : entered.case };
}

/** Files that the event speaks of, by its manifest or by what it brings, and whose bytes the lab has not verified. */
async function missingFiles(
  { db }: Moment,
  { prescription }: Case,
  { type, manifest = [], documents = [], edits = [] }: CaseEvent,
): Promise<readonly AttachmentId[]> {
  const picked = edits.flatMap((edit) => ('slot' in edit && edit.value ? [edit.value] : []));
  const signed = type === SUBMIT ? Object.values(prescription.scans) : [];
  const wanted = new Map([...manifest, ...documents, ...picked, ...signed].map(({ id, root }) => [id, root]));
  const held = await db.files.bulkGet([...wanted.keys()]);
  return [...wanted].filter(([, root], i) => !held[i]?.verified || held[i].root !== root).map(([id]) => id);
}

/** How a draft stands before it is sent, by what is written in it and not by what the practice's copy says. */
async function asBegun(moment: Moment, current: Case): Promise<Case> {
  const { origin: claimed, ...draft } = current;
  const origin = await knownOrigin(moment, current.id, claimed);
  return {
    ...draft,
    ...(origin && { origin }),
    status: current.history.length ? current.status : startStatus(moment.profile, current.prescription),
  };
}

/** What an event asks of the practice, here and now. */
function askedFields({ followUps, lifecycle }: LabProfile, subject: Case, type: EventType): Set<FieldKey> {
  const { requires = [], optional = [] } = ruleFor(lifecycle, subject.status, type) ?? {};
  const { decidesOn = [], movesDueDate } = lifecycle.events[type] ?? {};
  const asksForCase = Object.values(followUps).some(({ by }) => by === type);
  return new Set([
    ...requires,
    ...optional,
    ...decidesOn,
    ...(movesDueDate !== undefined ? ['dueDate'] : []),
    ...(asksForCase ? ['childId', 'kind'] : []),
  ]);
}

/**
 * Whoever the sender says he is: this line is the practice's. It proposes no plans and brings no field that its event
 * does not ask for: a price in a comment would be the newest price.
 */
function asPractice({ profile }: Moment, subject: Case, event: CaseEvent): CaseEvent {
  const { plan: _plan, ...sent } = event;
  const asked = askedFields(profile, subject, event.type);
  const fields = Object.fromEntries(Object.entries(event.fields).filter(([key]) => asked.has(key)));
  return { ...sent, by: { ...event.by, role: 'dentist' }, fields };
}

/** What the lab has against an event by its own clock and rules, its law's signature last. One that it has taken already is not judged again. */
function refusalNow(moment: Moment, subject: Case, event: CaseEvent): LabRefusal | undefined {
  const { profile, lifecycle, nowMs } = moment;
  if (subject.history.some(({ id }) => id === event.id)) return undefined;
  const refusal =
    refusalOf(lifecycle.definition, subject.status, event) ??
    dueDateRefusal(profile, subject, event, dayIn(profile.timeZone, nowMs));
  if (refusal) return refusal;
  const advance = advanceNow(moment, subject, event);
  return advance.ok ? signingRefusal(profile, subject, advance.case, event.type) : advance.refusal;
}

/** What is wrong with the signature under what an event brings: under the draft that it sends, or under a revision. */
function signingRefusal(
  profile: LabProfile,
  { prescription: before, origin }: Case,
  { prescription: after }: Case,
  type: EventType,
): LabRefusal | undefined {
  const orderOf = (rx: Prescription) => ({ rx, followUp: origin?.kind });
  const problems = type === SUBMIT ? checkSigning(profile, orderOf(after)) : [];
  const revised = comparePrescriptions(before, after).length
    ? checkRevisionSigning(profile, orderOf(before), orderOf(after))
    : [];
  const found = [...problems, ...revised];
  return found.length ? { code: 'not-signed', problems: found } : undefined;
}

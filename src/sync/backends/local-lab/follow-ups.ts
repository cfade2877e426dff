import { arrivalOf } from '../../../domain/arrival.js';
import { type Case, type CaseEvent, newDraft, type Origin, SUBMIT } from '../../../domain/case.js';
import { type FollowUp, followUpsOf, LINK, originOf, prescriptionOf } from '../../../domain/follow-up.js';
import { caseId, eventId, type PlainDate } from '../../../domain/ids.js';
import type { Refusal } from '../../../domain/lifecycle/table.js';
import { itemsOf } from '../../../domain/prescription.js';
import type { LabProfile } from '../../../domain/profile.js';
import { advanceNow, fileCase, type Moment, systemEvent } from './books.js';
import { nextCaseNumber } from './lab-database.js';

const RECEIVE = 'case.receive';

/** The lab takes a case that was sent, under its next number. A lifecycle without that step leaves it as it is. */
export async function receiveCase(moment: Moment, subject: Case, promised?: PlainDate): Promise<Case> {
  const caseNumber = await nextCaseNumber(moment.db);
  const fields = { caseNumber, ...(promised && { dueDate: promised }) };
  const received = advanceNow(moment, subject, systemEvent(moment, RECEIVE, fields));
  return received.ok ? received.case : subject;
}

/** The original with a note of the case that it led to; once, however often it is told. */
function withLink(moment: Moment, original: Case, { id, caseNumber }: Case, kind: string): Case {
  if (followUpsOf(original).some((link) => link.caseId === id)) return original;
  const fields = { childId: id, kind, ...(caseNumber !== undefined && { childNumber: caseNumber }) };
  // a lifecycle that knows no such note, or not here, refuses it: then only the follow-up names the original
  const linked = advanceNow(moment, original, systemEvent(moment, LINK, fields));
  return linked.ok ? linked.case : original;
}

/**
 * Where a case came from, with the number that the lab itself knows for it: none where it does not know the original.
 * What is no follow-up of this lab came from nowhere.
 */
export async function knownOrigin(
  { db, profile }: Moment,
  id: Case['id'],
  origin: Origin | undefined,
): Promise<Origin | undefined> {
  if (!origin || !Object.hasOwn(profile.followUps, origin.kind)) return undefined;
  const original = origin.caseId !== id ? (await db.cases.get(origin.caseId))?.case : undefined;
  return original ? originOf(original, origin.kind) : { ...origin, caseNumber: undefined };
}

/** Notes on the original that this case came in, where the lab has the original. */
export async function linkToOrigin(moment: Moment, child: Case): Promise<void> {
  const { origin } = child;
  if (!origin || origin.caseId === child.id) return;
  const original = (await moment.db.cases.get(origin.caseId))?.case;
  if (!original) return;
  const linked = withLink(moment, original, child, origin.kind);
  if (linked !== original) await fileCase(moment, original, linked);
}

const madeBy = ({ followUps }: LabProfile, { type, fields }: CaseEvent) => {
  const kinds = Object.entries(followUps).filter(([, { by }]) => by === type);
  return kinds.find(([kind]) => kind === fields['kind']) ?? kinds[0];
};

/** The id that the practice has given the new case, unless another case has it. */
async function freeId({ db, newId }: Moment, wanted: string | undefined): Promise<Case['id']> {
  const isTaken = !wanted || (await db.cases.get(caseId(wanted))) !== undefined;
  return caseId(isTaken ? newId() : wanted);
}

/** Nobody has written a date wanted into a case that the lab makes by itself: it is due on the first day possible. */
const firstDay = ({ profile, nowMs }: Moment, { prescription }: Case): PlainDate | undefined =>
  prescription.dateWanted
    ? undefined
    : arrivalOf(profile, itemsOf(prescription), prescription.priority, nowMs).arrives;

/** As if the practice had filled it in and sent it: the history tells who asked for it. */
async function newChild(
  moment: Moment,
  original: Case,
  [kind, followUp]: readonly [string, FollowUp],
  event: CaseEvent,
) {
  const { profile, at, newId } = moment;
  const id = await freeId(moment, event.fields['childId']);
  const prescription = prescriptionOf(profile, followUp, original.prescription);
  const draft = newDraft(profile, id, at, prescription, originOf(original, kind));
  return advanceNow(moment, draft, {
    id: eventId(newId()),
    type: SUBMIT,
    by: { role: 'dentist', name: event.by.name },
    at,
    fields: {},
  });
}

export type Made =
  /** @property child a case to be filed beside the original, which names it already */
  | { readonly ok: true; readonly case: Case; readonly child?: Case }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Makes the case that an event of the original asks for, a remake, and notes it on the original. Neither is filed yet.
 * @param original after the event
 */
export async function makeFollowUp(moment: Moment, original: Case, event: CaseEvent): Promise<Made> {
  const made = madeBy(moment.profile, event);
  if (!made) return { ok: true, case: original };
  const sent = await newChild(moment, original, made, event);
  if (!sent.ok) return sent;
  const child = await receiveCase(moment, sent.case, firstDay(moment, sent.case));
  return { ok: true, case: withLink(moment, original, child, made[0]), child };
}

import type { EventExtras, SendOutcome } from '../client.js';
import { advanceCase, type Case, type CaseEvent, currentPlan, seenValues, SUBMIT } from '../domain/case.js';
import { checkPrescription, checkRevision, type Problem } from '../domain/check-prescription.js';
import { type AttachmentId, type CaseId, eventId } from '../domain/ids.js';
import type { EventType, FieldKey } from '../domain/lifecycle/definition.js';
import type { Refusal } from '../domain/lifecycle/table.js';
import { ACCEPT_PLAN, type PlanVersion } from '../domain/plan.js';
import { isReviewable } from '../domain/plan-check.js';
import { isSealed } from '../domain/plan-digest.js';
import type { Prescription } from '../domain/prescription.js';
import { comparePrescriptions, editsBetween } from '../domain/prescription-diff.js';
import type { LabProfile } from '../domain/profile.js';
import { revisionWithoutUnasked, withoutUnasked } from '../domain/unasked.js';
import { isSame } from '../domain/same.js';
import { endBegun } from '../store/begun.js';
import { appendEvent, type Judgement } from '../store/cases.js';
import type { CaseRecord, PonticDatabase } from '../store/database.js';
import { revisedPrescription } from '../store/revising.js';
import { DENTIST, type EngineContext, guarded } from './context.js';
import { provenRoots } from './lab-files.js';

type Fields = Readonly<Record<FieldKey, string>>;
/** What a verb has to say; who sends it and when is added here. */
export type EventParts = Omit<CaseEvent, 'id' | 'by' | 'at'>;

/** What becomes of an event that brings no files of its own. */
export type Appended = Exclude<SendOutcome, { readonly code: 'document-refused' }>;

interface Proposal {
  readonly parts: EventParts;
  readonly endsRevision?: boolean;
  /** the draft as it may leave */
  readonly prescription?: Prescription;
  /** asked once the event itself is possible */
  readonly problems?: () => readonly Problem[];
}

/** Whether a plan is what its digest says, can be reviewed, and has only files that this device has proven. */
const isProven = (
  plan: PlanVersion | undefined,
  proven: ReadonlyMap<AttachmentId, ReadonlySet<string>>,
): boolean =>
  !!plan &&
  isSealed(plan) &&
  isReviewable(plan) &&
  (plan.staging?.models ?? []).every(({ file }) => proven.get(file.id)?.has(file.root));

/**
 * Appends an event to the case as it is stored.
 * @param propose a last look at the case inside the transaction that stores the event
 * @param also writes that belong to the event
 */
export function append(
  context: EngineContext,
  id: CaseId,
  propose: (subject: Case, record: CaseRecord) => Proposal,
  also?: (db: PonticDatabase, event: CaseEvent) => PromiseLike<unknown>,
): Promise<Appended> {
  const { store, owner, lifecycle, newId, at } = context;
  const facts = { id: eventId(newId()), at: at() };
  const opId = eventId(newId());
  return guarded(async (): Promise<Appended> => {
    const proven = await provenRoots(context, id);
    const judge = (subject: Case, record: CaseRecord): Judgement<readonly Problem[] | Refusal> => {
      const { parts, endsRevision = false, prescription, problems = () => [] } = propose(subject, record);
      const by = { role: DENTIST, name: subject.prescription.doctorName };
      // what stands before the dentist goes along with his decision on it
      const fields = { ...seenValues(lifecycle.definition, subject, parts.type), ...parts.fields };
      const event = { ...facts, by, ...parts, fields };
      // what is impossible anyway is said to be so before anything is asked for
      const isPossible = advanceCase(context, subject, event, event.at).ok;
      if (isPossible && event.type === ACCEPT_PLAN && !isProven(currentPlan(subject), proven))
        return { reason: { code: 'plan-unproven' } };
      const reason = isPossible ? problems() : [];
      if (reason.length) return { reason };
      const isStored = !prescription || isSame(prescription, subject.prescription);
      return { event, endsRevision, ...(!isStored && { draft: { prescription, opId } }) };
    };
    const result = await appendEvent(store, owner, context, id, judge, also);
    if (!result) return { ok: false, code: 'unknown-case' };
    if ('reason' in result)
      return 'code' in result.reason
        ? { ok: false, code: 'refused', refusal: result.reason }
        : { ok: false, code: 'incomplete', problems: result.reason };
    return result.ok
      ? { ok: true, event: result.event }
      : { ok: false, code: 'refused', refusal: result.refusal };
  });
}

const manifestOf = ({ scans }: Prescription) => Object.values(scans).map(({ id, root }) => ({ id, root }));

/** Signs off a draft: what is asked for is sent, is checked and brings its files. */
export const submitDraft = (context: EngineContext, id: CaseId): Promise<Appended> =>
  append(context, id, ({ prescription: rx, origin }) => {
    const { profile, receiptDay } = context;
    const prescription = withoutUnasked(profile, { rx, followUp: origin?.kind });
    return {
      parts: { type: SUBMIT, fields: {}, manifest: manifestOf(prescription) },
      prescription,
      problems: () => checkPrescription(profile, prescription, receiptDay(), origin?.kind),
    };
  });

/** What is pending goes along where the event may carry it: all of it or nothing. */
function withRevision({ profile, today }: EngineContext, parts: EventParts, record: CaseRecord): Proposal {
  const { revising, visible } = record;
  const { manifest: brought = [] } = parts;
  const [before, revised] = [visible.prescription, revisedPrescription(record)];
  if (!revising || !revised || !profile.lifecycle.events[parts.type]?.revises) return { parts };
  const followUp = visible.origin?.kind;
  const after = revisionWithoutUnasked(profile, { rx: before, followUp }, { rx: revised, followUp });
  // confirmations of nothing
  if (!comparePrescriptions(before, after).length) return { parts, endsRevision: true };
  const held = new Set(manifestOf(before).map(({ id }) => id));
  const manifest = [...brought, ...manifestOf(after).filter(({ id }) => !held.has(id))];
  return {
    parts: {
      ...parts,
      edits: editsBetween(before, after),
      revisionOf: revising.on,
      ...(manifest.length && { manifest }),
    },
    endsRevision: true,
    problems: () => checkRevision(profile, before, after, today(), followUp),
  };
}

/** The lab makes the new case under an id that the practice gives it, so that both know it at once. */
const asksForCase = ({ followUps }: LabProfile, type: EventType): boolean =>
  Object.values(followUps).some(({ by }) => by === type);

/** Documents that were copied for an event, as the stored case takes them, and the records of their copies. */
export interface Brought {
  readonly in: (subject: Case) => Pick<EventParts, 'documents' | 'manifest'> & {
    readonly problems: () => readonly Problem[];
  };
  readonly also: (db: PonticDatabase, event: CaseEvent) => PromiseLike<unknown>;
}

/** Sends one of the dentist's events with everything that belongs to it. */
export function sendEvent(
  context: EngineContext,
  id: CaseId,
  type: EventType,
  given: Fields,
  { requests, about, begun }: EventExtras = {},
  brought?: Brought,
): Promise<Appended> {
  // what is signed off is checked and brings its files, by whichever door it leaves
  if (type === SUBMIT) return submitDraft(context, id);
  const needsChild = asksForCase(context.profile, type) && !given['childId'];
  const fields = needsChild ? { ...given, childId: context.newId() } : given;
  const parts = { type, fields, ...(requests && { requests }), ...(about && { about }) };
  const propose = (subject: Case, record: CaseRecord): Proposal => {
    const { problems: ofFiles = () => [], ...files } = brought?.in(subject) ?? {};
    const proposal = withRevision(context, { ...parts, ...files }, record);
    return { ...proposal, problems: () => [...ofFiles(), ...(proposal.problems?.() ?? [])] };
  };
  const also = async (db: PonticDatabase, event: CaseEvent) => {
    await brought?.also(db, event);
    if (begun) await endBegun(db, id, begun);
  };
  return append(context, id, propose, also);
}

import { type Case, startStatus } from '../domain/case.js';
import type { LabRefusal } from '../domain/change.js';
import { eventId, type Instant, instant } from '../domain/ids.js';
import type { Lifecycle } from '../domain/lifecycle/machine.js';
import type { DraftEdit } from '../domain/prescription.js';
import type { LabProfile } from '../domain/profile.js';
import { isSame } from '../domain/same.js';
import { withoutUnasked } from '../domain/unasked.js';
import { conflictOn, liveOps, type Owner, project, putCase, queueDraft } from '../store/cases.js';
import {
  type CaseRecord,
  completed,
  type Conflict,
  type OpRecord,
  type PonticDatabase,
} from '../store/database.js';
import { putBack, revisedPrescription, type Revising, STALE } from '../store/revising.js';
import { touch } from '../store/summaries.js';
import { mergePrescriptions } from './merge.js';

/** What the lab says becomes what is stored, in the caller's transaction, without losing what was typed here. */
export interface LabWordContext {
  readonly profile: LabProfile;
  readonly lifecycle: Lifecycle;
  readonly owner: Owner;
  readonly now: () => number;
  readonly newId: () => string;
}

const newOp = ({ newId }: LabWordContext) => eventId(newId());

export const isOpen = ({ lifecycle }: LabWordContext, { status }: Case): boolean =>
  lifecycle.definition.editable.includes(status.stage);

const editsOf = ({ change }: OpRecord): readonly DraftEdit[] =>
  change?.kind === 'event' ? (change.event.edits ?? []) : [];

/** What a refused revision, and those on top of it, wanted to change. */
const revisionOf = (op: OpRecord, later: readonly OpRecord[]): Revising | undefined =>
  op.change?.kind === 'event' && op.change.event.edits?.length
    ? { edits: [op, ...later].flatMap(editsOf), on: op.change.event.revisionOf ?? STALE }
    : undefined;

/** Entries that wait are taken back, and the person is told why. */
async function bury(
  db: PonticDatabase,
  ops: readonly OpRecord[],
  refusal: LabRefusal,
  at: Instant,
): Promise<void> {
  for (const { seq, caseId, kind, change } of ops) {
    touch(caseId);
    const event = change?.kind === 'event' ? change.event.type : kind;
    await db.ops.update(seq, { state: 'dead', refusal: { event, refusal, at } });
  }
}

interface Shown {
  /** what is typed here, where the case is a draft */
  readonly draft: Case | undefined;
  readonly conflict: Conflict | undefined;
  readonly savedAt: Instant;
  /** the lab's last word, where `base` is not it */
  readonly known?: Case | undefined;
  /** revisions that were refused, and the version of the prescription that they were made on */
  readonly refused?: Revising | undefined;
}

/** Stores the case as a person sees it: on `base`, with what is ours on top. */
async function show(context: LabWordContext, db: PonticDatabase, base: Case, shown: Shown): Promise<void> {
  const { profile, lifecycle, owner } = context;
  const { conflict, savedAt, refused } = shown;
  const known = 'known' in shown ? shown.known : base;
  const before = await db.cases.get(base.id);
  const facts = { base: known, conflict, savedAt };
  const visibleOn = async (draft: Case | undefined) =>
    project(profile, lifecycle, base, draft, await liveOps(db, base.id));
  if (!isOpen(context, base)) {
    const visible = await visibleOn(undefined);
    if (!refused) return void (await putCase(db, visible, facts, before));
    const { revising, both } = putBack(visible, refused, before?.revising);
    const noted = conflictOn(visible, both, conflict);
    return void (await putCase(db, visible, { ...facts, revising, conflict: noted }, before));
  }
  // a case that is a draft again: what was to become a revision is part of it
  const draft = shown.draft ?? base;
  const prescription = before && revisedPrescription({ visible: draft, revising: before.revising });
  if (prescription) await queueDraft(db, owner, base.id, newOp(context));
  const visible = await visibleOn(prescription ? { ...draft, prescription } : shown.draft);
  await putCase(db, visible, { ...facts, revising: undefined }, before);
}

/**
 * A refused entry stays, visibly, until a person has read it; the case shows the lab's word again. What it wanted to
 * change of a prescription waits as a revision that may be sent again.
 */
export async function refuse(
  context: LabWordContext,
  db: PonticDatabase,
  op: OpRecord,
  refusal: LabRefusal,
): Promise<void> {
  const { profile, owner, now } = context;
  const at = instant(now());
  await bury(db, [op], refusal, at);
  const record = await db.cases.get(op.caseId);
  if (!record) return;
  // a case that the lab never took stands as it stood before it was sent
  const { visible } = record;
  const base = record.base ?? { ...visible, status: startStatus(profile, visible.prescription), history: [] };
  // what was signed on top of a refused draft must not reach the lab on an older one
  if (op.kind === 'draft') await withdraw(db, await liveOps(db, op.caseId), at, refusal);
  const refused = editsOf(op);
  // nor can the lab take a revision that was made on top of a refused one
  const later = refused.length
    ? (await liveOps(db, op.caseId)).filter((other) => other.seq > op.seq && editsOf(other).length)
    : [];
  await bury(db, later, { code: 'stale-prescription' }, at);
  // a signature is kept only as long as what it stands under is on its way
  const isSigned = (await liveOps(db, op.caseId)).some((other) => other.kind === 'event');
  const { prescription } = visible;
  const draft = {
    ...visible,
    prescription: isSigned ? prescription : { ...prescription, signature: undefined },
  };
  // from here on it is a draft of ours again, which differs from the signed one that the lab may hold
  if (isOpen(context, base) && op.kind === 'event') await queueDraft(db, owner, op.caseId, newOp(context));
  await show(context, db, base, {
    draft,
    conflict: record.conflict,
    savedAt: record.savedAt,
    known: record.base,
    refused: revisionOf(op, later),
  });
}

/**
 * The case that the lab has deleted comes back only where the lab has gone on with it since. Its feed says that: the
 * answer to something sent may be repeated from before the deletion.
 */
async function isDeleted(db: PonticDatabase, remote: Case, isAnswer: boolean): Promise<boolean> {
  const stone = await db.tombstones.get(remote.id);
  if (stone && (isAnswer || stone.revision >= remote.revision)) return true;
  if (stone) await db.tombstones.delete(remote.id);
  return false;
}

/** What counts as the state from which both sides went on. */
function ancestorOf(
  record: CaseRecord | undefined,
  ops: readonly OpRecord[],
  remote: Case,
  sent: Case | undefined,
): Case | undefined {
  // a pull may bring our own draft before its answer has come: that is no edit from elsewhere
  const own = ops.find(
    ({ change }) =>
      change?.kind === 'draft' && isSame(completed(change.document.prescription), remote.prescription),
  );
  return sent ?? (own?.change?.kind === 'draft' ? own.change.document : record?.base);
}

/**
 * The lab's word with what is typed here and was never sent, because it is not asked for: it may be asked for again. Where
 * another device has made it so, the lab is to have it too.
 */
async function withUnsent(
  context: LabWordContext,
  db: PonticDatabase,
  { prescription }: Case,
  ancestor: Case,
  remote: Case,
): Promise<Case> {
  const { profile, owner } = context;
  const { merged: rx } = mergePrescriptions(ancestor.prescription, remote.prescription, prescription);
  const leaving = withoutUnasked(profile, { rx, followUp: remote.origin?.kind });
  const isOther = !isSame(rx, remote.prescription) && !isSame(leaving, remote.prescription);
  if (!isOther) return { ...remote, prescription: rx };
  await queueDraft(db, owner, remote.id, newOp(context));
  // whoever signed there has not seen what comes back here
  return { ...remote, prescription: { ...rx, signature: undefined } };
}

/**
 * The lab's word becomes the base. A draft that is edited here keeps its fields.
 * @param answered what `remote` is the answer to: the draft that was sent, if it was one; absent where it was pulled
 */
export async function adopt(
  context: LabWordContext,
  db: PonticDatabase,
  remote: Case,
  answered?: { readonly sent: Case | undefined },
): Promise<void> {
  if (await isDeleted(db, remote, answered !== undefined)) return;
  const record = await db.cases.get(remote.id);
  // an answer that was overtaken by a newer one
  if (record?.base && record.base.revision > remote.revision) return;
  const ops = await liveOps(db, remote.id);
  // taken away here; the lab hears of it next
  if (!record && ops.some((op) => op.kind === 'discard')) return;
  // a refused draft counts too: what was typed here is not overwritten by what the lab has instead
  const isDirty = (await db.ops.where('caseId').equals(remote.id).toArray()).some(
    (op) => op.kind === 'draft',
  );
  const ancestor = ancestorOf(record, ops, remote, answered?.sent);
  // signed here and on its way, and still a draft there: what somebody writes into it now is not what was signed
  // an answer may come late, and tell what somebody has written since over the draft that it answers
  const signedAs = answered ? answered.sent : record?.visible;
  const isUnlikeSigned =
    record &&
    signedAs &&
    isOpen(context, remote) &&
    !isOpen(context, record.visible) &&
    (answered || (record.base && isOpen(context, record.base))) &&
    !isSame(completed(signedAs.prescription), remote.prescription);
  const isAtRisk = isDirty || isUnlikeSigned;
  if (isAtRisk && ancestor && record?.base?.revision !== remote.revision)
    return merge(context, db, remote, ancestor);
  const beside = record && ancestor && !isDirty && isOpen(context, remote);
  await show(context, db, remote, {
    draft: beside
      ? await withUnsent(context, db, record.visible, ancestor, remote)
      : isDirty
        ? record?.visible
        : undefined,
    conflict: record?.conflict,
    savedAt: record?.savedAt ?? remote.updatedAt,
  });
}

/** The draft was edited elsewhere too: three-way merge, and a new entry under a new id. */
export async function merge(
  context: LabWordContext,
  db: PonticDatabase,
  remote: Case,
  ancestor?: Case,
): Promise<void> {
  const { profile, lifecycle, now, owner } = context;
  const record = await db.cases.get(remote.id);
  const at = instant(now());
  if (!record || !isOpen(context, remote))
    return show(context, db, remote, { draft: undefined, conflict: undefined, savedAt: at });
  const base = ancestor ?? record.base ?? remote;
  const { merged, conflicts } = mergePrescriptions(
    base.prescription,
    record.visible.prescription,
    remote.prescription,
  );
  const conflict = conflicts.length
    ? { fields: conflicts, theirs: remote.prescription, at }
    : record.conflict;
  const ops = await queueDraft(db, owner, remote.id, newOp(context));
  const isAsReviewed = isSame(merged, record.visible.prescription);
  // the merged draft must reach the lab before what was signed on top of it
  if (isAsReviewed) await reorder(db, ops);
  else await withdraw(db, ops, at, { code: 'edited-elsewhere' });
  const prescription = isAsReviewed ? merged : { ...merged, signature: undefined };
  const draft = { ...record.visible, prescription };
  const visible = project(profile, lifecycle, remote, draft, await liveOps(db, remote.id));
  await putCase(db, visible, { base: remote, conflict, savedAt: at }, record);
}

/** Nobody has signed what stands there now: a queued submission is taken back and the person told. */
const withdraw = (db: PonticDatabase, ops: readonly OpRecord[], at: Instant, refusal: LabRefusal) =>
  bury(
    db,
    ops.filter(({ state, change }) => state === 'queued' && change?.kind === 'event'),
    refusal,
    at,
  );

async function reorder(db: PonticDatabase, ops: readonly OpRecord[]): Promise<void> {
  const draft = ops.findLast((op) => op.kind === 'draft');
  const earlier = ops.filter((op) => op.kind === 'event' && draft && op.seq < draft.seq);
  for (const op of earlier) {
    const { seq, ...rest } = op;
    await db.ops.delete(seq);
    await db.ops.add(rest);
  }
}

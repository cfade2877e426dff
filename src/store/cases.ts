import {
  advanceCase,
  type Case,
  type CaseAdvance,
  type CaseEvent,
  type Rules,
  startStatus,
} from '../domain/case.js';
import type { AttachmentId, CaseId, EventId, Instant } from '../domain/ids.js';
import type { Lifecycle } from '../domain/lifecycle/machine.js';
import { applyEdit, type DraftEdit, type Prescription } from '../domain/prescription.js';
import type { LabProfile } from '../domain/profile.js';
import type { CaseRecord, Conflict, OpRecord, PonticDatabase } from './database.js';
import { removeBegun } from './begun.js';
import { count } from './counters.js';
import { removeFiles } from './previews.js';
import { rebased, type Revising } from './revising.js';
import type { Store } from './store.js';
import { touch } from './summaries.js';

/** Whose outbox an entry belongs to: it is never sent under another name. */
export interface Owner {
  readonly tenant: string;
  readonly subject: string;
}

const TABLES = ['cases', 'ops', 'counters', 'attachments', 'previews', 'labFiles', 'begun'] as const;

/** What is written with a case. */
export interface CaseFacts {
  readonly base: Case | undefined;
  readonly conflict: Conflict | undefined;
  readonly savedAt: Instant;
  /** named where it changes; otherwise what is pending goes along with the case */
  readonly revising?: Revising | undefined;
}

/** What both sides changed, beside what is noted already. */
export const conflictOn = (
  visible: Case,
  both: readonly string[],
  known: Conflict | undefined,
): Conflict | undefined =>
  both.length
    ? {
        fields: [...new Set([...(known?.fields ?? []), ...both])],
        theirs: visible.prescription,
        at: visible.updatedAt,
      }
    : known;

/** What was pending, on top of the case as it is now; what both sides changed is kept to be seen. */
function followed(before: CaseRecord | undefined, visible: Case, facts: CaseFacts): CaseFacts {
  if (!before?.revising || 'revising' in facts) return facts;
  const { revising, both } = rebased(before.revising, before.visible, visible);
  return { ...facts, revising, conflict: conflictOn(visible, both, facts.conflict) };
}

/**
 * Writes a case and keeps the counters true, in the caller's transaction.
 * @param known the record as it stands, where the caller has read it already
 */
export async function putCase(
  db: PonticDatabase,
  visible: Case,
  facts: CaseFacts,
  known?: CaseRecord,
): Promise<CaseRecord> {
  const before = known ?? (await db.cases.get(visible.id));
  const record: CaseRecord = {
    id: visible.id,
    stage: visible.status.stage,
    updatedAt: visible.updatedAt,
    ...(visible.origin && { origin: visible.origin.caseId }),
    visible,
    ...followed(before, visible, facts),
  };
  touch(record.id, record);
  const isCounted = before?.stage === record.stage;
  await Promise.all([
    db.cases.put(record),
    !isCounted && before && count(db, before.stage, -1),
    !isCounted && count(db, record.stage, 1),
  ]);
  return record;
}

export async function removeCase(db: PonticDatabase, id: CaseId): Promise<void> {
  await removeBegun(db, id);
  const before = await db.cases.get(id);
  if (!before) return;
  await db.cases.delete(id);
  touch(id);
  await count(db, before.stage, -1);
}

/** Notes that the lab has deleted a case, of which something may still wait to be sent. */
export const bringTombstone = (
  db: PonticDatabase,
  { id, base, visible }: CaseRecord,
  at: Instant,
): PromiseLike<unknown> =>
  db.tombstones.put({ id, caseNumber: visible.caseNumber, at, revision: (base ?? visible).revision });

/**
 * Takes a case and everything that belongs to it off this device.
 * @returns the files of which this device has copies
 */
export async function purgeCase(db: PonticDatabase, id: CaseId): Promise<readonly AttachmentId[]> {
  await removeCase(db, id);
  const files = await removeFiles(db, id);
  await db.ops.where('caseId').equals(id).delete();
  return files;
}

export const liveOps = async (db: PonticDatabase, id: CaseId): Promise<readonly OpRecord[]> =>
  (await db.ops.where('caseId').equals(id).sortBy('seq')).filter((op) => op.state !== 'dead');

const newOp = (owner: Owner, caseId: CaseId, id: EventId, kind: OpRecord['kind']): Omit<OpRecord, 'seq'> => ({
  id,
  caseId,
  tenant: owner.tenant,
  subject: owner.subject,
  kind,
  state: 'queued',
  change: undefined,
});

/**
 * One unsealed entry stands for all edits of a draft since the last one was sent.
 * @param known the case's live entries, where the caller has read them already
 * @returns the case's live entries
 */
export async function queueDraft(
  db: PonticDatabase,
  owner: Owner,
  id: CaseId,
  opId: EventId,
  known?: readonly OpRecord[],
): Promise<readonly OpRecord[]> {
  const ops = known ?? (await liveOps(db, id));
  if (ops.some((op) => op.kind === 'draft' && op.state === 'queued')) return ops;
  const op = newOp(owner, id, opId, 'draft');
  return [...ops, { ...op, seq: await db.ops.add(op) }];
}

/** Stores a new draft together with its outbox entry. */
export async function createCase(store: Store, owner: Owner, draft: Case, opId: EventId): Promise<void> {
  const saved = await store.write('strict', TABLES, async (db) => {
    const record = await putCase(db, draft, {
      base: undefined,
      conflict: undefined,
      savedAt: draft.createdAt,
    });
    return { record, ops: await queueDraft(db, owner, draft.id, opId) };
  });
  store.remember(saved.record, saved.ops);
}

/** A draft in the service that its prescription names: states that are chosen follow the choice. */
export function inService(profile: LabProfile, draft: Case): Case {
  const start = startStatus(profile, draft.prescription);
  const chosen = Object.keys(profile.lifecycle.regions).filter(
    (key) => profile.lifecycle.regions[key]?.chosen,
  );
  const status = { ...draft.status, ...Object.fromEntries(chosen.map((key) => [key, start[key]!])) };
  return chosen.length ? { ...draft, status } : draft;
}

/**
 * Applies edits to what is stored now, not to what the caller last saw: two tabs keep each other's fields.
 * @param context.refuse judges the stored case inside the transaction
 * @param also writes that belong to the same edit
 */
export async function editCase<Reason extends string>(
  store: Store,
  owner: Owner,
  id: CaseId,
  edits: readonly DraftEdit[],
  context: {
    profile: LabProfile;
    at: Instant;
    opId: EventId;
    refuse: (subject: Case) => Reason | undefined;
  },
  also: (db: PonticDatabase) => PromiseLike<unknown> = () => Promise.resolve(),
): Promise<'saved' | 'unknown-case' | Reason> {
  const result = await store.write('relaxed', TABLES, async (db) => {
    const [record, live] = await Promise.all([db.cases.get(id), liveOps(db, id)]);
    if (!record) return 'unknown-case' as const;
    const reason = context.refuse(record.visible);
    if (reason) return reason;
    const prescription = edits.reduce(applyEdit, record.visible.prescription);
    const next = await putCase(
      db,
      inService(context.profile, { ...record.visible, prescription, updatedAt: context.at }),
      { base: record.base, conflict: record.conflict, savedAt: context.at },
      record,
    );
    const ops = await queueDraft(db, owner, id, context.opId, live);
    await also(db);
    return { record: next, ops };
  });
  if (typeof result === 'string') return result;
  store.remember(result.record, result.ops);
  return 'saved';
}

/** The event to append to the case as it stands in the database now, or why there is none. */
export type Judgement<Reason> =
  | {
      readonly event: CaseEvent;
      /** the pending changes go with the event */
      readonly endsRevision?: boolean;
      /** the draft as it may leave, where that is not how it is stored; it is sent before the event */
      readonly draft?: { readonly prescription: Prescription; readonly opId: EventId };
    }
  | { readonly reason: Reason };

/**
 * Advances a case and queues the event, in one strict transaction.
 * @param judge sees the stored case inside the transaction: what it looked at is what is signed
 * @param also writes that belong to the same event
 */
export async function appendEvent<Reason>(
  store: Store,
  owner: Owner,
  rules: Rules,
  id: CaseId,
  judge: (subject: Case, record: CaseRecord) => Judgement<Reason>,
  also: (db: PonticDatabase, event: CaseEvent) => PromiseLike<unknown> = () => Promise.resolve(),
): Promise<(CaseAdvance & { readonly event: CaseEvent }) | { readonly reason: Reason } | undefined> {
  const result = await store.write('strict', TABLES, async (db) => {
    const record = await db.cases.get(id);
    if (!record) return undefined;
    const judgement = judge(record.visible, record);
    if ('reason' in judgement) return { answer: judgement };
    const { event, endsRevision, draft } = judgement;
    const subject = draft ? { ...record.visible, prescription: draft.prescription } : record.visible;
    const advance = advanceCase(rules, subject, event, event.at);
    if (!advance.ok) return { answer: { ...advance, event } };
    if (draft) await queueDraft(db, owner, id, draft.opId);
    const { base, conflict } = record;
    const facts = { base, conflict, savedAt: event.at, ...(endsRevision && { revising: undefined }) };
    const next = await putCase(db, advance.case, facts, record);
    await also(db, event);
    const op = newOp(owner, id, event.id, 'event');
    await db.ops.add({ ...op, change: { kind: 'event', id: event.id, caseId: id, event } });
    return { answer: { ...advance, event }, kept: { record: next, ops: await liveOps(db, id) } };
  });
  if (result?.kept) store.remember(result.kept.record, result.kept.ops);
  return result?.answer;
}

/** Takes a draft away. Where the lab may know it, the outbox tells the lab too. */
export async function discardCase(
  store: Store,
  owner: Owner,
  id: CaseId,
  opId: EventId,
  isEditable: (subject: Case) => boolean,
): Promise<'saved' | 'unknown-case' | 'not-editable'> {
  return store.write('strict', TABLES, async (db) => {
    const record = await db.cases.get(id);
    if (!record) return 'unknown-case';
    if (!isEditable(record.visible)) return 'not-editable';
    const ops = await db.ops.where('caseId').equals(id).toArray();
    await removeCase(db, id);
    await removeFiles(db, id);
    await db.ops.bulkDelete(ops.filter((op) => op.state !== 'sealed').map((op) => op.seq));
    if (record.base || ops.some((op) => op.state === 'sealed'))
      await db.ops.add({
        ...newOp(owner, id, opId, 'discard'),
        change: { kind: 'discard', id: opId, caseId: id },
      });
    store.forget(id);
    return 'saved';
  });
}

/**
 * The case as a person sees it: the lab's word, our unsaved prescription while it is a draft, and the events that are
 * still on their way, each through the machine. One that no longer fits is left out; the lab will say why.
 */
export function project(
  profile: LabProfile,
  lifecycle: Lifecycle,
  base: Case,
  draft: Case | undefined,
  ops: readonly OpRecord[],
): Case {
  const start: Case = draft
    ? inService(profile, { ...base, prescription: draft.prescription, updatedAt: draft.updatedAt })
    : base;
  return ops.reduce((subject, op) => {
    if (op.change?.kind !== 'event') return subject;
    const advance = advanceCase({ lifecycle, profile }, subject, op.change.event, op.change.event.at);
    return advance.ok ? advance.case : subject;
  }, start);
}

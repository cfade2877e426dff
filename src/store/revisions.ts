import { type Case, prescriptionVersion } from '../domain/case.js';
import type { CaseId, Instant } from '../domain/ids.js';
import type { DraftEdit } from '../domain/prescription.js';
import { liveOps } from './cases.js';
import type { CaseRecord, PonticDatabase } from './database.js';
import { STALE, withEdits } from './revising.js';
import type { Store } from './store.js';
import { touch } from './summaries.js';

const TABLES = ['cases', 'ops', 'attachments', 'previews'] as const;

/**
 * Saves edits to a prescription that the lab has already, aside from it. Like those of a draft they are applied to
 * what is stored now, so that two tabs keep each other's fields.
 * @param context.refuse judges the stored case inside the transaction
 * @param also writes that belong to the same edits
 */
export async function reviseCase<Reason extends string>(
  store: Store,
  id: CaseId,
  edits: readonly DraftEdit[],
  context: { at: Instant; refuse: (subject: Case, record: CaseRecord) => Reason | undefined },
  also: (db: PonticDatabase) => PromiseLike<unknown> = () => Promise.resolve(),
): Promise<'saved' | 'unknown-case' | Reason> {
  const result = await store.write('relaxed', TABLES, async (db) => {
    const record = await db.cases.get(id);
    if (!record) return 'unknown-case' as const;
    const reason = context.refuse(record.visible, record);
    if (reason) return reason;
    const next: CaseRecord = { ...record, revising: withEdits(record, edits), savedAt: context.at };
    await db.cases.put(next);
    await also(db);
    return { record: next, ops: await liveOps(db, id) };
  });
  if (typeof result === 'string') return result;
  store.remember(result.record, result.ops);
  return 'saved';
}

/** Lets go of the pending edits, and of what was noted against them. */
export async function dropRevision(store: Store, id: CaseId, at: Instant): Promise<'saved' | 'unknown-case'> {
  const result = await store.write('relaxed', TABLES, async (db) => {
    const record = await db.cases.get(id);
    if (!record) return undefined;
    // a conflict of a draft has nothing to do with a revision
    const next: CaseRecord = record.revising
      ? { ...record, revising: undefined, conflict: undefined, savedAt: at }
      : record;
    await db.cases.put(next);
    touch(id, next);
    return { record: next, ops: await liveOps(db, id) };
  });
  if (!result) return 'unknown-case';
  store.remember(result.record, result.ops);
  return 'saved';
}

/**
 * A person has read what is told first: takes refused entries off a case, else the noted conflict. What is pending
 * may go again once it is known what it stands on.
 */
export async function dismiss(store: Store, id: CaseId): Promise<void> {
  await store.write('strict', ['cases', 'ops'], async (db) => {
    touch(id);
    const ops = await db.ops.where('caseId').equals(id).toArray();
    const dead = ops.filter((op) => op.state === 'dead').map((op) => op.seq);
    if (dead.length) return db.ops.bulkDelete(dead);
    const record = await db.cases.get(id);
    if (!record) return;
    const { revising, visible } = record;
    await db.cases.put({
      ...record,
      conflict: undefined,
      ...(revising?.on === STALE && { revising: { ...revising, on: prescriptionVersion(visible) } }),
    });
  });
}

import { liveQuery } from 'dexie';
import type { CaseId } from '../domain/ids.js';
import type { AttachmentRecord, CaseRecord, OpRecord, PonticDatabase } from './database.js';
import type { Store } from './store.js';

/** A case with everything that this device knows about it. */
export interface CaseRow {
  readonly record: CaseRecord;
  readonly ops: readonly OpRecord[];
  readonly attachments: readonly AttachmentRecord[];
}

function byCase<Row extends { caseId: CaseId }>(rows: readonly Row[]): ReadonlyMap<CaseId, readonly Row[]> {
  const groups = new Map<CaseId, Row[]>();
  for (const row of rows) groups.set(row.caseId, [...(groups.get(row.caseId) ?? []), row]);
  return groups;
}

async function rowsOf(db: PonticDatabase, records: readonly CaseRecord[]): Promise<readonly CaseRow[]> {
  const ids = records.map((record) => record.id);
  const [ops, attachments] = await Promise.all([
    db.ops.where('caseId').anyOf(ids).sortBy('seq'),
    db.attachments.where('caseId').anyOf(ids).toArray(),
  ]);
  const [opsOf, filesOf] = [byCase(ops), byCase(attachments)];
  return records.map((record) => ({
    record,
    ops: opsOf.get(record.id) ?? [],
    attachments: filesOf.get(record.id) ?? [],
  }));
}

/** Newest first; by stage through the compound index, never by reading everything. */
async function page(db: PonticDatabase, stages: readonly string[] | undefined, limit: number) {
  if (!stages) return db.cases.orderBy('updatedAt').reverse().limit(limit).toArray();
  const pages = await Promise.all(
    stages.map((stage) =>
      db.cases
        .where('[stage+updatedAt]')
        .between([stage, ''], [stage, '\uffff'])
        .reverse()
        .limit(limit)
        .toArray(),
    ),
  );
  return pages
    .flat()
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
    .slice(0, limit);
}

interface Observer<Value> {
  readonly next: (value: Value) => void;
  readonly error?: (error: unknown) => void;
}

/** A query that is asked again whenever its rows change. A database that was lost is opened anew before the first time. */
const watch = <Value>(store: Store, query: () => Promise<Value>) => ({
  subscribe(observer: Observer<Value>) {
    let inner: { unsubscribe(): void } | undefined;
    let isOver = false;
    const start = () => {
      if (!isOver) inner = liveQuery(query).subscribe(observer);
    };
    // where it cannot be opened, the next write tries again and the query follows
    store.ready().then(start, start);
    return {
      unsubscribe() {
        isOver = true;
        inner?.unsubscribe();
      },
    };
  },
});

export const watchCases = (store: Store, stages: readonly string[] | undefined, limit: number) =>
  watch(store, async () => rowsOf(store.db, await page(store.db, stages, limit)));

export const watchCase = (store: Store, id: CaseId) =>
  watch(store, async () => {
    const record = await store.db.cases.get(id);
    const row = record && (await rowsOf(store.db, [record]))[0];
    // what a person looks at is kept at hand as well: a draft of yesterday was not written by this page
    const live = row?.ops.filter((op) => op.state !== 'dead') ?? [];
    if (row && (live.length || !row.record.base)) store.remember(row.record, live);
    return row;
  });

/** Kept in the same transaction as the cases: 2 ms instead of 1.3 s at 100,000. */
export const watchCounts = (store: Store) =>
  watch(store, async () =>
    Object.fromEntries((await store.db.counters.toArray()).map(({ stage, count }) => [stage, count])),
  );

export const watchOutbox = (store: Store) =>
  watch(store, async (): Promise<readonly OpRecord[]> =>
    (await store.db.ops.toArray()).filter((op) => op.state !== 'dead'),
  );

/** Takes refused entries and a noted conflict off a case, once a person has read them. */
export async function dismiss(store: Store, id: CaseId): Promise<void> {
  await store.write('strict', ['cases', 'ops'], async (db) => {
    const ops = await db.ops.where('caseId').equals(id).toArray();
    await db.ops.bulkDelete(ops.filter((op) => op.state === 'dead').map((op) => op.seq));
    await db.cases.update(id, { conflict: undefined });
  });
}

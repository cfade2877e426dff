import { liveQuery } from 'dexie';
import type { FollowUpLink } from '../domain/follow-up.js';
import type { BegunKind } from '../domain/begun.js';
import type { CaseId } from '../domain/ids.js';
import type { AttachmentRecord, CaseRecord, OpRecord, PonticDatabase } from './database.js';
import { LIST_RANKS } from './settings.js';
import type { Store } from './store.js';
import { type Ranks, ranksIn } from './summaries.js';

/** A case with everything that this device knows about it. */
export interface CaseRow {
  readonly record: CaseRecord;
  readonly ops: readonly OpRecord[];
  readonly attachments: readonly AttachmentRecord[];
  /** cases on this device that this one led to */
  readonly followUps: readonly FollowUpLink[];
}

function groupedBy<Row>(
  rows: readonly Row[],
  caseOf: (row: Row) => CaseId | undefined,
): ReadonlyMap<CaseId | undefined, readonly Row[]> {
  const groups = new Map<CaseId | undefined, Row[]>();
  for (const row of rows) groups.set(caseOf(row), [...(groups.get(caseOf(row)) ?? []), row]);
  return groups;
}

const linkOf = ({ id, visible }: CaseRecord): FollowUpLink => ({
  caseId: id,
  kind: visible.origin?.kind ?? '',
  caseNumber: visible.caseNumber,
});

async function rowsOf(db: PonticDatabase, records: readonly CaseRecord[]): Promise<readonly CaseRow[]> {
  const ids = records.map((record) => record.id);
  const [ops, attachments, children] = await Promise.all([
    db.ops.where('caseId').anyOf(ids).sortBy('seq'),
    db.attachments.where('caseId').anyOf(ids).toArray(),
    db.cases.where('origin').anyOf(ids).sortBy('id'),
  ]);
  const opsOf = groupedBy(ops, ({ caseId }) => caseId);
  const filesOf = groupedBy(attachments, ({ caseId }) => caseId);
  const childrenOf = groupedBy(children, ({ origin }) => origin);
  return records.map((record) => ({
    record,
    ops: opsOf.get(record.id) ?? [],
    attachments: filesOf.get(record.id) ?? [],
    followUps: (childrenOf.get(record.id) ?? []).map(linkOf),
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
    if (!row) store.forget(id);
    else if (live.length || !row.record.base || row.record.revising) store.remember(row.record, live);
    return row;
  });

/** Kept in the same transaction as the cases: 2 ms instead of 1.3 s at 100,000. */
export const watchCounts = (store: Store) =>
  watch(store, async () =>
    Object.fromEntries((await store.db.counters.toArray()).map(({ stage, count }) => [stage, count])),
  );

/** The counters of stages, and those of what needs the dentist. */
export const watchTally = (store: Store) =>
  whenChanged(
    watch(store, async (): Promise<{ byStage: Readonly<Record<string, number>>; ranks: Ranks }> => {
      const [counters, ranks] = await Promise.all([
        store.db.counters.toArray(),
        store.db.meta.get(LIST_RANKS),
      ]);
      return {
        byStage: Object.fromEntries(counters.map(({ stage, count }) => [stage, count])),
        ranks: ranksIn(ranks?.value),
      };
    }),
    JSON.stringify,
  );

export const watchOutbox = (store: Store) =>
  watch(store, async (): Promise<readonly OpRecord[]> =>
    (await store.db.ops.toArray()).filter((op) => op.state !== 'dead'),
  );

/** Tells only what differs from what was told last. */
const whenChanged = <Value>(
  source: { subscribe(observer: Observer<Value>): { unsubscribe(): void } },
  keyOf: (value: Value) => string,
) => ({
  subscribe(observer: Observer<Value>) {
    let told: string | undefined;
    return source.subscribe({
      ...(observer.error && { error: (error) => observer.error?.(error) }),
      next(value) {
        const key = keyOf(value);
        if (key !== told) observer.next(value);
        told = key;
      },
    });
  },
});

/**
 * The lab's last word on the cases that changed last, and rows of `meta` that are told with it. What the lab has said
 * nothing of is left out, and nothing is told again while a draft is typed.
 */
export const watchNewest = (store: Store, limit: number, names: readonly string[]) =>
  whenChanged(
    watch(store, async () => {
      const [records, settings] = await Promise.all([
        page(store.db, undefined, limit),
        store.db.meta.bulkGet([...names]),
      ]);
      const cases = records.flatMap(({ base }) => (base?.history.length ? base : []));
      return { cases, settings: settings.map((row) => row?.value) };
    }),
    ({ cases, settings }) =>
      JSON.stringify([
        cases.map(({ id, revision, history }) => [id, revision, history.map((entry) => entry.id)]),
        settings,
      ]),
  );

/** The mark of what was begun about a case; `undefined` while there is nothing. */
export const watchBegun = (store: Store, id: CaseId, kind: BegunKind) =>
  whenChanged(
    watch(store, async () => (await store.db.begun.get([id, kind]))?.mark),
    String,
  );

/** One row of `meta`; `undefined` while it is not there. */
export const watchSetting = (store: Store, name: string) =>
  watch(store, async (): Promise<unknown> => (await store.db.meta.get(name))?.value);

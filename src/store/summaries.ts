import { Dexie, type Transaction } from 'dexie';
import type { CaseId } from '../domain/ids.js';
import { PAST } from '../domain/list-query.js';
import type { CaseRecord, OpRecord, PonticDatabase } from './database.js';
import { isGone, type ListRow, type ListRules, rowAfter, rowOn } from './list-record.js';
import { LIST_RANKS, LIST_STAMP } from './settings.js';

/** Cases of which something was written, and how they stand where that is known, until the transaction ends. */
const touchedIn = new WeakMap<Transaction, Map<CaseId, CaseRecord | undefined>>();

/**
 * Something that a list shows of a case is being written in the present transaction: the case itself, or an entry of the
 * outbox that was lost or confirmed. `Store.write()` sees to its summary before the transaction ends.
 * @param record the case as it is then, where the caller has it
 */
export function touch(id: CaseId, record?: CaseRecord): void {
  const transaction = Dexie.currentTransaction;
  if (!transaction) throw new Error('a case is written in a transaction');
  const touched = touchedIn.get(transaction) ?? new Map<CaseId, CaseRecord | undefined>();
  touched.set(id, record);
  touchedIn.set(transaction, touched);
}

/** How many cases have each rank; see `ListRecord.rank`. */
export type Ranks = readonly number[];
const NO_RANKS: Ranks = Array.from({ length: PAST + 1 }, () => 0);
export const ranksIn = (value: unknown): Ranks =>
  Array.isArray(value) && value.length === NO_RANKS.length ? (value as number[]) : NO_RANKS;

/** What is counted anew with every write that a person would notice in a list. */
export const stampIn = (value: unknown): number => Number(value ?? 0);

const rankIn = (row: ListRow | undefined): number | undefined => (row && !isGone(row) ? row.rank : undefined);

interface Changed {
  readonly before: ListRow | undefined;
  readonly after: ListRow;
}

/** Writes rows, and keeps the counters and the stamp true with them. */
export async function putRows(db: PonticDatabase, changes: readonly Changed[], stamp: number): Promise<void> {
  const news = changes.filter(({ before, after }) => before !== after);
  if (!news.length) return;
  await db.list.bulkPut(news.map(({ after }) => after));
  if (news.some(({ after }) => after.stamp === stamp)) await db.meta.put({ name: LIST_STAMP, value: stamp });
  const moved = news
    .map(({ before, after }) => [rankIn(before), rankIn(after)] as const)
    .filter(([from, to]) => from !== to);
  if (!moved.length) return;
  const ranks = [...ranksIn((await db.meta.get(LIST_RANKS))?.value)];
  for (const [from, to] of moved) {
    if (from !== undefined) ranks[from] = Math.max(0, ranks[from]! - 1);
    if (to !== undefined) ranks[to]!++;
  }
  await db.meta.put({ name: LIST_RANKS, value: ranks });
}

export const nextStamp = async (db: PonticDatabase): Promise<number> =>
  stampIn((await db.meta.get(LIST_STAMP))?.value) + 1;

const waits = ({ state, kind }: OpRecord): boolean => state !== 'dead' && kind !== 'draft';

/** Before a transaction ends: the rows of all cases of which it has written something. */
export async function keepSummaries(db: PonticDatabase, rules: ListRules): Promise<void> {
  const touched = touchedIn.get(Dexie.currentTransaction);
  if (!touched) return;
  const ids = [...touched.keys()];
  const unknown = ids.filter((id) => !touched.get(id));
  const [rows, ops, read] = await Promise.all([
    db.list.bulkGet(ids),
    // one case is the rule, and found without a cursor
    (ids.length === 1 ? db.ops.where('caseId').equals(ids[0]!) : db.ops.where('caseId').anyOf(ids)).toArray(),
    unknown.length ? db.cases.bulkGet(unknown) : [],
  ]);
  const records = new Map([...touched, ...unknown.map((id, i) => [id, read[i]] as const)]);
  const today = rules.today();
  const changes = (stamp: number) =>
    ids.flatMap((id, i): readonly Changed[] => {
      const [before, record, own] = [rows[i], records.get(id), ops.filter(({ caseId }) => caseId === id)];
      if (!record) return before && !isGone(before) ? [{ before, after: { id, gone: 1, stamp } }] : [];
      const isTroubled = !!record.conflict || own.some(({ state, refusal }) => state === 'dead' && !!refusal);
      const facts = { today, isTroubled, unsent: own.filter(waits).length };
      const after = rowAfter(rules, before, { subject: record.visible, facts, stamp });
      return before === after ? [] : [{ before, after }];
    });
  // a word more in a draft changes no row: then nothing else is asked
  if (!changes(0).length) return;
  const stamp = await nextStamp(db);
  await putRows(db, changes(stamp), stamp);
}

/** How many rows are ranked anew in one transaction. */
const STEP = 200;

/**
 * Another day of the lab has begun, or its clock was set: those that have become late, or are not late after all. Few of
 * many: the others are not read.
 * @returns whether there may be more
 */
export async function rankStep(db: PonticDatabase, rules: ListRules): Promise<boolean> {
  const today = rules.today();
  const index = db.list.where('[rank+lateAfter]');
  const [late, early] = [PAST - 2, PAST - 1];
  const rows = await index.between([early, ''], [early, today]).limit(STEP).toArray();
  const back = await db.list
    .where('[rank+lateAfter]')
    .between([late, today], [late, '\uffff'])
    .limit(STEP)
    .toArray();
  const stamp = await nextStamp(db);
  const changes = [...rows, ...back].flatMap((before): readonly Changed[] =>
    isGone(before) ? [] : [{ before, after: rowOn(rules, before, today, stamp) }],
  );
  await putRows(db, changes, stamp);
  return rows.length === STEP || back.length === STEP;
}

import type { CaseId } from '../domain/ids.js';
import { compareKeys, type ListQuery, passes, sieveOf, SORT_KEYS } from '../domain/list-query.js';
import type { LabProfile } from '../domain/profile.js';
import type { CaseSummary } from '../domain/summary.js';
import type { PonticDatabase } from './database.js';
import type { Walk } from './list-plan.js';
import { isGone, type ListRecord, rowsIn } from './list-record.js';
import type { TakenOrder } from './listing.js';

/** The rows at some places of an order, as they are now. To be asked by `liveQuery`. */
export async function readRows(
  db: PonticDatabase,
  order: TakenOrder,
  from: number,
  ids: readonly CaseId[],
): Promise<readonly (CaseSummary | undefined)[]> {
  const rows = new Map<CaseId, ListRecord>();
  // the first thing that is waited for has to be the database: after any other, `liveQuery` does not see what is read
  if (order.walk && ids.length > 2)
    for (const row of await unbroken(db, order.walk, order, from, ids)) rows.set(row.id, row);
  // what has moved or come between since is read by itself
  const missing = ids.filter((id) => !rows.has(id));
  if (missing.length) for (const row of rowsIn(await db.list.bulkGet(missing))) rows.set(row.id, row);
  const last = rows.get(ids.at(-1)!);
  if (order.walk && last) order.marks.set(from + ids.length - 1, order.walk.keyOf(last));
  return ids.map((id) => rows.get(id)?.summary);
}

/** Rows that lie side by side in the index are read in one go, which takes half the time of reading each. */
async function unbroken(
  db: PonticDatabase,
  walk: Walk,
  { marks, isReversed }: TakenOrder,
  from: number,
  ids: readonly CaseId[],
): Promise<readonly ListRecord[]> {
  const before = from ? marks.get(from - 1) : walk.lower;
  if (before && !isReversed)
    return rowsIn(
      await db.list.where(walk.index).between(before, walk.upper, !from, true).limit(ids.length).toArray(),
    );
  const ends = rowsIn(await db.list.bulkGet([ids[0]!, ids.at(-1)!])).map(walk.keyOf);
  const [lower, upper] = isReversed ? ends.reverse() : ends;
  // an end that has moved tells nothing about where the others lie
  if (!lower || !upper) return [];
  return rowsIn(
    await db.list.where(walk.index).between(lower, upper, true, true).limit(ids.length).toArray(),
  );
}

/** Beyond so many it is not asked any more which of them would stay where they are. */
const MOST_CHANGES = 1000;

/**
 * How many cases have come, gone, or would stand elsewhere since an order was taken. To be asked by `liveQuery`: few rows
 * are read, those that were written since and their neighbours.
 */
export async function changesSince(
  { list }: PonticDatabase,
  profile: LabProfile,
  query: ListQuery,
  { ids, stamp }: TakenOrder,
): Promise<number> {
  const rows = await list.where('stamp').above(stamp).limit(MOST_CHANGES).toArray();
  if (!rows.length) return 0;
  const sieve = sieveOf(profile, query);
  const written = new Set(rows.map(({ id }) => id));
  const places = new Map<CaseId, number>();
  ids.forEach((id, i) => written.has(id) && places.set(id, i));
  const fitting = rows.filter((row): row is ListRecord => !isGone(row) && passes(sieve, row));
  const came = fitting.filter(({ id }) => !places.has(id)).length;
  const stayed = fitting.filter(({ id }) => places.has(id));
  const gone = places.size - stayed.length;
  if (rows.length === MOST_CHANGES) return came + gone + stayed.length;
  return came + gone + (await movedAmong(list, stayed, { ids, places, query }));
}

/** Those that do not fit between the nearest cases that were not written since. */
async function movedAmong(
  list: PonticDatabase['list'],
  rows: readonly ListRecord[],
  { ids, places, query }: { ids: readonly CaseId[]; places: ReadonlyMap<CaseId, number>; query: ListQuery },
): Promise<number> {
  const besides = (place: number, step: 1 | -1): CaseId | undefined => {
    let i = place + step;
    while (i >= 0 && i < ids.length && places.has(ids[i]!)) i += step;
    return ids[i];
  };
  const pairs = rows.map(({ id }) => [besides(places.get(id)!, -1), besides(places.get(id)!, 1)]);
  const wanted = [...new Set(pairs.flat())].filter((id) => id !== undefined);
  const known = new Map(rowsIn(await list.bulkGet(wanted)).map((row) => [row.id, row]));
  const keyOf = ({ summary }: ListRecord) => SORT_KEYS[query.order ?? 'needs'](summary);
  const isBefore = (a: ListRecord | undefined, b: ListRecord | undefined): boolean =>
    !a || !b || compareKeys(keyOf(a), keyOf(b)) * (query.isReversed ? -1 : 1) < 0;
  return rows.filter((row, i) => {
    const [before, after] = pairs[i]!.map((id) => (id === undefined ? undefined : known.get(id)));
    return !(isBefore(before, row) && isBefore(row, after));
  }).length;
}

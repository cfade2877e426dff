import type { CaseId } from '../domain/ids.js';
import { compareKeys, type ListQuery, passes, type Sieve, sieveOf, SORT_KEYS } from '../domain/list-query.js';
import type { LabProfile } from '../domain/profile.js';
import type { PonticDatabase } from './database.js';
import { driversOf, isOpen, rangeOf, type Walk, walkFor } from './list-plan.js';
import { isGone, type ListRecord, type ListRow } from './list-record.js';
import { LIST_RANKS, LIST_STAMP } from './settings.js';
import type { Store } from './store.js';
import { ranksIn, stampIn } from './summaries.js';

/** Ids in the first step, so that there is something to show; and in each later one. */
const FIRST = 200;
const IDS = 4000;
/** Rows that are read and looked at in one step. */
const ROWS = 200;
/** Where an index leaves so few, they are read and sorted; else the order is walked. */
const FEW = 1000;

/** Ids in the order of a query. They grow while it is being taken; those that are there keep their places. */
export interface TakenOrder {
  readonly ids: readonly CaseId[];
  /** what was written later has another one */
  readonly stamp: number;
}

export interface Taking {
  readonly signal: AbortSignal;
  /** told after each step: what is there, and how many there will be as far as that is known */
  readonly told: (order: TakenOrder, found: number) => void;
}

const rowsIn = (rows: readonly (ListRow | undefined)[]): readonly ListRecord[] =>
  rows.filter((row): row is ListRecord => !!row && !isGone(row));

class OrderTaking {
  readonly #ids: CaseId[] = [];
  readonly #sieve: Sieve;
  readonly #keyOf: (row: ListRecord) => readonly (string | number)[];
  #stamp = 0;

  constructor(
    readonly store: Store,
    profile: LabProfile,
    readonly query: ListQuery,
    readonly taking: Taking,
  ) {
    this.#sieve = sieveOf(profile, query);
    this.#keyOf = ({ summary }) => SORT_KEYS[query.order ?? 'needs'](summary);
  }

  get #db(): PonticDatabase {
    return this.store.db;
  }

  async run(): Promise<TakenOrder> {
    await this.store.ready();
    const walk = walkFor(this.#sieve, this.query.order ?? 'needs');
    if (walk && isOpen(walk.residue)) return this.#takeAll(walk);
    this.#stamp = stampIn((await this.#db.meta.get(LIST_STAMP))?.value);
    const few = await this.#few();
    if (few) return this.#sorted(this.#chunks(few));
    return walk ? this.#sift(walk) : this.#sorted(this.#everything());
  }

  #tell(found = this.#ids.length): void {
    this.taking.signal.throwIfAborted();
    this.taking.told({ ids: this.#ids, stamp: this.#stamp }, found);
  }

  /** An index has exactly these cases in this order: only ids are read, all at one moment. */
  async #takeAll(walk: Walk): Promise<TakenOrder> {
    const db = this.#db;
    const { isReversed = false } = this.query;
    await db.transaction('r', [db.list, db.meta, db.counters], async () => {
      const [ranks, stamp] = await db.meta.bulkGet([LIST_RANKS, LIST_STAMP]);
      this.#stamp = stampIn(stamp?.value);
      const stages = new Map((await db.counters.toArray()).map(({ stage, count }) => [stage, count]));
      const known = walk.count(ranksIn(ranks?.value), stages);
      for (let after: ReturnType<Walk['keyOf']> | undefined, step = FIRST; ; step = IDS) {
        const ids = await rangeOf(db, walk, after).limit(step).primaryKeys();
        for (const id of ids) this.#ids.push(id);
        const isOver = ids.length < step;
        const last = isOver ? undefined : await db.list.get(ids.at(-1)!);
        if (!isReversed && !isOver) this.#tell(known);
        if (!last || isGone(last)) break;
        after = walk.keyOf(last);
      }
    });
    if (isReversed) this.#ids.reverse();
    this.#tell();
    return { ids: this.#ids, stamp: this.#stamp };
  }

  /** The ids that an index leaves, where they are few. */
  async #few(): Promise<readonly CaseId[] | undefined> {
    for (const parts of driversOf(this.#sieve, this.#db)) {
      const ids = new Set<CaseId>();
      for (const part of parts) {
        if (ids.size > FEW) break;
        for (const id of await part.limit(FEW + 1).primaryKeys()) ids.add(id);
      }
      this.taking.signal.throwIfAborted();
      if (ids.size <= FEW) return [...ids];
    }
    return undefined;
  }

  async *#chunks(ids: readonly CaseId[]): AsyncGenerator<readonly ListRecord[]> {
    for (let i = 0; i < ids.length; i += ROWS)
      yield rowsIn(await this.#db.list.bulkGet(ids.slice(i, i + ROWS)));
  }

  async *#everything(): AsyncGenerator<readonly ListRecord[]> {
    for (let after = ''; ;) {
      const rows = await this.#db.list
        .where('id')
        .above(after as CaseId)
        .limit(ROWS)
        .toArray();
      yield rowsIn(rows);
      if (rows.length < ROWS) return;
      after = rows.at(-1)!.id;
    }
  }

  /** No index has the order: what fits is sorted when all of it is known. */
  async #sorted(chunks: AsyncIterable<readonly ListRecord[]>): Promise<TakenOrder> {
    const found: { readonly id: CaseId; readonly key: readonly (string | number)[] }[] = [];
    for await (const rows of chunks) {
      for (const row of rows) if (passes(this.#sieve, row)) found.push({ id: row.id, key: this.#keyOf(row) });
      this.#tell(found.length);
    }
    found.sort((a, b) => compareKeys(a.key, b.key));
    if (this.query.isReversed) found.reverse();
    this.#ids.push(...found.map(({ id }) => id));
    this.#tell();
    return { ids: this.#ids, stamp: this.#stamp };
  }

  /**
   * Many fit and are found on the way through the order, step by step, so that nobody who writes has to wait. A case that
   * moves meanwhile may be missed here; it is told among those that would stand elsewhere.
   */
  async #sift(walk: Walk): Promise<TakenOrder> {
    const { isReversed = false } = this.query;
    const seen = new Set<CaseId>();
    for (let after: ReturnType<Walk['keyOf']> | undefined; ;) {
      const rows = rowsIn(await rangeOf(this.#db, walk, after).limit(ROWS).toArray());
      for (const row of rows)
        if (passes(walk.residue, row) && !seen.has(row.id)) {
          seen.add(row.id);
          this.#ids.push(row.id);
        }
      if (rows.length < ROWS) break;
      after = walk.keyOf(rows.at(-1)!);
      if (!isReversed) this.#tell();
      this.taking.signal.throwIfAborted();
    }
    if (isReversed) this.#ids.reverse();
    this.#tell();
    return { ids: this.#ids, stamp: this.#stamp };
  }
}

/** Takes the order of a query. Of what is read along the way, only ids stay in memory. */
export const takeOrder = (
  store: Store,
  profile: LabProfile,
  query: ListQuery,
  taking: Taking,
): Promise<TakenOrder> => new OrderTaking(store, profile, query, taking).run();

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

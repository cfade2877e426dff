import { Dexie } from 'dexie';
import type { CaseId } from '../domain/ids.js';
import {
  compareKeys,
  type ListQuery,
  NO_CONDITION,
  passes,
  type Sieve,
  sieveOf,
  SORT_KEYS,
  type SortKey,
} from '../domain/list-query.js';
import type { LabProfile } from '../domain/profile.js';
import type { CaseSummary } from '../domain/summary.js';
import type { PonticDatabase } from './database.js';
import { type Condition, conditionsOf, isOpen, type Key, rangeOf, type Walk, walkFor } from './list-plan.js';
import { isGone, type ListRecord, rowsIn } from './list-record.js';
import { LIST_RANKS, LIST_STAMP } from './settings.js';
import type { Store } from './store.js';
import { ranksIn, stampIn } from './summaries.js';

/** Rows in the first step, which are handed on as they are; ids in each later one, which are more each time. */
const FIRST = 60;
const IDS = 4000;
/** Rows that are read and looked at in one step. */
const ROWS = 200;
/** Where a condition leaves so few, they are read and sorted. */
const FEW = 1000;
/** Where it leaves more, it is asked of each case instead. */
const MANY = 16_000;

/** Ids in the order of a query. They grow while it is being taken; those that are there keep their places. */
export interface TakenOrder {
  readonly ids: readonly CaseId[];
  /** what was written later has another one */
  readonly stamp: number;
  /** of which the order is an unbroken part; windows of it can be read in one go */
  readonly walk?: Walk | undefined;
  readonly isReversed: boolean;
  /** the first rows, where they were read with the order */
  readonly first: readonly CaseSummary[];
  /** where in the index some places lie, so that what follows them is found at once */
  readonly marks: Map<number, Key>;
}

export interface Taking {
  readonly signal: AbortSignal;
  /** told after each step: what is there, and how many there will be as far as that is known */
  readonly told: (order: TakenOrder, found: number) => void;
}

class OrderTaking {
  readonly #ids: CaseId[] = [];
  readonly #sieve: Sieve;
  readonly #walk: Walk | undefined;
  readonly #isReversed: boolean;
  #first: readonly CaseSummary[] = [];
  readonly #marks = new Map<number, Key>();
  #stamp = 0;

  constructor(
    readonly store: Store,
    profile: LabProfile,
    readonly query: ListQuery,
    readonly taking: Taking,
  ) {
    this.#sieve = sieveOf(profile, query);
    this.#walk = walkFor(this.#sieve, query.order ?? 'needs');
    this.#isReversed = query.isReversed ?? false;
  }

  get #db(): PonticDatabase {
    return this.store.db;
  }

  get #taken(): TakenOrder {
    const walk = this.#walk && isOpen(this.#walk.residue) ? this.#walk : undefined;
    return {
      ids: this.#ids,
      stamp: this.#stamp,
      walk,
      isReversed: this.#isReversed,
      first: this.#first,
      marks: this.#marks,
    };
  }

  #tell(found = this.#ids.length): void {
    this.taking.signal.throwIfAborted();
    // whoever is told may read and write as he likes, outside of the transaction in which the order is being taken
    Dexie.ignoreTransaction(() => this.taking.told(this.#taken, found));
  }

  async run(): Promise<TakenOrder> {
    await this.store.ready();
    const walk = this.#walk;
    // by indexes alone, and so all at one moment
    const left = await this.#db.transaction('r', [this.#db.list, this.#db.meta, this.#db.counters], () =>
      this.#takeIds(walk),
    );
    if (left?.ids) await this.#sort(this.#chunks(left.ids), left.sieve);
    else if (left) await (walk ? this.#sift(walk, left) : this.#sort(this.#everything(), left.sieve));
    else if (this.#isReversed) this.#ids.reverse();
    this.#tell();
    return this.#taken;
  }

  /** Takes the order, or what of the work is left because rows have to be read. */
  async #takeIds(walk: Walk | undefined): Promise<Left | undefined> {
    const [ranks, stamp] = await this.#db.meta.bulkGet([LIST_RANKS, LIST_STAMP]);
    this.#stamp = stampIn(stamp?.value);
    const few = await this.#few();
    if (few) return { ids: few, sieve: this.#sieve };
    const sets: ReadonlySet<CaseId>[] = [];
    let sieve = NO_CONDITION;
    for (const { parts, left } of conditionsOf(walk?.residue ?? this.#sieve, this.#db)) {
      const ids = await this.#idsOf(parts);
      if (ids) sets.push(ids);
      else sieve = { ...sieve, ...left, words: [...sieve.words, ...(left.words ?? [])] };
    }
    sets.sort((a, b) => a.size - b.size);
    const [smallest, ...others] = sets;
    const inAll = (id: CaseId) => others.every((set) => set.has(id));
    if (smallest && !walk) return { ids: [...smallest].filter(inAll), sieve: this.#sieve };
    if (!walk || !isOpen(sieve)) return { sets, sieve };
    const counters = sets.length ? [] : await this.#db.counters.toArray();
    const stages = new Map(counters.map(({ stage, count }) => [stage, count]));
    const known = sets.length ? undefined : walk.count(ranksIn(ranks?.value), stages);
    await this.#walkIds(walk, (id) => !smallest || (smallest.has(id) && inAll(id)), known);
    return undefined;
  }

  /** The ids for which some condition is true, where they are few. */
  async #few(): Promise<readonly CaseId[] | undefined> {
    let fewest: ReadonlySet<CaseId> | undefined;
    for (const { parts, left } of conditionsOf(this.#sieve, this.#db)) {
      if (!parts.length) return [];
      if (left.tab) continue;
      const found = new Set<CaseId>();
      for (const { range } of parts) {
        for (const id of await range()
          .limit(FEW + 1)
          .primaryKeys())
          found.add(id);
        this.taking.signal.throwIfAborted();
        if (found.size > FEW) break;
      }
      if (found.size <= FEW && !(fewest && fewest.size <= found.size)) fewest = found;
    }
    return fewest && [...fewest];
  }

  /** The ids for which a condition is true; nothing where they are too many to be taken at once. */
  async #idsOf(parts: Condition['parts']): Promise<ReadonlySet<CaseId> | undefined> {
    const found = new Set<CaseId>();
    for (const { range, keyOf } of parts)
      for (let after: Key | undefined; ;) {
        const ids = await range(after)
          .limit(keyOf ? IDS : MANY)
          .primaryKeys();
        this.taking.signal.throwIfAborted();
        for (const id of ids) found.add(id);
        if (ids.length < (keyOf ? IDS : MANY)) break;
        const last = keyOf && (await this.#db.list.get(ids.at(-1)!));
        if (!last || isGone(last)) return undefined;
        after = keyOf(last);
      }
    return found;
  }

  /** Only ids are read, but for the first rows, which somebody waits for. */
  async #walkIds(walk: Walk, isWanted: (id: CaseId) => boolean, known: number | undefined): Promise<void> {
    let after: Key | undefined;
    if (!this.#isReversed) {
      const rows = rowsIn(await rangeOf(this.#db, walk).limit(FIRST).toArray());
      const wanted = rows.filter(({ id }) => isWanted(id));
      this.#ids.push(...wanted.map(({ id }) => id));
      this.#first = wanted.map(({ summary }) => summary);
      if (rows.length < FIRST) return;
      this.#tell(known);
      after = walk.keyOf(rows.at(-1)!);
    }
    for (let step = FIRST; ; step = Math.min(IDS, 2 * step)) {
      const ids = await rangeOf(this.#db, walk, after).limit(step).primaryKeys();
      for (const id of ids) if (isWanted(id)) this.#ids.push(id);
      const last = ids.length < step ? undefined : await this.#db.list.get(ids.at(-1)!);
      if (!last || isGone(last)) return;
      if (!this.#isReversed) this.#tell(known);
      after = walk.keyOf(last);
    }
  }

  async *#chunks(ids: readonly CaseId[]): AsyncGenerator<readonly ListRecord[]> {
    for (let i = 0; i < ids.length; i += ROWS)
      yield rowsIn(await this.#db.list.bulkGet(ids.slice(i, i + ROWS)));
  }

  async *#everything(): AsyncGenerator<readonly ListRecord[]> {
    for (let after = ''; ;) {
      const range = this.#db.list.where('id').above(after);
      const rows = await range.limit(ROWS).toArray();
      yield rowsIn(rows);
      if (rows.length < ROWS) return;
      after = rows.at(-1)!.id;
    }
  }

  /** No index has the order: what fits is sorted when all of it is known. */
  async #sort(chunks: AsyncIterable<readonly ListRecord[]>, sieve: Sieve): Promise<void> {
    const keyOf = SORT_KEYS[this.query.order ?? 'needs'];
    const found: { readonly summary: CaseSummary; readonly key: SortKey }[] = [];
    for await (const rows of chunks) {
      for (const row of rows)
        if (passes(sieve, row)) found.push({ summary: row.summary, key: keyOf(row.summary) });
      this.#tell(found.length);
    }
    found.sort((a, b) => compareKeys(a.key, b.key));
    if (this.#isReversed) found.reverse();
    for (const { summary } of found) this.#ids.push(summary.id);
    this.#first = found.slice(0, FIRST).map(({ summary }) => summary);
  }

  /**
   * So many fit that they are found on the way through the order, step by step, and nobody who writes has to wait. A case
   * that moves meanwhile may be missed here; it is told among those that would stand elsewhere.
   */
  async #sift(walk: Walk, { sets = [], sieve }: Left): Promise<void> {
    const seen = new Set<CaseId>();
    const isNew = ({ id }: ListRecord) => !seen.has(id) && sets.every((set) => set.has(id));
    for (let after: Key | undefined; ;) {
      const rows = rowsIn(await rangeOf(this.#db, walk, after).limit(ROWS).toArray());
      for (const row of rows.filter((one) => isNew(one) && passes(sieve, one))) {
        seen.add(row.id);
        this.#ids.push(row.id);
      }
      this.taking.signal.throwIfAborted();
      if (rows.length < ROWS) break;
      after = walk.keyOf(rows.at(-1)!);
      if (!this.#isReversed) this.#tell();
    }
    if (this.#isReversed) this.#ids.reverse();
  }
}

/** What indexes alone could not decide. */
interface Left {
  /** few: they are read */
  readonly ids?: readonly CaseId[];
  /** all of them hold a case that fits */
  readonly sets?: readonly ReadonlySet<CaseId>[];
  readonly sieve: Sieve;
}

/** Takes the order of a query. Of what is read along the way, only ids and the first rows stay in memory. */
export const takeOrder = (
  store: Store,
  profile: LabProfile,
  query: ListQuery,
  taking: Taking,
): Promise<TakenOrder> => new OrderTaking(store, profile, query, taking).run();

import { openLists } from '../../src/engine/listing.js';
import {
  dayIn,
  type LabProfile,
  type ListProgress,
  type ListQuery,
  plainDate,
  summaryOf,
  type Watch,
} from '../../src/index.js';
import { aligner } from '../../src/profiles/aligner.js';
import { Store } from '../../src/store/store.js';
import { someCases, storeAll } from '../support/many-cases.js';
import { type PeerRow, peerStore } from './list-peer.js';
import { median, type Row, timed } from './row.js';

const ROUNDS = 15;
const PAGE = 50;
const profile: LabProfile = aligner;

export interface ListOptions {
  /** how many cases, one table each */
  readonly cases?: readonly number[];
}

const first = <Value>(watch: Watch<Value>, isIt: (value: Value) => boolean = () => true): Promise<Value> =>
  new Promise((resolve, reject) => {
    const subscription = watch.subscribe({
      next(value) {
        if (!isIt(value)) return;
        queueMicrotask(() => subscription.unsubscribe());
        resolve(value);
      },
      error: reject,
    });
  });

const isDone = ({ isComplete }: ListProgress) => isComplete;

/** Both stores with the same cases. */
export async function filledStores(count: number) {
  const now = Date.now();
  const today = dayIn(profile.timeZone, now);
  const name = `bench-list-${count}-${now}`;
  let serial = 0;
  const store = await Store.open(name, () => `${now}-${serial++}`, { profile, today: () => today });
  const peer = await peerStore(`${name}-peer`);
  let [ours, theirs] = [0, 0];
  for (let done = 0; done < count; done += 500) {
    const cases = someCases(Math.min(500, count - done), profile, now, done + 1);
    const rows = cases.map((one) => summaryOf(profile, one, { today, isTroubled: false, unsent: 0 }));
    ours += await timed(() => storeAll(store, cases, 500));
    theirs += await timed(() => peer.put(rows, cases));
  }
  const lists = openLists({ store, profile, today: () => today });
  // what follows is a device on which these cases have been for long
  await first(lists.list().progress, isDone);
  console.info(`list: ${count.toLocaleString('en')} cases are stored`);
  return {
    ...{ store, peer, lists, profile, name, today: () => today },
    inserted: { ours, theirs },
    async close() {
      lists.close();
      peer.close();
      store.close();
      for (const each of [name, `${name}-peer`])
        await new Promise((resolve) => {
          const deleting = indexedDB.deleteDatabase(each);
          deleting.onsuccess = deleting.onerror = deleting.onblocked = resolve;
        });
    },
  };
}

const byChange = (rows: readonly PeerRow[]) =>
  rows.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)).map(({ id }) => id);
const heap = (): number =>
  ((performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? NaN) / 1e6;

/** Both take turns: what slows the machine slows both. */
async function sideBySide(
  name: string,
  ours: () => Promise<unknown>,
  peer: () => Promise<unknown>,
  rounds = ROUNDS,
): Promise<Row> {
  const [mine, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    mine.push(await timed(ours));
    theirs.push(await timed(peer));
  }
  return { name, ours: median(mine), peer: median(theirs), unit: 'ms' };
}

async function ofSize(count: number): Promise<readonly Row[]> {
  const { lists, peer, inserted, close } = await filledStores(count);
  const at = (what: string) => `list ${count.toLocaleString('en')}: ${what}`;
  const rounds = count > 20_000 ? 5 : ROUNDS;
  /** a query from being asked to its first rows, or to its last */
  const asked = async (query: ListQuery, isWhole = false): Promise<unknown> => {
    const listing = lists.list(query);
    if (isWhole) await first(listing.progress, isDone);
    const rows = await first(listing.rows(0, PAGE));
    listing.close();
    return rows;
  };
  const base = heap();
  const listing = lists.list({ order: 'updated' });
  const { found } = await first(listing.progress, isDone);
  const held = heap() - base;
  const places = Array.from({ length: ROUNDS }, (_, i) => Math.floor(((i + 0.5) / ROUNDS) * (found! - PAGE)));
  const changes: string[] = [];
  for (const place of places) changes.push((await first(listing.rows(place + PAGE - 1, 1)))[0]!.updatedAt);
  const month = monthOf(changes[7]!);
  let mine = 0;
  let after = '';
  const rows: Row[] = [
    {
      name: at('stored, for each case'),
      ours: inserted.ours / count,
      peer: inserted.theirs / count,
      unit: 'ms',
    },
    await sideBySide(
      at('first 50, newest first'),
      () => asked({ order: 'updated' }),
      () => peer.collect('updatedAt', null, { most: PAGE }),
    ),
    await sideBySide(
      at('the next page of 50'),
      () => first(listing.rows(PAGE + PAGE * mine++, PAGE)),
      async () => (after = (await peer.page(after, PAGE)).at(-1)!.updatedAt),
    ),
    await sideBySide(
      at('one status, all of it'),
      () => asked({ order: 'updated', stages: ['planning'] }, true),
      () => peer.collect('stage', IDBKeyRange.bound(['planning'], ['planning', []])),
      rounds,
    ),
    await sideBySide(
      at('filter by product and month, all of it'),
      () => asked({ order: 'updated', products: ['removable-retainer'], updated: month }, true),
      async () =>
        byChange(
          await peer.collect('updatedAt', IDBKeyRange.bound(`${month.from}T00`, `${month.to}T24`), {
            fits: ({ products }) => products.includes('removable-retainer'),
          }),
        ),
      rounds,
    ),
    await sideBySide(
      at('search by the beginning of a number, all of it'),
      () => asked({ order: 'updated', search: 'px-123' }, true),
      async () => byChange(await peer.collect('words', IDBKeyRange.bound('px-123', 'px-123\uffff'))),
      rounds,
    ),
    await sideBySide(
      at('search by a common name, first 50'),
      () => asked({ order: 'updated', search: 'byr' }),
      async () => byChange(await peer.collect('words', IDBKeyRange.bound('byr', 'byr\uffff'))).slice(0, PAGE),
      rounds,
    ),
    await sideBySide(
      at('counts by status'),
      () => first(lists.tally),
      () => peer.countByStage(),
      rounds,
    ),
  ];
  listing.close();
  const before = heap();
  const everything = await peer.all();
  rows.push({ name: at('memory of an open list'), ours: held, peer: heap() - before, unit: 'MB' });
  if (everything.length !== count) throw new Error('the peer has lost some');
  await close();
  return rows;
}

const monthOf = (at: string) => ({
  from: plainDate(`${at.slice(0, 7)}-01`),
  to: plainDate(`${at.slice(0, 7)}-28`),
});

/** Lists of cases from the database: the same work done by a plain cursor of `idb`, on the same cases, in the same page. */
export async function list({ cases = [1000, 10_000, 100_000] }: ListOptions = {}): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const count of cases) rows.push(...(await ofSize(count)));
  return rows;
}

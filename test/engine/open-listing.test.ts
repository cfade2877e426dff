import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { openLists } from '../../src/engine/listing.js';
import { type CaseSummary, dayIn, type ListProgress, plainDate, uuidv7 } from '../../src/index.js';
import { restorative } from '../../src/profiles/restorative.js';
import { putCase } from '../../src/store/cases.js';
import { Store } from '../../src/store/store.js';
import { NOW } from '../support/a-case.js';
import { now, uniqueName, until } from '../support/lab.js';
import { someCases, storeAll } from '../support/many-cases.js';

const profile = restorative;
const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
const TODAY = dayIn(profile.timeZone, NOW);
const today = () => TODAY;

const open: { close(): void }[] = [];
afterEach(() => open.splice(0).forEach((one) => one.close()));

async function someLists(count: number) {
  const store = await Store.open(uniqueName(), newId, { profile, today });
  const lists = openLists({ store, profile, today });
  open.push(lists, store);
  await storeAll(store, someCases(count, profile, NOW, 31));
  return { store, lists };
}

const isDone = ({ isComplete }: ListProgress) => isComplete;

describe('rows that somebody looks at', () => {
  for (const [what, query, count] of [
    ['in the order of an index', { tab: 'current' }, 10],
    ['so few that each is read by itself', { tab: 'current' }, 1],
    ['in an order backwards', { tab: 'current', order: 'case', isReversed: true }, 10],
    ['that were searched for', { search: 'px' }, 10],
    ['that were searched for, two of them', { search: 'px' }, 2],
  ] as const)
    it(`are as they are now, ${what}`, async () => {
      const { store, lists } = await someLists(60);
      const listing = lists.list(query);
      await until(listing.progress, isDone);
      const told: (readonly (CaseSummary | undefined)[])[] = [];
      listing.rows(0, count).subscribe({ next: (rows) => void told.push(rows) });
      await until(listing.rows(0, count), (rows) => rows.length === count);
      // not before everything that reads has come to rest
      await aTimeout(50);
      const [before] = told.slice(-1);
      for (const doctorName of ['Dr. Once', 'Dr. Twice']) {
        const { id } = before!.at(-1)!;
        const { visible, base } = (await store.db.cases.get(id))!;
        const next = { ...visible, prescription: { ...visible.prescription, doctorName } };
        await store.write('relaxed', ['cases', 'counters'], (db) =>
          putCase(db, next, { base, conflict: undefined, savedAt: visible.updatedAt }),
        );
        await waitUntil(() => told.at(-1)!.at(-1)?.doctor === doctorName, `still not ${doctorName}`, {
          timeout: 5000,
        });
        expect(told.at(-1)!.map((row) => row?.id)).to.deep.equal(before!.map((row) => row?.id));
      }
    });
});

describe('rows that stay what they were', () => {
  it('are told once, also when they are followed from then on, and stay the same objects beside one that changes', async () => {
    const { store, lists } = await someLists(60);
    const listing = lists.list({ order: 'updated' });
    await until(listing.progress, isDone);
    const told: (readonly (CaseSummary | undefined)[])[] = [];
    listing.rows(0, 10).subscribe({ next: (rows) => void told.push(rows) });
    await waitUntil(() => told.length > 0, 'nothing was told');
    // longer than it takes until they are followed
    await aTimeout(900);
    expect(told).to.have.length(1);

    const { visible, base } = (await store.db.cases.get(told[0]![4]!.id))!;
    const next = { ...visible, prescription: { ...visible.prescription, doctorName: 'Dr. New' } };
    await store.write('relaxed', ['cases', 'counters'], (db) =>
      putCase(db, next, { base, conflict: undefined, savedAt: visible.updatedAt }),
    );
    await waitUntil(() => told.at(-1)![4]?.doctor === 'Dr. New', 'the change was not told', {
      timeout: 5000,
    });
    const same = told.at(-1)!.map((row, i) => row === told[0]![i]);
    expect(same).to.deep.equal(Array.from({ length: 10 }, (_, i) => i !== 4));
  });

  it('are not told any more to whoever has left before they were read', async () => {
    const { lists } = await someLists(200);
    const listing = lists.list({ order: 'updated' });
    await until(listing.progress, isDone);
    const told: number[] = [];
    for (let from = 100; from < 180; from += 10)
      listing
        .rows(from, 10)
        .subscribe({ next: () => void told.push(from) })
        .unsubscribe();
    await aTimeout(300);
    expect(told).to.deep.equal([]);
  });
});

describe('rows of a list whose order is being taken', () => {
  for (const query of [
    { search: 'px' },
    { search: 'crown', order: 'patient' },
    { created: { from: plainDate('2025-01-01') } },
  ] as const)
    it(`are never said to be none while some are still to come: ${JSON.stringify(query)}`, async () => {
      const { lists } = await someLists(300);
      await until(lists.tally, ({ current, past }) => current + past === 300);
      const listing = lists.list(query);
      const told: (readonly (CaseSummary | undefined)[])[] = [];
      listing.rows(0, 10).subscribe({ next: (rows) => void told.push(rows) });
      const { found } = await until(listing.progress, isDone);
      await until(listing.rows(0, 10), (rows) => rows.length > 0);
      expect(found).to.be.greaterThan(10);
      expect(told.map(({ length }) => length)).not.to.include(0);
    });

  it('are none where nothing fits, and beyond the end, once that is known', async () => {
    const { lists } = await someLists(30);
    const none = lists.list({ search: 'nobody-has-this' });
    expect(await now(none.rows(0, 10))).to.deep.equal([]);
    expect(await until(none.progress, isDone)).to.deep.include({ found: 0 });
    const all = lists.list();
    expect(await now(all.rows(30, 10))).to.deep.equal([]);
  });
});

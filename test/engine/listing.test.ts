import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Case } from '../../src/domain/case.js';
import { openLists } from '../../src/engine/listing.js';
import {
  type CaseId,
  type CaseListing,
  type CaseSummary,
  type CaseTally,
  dayIn,
  instant,
  type LabProfile,
  type ListProgress,
  type ListQuery,
  plainDate,
  uuidv7,
} from '../../src/index.js';
import { aligner } from '../../src/profiles/aligner.js';
import { appliance } from '../../src/profiles/appliance.js';
import { restorative } from '../../src/profiles/restorative.js';
import { putCase, removeCase } from '../../src/store/cases.js';
import { Store } from '../../src/store/store.js';
import { NOW } from '../support/a-case.js';
import { now, uniqueName, until } from '../support/lab.js';
import { someCase, someCases, storeAll } from '../support/many-cases.js';
import { naiveList } from '../support/naive-list.js';
import { Random } from '../support/random.js';

const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
const TODAY = dayIn(restorative.timeZone, NOW);

const open: { close(): void }[] = [];
afterEach(() => open.splice(0).forEach((one) => one.close()));

async function someLists(profile: LabProfile = restorative, clock = { today: TODAY }) {
  const today = () => clock.today;
  const store = await Store.open(uniqueName(), newId, { profile, today });
  const lists = openLists({ store, profile, today });
  open.push(lists, store);
  return { store, lists, clock };
}

const isDone = ({ isComplete }: ListProgress) => isComplete;
const idsIn = (rows: readonly (CaseSummary | undefined)[]) => rows.map((row) => row?.id);
/** All rows of a list, once its order has been taken. */
async function allRows(listing: CaseListing): Promise<readonly (CaseSummary | undefined)[]> {
  const { found } = await until(listing.progress, isDone);
  return now(listing.rows(0, found!));
}
async function idsOf(listing: CaseListing): Promise<readonly (CaseId | undefined)[]> {
  const ids = idsIn(await allRows(listing));
  listing.close();
  return ids;
}
const write = (store: Store, one: Case) =>
  store.write('relaxed', ['cases', 'counters'], (db) =>
    putCase(db, one, { base: one, conflict: undefined, savedAt: one.updatedAt }),
  );
const remove = (store: Store, id: CaseId) =>
  store.write('relaxed', ['cases', 'counters', 'begun'], (db) => removeCase(db, id));

const someDay = fc.integer({ min: 0, max: 720 }).map((days) => dayIn('UTC', NOW - days * 86_400_000));
const range = fc.record({ from: someDay, to: someDay }, { requiredKeys: [] });
const queries = (profile: LabProfile): fc.Arbitrary<ListQuery> =>
  fc.record(
    {
      tab: fc.constantFrom('current', 'past'),
      search: fc.constantFrom(
        ...[
          'p',
          'PX-1',
          'byr',
          'BYRON',
          'muller',
          'müll',
          'weiss',
          'luc',
          'obrien',
          "o'b",
          'brien',
          'crown',
          'krone',
        ],
        ...['kro by', 'L-1', '12', 'x', ' ', 'zoe  by', 'van dij', 'nobody', 'product'],
      ),
      stages: fc.subarray(Object.keys(profile.lifecycle.regions.stage.states)),
      products: fc.subarray(Object.keys(profile.catalogue.products), { minLength: 1, maxLength: 3 }),
      created: range,
      updated: range,
      needsMe: fc.boolean(),
      order: fc.constantFrom('needs', 'updated', 'created', 'due', 'case', 'patient'),
      isReversed: fc.boolean(),
    },
    { requiredKeys: [] },
  );

describe('a list of cases', () => {
  for (const profile of [restorative, aligner, appliance])
    it(`of ${profile.id} holds for every query what a look at every case finds, in that order`, async () => {
      const { store, lists } = await someLists(profile);
      const cases = someCases(160, profile, NOW);
      await storeAll(store, cases);
      const ids = cases.map(({ id }) => id);
      expect(new Set(ids).size).to.equal(cases.length);
      await fc.assert(
        fc.asyncProperty(queries(profile), async (query) => {
          expect(await idsOf(lists.list(query))).to.deep.equal(naiveList(cases, profile, TODAY, query));
        }),
        { numRuns: 120 },
      );
    });
});

/** What is told of a list from now on. */
function following<Value>(watch: { subscribe(observer: { next: (value: Value) => void }): object }): Value[] {
  const told: Value[] = [];
  watch.subscribe({ next: (value) => void told.push(value) });
  return told;
}

describe('an order that was taken', () => {
  it('S3 · rows keep their places while cases change: what stands in them is as it is now, and what moved is counted', async () => {
    const { store, lists } = await someLists();
    const cases = someCases(40, restorative, NOW, 3).map((one, i) => ({
      ...one,
      status: { ...one.status, stage: 'design', hold: 'clear' },
      updatedAt: instant(NOW - i * 60_000),
    }));
    await storeAll(store, cases);
    const listing = lists.list({ order: 'updated' });
    const before = idsIn(await allRows(listing));
    expect(before).to.deep.equal(cases.map(({ id }) => id));

    const moved = {
      ...cases[30]!,
      status: { ...cases[30]!.status, stage: 'qc' },
      updatedAt: instant(NOW + 1),
    };
    await write(store, moved);
    await until(listing.progress, ({ changed }) => changed === 1);
    const after = await until(listing.rows(0, 40), (rows) => rows[30]?.status.stage === 'qc');
    expect(idsIn(after)).to.deep.equal(before);

    await remove(store, cases[5]!.id);
    await until(listing.progress, ({ changed }) => changed === 2);
    const gone = await until(listing.rows(0, 40), (rows) => !rows[5]);
    expect(idsIn(gone)).to.deep.equal(before.with(5, undefined));

    await write(store, someCase(new Random(99), restorative, NOW));
    await until(listing.progress, ({ changed }) => changed === 3);
    expect(await until(listing.progress, isDone)).to.deep.include({ found: 40 });
    listing.close();
    expect((await idsOf(lists.list({ order: 'updated' })))[0]).to.equal(moved.id);
  });

  it('a case that changes where it stands, and would still stand there, is not counted', async () => {
    const { store, lists } = await someLists();
    const cases = someCases(20, restorative, NOW, 4);
    await storeAll(store, cases);
    const listing = lists.list({ order: 'created' });
    const rows = await allRows(listing);
    const last = cases.find(({ id }) => id === rows[11]!.id)!;
    const changed = {
      ...last,
      updatedAt: instant(NOW + 5),
      prescription: { ...last.prescription, doctorName: 'Dr. Another' },
    };
    await write(store, changed);
    await until(listing.rows(11, 1), ([row]) => row?.doctor === 'Dr. Another');
    // what comes after it is told, so that it had its time
    await remove(store, rows[3]!.id);
    expect(await until(listing.progress, (progress) => progress.changed > 0)).to.deep.include({ changed: 1 });
  });

  it('a case that no longer fits is counted, and so is one that fits from now on', async () => {
    const { store, lists } = await someLists();
    const cases = someCases(30, restorative, NOW, 5).map((one, i) => ({
      ...one,
      status: { ...one.status, stage: i < 10 ? 'design' : 'qc', hold: 'clear' },
    }));
    await storeAll(store, cases);
    const listing = lists.list({ stages: ['design'] });
    expect((await allRows(listing)).length).to.equal(10);
    const to = (one: Case, stage: string): Case => ({
      ...one,
      status: { ...one.status, stage },
      updatedAt: instant(NOW + 1),
    });
    await write(store, to(cases[0]!, 'qc'));
    await write(store, to(cases[20]!, 'design'));
    await write(store, to(cases[21]!, 'finishing'));
    await until(listing.progress, ({ changed }) => changed === 2);
  });

  it('typing into a draft tells nothing as long as it changes nothing that a row shows', async () => {
    const { store, lists } = await someLists();
    const cases = someCases(10, restorative, NOW, 6);
    const draft = {
      ...cases[0]!,
      status: { ...cases[0]!.status, stage: 'draft', hold: 'clear' },
      updatedAt: instant(NOW - 9e9),
    };
    await storeAll(store, [draft, ...cases.slice(1)]);
    const listing = lists.list({ order: 'updated' });
    await allRows(listing);
    const told = following<ListProgress>(listing.progress);
    const typed = (instructions: string, at: number, patientCode = draft.prescription.patientCode): Case => ({
      ...draft,
      updatedAt: instant(at),
      prescription: { ...draft.prescription, instructions, patientCode },
    });
    for (const [i, text] of ['c', 'co', 'con'].entries())
      await write(store, typed(text, NOW + i * 60_000 + 4321));
    const place = idsIn(await now(listing.rows(0, 10))).indexOf(draft.id);
    await until(listing.rows(place, 1), ([row]) => row?.updatedAt === instant(NOW + 2 * 60_000));
    await write(store, typed('con', NOW + 200_000, 'PX-NEW'));
    await until(listing.progress, ({ changed }) => changed === 1);
    expect(told.map(({ changed }) => changed)).to.deep.equal([0, 1]);
  });

  it('is let go of when the list is closed: nothing is told any more', async () => {
    const { store, lists } = await someLists();
    await storeAll(store, someCases(5, restorative, NOW, 7));
    const listing = lists.list();
    await allRows(listing);
    const told = following<unknown>(listing.rows(0, 5));
    await until(listing.rows(0, 5), (rows) => rows.length === 5);
    const before = told.length;
    listing.close();
    const other = lists.list();
    await write(store, someCase(new Random(8), restorative, NOW));
    await until(other.progress, ({ found, changed }) => found === 6 || changed === 1);
    expect(told.length).to.equal(before);
  });

  it('of 2,500 cases is read by windows, wherever they lie', async () => {
    const { store, lists } = await someLists();
    const cases = someCases(2500, restorative, NOW, 8);
    await storeAll(store, cases);
    const query: ListQuery = { tab: 'current' };
    const naive = naiveList(cases, restorative, TODAY, query);
    const listing = lists.list(query);
    const seen: (number | undefined)[] = [];
    listing.progress.subscribe({ next: ({ found }) => void seen.push(found) });
    await until(listing.progress, isDone);
    // how many there are is known with the first rows
    expect(new Set(seen)).to.deep.equal(new Set([undefined, naive.length]));
    for (const from of [0, 3, 777, naive.length - 20])
      expect(idsIn(await now(listing.rows(from, 50))), String(from)).to.deep.equal(
        naive.slice(from, from + 50),
      );
    expect(await now(listing.rows(naive.length, 50))).to.deep.equal([]);
    // found on the way through the order, since many fit
    for (const query of [{ search: 'px' }, { search: 'px', order: 'patient', isReversed: true }] as const)
      expect(await idsOf(lists.list(query))).to.deep.equal(naiveList(cases, restorative, TODAY, query));
  });
});

describe('the counts of cases', () => {
  const recount = (cases: readonly CaseSummary[]): CaseTally => {
    const byStage: Record<string, number> = {};
    const byUrgency: [number, number, number, number] = [0, 0, 0, 0];
    for (const { status, isPast, urgency } of cases) {
      byStage[status.stage] = (byStage[status.stage] ?? 0) + 1;
      if (!isPast) byUrgency[urgency]++;
    }
    const past = cases.filter(({ isPast }) => isPast).length;
    return { byStage, byUrgency, past, current: cases.length - past };
  };
  const withoutNone = ({ byStage, ...rest }: CaseTally): CaseTally => ({
    ...rest,
    byStage: Object.fromEntries(Object.entries(byStage).filter(([, count]) => count)),
  });

  it('are those of a recount, whatever was written, changed and removed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ seed: fc.nat(1e6), case: fc.nat(7), removes: fc.boolean() }), { maxLength: 25 }),
        async (steps) => {
          const { store, lists } = await someLists();
          for (const { seed, case: which, removes } of steps) {
            const id = `case-${which}` as CaseId;
            await (removes
              ? remove(store, id)
              : write(store, someCase(new Random(seed), restorative, NOW, id)));
          }
          const rows = (await allRows(lists.list())) as readonly CaseSummary[];
          expect(withoutNone(await now(lists.tally))).to.deep.equal(recount(rows));
          expect(rows.length).to.equal(await store.db.cases.count());
          lists.close();
          store.close();
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('another day of the lab', () => {
  it('makes those late whose day has passed, and not late again where its clock was set back', async () => {
    const clock = { today: plainDate('2026-03-09') };
    const { store, lists } = await someLists(restorative, clock);
    const cases = someCases(3, restorative, NOW, 9).map((one, i) => ({
      ...one,
      status: { ...one.status, stage: 'production', hold: 'clear' },
      updatedAt: instant(NOW - i * 1000),
      prescription: { ...one.prescription, dateWanted: plainDate(`2026-03-1${i}`) },
    }));
    await storeAll(store, cases);
    await until(lists.tally, ({ byUrgency }) => byUrgency[0] === 3);
    clock.today = plainDate('2026-03-12');
    await until(lists.tally, ({ byUrgency }) => byUrgency[1] === 2);
    expect(await idsOf(lists.list())).to.deep.equal(cases.map(({ id }) => id));
    expect((await allRows(lists.list())).map((row) => row!.urgency)).to.deep.equal([1, 1, 0]);
    clock.today = plainDate('2026-03-11');
    await until(lists.tally, ({ byUrgency }) => byUrgency[1] === 1);
  });
});

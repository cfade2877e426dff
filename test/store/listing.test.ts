import { expect } from '@open-wc/testing';
import { Dexie } from 'dexie';
import { newDraft } from '../../src/domain/case.js';
import {
  caseId,
  dayIn,
  eventId,
  instant,
  type LabProfile,
  type ListProgress,
  uuidv7,
} from '../../src/index.js';
import { openLists } from '../../src/engine/listing.js';
import { aligner } from '../../src/profiles/aligner.js';
import { restorative } from '../../src/profiles/restorative.js';
import { createCase } from '../../src/store/cases.js';
import { isGone } from '../../src/store/list-record.js';
import { dismiss } from '../../src/store/revisions.js';
import { Store } from '../../src/store/store.js';
import { touch } from '../../src/store/summaries.js';
import { NOW } from '../support/a-case.js';
import { now, uniqueName, until } from '../support/lab.js';
import { someCases, storeAll } from '../support/many-cases.js';
import { naiveList } from '../support/naive-list.js';

const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
const owner = { tenant: 't', subject: 's' };
const TODAY = dayIn(restorative.timeZone, NOW);
const today = () => TODAY;

const open: { close(): void }[] = [];
afterEach(() => open.splice(0).forEach((one) => one.close()));

async function opened(name: string, profile: LabProfile = restorative) {
  const store = await Store.open(name, newId, { profile, today });
  const lists = openLists({ store, profile, today });
  open.push(lists, store);
  return { store, lists };
}
const isDone = ({ isComplete }: ListProgress) => isComplete;
const idsOf = async ({ lists }: Awaited<ReturnType<typeof opened>>) => {
  const listing = lists.list();
  const { found } = await until(listing.progress, isDone);
  return (await now(listing.rows(0, found!))).map((row) => row?.id);
};

/** A database as Pontic 0.4 left it: version 4, and no rows for lists. */
async function oldDatabase(name: string, cases: ReturnType<typeof someCases>): Promise<void> {
  const db = new Dexie(name);
  db.version(4).stores({
    cases: 'id, [stage+updatedAt], updatedAt, origin',
    ops: '++seq, &id, caseId',
    receipts: 'id, caseId',
    attachments: 'id, caseId',
    counters: 'stage',
    meta: 'name',
    tombstones: 'id',
    previews: 'id',
  });
  await db.open();
  const counts = new Map<string, number>();
  for (const { status } of cases) counts.set(status.stage, (counts.get(status.stage) ?? 0) + 1);
  await db.table('cases').bulkPut(
    cases.map((one) => ({
      ...{ id: one.id, stage: one.status.stage, updatedAt: one.updatedAt, visible: one, base: one },
      savedAt: one.updatedAt,
    })),
  );
  await db.table('counters').bulkPut([...counts].map(([stage, count]) => ({ stage, count })));
  await db.table('meta').bulkPut([
    { name: 'dbEpoch', value: 'old' },
    { name: 'minReader', value: 3 },
    { name: 'minWriter', value: 3 },
  ]);
  db.close();
}

describe('rows for lists', () => {
  it('are made of a database of Pontic 0.4 after it was opened, and the list says so until all are there', async () => {
    const name = uniqueName();
    const cases = someCases(330, restorative, NOW, 21);
    await oldDatabase(name, cases);
    const { lists, store } = await opened(name);
    const listing = lists.list();
    const seen: ListProgress[] = [];
    listing.progress.subscribe({ next: (progress) => void seen.push(progress) });
    await until(listing.progress, ({ isComplete, found }) => isComplete && found === 330);
    expect(seen[0]).to.deep.equal({ found: undefined, isComplete: false, changed: 0 });
    expect(seen.filter(isDone).every(({ found }) => found === 330)).to.equal(true);
    expect(await idsOf({ lists, store })).to.deep.equal(naiveList(cases, restorative, TODAY, {}));
    const tally = await now(lists.tally);
    expect(tally.current + tally.past).to.equal(330);
  });

  it('are made anew where the rules of the lab have changed, and left alone where they have not', async () => {
    const name = uniqueName();
    const cases = someCases(70, aligner, NOW, 22);
    const first = await opened(name, aligner);
    await storeAll(first.store, cases);
    await idsOf(first);
    const stamps = async (store: Store) =>
      (await store.db.list.orderBy('id').toArray()).map((row) => [row.id, row.stamp]);
    const before = await stamps(first.store);
    first.lists.close();
    first.store.close();

    const second = await opened(name, aligner);
    await idsOf(second);
    expect(await stamps(second.store)).to.deep.equal(before);
    second.lists.close();
    second.store.close();

    const { states, ...stage } = aligner.lifecycle.regions.stage;
    const changed: LabProfile = {
      ...aligner,
      lifecycle: {
        ...aligner.lifecycle,
        regions: {
          ...aligner.lifecycle.regions,
          stage: {
            ...stage,
            states: { ...states, production: { ...states['production']!, terminal: true } },
          },
        },
      },
    };
    const third = await opened(name, changed);
    expect(await idsOf(third)).to.deep.equal(naiveList(cases, changed, TODAY, {}));
    expect(naiveList(cases, changed, TODAY, {})).not.to.deep.equal(naiveList(cases, aligner, TODAY, {}));
  });

  it('tell what waits to be sent and what was refused, as it comes and goes', async () => {
    const { store } = await opened(uniqueName());
    const subject = newDraft(restorative, caseId('one'), instant(NOW));
    await createCase(store, owner, subject, eventId('draft'));
    const row = async () => {
      const found = await store.db.list.get(subject.id);
      return (
        found && !isGone(found) && [found.summary.unsent, found.summary.isTroubled, found.summary.urgency]
      );
    };
    // what is typed is no change that the lab has to confirm
    expect(await row()).to.deep.equal([0, false, 0]);
    const op = { ...owner, caseId: subject.id, kind: 'event', change: undefined } as const;
    const seq = await store.write('strict', ['cases', 'ops'], async (db) => {
      touch(subject.id);
      return db.ops.add({ ...op, id: eventId('sent'), state: 'queued' });
    });
    expect(await row()).to.deep.equal([1, false, 0]);
    await store.write('strict', ['cases', 'ops'], async (db) => {
      touch(subject.id);
      const refusal = {
        event: 'case.submit',
        refusal: { code: 'locked', fields: [] },
        at: instant(NOW),
      } as const;
      await db.ops.update(seq, { state: 'dead', refusal });
    });
    expect(await row()).to.deep.equal([0, true, 2]);
    await dismiss(store, subject.id);
    expect(await row()).to.deep.equal([0, false, 0]);
  });

  it('are written with the case or not at all', async () => {
    const { store } = await opened(uniqueName());
    const [one] = someCases(1, restorative, NOW, 23);
    await storeAll(store, [one!]);
    const failing = store.write('strict', ['cases', 'counters'], async (db) => {
      touch(one!.id);
      await db.cases.delete(one!.id);
      throw new Error('stop');
    });
    expect(
      await failing.then(
        () => 'stored',
        () => 'not stored',
      ),
    ).to.equal('not stored');
    expect(await store.db.list.count()).to.equal(1);
    expect(isGone((await store.db.list.get(one!.id))!)).to.equal(false);
  });

  it('leave nothing of the patient when a case is gone, and nothing at all after the next opening', async () => {
    const name = uniqueName();
    const { store, lists } = await opened(name);
    const subject = newDraft(restorative, caseId('gone'), instant(NOW), { patientCode: 'CANARY' });
    await createCase(store, owner, subject, eventId('draft'));
    await store.write('strict', ['cases', 'ops', 'counters'], async (db) => {
      touch(subject.id);
      await db.cases.delete(subject.id);
    });
    expect(JSON.stringify(await store.db.list.toArray())).not.to.contain('CANARY');
    lists.close();
    store.close();
    const again = await opened(name);
    await idsOf(again);
    expect(await again.store.db.list.count()).to.equal(0);
  });
});

import { expect } from '@open-wc/testing';
import { Dexie } from 'dexie';
import { newDraft } from '../../src/domain/case.js';
import { caseId, instant, uuidv7 } from '../../src/domain/ids.js';
import { restorative } from '../../src/profiles/restorative.js';
import { type BegunRecord, endBegun, keepBegun, sweepBegun } from '../../src/store/begun.js';
import { PROTOCOL } from '../../src/store/database.js';
import { Store } from '../../src/store/store.js';
import { uniqueName } from '../support/lab.js';

const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
const open: { close(): void }[] = [];
afterEach(() => open.splice(0).forEach((one) => one.close()));

const draft = newDraft(restorative, caseId('here'), instant(0), { instructions: 'as it was' });
const ROWS: Readonly<Record<string, readonly object[]>> = {
  meta: [
    { name: 'dbEpoch', value: 'old' },
    { name: 'minReader', value: 4 },
    { name: 'minWriter', value: 4 },
  ],
  cases: [{ id: draft.id, stage: 'draft', updatedAt: instant(0), visible: draft, savedAt: instant(0) }],
  counters: [{ stage: 'draft', count: 1 }],
  labFiles: [{ id: 'f', caseId: draft.id, root: 'r', bytes: new ArrayBuffer(3) }],
  list: [{ id: draft.id, stamp: 1 }],
};

/** A database of version 5: everything but what was begun. */
async function ofVersion5(name: string): Promise<Dexie> {
  const db = new Dexie(name, { autoOpen: false });
  db.version(5).stores({
    cases: 'id, [stage+updatedAt], updatedAt, origin',
    ops: '++seq, &id, caseId',
    receipts: 'id, caseId',
    attachments: 'id, caseId',
    counters: 'stage',
    meta: 'name',
    tombstones: 'id',
    previews: 'id',
    list: 'id',
    labFiles: 'id, caseId',
  });
  db.on('versionchange', () => (db.close(), false));
  await db.open();
  for (const [table, rows] of Object.entries(ROWS)) await db.table(table).bulkPut([...rows]);
  open.push(db);
  return db;
}

async function aStore(name = uniqueName()): Promise<Store> {
  const store = await Store.open(name, newId);
  open.push(store);
  return store;
}

const begun = (more: Partial<BegunRecord> = {}): BegunRecord => ({
  ...{ caseId: draft.id, kind: 'plan-request', content: { note: 'Half' }, savedAt: instant(5), mark: 'one' },
  ...more,
});
const keep = (store: Store, record: BegunRecord, on?: string) =>
  store.write('relaxed', ['cases', 'begun'], (db) => keepBegun(db, record, on));

describe('a database of version 5', () => {
  it('has a place for what was begun, and loses nothing', async () => {
    const name = uniqueName();
    (await ofVersion5(name)).close();
    const store = await aStore(name);
    for (const table of ['cases', 'counters', 'labFiles'])
      expect(await store.db.table(table).toArray(), table).to.deep.equal(ROWS[table]);
    expect(await store.db.list.count()).to.equal(1);
    expect(await store.db.begun.count()).to.equal(0);
    expect(await keep(store, begun())).to.equal('kept');
    expect(await store.db.begun.toArray()).to.deep.equal([begun()]);
  });

  it('belongs to this Pontic from then on: an older one would leave behind what was begun about a deleted case', async () => {
    const name = uniqueName();
    const older = await ofVersion5(name);
    const store = await aStore(name);
    expect(older.isOpen()).to.equal(false);
    expect(PROTOCOL).to.be.greaterThan(4);
    for (const key of ['minReader', 'minWriter'])
      expect((await store.db.meta.get(key))!.value, key).to.equal(PROTOCOL);
  });
});

describe('what was begun, in the database', () => {
  it('is kept for a case that is here, one of each kind, over nothing that was not seen', async () => {
    const store = await aStore();
    expect(await keep(store, begun())).to.equal('unknown-case');
    await store.write('strict', ['cases'], (db) =>
      db.cases.put({ ...(ROWS['cases']![0] as never as Parameters<typeof db.cases.put>[0]) }),
    );
    expect(await keep(store, begun())).to.equal('kept');
    expect(await keep(store, begun({ kind: 'plan-comment', mark: 'other' }))).to.equal('kept');
    expect(await keep(store, begun({ mark: 'two' }))).to.equal('changed-elsewhere');
    expect(await keep(store, begun({ mark: 'two' }), 'none')).to.equal('changed-elsewhere');
    expect(await keep(store, begun({ mark: 'two' }), 'one')).to.equal('kept');
    const end = (mark: string) =>
      store.write('relaxed', ['begun'], (db) => endBegun(db, draft.id, { kind: 'plan-request', mark }));
    expect(await end('one')).to.equal('changed-elsewhere');
    expect(await end('two')).to.equal('ended');
    expect(await end('two'), 'twice is no fault').to.equal('ended');
    expect((await store.db.begun.toArray()).map(({ mark }) => mark)).to.deep.equal(['other']);
  });

  it('without its case is swept once it is old', async () => {
    const store = await aStore();
    await store.write('relaxed', ['begun'], (db) =>
      db.begun.bulkPut([begun(), begun({ caseId: caseId('new'), savedAt: instant(20) })]),
    );
    await store.write('relaxed', ['cases', 'begun'], (db) => sweepBegun(db, instant(10)));
    expect((await store.db.begun.toArray()).map(({ caseId: id }) => id)).to.deep.equal(['new']);
  });
});

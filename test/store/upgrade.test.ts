import { expect } from '@open-wc/testing';
import { Dexie } from 'dexie';
import { type Case, newDraft } from '../../src/domain/case.js';
import { type CaseId, caseId, eventId, instant, itemId, uuidv7 } from '../../src/domain/ids.js';
import { emptyPrescription, type Prescription } from '../../src/domain/prescription.js';
import { restorative } from '../../src/profiles/restorative.js';
import { createCase, editCase, type Owner } from '../../src/store/cases.js';
import { PonticDatabase, PROTOCOL } from '../../src/store/database.js';
import { databaseName } from '../../src/store/directory.js';
import { Store } from '../../src/store/store.js';
import { LabDatabase } from '../../src/sync/backends/local-lab/lab-database.js';
import type { Change } from '../../src/domain/change.js';
import { scriptedLab } from '../support/fake-backend.js';
import { anItem } from '../support/a-case.js';
import { now, uniqueName, until } from '../support/lab.js';
import { openScanless, pressing } from '../support/queue.js';

const owner: Owner = { tenant: 't', subject: 's' };
const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
const open: { close(): void }[] = [];
afterEach(() => open.splice(0).forEach((one) => one.close()));
async function aStore(name: string): Promise<Store> {
  const store = await Store.open(name, newId);
  open.push(store);
  return store;
}

/** A prescription as Pontic 0.2 wrote it: it knew no answers, no findings and no rush. */
function old(change: Partial<Prescription> = {}): Prescription {
  const { answers: _a, findings: _f, priority: _p, ...rx } = { ...emptyPrescription, ...change };
  return rx as Prescription;
}
const item = anItem('crown', ['26'], { id: itemId('01') });
const oldCase = (id: string, more: Partial<Case> = {}): Case => ({
  ...newDraft(restorative, caseId(id), instant(0)),
  prescription: old({ patientCode: `P-${id}`, items: { [item.id]: item } }),
  ...more,
});
const sealed = (subject: Case): Change => ({
  kind: 'draft',
  id: eventId('op-sealed'),
  caseId: subject.id,
  baseRevision: 0,
  document: subject,
});

const OP = { ...owner, state: 'queued', change: undefined } as const;
const [draft, sent, inUse] = [
  oldCase('draft'),
  oldCase('sent'),
  oldCase('in-use', {
    status: { ...newDraft(restorative, caseId('x'), instant(0)).status, stage: 'received' },
    revision: 3,
  }),
];
/** Everything that a practice of 0.2 may have on its device. */
const ROWS: Readonly<Record<string, readonly object[]>> = {
  meta: [
    { name: 'dbEpoch', value: 'of the old one' },
    { name: 'minReader', value: 2 },
    { name: 'minWriter', value: 2 },
    { name: 'cursor', value: '7' },
    { name: 'fence', value: 4 },
    { name: 'readNotices', value: { upTo: 1, ids: [] } },
  ],
  cases: [
    { id: draft.id, stage: 'draft', updatedAt: instant(1), visible: draft, savedAt: instant(1) },
    { id: sent.id, stage: 'draft', updatedAt: instant(2), visible: sent, savedAt: instant(2) },
    {
      ...{ id: inUse.id, stage: 'received', updatedAt: instant(3), visible: inUse, base: inUse },
      ...{ savedAt: instant(3), origin: draft.id },
      conflict: { fields: ['instructions'], theirs: old({ instructions: 'theirs' }), at: instant(3) },
      revising: { edits: [{ field: 'instructions', value: 'typed' }], on: 1 },
    },
  ],
  ops: [
    { ...OP, seq: 1, id: 'op-draft', caseId: draft.id, kind: 'draft' },
    { ...OP, seq: 2, id: 'op-sealed', caseId: sent.id, kind: 'draft', state: 'sealed', change: sealed(sent) },
    { ...OP, seq: 3, id: 'op-dead', caseId: inUse.id, kind: 'event', state: 'dead' },
  ],
  receipts: [{ id: 'r1', caseId: inUse.id, kind: 'draft', revision: 1, at: instant(0) }],
  attachments: [
    {
      id: 'f1',
      caseId: draft.id,
      slot: 'upper',
      name: 'upper.stl',
      place: 'opfs',
      upload: { state: 'waiting', sent: 0 },
    },
  ],
  counters: [
    { stage: 'draft', count: 2 },
    { stage: 'received', count: 1 },
  ],
  tombstones: [{ id: 'gone', caseNumber: 'L-1', at: instant(0), revision: 2 }],
};

/** A database as Pontic 0.2 made it, and left open in a tab of its own. */
async function oldTab(name: string, rows = ROWS): Promise<Dexie> {
  const db = new Dexie(name, { autoOpen: false });
  db.version(1).stores({
    cases: 'id, [stage+updatedAt], updatedAt',
    ops: '++seq, &id, caseId',
    receipts: 'id, caseId',
    attachments: 'id, caseId',
    counters: 'stage',
    meta: 'name',
  });
  db.version(2).stores({ cases: 'id, [stage+updatedAt], updatedAt, origin', tombstones: 'id' });
  // what 0.2 did when somebody upgraded the database under it
  db.on('versionchange', () => (db.close(), false));
  await db.open();
  for (const [table, all] of Object.entries(rows)) await db.table(table).bulkPut(all);
  open.push(db);
  return db;
}
const everything = async (store: Store) =>
  Object.fromEntries(
    await Promise.all(
      store.db.tables.map(async (table) => [table.name, (await table.toArray()) as object[]] as const),
    ),
  );
const isComplete = ({ prescription }: { prescription: Prescription }) =>
  expect(prescription).to.deep.include({ answers: {}, findings: {}, priority: 'routine' });

describe('a database of Pontic 0.2', () => {
  it('is completed: every prescription that is read has all parts', async () => {
    const name = uniqueName();
    (await oldTab(name)).close();
    const store = await aStore(name);
    const records = await store.db.cases.toArray();
    expect(records).to.have.length(3);
    for (const { visible, base, conflict } of records) {
      isComplete(visible);
      if (base) isComplete(base);
      if (conflict) isComplete({ prescription: conflict.theirs });
    }
  });

  it('loses nothing: each row is there as it was, and what was sealed byte for byte', async () => {
    const name = uniqueName();
    (await oldTab(name)).close();
    const after = await everything(await aStore(name));
    for (const table of ['receipts', 'attachments', 'counters', 'tombstones', 'ops'])
      expect(after[table], table).to.deep.equal(ROWS[table]);
    const withoutNew = (text: string) =>
      JSON.parse(text, (key, value: unknown) =>
        ['answers', 'findings', 'priority'].includes(key) ? undefined : value,
      ) as unknown;
    const byId = (rows: readonly object[]) =>
      [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    expect(byId(withoutNew(JSON.stringify(after['cases'])) as object[])).to.deep.equal(
      byId(JSON.parse(JSON.stringify(ROWS['cases'])) as object[]),
    );
    const meta = (rows: readonly object[]) =>
      rows.filter((row) => !/^min/.test((row as { name: string }).name));
    expect(meta(after['meta']!)).to.have.deep.members(meta(ROWS['meta']!));
  });

  it('belongs to this Pontic from then on: an older one would drop answers with every write', async () => {
    const name = uniqueName();
    (await oldTab(name)).close();
    const store = await aStore(name);
    expect(PROTOCOL).to.be.greaterThan(2);
    for (const key of ['minReader', 'minWriter'])
      expect((await store.db.meta.get(key))!.value, key).to.equal(PROTOCOL);
  });

  it('can be written at once: a draft takes answers and findings', async () => {
    const name = uniqueName();
    (await oldTab(name)).close();
    const store = await aStore(name);
    const facts = { profile: restorative, at: instant(9), opId: eventId(newId()), refuse: () => undefined };
    const edits = [
      { answer: 'margin', value: 'chamfer' },
      { tooth: item.teeth[0]!, value: ['crown'] },
    ] as const;
    expect(await editCase(store, owner, draft.id, edits, facts)).to.equal('saved');
    expect((await store.db.cases.get(draft.id))!.visible.prescription).to.deep.include({
      patientCode: 'P-draft',
      answers: { margin: 'chamfer' },
      findings: { 26: ['crown'] },
    });
  });

  it('goes on sending what was sealed under it, the same bytes, and merges what was typed since without a conflict', async () => {
    const name = uniqueName();
    const arrived: Change[] = [];
    const backend = scriptedLab(
      (change) => {
        arrived.push(structuredClone(change));
        const { id } = change;
        if (change.kind !== 'draft') return { kind: 'accepted', id, case: undefined };
        // the lab knows all parts
        const prescription = { ...emptyPrescription, ...change.document.prescription };
        return { kind: 'accepted', id, case: { ...change.document, prescription, revision: arrived.length } };
      },
      { name },
    );
    const account = { tenant: name, subject: 'practice' };
    const ops = ROWS['ops']!.map((op) => ({ ...op, ...account }));
    const tab = await oldTab(await databaseName({ backend: backend.id, ...account }), {
      ...ROWS,
      meta: ROWS['meta']!.filter((row) => !('name' in row && row.name === 'cursor')),
      ops,
    });
    tab.close();
    const client = await openScanless(backend);
    await client.edit(sent.id, [{ field: 'instructions', value: 'typed since' }]);
    await pressing(
      client,
      until(client.sync, ({ state, unsent }) => state === 'idle' && unsent === 0),
    );
    await pressing(
      client,
      until(client.case(sent.id), (view) => view?.case.revision === 3 || arrived.length > 2),
    );
    expect(JSON.stringify(arrived.find(({ id }) => id === 'op-sealed'))).to.equal(
      JSON.stringify(sealed(sent)),
    );
    const view = (await now(client.case(sent.id)))!;
    expect(view.trouble).to.equal(undefined);
    expect(view.case.prescription).to.deep.include({ instructions: 'typed since', patientCode: 'P-sent' });
    await client.close();
  });
});

/** Everything that is due now happens first. */
const turnOfEvents = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (port1.close(), resolve());
    port2.postMessage('');
  });

describe('two tabs while the database is upgraded', () => {
  const edit = (store: Store, id: CaseId, value: string) =>
    editCase(store, owner, id, [{ field: 'instructions', value }], {
      ...{ profile: restorative, at: instant(9), opId: eventId(newId()), refuse: () => undefined },
    });

  it('both work when they are opened at once while an older one still holds it', async () => {
    const name = uniqueName();
    const older = await oldTab(name);
    const [one, two] = await Promise.all([aStore(name), aStore(name)]);
    expect(await edit(one, draft.id, 'from one')).to.equal('saved');
    expect(await edit(two, draft.id, 'from two')).to.equal('saved');
    expect((await one.db.cases.get(draft.id))!.visible.prescription.instructions).to.equal('from two');
    expect(await one.db.cases.count()).to.equal(3);
    expect(older.isOpen(), 'the older tab has let go').to.equal(false);
  });

  it('the one that is just being opened while a newer Pontic upgrades it ends up working', async () => {
    const name = uniqueName();
    const first = await aStore(name);
    const subject = newDraft(restorative, caseId('01'), instant(0), { instructions: 'kept' });
    await createCase(first, owner, subject, eventId(newId()));
    // at each moment of the opening once
    for (let turns = 0; turns < 24; turns++) {
      const newer = new PonticDatabase(name, 'strict');
      newer.version(7 + turns).stores({});
      newer.on('versionchange', () => (newer.close(), false));
      const opening = aStore(name);
      for (let turn = 0; turn < turns; turn++) await turnOfEvents();
      await newer.open();
      const store = await opening;
      expect(await edit(store, subject.id, `after ${turns}`), String(turns)).to.equal('saved');
      newer.close();
      store.close();
    }
    expect(await edit(first, subject.id, 'and on'), 'the tab that was open all along').to.equal('saved');
    expect(await first.db.cases.count()).to.equal(1);
  });
});

describe("an embedded lab's database of Pontic 0.2", () => {
  it('is completed too, so that its cases can be revised', async () => {
    const name = `pontic-lab-${uniqueName()}`;
    const before = new Dexie(name);
    before.version(1).stores({
      cases: 'id, seq',
      files: 'id, caseId',
      parts: '[file+part], file',
      answers: 'id',
      settings: 'name',
    });
    before.version(2).stores({ cases: 'id, seq, due' });
    await before.table('cases').bulkPut([
      { id: inUse.id, seq: 1, case: inUse },
      { id: 'gone', seq: 2, case: undefined },
    ]);
    await before.table('answers').put({ id: 'a1', outcome: { kind: 'accepted', id: 'a1', case: undefined } });
    before.close();
    const lab = new LabDatabase(name);
    open.push(lab);
    await lab.open();
    const [row, gone] = await lab.cases.orderBy('seq').toArray();
    isComplete(row!.case!);
    expect(row!.case!.prescription.patientCode).to.equal('P-in-use');
    expect(gone).to.deep.equal({ id: 'gone', seq: 2, case: undefined });
    expect(await lab.answers.count()).to.equal(1);
  });
});

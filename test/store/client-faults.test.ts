import { expect } from '@open-wc/testing';
import { Dexie } from 'dexie';
import { newDraft } from '../../src/domain/case.js';
import { caseId, createLabClient, instant, ScanFault } from '../../src/index.js';
import { restorative } from '../../src/profiles/restorative.js';
import { databaseName } from '../../src/store/directory.js';
import { PonticDatabase, PROTOCOL } from '../../src/store/database.js';
import { memoryScans, scanless } from '../support/fake-backend.js';
import { aLab, archFile, aTimeout, crownEdits, now, openClient, stageIs, until } from '../support/lab.js';

const nameOf = (lab: ReturnType<typeof aLab>): Promise<string> =>
  databaseName({ backend: lab.id, ...lab.account! });
const aClient = (lab: ReturnType<typeof aLab>) =>
  createLabClient({ backend: lab, profile: scanless, scans: memoryScans() });
const sign = {
  field: 'signature',
  value: { kind: 'typed', name: 'Ada', at: '2026-01-01T00:00:00.000Z' as never },
} as const;

describe('a client whose storage fails', () => {
  it('F1: the next edit is stored again in a new database, says that storage was lost, and the case still gets to the lab', async () => {
    const lab = aLab({ profile: scanless });
    const client = await aClient(lab);
    const id = await client.createDraft();
    await client.edit(id, crownEdits());
    const shown: (string | undefined)[] = [];
    const faults: (string | undefined)[] = [];
    const status = client.sync.subscribe({ next: ({ fault }) => faults.push(fault) });
    const watch = client
      .case(id)
      .subscribe({ next: (view) => shown.push(view?.case.prescription.instructions) });
    await aTimeout(50);
    indexedDB.deleteDatabase(await nameOf(lab));
    await aTimeout(50);
    expect(await client.edit(id, [{ field: 'instructions', value: 'typed on' }])).to.have.property(
      'ok',
      true,
    );
    const stored = await now(client.case(id));
    expect(stored!.case.prescription).to.include({ instructions: 'typed on', patientCode: 'PT-4711' });
    expect(faults).to.include('storage-lost');
    await aTimeout(50);
    expect(shown.at(-1), 'what is shown goes on').to.equal('typed on');
    watch.unsubscribe();
    await client.edit(id, [sign]);
    expect(await client.submit(id)).to.have.property('ok', true);
    const press = setInterval(() => client.syncNow(), 20);
    await until(client.case(id), stageIs('received'));
    clearInterval(press);
    expect(await now(lab.desk.cases)).to.have.length(1);
    // nothing more is said of it once everything was exchanged again
    await until(client.sync, ({ state, fault }) => state === 'idle' && fault === undefined);
    status.unsubscribe();
    await client.close();
  });

  it('F1: without an edit, the next attempt to sync finds out and puts back what memory holds', async () => {
    const lab = aLab({ profile: scanless });
    const client = await aClient(lab);
    const id = await client.createDraft({ instructions: 'kept' });
    await until(client.sync, ({ state }) => state === 'idle');
    indexedDB.deleteDatabase(await nameOf(lab));
    await aTimeout(50);
    const lost = until(client.sync, ({ fault }) => fault === 'storage-lost');
    client.syncNow();
    await lost;
    const press = setInterval(() => client.syncNow(), 20);
    await until(client.sync, ({ state, fault }) => state === 'idle' && fault === undefined);
    clearInterval(press);
    expect((await now(client.case(id)))!.case.prescription.instructions).to.equal('kept');
    await client.close();
  });

  it('F2: edits answer "needs-update" once a newer Pontic owns the database, and it is not opened again', async () => {
    const lab = aLab({ profile: scanless });
    const client = await aClient(lab);
    const id = await client.createDraft({ instructions: 'before' });
    const newer = new PonticDatabase(await nameOf(lab), 'strict');
    await newer.open();
    await newer.meta.put({ name: 'minWriter', value: PROTOCOL + 1 });
    const outcome = await client.edit(id, [{ field: 'instructions', value: 'after' }]);
    expect(outcome).to.deep.equal({ ok: false, code: 'needs-update' });
    expect((await now(client.case(id)))!.case.prescription.instructions).to.equal('before');
    await newer.meta.put({ name: 'minReader', value: PROTOCOL + 1 });
    newer.close();
    await client.close();
    const error: unknown = await aClient(lab).catch((thrown: unknown) => thrown);
    expect(error).to.include({ name: 'StoreFault', code: 'needs-update' });
  });

  it('F2: a tab that still runs the first Pontic stops writing, and nothing of what it had is lost', async () => {
    const lab = aLab({ profile: scanless });
    const name = await nameOf(lab);
    // what version 0.1.0 has made: its tables, its numbers, one draft
    const old = new Dexie(name, { autoOpen: false });
    old.version(1).stores({
      cases: 'id, [stage+updatedAt], updatedAt',
      ops: '++seq, &id, caseId',
      receipts: 'id, caseId',
      attachments: 'id, caseId',
      counters: 'stage',
      meta: 'name',
    });
    await old.open();
    const draft = newDraft(scanless, caseId('01'), instant(0), { instructions: 'of the first Pontic' });
    await old.table('meta').bulkPut([
      { name: 'dbEpoch', value: 'one' },
      { name: 'minReader', value: 1 },
      { name: 'minWriter', value: 1 },
    ]);
    const { stage } = draft.status;
    await old
      .table('cases')
      .put({ id: draft.id, stage, updatedAt: draft.updatedAt, visible: draft, savedAt: draft.updatedAt });
    old.on('versionchange', () => old.close());

    const client = await aClient(lab);
    expect((await now(client.case(draft.id)))!.case.prescription.instructions).to.equal(
      'of the first Pontic',
    );
    expect(await client.edit(draft.id, [{ field: 'instructions', value: 'and on' }])).to.have.property(
      'ok',
      true,
    );
    const db = new PonticDatabase(name, 'relaxed');
    await db.open();
    const numbers = await db.meta.bulkGet(['dbEpoch', 'minReader', 'minWriter']);
    db.close();
    // the first Pontic compares these with its own number, 1, before it reads and inside every write
    expect(numbers.map((row) => row?.value)).to.deep.equal(['one', PROTOCOL, PROTOCOL]);
    expect(PROTOCOL).to.be.greaterThan(1);
    await client.close();
  });

  it('F4: a scan that does not fit is said to be so, and every text field can still be saved', async () => {
    const scans = memoryScans();
    const lab = aLab();
    const client = await createLabClient({ backend: lab, profile: restorative, scans });
    const id = await client.createDraft({ instructions: 'before' });
    scans.fault = new ScanFault('storage-full');
    expect(await client.attach(id, 'upper', archFile('upper'))).to.deep.equal({
      ok: false,
      code: 'storage-full',
    });
    expect(await client.edit(id, crownEdits())).to.have.property('ok', true);
    const { prescription } = (await now(client.case(id)))!.case;
    expect(prescription.scans).to.deep.equal({});
    expect(prescription).to.include({ instructions: 'before', patientCode: 'PT-4711' });
    scans.fault = undefined;
    expect(await client.attach(id, 'upper', archFile('upper'))).to.have.property('ok', true);
    await client.close();
  });

  it("two clients of one account see each other's drafts and counts", async () => {
    const lab = aLab();
    const [one, two] = [await openClient(lab), await openClient(lab)];
    const id = await one.createDraft({ instructions: 'from one' });
    await until(two.case(id), (view) => view?.case.prescription.instructions === 'from one');
    await two.edit(id, [{ field: 'instructions', value: 'from two' }]);
    await until(one.case(id), (view) => view?.case.prescription.instructions === 'from two');
    expect((await now(one.counts))['draft']).to.equal(1);
    expect(await two.discard(id)).to.have.property('ok', true);
    await until(one.case(id), (view) => view === undefined);
    await one.close();
    await two.close();
  });
});

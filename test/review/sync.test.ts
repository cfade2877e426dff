import { expect } from '@open-wc/testing';
import { createLabClient, type CaseId, type LabClient, type LabClientOptions } from '../../src/index.js';
import type { PushOutcome } from '../../src/sync/backend.js';
import { Outbox } from '../../src/sync/outbox.js';
import { startSync } from '../../src/sync/sync.js';
import { Store } from '../../src/store/store.js';
import { StoreFault } from '../../src/store/faults.js';
import { compileLifecycle } from '../../src/domain/lifecycle/machine.js';
import { uuidv7 } from '../../src/domain/ids.js';
import { decodePage, decodeOutcomes } from '../../src/sync/wire.js';
import { databaseName } from '../../src/store/directory.js';
import { collectGarbage } from '../../src/engine/garbage.js';
import { memoryScans, scanless, scriptedLab } from '../support/fake-backend.js';
import { aLab, archFile, aTimeout, crownEdits, now, stageIs, uniqueName, until } from '../support/lab.js';

const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
const open = (backend: LabClientOptions['backend'], more: Partial<LabClientOptions> = {}): Promise<LabClient> =>
  createLabClient({ backend, profile: scanless, scans: memoryScans(), ...more });
const sign = (client: LabClient, id: CaseId) =>
  client.edit(id, [{ field: 'signature', value: { kind: 'typed', name: 'Ada', at: new Date().toISOString() as never } }]);
async function signed(client: LabClient): Promise<CaseId> {
  const id = await client.createDraft();
  await client.edit(id, crownEdits());
  await sign(client, id);
  return id;
}
async function pressing<V>(client: LabClient, done: Promise<V>): Promise<V> {
  const press = setInterval(() => client.syncNow(), 10);
  try { return await done; } finally { clearInterval(press); }
}
const isSent = (client: LabClient) => until(client.sync, ({ state, unsent }) => state === 'idle' && unsent === 0);

describe('review: sync', () => {
  it('A: a refused draft does not let the signature on it through on an older draft', async () => {
    const lab = aLab({ profile: scanless, keepsDrafts: true });
    let refuse = false;
    const client = await open({
      ...lab,
      push(changes, signal) {
        const [change] = changes;
        if (refuse && change!.kind === 'draft')
          return Promise.resolve([{ kind: 'refused', id: change!.id, refusal: { code: 'declined', message: 'no' } }] as PushOutcome[]);
        return lab.push(changes, signal);
      },
    });
    const id = await client.createDraft();
    await client.edit(id, crownEdits());
    await client.edit(id, [{ field: 'instructions', value: 'old words' }]);
    await pressing(client, isSent(client));
    await lab.setConduct({ network: 'offline' });
    await client.edit(id, [{ field: 'instructions', value: 'what was signed' }]);
    await sign(client, id);
    expect(await client.submit(id)).to.have.property('ok', true);
    refuse = true;
    await lab.setConduct({ network: 'online' });
    await pressing(client, until(client.case(id), (v) => v?.trouble !== undefined));
    await aTimeout(400);
    const atLab = await now(lab.desk.cases);
    expect(atLab.map((c) => c.prescription.instructions)).to.deep.equal([]);
    await client.close();
  });

  it('B: one case that always fails does not keep the lab news away', async () => {
    const sick = new Set<string>();
    const lab = aLab({ profile: scanless });
    const client = await open({
      ...lab,
      push: (changes, signal) => sick.has(changes[0]!.caseId) ? Promise.resolve([{ kind: 'nonsense' }] as unknown as PushOutcome[]) : lab.push(changes, signal),
    });
    const good = await signed(client);
    await client.submit(good);
    await until(client.case(good), stageIs('received'));
    const bad = await signed(client);
    sick.add(bad);
    await client.submit(bad);
    await until(client.sync, ({ fault }) => fault === 'protocol');
    await lab.desk.act(good, 'design.start', {}, { role: 'lab_admin', name: 'x' });
    try { await pressing(client, until(client.case(good), stageIs('design'), 3000)); } finally { await client.close(); }
  });

  it('B2: two cases that always fail do not keep a third from being sent', async () => {
    const sick = new Set<string>();
    const lab = aLab({ profile: scanless });
    await lab.setConduct({ network: 'offline' });
    const client = await open({
      ...lab,
      push: (changes, signal) => sick.has(changes[0]!.caseId) ? Promise.resolve([{ kind: 'nonsense' }] as unknown as PushOutcome[]) : lab.push(changes, signal),
    });
    const ids = [await signed(client), await signed(client), await signed(client)];
    sick.add(ids[0]!); sick.add(ids[1]!);
    for (const id of ids) await client.submit(id);
    await lab.setConduct({ network: 'online' });
    try { await pressing(client, until(client.case(ids[2]!), stageIs('received'), 3000)); } finally { await client.close(); }
  });

  it('C: a leader whose first write fails tries again', async function () {
    this.timeout(20000);
    const store = await Store.open(uniqueName(), newId);
    const owner = { tenant: 't', subject: 'practice' };
    const lab = scriptedLab(({ id }) => ({ kind: 'accepted', id, case: undefined }), { name: 't' });
    const outbox = new Outbox({ store, lifecycle: compileLifecycle(scanless.lifecycle), owner, now: Date.now, newId });
    let fails = 1;
    const real = outbox.raiseFence.bind(outbox);
    outbox.raiseFence = () => (fails-- > 0 ? Promise.reject(new StoreFault('storage-full')) : real());
    const sync = startSync({ backend: lab, store, outbox, owner, readCopy: () => Promise.resolve(new Blob()) });
    await aTimeout(8000);
    const { value } = sync.actor.getSnapshot();
    sync.stop(); store.close();
    expect(value).to.not.equal('following');
  });

  it('Q: an outbox that lost its fence says so by name', async () => {
    const store = await Store.open(uniqueName(), newId);
    const owner = { tenant: 't', subject: 'practice' };
    const make = () => new Outbox({ store, lifecycle: compileLifecycle(scanless.lifecycle), owner, now: Date.now, newId });
    const [one, two] = [make(), make()];
    await one.raiseFence();
    await two.raiseFence();
    const error = await one.resetCursor().catch((e: Error) => e);
    store.close();
    expect((error as Error).name).to.equal('FenceLost');
  });

  it('Q2: an old leader whose fence was lost follows', async () => {
    const store = await Store.open(uniqueName(), newId);
    const owner = { tenant: 't', subject: 'practice' };
    const lab = scriptedLab(({ id }) => ({ kind: 'accepted', id, case: undefined }), { name: 't' });
    const make = () => new Outbox({ store, lifecycle: compileLifecycle(scanless.lifecycle), owner, now: Date.now, newId });
    const outbox = make();
    const sync = startSync({ backend: lab, store, outbox, owner, readCopy: () => Promise.resolve(new Blob()) });
    await aTimeout(300);
    await make().raiseFence();
    sync.actor.send({ type: 'retry.now' });
    await aTimeout(300);
    const { value } = sync.actor.getSnapshot();
    sync.stop(); store.close();
    expect(value).to.equal('following');
  });

  const doc = (rx: object) => ({
    id: 'c', profile: 'p', status: { stage: 'draft' }, plans: [], history: [], revision: 1,
    createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z',
    prescription: { patientCode: 'x', doctorName: '', licenceNumber: '', items: {}, scans: {}, instructions: '', declaredComplete: false, declaredPrivacy: false, ...rx },
  });
  it('F: letters typed as a year do not poison the feed (NaN is null in JSON)', () => {
    const page = JSON.parse(JSON.stringify({ epoch: 'e', cases: [doc({ yearOfBirth: NaN })], removed: [], cursor: '1', more: false }));
    decodePage(page);
  });
  it('F2: null for absent', () => {
    decodePage({ epoch: 'e', cases: [doc({ dateWanted: null, sex: null, signature: null })], removed: [], cursor: '1', more: false });
  });
  for (const [name, rx] of [['a year of five digits', { dateWanted: '20269-01-01' }], ['long notes', { instructions: 'x'.repeat(20_001) }]] as const)
    it(`E: ${name} in a draft does not stop the case`, async () => {
      const lab = aLab({ profile: scanless, keepsDrafts: true });
      const client = await open(lab);
      const id = await client.createDraft(rx as never);
      let fault: string | undefined;
      const w = client.sync.subscribe({ next: (s) => (fault = s.fault) });
      await aTimeout(300);
      await client.edit(id, crownEdits());
      await client.edit(id, [{ field: 'instructions', value: 'short' }]);
      await sign(client, id);
      expect(await client.submit(id)).to.have.property('ok', true);
      try { await pressing(client, until(client.case(id), stageIs('received'), 3000)); } catch (e) { expect.fail(`stuck with ${fault}`); } finally { w.unsubscribe(); await client.close(); }
    });

  it('T: what was taken out of its slot a moment ago can still be undone', async () => {
    const store = await Store.open(uniqueName(), newId);
    const scans = memoryScans();
    const long = Date.now() - 3 * 86400_000;
    const attId = uuidv7(long, crypto.getRandomValues(new Uint8Array(10))) as never;
    const { newDraft } = await import('../../src/domain/case.js');
    const { createCase } = await import('../../src/store/cases.js');
    const { caseId, eventId, instant } = await import('../../src/domain/ids.js');
    const draft = newDraft(scanless, caseId(newId()), instant(Date.now()));
    await createCase(store, { tenant: 't', subject: 's' }, draft, eventId(newId()));
    await store.db.ops.clear(); // a lab that keeps drafts has taken it
    await store.db.attachments.put({ id: attId, caseId: draft.id, slot: 'upper', name: 'upper.stl', place: 'indexeddb', digest: {} as never, report: {}, upload: { state: 'waiting', sent: 0 } });
    await collectGarbage(store, scans, scanless, Date.now());
    const left = await store.db.attachments.count();
    store.close();
    expect(left).to.equal(1);
  });

  it('K: a draft of an earlier session that is only looked at survives the loss of storage', async () => {
    const lab = aLab({ profile: scanless });
    const first = await open(lab);
    const id = await first.createDraft({ instructions: 'of yesterday' });
    await first.close();
    const client = await open(lab);
    const shown: unknown[] = [];
    const watch = client.case(id).subscribe({ next: (v) => shown.push(v?.case.prescription.instructions) });
    await aTimeout(100);
    indexedDB.deleteDatabase(await databaseName({ backend: lab.id, ...lab.account! }));
    await aTimeout(50);
    const outcome = await client.edit(id, [{ field: 'patientCode', value: 'typed on' }]);
    const stored = await now(client.case(id));
    watch.unsubscribe();
    await client.close();
    expect(outcome).to.have.property('ok', true);
    expect(stored!.case.prescription.instructions).to.equal('of yesterday');
  });

  it('K2: reading after the loss of storage does not hang', async () => {
    const lab = aLab({ profile: scanless });
    const client = await open(lab);
    const id = await client.createDraft({ instructions: 'kept' });
    await until(client.sync, ({ state }) => state === 'idle');
    indexedDB.deleteDatabase(await databaseName({ backend: lab.id, ...lab.account! }));
    await aTimeout(50);
    try { const v = await until(client.case(id), (x) => x !== undefined, 3000); expect(v!.case.prescription.instructions).to.equal('kept'); } finally { await client.close(); }
  });

  it('Y16: what memory brought back after a loss is sent without anybody pressing anything', async () => {
    const lab = aLab({ profile: scanless });
    const client = await open(lab);
    for (let i = 0; i < 3; i++) await client.discard(await client.createDraft());
    const id = await signed(client);
    await until(client.sync, ({ state }) => state === 'idle');
    await aTimeout(100);
    indexedDB.deleteDatabase(await databaseName({ backend: lab.id, ...lab.account! }));
    await aTimeout(50);
    await sign(client, id);
    expect(await client.submit(id)).to.have.property('ok', true);
    try { await until(client.case(id), stageIs('received'), 4000); } finally { await client.close(); }
  });

  it('X: a comment of the dentist cannot give the case another number', async () => {
    const lab = aLab({ profile: scanless });
    const client = await open(lab);
    const id = await signed(client);
    await client.submit(id);
    const { case: c } = (await until(client.case(id), stageIs('received')))!;
    await client.send(id, 'comment.add', { note: 'n', caseNumber: '99999' });
    await isSent(client);
    const atLab = await now(lab.desk.cases);
    await client.close();
    expect(atLab[0]!.caseNumber).to.equal(c.caseNumber);
  });

  it('Y12: one copy that cannot be read does not stop other cases', async () => {
    const { ScanFault } = await import('../../src/index.js');
    const lab = aLab();
    const scans = memoryScans();
    const bad = new Set<string>();
    const read = scans.read.bind(scans);
    const slots = { upper: { label: { en: 'U' }, hint: { en: '' }, need: 'optional', accept: ['.stl'], expects: { extent: [0, 1000], triangles: [0, 1e9], maxBytes: 1e9 } } } as const;
    await lab.setConduct({ network: 'offline' });
    const client = await createLabClient({ backend: lab, profile: { ...scanless, catalogue: { ...scanless.catalogue, slots } }, scans: { ...scans, read: (id, p, s, e) => bad.has(id) ? Promise.reject(new ScanFault('storage-failed')) : read(id, p, s, e) } });
    const [one, two] = [await signed(client), await signed(client)];
    for (const id of [one, two]) {
      const out = await client.attach(id, 'upper', archFile('upper'));
      if (id === one && out.ok) bad.add(out.id);
      await sign(client, id);
      expect(await client.submit(id)).to.have.property('ok', true);
    }
    await lab.setConduct({ network: 'online' });
    try { await pressing(client, until(client.case(two), stageIs('received'), 4000)); } finally { await client.close(); }
  });
});

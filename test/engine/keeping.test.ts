import { expect } from '@open-wc/testing';
import { newDraft } from '../../src/domain/case.js';
import { attachmentId, caseId, eventId, instant, uuidv7 } from '../../src/domain/ids.js';
import { collectGarbage } from '../../src/engine/garbage.js';
import { type CaseId, createLabClient, type LabClient, type LabClientOptions } from '../../src/index.js';
import { createCase } from '../../src/store/cases.js';
import { Store } from '../../src/store/store.js';
import { memoryScans, scanless } from '../support/fake-backend.js';
import { aLab, crownEdits, now, stageIs, uniqueName, until } from '../support/lab.js';

const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
const open = (backend: LabClientOptions['backend']): Promise<LabClient> =>
  createLabClient({ backend, profile: scanless, scans: memoryScans() });
const sign = (client: LabClient, id: CaseId) =>
  client.edit(id, [
    { field: 'signature', value: { kind: 'typed', name: 'Ada', at: new Date().toISOString() as never } },
  ]);
async function signed(client: LabClient): Promise<CaseId> {
  const id = await client.createDraft();
  await client.edit(id, crownEdits());
  await sign(client, id);
  return id;
}
const isSent = (client: LabClient) =>
  until(client.sync, ({ state, unsent }) => state === 'idle' && unsent === 0);

describe('what the engine keeps', () => {
  it('what was taken out of its slot a moment ago can still be undone', async () => {
    const store = await Store.open(uniqueName(), newId);
    const scans = memoryScans();
    const long = Date.now() - 3 * 86400_000;
    const attId = attachmentId(uuidv7(long, crypto.getRandomValues(new Uint8Array(10))));
    const draft = newDraft(scanless, caseId(newId()), instant(Date.now()));
    await createCase(store, { tenant: 't', subject: 's' }, draft, eventId(newId()));
    await store.db.ops.clear(); // a lab that keeps drafts has taken it
    await store.db.attachments.put({
      id: attId,
      caseId: draft.id,
      slot: 'upper',
      name: 'upper.stl',
      place: 'indexeddb',
      digest: {} as never,
      report: {},
      upload: { state: 'waiting', sent: 0 },
    });
    await collectGarbage(store, scans, scanless, Date.now());
    const left = await store.db.attachments.count();
    store.close();
    expect(left).to.equal(1);
  });

  it('A4: of the files of one slot those that a draft names, wherever they lie, and not those that it does not', async () => {
    const store = await Store.open(uniqueName(), newId);
    const scans = memoryScans();
    const old = () => uuidv7(Date.now() - 3 * 86400_000, crypto.getRandomValues(new Uint8Array(10)));
    const [single, first, second, taken] = [old(), old(), old(), old()].map(attachmentId);
    const file = (id: string) =>
      ({ ...{ id, name: '', bytes: 1, root: id, triangles: 0 }, verdict: 'pass' }) as never;
    const at = instant(Date.now() - 2 * 86400_000);
    const draft = newDraft(scanless, caseId(newId()), at, {
      scans: { upper: file(single!), 'xrays/01': file(first!), 'xrays/02': file(second!) },
    });
    await createCase(store, { tenant: 't', subject: 's' }, draft, eventId(newId()));
    await store.db.ops.clear(); // a lab that keeps drafts has taken it
    await store.db.attachments.bulkPut(
      [single, first, second, taken].map((id, i) => ({
        id: id!,
        caseId: draft.id,
        slot: ['upper', 'xrays/01', 'xrays', 'xrays'][i]!,
        name: '',
        place: 'indexeddb',
        digest: {} as never,
        report: {},
        upload: { state: 'waiting', sent: 0 },
      })),
    );
    await collectGarbage(store, scans, scanless, Date.now());
    const left = await store.db.attachments.toCollection().primaryKeys();
    store.close();
    expect(left).to.have.members([single, first, second]);
  });

  it('a comment of the dentist cannot give the case another number', async () => {
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
});

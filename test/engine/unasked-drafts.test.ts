import { expect } from '@open-wc/testing';
import { Dexie } from 'dexie';
import {
  attachmentId,
  type CaseId,
  createLabClient,
  type DraftEdit,
  itemId,
  type LabClient,
  plainDate,
  type PrescriptionItem,
} from '../../src/index.js';
import type { Backend } from '../../src/sync/backend.js';
import { asking } from '../support/asking-lab.js';
import { badLine, type BadLine, type Line, memoryScans } from '../support/fake-backend.js';
import { aLab, now, stageIs, tooth, uniqueName, until } from '../support/lab.js';
import { pressing, sign } from '../support/queue.js';

/** A patient's name: in pseudonym mode it is nowhere but in the practice. */
const CANARY = 'Quillfeather';
const profile = { ...asking, catalogue: { ...asking.catalogue, slots: {} } };
const crown: PrescriptionItem = {
  id: itemId('01'),
  product: 'crown',
  teeth: [tooth('26')],
  material: 'zirconia',
  shade: { system: 'vita-classical', code: 'A2', region: 'body' },
  shades: { stump: { system: 'natural', code: 'ND1', region: 'stump' } },
  answers: { margin: 'chamfer' },
  note: '',
};
const complete: readonly DraftEdit[] = [
  { field: 'patientCode', value: 'PT-1' },
  { field: 'doctorName', value: 'Dr. Ada Okafor' },
  { item: crown.id, value: crown },
  { answer: 'impression', value: 'scan' },
  { field: 'dateWanted', value: plainDate('2099-01-05') },
  { field: 'declaredComplete', value: true },
  { field: 'declaredPrivacy', value: true },
];
const named: readonly DraftEdit[] = [
  { answer: 'naming', value: 'name' },
  { answer: 'lastName', value: CANARY },
];
const pseudonym: readonly DraftEdit[] = [{ answer: 'naming', value: 'code' }];

const open = (backend: Backend) => createLabClient({ backend, profile, scans: memoryScans() });
/** A lab with a name of its own, of which every row can be read. */
function aRoom(keepsDrafts: boolean) {
  const name = uniqueName();
  const lab = aLab({ profile, name, keepsDrafts });
  return { lab, line: badLine(lab), name };
}
/** Everything that the embedded lab has in its database, answers that it would give again included. */
async function atLab(name: string): Promise<string> {
  const db = await new Dexie(`pontic-lab-${name}`).open();
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  db.close();
  return JSON.stringify(rows);
}
const onWire = ({ sent }: BadLine) => sent.map(({ bytes }) => bytes).join('\n');
const offline = (line: BadLine) => line.pushes.push(...new Array<Line>(500).fill('offline'));
const isSent = (client: LabClient) =>
  pressing(
    client,
    until(client.sync, ({ state, unsent }) => state === 'idle' && unsent === 0),
  );
const answersOf = async (client: LabClient, id: CaseId) =>
  (await now(client.case(id)))!.case.prescription.answers;

for (const keepsDrafts of [false, true])
  describe(`A5.28: a name that was typed before the pseudonym was chosen, at a lab that keeps ${keepsDrafts ? '' : 'no '}drafts`, () => {
    it('is neither in what is sent nor in the lab, and the case arrives', async () => {
      const { lab, line, name } = aRoom(keepsDrafts);
      const client = await open(line);
      offline(line);
      const id = await client.createDraft();
      await client.edit(id, [...complete, ...named]);
      await client.edit(id, pseudonym);
      line.pushes.length = 0;
      line.sent.length = 0;
      await sign(client, id);
      if (keepsDrafts) await isSent(client);
      const outcome = await client.submit(id);
      expect(outcome.ok, JSON.stringify(outcome)).to.equal(true);
      await pressing(client, until(client.case(id), stageIs('received')));
      expect(onWire(line)).to.contain('PT-1').and.not.to.contain(CANARY);
      expect(await atLab(name))
        .to.contain('PT-1')
        .and.not.to.contain(CANARY);
      expect(await now(lab.desk.cases)).to.have.length(1);
      await client.close();
    });
  });

describe('A5.28: a draft at a lab that keeps drafts', () => {
  it('takes the name back that the lab had: nothing of it is left there', async () => {
    const { line, name } = aRoom(true);
    const client = await open(line);
    const id = await client.createDraft();
    await client.edit(id, [...complete, ...named]);
    await isSent(client);
    expect(await atLab(name)).to.contain(CANARY);
    await client.edit(id, pseudonym);
    await isSent(client);
    await pressing(
      client,
      until(client.case(id), (view) => view!.case.revision > 1),
    );
    expect(await atLab(name))
      .to.contain('PT-1')
      .and.not.to.contain(CANARY);
    await client.close();
  });

  it('keeps in the practice what was typed: asked for again, it is there and goes', async () => {
    const { line, name } = aRoom(true);
    const client = await open(line);
    offline(line);
    const id = await client.createDraft();
    await client.edit(id, [...complete, ...named]);
    await client.edit(id, pseudonym);
    line.pushes.length = 0;
    line.sent.length = 0;
    await isSent(client);
    client.syncNow();
    await pressing(
      client,
      until(client.case(id), (view) => view?.case.revision === 1),
    );
    expect(onWire(line)).not.to.contain(CANARY);
    expect(await answersOf(client, id), 'here').to.include({ naming: 'code', lastName: CANARY });
    await client.close();

    // also after the page was closed and everything was fetched again
    const again = await open(line);
    await isSent(again);
    expect(await answersOf(again, id), 'here').to.include({ naming: 'code', lastName: CANARY });
    await again.edit(id, [{ answer: 'naming', value: 'name' }]);
    await isSent(again);
    await pressing(
      again,
      until(again.case(id), (view) => view!.case.revision > 1),
    );
    expect(await atLab(name)).to.contain(CANARY);
    await again.close();
  });

  it('brings what another device wrote, and keeps what is not asked for here', async () => {
    const { lab, line } = aRoom(true);
    const here = await open(line);
    const id = await here.createDraft();
    await here.edit(id, [...complete, ...named, ...pseudonym]);
    await isSent(here);
    const there = await open({ ...lab, id: `${lab.id}-elsewhere` });
    await until(there.case(id), (view) => view?.case.prescription.patientCode === 'PT-1');
    await there.edit(id, [{ answer: 'street', value: 'Hill 1' }]);
    await isSent(there);
    await pressing(
      here,
      until(here.case(id), (view) => view?.case.prescription.answers['street'] === 'Hill 1'),
    );
    expect(await answersOf(there, id)).not.to.have.property('lastName');
    expect(await answersOf(here, id)).to.include({ lastName: CANARY, naming: 'code' });
    // chosen there, typed here: both belong to what is sent
    await there.edit(id, [{ answer: 'naming', value: 'name' }]);
    await pressing(
      there,
      until(there.case(id), (view) => view?.case.prescription.answers['lastName'] === CANARY),
    );
    await here.close();
    await there.close();
  });
});

describe('a piece that has become another', () => {
  it('leaves without what the old product was asked, and says so before it is signed off', async () => {
    const { line } = aRoom(false);
    const client = await open(line);
    const id = await client.createDraft();
    const bridge = {
      ...crown,
      product: 'bridge',
      answers: { margin: 'chamfer', shape: 'ovate', under: '15' },
    };
    await client.edit(id, [
      ...complete,
      { answer: 'naming', value: 'code' },
      { item: crown.id, value: { ...bridge, teeth: ['14', '15', '16'].map(tooth), pontics: [tooth('15')] } },
    ]);
    const { items } = (await now(client.case(id)))!.case.prescription;
    await client.edit(id, [
      {
        item: crown.id,
        value: { ...items[crown.id]!, product: 'crown', material: 'gold', teeth: [tooth('26')] },
      },
    ]);
    await sign(client, id);
    const outcome = await client.submit(id);
    expect(outcome.ok, JSON.stringify(outcome)).to.equal(true);
    const sent = (await pressing(client, until(client.case(id), stageIs('received'))))!;
    const { pontics, shade, ...rest } = sent.case.prescription.items[crown.id]!;
    expect([pontics, shade]).to.deep.equal([undefined, undefined]);
    expect(rest.answers).to.deep.equal({ margin: 'chamfer' });
    await client.close();
  });
});

describe('files of slots that take several', () => {
  it('are all in the manifest, each once', async () => {
    const { line } = aRoom(false);
    const client = await open(line);
    const id = await client.createDraft();
    const file = (name: string) =>
      ({ id: attachmentId(name), name, bytes: 1, root: name, triangles: 0, verdict: 'pass' }) as const;
    await client.edit(id, [
      ...complete,
      ...pseudonym,
      { slot: 'xrays/01', value: file('a') },
      { slot: 'xrays/02', value: file('b') },
    ]);
    await sign(client, id);
    const sent = await client.submit(id);
    expect(sent.ok && sent.event.manifest).to.deep.equal([
      { id: 'a', root: 'a' },
      { id: 'b', root: 'b' },
    ]);
    await client.close();
  });
});

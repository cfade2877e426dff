import { expect } from '@open-wc/testing';
import { Dexie } from 'dexie';
import { REDACTED } from '../../src/domain/identifying.js';
import {
  type CaseId,
  createLabClient,
  type DraftEdit,
  itemId,
  type LabClient,
  type LocalLab,
  plainDate,
  proveHistory,
} from '../../src/index.js';
import { asking } from '../support/asking-lab.js';
import { anItem } from '../support/a-case.js';
import { memoryScans } from '../support/fake-backend.js';
import { aLab, now, stageIs, uniqueName, until } from '../support/lab.js';
import { pressing, sign } from '../support/queue.js';
import { signature, viewOf } from '../support/memory-lab.js';

/** The patient's name that the lab was given, and should not have been. */
const CANARY = 'Quillfeather';
const profile = { ...asking, catalogue: { ...asking.catalogue, slots: {} } };
const crown = itemId('01');
const named: readonly DraftEdit[] = [
  { field: 'patientCode', value: 'PT-1' },
  { field: 'doctorName', value: 'Dr. Ada Okafor' },
  {
    item: crown,
    value: {
      ...anItem('crown', ['26']),
      id: crown,
      shade: { system: 'vita-classical', code: 'A2', region: 'body' },
      shades: { stump: { system: 'natural', code: 'ND1', region: 'stump' } },
      answers: { margin: 'chamfer' },
    },
  },
  { answer: 'impression', value: 'scan' },
  { answer: 'naming', value: 'name' },
  { answer: 'lastName', value: CANARY },
  { field: 'dateWanted', value: plainDate('2099-01-05') },
  { field: 'declaredComplete', value: true },
  { field: 'declaredPrivacy', value: true },
];

async function received(lab: LocalLab): Promise<{ client: LabClient; id: CaseId }> {
  const client = await createLabClient({ backend: lab, profile, scans: memoryScans() });
  const id = await client.createDraft();
  await client.edit(id, named);
  await sign(client, id);
  const outcome = await client.submit(id);
  expect(outcome.ok, JSON.stringify(outcome)).to.equal(true);
  await pressing(client, until(client.case(id), stageIs('received')));
  return { client, id };
}

async function revised(client: LabClient, id: CaseId, edits: readonly DraftEdit[]) {
  await client.revise(id, edits);
  await client.revise(id, signature());
  const outcome = await client.send(id, 'rx.revise');
  expect(outcome.ok, JSON.stringify(outcome)).to.equal(true);
  const waiting = (await viewOf(client, id)).case;
  await pressing(
    client,
    until(client.case(id), (view) => view!.unsent === 0),
  );
  return { waiting, taken: (await viewOf(client, id)).case };
}

const everythingIn = async (name: string): Promise<string> => {
  const db = await new Dexie(name).open();
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  db.close();
  return JSON.stringify(rows);
};

describe('A6: a revision that takes the patient’s name out', () => {
  it('leaves it nowhere: not in the history, not at the lab, not on this device', async () => {
    const name = uniqueName();
    const lab = aLab({ profile, name });
    const { client, id } = await received(lab);
    expect(await everythingIn(`pontic-lab-${name}`), 'the lab had it').to.contain(CANARY);
    const { waiting, taken } = await revised(client, id, [{ answer: 'naming', value: 'code' }]);
    const [atLab] = await now(lab.desk.cases);
    for (const subject of [waiting, taken, atLab!]) {
      expect(JSON.stringify(subject)).not.to.contain(CANARY);
      expect(proveHistory(subject.history)).to.deep.equal({ kind: 'unbroken' });
    }
    expect(await everythingIn(`pontic-lab-${name}`)).not.to.contain(CANARY);
    for (const { name: database } of await indexedDB.databases())
      if (database?.includes(name)) expect(await everythingIn(database), database).not.to.contain(CANARY);
    const { changes } = taken.history.find(({ type }) => type === 'rx.revise')!;
    expect(changes, 'that it went is told').to.have.deep.members([
      { path: 'answers.naming', before: 'name', after: 'code' },
      { path: 'answers.lastName', before: REDACTED, after: undefined },
    ]);
    await client.close();
  });

  it('and one that mends it keeps neither the old one nor the new one in the history', async () => {
    const { client, id } = await received(aLab({ profile }));
    const { taken } = await revised(client, id, [{ answer: 'lastName', value: 'Fetherquill' }]);
    expect(taken.prescription.answers['lastName'], 'the lab works with it').to.equal('Fetherquill');
    expect(JSON.stringify(taken)).not.to.contain(CANARY);
    expect(JSON.stringify(taken.history)).not.to.contain('Fetherquill');
    expect(taken.history.find(({ type }) => type === 'rx.revise')!.changes).to.deep.equal([
      { path: 'answers.lastName', before: REDACTED, after: REDACTED },
    ]);
    await client.close();
  });
});

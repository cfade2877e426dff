import { expect } from '@open-wc/testing';
import {
  instant,
  itemId,
  type LabClient,
  type Prescription,
  type PrescriptionItem,
} from '../../src/index.js';
import { emptyPrescription } from '../../src/domain/prescription.js';
import { databaseName } from '../../src/store/directory.js';
import { TEMPLATES } from '../../src/store/settings.js';
import { Store } from '../../src/store/store.js';
import { asking } from '../support/asking-lab.js';
import { now, tooth, uniqueName, until } from '../support/lab.js';
import { type MemoryLab, memoryLab, openSmall } from '../support/memory-lab.js';

const CANARY = 'Quillfeather';
const crown: PrescriptionItem = {
  id: itemId('01'),
  product: 'crown',
  teeth: [tooth('26')],
  material: 'zirconia',
  shade: { system: CANARY, code: CANARY, region: 'body' },
  answers: { margin: 'chamfer', remark: CANARY },
  note: CANARY,
};
const rx: Prescription = {
  ...emptyPrescription,
  patientCode: CANARY,
  items: { [crown.id]: crown },
  answers: { naming: 'name', lastName: CANARY, overjet: 'improve', wishes: CANARY },
  findings: { [tooth('26')]: ['filling'] },
  instructions: CANARY,
  signature: { kind: 'typed', name: CANARY, at: instant(0) },
};
const open = (lab: MemoryLab): Promise<LabClient> => openSmall(lab, { profile: asking });
const namesIn = async (client: LabClient) => (await now(client.templates)).map(({ name }) => name);

describe('A4: templates of work', () => {
  it('are saved under a name, told to every tab, and listed by name', async () => {
    const lab = memoryLab(asking);
    const [one, two] = [await open(lab), await open(lab)];
    for (const name of ['Front crown', 'back crown', ' Bridge '])
      expect(await one.saveTemplate(name, rx)).to.have.property('ok', true);
    await until(two.templates, (list) => list.length === 3);
    expect(await namesIn(two)).to.deep.equal(['back crown', 'Bridge', 'Front crown']);
    const [first] = await now(two.templates);
    expect(first!.content).to.deep.equal({
      service: '',
      pieces: [{ product: 'crown', material: 'zirconia', answers: { margin: 'chamfer' } }],
      answers: { overjet: 'improve' },
    });
    await one.close();
    await two.close();
  });

  it('are replaced by one of the same name, also from another tab at the same moment', async () => {
    const lab = memoryLab(asking);
    const [one, two] = [await open(lab), await open(lab)];
    await one.saveTemplate('Crown', rx);
    const [before] = await now(one.templates);
    await Promise.all([
      two.saveTemplate('Crown', { ...rx, answers: { overjet: 'maintain' } }),
      one.saveTemplate('Other', rx),
    ]);
    const after = await now(one.templates);
    expect(after.map(({ name }) => name)).to.deep.equal(['Crown', 'Other']);
    expect(after[0]!.content.answers).to.deep.equal({ overjet: 'maintain' });
    expect(after[0]!.id).not.to.equal(before!.id);
    await one.close();
    await two.close();
  });

  it('are removed, and only the one that is meant', async () => {
    const client = await open(memoryLab(asking));
    for (const name of ['A', 'B']) await client.saveTemplate(name, rx);
    const [first] = await now(client.templates);
    expect(await client.removeTemplate(first!.id)).to.have.property('ok', true);
    expect(await namesIn(client)).to.deep.equal(['B']);
    expect(await client.removeTemplate('nobody')).to.have.property('ok', true);
    expect(await namesIn(client)).to.deep.equal(['B']);
    await client.close();
  });

  it('are there when the page is opened again', async () => {
    const lab = memoryLab(asking);
    const first = await open(lab);
    await first.saveTemplate('Crown', rx);
    await first.close();
    const again = await open(lab);
    expect(await namesIn(again)).to.deep.equal(['Crown']);
    await again.close();
  });

  it('belong to one account: another one on the same device does not see them', async () => {
    const lab = memoryLab(asking);
    const mine = await open(lab);
    await mine.saveTemplate('Crown', rx);
    const account = { ...lab.account!, subject: 'another practice' };
    const theirs = await open(Object.assign(Object.create(lab) as MemoryLab, { account }));
    expect(await namesIn(theirs)).to.deep.equal([]);
    await mine.close();
    await theirs.close();
  });

  it('hold nothing of the patient, in what is told and in what is stored, and never leave the device', async () => {
    const lab = memoryLab(asking);
    const client = await open(lab);
    await client.saveTemplate('Crown', rx);
    expect(JSON.stringify(await now(client.templates))).not.to.contain(CANARY);
    client.syncNow();
    await until(client.sync, ({ state }) => state === 'idle');
    expect(lab.sent).to.deep.equal([]);
    await client.close();
    const store = await Store.open(await databaseName({ backend: lab.id, ...lab.account! }), uniqueName);
    const stored = await store.db.meta.get(TEMPLATES);
    const text = JSON.stringify(await Promise.all(store.db.tables.map((table) => table.toArray())));
    store.close();
    expect(JSON.stringify(stored)).to.contain('chamfer');
    expect(text).not.to.contain(CANARY);
  });
});

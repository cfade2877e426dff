import { expect } from '@open-wc/testing';
import type { FileManifest } from '../../src/sync/backend.js';
import type { CaseId, LabClient } from '../../src/index.js';
import { aLab, archFile, crownEdits, now, openClient, stageIs, until } from '../support/lab.js';
import { pressing, sign } from '../support/queue.js';

const scansOf = async (client: LabClient, id: CaseId) =>
  (await now(client.case(id)))!.case.prescription.scans;

describe('scans that were picked for the wrong jaw and swapped', () => {
  it('C8 upper in the lower slot: each travels to the lab under the name of the slot in which it lies now', async () => {
    const lab = aLab();
    const announced: FileManifest[] = [];
    const client = await openClient({
      ...lab,
      files: {
        ...lab.files,
        begin: (file, signal) => {
          announced.push(file);
          return lab.files.begin(file, signal);
        },
      },
    });
    const id = await client.createDraft();
    await client.edit(id, crownEdits());
    await client.attach(id, 'upper', archFile('lower'));
    await client.attach(id, 'lower', archFile('upper'));
    const { upper, lower } = await scansOf(client, id);
    await client.edit(id, [
      { slot: 'upper', value: { ...lower!, name: upper!.name } },
      { slot: 'lower', value: { ...upper!, name: lower!.name } },
    ]);
    await sign(client, id);
    await client.submit(id);
    await pressing(client, until(client.case(id), stageIs('received')));
    const nameOf = (file: string) => announced.find((one) => one.id === file)!.name;
    expect([nameOf(lower!.id), nameOf(upper!.id)]).to.deep.equal(['upper.stl', 'lower.stl']);
    await client.close();
  });
});

import { expect } from '@open-wc/testing';
import { createLabClient, type LabClient, type LabClientOptions } from '../../src/index.js';
import { databaseName } from '../../src/store/directory.js';
import { memoryScans, scanless } from '../support/fake-backend.js';
import { aLab, aTimeout, now, until } from '../support/lab.js';

const open = (backend: LabClientOptions['backend']): Promise<LabClient> =>
  createLabClient({ backend, profile: scanless, scans: memoryScans() });

describe('F1: the database is cleared while somebody reads', () => {
  it('a draft of an earlier session that is only looked at survives the loss of storage', async () => {
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

  it('reading after the loss of storage does not hang', async () => {
    const lab = aLab({ profile: scanless });
    const client = await open(lab);
    const id = await client.createDraft({ instructions: 'kept' });
    await until(client.sync, ({ state }) => state === 'idle');
    indexedDB.deleteDatabase(await databaseName({ backend: lab.id, ...lab.account! }));
    await aTimeout(50);
    try {
      const v = await until(client.case(id), (x) => x !== undefined, 10_000);
      expect(v!.case.prescription.instructions).to.equal('kept');
    } finally {
      await client.close();
    }
  });
});

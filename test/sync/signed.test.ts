import { expect } from '@open-wc/testing';
import { type CaseId, createLabClient, type LabClient, type LabClientOptions } from '../../src/index.js';
import type { PushOutcome } from '../../src/sync/backend.js';
import { memoryScans, scanless } from '../support/fake-backend.js';
import { aLab, aTimeout, crownEdits, now, until } from '../support/lab.js';

const open = (backend: LabClientOptions['backend']): Promise<LabClient> =>
  createLabClient({ backend, profile: scanless, scans: memoryScans() });
const sign = (client: LabClient, id: CaseId) =>
  client.edit(id, [
    { field: 'signature', value: { kind: 'typed', name: 'Ada', at: new Date().toISOString() as never } },
  ]);
async function pressing<V>(client: LabClient, done: Promise<V>): Promise<V> {
  const press = setInterval(() => client.syncNow(), 10);
  try {
    return await done;
  } finally {
    clearInterval(press);
  }
}
const isSent = (client: LabClient) =>
  until(client.sync, ({ state, unsent }) => state === 'idle' && unsent === 0);

describe('what is signed', () => {
  it('a refused draft does not let the signature on it through on an older draft', async () => {
    const lab = aLab({ profile: scanless, keepsDrafts: true });
    let refuse = false;
    const client = await open({
      ...lab,
      push(changes, signal) {
        const [change] = changes;
        if (refuse && change!.kind === 'draft')
          return Promise.resolve([
            { kind: 'refused', id: change!.id, refusal: { code: 'declined', message: 'no' } },
          ] as PushOutcome[]);
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
    await pressing(
      client,
      until(client.case(id), (v) => v?.trouble !== undefined),
    );
    await aTimeout(400);
    const atLab = await now(lab.desk.cases);
    expect(atLab.map((c) => c.prescription.instructions)).to.deep.equal([]);
    await client.close();
  });

  it('send() is no way round submit()', async () => {
    const lab = aLab({ profile: scanless });
    const client = await open(lab);
    const id = await client.createDraft({ instructions: 'nearly empty' });
    const outcome = await client.send(id, 'case.submit');
    await client.close();
    expect(outcome).to.deep.include({ ok: false, code: 'incomplete' });
  });
});

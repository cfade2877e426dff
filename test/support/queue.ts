import { type CaseId, createLabClient, type LabClient, type LabClientOptions } from '../../src/index.js';
import { memoryScans, scanless } from './fake-backend.js';
import { crownEdits } from './lab.js';

/** A client of the lab that asks for no scans: what is tested is how a case travels. */
export const openScanless = (
  backend: LabClientOptions['backend'],
  more: Partial<LabClientOptions> = {},
): Promise<LabClient> => createLabClient({ backend, profile: scanless, scans: memoryScans(), ...more });

export const sign = (client: LabClient, id: CaseId) =>
  client.edit(id, [
    { field: 'signature', value: { kind: 'typed', name: 'Ada', at: new Date().toISOString() as never } },
  ]);

export async function signedWithoutScans(client: LabClient): Promise<CaseId> {
  const id = await client.createDraft();
  await client.edit(id, crownEdits());
  await sign(client, id);
  return id;
}

/** Presses "try now" until it is so: the waiting times are another test's. */
export async function pressing<Value>(client: LabClient, done: Promise<Value>): Promise<Value> {
  const press = setInterval(() => client.syncNow(), 10);
  try {
    return await done;
  } finally {
    clearInterval(press);
  }
}

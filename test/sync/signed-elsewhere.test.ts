import { expect } from '@open-wc/testing';
import { type CaseId, type LabClient, type LocalLab, TransportFault } from '../../src/index.js';
import { badLine, type BadLine, type Line, scanless } from '../support/fake-backend.js';
import { aLab, crownEdits, now, stageIs, until } from '../support/lab.js';
import { openScanless, pressing, sign } from '../support/queue.js';

const isSent = (client: LabClient) =>
  pressing(
    client,
    until(client.sync, ({ state, unsent }) => state === 'idle' && unsent === 0),
  );
const isTold = (client: LabClient, id: CaseId) =>
  pressing(
    client,
    until(client.case(id), (view) => view?.trouble !== undefined),
  );

interface Room {
  readonly lab: LocalLab;
  readonly mine: BadLine;
  /** this device hears nothing of the lab's news while it is so */
  deaf: boolean;
  readonly here: LabClient;
  readonly there: LabClient;
  readonly id: CaseId;
}

/** A draft that the lab keeps as it was signed here, and another device of the same practice that has it too. */
async function signedDraftOnTwoDevices(): Promise<Room> {
  const lab = aLab({ profile: scanless, keepsDrafts: true });
  const mine = badLine(lab);
  const ears = { deaf: false };
  const here = await openScanless({
    ...mine,
    pull: (since, signal) =>
      ears.deaf ? Promise.reject(new TransportFault('server')) : lab.pull(since, signal),
  });
  const there = await openScanless({ ...lab, id: `${lab.id}-elsewhere` });
  const id = await here.createDraft();
  await here.edit(id, crownEdits());
  await sign(here, id);
  await isSent(here);
  await pressing(
    there,
    until(there.case(id), (view) => view?.case.prescription.signature !== undefined),
  );
  return Object.assign(ears, { lab, mine, here, there, id });
}

/** The other device changes it, and the lab has that. */
async function changedThere({ there, id }: Room): Promise<void> {
  await there.edit(id, [{ field: 'instructions', value: 'from the other device' }]);
  await isSent(there);
}

async function sentOnceAfterSigningAnew({ lab, mine, here, there, id }: Room): Promise<void> {
  const view = (await now(here.case(id)))!;
  expect(view.trouble).to.deep.include({ kind: 'refused', event: 'case.submit' });
  expect(view.trouble).to.have.nested.property('refusal.code', 'edited-elsewhere');
  expect(view.case.status.stage).to.equal('draft');
  expect(view.case.prescription).to.deep.include({
    instructions: 'from the other device',
    patientCode: 'PT-4711',
    signature: undefined,
  });
  expect(await now(lab.desk.cases), 'nobody has signed that').to.deep.equal([]);

  await here.dismissTrouble(id);
  const unsigned = await here.submit(id);
  expect(unsigned).to.have.property('code', 'incomplete');
  await sign(here, id);
  mine.pushes.push('lost', 'lost');
  expect(await here.submit(id)).to.have.property('ok', true);
  await pressing(here, until(here.case(id), stageIs('received')));
  await pressing(there, until(there.case(id), stageIs('received')));
  const [order, ...more] = await now(lab.desk.cases);
  expect(more).to.deep.equal([]);
  expect(order!.history.map(({ type }) => type)).to.deep.equal(['case.submit', 'case.receive']);
  expect(order!.prescription.instructions).to.equal('from the other device');
  await here.close();
  await there.close();
}

describe('a draft at a lab that keeps drafts, signed here and changed on another device', () => {
  it('does not go when this device hears of the change before it sends', async () => {
    const room = await signedDraftOnTwoDevices();
    const { mine, here, id } = room;
    mine.pushes.push(...new Array<Line>(500).fill('offline'));
    expect(await here.submit(id)).to.have.property('ok', true);
    await changedThere(room);
    await isTold(here, id);
    mine.pushes.length = 0;
    await isSent(here);
    await sentOnceAfterSigningAnew(room);
  });

  for (const line of ['good', 'lost', 'twice'] as const)
    it(`is refused by the lab when this device has not heard of it, over a line that is ${line}`, async () => {
      const room = await signedDraftOnTwoDevices();
      const { mine, here, id } = room;
      room.deaf = true;
      await changedThere(room);
      mine.pushes.push(line);
      expect(await here.submit(id)).to.have.property('ok', true);
      await isTold(here, id);
      room.deaf = false;
      await isSent(here);
      await sentOnceAfterSigningAnew(room);
    });

  it('does not go where the answer to the draft was lost and tells, asked for again, of the change', async () => {
    const room = await signedDraftOnTwoDevices();
    const { mine, here, there, id } = room;
    room.deaf = true;
    mine.pushes.push('lost', ...new Array<Line>(500).fill('offline'));
    const signature = { kind: 'typed', name: 'Ada', at: new Date().toISOString() as never } as const;
    await here.edit(id, [
      { field: 'deliveryAddress', value: 'to the branch' },
      { field: 'signature', value: signature },
    ]);
    await pressing(
      there,
      until(there.case(id), (view) => view?.case.prescription.deliveryAddress === 'to the branch'),
    );
    expect(await here.submit(id)).to.have.property('ok', true);
    await changedThere(room);
    mine.pushes.length = 0;
    await isTold(here, id);
    room.deaf = false;
    await isSent(here);
    await sentOnceAfterSigningAnew(room);
  });

  it('is signed anew also where the other device has saved the same words: the lab knows revisions alone', async () => {
    const { lab, mine, here, there, id } = await signedDraftOnTwoDevices();
    mine.pushes.push(...new Array<Line>(500).fill('offline'));
    expect(await here.submit(id)).to.have.property('ok', true);
    const [draft] = (await lab.pull(undefined, new AbortController().signal)).cases;
    const again = { kind: 'draft', id: 'again', caseId: id, baseRevision: draft!.revision, document: draft! };
    await lab.push([again as never], new AbortController().signal);
    mine.pushes.length = 0;
    await isTold(here, id);
    expect(await now(lab.desk.cases)).to.deep.equal([]);
    await here.dismissTrouble(id);
    await isSent(here);
    await sign(here, id);
    expect(await here.submit(id)).to.have.property('ok', true);
    await pressing(here, until(here.case(id), stageIs('received')));
    expect(await now(lab.desk.cases)).to.have.length(1);
    await here.close();
    await there.close();
  });
});

describe('a lab that looks at the revision before it looks at what it has answered', () => {
  it('has the order once, and nobody is told that it was taken back', async () => {
    const lab = aLab({ profile: scanless, keepsDrafts: true });
    let sendings = 0;
    const client = await openScanless({
      ...lab,
      async push(changes, signal) {
        const [change] = changes;
        const isSending = change?.kind === 'event' && change.event.type === 'case.submit';
        if (!isSending) return lab.push(changes, signal);
        if (++sendings === 1) {
          await lab.push(changes, signal);
          throw new TransportFault('timeout');
        }
        const { cases } = await lab.pull(undefined, signal);
        const current = cases.findLast((one) => one.id === change.caseId)!;
        return [{ kind: 'conflict', id: change.id, case: current }];
      },
    });
    const id = await client.createDraft();
    await client.edit(id, crownEdits());
    await sign(client, id);
    await isSent(client);
    expect(await client.submit(id)).to.have.property('ok', true);
    await pressing(client, until(client.case(id), stageIs('received')));
    await isSent(client);
    const view = (await now(client.case(id)))!;
    expect(view.trouble).to.equal(undefined);
    expect(view.case.status.stage).to.equal('received');
    expect(sendings).to.equal(2);
    expect(await now(lab.desk.cases)).to.have.length(1);
    await client.close();
  });
});

import { expect } from '@open-wc/testing';
import { createLabClient, ScanFault } from '../../src/index.js';
import { uuidv7 } from '../../src/domain/ids.js';
import { compileLifecycle } from '../../src/domain/lifecycle/machine.js';
import { StoreFault } from '../../src/store/faults.js';
import { Store } from '../../src/store/store.js';
import type { PushOutcome } from '../../src/sync/backend.js';
import { Outbox } from '../../src/sync/outbox.js';
import { startSync } from '../../src/sync/sync.js';
import { decodePage } from '../../src/sync/wire.js';
import { memoryScans, scanless, scriptedLab } from '../support/fake-backend.js';
import { openScanless, pressing, sign, signedWithoutScans } from '../support/queue.js';
import { aLab, archFile, aTimeout, crownEdits, stageIs, uniqueName, until } from '../support/lab.js';

const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
const open = openScanless;
const signed = signedWithoutScans;

describe('a queue that drains whatever happens', () => {
  it('one case that always fails does not keep the lab news away', async () => {
    const sick = new Set<string>();
    const lab = aLab({ profile: scanless });
    const client = await open({
      ...lab,
      push: (changes, signal) =>
        sick.has(changes[0]!.caseId)
          ? Promise.resolve([{ kind: 'nonsense' }] as unknown as PushOutcome[])
          : lab.push(changes, signal),
    });
    const good = await signed(client);
    await client.submit(good);
    await until(client.case(good), stageIs('received'));
    const bad = await signed(client);
    sick.add(bad);
    await client.submit(bad);
    await until(client.sync, ({ fault }) => fault === 'protocol');
    await lab.desk.act(good, 'design.start', {}, { role: 'lab_admin', name: 'x' });
    try {
      await pressing(client, until(client.case(good), stageIs('design'), 3000));
    } finally {
      await client.close();
    }
  });

  it('two cases that always fail do not keep a third from being sent', async () => {
    const sick = new Set<string>();
    const lab = aLab({ profile: scanless });
    await lab.setConduct({ network: 'offline' });
    const client = await open({
      ...lab,
      push: (changes, signal) =>
        sick.has(changes[0]!.caseId)
          ? Promise.resolve([{ kind: 'nonsense' }] as unknown as PushOutcome[])
          : lab.push(changes, signal),
    });
    const ids = [await signed(client), await signed(client), await signed(client)];
    sick.add(ids[0]!);
    sick.add(ids[1]!);
    for (const id of ids) await client.submit(id);
    await lab.setConduct({ network: 'online' });
    try {
      await pressing(client, until(client.case(ids[2]!), stageIs('received'), 3000));
    } finally {
      await client.close();
    }
  });

  it('one copy that cannot be read does not stop other cases', async () => {
    const lab = aLab();
    const scans = memoryScans();
    const bad = new Set<string>();
    const read = scans.read.bind(scans);
    const slots = {
      upper: {
        label: { en: 'U' },
        hint: { en: '' },
        need: 'optional',
        accept: ['.stl'],
        expects: { extent: [0, 1000], triangles: [0, 1e9], maxBytes: 1e9 },
      },
    } as const;
    await lab.setConduct({ network: 'offline' });
    const client = await createLabClient({
      backend: lab,
      profile: { ...scanless, catalogue: { ...scanless.catalogue, slots } },
      scans: {
        ...scans,
        read: (id, p, s, e) =>
          bad.has(id) ? Promise.reject(new ScanFault('storage-failed')) : read(id, p, s, e),
      },
    });
    const [one, two] = [await signed(client), await signed(client)];
    for (const id of [one, two]) {
      const out = await client.attach(id, 'upper', archFile('upper'));
      if (id === one && out.ok) bad.add(out.id);
      await sign(client, id);
      expect(await client.submit(id)).to.have.property('ok', true);
    }
    await lab.setConduct({ network: 'online' });
    try {
      await pressing(client, until(client.case(two), stageIs('received'), 4000));
    } finally {
      await client.close();
    }
  });

  it('a leader whose first write fails tries again', async function () {
    this.timeout(20000);
    const store = await Store.open(uniqueName(), newId);
    const owner = { tenant: 't', subject: 'practice' };
    const lab = scriptedLab(({ id }) => ({ kind: 'accepted', id, case: undefined }), { name: 't' });
    const outbox = new Outbox({
      store,
      profile: scanless,
      lifecycle: compileLifecycle(scanless.lifecycle),
      owner,
      now: Date.now,
      newId,
    });
    let fails = 1;
    const real = outbox.raiseFence.bind(outbox);
    outbox.raiseFence = () => (fails-- > 0 ? Promise.reject(new StoreFault('storage-full')) : real());
    const sync = startSync({
      backend: lab,
      store,
      outbox,
      owner,
      readCopy: () => Promise.resolve(new Blob()),
    });
    await aTimeout(8000);
    const { value } = sync.actor.getSnapshot();
    sync.stop();
    store.close();
    expect(value).to.not.equal('following');
  });

  it('a leader whose fence another one raised follows, and leads again while it holds the lock', async function () {
    this.timeout(20_000);
    const store = await Store.open(uniqueName(), newId);
    const owner = { tenant: 't', subject: 'practice' };
    const lab = scriptedLab(({ id }) => ({ kind: 'accepted', id, case: undefined }), { name: 't' });
    const make = () =>
      new Outbox({
        store,
        profile: scanless,
        lifecycle: compileLifecycle(scanless.lifecycle),
        owner,
        now: Date.now,
        newId,
      });
    const outbox = make();
    const sync = startSync({
      backend: lab,
      store,
      outbox,
      owner,
      readCopy: () => Promise.resolve(new Blob()),
    });
    await aTimeout(300);
    await make().raiseFence();
    sync.actor.send({ type: 'retry.now' });
    await aTimeout(300);
    const { value } = sync.actor.getSnapshot();
    await aTimeout(5500);
    const { value: later } = sync.actor.getSnapshot();
    sync.stop();
    store.close();
    expect(value).to.equal('following');
    expect(later).to.not.equal('following');
  });
});

describe('what a person typed into a draft comes back from a lab that keeps drafts', () => {
  const doc = (rx: object) => ({
    id: 'c',
    profile: 'p',
    status: { stage: 'draft' },
    plans: [],
    history: [],
    revision: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    prescription: {
      patientCode: 'x',
      doctorName: '',
      licenceNumber: '',
      items: {},
      scans: {},
      instructions: '',
      declaredComplete: false,
      declaredPrivacy: false,
      ...rx,
    },
  });
  it('letters typed as a year are `null` in JSON, and no fault', () => {
    const page: unknown = JSON.parse(
      JSON.stringify({
        epoch: 'e',
        cases: [doc({ yearOfBirth: NaN })],
        removed: [],
        cursor: '1',
        more: false,
      }),
    );
    expect(decodePage(page).cases[0]!.prescription.yearOfBirth).to.equal(undefined);
  });

  for (const [name, rx] of [
    ['a year of five digits', { dateWanted: '20269-01-01' }],
    ['long notes', { instructions: 'x'.repeat(20_001) }],
  ] as const)
    it(`${name} does not stop the case`, async () => {
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
      try {
        await pressing(client, until(client.case(id), stageIs('received'), 3000));
      } catch {
        expect.fail(`stuck with ${fault}`);
      } finally {
        w.unsubscribe();
        await client.close();
      }
    });
});

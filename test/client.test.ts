import { expect } from '@open-wc/testing';
import {
  aLab,
  archFile,
  aTimeout,
  crownEdits,
  now,
  openClient,
  signedDraft,
  stageIs,
  until,
} from './support/lab.js';

describe('a case from draft to delivery, on the embedded lab', () => {
  it('is drafted, scanned, signed and sent; the lab receives it once and gives it a number', async () => {
    const lab = aLab();
    const client = await openClient(lab);
    const id = await signedDraft(client);
    expect(await client.submit(id)).to.have.property('ok', true);
    const { case: received } = (await until(client.case(id), stageIs('received')))!;
    expect(received.caseNumber).to.match(/^\d+$/);
    expect(received.history.map((entry) => entry.type)).to.deep.equal(['case.submit', 'case.receive']);
    const [atLab, ...others] = await now(lab.desk.cases);
    expect(others).to.be.empty;
    expect(atLab!.prescription).to.deep.equal(received.prescription);
    const scan = received.prescription.scans['upper']!;
    const arrived = await lab.desk.file(scan.id);
    expect(new Uint8Array(await arrived.arrayBuffer())).to.deep.equal(
      new Uint8Array(await archFile('upper').arrayBuffer()),
    );
    await client.close();
  });

  it('waits on the device while the lab is offline, and goes once when it is back', async () => {
    const lab = aLab();
    await lab.setConduct({ network: 'offline' });
    const client = await openClient(lab);
    const id = await signedDraft(client);
    await client.submit(id);
    await until(client.case(id), stageIs('queued'));
    await until(client.sync, ({ state, unsent }) => state === 'offline' && unsent > 0);
    expect(await now(lab.desk.cases)).to.be.empty;
    await lab.setConduct({ network: 'online' });
    await until(client.case(id), stageIs('received'));
    await until(client.sync, ({ state, unsent }) => state === 'idle' && unsent === 0);
    expect(await now(lab.desk.cases)).to.have.length(1);
    await client.close();
  });

  it('follows the lab along the whole main line, and refuses what the machine refuses', async () => {
    const lab = aLab();
    const client = await openClient(lab);
    const id = await signedDraft(client);
    await client.submit(id);
    await until(client.case(id), stageIs('received'));
    const office = { role: 'lab_admin', name: 'Front desk' };
    for (const [type, stage, fields] of [
      ['design.start', 'design', {}],
      ['production.start', 'production', {}],
      ['finishing.start', 'finishing', {}],
      ['qc.start', 'qc', {}],
    ] as const) {
      expect(await lab.desk.act(id, type, fields, office)).to.have.property('ok', true);
      await until(client.case(id), stageIs(stage));
    }
    expect(await lab.desk.act(id, 'case.ship', {}, office)).to.deep.include({
      ok: false,
      refusal: { code: 'missing-fields', fields: ['trackingNumber'] },
    });
    await lab.desk.act(id, 'case.ship', { trackingNumber: '1Z 999' }, office);
    await until(client.case(id), stageIs('shipped'));
    expect(await client.send(id, 'delivery.confirm')).to.have.property('ok', true);
    await until(client.case(id), (view) => stageIs('delivered')(view) && view?.unsent === 0);
    expect(await client.send(id, 'case.cancel', { reason: 'too late' })).to.deep.include({ code: 'refused' });
    await client.close();
  });

  it("shows a declined case as a draft again, with the lab's reason, and sends it after it was mended", async () => {
    const lab = aLab();
    await lab.setConduct({ answer: 'refuse' });
    const client = await openClient(lab);
    const id = await signedDraft(client);
    await client.submit(id);
    const declined = (await until(client.case(id), (view) => view?.trouble !== undefined))!;
    expect(declined.case.status.stage).to.equal('draft');
    expect(declined.trouble).to.deep.include({ kind: 'refused', event: 'case.submit' });
    expect(declined.case.prescription.patientCode).to.equal('PT-4711');
    expect(declined.case.prescription.signature, 'it must be signed again').to.equal(undefined);
    await until(client.sync, ({ state }) => state === 'idle');
    await lab.setConduct({ answer: 'take' });
    await client.dismissTrouble(id);
    expect(
      (await now(client.case(id)))!.case.prescription.signature,
      'nor does a pull bring it back',
    ).to.equal(undefined);
    await client.edit(id, [
      { field: 'signature', value: { kind: 'typed', name: 'A', at: declined.savedAt } },
    ]);
    await client.submit(id);
    await until(client.case(id), stageIs('received'));
    expect(await now(lab.desk.cases)).to.have.length(1);
    await client.close();
  });

  it('keeps the outbox as it was when the lab answers nonsense', async () => {
    const lab = aLab();
    const client = await openClient(lab);
    const id = await signedDraft(client);
    await lab.setConduct({ answer: 'nonsense' });
    await client.submit(id);
    const { unsent } = await until(client.sync, ({ fault }) => fault === 'protocol');
    expect(unsent).to.be.greaterThan(0);
    await until(client.case(id), stageIs('queued'));
    await lab.setConduct({ answer: 'take' });
    client.syncNow();
    await until(client.case(id), stageIs('received'));
    expect(await now(lab.desk.cases)).to.have.length(1);
    await client.close();
  });

  it("keeps both tabs' fields when two tabs edit one draft, and sends it once", async () => {
    const name = aLab();
    const [one, two] = [await openClient(name), await openClient(name)];
    const id = await one.createDraft();
    await Promise.all([
      one.edit(id, [{ field: 'patientCode', value: 'from one' }]),
      two.edit(id, [{ field: 'instructions', value: 'from two' }]),
    ]);
    const { prescription } = (await now(one.case(id)))!.case;
    expect(prescription).to.include({ patientCode: 'from one', instructions: 'from two' });
    await one.edit(id, crownEdits());
    await Promise.all((['upper', 'lower'] as const).map((arch) => two.attach(id, arch, archFile(arch))));
    await two.edit(id, [
      { field: 'signature', value: { kind: 'typed', name: 'A', at: '2026-01-01T00:00:00.000Z' as never } },
    ]);
    const outcomes = await Promise.all([one.submit(id), two.submit(id)]);
    expect(outcomes.filter((outcome) => outcome.ok)).to.have.length(1);
    await until(two.case(id), stageIs('received'));
    await aTimeout(200);
    expect(await now(name.desk.cases)).to.have.length(1);
    await one.close();
    await two.close();
  });
});

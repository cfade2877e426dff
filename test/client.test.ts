import { expect } from '@open-wc/testing';
import { type CaseView, documentsOf } from '../src/index.js';
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
import { signature } from './support/memory-lab.js';
import { pausedLab } from './support/paused-lab.js';
import { sign } from './support/queue.js';

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

describe('a case after it was sent, on the embedded lab', () => {
  const DAY = 86_400_000;
  const office = { role: 'lab_admin', name: 'Front desk' };
  const isConfirmed = (view: CaseView | undefined) => view?.unsent === 0 && !!view.case.caseNumber;

  async function open() {
    const lab = aLab({ profile: pausedLab });
    const client = await openClient(lab, pausedLab);
    const id = await client.createDraft({ service: 'full' });
    await client.edit(id, crownEdits());
    await sign(client, id);
    expect(await client.submit(id)).to.have.property('ok', true);
    await until(client.case(id), isConfirmed);
    return { lab, client, id };
  }

  it('A6: is revised as one event with a diff, and gets documents', async () => {
    const { lab, client, id } = await open();
    await client.revise(id, [{ field: 'instructions', value: 'a little longer' }]);
    expect(await client.send(id, 'rx.revise')).to.have.property('code', 'incomplete');
    await client.revise(id, signature());
    expect(await client.send(id, 'rx.revise')).to.have.property('ok', true);
    const added = await client.addDocument(id, new File(['%PDF-1.7'], 'Miller John.pdf'));
    expect(added).to.have.property('ok', true);
    const { case: subject } = (await until(client.case(id), isConfirmed))!;
    expect(subject.prescription.instructions).to.equal('a little longer');
    expect(subject.history.find(({ type }) => type === 'rx.revise')!.changes).to.deep.equal([
      { path: 'instructions', before: undefined, after: 'a little longer' },
    ]);
    const [document] = documentsOf(subject);
    expect(document!.name).to.equal(`document-1-${document!.id.slice(-4)}.pdf`);
    expect(documentsOf(subject)).to.have.length(1);
    const [atLab] = await now(lab.desk.cases);
    expect(await (await lab.desk.file(documentsOf(atLab!)[0]!.id)).text()).to.equal('%PDF-1.7');
    await client.close();
  });

  it('A5.6 remake: the new case comes from the lab under the id that was asked for, and both name each other', async () => {
    const { lab, client, id } = await open();
    for (const type of ['design.start', 'production.start', 'finishing.start', 'qc.start'])
      await lab.desk.act(id, type, {}, office);
    await lab.desk.act(id, 'case.ship', { trackingNumber: '1Z' }, office);
    await until(client.case(id), stageIs('shipped'));
    const begun = await client.startFollowUp(id, 'remake', { reason: 'it rocks' });
    const child = begun.ok ? begun.id : undefined!;
    const { case: made } = (await until(client.case(child), (view) => view !== undefined))!;
    expect(made.origin).to.include({ caseId: id, kind: 'remake' });
    const { followUps } = (await until(client.case(id), (view) => !!view?.followUps[0]?.caseNumber))!;
    expect(followUps).to.deep.equal([{ caseId: child, kind: 'remake', caseNumber: made.caseNumber }]);
    await client.close();
  });

  it('A5.12 pause: 45 days by the lab’s clock, reminders in the inbox, then nothing but a tombstone', async () => {
    const { lab, client, id } = await open();
    const start = client.now();
    expect(await client.send(id, 'pause.place', { pauseReason: 'patient' })).to.have.property('ok', true);
    await until(client.case(id), (view) => view?.case.status['pause'] === 'paused' && view.unsent === 0);
    const { caseNumber } = (await now(client.case(id)))!.case;
    await client.revise(id, [{ field: 'instructions', value: 'never sent' }]);
    await lab.clock.advance(41 * 24);
    const inbox = await until(client.inbox, ({ notices }) => notices[0]?.fields['day'] === '40');
    expect(inbox.notices.map(({ event }) => event)).to.deep.equal([
      'pause.remind',
      'pause.remind',
      'case.receive',
    ]);
    while (client.now() < start + 40 * DAY) await aTimeout(10);
    await lab.clock.advance(12 * 24);
    await until(client.case(id), (view) => view === undefined);
    const stone = (await client.tombstone(id))!;
    expect(stone).to.include({ id, caseNumber });
    expect(Math.round((Date.parse(stone.at) - start) / DAY)).to.equal(53);
    await client.close();
  });
});

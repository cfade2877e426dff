import { expect } from '@open-wc/testing';
import { archTeeth, caseId, itemId, type LabClient, plainDate } from '../../src/index.js';
import { newDraft } from '../../src/domain/case.js';
import { instant } from '../../src/domain/ids.js';
import { until } from '../support/lab.js';
import {
  isQuiet,
  type MemoryLab,
  memoryLab,
  openSmall,
  scanFile,
  signature,
  smallEdits,
  typed,
  viewOf,
} from '../support/memory-lab.js';
import { small } from '../support/small-lab.js';

/** A case with an upper scan that the practice has got back from the lab. */
async function shipped(client: LabClient, lab: MemoryLab) {
  const id = await client.createDraft();
  await client.edit(id, smallEdits());
  const scan = await client.attach(id, 'upper', scanFile());
  await client.edit(id, signature());
  await client.submit(id);
  await until(client.case(id), isQuiet);
  lab.act(id, 'production.start');
  lab.act(id, 'case.ship', { trackingNumber: '1Z' });
  await until(client.case(id), (view) => view?.case.status.stage === 'shipped');
  return { id, file: scan.ok ? scan.id : undefined! };
}
/** Another browser of the practice: the same account, a database of its own, and no files. */
const otherDevice = (lab: MemoryLab): Promise<LabClient> =>
  openSmall(Object.assign(Object.create(lab) as MemoryLab, { id: `${lab.id}-other` }));

const complete = [
  ...typed('dateWanted', plainDate('2099-02-02')),
  ...typed('declaredComplete', true),
  ...typed('declaredPrivacy', true),
];

describe('A4: a follow-up that the dentist writes', () => {
  it('is a draft with the patient, the work and the scans of the case before; each names the other', async () => {
    const lab = memoryLab();
    const client = await openSmall(lab);
    const { id, file } = await shipped(client, lab);
    const begun = await client.startFollowUp(id, 'refinement');
    const child = begun.ok ? begun.id : undefined!;
    const { case: draft } = await viewOf(client, child);
    const { caseNumber } = lab.case(id)!;
    expect(draft.origin).to.deep.equal({ caseId: id, caseNumber, kind: 'refinement' });
    expect(draft.status).to.include({ stage: 'draft', service: 'full' });
    expect(draft.prescription).to.include({ patientCode: 'PT-4711', declaredComplete: false });
    expect(Object.keys(draft.prescription.items)).to.deep.equal(['01']);
    expect(draft.prescription.scans['upper']).to.have.property('id', file);
    const link = { caseId: child, kind: 'refinement', caseNumber: undefined };
    expect((await viewOf(client, id)).followUps).to.deep.equal([link]);
    await client.close();
  });

  it('knows what is known of the teeth, and asks nothing again that was answered about the same work', async () => {
    const question = { label: { en: 'Q' }, kind: 'line', need: 'optional' } as const;
    const group = (key: string, more: object = {}) => [
      { label: { en: 'G' }, questions: { [key]: { ...question, ...more } } },
    ];
    const profile = {
      ...small,
      catalogue: {
        ...small.catalogue,
        asks: {
          patient: group('country'),
          request: group('overjet'),
          details: group('street', { repeats: true }),
        },
      },
    };
    const lab = memoryLab(profile);
    const client = await openSmall(lab, { profile });
    const known = {
      findings: { 11: ['missing'] },
      answers: { country: 'de', overjet: 'improve', street: 'Hill 1' },
    };
    const id = await client.createDraft(known as never);
    await client.edit(id, smallEdits());
    await client.submit(id);
    await until(client.case(id), isQuiet);
    lab.act(id, 'production.start');
    lab.act(id, 'case.ship', { trackingNumber: '1Z' });
    await until(client.case(id), (view) => view?.case.status.stage === 'shipped');
    const begin = async (kind: string) => {
      const begun = await client.startFollowUp(id, kind);
      return (await viewOf(client, begun.ok ? begun.id : undefined!)).case.prescription;
    };
    expect(await begin('refinement')).to.deep.include(known);
    expect(await begin('retainer'), 'another work').to.deep.include({
      findings: known.findings,
      answers: { country: 'de', street: 'Hill 1' },
    });
    await client.close();
  });

  it('goes with the scans that the lab has already, also from a device that never had the files', async () => {
    const lab = memoryLab();
    const first = await openSmall(lab);
    const { id, file } = await shipped(first, lab);
    await first.close();
    const other = await otherDevice(lab);
    await until(other.case(id), (view) => view !== undefined);
    const begun = await other.startFollowUp(id, 'refinement');
    const child = begun.ok ? begun.id : undefined!;
    await other.edit(child, [...complete, ...signature()]);
    expect(await other.submit(child)).to.have.property('ok', true);
    await until(other.case(child), isQuiet);
    expect(lab.case(child)!.prescription.scans['upper']).to.have.property('id', file);
    lab.act(id, 'followup.link', {
      childId: child,
      kind: 'refinement',
      childNumber: lab.case(child)!.caseNumber!,
    });
    const linked = (await until(other.case(id), (view) => !!view?.case.history.at(-1)?.fields['childId']))!;
    expect(linked.followUps, 'once, although both sides know it').to.deep.equal([
      { caseId: child, kind: 'refinement', caseNumber: lab.case(child)!.caseNumber },
    ]);
    await other.close();
  });

  it('whose scans the lab does not have either is told so', async () => {
    const lab = memoryLab();
    const first = await openSmall(lab);
    const { id, file } = await shipped(first, lab);
    await first.close();
    const client = await otherDevice(lab);
    await until(client.case(id), (view) => view !== undefined);
    const begun = await client.startFollowUp(id, 'refinement');
    const child = begun.ok ? begun.id : undefined!;
    await client.edit(child, [...complete, ...signature()]);
    lab.arrived.clear();
    await client.submit(child);
    const view = (await until(client.case(child), (one) => one?.trouble !== undefined))!;
    expect(view.trouble).to.deep.include({ refusal: { code: 'files-missing', files: [file] } });
    expect(view.case.status.stage).to.equal('draft');
    await client.close();
  });

  it('may be another product in another service, with impressions of its own', async () => {
    const lab = memoryLab();
    const client = await openSmall(lab);
    const { id } = await shipped(client, lab);
    const begun = await client.startFollowUp(id, 'retainer');
    const child = begun.ok ? begun.id : undefined!;
    const { case: draft } = await viewOf(client, child);
    expect(draft.status).to.include({ stage: 'draft', service: 'direct' });
    expect(draft.prescription).to.deep.include({ service: 'direct', items: {}, scans: {} });
    const item = itemId('01');
    const retainer = { ...lab.case(id)!.prescription.items[item]!, product: 'retainer', material: '' };
    await client.edit(child, [{ item, value: { ...retainer, teeth: archTeeth('lower') } }, ...complete]);
    expect(client.check((await viewOf(client, child)).case.prescription)).to.deep.equal([
      { path: 'scans.jaw', code: 'required', values: { slot: 'jaw' } },
      { path: 'signature', code: 'sign-required', values: {} },
    ]);
    expect(await client.attach(child, 'jaw', scanFile('solid jaw'))).to.have.property('ok', true);
    await client.edit(child, signature());
    expect(await client.submit(child)).to.have.property('ok', true);
    await until(client.case(child), isQuiet);
    expect(lab.case(child)!.status['service']).to.equal('direct');
    await client.close();
  });
});

describe('A5 #22: a follow-up that the lab makes', () => {
  it('is asked for by an event with the id of the new case, which comes with a later pull', async () => {
    const lab = memoryLab();
    const client = await openSmall(lab);
    const { id } = await shipped(client, lab);
    const begun = await client.startFollowUp(id, 'remake', { reason: 'broken' });
    expect(begun).to.have.property('ok', true);
    const child = begun.ok ? begun.id : undefined!;
    await until(client.case(id), isQuiet);
    const entry = lab.case(id)!.history.at(-1)!;
    expect(entry).to.deep.include({
      type: 'remake.request',
      fields: { reason: 'broken', childId: child },
    });
    lab.file({
      ...newDraft(small, child, instant(Date.now()), lab.case(id)!.prescription),
      caseNumber: 'N-9',
    });
    await until(client.case(child), (view) => view !== undefined);
    await client.close();
  });

  it('needs what its event needs, and is not offered from every stage nor under every name', async () => {
    const lab = memoryLab();
    const client = await openSmall(lab);
    const { id } = await shipped(client, lab);
    expect(await client.startFollowUp(id, 'remake')).to.deep.equal({
      ok: false,
      code: 'refused',
      refusal: { code: 'missing-fields', fields: ['reason'] },
    });
    for (const kind of ['phase-2', 'toString'])
      expect(await client.startFollowUp(id, kind)).to.deep.equal({ ok: false, code: 'not-offered' });
    const draft = await client.createDraft();
    expect(await client.startFollowUp(draft, 'refinement')).to.have.property('code', 'not-offered');
    expect(await client.startFollowUp(caseId('nobody'), 'refinement')).to.have.property(
      'code',
      'unknown-case',
    );
    await client.close();
  });

  it('has an id by whichever door its event leaves', async () => {
    const lab = memoryLab();
    const client = await openSmall(lab);
    const { id } = await shipped(client, lab);
    const sent = await client.send(id, 'remake.request', { reason: 'lost' });
    expect(sent.ok && sent.event.fields['childId']).to.match(/^[0-9a-f-]{36}$/);
    await client.close();
  });
});

describe('a service that is chosen', () => {
  it('is the state in which a case begins, and follows the choice while it is a draft', async () => {
    const lab = memoryLab();
    const client = await openSmall(lab);
    const id = await client.createDraft({ service: 'direct' });
    expect((await viewOf(client, id)).case.status['service']).to.equal('direct');
    await client.edit(id, typed('service', 'full'));
    expect((await viewOf(client, id)).case.status['service']).to.equal('full');
    await client.close();
  });

  it('is kept when the lab refuses the case, which is a draft again', async () => {
    const lab = memoryLab();
    lab.refuse = ({ kind }) => (kind === 'event' ? { code: 'declined', message: 'no' } : undefined);
    const profile = { ...small, catalogue: { ...small.catalogue, slots: {} } };
    const client = await openSmall(lab, { profile });
    const id = await client.createDraft();
    await client.edit(id, [...smallEdits(), ...typed('service', 'direct'), ...signature()]);
    expect(await client.submit(id)).to.have.property('ok', true);
    const { case: subject } = (await until(client.case(id), (view) => view?.trouble !== undefined))!;
    expect(subject.status).to.include({ stage: 'draft', service: 'direct' });
    await client.close();
  });
});

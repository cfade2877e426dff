import { expect, waitUntil } from '@open-wc/testing';
import { StatusTimeline } from '../../components/status-timeline/status-timeline.js';
import { compileLifecycle } from '../../src/domain/lifecycle/machine.js';
import {
  archTeeth,
  billingIntents,
  type CaseView,
  createLabClient,
  instant,
  itemId,
  type LabClient,
  lateDays,
  plainDate,
  promisesOf,
} from '../../src/index.js';
import { dentureLab } from '../support/denture-lab.js';
import { aLab, stageIs, until } from '../support/lab.js';
import { place, settled, textOf, within } from '../support/view-checks.js';

StatusTimeline.define();

/** A signed order for an upper full denture. */
async function order(client: LabClient) {
  const id = await client.createDraft({
    patientCode: 'PT-9',
    items: {
      [itemId('01')]: {
        id: itemId('01'),
        product: 'full-denture',
        teeth: archTeeth('upper'),
        material: 'acrylic',
        shade: undefined,
        note: '',
      },
    },
    dateWanted: plainDate('2099-03-09'),
    doctorName: 'Dr. Ada Okafor',
    declaredComplete: true,
    declaredPrivacy: true,
    signature: { kind: 'typed', name: 'Ada Okafor', at: instant(0) },
  });
  const sent = await client.submit(id);
  if (!sent.ok) throw new Error(JSON.stringify(sent));
  return id;
}

describe('a lab that is none of the four: dentures with a try-in appointment, written as one file of data', () => {
  it('has a sound lifecycle', () => {
    expect(() => compileLifecycle(dentureLab.lifecycle)).not.to.throw();
  });

  it('plays a whole case with the practice: wax-up, try-in, a correction, a second try-in, shipping', async () => {
    const lab = aLab({ profile: dentureLab });
    const client = await createLabClient({ backend: lab, profile: dentureLab });
    const id = await order(client);
    const office = { role: 'office', name: 'Rosa' };
    const reaches = (stage: string) => until<CaseView | undefined>(client.case(id), stageIs(stage));
    const labDoes = async (type: string, fields = {}) => {
      const outcome = await lab.desk.act(id, type, fields, office);
      expect(outcome.ok, type).to.equal(true);
    };
    const practiceDoes = async (type: string, fields = {}) => {
      const outcome = await client.send(id, type, fields);
      expect(outcome.ok, type).to.equal(true);
    };
    await reaches('received');
    await labDoes('wax.start');
    await labDoes('try-in.send', { trackingNumber: 'GB 1' });
    await reaches('try_in');

    const element = await place<StatusTimeline>('status-timeline', { client, caseId: id });
    await waitUntil(() => element.shadowRoot!.querySelector('[aria-current=step]'), 'no present stage');
    await settled(element);
    expect(textOf(within(element, '[aria-current=step]'))).to.contain('Try-in');
    expect(textOf(element)).to.contain('Try it in the chair and say whether it fits.');

    const early = await client.send(id, 'try-in.schedule', {});
    expect(!early.ok && early.code === 'refused' && early.refusal.code).to.equal('missing-fields');
    await practiceDoes('try-in.schedule', { appointment: '2099-02-01' });
    await practiceDoes('try-in.correct', { correction: 'midline' });
    const correcting = await reaches('correcting');
    expect(promisesOf(dentureLab, correcting!.case, client.today())).to.have.length(1);
    await until(lab.desk.cases, (cases) => cases[0]?.status.stage === 'correcting');
    await labDoes('try-in.send', { trackingNumber: 'GB 2' });
    await reaches('try_in');
    await practiceDoes('try-in.accept');
    await until(lab.desk.cases, (cases) => cases[0]?.status.stage === 'processing');
    await labDoes('case.ship', { trackingNumber: 'GB 3' });
    const shipped = (await reaches('shipped'))!.case;

    expect(billingIntents(dentureLab, shipped).map(({ act }) => act)).to.deep.equal(['invoice']);
    expect(lateDays(dentureLab, shipped, plainDate('2100-01-01'))).to.equal(0);
    expect(shipped.history.map(({ type }) => type)).to.deep.equal([
      'case.submit',
      'case.receive',
      'wax.start',
      'try-in.send',
      'try-in.schedule',
      'try-in.correct',
      'try-in.send',
      'try-in.accept',
      'case.ship',
    ]);
    await client.close();
  });

  it('tells the practice before it tries that the prescription is locked while it is tried in', async () => {
    const lab = aLab({ profile: dentureLab });
    const client = await createLabClient({ backend: lab, profile: dentureLab });
    const id = await order(client);
    const received = await until(client.case(id), stageIs('received'));
    expect(client.scope(received!.case)).to.deep.equal({
      kind: 'revision',
      event: 'rx.revise',
      fields: 'all',
    });
    await lab.desk.act(id, 'wax.start', {}, { role: 'technician', name: 'T' });
    await lab.desk.act(id, 'try-in.send', { trackingNumber: 'GB 1' }, { role: 'technician', name: 'T' });
    const tried = await until(client.case(id), stageIs('try_in'));
    expect(client.scope(tried!.case)).to.deep.equal({ kind: 'locked', ask: 'change.request' });
    expect(client.impossible(tried!.case)).to.deep.include({
      type: 'rx.revise',
      refusal: { code: 'wrong-state', state: 'try_in' },
    });
    await client.close();
  });
});

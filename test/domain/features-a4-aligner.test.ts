import { expect } from '@open-wc/testing';
import { billingIntents } from '../../src/domain/billing.js';
import { isOffered } from '../../src/domain/catalogue.js';
import { advanceCase, documentsOf, newDraft } from '../../src/domain/case.js';
import { slotsFor } from '../../src/domain/check-files.js';
import { followUpsFor, followUpsOf, originOf, prescriptionOf } from '../../src/domain/follow-up.js';
import { lineOf, promisesOf } from '../../src/domain/forecast.js';
import { proveHistory } from '../../src/domain/history.js';
import { attachmentId, caseId, eventId, instant, itemId, plainDate } from '../../src/domain/ids.js';
import { actionsOf } from '../../src/domain/lifecycle/table.js';
import { noticesOf } from '../../src/domain/notices.js';
import { emptyPrescription } from '../../src/domain/prescription.js';
import type { ScriptStep } from '../../src/domain/script.js';
import { archTeeth } from '../../src/domain/teeth.js';
import { aligner } from '../../src/profiles/aligner.js';
import { week } from '../../src/profiles/aligner/week.js';
import { goOn, play, rulesIn } from './play.js';

const { lifecycle, definition, events, status, outcome, expectSetBy, expectAsks, nextStages } =
  rulesIn(aligner);
const { stage } = definition.regions;
const PEOPLE = ['dentist', 'planner', 'lab_admin', 'production', 'shipping'];
const AT_LAB = ['planning', 'awaiting_acceptance', 'plan_rejected', 'production', 'shipped'];

const at = (key: string, more: Record<string, string> = {}) => status({ stage: key, ...more });
const by = (role: string, event: string, fields?: Record<string, string>): ScriptStep => ({
  by: role,
  event,
  ...(fields && { fields }),
});
const proposed = (event = 'plan.propose', fields?: Record<string, string>): ScriptStep => ({
  ...by('planner', event, fields),
  plan: { note: '14 aligners', rows: [] },
});
const inViewer = proposed('plan.propose-in-viewer', { viewerUrl: 'https://viewer.example/1' });
const ship = by('shipping', 'case.ship', { trackingNumber: 'JJD 1' });

const file = (name: string) => ({
  id: attachmentId(name),
  name,
  bytes: 1000,
  root: name.padEnd(64, '0'),
  triangles: 100,
  verdict: 'pass' as const,
});
const ORDER = {
  service: 'full',
  patientCode: 'PX-7',
  instructions: 'Close the gap.',
  items: {
    [itemId('1')]: {
      id: itemId('1'),
      product: 'clear-aligners',
      teeth: archTeeth('upper'),
      material: 'sheet',
      shade: undefined,
      note: '',
    },
  },
  scans: { upper: file('upper.stl'), lower: file('lower.stl') },
};
const full = (...steps: readonly ScriptStep[]) => play(aligner, steps, ORDER);
const direct = (...steps: readonly ScriptStep[]) => play(aligner, steps, { ...ORDER, service: 'direct' });
const accepted = () => full(proposed(), by('dentist', 'plan.accept'));
const shipped = () => goOn(aligner, accepted(), [ship]);

describe('two ways in', () => {
  it('A4 two ways in: full service is planned and approved, direct manufacturing is made at once', () => {
    expect(Object.values(aligner.services).map(({ label }) => label.en)).to.deep.equal([
      'Full service',
      'Direct manufacturing',
    ]);
    expect(full().status).to.include({ stage: 'planning', service: 'full' });
    expect(direct().status).to.include({ stage: 'production', service: 'direct' });
    expect(lineOf(aligner, full())).to.deep.equal([
      'planning',
      'awaiting_acceptance',
      'production',
      'shipped',
    ]);
    expect(lineOf(aligner, direct())).to.deep.equal(['production', 'shipped']);
  });

  it('A4 direct manufacturing: fabrication only, so no plan can be proposed and nothing waits for approval', () => {
    for (const from of [direct().status, goOn(aligner, direct(), [ship]).status])
      for (const type of ['plan.propose', 'plan.propose-in-viewer'])
        expect(outcome(from, type, 'planner')).to.equal('wrong-state');
    expect(nextStages(direct().status)).to.deep.equal(['shipped']);
  });

  it('A4 product: aligners either way; retainers are made directly', () => {
    const offered = (service: string) =>
      Object.entries(aligner.catalogue.products).flatMap(([key, product]) =>
        isOffered(product, service) ? key : [],
      );
    expect(offered('full')).to.deep.equal(['clear-aligners']);
    expect(offered('direct')).to.deep.equal(['clear-aligners', 'removable-retainer', 'fixed-retainer']);
  });

  it('A4 files: both arches are needed even for one, the bite is recommended', () => {
    const rx = { ...emptyPrescription, service: 'full', items: ORDER.items };
    const asked = slotsFor(aligner.catalogue, { rx }).filter(({ slot }) => slot.expects);
    expect(asked.map(({ key, need }) => `${key}: ${need}`)).to.deep.equal([
      'upper: required',
      'lower: required',
      'bite: recommended',
    ]);
    for (const { slot } of asked) expect(slot.accept).to.deep.equal(['.stl']);
  });
});

describe('the statuses of an aligner lab', () => {
  it('A4 dashboard: Draft, In Planning, Waiting for Approval, Rejected Plans, In Production, Shipped, and nothing besides but the outbox', () => {
    const labels = Object.entries(stage.states).flatMap(([key, { label }]) =>
      key === 'queued' ? [] : label.en,
    );
    expect(labels).to.deep.equal([
      'Draft',
      'In Planning',
      'Waiting for Approval',
      'Rejected Plans',
      'In Production',
      'Shipped',
    ]);
  });

  it('A4 end: a draft is submitted by the doctor after a question whether he is sure, in both languages', () => {
    expectSetBy(status(), 'case.submit', ['dentist'], { stage: 'queued' });
    const { confirm } = definition.events['case.submit']!;
    for (const language of ['en', 'de']) expect(confirm?.[language]?.length).to.be.greaterThan(40);
    expect(definition.editable).to.deep.equal(['draft']);
  });

  it('A4 after: the practice is told that the lab has the case, when a simulation is uploaded, and when a specialist comments', () => {
    const subject = full(proposed(), by('planner', 'comment.add', { note: 'See the lower front.' }));
    const notices = noticesOf(aligner, subject, 'practice');
    expect(notices.map(({ event }) => event)).to.deep.equal(['case.receive', 'plan.propose', 'comment.add']);
    for (const { channels } of notices) expect(channels).to.deep.equal(['inbox', 'email']);
    // each can be turned off, but not a question that holds the case
    const held = goOn(aligner, subject, [by('planner', 'hold.place', { reason: 'Which arch?' })]);
    const left = noticesOf(aligner, held, 'practice', { email: 'none' });
    expect(left.filter(({ channels }) => channels.includes('email')).map(({ event }) => event)).to.deep.equal(
      ['hold.place'],
    );
  });

  it('A4 statuses: in production until it is shipped, with a tracking number; there the line ends', () => {
    expectSetBy(at('production'), 'case.ship', ['lab_admin', 'production', 'shipping'], { stage: 'shipped' });
    expectAsks(at('production'), 'case.ship', 'shipping', ['trackingNumber']);
    expect(nextStages(at('shipped'))).to.deep.equal([]);
    expect(stage.states['shipped']).to.include({ terminal: true, leftLab: true });
    expect(billingIntents(aligner, shipped()).map(({ act, event }) => `${event}: ${act}`)).to.deep.equal([
      'case.ship: invoice',
    ]);
  });

  it('A3 a pause is not offered for aligners: there is neither the overlay nor the event', () => {
    expect(Object.keys(definition.regions)).to.deep.equal(['stage', 'service', 'plan', 'hold']);
    expect(events.filter((type) => type.startsWith('pause.'))).to.deep.equal([]);
  });

  it('a hold of the lab stops plan and production, and lifting it goes on from there', () => {
    for (const key of ['planning', 'awaiting_acceptance', 'plan_rejected', 'production']) {
      expectSetBy(at(key), 'hold.place', ['planner', 'lab_admin', 'system'], { hold: 'asked' });
      expect(outcome(at(key, { hold: 'answered' }), 'hold.lift', 'planner')).to.deep.equal(at(key));
    }
    const held = at('awaiting_acceptance', { plan: 'proposed', hold: 'asked' });
    expect(outcome(held, 'plan.accept', 'dentist')).to.equal('suspended');
    expect(outcome(at('shipped'), 'hold.place', 'lab_admin')).to.equal('wrong-state');
  });
});

describe('plan review', () => {
  const waiting = at('awaiting_acceptance', { plan: 'proposed' });
  const inTheViewer = at('awaiting_acceptance', { plan: 'in_viewer' });

  it('A4 a plan is uploaded by the planner, from planning and after a rejection, and waits for approval', () => {
    for (const [key, plan] of [
      ['planning', 'none'],
      ['planning', 'changing'],
      ['plan_rejected', 'rejected'],
    ] as const)
      expectSetBy(at(key, { plan }), 'plan.propose', ['planner', 'lab_admin'], {
        stage: 'awaiting_acceptance',
        plan: 'proposed',
      });
  });

  it('A4 accept: by the doctor alone, naming the plan that he saw; production begins', () => {
    for (const from of [waiting, inTheViewer]) {
      expectSetBy(from, 'plan.accept', ['dentist'], { stage: 'production', plan: 'accepted' });
      expectAsks(from, 'plan.accept', 'dentist', ['planDigest']);
    }
    expect(accepted().status).to.include({ stage: 'production', plan: 'accepted' });
    expect(accepted().history.at(-1)!.fields['planDigest']).to.equal('digest-1');
  });

  it('A4 accept: of a plan that is no longer the newest is refused', () => {
    const subject = full(proposed(), by('dentist', 'plan.request-change', { note: 'Less.' }), proposed());
    const decide = (planDigest: string) =>
      advanceCase(
        { lifecycle, profile: aligner },
        subject,
        {
          id: eventId('late'),
          type: 'plan.accept',
          by: { role: 'dentist', name: '' },
          at: instant(0),
          fields: { planDigest },
        },
        instant(0),
      );
    expect(decide('digest-1')).to.deep.equal({ ok: false, refusal: { code: 'stale-plan' } });
    expect(decide('digest-2')).to.have.property('ok', true);
  });

  it('A4 reject: with a reason; the case counts as rejected until another plan comes', () => {
    for (const from of [waiting, inTheViewer]) {
      expectSetBy(from, 'plan.reject', ['dentist'], { stage: 'plan_rejected', plan: 'rejected' });
      expectAsks(from, 'plan.reject', 'dentist', ['planDigest', 'reason']);
    }
    const rejected = full(proposed(), by('dentist', 'plan.reject', { reason: 'Too many extractions.' }));
    expect(rejected.status['stage']).to.equal('plan_rejected');
    expect(goOn(aligner, rejected, [proposed()]).status['stage']).to.equal('awaiting_acceptance');
    expect(noticesOf(aligner, rejected, 'lab').at(-1)!.fields['reason']).to.equal('Too many extractions.');
  });

  it('A4 modification request: with its reason in words; the case goes back to planning', () => {
    expectSetBy(waiting, 'plan.request-change', ['dentist'], { stage: 'planning', plan: 'changing' });
    expectAsks(waiting, 'plan.request-change', 'dentist', ['planDigest', 'note']);
  });

  it('A4 modification request: a new simulation is promised within the agreed time, and the time that remains is counted', () => {
    const changing = full(proposed(), by('dentist', 'plan.request-change', { note: 'No reduction.' }));
    // asked for on Monday, 2 March: three of the lab's working days
    const promised = (today: string) => promisesOf(aligner, changing, plainDate(today));
    expect(promised('2026-03-02')).to.deep.equal([{ region: 'plan', by: '2026-03-05', daysLeft: 3 }]);
    expect(promised('2026-03-04')[0]!.daysLeft).to.equal(1);
    expect(promised('2026-03-06')[0]!.daysLeft).to.equal(-1);
    expect(promisesOf(aligner, goOn(aligner, changing, [proposed()]), plainDate('2026-03-04'))).to.deep.equal(
      [],
    );
  });

  it('A4 modification request: only for the standard plan; in the viewer it is made inside, and the lab notes it', () => {
    const open = full(inViewer);
    expect(open.status).to.include({ stage: 'awaiting_acceptance', plan: 'in_viewer' });
    expect(open.history.at(-1)!.fields['viewerUrl']).to.equal('https://viewer.example/1');
    const offered = actionsOf(definition, open.status, 'dentist').map(({ type }) => type);
    expect(offered).to.include.members(['plan.accept', 'plan.reject']);
    expect(offered).not.to.include('plan.request-change');
    expect(outcome(open.status, 'plan.request-change', 'dentist')).to.equal('wrong-state');
    expectSetBy(open.status, 'plan.note-change', ['system', 'planner', 'lab_admin'], {
      stage: 'planning',
      plan: 'changing',
    });
    expectAsks(at('planning'), 'plan.propose-in-viewer', 'planner', ['viewerUrl']);
  });

  it('A4 then accept, modify or reject again, for as many plans as it takes', () => {
    const subject = full(
      proposed(),
      by('dentist', 'plan.request-change', { note: 'Less.' }),
      proposed(),
      by('dentist', 'plan.reject', { reason: 'Still too much.' }),
      inViewer,
      by('dentist', 'plan.accept'),
    );
    expect(subject.plans.map(({ version }) => version)).to.deep.equal([1, 2, 3]);
    expect(subject.status).to.include({ stage: 'production', plan: 'accepted' });
  });
});

describe('after submission', () => {
  it('A4 documents: may be added by everybody at any time', () => {
    for (const key of AT_LAB) expectSetBy(at(key), 'document.add', PEOPLE, {});
    for (const key of ['draft', 'queued'])
      expect(outcome(at(key), 'document.add', 'dentist')).to.equal('wrong-state');
    expect(definition.events['document.add']!.brings).to.equal('documents');
    const sent = {
      id: eventId('doc'),
      type: 'document.add',
      by: { role: 'dentist', name: '' },
      at: instant(0),
      fields: {},
      documents: [file('x-ray.png')],
    };
    const added = advanceCase({ lifecycle, profile: aligner }, shipped(), sent, instant(0));
    expect(added.ok && documentsOf(added.case).map(({ name }) => name)).to.deep.equal(['x-ray.png']);
  });

  it('A4 comments: need their words and are answered within one working day', () => {
    for (const key of AT_LAB) expectSetBy(at(key), 'comment.add', PEOPLE, {});
    expectAsks(at('planning'), 'comment.add', 'dentist', ['note']);
    expect(definition.events['comment.add']!.promisedDays).to.equal(1);
  });
});

describe('follow-ups', () => {
  const kindsFrom = (subject = shipped()) => followUpsFor(aligner, subject).map(([kind]) => kind);
  const draftOf = (kind: string) => {
    const original = shipped();
    const followUp = aligner.followUps[kind]!;
    return newDraft(
      aligner,
      caseId('child'),
      instant(0),
      prescriptionOf(aligner, followUp, original.prescription),
      originOf(original, kind),
    );
  };
  const LATER = ['refinement', 'phase2', 'removable-retainer', 'fixed-retainer', 'remake'];

  it('A4 are offered on a case that was shipped; a removable retainer already while it is made', () => {
    expect(kindsFrom()).to.deep.equal(LATER);
    expect(kindsFrom(accepted())).to.deep.equal(['removable-retainer']);
    for (const early of [full(), full(proposed())]) expect(kindsFrom(early)).to.deep.equal([]);
  });

  it('A4 know their original, and the original them', () => {
    expect(draftOf('refinement').origin).to.deep.equal({
      caseId: 'case-1',
      caseNumber: 'L-1',
      kind: 'refinement',
    });
    const fields = { childId: 'child', kind: 'refinement', childNumber: 'L-2' };
    const linked = goOn(aligner, shipped(), [by('system', 'followup.link', fields)]);
    expect(followUpsOf(linked)).to.deep.equal([{ caseId: 'child', kind: 'refinement', caseNumber: 'L-2' }]);
    expectSetBy(at('shipped'), 'followup.link', ['system'], {});
  });

  for (const kind of ['refinement', 'phase2'])
    it(`A4 ${kind}: new impressions are mandatory; a draft that is planned and reviewed again`, () => {
      const { impressions, by: event } = aligner.followUps[kind]!;
      expect([impressions, event]).to.deep.equal(['required', undefined]);
      const draft = draftOf(kind);
      expect(draft.prescription.scans).to.deep.equal({});
      expect(draft.prescription.items).to.deep.equal(ORDER.items);
      expect(draft.prescription.patientCode).to.equal('PX-7');
      expect(draft.status).to.include({ stage: 'draft', service: 'full' });
      const sent = goOn(aligner, draft, [by('dentist', 'case.submit'), by('system', 'case.receive')]);
      expect(sent.status['stage']).to.equal('planning');
    });

  it('A4 removable retainer: new impressions are recommended, no scan from before the treatment comes along unseen; made without a plan', () => {
    expect(aligner.followUps['removable-retainer']!.impressions).to.equal('recommended');
    const draft = draftOf('removable-retainer');
    expect(draft.prescription.scans).to.deep.equal({});
    expect(draft.prescription.items, 'another product').to.deep.equal({});
    const sent = goOn(aligner, draft, [by('dentist', 'case.submit'), by('system', 'case.receive'), ship]);
    expect(sent.history.map(({ to }) => to.stage)).to.deep.equal(['queued', 'production', 'shipped']);
  });

  it('A4 fixed retainer: new impressions are mandatory; made without a plan', () => {
    expect(aligner.followUps['fixed-retainer']!.impressions).to.equal('required');
    const draft = draftOf('fixed-retainer');
    expect(draft.prescription.scans).to.deep.equal({});
    expect(draft.prescription.items).to.deep.equal({});
    const sent = goOn(aligner, draft, [by('dentist', 'case.submit'), by('system', 'case.receive')]);
    expect(sent.status['stage']).to.equal('production');
  });

  it('A4 remake: arch, aligner number, the aligner that is worn and the reason are asked for; the lab makes the new case', () => {
    const must = ['arch', 'alignerNumber', 'alignerWorn', 'remakeReason'];
    expectSetBy(at('shipped'), 'remake.request', ['dentist'], {});
    expectAsks(at('shipped'), 'remake.request', 'dentist', must);
    expect(Object.keys(definition.fields['remakeReason']!.options!)).to.include.members([
      'broken',
      'lost',
      'no-fit',
      'sharp-edge',
    ]);
    const action = actionsOf(definition, at('shipped'), 'dentist').find(
      ({ type }) => type === 'remake.request',
    );
    expect(action!.optional).to.deep.equal(['bruxism', 'returnNote', 'note']);
    expect(aligner.followUps['remake']!.by).to.equal('remake.request');
    // from the same scans, and without being planned again
    const child = draftOf('remake');
    expect(child.prescription.scans).to.deep.equal(ORDER.scans);
    expect(child.prescription.instructions).to.equal(ORDER.instructions);
    expect(child.status['service']).to.equal('direct');
  });
});

describe("the aligner lab's week", () => {
  it('plays from the first plan over a modification to shipping, and its history is whole', () => {
    const subject = full(...week.steps);
    expect(subject.status).to.deep.equal(at('shipped', { plan: 'accepted' }));
    expect(subject.plans).to.have.length(2);
    expect(subject.history).to.have.length(2 + week.steps.length);
    expect(proveHistory(subject.history)).to.deep.equal({ kind: 'unbroken' });
    expect(followUpsFor(aligner, subject).map(([kind]) => kind)).to.include('refinement');
  });
});

import { expect } from '@open-wc/testing';
import { billingIntents } from '../../src/domain/billing.js';
import { newDraft } from '../../src/domain/case.js';
import { followUpsFor, originOf, prescriptionOf } from '../../src/domain/follow-up.js';
import { attachmentId, caseId, instant, uuidv7 } from '../../src/domain/ids.js';
import { CORE_STAGES, type CoreStage, fhirStatusOf } from '../../src/domain/lifecycle/core.js';
import { canEdit, editScope } from '../../src/domain/lifecycle/permissions.js';
import { actionsOf, allowedEvents } from '../../src/domain/lifecycle/table.js';
import { timersOf } from '../../src/domain/lifecycle/timers.js';
import { noticesOf } from '../../src/domain/notices.js';
import { emptyPrescription, type PrescriptionField } from '../../src/domain/prescription.js';
import type { LabProfile } from '../../src/domain/profile.js';
import type { ScriptStep } from '../../src/domain/script.js';
import { aligner } from '../../src/profiles/aligner.js';
import { appliance } from '../../src/profiles/appliance.js';
import { digitalLab } from '../../src/profiles/digital-lab.js';
import { billingTerms, restorative } from '../../src/profiles/restorative.js';
import { goOn, play, rulesIn } from './play.js';

const PROFILES: readonly LabProfile[] = [appliance, restorative, digitalLab, aligner];
const S1 = rulesIn(restorative);
const S3 = rulesIn(aligner);
const inS1 = (stage: string, more: Record<string, string> = {}) => S1.status({ stage, ...more });
const inS3 = (stage: string, more: Record<string, string> = {}) => S3.status({ stage, ...more });
const by = (role: string, event: string, fields?: Record<string, string>): ScriptStep => ({
  by: role,
  event,
  ...(fields && { fields }),
});
const WORK = [
  by('designer', 'design.start'),
  by('production_tech', 'production.start'),
  by('ceramist', 'finishing.start'),
  by('qc_manager', 'qc.start'),
];
const SHIPPED = [...WORK, by('shipping', 'case.ship', { trackingNumber: '1Z 999' })];
const QUOTED = [by('lab_admin', 'quote.open'), by('lab_admin', 'quote.send', { quoteAmount: 'USD 640' })];

describe('contradictions of the sources, as they are settled: the full-service lab', () => {
  it('A5.1 a hold is laid over the stage, remembers since when, why and by whom, and goes on from there', () => {
    for (const stage of ['received', 'invoicing', 'design', 'production', 'finishing', 'qc']) {
      const held = S1.outcome(inS1(stage), 'hold.place', 'lab_admin');
      expect(held).to.deep.equal(inS1(stage, { hold: 'asked' }));
      expect(S1.outcome(inS1(stage, { hold: 'asked' }), 'hold.lift', 'lab_admin')).to.deep.equal(inS1(stage));
    }
    for (const stage of ['draft', 'queued', 'shipped', 'delivered', 'cancelled', 'remake_requested'])
      expect(S1.outcome(inS1(stage), 'hold.place', 'lab_admin'), stage).to.equal('wrong-state');
    const held = play(restorative, [by('lab_admin', 'hold.place', { reason: 'The margin is unclear.' })]);
    expect(held.history.at(-1)).to.deep.include({
      at: held.updatedAt,
      by: { role: 'lab_admin', name: 'The lab_admin' },
      fields: { reason: 'The margin is unclear.' },
    });
    expect('on_hold' in S1.definition.regions.stage.states).to.equal(false);
  });

  it('A5.2 a quote is a detour from received or design with a life of its own, and skipped when the work has a price', () => {
    for (const stage of ['received', 'design'])
      expect(S1.outcome(inS1(stage), 'quote.open', 'lab_admin')).to.deep.equal(
        inS1('invoicing', { quote: 'draft' }),
      );
    for (const stage of ['production', 'finishing', 'qc', 'shipped'])
      expect(S1.outcome(inS1(stage), 'quote.open', 'lab_admin'), stage).to.equal('wrong-state');
    expect(S1.outcome(inS1('received'), 'design.start', 'designer')).to.deep.equal(inS1('design'));
    expect(S1.definition.regions.stage.line).to.not.include('invoicing');
    expect(Object.keys(S1.definition.regions['quote']!.states)).to.include.members([
      'draft',
      'sent',
      'accepted',
      'declined',
      'expired',
    ]);
    const [expiry] = timersOf(S1.definition, play(restorative, QUOTED));
    expect(expiry).to.include({ region: 'quote', event: 'quote.expire' });
  });

  it('A5.3 an accepted quote always leads into design; net terms change the invoice alone', () => {
    const steps = [
      ...QUOTED,
      by('dentist', 'quote.accept'),
      ...SHIPPED.slice(1),
      by('system', 'delivery.confirm'),
    ];
    const net = { ...restorative, billing: billingTerms.net };
    const [prepaid, onAccount] = [play(restorative, steps), play(net, steps)];
    expect(onAccount.history.map(({ to }) => to)).to.deep.equal(prepaid.history.map(({ to }) => to));
    expect(onAccount.history.find(({ type }) => type === 'quote.accept')!.to.stage).to.equal('design');
    expect(billingIntents(net, onAccount).map(({ act }) => act)).to.deep.equal(['invoice']);
  });

  it('A5.4 quality control sends work back to finishing, production or design, with a reason, and the history keeps it', () => {
    for (const to of ['finishing', 'production', 'design']) {
      S1.expectSetBy(inS1('qc'), `rework.${to}`, ['lab_admin', 'qc_manager'], { stage: to });
      S1.expectAsks(inS1('qc'), `rework.${to}`, 'qc_manager', ['reason']);
      for (const stage of ['finishing', 'shipped'])
        expect(S1.outcome(inS1(stage), `rework.${to}`, 'qc_manager')).to.equal('wrong-state');
    }
    const again = play(restorative, [
      ...WORK,
      by('qc_manager', 'rework.finishing', { reason: 'Open contact.' }),
      by('qc_manager', 'qc.start'),
    ]);
    expect(again.history.map(({ to }) => to.stage).slice(-3)).to.deep.equal(['qc', 'finishing', 'qc']);
    expect(again.history.at(-2)!.fields).to.deep.equal({ reason: 'Open contact.' });
  });

  it("A5.5 the dentist cancels before production, the lab's admin at any time with a reason; from shipping on it refunds", () => {
    for (const stage of ['received', 'invoicing', 'design'])
      S1.expectSetBy(inS1(stage), 'case.cancel', ['dentist', 'lab_admin'], { stage: 'cancelled' });
    for (const stage of ['production', 'finishing', 'qc', 'shipped', 'delivered']) {
      S1.expectSetBy(inS1(stage), 'case.cancel', ['lab_admin'], { stage: 'cancelled' });
      S1.expectAsks(inS1(stage), 'case.cancel', 'lab_admin', ['reason']);
    }
    for (const stage of ['draft', 'queued', 'cancelled', 'remake_requested'])
      expect(S1.outcome(inS1(stage), 'case.cancel', 'lab_admin'), stage).to.equal('wrong-state');
    const cancel = by('lab_admin', 'case.cancel', { reason: 'Ordered twice.' });
    const acts = (steps: readonly ScriptStep[]) =>
      billingIntents(restorative, play(restorative, [...steps, cancel])).map(({ act }) => act);
    expect(acts(WORK)).to.deep.equal(['authorise', 'release']);
    expect(acts(SHIPPED)).to.deep.equal(['authorise', 'capture', 'refund']);
    expect(acts([...SHIPPED, by('dentist', 'delivery.confirm')])).to.deep.equal([
      'authorise',
      'capture',
      'refund',
    ]);
  });

  it('A5.5 a hold or a pause does not keep anybody from cancelling', () => {
    for (const overlays of [{ hold: 'asked' }, { pause: 'paused' }])
      expect(S1.outcome(inS1('design', overlays), 'case.cancel', 'dentist')).to.deep.equal(inS1('cancelled'));
  });

  it('A5.6 a remake is asked for from delivered, and from shipped after a warning; its child knows its parent', () => {
    for (const stage of ['shipped', 'delivered'])
      S1.expectSetBy(inS1(stage), 'remake.request', ['dentist'], { stage: 'remake_requested' });
    expect(S1.outcome(inS1('qc'), 'remake.request', 'dentist')).to.equal('wrong-state');
    const { confirm } = S1.definition.events['remake.request']!;
    expect(confirm!.en).to.contain('still on its way');
    expect(confirm!['de']).to.contain('noch unterwegs');
    const [action] = actionsOf(S1.definition, inS1('shipped'), 'dentist').filter(
      ({ type }) => type === 'remake.request',
    );
    expect(action).to.deep.equal({
      type: 'remake.request',
      requires: ['reason'],
      optional: ['remakeReason', 'liability'],
    });

    const original = play(restorative, SHIPPED, { instructions: 'Light contacts.' });
    const [[kind, remake] = []] = followUpsFor(restorative, original);
    const { prescription } = original;
    const child = newDraft(
      restorative,
      caseId('child'),
      instant(0),
      prescriptionOf(restorative, remake!, prescription),
      originOf(original, kind!),
    );
    expect(child.origin).to.deep.equal({ caseId: original.id, caseNumber: 'L-1', kind: 'remake' });
    expect(child.prescription).to.deep.include({
      patientCode: prescription.patientCode,
      instructions: 'Light contacts.',
      items: prescription.items,
    });
    const parked = goOn(restorative, original, [by('dentist', 'remake.request', { reason: 'It rocks.' })]);
    expect(allowedEvents(S1.definition, parked.status, 'dentist')).to.deep.equal(['comment.add']);
  });

  it("A5.7 the dentist's answer marks the hold as answered and tells the lab; only the lab's admin lifts it", () => {
    const held = inS1('design', { hold: 'asked' });
    S1.expectSetBy(held, 'hold.answer', ['dentist'], { hold: 'answered' });
    S1.expectAsks(held, 'hold.answer', 'dentist', ['answer']);
    for (const hold of ['asked', 'answered'])
      S1.expectSetBy(inS1('design', { hold }), 'hold.lift', ['lab_admin'], { hold: 'clear' });
    const answered = play(restorative, [
      by('lab_admin', 'hold.place', { reason: 'Which shade?' }),
      by('dentist', 'hold.answer', { answer: 'A2' }),
    ]);
    expect(noticesOf(restorative, answered, 'lab').at(-1)).to.deep.include({
      event: 'hold.answer',
      fields: { reason: 'Which shade?', answer: 'A2' },
    });
  });

  it('A5.7 the lab may ask again when an answer is not enough', () => {
    const answered = inS1('design', { hold: 'answered' });
    S1.expectSetBy(answered, 'hold.place', ['lab_admin', 'system'], { hold: 'asked' });
  });

  it('A5.8 nothing in the core is called approved: what a lab has verified and what a dentist has accepted are apart', () => {
    const keys = [
      ...Object.keys(CORE_STAGES),
      ...PROFILES.flatMap(({ lifecycle }) =>
        Object.values(lifecycle.regions).flatMap(({ states }) => Object.keys(states)),
      ),
    ];
    expect(keys.filter((key) => key.includes('approved'))).to.deep.equal([]);
    expect(keys).to.include.members(['lab_verified', 'accepted']);
  });

  it('A5.11 a case runs only if neither the lab holds it nor the dentist has paused it', () => {
    const start = (overlays: Record<string, string>) =>
      S1.outcome(inS1('received', overlays), 'design.start', 'designer');
    expect(start({})).to.deep.equal(inS1('design'));
    for (const overlays of [
      { hold: 'asked' },
      { hold: 'answered' },
      { pause: 'paused' },
      { hold: 'asked', pause: 'paused' },
    ])
      expect(start(overlays)).to.equal('suspended');
  });
});

describe('contradictions of the sources, as they are settled: the aligner lab', () => {
  const proposed = { ...by('planner', 'plan.propose'), plan: { note: '', rows: [] } };

  it('A5.15 a case has its id on the device from the first keystroke, and its number from the lab once it is sent', () => {
    const id = caseId(uuidv7(Date.UTC(2026, 2, 2), new Uint8Array(10)));
    const draft = newDraft(aligner, id, instant(0));
    expect(draft).to.include({ id, caseNumber: undefined });
    const submitted = goOn(aligner, draft, [by('dentist', 'case.submit')]);
    expect(submitted.caseNumber).to.equal(undefined);
    const number = { caseNumber: '48213' };
    const received = goOn(aligner, submitted, [by('system', 'case.receive', number)]);
    expect(received).to.include({ id, caseNumber: '48213' });
    // given once: no later event makes it another case
    const later = { note: 'hello', caseNumber: '1' };
    expect(goOn(aligner, received, [by('dentist', 'comment.add', later)]).caseNumber).to.equal('48213');
  });

  it('A5.16 what submission leads to depends on the service: planning, or production', () => {
    expect(S3.outcome(inS3('queued', { service: 'full' }), 'case.receive', 'system')).to.include({
      stage: 'planning',
    });
    expect(S3.outcome(inS3('queued', { service: 'direct' }), 'case.receive', 'system')).to.include({
      stage: 'production',
    });
    for (const kind of ['removable-retainer', 'fixed-retainer'])
      expect(aligner.followUps[kind]!.service).to.equal('direct');
  });

  it('A5.20 a removable retainer may use the scans on file, a fixed one needs new ones', () => {
    const scan = {
      id: attachmentId('f'),
      name: 'upper.stl',
      bytes: 1,
      root: '0',
      triangles: 1,
      verdict: 'pass',
    } as const;
    const original = { ...emptyPrescription, scans: { upper: scan } };
    const scansFor = (kind: string) => prescriptionOf(aligner, aligner.followUps[kind]!, original).scans;
    expect(scansFor('removable-retainer'), 'asked for, and never taken along unseen').to.deep.equal({});
    expect(scansFor('remake')).to.deep.equal({ upper: scan });
    expect(scansFor('fixed-retainer')).to.deep.equal({});
  });

  it('A5.22 a remake is a form whose words stand on the case like a comment; the original goes on as it is', () => {
    const fields = {
      arch: 'upper',
      alignerNumber: '11, 12',
      alignerWorn: '10',
      remakeReason: 'broken',
      note: 'Both broke at the canine.',
    };
    const shipped = play(
      aligner,
      [proposed, by('dentist', 'plan.accept'), by('shipping', 'case.ship', { trackingNumber: '1' })],
      { service: 'full' },
    );
    const asked = goOn(aligner, shipped, [by('dentist', 'remake.request', fields)]);
    expect(asked.status).to.deep.equal(shipped.status);
    expect(asked.history.at(-1)!.fields).to.deep.equal(fields);
    expect(noticesOf(aligner, asked, 'lab').at(-1)).to.deep.include({ event: 'remake.request', fields });
    // aligners break more than once
    const more = goOn(aligner, asked, [by('dentist', 'remake.request', fields)]);
    expect(more.history.filter(({ type }) => type === 'remake.request')).to.have.length(2);
  });

  it('A5.23 rejecting ends the plan and counts as rejected until a new one comes; a modification keeps the thread', () => {
    const waiting = inS3('awaiting_acceptance', { plan: 'proposed' });
    S3.expectAsks(waiting, 'plan.reject', 'dentist', ['planDigest', 'reason']);
    expect(S3.outcome(waiting, 'plan.reject', 'dentist')).to.deep.equal(
      inS3('plan_rejected', { plan: 'rejected' }),
    );
    expect(S3.outcome(waiting, 'plan.request-change', 'dentist')).to.deep.equal(
      inS3('planning', { plan: 'changing' }),
    );
    for (const from of [inS3('plan_rejected', { plan: 'rejected' }), inS3('planning', { plan: 'changing' })])
      expect(S3.outcome(from, 'plan.propose', 'planner')).to.deep.equal(waiting);
  });

  it('A5.27 statuses that only a description of screenshots knows are none', () => {
    const artefacts = ['New', 'Idle', 'Request Plan', 'Approval Pass', 'Open', 'Solved', 'Priority'];
    const labels = Object.values(S3.definition.regions).flatMap(({ states }) =>
      Object.values(states).map(({ label }) => label.en),
    );
    expect(labels.filter((label) => artefacts.includes(label))).to.deep.equal([]);
  });
});

/** A6, column by column: what each core stage is in FHIR. Where the table names no request, any will do. */
const CROSSWALK: Readonly<Record<CoreStage, readonly [task: string, request?: string]>> = {
  draft: ['draft', 'draft'],
  queued: ['draft', 'draft'],
  received: ['received', 'active'],
  awaiting_records: ['received'],
  quoting: ['received'],
  design: ['in-progress'],
  planning: ['in-progress'],
  awaiting_acceptance: ['in-progress'],
  plan_rejected: ['in-progress'],
  lab_verified: ['accepted'],
  production: ['in-progress'],
  finishing: ['in-progress'],
  qc: ['in-progress'],
  shipped: ['completed'],
  delivered: ['completed', 'completed'],
  remake_requested: ['completed'],
  cancelled: ['cancelled', 'revoked'],
};

/** A6: what the dentist may change in each core stage. */
const EDITS: Readonly<Record<CoreStage, 'free' | 'all' | 'additions' | 'nothing'>> = {
  draft: 'free',
  queued: 'nothing',
  received: 'all',
  awaiting_records: 'all',
  quoting: 'all',
  design: 'all',
  planning: 'all',
  // a change is asked for with the plan that waits
  awaiting_acceptance: 'additions',
  plan_rejected: 'all',
  lab_verified: 'additions',
  production: 'additions',
  finishing: 'additions',
  qc: 'additions',
  shipped: 'nothing',
  delivered: 'nothing',
  remake_requested: 'nothing',
  cancelled: 'nothing',
};
const ADDITIONS = ['instructions', 'deliveryAddress', 'scans'] as const;
const ORDERED: readonly (PrescriptionField | 'items' | 'scans')[] = [
  'items',
  'dateWanted',
  'patientCode',
  'yearOfBirth',
];

for (const profile of PROFILES)
  describe(`the core model and the lab "${profile.id}"`, () => {
    const { definition, roles, status, act } = rulesIn(profile);
    const stages = Object.entries(definition.regions.stage.states);

    it('A6 crosswalk: each of its stages is one of the core model, with the status that FHIR has for it', () => {
      for (const [key, { core }] of stages) {
        const [task, request] = CROSSWALK[core!];
        const fhir = fhirStatusOf(definition, status({ stage: key }))!;
        expect(fhir.task, key).to.equal(task);
        if (request) expect(fhir.request, key).to.equal(request);
      }
    });

    it('A6 crosswalk: a hold and a pause are on-hold, wherever the case is', () => {
      const suspending = Object.entries(definition.regions).flatMap(([region, { states }]) =>
        Object.entries(states).flatMap(([key, { suspends }]) => (suspends ? [{ [region]: key }] : [])),
      );
      expect(suspending.length).to.be.greaterThan(0);
      for (const overlay of suspending)
        expect(fhirStatusOf(definition, status({ stage: 'production', ...overlay }))).to.deep.equal({
          task: 'on-hold',
          request: 'on-hold',
        });
    });

    it('A6 edit matrix, and A5.30: what the dentist may change at each stage', () => {
      for (const [key, { core }] of stages) {
        const from = status({ stage: key });
        const scope = editScope(definition, from, 'dentist');
        const can = EDITS[core!];
        expect(scope.kind, key).to.equal(can === 'free' ? 'free' : can === 'nothing' ? 'locked' : 'revision');
        for (const part of ADDITIONS)
          expect(canEdit(scope, part), `${key} ${part}`).to.equal(can !== 'nothing');
        for (const part of ORDERED)
          expect(canEdit(scope, part), `${key} ${part}`).to.equal(can === 'free' || can === 'all');
      }
    });

    it('A6 edit matrix: once production has begun, a change of the prescription is asked for', () => {
      expect(allowedEvents(definition, status({ stage: 'production' }), 'dentist')).to.include(
        'change.request',
      );
      expect(act(status({ stage: 'production' }), 'change.request', 'dentist', {})).to.deep.equal({
        ok: false,
        refusal: { code: 'missing-fields', fields: ['note'] },
      });
    });

    it('A6 edit matrix: while the lab asks, everything can be changed with the answer', () => {
      const held = stages.filter(([key]) => {
        const asker = roles.find((role) => act(status({ stage: key }), 'hold.place', role).ok);
        return asker !== undefined;
      });
      expect(held.length).to.be.greaterThan(2);
      for (const [key] of held) {
        const from = status({ stage: key, hold: 'asked' });
        const scope = editScope(definition, from, 'dentist');
        expect(scope, key).to.include({ kind: 'revision', event: 'hold.answer' });
        for (const part of [...ADDITIONS, ...ORDERED]) expect(canEdit(scope, part), key).to.equal(true);
      }
    });

    it("A6 edit matrix: nobody at the lab changes the dentist's prescription", () => {
      for (const [key] of stages)
        for (const role of roles.filter((role) => role !== 'dentist'))
          for (const hold of ['clear', 'asked'])
            expect(editScope(definition, status({ stage: key, hold }), role).kind).to.equal('locked');
    });
  });

describe('the crosswalk by the names of the sources', () => {
  const coreOf = (profile: LabProfile, key: string) => profile.lifecycle.regions.stage.states[key]?.core;

  it('A6 the keys of S1 are its stages, invoicing standing for a quote', () => {
    for (const key of [
      'received',
      'design',
      'production',
      'finishing',
      'qc',
      'shipped',
      'delivered',
    ] as const)
      expect(coreOf(restorative, key)).to.equal(key);
    for (const key of ['remake_requested', 'cancelled'] as const)
      expect(coreOf(restorative, key)).to.equal(key);
    expect(coreOf(restorative, 'invoicing')).to.equal('quoting');
  });

  it('A6 the labels of S3 stand for its core stages', () => {
    const { states } = S3.definition.regions.stage;
    const byLabel = Object.fromEntries(Object.values(states).map(({ label, core }) => [label.en, core]));
    expect(byLabel).to.include({
      Draft: 'draft',
      'In Planning': 'planning',
      'Waiting for Approval': 'awaiting_acceptance',
      'Rejected Plans': 'plan_rejected',
      'In Production': 'production',
      Shipped: 'shipped',
    });
  });
});

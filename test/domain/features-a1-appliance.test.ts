import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { transition } from 'xstate';
import { billingIntents } from '../../src/domain/billing.js';
import {
  advanceCase,
  type Case,
  type CaseEvent,
  latestField,
  prescriptionVersion,
  seenValues,
} from '../../src/domain/case.js';
import { isStopped, lateDays } from '../../src/domain/forecast.js';
import { proveHistory } from '../../src/domain/history.js';
import { eventId, instant, plainDate } from '../../src/domain/ids.js';
import { CORE_STAGES, fhirStatusOf } from '../../src/domain/lifecycle/core.js';
import type { CaseStatus } from '../../src/domain/lifecycle/definition.js';
import { canEdit, editScope, impossibleActions } from '../../src/domain/lifecycle/permissions.js';
import { allowedEvents, refusalOf } from '../../src/domain/lifecycle/table.js';
import { noticesOf } from '../../src/domain/notices.js';
import type { ScriptStep } from '../../src/domain/script.js';
import { appliance } from '../../src/profiles/appliance.js';
import { week } from '../../src/profiles/appliance/week.js';
import { goOn, play, rulesIn, SENT } from './play.js';

const rules = rulesIn(appliance);
const { definition, lifecycle, status, outcome } = rules;
const LAB = ['digital_dept', 'design_team', 'production', 'customer_care'];
const BEFORE_SHIPPING = ['awaiting_records', 'design', 'verified', 'production'];
const stateOf = (region: string, state: string) => definition.regions[region]!.states[state]!;

const PATH: readonly ScriptStep[] = [
  { event: 'records.attach', by: 'digital_dept' },
  { event: 'design.verify', by: 'design_team' },
  { event: 'production.start', by: 'production' },
];
/** A case that has come so far along the line, and what happened then. */
const caseIn = (stage: string, ...then: ScriptStep[]): Case =>
  play(appliance, [...PATH.slice(0, BEFORE_SHIPPING.indexOf(stage)), ...then], {
    dateWanted: plainDate('2026-03-20'),
  });
const ship: ScriptStep = { event: 'case.ship', by: 'production', fields: { trackingNumber: '1Z 1' } };
const issue: ScriptStep = {
  event: 'hold.place',
  by: 'design_team',
  fields: { reason: 'Which arch?', markedFields: 'items scans' },
};
const answered: ScriptStep = { event: 'hold.answer', by: 'dentist' };

/** An event of the dentist's, as it reaches the lab. */
const send = (subject: Case, type: string, more: Partial<CaseEvent> = {}) => {
  const at = instant(Date.parse(subject.updatedAt) + 1000);
  const by = { role: 'dentist', name: 'Dr. Ines Marten' };
  const fields = { ...seenValues(definition, subject, type), ...more.fields };
  return advanceCase(
    { lifecycle, profile: appliance },
    subject,
    { id: eventId('sent'), type, by, at, ...more, fields },
    at,
  );
};

describe('the appliance lab', () => {
  it('A1 New or Pending Docs: the first status that is ever shown, once the dentist has submitted', () => {
    rules.expectSetBy(status(), 'case.submit', ['dentist'], { stage: 'queued' });
    rules.expectSetBy(status({ stage: 'queued' }), 'case.receive', ['system'], { stage: 'awaiting_records' });
    expect(stateOf('stage', 'awaiting_records').label.en).to.equal('New or Pending Docs');
    expect(stateOf('stage', 'awaiting_records').core).to.equal('awaiting_records');
    expect(definition.regions.stage.line?.[0]).to.equal('awaiting_records');
  });

  it('A1 New or Pending Docs: left for In Design when scans are attached or models have come', () => {
    const from = status({ stage: 'awaiting_records' });
    rules.expectSetBy(from, 'records.attach', ['digital_dept'], { stage: 'design' });
    rules.expectSetBy(from, 'models.receive', ['digital_dept', 'customer_care'], { stage: 'design' });
    expect(rules.nextStages(from)).to.deep.equal(['design']);
    // models may come by post: a case is sent without a scan
    for (const { need } of Object.values(appliance.catalogue.slots)) expect(need).to.not.equal('required');
  });

  it('A1 In Design: the design team says go, which approves, or no-go, which is an ISSUE!', () => {
    const from = status({ stage: 'design' });
    expect(stateOf('stage', 'design').label.en).to.equal('In Design');
    rules.expectSetBy(from, 'design.verify', ['design_team'], { stage: 'verified' });
    expect(rules.nextStages(from)).to.deep.equal(['verified']);
    expect(outcome(from, 'hold.place', 'design_team')).to.deep.equal({ ...from, hold: 'asked' });
  });

  it('A1 Approved: the prescription is locked, and whoever needs a change is told whom to call', () => {
    expect(stateOf('stage', 'verified').label.en).to.equal('Approved');
    for (const stage of ['verified', 'production']) {
      const scope = editScope(definition, status({ stage }), 'dentist');
      for (const part of ['items', 'dateWanted', 'patientCode'] as const)
        expect(canEdit(scope, part), `${stage} ${part}`).to.be.false;
      const impossible = impossibleActions(definition, status({ stage }), 'dentist');
      const refusal = { code: 'wrong-state', state: stage };
      expect(impossible).to.deep.include({ type: 'rx.revise', refusal });
    }
    expect(stateOf('stage', 'verified').next!.en).to.include('Customer Care');
    expect(appliance.contact).to.deep.equal({
      email: 'care@appliance-lab.example',
      phone: '+1 555 0148',
    });
    const edits = [{ field: 'dateWanted', value: plainDate('2026-04-01') }] as const;
    expect(send(caseIn('verified'), 'rx.amend', { edits, revisionOf: 1 })).to.deep.equal({
      ok: false,
      refusal: { code: 'locked', fields: ['dateWanted'] },
    });
  });

  it('A1 Approved: goes on to In Production, set by the laboratory', () => {
    const from = status({ stage: 'verified' });
    rules.expectSetBy(from, 'production.start', ['production'], { stage: 'production' });
    expect(rules.nextStages(from)).to.deep.equal(['production']);
  });

  it('A1 In Production: the last status; shipping moves the parcel and not the stage', () => {
    const from = status({ stage: 'production' });
    expect(definition.regions.stage.line?.at(-1)).to.equal('production');
    expect(rules.nextStages(from)).to.be.empty;
    rules.expectSetBy(from, 'case.ship', ['production'], { shipment: 'in_transit' });
    rules.expectAsks(from, 'case.ship', 'production', ['trackingNumber']);
    for (const stage of ['awaiting_records', 'design', 'verified'])
      expect(outcome(status({ stage }), 'case.ship', 'production'), stage).to.equal('wrong-state');
  });

  it('A1 In Production: ships to meet the date wanted, and is late only until it has left', () => {
    const late = (subject: Case, today: string) => lateDays(appliance, subject, plainDate(today));
    expect(late(caseIn('production'), '2026-03-20')).to.equal(0);
    expect(late(caseIn('production'), '2026-03-23')).to.equal(3);
    expect(late(caseIn('production', ship), '2026-03-23')).to.equal(0);
  });

  it('A1 In Production: the parcel arrives, told by the carrier or by hand, also after a problem on the way', () => {
    const from = status({ stage: 'production', shipment: 'in_transit' });
    const people = ['system', 'dentist', 'customer_care'];
    rules.expectSetBy(from, 'delivery.confirm', people, { shipment: 'arrived' });
    const found = caseIn(
      'production',
      ship,
      { event: 'shipment.problem', by: 'system', fields: { reason: 'Address not found' } },
      { event: 'shipment.resume', by: 'customer_care' },
      { event: 'delivery.confirm', by: 'dentist' },
    );
    expect(found.status).to.deep.equal(status({ stage: 'production', shipment: 'arrived' }));
  });

  it('A1 ISSUE!: the lab cannot go on, and has to say why', () => {
    rules.expectSetBy(status({ stage: 'design' }), 'hold.place', LAB, { hold: 'asked' });
    rules.expectAsks(status({ stage: 'design' }), 'hold.place', 'design_team', ['reason']);
    for (const [stage, type, role] of [
      ['awaiting_records', 'records.attach', 'digital_dept'],
      ['design', 'design.verify', 'design_team'],
      ['verified', 'production.start', 'production'],
      ['production', 'case.ship', 'production'],
    ] as const)
      expect(outcome(status({ stage, hold: 'asked' }), type, role), stage).to.equal('suspended');
  });

  it('A1 ISSUE!: stands out among the current cases, in red and under the label of the lab', () => {
    const { label, tone, suspends } = stateOf('hold', 'asked');
    expect([label.en, tone, suspends]).to.deep.equal(['ISSUE!', 'problem', true]);
    expect(isStopped(appliance, caseIn('design', issue))).to.be.true;
    expect(isStopped(appliance, caseIn('design'))).to.be.false;
    expect(fhirStatusOf(definition, caseIn('design', issue).status)?.task).to.equal('on-hold');
  });

  it('A1 ISSUE!: an e-mail to the login address and to the account’s, which nobody can turn off', () => {
    const subject = caseIn('design', issue);
    const notices = noticesOf(appliance, subject, 'practice', { email: 'none', sms: 'none' });
    const notice = notices.find(({ event }) => event === 'hold.place')!;
    expect(notice.channels).to.deep.equal(['inbox', 'email']);
    expect(notice.addresses).to.deep.equal(['login', 'account']);
    expect(notice.forced).to.be.true;
    // the others can be turned off
    const others = notices.filter((one) => one !== notice);
    expect(others.length).to.be.above(0);
    expect(others.flatMap(({ channels }) => channels)).to.not.include('email');
  });

  it('A1 ISSUE!: the red box can hold what the e-mail said, and the fields that it is about', () => {
    const subject = caseIn('design', issue);
    const mail = noticesOf(appliance, subject, 'practice').find(({ event }) => event === 'hold.place')!;
    expect(mail.fields).to.deep.equal({ reason: 'Which arch?', markedFields: 'items scans' });
    expect(latestField(subject, 'reason')).to.equal(mail.fields['reason']);
    expect(definition.fields['markedFields']!.kind).to.equal('prescription-fields');
    // the link in it leads to a case that the dentist can change
    expect(mail.caseId).to.equal(subject.id);
    expect(editScope(definition, subject.status, 'dentist').kind).to.equal('revision');
  });

  it('A1 RESUBMIT: saves the change and goes back to the design team, wherever the issue was raised', () => {
    expect(definition.events['hold.answer']!.label.en).to.equal('RESUBMIT');
    for (const stage of BEFORE_SHIPPING) {
      const edits = [{ field: 'instructions', value: 'The upper one.' }] as const;
      const after = caseIn(stage, issue, { ...answered, edits });
      expect(after.status, stage).to.deep.equal(status({ stage: 'design' }));
      expect(after.prescription.instructions, stage).to.equal('The upper one.');
    }
  });

  it('A1 RESUBMIT: is the dentist’s alone, and only while there is an issue', () => {
    const from = status({ stage: 'verified', hold: 'asked' });
    rules.expectSetBy(from, 'hold.answer', ['dentist'], { hold: 'clear', stage: 'design' });
    expect(outcome(status({ stage: 'design' }), 'hold.answer', 'dentist')).to.equal('wrong-state');
  });

  it('A1 RESUBMIT: the lab checks again, and the case goes on as normal', () => {
    const end = caseIn('production', issue, answered, ...PATH.slice(1), ship);
    expect(end.status).to.deep.equal(status({ stage: 'production', shipment: 'in_transit' }));
  });

  it('A1 ISSUE!: the lab closes one itself with what was settled on the phone, and the case stays where it is', () => {
    const from = status({ stage: 'verified', hold: 'asked' });
    rules.expectSetBy(from, 'hold.lift', ['design_team', 'customer_care'], { hold: 'clear' });
    rules.expectAsks(from, 'hold.lift', 'customer_care', ['note']);
  });

  it('A5.8 Approved is the lab’s word: in the core it is lab_verified, and no plan that somebody accepted', () => {
    expect(stateOf('stage', 'verified').core).to.equal('lab_verified');
    expect(CORE_STAGES).to.not.have.property('approved');
    expect(definition.regions).to.not.have.property('plan');
    expect(fhirStatusOf(definition, status({ stage: 'verified' }))).to.deep.equal({
      task: 'accepted',
      request: 'active',
    });
  });

  it('A5.9 an issue is possible at every stage before shipping, and at none after', () => {
    for (const stage of BEFORE_SHIPPING)
      expect(caseIn(stage, issue).status, stage).to.deep.equal(status({ stage, hold: 'asked' }));
    for (const stage of ['draft', 'queued'])
      expect(outcome(status({ stage }), 'hold.place', 'design_team'), stage).to.equal('wrong-state');
    for (const shipment of ['in_transit', 'problem', 'arrived']) {
      const from = status({ stage: 'production', shipment });
      expect(outcome(from, 'hold.place', 'design_team'), shipment).to.equal('wrong-state');
    }
  });

  it('A5.9 raised after the lock, it opens the prescription for as long as it lasts', () => {
    for (const stage of BEFORE_SHIPPING)
      expect(editScope(definition, status({ stage, hold: 'asked' }), 'dentist'), stage).to.deep.equal({
        kind: 'revision',
        event: 'hold.answer',
        fields: 'all',
      });
    const note = { note: 'Settled on the phone.' };
    const lifted = caseIn('production', issue, { event: 'hold.lift', by: 'design_team', fields: note });
    expect(canEdit(editScope(definition, lifted.status, 'dentist'), 'items')).to.be.false;
    const lockedAgain = caseIn('production', issue, answered, PATH[1]!);
    expect(canEdit(editScope(definition, lockedAgain.status, 'dentist'), 'items')).to.be.false;
  });

  it('A5.10 RESUBMIT is one revision: all of it with its differences for the lab, or nothing', () => {
    const before = caseIn('verified', issue);
    const edits = [
      { field: 'instructions', value: 'The upper one.' },
      { field: 'dateWanted', value: plainDate('2026-03-27') },
    ] as const;
    const sent = send(before, 'hold.answer', { edits, revisionOf: 1 });
    if (!sent.ok) throw new Error(sent.refusal.code);
    expect(sent.entry.changes).to.deep.equal([
      { path: 'dateWanted', before: '2026-03-20', after: '2026-03-27' },
      { path: 'instructions', before: undefined, after: 'The upper one.' },
    ]);
    expect(prescriptionVersion(sent.case)).to.equal(2);
    expect(proveHistory(sent.case.history)).to.deep.equal({ kind: 'unbroken' });
    // made on another prescription than the lab's, nothing of it is taken
    expect(send(before, 'hold.answer', { edits, revisionOf: 2 })).to.deep.equal({
      ok: false,
      refusal: { code: 'stale-prescription' },
    });
    // delivered twice, it is one
    const twice = send(sent.case, 'hold.answer', { edits, revisionOf: 1 });
    expect(twice.ok && twice.case).to.equal(sent.case);
  });

  it('A5.10 RESUBMIT may be words alone', () => {
    const sent = send(caseIn('design', issue), 'hold.answer', { fields: { answer: 'As it is, please.' } });
    if (!sent.ok) throw new Error(sent.refusal.code);
    expect(sent.entry.changes).to.equal(undefined);
    expect(latestField(sent.case, 'answer')).to.equal('As it is, please.');
  });

  it('A6 edit matrix: all before the lock; then notes, files, address; nothing once it has shipped', () => {
    const scope = (change: Record<string, string>, role = 'dentist') =>
      editScope(definition, status(change), role);
    const locked = { kind: 'locked', ask: undefined };
    expect(scope({})).to.deep.equal({ kind: 'free' });
    expect(scope({ stage: 'queued' })).to.deep.equal(locked);
    for (const stage of ['awaiting_records', 'design'])
      expect(scope({ stage }), stage).to.deep.equal({ kind: 'revision', event: 'rx.revise', fields: 'all' });
    const fields = ['instructions', 'deliveryAddress', 'scans'];
    for (const stage of ['verified', 'production']) {
      expect(scope({ stage }), stage).to.deep.equal({ kind: 'revision', event: 'rx.amend', fields });
      expect(allowedEvents(definition, status({ stage }), 'dentist'), stage).to.include('change.request');
    }
    for (const shipment of ['in_transit', 'problem', 'arrived']) {
      const from = { stage: 'production', shipment };
      expect(scope(from), shipment).to.deep.equal(locked);
      const possible = allowedEvents(definition, status(from), 'dentist');
      expect(possible.filter((type) => type !== 'delivery.confirm')).to.deep.equal(['comment.add']);
    }
    for (const role of [...LAB, 'system'])
      for (const stage of BEFORE_SHIPPING)
        expect(scope({ stage }, role), `${role} ${stage}`).to.deep.equal(locked);
  });

  it('asks for money once: an invoice on delivery, due 30 days later by the lab’s calendar', () => {
    expect(billingIntents(appliance, caseIn('production', ship))).to.deep.equal([]);
    const sent = caseIn('production', ship);
    // 03:00 in UTC on 2 April is still 1 April in Chicago
    const hours = (Date.UTC(2026, 3, 2, 3) - Date.parse(sent.updatedAt)) / 3_600_000;
    const there = goOn(appliance, sent, [{ event: 'delivery.confirm', by: 'system', afterHours: hours }]);
    const intents = billingIntents(appliance, there);
    expect(intents.map(({ act, dueOn }) => [act, dueOn])).to.deep.equal([['invoice', '2026-05-01']]);
  });

  it('tells the lab what the practice did, and nobody what he did himself', () => {
    const subject = caseIn('design', issue, answered);
    const told = (to: 'practice' | 'lab') => noticesOf(appliance, subject, to).map(({ event }) => event);
    expect(told('lab')).to.deep.equal(['hold.answer']);
    expect(told('practice')).to.deep.equal(['records.attach', 'hold.place']);
  });
});

describe('the data of the appliance lab', () => {
  /** Every text of the profile, with its place. */
  function* textsIn(value: unknown, place: string): Generator<[place: string, en: string, de: string]> {
    if (typeof value !== 'object' || value === null) return;
    const { en, de } = value as { en?: string; de?: string };
    if (typeof en === 'string') yield [place, en, de ?? ''];
    else for (const [key, content] of Object.entries(value)) yield* textsIn(content, `${place}.${key}`);
  }
  const texts = [...textsIn(appliance, 'appliance'), ...textsIn(week, 'week')];

  it('has words in English and German, and calls out in the lab’s own label alone', () => {
    expect(texts.filter(([, en, de]) => !en.trim() || !de.trim())).to.deep.equal([]);
    const loud = texts.filter(([, en, de]) => /!/.test(en + de)).map(([place]) => place);
    expect(loud).to.deep.equal([
      'appliance.lifecycle.events.hold.place.done',
      'appliance.lifecycle.regions.hold.states.asked.label',
    ]);
    expect(texts.length).to.be.above(80);
  });

  it('offers only materials that it has, and tells and bills only of what can happen', () => {
    const { products, materials } = appliance.catalogue;
    for (const product of Object.values(products))
      for (const material of product.materials) expect(materials).to.have.property(material);
    for (const event of Object.keys(appliance.notifications)) expect(rules.events).to.include(event);
    const announced = Object.values(definition.regions).flatMap(({ states }) =>
      Object.values(states).flatMap(({ on }) => on.flatMap(({ effects = [] }) => effects)),
    );
    for (const effect of Object.keys(appliance.billing.acts)) expect(announced).to.include(effect);
  });

  it('the table and the compiled machine say the same', () => {
    const perRegion = Object.entries(definition.regions).map(
      ([key, { states }]) => [key, fc.constantFrom(...Object.keys(states))] as const,
    );
    const aStatus = fc.record(Object.fromEntries(perRegion)) as unknown as fc.Arbitrary<CaseStatus>;
    const facts = fc.record({
      type: fc.constantFrom(...rules.events),
      by: fc.record({ role: fc.constantFrom(...rules.roles) }),
      fields: fc.constantFrom({}, rules.given),
    });
    fc.assert(
      fc.property(aStatus, facts, (from, event) => {
        const snapshot = lifecycle.machine.resolveState({ value: from });
        const [, actions] = transition(lifecycle.machine, snapshot, event as never);
        expect(actions.length > 0).to.equal(!refusalOf(definition, from, event));
      }),
      { numRuns: 2000 },
    );
  });

  it('a week in the life of a case goes through every status, an issue and a resubmission', () => {
    const end = play(appliance, week.steps, { dateWanted: plainDate('2026-03-20') });
    expect(end.status).to.deep.equal(status({ stage: 'production', shipment: 'arrived' }));
    const seen = end.history.flatMap(({ to }) => Object.values(to));
    expect(seen).to.include.members([...BEFORE_SHIPPING, 'asked', 'in_transit']);
    expect(end.history.filter(({ changes }) => changes?.length).map(({ type }) => type)).to.deep.equal([
      'hold.answer',
    ]);
    expect(proveHistory(end.history)).to.deep.equal({ kind: 'unbroken' });
    expect(Date.parse(end.updatedAt) - SENT).to.be.below(8 * 86_400_000);
  });
});

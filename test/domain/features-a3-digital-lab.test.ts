import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { transition } from 'xstate';
import { billingIntents, chargeMonth } from '../../src/domain/billing.js';
import { addWorkingDays, dayIn } from '../../src/domain/calendar.js';
import { advanceCase, type Case, newDraft, startStatus } from '../../src/domain/case.js';
import { followUpsFor } from '../../src/domain/follow-up.js';
import { dueDateAfter, dueDateOf, dueDateRefusal, expectedStages } from '../../src/domain/forecast.js';
import { proveHistory } from '../../src/domain/history.js';
import { caseId, eventId, instant, plainDate } from '../../src/domain/ids.js';
import { fhirStatusOf } from '../../src/domain/lifecycle/core.js';
import type { CaseStatus, FieldKey } from '../../src/domain/lifecycle/definition.js';
import { canEdit, editScope, impossibleActions } from '../../src/domain/lifecycle/permissions.js';
import { actionsOf, allowedEvents, refusalOf, requiredFields } from '../../src/domain/lifecycle/table.js';
import { dueTimers, timersOf } from '../../src/domain/lifecycle/timers.js';
import { noticesOf } from '../../src/domain/notices.js';
import type { ScriptStep } from '../../src/domain/script.js';
import { digitalLab } from '../../src/profiles/digital-lab.js';
import { week } from '../../src/profiles/digital-lab/week.js';
import { goOn, play, rulesIn } from './play.js';

const rules = rulesIn(digitalLab);
const { definition, lifecycle, status, outcome, effects } = rules;
const AT_LAB = ['received', 'design', 'production'];
const NOT_AT_LAB = ['draft', 'queued', 'shipped', 'delivered', 'refab', 'cancelled', 'deleted'];
const PAUSED = ['paused', 'deletion_scheduled'];
const HOUR = 3_600_000;
const DAYS = 24;
const stateOf = (region: string, state: string) => definition.regions[region]!.states[state]!;
const paused = (fields: Readonly<Record<FieldKey, string>> = { pauseReason: 'review' }): ScriptStep => ({
  event: 'pause.place',
  by: 'dentist',
  fields,
});

const today = (ms: number) => dayIn(digitalLab.timeZone, ms);
/** What happens by itself until then, at the moment when it is due. */
function until(subject: Case, ms: number): Case {
  const [timer] = dueTimers(definition, subject, ms);
  if (!timer) return subject;
  const afterHours = (Date.parse(timer.at) - Date.parse(subject.updatedAt)) / HOUR;
  const step = { by: 'system', event: timer.event, fields: timer.fields, afterHours };
  return until(goOn(digitalLab, subject, [step]), ms);
}
/** Steps by the lab's clock, with all that is due in between, and with the delivery date that a sender confirms. */
const run = (subject: Case, steps: readonly ScriptStep[]): Case =>
  steps.reduce((current, step) => {
    const at = Date.parse(current.updatedAt) + (step.afterHours ?? 1) * HOUR;
    const before = until(current, at);
    const due = dueDateAfter(digitalLab, before, step.event, today(at));
    const afterHours = (at - Date.parse(before.updatedAt)) / HOUR;
    const fields = { ...(due && { dueDate: due }), ...step.fields };
    return goOn(digitalLab, before, [{ ...step, fields, afterHours }]);
  }, subject);
/** An order that the lab receives at a moment of its clock, to be delivered on a day. */
function placedAt(ms: number, dateWanted: string): Case {
  const draft = newDraft(digitalLab, caseId('case-1'), instant(ms - 2 * HOUR), {
    patientCode: 'PX-118',
    dateWanted: plainDate(dateWanted),
  });
  return run(draft, [
    { by: 'dentist', event: 'case.submit' },
    { by: 'system', event: 'case.receive', fields: { caseNumber: 'L-1' } },
  ]);
}
/** The next step at a moment, whatever the case's last one was. */
const at = (subject: Case, ms: number, step: ScriptStep): Case =>
  run(subject, [{ ...step, afterHours: (ms - Date.parse(subject.updatedAt)) / HOUR }]);
const resume: ScriptStep = { event: 'pause.lift', by: 'dentist' };
const order = (...then: ScriptStep[]): Case =>
  run(play(digitalLab, [], { dateWanted: plainDate('2026-03-20') }), then);
const design: ScriptStep = { event: 'design.start', by: 'designer' };
const plan = { note: 'A design', rows: [] };
const preview: ScriptStep = { event: 'plan.propose', by: 'designer', plan };

describe('the pause of the digital lab', () => {
  it('A3 who: the doctor pauses, nobody else', () => {
    rules.expectSetBy(status({ stage: 'design' }), 'pause.place', ['dentist'], { pause: 'paused' });
    expect(definition.roles['dentist']!.en).to.equal('Dentist');
  });

  it('A3 where: it is among the actions of an order, in the words of the button', () => {
    const actions = actionsOf(definition, order(design).status, 'dentist');
    expect(actions).to.deep.include({
      type: 'pause.place',
      requires: ['pauseReason'],
      optional: ['note'],
    });
    expect(definition.events['pause.place']!.label.en).to.equal('Pause order');
    expect(definition.events['pause.lift']!.label.en).to.equal('Resume order');
  });

  it('A3 reason: has to be chosen from a list', () => {
    rules.expectAsks(status({ stage: 'design' }), 'pause.place', 'dentist', ['pauseReason']);
    const { kind, options } = definition.fields['pauseReason']!;
    expect(kind).to.equal('choice');
    expect(options).to.include.all.keys('review', 'patient', 'other');
  });

  it('A3 when allowed: from the order on, at any point before it ships', () => {
    for (const stage of AT_LAB)
      expect(outcome(status({ stage }), 'pause.place', 'dentist'), stage).to.deep.equal(
        status({ stage, pause: 'paused' }),
      );
    // a design that lies before the doctor does not keep him from pausing
    expect(order(design, preview, paused()).status).to.include({ plan: 'proposed', pause: 'paused' });
  });

  it('A3 not allowed: once it has shipped', () => {
    for (const stage of NOT_AT_LAB)
      expect(outcome(status({ stage }), 'pause.place', 'dentist'), stage).to.equal('wrong-state');
  });

  it('A3 not allowed: aligners, for which there is no button at any stage', () => {
    const service = startStatus(digitalLab, { service: 'aligners' })['service']!;
    expect(service).to.equal('aligners');
    expect(startStatus(digitalLab, { service: 'standard' })['service']).to.equal('standard');
    for (const stage of Object.keys(definition.regions.stage.states)) {
      const from = status({ stage, service });
      expect(allowedEvents(definition, from, 'dentist'), stage).to.not.include('pause.place');
      expect(outcome(from, 'pause.place', 'dentist'), stage).to.equal('wrong-state');
    }
    // the rest of the line is theirs too
    expect(outcome(status({ stage: 'received', service }), 'design.start', 'designer')).to.not.be.a('string');
  });

  it('A3 timer: 45 days, then it is marked for deletion', () => {
    const subject = order(paused());
    const since = Date.parse(subject.updatedAt);
    expect(until(subject, since + 45 * DAYS * HOUR - 1).status['pause']).to.equal('paused');
    expect(until(subject, since + 45 * DAYS * HOUR).status['pause']).to.equal('deletion_scheduled');
  });

  it('A3 resume: by the doctor or for him by the lab’s support, whichever button is pressed', () => {
    for (const pause of PAUSED) {
      const from = status({ stage: 'design', pause });
      rules.expectSetBy(from, 'pause.lift', ['dentist', 'lab_admin'], { pause: 'running' });
    }
    // both buttons send the same event; the second press finds nothing to resume
    expect(outcome(status({ stage: 'design' }), 'pause.lift', 'dentist')).to.equal('wrong-state');
  });

  it('A3 tracker: the paused order says how to resume it, the resumed one that it goes on', () => {
    const words = definition.events['pause.lift']!;
    for (const language of ['en', 'de'] as const)
      for (const pause of PAUSED)
        expect(stateOf('pause', pause).meaning[language]).to.include(words.label[language]);
    const resumed = order(paused(), { ...resume, afterHours: 9 * DAYS });
    expect(resumed.history.at(-1)!.type).to.equal('pause.lift');
    expect(words.done.en).to.include('resumed');
    expect(stateOf('pause', 'paused').next!.en).to.include('45 days');
  });

  it('A3 nothing is made while it is paused', () => {
    for (const pause of PAUSED)
      for (const [stage, type, role] of [
        ['received', 'design.start', 'designer'],
        ['design', 'production.start', 'production_tech'],
        ['design', 'plan.propose', 'designer'],
        ['production', 'case.ship', 'shipping'],
      ] as const)
        expect(outcome(status({ stage, pause }), type, role), `${pause} ${type}`).to.equal('suspended');
    expect(
      expectedStages(digitalLab, order(paused()), plainDate('2026-03-03')).map(({ expected }) => expected),
    ).to.deep.equal([undefined, undefined, undefined, undefined]);
  });
});

describe('the billing of a paused order', () => {
  // 5 October 2026, 16:00 in New York
  const placed = placedAt(Date.UTC(2026, 9, 5, 20), '2026-10-23');
  const inOctober = at(placed, Date.UTC(2026, 9, 20, 20), paused());

  it('A3 billing: an order falls on the month in which it was placed', () => {
    expect(chargeMonth(digitalLab, placed)).to.equal('2026-10');
    expect(billingIntents(digitalLab, placed).map(({ act }) => act)).to.deep.equal(['charge']);
  });

  it('A3 billing: nothing is charged while it is paused', () => {
    expect(chargeMonth(digitalLab, inOctober)).to.equal(undefined);
    expect(billingIntents(digitalLab, inOctober).at(-1)).to.include({ act: 'defer', month: '2026-10' });
    const longAfter = until(inOctober, Date.UTC(2026, 11, 6));
    expect(longAfter.status['pause']).to.equal('deletion_scheduled');
    expect(chargeMonth(digitalLab, longAfter)).to.equal(undefined);
  });

  it('A3 billing: no invoice can be issued for it meanwhile; a question of the lab’s keeps none away', () => {
    for (const pause of PAUSED)
      expect(outcome(status({ stage: 'design', pause }), 'invoice.issue', 'lab_admin')).to.equal(
        'wrong-state',
      );
    for (const hold of ['asked', 'answered'])
      expect(outcome(status({ stage: 'design', hold }), 'invoice.issue', 'lab_admin')).to.include({
        billing: 'invoiced',
      });
  });

  it('A3 billing: placed and paused in October, resumed in November, falls on November', () => {
    const resumed = at(inOctober, Date.UTC(2026, 10, 12, 15), resume);
    expect(chargeMonth(digitalLab, resumed)).to.equal('2026-11');
    expect(billingIntents(digitalLab, resumed).map(({ act, month }) => [act, month])).to.deep.equal([
      ['charge', '2026-10'],
      ['defer', '2026-10'],
      ['charge', '2026-11'],
    ]);
  });

  it('A5.13 the month is that of the lab’s time zone: still November there, already December in UTC', () => {
    const resumed = at(inOctober, Date.UTC(2026, 11, 1, 3), resume);
    expect(resumed.updatedAt).to.match(/^2026-12-01/);
    expect(chargeMonth(digitalLab, resumed)).to.equal('2026-11');
    const elsewhere = { ...digitalLab, timeZone: 'Europe/Berlin' };
    expect(chargeMonth(elsewhere, resumed)).to.equal('2026-12');
  });

  it('A5.13 invoiced before the pause, the charge stays, and resuming adds none', () => {
    const invoice: ScriptStep = { event: 'invoice.issue', by: 'system' };
    const subject = at(
      at(at(placed, Date.UTC(2026, 9, 31, 20), invoice), Date.UTC(2026, 10, 2, 20), paused()),
      Date.UTC(2026, 10, 12, 20),
      resume,
    );
    expect(billingIntents(digitalLab, subject).map(({ act }) => act)).to.deep.equal(['charge']);
    expect(chargeMonth(digitalLab, subject)).to.equal('2026-10');
  });

  it('A5.13 paused, resumed and paused again: each time the last word counts', () => {
    const again = at(at(inOctober, Date.UTC(2026, 10, 12, 20), resume), Date.UTC(2026, 10, 20, 20), paused());
    expect(chargeMonth(digitalLab, again)).to.equal(undefined);
    expect(chargeMonth(digitalLab, at(again, Date.UTC(2026, 11, 10, 20), resume))).to.equal('2026-12');
  });

  it('an intent is the same however often it is asked for, and no two are alike', () => {
    const resumed = at(inOctober, Date.UTC(2026, 10, 12, 15), resume);
    const ids = billingIntents(digitalLab, resumed).map(({ id }) => id);
    expect(new Set(ids).size).to.equal(3);
    expect(billingIntents(digitalLab, resumed).map(({ id }) => id)).to.deep.equal(ids);
  });
});

describe('what else can be done with an order of the digital lab', () => {
  const cancel: ScriptStep = { event: 'case.cancel', by: 'dentist', fields: { cancelReason: 'patient' } };

  it('A3 cancel: in design and in fabrication, not once it has shipped', () => {
    for (const stage of AT_LAB) {
      const ended = { stage: 'cancelled', hold: 'clear', pause: 'running', plan: 'none' };
      rules.expectSetBy(status({ stage }), 'case.cancel', ['dentist', 'lab_admin'], ended);
      const stopped = status({ stage, hold: 'asked', pause: 'paused', plan: 'proposed' });
      expect(outcome(stopped, 'case.cancel', 'dentist'), stage).to.deep.equal({ ...stopped, ...ended });
    }
    for (const stage of NOT_AT_LAB)
      expect(outcome(status({ stage }), 'case.cancel', 'dentist'), stage).to.equal('wrong-state');
  });

  it('A3 cancel: asks for a reason, “other” among them with room for words', () => {
    const from = status({ stage: 'design' });
    rules.expectAsks(from, 'case.cancel', 'dentist', ['cancelReason']);
    expect(definition.fields['cancelReason']!.options).to.have.property('other');
    const action = actionsOf(definition, from, 'dentist').find(({ type }) => type === 'case.cancel')!;
    expect(action.optional).to.deep.equal(['note']);
    expect(definition.events['case.cancel']!.confirm!.en).to.include('cannot be reopened');
  });

  it('A3 cancel: is told to the other side, to the practice by e-mail', () => {
    const told = (by: string, to: 'practice' | 'lab') =>
      noticesOf(digitalLab, order({ ...cancel, by }), to).find(({ event }) => event === 'case.cancel')
        ?.channels;
    expect(told('lab_admin', 'practice')).to.deep.equal(['inbox', 'email']);
    expect(told('dentist', 'lab')).to.deep.equal(['inbox']);
  });

  it('A3 cancel: takes the order off the invoice of the month, once; what was invoiced becomes a credit', () => {
    const invoice: ScriptStep = { event: 'invoice.issue', by: 'system' };
    const acts = (...steps: ScriptStep[]) =>
      billingIntents(digitalLab, order(...steps)).map(({ act }) => act);
    expect(acts(cancel)).to.deep.equal(['charge', 'defer']);
    expect(acts(paused(), cancel)).to.deep.equal(['charge', 'defer']);
    expect(acts(invoice, cancel)).to.deep.equal(['charge', 'credit']);
    expect(chargeMonth(digitalLab, order(cancel))).to.equal(undefined);
  });

  it('A3 edit after submission: doctor and address freely, until it ships', () => {
    for (const stage of AT_LAB)
      for (const pause of ['running', 'paused'])
        expect(allowedEvents(definition, status({ stage, pause }), 'dentist')).to.include('rx.amend');
    const edits = [
      { field: 'doctorName', value: 'Dr. Ada Okafor' },
      { field: 'deliveryAddress', value: '12 Elm Street' },
    ] as const;
    const amended = order(design, { event: 'rx.amend', by: 'dentist', edits });
    expect(amended.prescription).to.include({
      doctorName: 'Dr. Ada Okafor',
      deliveryAddress: '12 Elm Street',
    });
    expect(dueDateOf(amended)).to.equal('2026-03-20');
    expect(allowedEvents(definition, status({ stage: 'shipped' }), 'dentist')).to.not.include('rx.amend');
  });

  it('A3 Modify Rx: before fabrication, with the new delivery date acknowledged', () => {
    for (const stage of ['received', 'design'])
      expect(editScope(definition, status({ stage }), 'dentist'), stage).to.deep.equal({
        kind: 'revision',
        event: 'rx.revise',
        fields: 'all',
      });
    expect(requiredFields(definition, status({ stage: 'design' }), 'rx.revise')).to.deep.equal(['dueDate']);
    rules.expectAsks(status({ stage: 'design' }), 'rx.revise', 'dentist', ['dueDate']);
    const subject = order(design);
    // Friday, and two working days later
    const shown = dueDateAfter(digitalLab, subject, 'rx.revise', plainDate('2026-03-04'));
    expect([dueDateOf(subject), shown]).to.deep.equal(['2026-03-20', '2026-03-24']);
    const edits = [{ field: 'instructions', value: 'Shade A3, please.' }] as const;
    expect(dueDateOf(run(subject, [{ event: 'rx.revise', by: 'dentist', edits }]))).to.equal('2026-03-24');
  });

  it('A3 design preview: shown in design, and fabrication waits for the doctor’s decision', () => {
    const inDesign = (state: string) => status({ stage: 'design', plan: state });
    rules.expectSetBy(inDesign('none'), 'plan.propose', ['lab_admin', 'designer'], { plan: 'proposed' });
    for (const state of ['proposed', 'changing'])
      expect(outcome(inDesign(state), 'production.start', 'production_tech'), state).to.equal('blocked');
    for (const state of ['none', 'accepted', 'skipped'])
      expect(outcome(inDesign(state), 'production.start', 'production_tech'), state).to.not.be.a('string');
    rules.expectSetBy(inDesign('proposed'), 'plan.accept', ['dentist'], { plan: 'accepted' });
    rules.expectAsks(inDesign('proposed'), 'plan.accept', 'dentist', ['planDigest']);
    expect(outcome(status({ stage: 'received' }), 'plan.propose', 'designer')).to.equal('wrong-state');
  });

  it('A3 design preview: a redesign names what it is about, and moves the delivery date', () => {
    const from = status({ stage: 'design', plan: 'proposed' });
    rules.expectAsks(from, 'plan.request-change', 'dentist', ['planDigest', 'note', 'dueDate']);
    expect(definition.fields['redesign']!.options).to.have.all.keys(
      'margin',
      'contacts',
      'occlusion',
      'shape',
    );
    const fields = { note: 'Close the contact.', redesign: 'contacts' };
    const redesigned = order(design, preview, { event: 'plan.request-change', by: 'dentist', fields });
    expect(redesigned.status['plan']).to.equal('changing');
    expect(dueDateOf(redesigned)).to.equal('2026-03-24');
    const second = run(redesigned, [preview, { event: 'plan.accept', by: 'dentist' }]);
    expect(second.status['plan']).to.equal('accepted');
    expect(dueDateOf(second)).to.equal('2026-03-24');
  });

  it('A3 design preview: can be skipped, and the lab goes on', () => {
    for (const state of ['none', 'proposed', 'changing'])
      rules.expectSetBy(status({ stage: 'design', plan: state }), 'plan.skip', ['dentist'], {
        plan: 'skipped',
      });
    const skipped = order(design, preview, { event: 'plan.skip', by: 'dentist' });
    const next: ScriptStep = { event: 'production.start', by: 'production_tech' };
    expect(run(skipped, [next]).status.stage).to.equal('production');
  });

  it('A6 refab: asked for from shipped or delivered, as a new order that the lab makes', () => {
    for (const stage of ['shipped', 'delivered']) {
      rules.expectSetBy(status({ stage }), 'remake.request', ['dentist'], { stage: 'refab' });
      rules.expectAsks(status({ stage }), 'remake.request', 'dentist', ['reason']);
    }
    expect(outcome(status({ stage: 'production' }), 'remake.request', 'dentist')).to.equal('wrong-state');
    const { remake } = digitalLab.followUps;
    expect(remake).to.include({ by: 'remake.request', impressions: 'reuse' });
    expect(remake!.from).to.deep.equal(['shipped', 'delivered']);
    expect(followUpsFor(digitalLab, order(design))).to.deep.equal([]);
    expect(outcome(status({ stage: 'refab' }), 'followup.link', 'system')).to.not.be.a('string');
  });

  it('A6 edit matrix: all before fabrication; then notes, files, address; with a question of the lab’s all again', () => {
    const scope = (change: Record<string, string>) => editScope(definition, status(change), 'dentist');
    expect(scope({})).to.deep.equal({ kind: 'free' });
    const inProduction = scope({ stage: 'production' });
    for (const part of ['instructions', 'deliveryAddress', 'scans', 'doctorName'] as const)
      expect(canEdit(inProduction, part), part).to.be.true;
    for (const part of ['items', 'dateWanted', 'patientCode'] as const)
      expect(canEdit(inProduction, part), part).to.be.false;
    expect(allowedEvents(definition, status({ stage: 'production' }), 'dentist')).to.include(
      'change.request',
    );
    for (const stage of AT_LAB)
      expect(scope({ stage, hold: 'asked' }), stage).to.include({ event: 'hold.answer', fields: 'all' });
    for (const stage of ['queued', 'shipped', 'delivered', 'refab', 'cancelled', 'deleted'])
      expect(scope({ stage }), stage).to.deep.equal({ kind: 'locked', ask: undefined });
    expect(allowedEvents(definition, status({ stage: 'delivered' }), 'dentist')).to.deep.equal([
      'comment.add',
      'remake.request',
    ]);
  });

  it('the main line: each step by whose work it is', () => {
    rules.expectSetBy(status(), 'case.submit', ['dentist'], { stage: 'queued' });
    rules.expectSetBy(status({ stage: 'queued' }), 'case.receive', ['system'], { stage: 'received' });
    const received = status({ stage: 'received' });
    rules.expectSetBy(received, 'design.start', ['lab_admin', 'designer'], { stage: 'design' });
    const inDesign = status({ stage: 'design' });
    rules.expectSetBy(inDesign, 'production.start', ['lab_admin', 'production_tech'], {
      stage: 'production',
    });
    const made = status({ stage: 'production' });
    rules.expectSetBy(made, 'case.ship', ['lab_admin', 'shipping'], { stage: 'shipped' });
    rules.expectAsks(made, 'case.ship', 'shipping', ['trackingNumber']);
    rules.expectSetBy(made, 'rework.design', ['lab_admin', 'designer'], { stage: 'design' });
    const people = ['system', 'dentist', 'lab_admin'];
    rules.expectSetBy(status({ stage: 'shipped' }), 'delivery.confirm', people, { stage: 'delivered' });
  });
});

describe('hold and pause at the digital lab', () => {
  it('A5.11 are independent: each is set and lifted over the other, in any order', () => {
    for (const stage of AT_LAB) {
      const both = status({ stage, hold: 'asked', pause: 'paused' });
      const one = outcome(status({ stage, hold: 'asked' }), 'pause.place', 'dentist');
      const other = outcome(status({ stage, pause: 'paused' }), 'hold.place', 'designer');
      expect([one, other], stage).to.deep.equal([both, both]);
      expect(outcome(both, 'pause.lift', 'dentist')).to.deep.equal(status({ stage, hold: 'asked' }));
      expect(outcome(both, 'hold.lift', 'lab_admin')).to.deep.equal(status({ stage, pause: 'paused' }));
      expect(outcome(both, 'hold.answer', 'dentist')).to.deep.equal({ ...both, hold: 'answered' });
    }
  });

  it('A5.11 the order runs only when neither is set, and goes on from where it stood', () => {
    const start = (change: Record<string, string>) =>
      outcome(status({ stage: 'design', ...change }), 'production.start', 'production_tech');
    for (const hold of ['asked', 'answered']) expect(start({ hold }), hold).to.equal('suspended');
    expect(start({ pause: 'paused' })).to.equal('suspended');
    expect(start({ hold: 'asked', pause: 'paused' })).to.equal('suspended');
    expect(start({})).to.deep.equal(status({ stage: 'production' }));
    const held = status({ stage: 'design', hold: 'asked' });
    expect(fhirStatusOf(definition, held)).to.deep.equal({ task: 'on-hold', request: 'on-hold' });
  });

  it('A5.11 the clock of 45 days is the pause’s alone', () => {
    const ask: ScriptStep = { event: 'hold.place', by: 'designer', fields: { reason: 'Which shade?' } };
    expect(timersOf(definition, order(ask))).to.deep.equal([]);
    const subject = order(paused());
    const asked = run(subject, [{ ...ask, afterHours: 10 * DAYS }]);
    expect(timersOf(definition, asked)).to.deep.equal(timersOf(definition, subject));
  });

  it('A5.12 told at 30, 40 and 44 days, marked at 45, deleted after 7 more', () => {
    const subject = order(paused());
    const since = Date.parse(subject.updatedAt);
    const end = until(subject, since + 60 * DAYS * HOUR);
    const told = end.history
      .slice(subject.history.length)
      .map(({ type, fields, at }) => [type, fields['day'], (Date.parse(at) - since) / HOUR / DAYS]);
    expect(told).to.deep.equal([
      ['pause.remind', '30', 30],
      ['pause.remind', '40', 40],
      ['pause.remind', '44', 44],
      ['pause.expire', undefined, 45],
      ['case.purge', undefined, 52],
    ]);
    const notices = noticesOf(digitalLab, end, 'practice').slice(-5);
    expect(notices.map(({ channels }) => channels)).to.deep.equal(Array(5).fill(['inbox', 'email']));
    expect(notices.map(({ forced }) => forced)).to.deep.equal([false, false, false, true, true]);
  });

  it('A5.12 deleted: the host is told to, nothing is possible any more, and nothing more is due', () => {
    const paid = order(paused());
    const end = until(paid, Date.parse(paid.updatedAt) + 60 * DAYS * HOUR);
    expect(end.status).to.deep.equal(status({ stage: 'deleted', pause: 'purged' }));
    expect(end.history.at(-1)!.effects).to.deep.equal(['case.purge']);
    for (const role of rules.roles)
      expect(allowedEvents(definition, end.status, role), role).to.deep.equal([]);
    expect(timersOf(definition, end)).to.deep.equal([]);
    expect(stateOf('stage', 'deleted')).to.include({ core: 'cancelled', terminal: true });
    expect(chargeMonth(digitalLab, end)).to.equal(undefined);
  });

  it('A5.12 can be resumed until the last moment of the grace', () => {
    const subject = order(design, paused());
    const lastHour = Date.parse(subject.updatedAt) + (52 * DAYS - 1) * HOUR;
    const saved = at(subject, lastHour, resume);
    expect(saved.status).to.deep.equal(status({ stage: 'design' }));
    expect(timersOf(definition, saved)).to.deep.equal([]);
    for (const [pause, type, change] of [
      ['paused', 'pause.remind', {}],
      ['paused', 'pause.expire', { pause: 'deletion_scheduled' }],
      ['deletion_scheduled', 'case.purge', { pause: 'purged', stage: 'deleted' }],
    ] as const)
      rules.expectSetBy(status({ stage: 'design', pause }), type, ['system'], change);
  });

  it('A5.14 on resuming the delivery date is counted anew, shown before and after, and has to be confirmed', () => {
    // paused on Tuesday 10 March, eight working days before it is due
    const subject = at(order(design), Date.UTC(2026, 2, 10, 16), paused());
    const onDay = plainDate('2026-04-13');
    const next = dueDateAfter(digitalLab, subject, 'pause.lift', onDay);
    expect([dueDateOf(subject), next]).to.deep.equal(['2026-03-20', '2026-04-23']);
    expect(next).to.equal(addWorkingDays(digitalLab.calendar, onDay, 8));
    rules.expectAsks(subject.status, 'pause.lift', 'dentist', ['dueDate']);
    const confirm = (dueDate: string) =>
      dueDateRefusal(digitalLab, subject, { type: 'pause.lift', fields: { dueDate } }, onDay);
    expect(confirm('2026-04-23')).to.equal(undefined);
    expect(confirm('2026-03-20')).to.deep.equal({ code: 'stale-date', expected: '2026-04-23' });
    const resumed = at(subject, Date.UTC(2026, 3, 13, 16), resume);
    expect(dueDateOf(resumed)).to.equal('2026-04-23');
  });
});

describe('the data of the digital lab', () => {
  /** Every text of the profile, with its place. */
  function* textsIn(value: unknown, place: string): Generator<[place: string, en: string, de: string]> {
    if (typeof value !== 'object' || value === null) return;
    const { en, de } = value as { en?: string; de?: string };
    if (typeof en === 'string') yield [place, en, de ?? ''];
    else for (const [key, content] of Object.entries(value)) yield* textsIn(content, `${place}.${key}`);
  }
  const texts = [...textsIn(digitalLab, 'digitalLab'), ...textsIn(week, 'week')];

  it('has words in English and German, and calls out nowhere', () => {
    expect(texts.filter(([, en, de]) => !en.trim() || !de.trim())).to.deep.equal([]);
    expect(texts.filter(([, en, de]) => /!/.test(en + de))).to.deep.equal([]);
    expect(texts.length).to.be.above(120);
  });

  it('offers in each service a product, and only materials that it has', () => {
    const { products, materials } = digitalLab.catalogue;
    for (const service of Object.keys(digitalLab.services))
      expect(
        Object.values(products).some(({ services }) => services?.includes(service)),
        service,
      ).to.be.true;
    for (const product of Object.values(products))
      for (const material of product.materials) expect(materials).to.have.property(material);
  });

  it('tells and bills only of what can happen', () => {
    for (const event of Object.keys(digitalLab.notifications)) expect(rules.events).to.include(event);
    const announced = Object.values(definition.regions).flatMap(({ states }) =>
      Object.values(states).flatMap(({ on }) => on.flatMap(({ effects = [] }) => effects)),
    );
    for (const effect of Object.keys(digitalLab.billing.acts)) expect(announced).to.include(effect);
    expect(effects(status({ stage: 'queued' }), 'case.receive', 'system')).to.deep.equal(['billing.placed']);
  });

  it('tells a person why what he wants is not possible now', () => {
    const reasons = impossibleActions(definition, status({ stage: 'design', pause: 'paused' }), 'dentist');
    const shipped = impossibleActions(definition, status({ stage: 'shipped' }), 'dentist');
    expect(reasons).to.deep.include({ type: 'plan.skip', refusal: { code: 'suspended', region: 'pause' } });
    expect(shipped).to.deep.include({
      type: 'pause.place',
      refusal: { code: 'wrong-state', state: 'shipped' },
    });
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

  it('the story of a paused order: redesign, pause, three reminders, resumed in the days of grace, delivered', () => {
    const start = order();
    const end = run(start, week.steps);
    expect(end.status).to.deep.equal(status({ stage: 'delivered', plan: 'accepted' }));
    const types = end.history.map(({ type }) => type);
    expect(types.filter((type) => /^(pause|case\.purge)/.test(type))).to.deep.equal([
      'pause.place',
      'pause.remind',
      'pause.remind',
      'pause.remind',
      'pause.expire',
      'pause.lift',
    ]);
    expect(end.plans).to.have.length(2);
    const resumed = end.history.find(({ type }) => type === 'pause.lift')!;
    expect(resumed.fields['dueDate']! > '2026-03-24').to.be.true;
    expect(proveHistory(end.history)).to.deep.equal({ kind: 'unbroken' });
    const late = advanceCase(
      { lifecycle, profile: digitalLab },
      end,
      {
        id: eventId('late'),
        type: 'pause.place',
        by: { role: 'dentist', name: 'D' },
        at: end.updatedAt,
        fields: { pauseReason: 'other' },
      },
      end.updatedAt,
    );
    expect(late).to.deep.equal({ ok: false, refusal: { code: 'wrong-state', state: 'delivered' } });
  });
});

import { expect } from '@open-wc/testing';
import { billingIntents } from '../../src/domain/billing.js';
import { checkPrescription } from '../../src/domain/check-prescription.js';
import { followUpsFor } from '../../src/domain/follow-up.js';
import { expectedStages } from '../../src/domain/forecast.js';
import { proveHistory } from '../../src/domain/history.js';
import { plainDate } from '../../src/domain/ids.js';
import { channelsFor, noticesOf } from '../../src/domain/notices.js';
import { dueTimers, timersOf } from '../../src/domain/lifecycle/timers.js';
import { emptyPrescription } from '../../src/domain/prescription.js';
import type { LabProfile } from '../../src/domain/profile.js';
import type { ScriptStep } from '../../src/domain/script.js';
import { latestField } from '../../src/domain/case.js';
import { billingTerms, restorative } from '../../src/profiles/restorative.js';
import { week } from '../../src/profiles/restorative/week.js';
import { goOn, play, rulesIn, SENT } from './play.js';

const { definition, status, outcome, effects, expectSetBy, expectAsks, nextStages } = rulesIn(restorative);
const { stage } = definition.regions;
const HOUR_MS = 3_600_000;

const at = (key: string, more: Record<string, string> = {}) => status({ stage: key, ...more });
const typicalDays = (key: string) => stage.states[key]!.typicalDays;
const by = (role: string, event: string, fields?: Record<string, string>): ScriptStep => ({
  by: role,
  event,
  ...(fields && { fields }),
});

/** The main line from receipt to the practice's door. */
const LINE: readonly ScriptStep[] = [
  by('designer', 'design.start'),
  by('production_tech', 'production.start'),
  by('ceramist', 'finishing.start'),
  by('qc_manager', 'qc.start'),
  by('shipping', 'case.ship', { trackingNumber: '1Z 999' }),
  by('system', 'delivery.confirm'),
];
const until = (event: string) => LINE.slice(0, LINE.findIndex((step) => step.event === event) + 1);
const acts = (profile: LabProfile, steps: readonly ScriptStep[]) =>
  billingIntents(profile, play(profile, steps)).map(({ act, event }) => `${event}: ${act}`);
const paying = (terms: LabProfile['billing']): LabProfile => ({ ...restorative, billing: terms });

const QUOTED = [
  by('lab_admin', 'quote.open'),
  by('lab_admin', 'quote.send', { quoteAmount: 'USD 640.00', note: 'with a try-in' }),
];

describe('the statuses of a full-service lab', () => {
  it("A2 received: set by the system on the dentist's submission; queued for minutes to hours; then invoicing or design", () => {
    expectSetBy(status(), 'case.submit', ['dentist'], { stage: 'queued' });
    expectSetBy(at('queued'), 'case.receive', ['system'], { stage: 'received' });
    expect(typicalDays('received')).to.deep.equal([0, 1]);
    expect(nextStages(at('received'))).to.have.members(['invoicing', 'design', 'cancelled']);
    // prepay: the amount is held at submission already
    expect(acts(restorative, [])).to.deep.equal(['case.submit: authorise']);
  });

  it("A2 invoicing: opened by the lab's admin for work outside the price list; design once the dentist accepts the quote", () => {
    for (const from of ['received', 'design'])
      expectSetBy(at(from), 'quote.open', ['lab_admin'], { stage: 'invoicing', quote: 'draft' });
    const sent = at('invoicing', { quote: 'sent' });
    expectSetBy(at('invoicing', { quote: 'draft' }), 'quote.send', ['lab_admin'], { quote: 'sent' });
    expectAsks(at('invoicing', { quote: 'draft' }), 'quote.send', 'lab_admin', ['quoteAmount']);
    expectSetBy(sent, 'quote.accept', ['dentist'], { stage: 'design', quote: 'accepted' });
    expect(typicalDays('invoicing')).to.equal(undefined);
    expect(nextStages(sent)).to.have.members(['design', 'cancelled']);
    // nobody accepts a price that he has not seen
    expect(outcome(at('invoicing', { quote: 'draft' }), 'quote.accept', 'dentist')).to.equal('wrong-state');
  });

  it('A2 design: set by the admin or the designer, 1 to 2 working days; then production', () => {
    expectSetBy(at('received'), 'design.start', ['lab_admin', 'designer'], { stage: 'design' });
    expect(typicalDays('design')).to.deep.equal([1, 2]);
    expect(nextStages(at('design'))).to.have.members(['production', 'invoicing', 'cancelled']);
  });

  it('A2 production: set by the admin or the production technician, 2 to 5 working days; then finishing', () => {
    expectSetBy(at('design'), 'production.start', ['lab_admin', 'production_tech'], { stage: 'production' });
    expect(typicalDays('production')).to.deep.equal([2, 5]);
    expect(nextStages(at('production'))).to.have.members(['finishing', 'cancelled']);
  });

  it('A2 finishing: set by the admin, the ceramist or the finishing technician, 1 to 2 working days; then qc', () => {
    const setters = ['lab_admin', 'ceramist', 'finishing_tech'];
    expectSetBy(at('production'), 'finishing.start', setters, { stage: 'finishing' });
    expect(typicalDays('finishing')).to.deep.equal([1, 2]);
    expect(nextStages(at('finishing'))).to.have.members(['qc', 'cancelled']);
  });

  it('A2 qc: set by the admin or the QC manager, the same or the next working day; then shipped, or back for rework', () => {
    expectSetBy(at('finishing'), 'qc.start', ['lab_admin', 'qc_manager'], { stage: 'qc' });
    expect(typicalDays('qc')).to.deep.equal([0, 1]);
    expect(nextStages(at('qc'))).to.have.members([
      'shipped',
      'finishing',
      'production',
      'design',
      'cancelled',
    ]);
  });

  it('A2 shipped: set by the admin or shipping with a tracking number, which stays visible; captures, and tells the dentist', () => {
    expectSetBy(at('qc'), 'case.ship', ['lab_admin', 'shipping'], {
      stage: 'shipped',
      shipment: 'in_transit',
    });
    expectAsks(at('qc'), 'case.ship', 'shipping', ['trackingNumber']);
    const shipped = play(restorative, until('case.ship'));
    expect(latestField(shipped, 'trackingNumber')).to.equal('1Z 999');
    expect(acts(restorative, until('case.ship')).at(-1)).to.equal('case.ship: capture');
    const notice = noticesOf(restorative, shipped, 'practice').at(-1)!;
    expect(notice.event).to.equal('case.ship');
    expect(notice.fields['trackingNumber']).to.equal('1Z 999');
    expect(notice.channels).to.deep.equal(['inbox', 'email', 'sms']);
    expect(nextStages(at('shipped'))).to.have.members(['delivered', 'remake_requested', 'cancelled']);
  });

  it("A2 delivered: set by the carrier's webhook, or by hand by the dentist or the lab; net terms count from here", () => {
    expectSetBy(
      at('shipped', { shipment: 'in_transit' }),
      'delivery.confirm',
      ['system', 'dentist', 'lab_admin'],
      { stage: 'delivered', shipment: 'arrived' },
    );
    expect(nextStages(at('delivered'))).to.have.members(['remake_requested', 'cancelled']);
    const delivered = play(paying(billingTerms.net), LINE);
    const [invoice, ...others] = billingIntents(paying(billingTerms.net), delivered);
    expect(others).to.deep.equal([]);
    expect(invoice).to.include({ act: 'invoice', event: 'delivery.confirm' });
    expect(delivered.history.at(-1)!.at.slice(0, 10)).to.equal('2026-03-02');
    expect(invoice!.dueOn).to.equal(plainDate('2026-04-01'));
  });

  it('A2 on_hold: set by the admin, rarely by the system, with what is unclear; the way on is the status before', () => {
    for (const key of ['received', 'invoicing', 'design', 'production', 'finishing', 'qc']) {
      expectSetBy(at(key), 'hold.place', ['lab_admin', 'system'], { hold: 'asked' });
      expect(outcome(at(key, { hold: 'asked' }), 'hold.lift', 'lab_admin')).to.deep.equal(at(key));
    }
    expectAsks(at('design'), 'hold.place', 'lab_admin', ['reason']);
  });

  it('A2 on_hold: the dentist is told by e-mail and SMS and cannot opt out', () => {
    const held = play(restorative, [by('lab_admin', 'hold.place', { reason: 'No shade is given.' })]);
    const nothing = { email: 'none', sms: 'none' } as const;
    const [notice] = noticesOf(restorative, held, 'practice', nothing).slice(-1);
    expect(notice).to.include({ event: 'hold.place', forced: true });
    expect(notice!.channels).to.deep.equal(['inbox', 'email', 'sms']);
    expect(notice!.fields['reason']).to.equal('No shade is given.');
  });

  it('A2 remake_requested: asked for by the dentist on the original, with a reason; the original is parked and a child made', () => {
    expectSetBy(at('delivered'), 'remake.request', ['dentist'], { stage: 'remake_requested' });
    expectAsks(at('delivered'), 'remake.request', 'dentist', ['reason']);
    expect(stage.states['remake_requested']!.terminal).to.equal(true);
    expect(nextStages(at('remake_requested'))).to.deep.equal([]);
    const [[kind, remake] = []] = followUpsFor(restorative, play(restorative, LINE));
    expect(kind).to.equal('remake');
    expect(remake).to.include({ by: 'remake.request', impressions: 'reuse' });
    expect(
      acts(restorative, [...LINE, by('dentist', 'remake.request', { reason: 'It rocks.' })]).at(-1),
    ).to.equal('remake.request: credit');
  });

  it('A2 cancelled: by the dentist before production, by the admin at any time, with a reason; terminal', () => {
    for (const key of ['received', 'invoicing', 'design'])
      expectSetBy(at(key), 'case.cancel', ['dentist', 'lab_admin'], { stage: 'cancelled' });
    for (const key of ['production', 'finishing', 'qc', 'shipped', 'delivered'])
      expectSetBy(at(key), 'case.cancel', ['lab_admin'], { stage: 'cancelled' });
    expectAsks(at('qc'), 'case.cancel', 'lab_admin', ['reason']);
    expect(nextStages(at('cancelled'))).to.deep.equal([]);
    const cancelled = [by('dentist', 'case.cancel', { reason: 'The patient moved away.' })];
    expect(acts(restorative, cancelled).at(-1)).to.equal('case.cancel: release');
  });

  it('A2 history: every transition is recorded with its time, its actor and the status before', () => {
    const subject = play(restorative, [
      by('lab_admin', 'hold.place', { reason: 'Which shade?' }),
      by('dentist', 'comment.add', { note: 'A2, please.' }),
      by('lab_admin', 'hold.lift'),
      by('designer', 'design.start'),
    ]);
    expect(subject.history.map(({ type }) => type)).to.deep.equal([
      'case.submit',
      'case.receive',
      'hold.place',
      'comment.add',
      'hold.lift',
      'design.start',
    ]);
    for (const [i, entry] of subject.history.entries()) {
      expect(Date.parse(entry.at)).to.equal(SENT + (i - 1) * HOUR_MS);
      expect(entry.by.name).to.equal(`The ${entry.by.role}`);
      expect(entry.from).to.deep.equal(i ? subject.history[i - 1]!.to : status());
    }
    expect(proveHistory(subject.history)).to.deep.equal({ kind: 'unbroken' });
  });
});

describe('what the same help centre settles', () => {
  it('A2 quote accepted: the design begins, and nothing else is charged for it', () => {
    const accepted = play(restorative, [...QUOTED, by('dentist', 'quote.accept')]);
    expect(accepted.status).to.include({ stage: 'design', quote: 'accepted' });
    expect(billingIntents(restorative, accepted).map(({ act }) => act)).to.deep.equal(['authorise']);
  });

  it('A2 quote declined: the case is cancelled, and what was held is released', () => {
    const steps = [...QUOTED, by('dentist', 'quote.decline')];
    expect(play(restorative, steps).status).to.include({ stage: 'cancelled', quote: 'declined' });
    expect(acts(restorative, steps)).to.deep.equal(['case.submit: authorise', 'quote.decline: release']);
    for (const terms of [billingTerms.autopay, billingTerms.net])
      expect(acts(paying(terms), steps)).to.deep.equal([]);
  });

  it('A2 quote commented: the lab revises it, and it can be declined meanwhile', () => {
    const comment = by('dentist', 'quote.comment', { note: 'Without the try-in.' });
    const questioned = play(restorative, [...QUOTED, comment]);
    expect(questioned.status).to.include({ stage: 'invoicing', quote: 'questioned' });
    const fields = { quoteAmount: 'USD 520.00' };
    const revised = goOn(restorative, questioned, [by('lab_admin', 'quote.send', fields)]);
    expect(revised.status['quote']).to.equal('sent');
    expect(latestField(revised, 'quoteAmount')).to.equal('USD 520.00');
    expectAsks(at('invoicing', { quote: 'sent' }), 'quote.comment', 'dentist', ['note']);
    expectSetBy(questioned.status, 'quote.decline', ['dentist'], { stage: 'cancelled', quote: 'declined' });
  });

  it("A2 quotes expire after 14 days, by the lab's own stamp", () => {
    const sent = play(restorative, QUOTED);
    const at14Days = Date.parse(sent.updatedAt) + 14 * 24 * HOUR_MS;
    expect(timersOf(definition, sent).map(({ event, at }) => [event, Date.parse(at)])).to.deep.equal([
      ['quote.expire', at14Days],
    ]);
    expect(dueTimers(definition, sent, at14Days - 1)).to.deep.equal([]);
    expect(dueTimers(definition, sent, at14Days)).to.have.length(1);
    // also when the lab holds the case, or the dentist has paused it
    for (const overlay of [{}, { hold: 'asked' }, { pause: 'paused' }])
      expectSetBy({ ...sent.status, ...overlay }, 'quote.expire', ['system'], { quote: 'expired' });
  });

  it('A2 quotes are issued again on request, and their 14 days begin anew', () => {
    const expired = play(restorative, [
      ...QUOTED,
      { ...by('system', 'quote.expire'), afterHours: 14 * 24 },
      by('dentist', 'quote.ask-again'),
    ]);
    expect(expired.status).to.include({ stage: 'invoicing', quote: 'draft' });
    const again = goOn(restorative, expired, [by('lab_admin', 'quote.send', { quoteAmount: 'USD 700' })]);
    const [timer] = timersOf(definition, again);
    expect(Date.parse(timer!.at)).to.equal(Date.parse(again.updatedAt) + 14 * 24 * HOUR_MS);
    expect(outcome(at('invoicing', { quote: 'expired' }), 'quote.accept', 'dentist')).to.equal('wrong-state');
    // the lab may also send one without being asked, or take an open one back to change it
    expect(outcome(at('invoicing', { quote: 'expired' }), 'quote.send', 'lab_admin')).to.include({
      quote: 'sent',
    });
    expectSetBy(at('invoicing', { quote: 'sent' }), 'quote.open', ['lab_admin'], { quote: 'draft' });
  });

  it('A2 prepay: authorise at submission, capture at shipping', () => {
    expect(acts(paying(billingTerms.prepay), LINE)).to.deep.equal([
      'case.submit: authorise',
      'case.ship: capture',
    ]);
  });

  it('A2 autopay: the default card is charged at shipping', () => {
    expect(acts(paying(billingTerms.autopay), LINE)).to.deep.equal(['case.ship: charge']);
  });

  it('A2 net terms: an invoice after delivery', () => {
    expect(acts(paying(billingTerms.net), LINE)).to.deep.equal(['delivery.confirm: invoice']);
  });

  it('A2 submission: is blocked without a licence number, without consent, and without a tooth', () => {
    const problems = checkPrescription(restorative, emptyPrescription, plainDate('2026-03-02'));
    expect(problems).to.deep.include.members([
      { path: 'licenceNumber', code: 'required', values: {} },
      { path: 'declaredPrivacy', code: 'tick-required', values: {} },
      { path: 'items', code: 'no-items', values: {} },
    ]);
  });

  it('A2 events notified: status change, comment, hold, quote, invoice, shipped; each channel can be turned off but for a hold', () => {
    const notified = {
      'status change': [
        'design.start',
        'production.start',
        'finishing.start',
        'qc.start',
        'delivery.confirm',
      ],
      comment: ['comment.add'],
      hold: ['hold.place'],
      quote: ['quote.open', 'quote.send', 'quote.expire'],
      invoice: ['invoice.issue'],
      shipped: ['case.ship'],
    };
    for (const [name, types] of Object.entries(notified))
      for (const type of types) {
        const rule = restorative.notifications[type]!.find(({ to }) => to === 'practice')!;
        expect(rule.channels, type).to.include.members(['inbox', 'email']);
        const left = channelsFor(rule, type, { email: 'none', sms: [type] });
        expect(left, type).to.deep.equal(name === 'hold' ? ['inbox', 'email', 'sms'] : ['inbox']);
      }
  });

  it("A2 events notified: the lab hears of the practice's answers, decisions and changes", () => {
    const subject = play(restorative, [
      ...QUOTED,
      by('dentist', 'quote.accept'),
      by('lab_admin', 'hold.place', { reason: 'Which shade?' }),
      by('dentist', 'hold.answer', { answer: 'A2' }),
    ]);
    expect(noticesOf(restorative, subject, 'lab').map(({ event }) => event)).to.deep.equal([
      'quote.accept',
      'hold.answer',
    ]);
  });

  it('A2 invoice: the lab notes on the case that it has written it, once, from shipping on', () => {
    for (const key of ['shipped', 'delivered'])
      expectSetBy(at(key), 'invoice.issue', ['lab_admin', 'system'], { billing: 'invoiced' });
    for (const from of [at('qc'), at('delivered', { billing: 'invoiced' })])
      expect(outcome(from, 'invoice.issue', 'lab_admin')).to.equal('wrong-state');
  });

  it('A2 shipment: the carrier reports a problem on the way, and that it goes on', () => {
    const shipped = at('shipped', { shipment: 'in_transit' });
    const problem = at('shipped', { shipment: 'problem' });
    expectSetBy(shipped, 'shipment.problem', ['system', 'lab_admin'], { shipment: 'problem' });
    expectSetBy(problem, 'shipment.resume', ['system', 'lab_admin'], { shipment: 'in_transit' });
    expect(outcome(problem, 'delivery.confirm', 'dentist')).to.include({ shipment: 'arrived' });
  });
});

describe('the work in front of the dentist', () => {
  it("estimates each stage to come from the lab's own working days", () => {
    const received = play(restorative);
    // sent on a Monday: design at the latest after 1 working day, then 2, 5, 2 and 1 more
    expect(expectedStages(restorative, received, plainDate('2026-03-02'))).to.deep.equal([
      { stage: 'design', expected: '2026-03-03' },
      { stage: 'production', expected: '2026-03-05' },
      { stage: 'finishing', expected: '2026-03-12' },
      { stage: 'qc', expected: '2026-03-16' },
      { stage: 'shipped', expected: '2026-03-17' },
      { stage: 'delivered', expected: undefined },
    ]);
  });

  it('a design that lies before the dentist keeps production waiting until it is accepted', () => {
    for (const plan of ['proposed', 'changing'])
      expect(outcome(at('design', { plan }), 'production.start', 'production_tech')).to.equal('blocked');
    for (const plan of ['none', 'accepted'])
      expect(outcome(at('design', { plan }), 'production.start', 'production_tech')).to.include({
        stage: 'production',
      });
  });

  it('a case that ends takes its hold and its pause with it', () => {
    const overlays = { hold: 'asked', pause: 'paused' };
    for (const key of ['received', 'design', 'production', 'qc'])
      expect(outcome(at(key, overlays), 'case.cancel', 'lab_admin')).to.deep.equal(at('cancelled'));
    expect(effects(at('qc', overlays), 'case.cancel', 'lab_admin')).to.deep.equal(['billing.cancelled']);
  });

  it('every state says what it means and what happens next or that nothing does, in English and German', () => {
    for (const [key, state] of Object.entries(stage.states))
      for (const words of [state.label, state.meaning, state.next])
        for (const language of ['en', 'de'])
          expect(words?.[language]?.length, `${key} ${language}`).to.be.greaterThan(2);
  });
});

describe("the restorative lab's week", () => {
  it('plays from the quote to the remake, and its history is whole', () => {
    const subject = play(restorative, week.steps);
    expect(subject.status).to.deep.equal(
      at('remake_requested', { quote: 'accepted', plan: 'accepted', shipment: 'arrived' }),
    );
    expect(subject.history).to.have.length(2 + week.steps.length);
    expect(proveHistory(subject.history)).to.deep.equal({ kind: 'unbroken' });
    expect(subject.prescription.instructions).to.contain('ND3');
    expect(billingIntents(restorative, subject).map(({ act }) => act)).to.deep.equal([
      'authorise',
      'capture',
      'credit',
    ]);
  });
});

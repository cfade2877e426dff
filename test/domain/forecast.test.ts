import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { addDays, addWorkingDays, workingDaysBetween } from '../../src/domain/calendar.js';
import type { Case } from '../../src/domain/case.js';
import {
  dueDateAfter,
  dueDateOf,
  dueDateRefusal,
  expectedStages,
  hasLeft,
  isStopped,
  lateDays,
  lineOf,
  positionOnLine,
  promisesOf,
} from '../../src/domain/forecast.js';
import { plainDate, type PlainDate } from '../../src/domain/ids.js';
import type { EventDefinition } from '../../src/domain/lifecycle/definition.js';
import type { LabProfile } from '../../src/domain/profile.js';
import type { ScriptStep } from '../../src/domain/script.js';
import { aligner } from '../../src/profiles/aligner.js';
import { restorative } from '../../src/profiles/restorative.js';
import { goOn, play } from './play.js';

const by = (role: string, event: string, fields?: Record<string, string>): ScriptStep => ({
  by: role,
  event,
  ...(fields && { fields }),
});
const DUE = plainDate('2026-03-20');
/** received on Monday, 2 March 2026 */
const received = (...steps: readonly ScriptStep[]) => play(restorative, steps, { dateWanted: DUE });
const day = plainDate;
const design = by('designer', 'design.start');
const production = by('production_tech', 'production.start');
const finishing = by('ceramist', 'finishing.start');
const qc = by('qc_manager', 'qc.start');
const ship = by('shipping', 'case.ship', { trackingNumber: '1' });
const hold = by('lab_admin', 'hold.place', { reason: 'Which shade?' });
const pause = by('dentist', 'pause.place', { pauseReason: 'patient' });

const expecting = (profile: LabProfile, subject: Case, today: string) =>
  expectedStages(profile, subject, day(today)).map(({ stage, expected }) => [stage, expected]);

describe('the place of a case on the main line', () => {
  it("is its stage's, and before the line there is none", () => {
    expect(positionOnLine(restorative, received())).to.equal(0);
    expect(positionOnLine(restorative, received(design, production))).to.equal(2);
    const { history: _, ...rest } = received();
    expect(positionOnLine(restorative, { ...rest, history: [], status: { stage: 'queued' } })).to.equal(-1);
  });

  it('is where it was left, on a detour and after the end', () => {
    const cancel = by('lab_admin', 'case.cancel', { reason: 'Ordered twice.' });
    expect(positionOnLine(restorative, received(by('lab_admin', 'quote.open')))).to.equal(0);
    expect(positionOnLine(restorative, received(design, by('lab_admin', 'quote.open')))).to.equal(1);
    expect(positionOnLine(restorative, received(design, production, cancel))).to.equal(2);
  });

  it('goes back with the work that is sent back', () => {
    const rework = by('qc_manager', 'rework.production', { reason: 'Open contact.' });
    expect(positionOnLine(restorative, received(design, production, finishing, qc, rework))).to.equal(2);
  });

  it('is on the line of the service that was chosen', () => {
    expect(lineOf(aligner, play(aligner, [], { service: 'direct' }))).to.deep.equal([
      'production',
      'shipped',
    ]);
    expect(lineOf(aligner, play(aligner, [], { service: 'full' }))).to.have.length(4);
    expect(lineOf(aligner, play(aligner, [], { service: 'toString' })), 'an unknown one').to.have.length(4);
    expect(lineOf(restorative, received())[0]).to.equal('received');
  });
});

describe('the stages to come', () => {
  it("are dated from the last move by the lab's working days, over weekends and closed days", () => {
    const subject = received(design, production);
    expect(expecting(restorative, subject, '2026-03-02')).to.deep.equal([
      ['finishing', '2026-03-09'],
      ['qc', '2026-03-11'],
      ['shipped', '2026-03-12'],
      ['delivered', undefined],
    ]);
    const { weekdays } = restorative.calendar;
    const closed = { ...restorative, calendar: { weekdays, closed: [day('2026-03-09')] } };
    expect(expecting(closed, subject, '2026-03-02')[0]).to.deep.equal(['finishing', '2026-03-10']);
  });

  it('are never dated in the past: a lab that is behind begins again today', () => {
    expect(expecting(restorative, received(design, production), '2026-03-25').slice(0, 2)).to.deep.equal([
      ['finishing', '2026-03-25'],
      ['qc', '2026-03-27'],
    ]);
  });

  it('have no dates while something stops the case, and have them again afterwards', () => {
    const stopped = (subject: Case) => {
      expect(isStopped(restorative, subject)).to.equal(true);
      for (const [, expected] of expecting(restorative, subject, '2026-03-02'))
        expect(expected).to.equal(undefined);
    };
    const proposed = { ...by('designer', 'plan.propose'), plan: { note: '', rows: [] } };
    const sent = by('lab_admin', 'quote.send', { quoteAmount: 'USD 1' });
    const answer = by('dentist', 'hold.answer', { answer: 'A2' });
    for (const steps of [
      [hold],
      [hold, answer],
      [pause],
      [design, proposed],
      [by('lab_admin', 'quote.open'), sent],
      [design, production, finishing, qc, ship, by('system', 'shipment.problem', { reason: 'Snow' })],
    ])
      stopped(received(...steps));
    const lifted = received(hold, answer, by('lab_admin', 'hold.lift'));
    expect(isStopped(restorative, lifted)).to.equal(false);
    expect(expecting(restorative, lifted, '2026-03-02')[0]![1]).to.equal('2026-03-03');
  });

  it('have no dates on a detour of which the lab does not say how long it takes', () => {
    const quoting = received(by('lab_admin', 'quote.open'));
    expect(expecting(restorative, quoting, '2026-03-02')).to.deep.include(['design', undefined]);
  });

  it('are none once the case has ended', () => {
    const cancelled = received(by('dentist', 'case.cancel', { reason: 'The patient moved.' }));
    expect(expecting(restorative, cancelled, '2026-03-02')).to.deep.equal([]);
  });

  it('come one after the other, whatever the day on which one looks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 4 }), (days, steps) => {
        const subject = received(...[design, production, finishing, qc].slice(0, steps));
        const today = addDays(day('2026-03-02'), days);
        const dates = expectedStages(restorative, subject, today).flatMap(({ expected }) => expected ?? []);
        expect(dates).to.deep.equal([...dates].sort());
        for (const date of dates) expect(date >= today).to.equal(true);
      }),
    );
  });
});

describe('the day on which the work is due', () => {
  it('is the one that was confirmed last, else the one that was wanted', () => {
    expect(dueDateOf(received())).to.equal(DUE);
    const moved = goOn(restorative, received(), [
      by('dentist', 'comment.add', { note: 'a', dueDate: '2026-03-25' }),
      by('dentist', 'comment.add', { note: 'b', dueDate: '2026-03-27' }),
      by('dentist', 'comment.add', { note: 'c' }),
    ]);
    expect(dueDateOf(moved)).to.equal('2026-03-27');
    expect(dueDateOf(play(restorative))).to.equal(undefined);
  });

  it('is missed by so many days, until the work has left the lab or the case has ended', () => {
    const late = (subject: Case, today: string) => lateDays(restorative, subject, day(today));
    const working = received(design, production);
    expect(late(working, '2026-03-19')).to.equal(0);
    expect(late(working, '2026-03-20')).to.equal(0);
    expect(late(working, '2026-03-23')).to.equal(3);
    const shipped = goOn(restorative, working, [finishing, qc, ship]);
    expect([hasLeft(restorative, working), hasLeft(restorative, shipped)]).to.deep.equal([false, true]);
    expect(late(shipped, '2027-01-01')).to.equal(0);
    const cancelled = received(by('dentist', 'case.cancel', { reason: 'The patient moved.' }));
    expect(late(cancelled, '2027-01-01')).to.equal(0);
    // a draft can miss nothing, nor can a case without a date
    expect(late({ ...working, status: { stage: 'draft' } }, '2027-01-01')).to.equal(0);
    expect(late(play(restorative, [design]), '2027-01-01')).to.equal(0);
  });
});

describe('an event that moves the due date', () => {
  const moving = (type: string, movesDueDate: NonNullable<EventDefinition['movesDueDate']>): LabProfile => {
    const { lifecycle } = restorative;
    const event = { ...lifecycle.events[type]!, movesDueDate };
    return { ...restorative, lifecycle: { ...lifecycle, events: { ...lifecycle.events, [type]: event } } };
  };
  const resuming = moving('pause.lift', 'paused');

  it('leaves after a pause as many working days as were left when it began', () => {
    const paused = received(pause);
    // fourteen working days were left on 2 March
    expect(dueDateAfter(resuming, paused, 'pause.lift', day('2026-03-16'))).to.equal('2026-04-03');
    // resumed at once, nothing moves
    expect(dueDateAfter(resuming, paused, 'pause.lift', day('2026-03-02'))).to.equal(DUE);
    // nor is a Sunday that was wanted taken for the Friday before
    const sunday = play(restorative, [pause], { dateWanted: day('2026-03-08') });
    expect(dueDateAfter(resuming, sunday, 'pause.lift', day('2026-03-02'))).to.equal('2026-03-08');
  });

  it('never brings it forward, and keeps the working days, whatever day it was and however long it took', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 60 }), (ahead, pausedDays) => {
        const since = day('2026-03-02');
        const [due, today] = [addDays(since, ahead), addDays(since, pausedDays)];
        const paused = play(restorative, [pause], { dateWanted: due });
        const next = dueDateAfter(resuming, paused, 'pause.lift', today)!;
        expect(next >= due).to.equal(true);
        const { calendar } = restorative;
        const left = workingDaysBetween(calendar, since, due);
        if (left) expect(workingDaysBetween(calendar, today, next)).to.equal(left);
        else expect(next).to.equal(due);
      }),
    );
  });

  it('counts from the last pause, when there were several', () => {
    const twice = received(pause, by('dentist', 'pause.lift'), { ...pause, afterHours: 14 * 24 });
    // paused again on 16 March, with four working days left
    expect(dueDateAfter(resuming, twice, 'pause.lift', day('2026-03-23'))).to.equal('2026-03-27');
  });

  it('adds its own working days to the due date, or to today when that is later', () => {
    const revising = moving('rx.revise', 2);
    const after = (today: string) => dueDateAfter(revising, received(), 'rx.revise', day(today));
    expect(after('2026-03-02')).to.equal('2026-03-24');
    expect(after('2026-04-01')).to.equal('2026-04-03');
    expect(after('2026-03-20')).to.equal(addWorkingDays(restorative.calendar, DUE, 2));
  });

  it('is one that says so: others move nothing, nor is anything moved where no day was wanted', () => {
    const today = day('2026-03-02');
    expect(dueDateAfter(restorative, received(), 'pause.lift', today)).to.equal(undefined);
    expect(dueDateAfter(restorative, received(), 'no.such', today)).to.equal(undefined);
    expect(dueDateAfter(moving('rx.revise', 2), play(restorative), 'rx.revise', today)).to.equal(undefined);
  });

  it('is refused with another date than the lab comes to, and the refusal names it', () => {
    const paused = received(pause);
    const lift = (dueDate: string, today: string): ReturnType<typeof dueDateRefusal> =>
      dueDateRefusal(resuming, paused, { type: 'pause.lift', fields: { dueDate } }, day(today));
    expect(lift('2026-04-03', '2026-03-16')).to.equal(undefined);
    expect(lift('2026-03-20', '2026-03-16')).to.deep.equal({ code: 'stale-date', expected: '2026-04-03' });
    expect(dueDateRefusal(resuming, paused, { type: 'pause.lift', fields: {} }, DUE)).to.have.property(
      'code',
      'stale-date',
    );
    expect(dueDateRefusal(restorative, paused, { type: 'pause.lift', fields: {} }, DUE)).to.equal(undefined);
  });
});

describe('a promise of the lab', () => {
  const proposed = { ...by('planner', 'plan.propose'), plan: { note: '', rows: [] } };
  const changing = (afterHours: number) =>
    play(aligner, [proposed, { ...by('dentist', 'plan.request-change', { note: 'Less.' }), afterHours }], {
      service: 'full',
    });
  const daysLeft = (subject: Case, today: PlainDate) =>
    promisesOf(aligner, subject, today).map((promise) => [promise.by, promise.daysLeft]);

  it("runs by the lab's working days from the lab's own stamp, and goes below zero when it is not kept", () => {
    // asked for on Friday, 6 March: Monday, Tuesday, Wednesday
    const asked = changing(4 * 24 - 1);
    expect(asked.updatedAt.slice(0, 10)).to.equal('2026-03-06');
    expect(daysLeft(asked, day('2026-03-06'))).to.deep.equal([['2026-03-11', 3]]);
    expect(daysLeft(asked, day('2026-03-08'))).to.deep.equal([['2026-03-11', 3]]);
    expect(daysLeft(asked, day('2026-03-11'))).to.deep.equal([['2026-03-11', 0]]);
    expect(daysLeft(asked, day('2026-03-16'))).to.deep.equal([['2026-03-11', -3]]);
  });

  it('begins anew when it is asked for again, and is over when it is kept', () => {
    const asked = changing(1);
    const kept = goOn(aligner, asked, [proposed]);
    expect(promisesOf(aligner, kept, day('2026-03-03'))).to.deep.equal([]);
    const again = { ...by('dentist', 'plan.request-change', { note: 'Still less.' }), afterHours: 48 };
    expect(daysLeft(goOn(aligner, kept, [again]), day('2026-03-04'))).to.deep.equal([['2026-03-09', 3]]);
  });

  it('is none in a state that the case was never moved into', () => {
    const { history: _, ...rest } = changing(1);
    expect(promisesOf(aligner, { ...rest, history: [] }, day('2026-03-03'))).to.deep.equal([]);
  });
});

import { expect } from '@open-wc/testing';
import { advanceCase, type Case } from '../../src/domain/case.js';
import { eventId, instant, plainDate } from '../../src/domain/ids.js';
import type { FieldKey, Role } from '../../src/domain/lifecycle/definition.js';
import { compileLifecycle } from '../../src/domain/lifecycle/machine.js';
import { DAY_MS, dueTimers, timersOf } from '../../src/domain/lifecycle/timers.js';
import { digitalLab } from '../../src/profiles/digital-lab.js';
import { play, SENT } from './play.js';

const lifecycle = compileLifecycle(digitalLab.lifecycle);
const { definition } = lifecycle;
const PAUSED_AT = SENT + DAY_MS;

/** An event at a moment of the lab's clock, with the moment that its sender's clock showed. */
function send(
  subject: Case,
  type: string,
  role: Role,
  labMs: number,
  fields: Readonly<Record<FieldKey, string>> = {},
  senderMs = labMs,
): Case {
  const by = { role, name: role };
  const event = { id: eventId(`${type}-${labMs}`), type, by, at: instant(senderMs), fields };
  const result = advanceCase({ lifecycle, profile: digitalLab }, subject, event, instant(labMs));
  if (!result.ok) throw new Error(`${type}: ${result.refusal.code}`);
  return result.case;
}
const order = play(digitalLab, [], { dateWanted: plainDate('2026-03-20') });
const pause = (subject = order, labMs = PAUSED_AT, senderMs = labMs) =>
  send(subject, 'pause.place', 'dentist', labMs, { pauseReason: 'patient' }, senderMs);
const resume = (subject: Case, labMs: number) =>
  send(subject, 'pause.lift', 'dentist', labMs, { dueDate: '2026-04-01' });
const remind = (subject: Case, day: number) =>
  send(subject, 'pause.remind', 'system', PAUSED_AT + day * DAY_MS, { day: String(day) });

/** The timers that run, in days after a moment. */
const running = (subject: Case, sinceMs = PAUSED_AT) =>
  timersOf(definition, subject).map(({ event, fields, at }) => [
    event,
    fields['day'],
    (Date.parse(at) - sinceMs) / DAY_MS,
  ]);
const ALL = [
  ['pause.remind', '30', 30],
  ['pause.remind', '40', 40],
  ['pause.remind', '44', 44],
  ['pause.expire', undefined, 45],
];

describe('the timers of a case', () => {
  it('count from the stamp that the lab gave to the event which began the state', () => {
    expect(timersOf(definition, order)).to.deep.equal([]);
    expect(running(pause())).to.deep.equal(ALL);
  });

  it('are not moved by a clock of the practice that is wrong, years behind or ahead', () => {
    for (const year of [1999, 2031]) {
      const wrong = pause(order, PAUSED_AT, Date.UTC(year, 0, 1));
      expect(timersOf(definition, wrong), `${year}`).to.deep.equal(timersOf(definition, pause()));
      const later = send(wrong, 'comment.add', 'dentist', PAUSED_AT + DAY_MS, { note: 'x' }, Date.UTC(year));
      expect(running(later), `${year}`).to.deep.equal(ALL);
    }
  });

  it('are due to the millisecond, and not before', () => {
    const due = (afterMs: number) => dueTimers(definition, pause(), PAUSED_AT + afterMs);
    expect(due(30 * DAY_MS - 1)).to.deep.equal([]);
    expect(due(30 * DAY_MS)).to.deep.equal([
      { region: 'pause', event: 'pause.remind', fields: { day: '30' }, at: instant(PAUSED_AT + 30 * DAY_MS) },
    ]);
    expect(due(45 * DAY_MS - 1)).to.have.length(3);
    expect(due(45 * DAY_MS)).to.have.length(4);
  });

  it('fire once: a reminder that was sent is not due again, the others are', () => {
    const reminded = remind(pause(), 30);
    expect(running(reminded)).to.deep.equal(ALL.slice(1));
    expect(dueTimers(definition, reminded, PAUSED_AT + 39 * DAY_MS)).to.deep.equal([]);
    expect(running(remind(reminded, 40))).to.deep.equal(ALL.slice(2));
  });

  it('are told apart by what they say: another day’s reminder is not this one’s', () => {
    const other = send(pause(), 'pause.remind', 'system', PAUSED_AT + DAY_MS, { day: '1' });
    expect(running(other)).to.deep.equal(ALL);
  });

  it('are not restarted by their own reminders, nor by anything else that leaves the state as it is', () => {
    const reminded = remind(pause(), 30);
    expect(reminded.status).to.deep.equal(pause().status);
    const reason = { reason: 'Which shade?' };
    const asked = send(reminded, 'hold.place', 'designer', PAUSED_AT + 31 * DAY_MS, reason);
    const lifted = send(asked, 'hold.lift', 'lab_admin', PAUSED_AT + 35 * DAY_MS);
    for (const subject of [asked, lifted]) expect(running(subject)).to.deep.equal(ALL.slice(1));
  });

  it('that were missed come earliest first', () => {
    const due = dueTimers(definition, pause(), PAUSED_AT + 400 * DAY_MS);
    expect(due.map(({ event }) => event)).to.deep.equal(ALL.map(([event]) => event));
    const times = due.map(({ at }) => at);
    expect(times).to.deep.equal([...times].sort());
  });

  it('of the next state count from when the lab entered it, however late that was', () => {
    const late = PAUSED_AT + 50 * DAY_MS;
    const expired = send(pause(), 'pause.expire', 'system', late);
    expect(running(expired, late)).to.deep.equal([['case.purge', undefined, 7]]);
  });

  it('end with the state, and a second pause counts anew with all its reminders', () => {
    const resumedAt = PAUSED_AT + 35 * DAY_MS;
    const resumed = resume(remind(pause(), 30), resumedAt);
    expect(running(resumed)).to.deep.equal([]);
    const again = pause(resumed, resumedAt + DAY_MS);
    expect(running(again, resumedAt + DAY_MS)).to.deep.equal(ALL);
  });

  it('do not outlive the case: cancelled while it was paused, it has none', () => {
    const fields = { cancelReason: 'patient' };
    const cancelled = send(pause(), 'case.cancel', 'dentist', PAUSED_AT + DAY_MS, fields);
    expect(timersOf(definition, cancelled)).to.deep.equal([]);
    expect(dueTimers(definition, cancelled, PAUSED_AT + 400 * DAY_MS)).to.deep.equal([]);
    // nor would they if a lab left the pause as it was
    const left = { ...cancelled, status: { ...cancelled.status, pause: 'paused' } };
    expect(timersOf(definition, left)).to.deep.equal([]);
  });

  it('of a region or state that the profile does not know are none', () => {
    const paused = pause();
    const strange = { ...paused, status: { ...paused.status, pause: 'asleep', mood: 'paused' } };
    expect(timersOf(definition, strange)).to.deep.equal([]);
  });
});

import { expect } from '@open-wc/testing';
import type { LabProfile, LocalLab, RegionState } from '../../../src/index.js';
import { until } from '../../support/lab.js';
import { pausedLab } from '../../support/paused-lab.js';
import {
  aPausedLab,
  atLab,
  DAY_MS,
  daysAfter,
  NEVER,
  OFFICE,
  pausedCase,
  sameLab,
  sentCase,
  typesOf,
} from './practice.js';

/** A device whose clock a test sets. */
function device(start = Date.UTC(2026, 2, 9, 15)) {
  const self = { ms: start, now: () => self.ms };
  return self;
}
const countOf = (subject: Parameters<typeof typesOf>[0], type: string) =>
  typesOf(subject).filter((other) => other === type).length;
const closeAll = (labs: readonly LocalLab[]) => Promise.all(labs.map((lab) => lab.close!()));

const withPaused = (change: Partial<RegionState>): LabProfile => {
  const { regions } = pausedLab.lifecycle;
  const pause = regions['pause']!;
  const states = { ...pause.states, paused: { ...pause.states['paused']!, ...change } };
  return {
    ...pausedLab,
    lifecycle: { ...pausedLab.lifecycle, regions: { ...regions, pause: { ...pause, states } } },
  };
};

describe("the embedded lab's timers", () => {
  it('fire once, however many tabs look at the same time', async () => {
    const clock = device();
    const labs = [aPausedLab(clock)];
    labs.push(...Array.from({ length: 3 }, () => sameLab(labs[0]!, clock)));
    const { id } = await pausedCase(labs[0]!);
    clock.ms += 41 * DAY_MS;
    await Promise.all(labs.flatMap((lab) => [lab.pull(undefined, NEVER), lab.pull(undefined, NEVER)]));
    const { history } = await atLab(labs[0]!, id);
    const reminders = history.filter(({ type }) => type === 'pause.remind');
    expect(reminders.map(({ fields }) => fields['day'])).to.deep.equal(['30', '40']);
    await closeAll(labs);
  });

  it('two tabs that move the clock at once send each event once', async () => {
    const clock = device();
    const one = aPausedLab(clock);
    const two = sameLab(one, clock);
    const { id } = await pausedCase(one);
    await Promise.all([one.clock.advance(23 * 24), two.clock.advance(23 * 24)]);
    const subject = await atLab(one, id);
    expect(countOf(subject, 'pause.remind')).to.equal(3);
    expect(countOf(subject, 'pause.expire')).to.equal(1);
    expect(daysAfter(subject, 'pause.place', 'pause.expire')).to.equal(45);
    await closeAll([one, two]);
  });

  it('are caught up when the lab is opened again, and count on from there', async () => {
    const clock = device();
    const first = aPausedLab(clock);
    const { id } = await pausedCase(first);
    await first.close!();
    clock.ms += 31 * DAY_MS;
    const second = sameLab(first, clock);
    expect(countOf(await atLab(second, id), 'pause.remind')).to.equal(1);
    await second.close!();
    clock.ms += 10 * DAY_MS;
    const third = sameLab(first, clock);
    const subject = await atLab(third, id);
    expect(countOf(subject, 'pause.remind')).to.equal(2);
    expect(daysAfter(subject, 'pause.place', 'pause.remind')).to.equal(41);
    await third.close!();
  });

  it('A5.12: a lab that nobody opened for a year still gives the seven days of grace', async () => {
    const clock = device();
    const first = aPausedLab(clock);
    const { id } = await pausedCase(first);
    await first.close!();
    clock.ms += 365 * DAY_MS;
    const late = sameLab(first, clock);
    const subject = await atLab(late, id);
    expect(subject.status['pause']).to.equal('deletion_scheduled');
    expect(countOf(subject, 'pause.remind')).to.equal(3);
    clock.ms += 6.9 * DAY_MS;
    expect((await late.pull(undefined, NEVER)).removed).to.be.empty;
    clock.ms += 0.2 * DAY_MS;
    expect((await late.pull(undefined, NEVER)).removed).to.deep.equal([id]);
    await late.close!();
  });

  it('fire by themselves while the lab is open, without anybody asking', async () => {
    const lab = aPausedLab();
    const { id } = await pausedCase(lab);
    const half = 0.5 / 3600;
    await lab.clock.advance(30 * 24 - half);
    await until(lab.desk.cases, (cases) =>
      cases.some((subject) => subject.id === id && typesOf(subject).at(-1) === 'pause.remind'),
    );
    await lab.close!();
  });

  it('what is not allowed during a hold waits, keeps nothing else waiting, and comes when the hold is lifted', async () => {
    const lab = aPausedLab();
    const { id } = await sentCase(lab);
    await lab.desk.act(id, 'offer.open', {}, OFFICE);
    await lab.desk.act(id, 'hold.place', { reason: 'Which shade?' }, OFFICE);
    const other = await pausedCase(lab);
    await lab.clock.advance(31 * 24);
    expect((await atLab(lab, id)).status['offer']).to.equal('open');
    expect(countOf(await atLab(lab, other.id), 'pause.remind')).to.equal(1);
    await lab.desk.act(id, 'hold.lift', {}, OFFICE);
    await lab.pull(undefined, NEVER);
    expect(typesOf(await atLab(lab, id)).slice(-2)).to.deep.equal(['hold.lift', 'offer.expire']);
    await lab.close!();
  });

  it('A3 resume: a resumed order is left alone, and a second pause counts from its own beginning', async () => {
    const lab = aPausedLab();
    const { id, prescription } = await pausedCase(lab);
    await lab.clock.advance(20 * 24);
    await lab.desk.act(id, 'pause.lift', { dueDate: prescription.dateWanted! }, OFFICE);
    await lab.clock.advance(40 * 24);
    expect(typesOf(await atLab(lab, id)).at(-1)).to.equal('pause.lift');
    await lab.close!();
  });

  it("follow a profile that was changed: cases that wait are counted by the new lab's days", async () => {
    const clock = device();
    const first = aPausedLab(clock);
    const { id } = await pausedCase(first);
    await first.close!();
    clock.ms += 3 * DAY_MS;
    const stricter = withPaused({ timers: [{ afterDays: 2, event: 'pause.expire' }] });
    const second = sameLab(first, { ...clock, profile: stricter });
    expect((await atLab(second, id)).status['pause']).to.equal('deletion_scheduled');
    await second.close!();
  });
});

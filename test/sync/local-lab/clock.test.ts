import { expect } from '@open-wc/testing';
import { until } from '../../support/lab.js';
import {
  aPausedLab,
  atLab,
  DAY_MS,
  daysAfter,
  NEVER,
  OFFICE,
  pausedCase,
  sameLab,
  send,
  sentCase,
  typesOf,
} from './practice.js';

const HOUR_MS = 3_600_000;

describe("the embedded lab's clock", () => {
  it('A3 timer: 45 days in one call bring the reminders at 30, 40 and 44 days and the deletion at 45, each at its moment', async () => {
    const lab = aPausedLab();
    const { id } = await pausedCase(lab);
    await lab.clock.advance(45 * 24);
    const subject = await atLab(lab, id);
    expect(typesOf(subject).slice(-5)).to.deep.equal([
      'pause.place',
      'pause.remind',
      'pause.remind',
      'pause.remind',
      'pause.expire',
    ]);
    const paused = Date.parse(subject.history.find(({ type }) => type === 'pause.place')!.at);
    const days = subject.history.slice(-4).map(({ at }) => (Date.parse(at) - paused) / DAY_MS);
    expect(days).to.deep.equal([30, 40, 44, 45]);
    expect(subject.history.slice(-4).map(({ by }) => by.role)).to.deep.equal(Array(4).fill('system'));
    expect(subject.status['pause']).to.equal('deletion_scheduled');
    await lab.close!();
  });

  it('A5.12: what follows counts from the moment at which the timer was due: deleted at day 52, and not an hour before', async () => {
    const lab = aPausedLab();
    const { id } = await pausedCase(lab);
    await lab.clock.advance(52 * 24 - 1);
    expect((await atLab(lab, id)).status['pause']).to.equal('deletion_scheduled');
    await lab.clock.advance(1);
    expect((await lab.pull(undefined, NEVER)).removed).to.deep.equal([id]);
    await lab.close!();
  });

  it('walks through the timers of all cases in the order in which they are due', async () => {
    const lab = aPausedLab();
    const first = await pausedCase(lab);
    await lab.clock.advance(5 * 24);
    const second = await pausedCase(lab);
    await lab.clock.advance(60 * 24);
    const { removed } = await lab.pull(undefined, NEVER);
    expect(removed).to.deep.equal([first.id, second.id]);
    await lab.close!();
  });

  it('stamps whatever happens at the lab: events, plans, drafts, and the page that tells of them', async () => {
    const lab = aPausedLab({ now: () => Date.UTC(2026, 2, 9, 15) });
    await lab.clock.advance(48);
    const { id, updatedAt } = await sentCase(lab);
    await lab.desk.act(id, 'design.start', {}, OFFICE);
    const plan = { note: 'first', rows: [] };
    await lab.desk.act(id, 'plan.propose', {}, { ...OFFICE, plan });
    const { history, plans } = await atLab(lab, id);
    const moment = '2026-03-11T15:00:00.000Z';
    expect(new Set([...history.map(({ at }) => at), plans[0]!.proposedAt, updatedAt])).to.deep.equal(
      new Set([moment]),
    );
    expect((await lab.pull(undefined, NEVER)).clock).to.equal(moment);
    expect(await lab.clock.now()).to.equal(Date.parse(moment));
    await lab.close!();
  });

  it('is one for all tabs, outlives them, and tells whoever watches that it was moved', async () => {
    const now = () => Date.UTC(2026, 2, 9, 15);
    const one = aPausedLab({ now });
    const other = sameLab(one, { now });
    const moved = until(other.clock.watch, (ms) => ms === now() + 10 * HOUR_MS);
    await Promise.all([one.clock.advance(4), other.clock.advance(6)]);
    expect(await moved, 'hours of two tabs add up').to.equal(now() + 10 * HOUR_MS);
    await one.close!();
    await other.close!();
    const again = sameLab(one, { now });
    expect(await again.clock.now()).to.equal(now() + 10 * HOUR_MS);
    await again.close!();
  });

  it('tells the practice that it is later, though nothing else has happened', async () => {
    const lab = aPausedLab();
    await lab.clock.now();
    let tell: (() => void) | undefined;
    const told = () => new Promise<void>((resolve) => (tell = resolve));
    const first = told();
    const stop = lab.watch!(() => tell?.());
    await first;
    const second = told();
    await lab.clock.advance(1);
    await second;
    stop();
    await lab.close!();
  });

  it('never goes back, and takes no time that is none', async () => {
    const lab = aPausedLab();
    const before = await lab.clock.now();
    for (const hours of [-1, NaN, Infinity]) {
      const thrown: unknown = await lab.clock.advance(hours).catch((error: unknown) => error);
      expect(thrown).to.be.instanceOf(RangeError);
    }
    expect(await lab.clock.now()).to.be.within(before, before + HOUR_MS);
    await lab.close!();
  });

  it("the practice's clock moves nothing: an event's own time is not the lab's", async () => {
    const lab = aPausedLab();
    const { id } = await sentCase(lab);
    for (const at of ['1999-01-01T00:00:00.000Z', '2199-01-01T00:00:00.000Z']) {
      await send(lab, id, 'comment.add', { note: 'what a strange day' }, { at: at as never });
      const { case: paused } = await send(lab, id, 'pause.place', { pauseReason: 'x' }, { at: at as never });
      expect(Date.parse(paused!.history.at(-1)!.at)).to.be.closeTo(await lab.clock.now(), HOUR_MS);
      await lab.clock.advance(29 * 24);
      expect(typesOf(await atLab(lab, id)).at(-1), 'neither early nor late').to.equal('pause.place');
      const due = (await atLab(lab, id)).prescription.dateWanted!;
      await lab.desk.act(id, 'pause.lift', { dueDate: due }, OFFICE);
    }
    expect(daysAfter(await atLab(lab, id), 'pause.place', 'pause.lift')).to.be.closeTo(29, 0.1);
    await lab.close!();
  });
});

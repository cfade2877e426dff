import { expect } from '@open-wc/testing';
import { dueDateOf, plainDate } from '../../../src/index.js';
import { sending } from '../../../src/testing/samples.js';
import { aPausedLab, atLab, OFFICE, pausedCase, push, send, sentCase } from './practice.js';

/** Monday, 9 March 2026, 15:00 in UTC: 11:00 at the lab */
const MONDAY = Date.UTC(2026, 2, 9, 15);
const wanted = { dateWanted: plainDate('2026-03-20') };

describe('due dates at the embedded lab', () => {
  it('A5.14: a resumption with a date that is not the one of the lab is refused with the one that is, and taken with it', async () => {
    const lab = aPausedLab({ now: () => MONDAY });
    const { id } = await pausedCase(lab, wanted);
    await lab.clock.advance(14 * 24);
    const stale = sending(id, 'pause.lift', { dueDate: '2026-03-20' });
    // nine working days were left on 9 March; they are counted from Monday, 23 March
    const refusal = { code: 'stale-date', expected: '2026-04-03' };
    expect(await push(lab, stale)).to.deep.equal({ refusal });
    expect((await atLab(lab, id)).status['pause'], 'nothing has changed').to.equal('paused');

    await lab.clock.advance(24);
    expect(await push(lab, stale), 'the same event again gets the same answer').to.deep.equal({ refusal });
    expect(await send(lab, id, 'pause.lift', { dueDate: '2026-04-03' }), 'yesterday').to.deep.equal({
      refusal: { code: 'stale-date', expected: '2026-04-06' },
    });
    const good = sending(id, 'pause.lift', { dueDate: '2026-04-06' });
    const taken = await push(lab, good);
    expect(dueDateOf(taken.case!)).to.equal('2026-04-06');
    await lab.clock.advance(24);
    expect(await push(lab, good), 'a repeated event is not judged by a later day').to.deep.equal(taken);
    await lab.close!();
  });

  it("the lab's day counts, not the practice's: the evening in New York is another day in UTC", async () => {
    const lab = aPausedLab({ now: () => Date.UTC(2026, 2, 24, 2) });
    const { id } = await sentCase(lab, wanted);
    await send(lab, id, 'pause.place', { pauseReason: 'x' });
    await lab.clock.advance(24);
    const { refusal } = await send(lab, id, 'pause.lift', { dueDate: '2026-03-25' });
    // paused on Monday the 23rd after the date wanted, so no working day was left: the date stays
    expect(refusal).to.deep.equal({ code: 'stale-date', expected: '2026-03-20' });
    await lab.close!();
  });

  it('the reason why an event is not possible at all comes before its date', async () => {
    const lab = aPausedLab({ now: () => MONDAY });
    const { id } = await sentCase(lab, wanted);
    const { refusal } = await send(lab, id, 'pause.lift', { dueDate: '1999-01-01' });
    expect(refusal!.code).to.equal('wrong-state');
    const paused = await pausedCase(lab, wanted);
    const silent = await send(lab, paused.id, 'pause.lift');
    expect(silent.refusal).to.deep.equal({ code: 'missing-fields', fields: ['dueDate'] });
    await lab.close!();
  });

  it("the lab's own people get the date filled in, and may set another", async () => {
    const lab = aPausedLab({ now: () => MONDAY });
    const [one, two] = [await pausedCase(lab, wanted), await pausedCase(lab, wanted)];
    await lab.clock.advance(14 * 24);
    const filled = await lab.desk.act(one.id, 'pause.lift', { dueDate: ' ' }, OFFICE);
    expect(filled.ok && dueDateOf(filled.case)).to.equal('2026-04-03');
    const chosen = await lab.desk.act(two.id, 'pause.lift', { dueDate: '2026-03-31' }, OFFICE);
    expect(chosen.ok && dueDateOf(chosen.case)).to.equal('2026-03-31');
    await lab.close!();
  });

  it('no other event of the practice moves the date', async () => {
    const lab = aPausedLab({ now: () => MONDAY });
    const { id } = await sentCase(lab, wanted);
    const { case: after } = await send(lab, id, 'comment.add', { note: 'faster', dueDate: '2026-03-10' });
    expect(dueDateOf(after!)).to.equal('2026-03-20');
    expect(after!.history.at(-1)!.fields).to.deep.equal({ note: 'faster' });
    await lab.close!();
  });
});

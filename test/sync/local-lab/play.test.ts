import { expect } from '@open-wc/testing';
import { followUpsOf, proveHistory, type Script } from '../../../src/index.js';
import { newId } from '../../../src/testing/samples.js';
import { now } from '../../support/lab.js';
import { pausedWeek } from '../../support/paused-lab.js';
import { aPausedLab, atLab, DAY_MS, draftOf, save, send, sentCase, typesOf } from './practice.js';

const text = { en: 'x', de: 'x' };
const scriptOf = (...steps: Script['steps']): Script => ({ id: 's', title: text, steps });
const wanted = { dateWanted: '2099-01-05' as never };

describe('a script at the embedded lab', () => {
  it('plays both sides to the end in one call: revision, decision on the plan, resumption and remake included', async () => {
    const lab = aPausedLab();
    const { id } = await sentCase(lab, wanted);
    const outcome = await lab.desk.play(id, pausedWeek, { as: 'everybody' });
    expect(outcome, JSON.stringify(outcome)).to.deep.include({ ok: true, next: undefined });
    const subject = await atLab(lab, id);
    expect(outcome.ok && outcome.case).to.deep.equal(subject);
    const steps = pausedWeek.steps.map(({ event }) => event);
    const expected = ['case.submit', 'case.receive', ...steps, 'followup.link'];
    expected.splice(expected.indexOf('pause.lift'), 0, 'pause.remind', 'pause.remind');
    expect(typesOf(subject)).to.deep.equal(expected);
    expect(subject.prescription.instructions).to.equal('a little longer');
    expect(subject.status).to.deep.include({ stage: 'remake_requested', plan: 'accepted' });
    expect(followUpsOf(subject)).to.have.length(1);
    const cases = await now(lab.desk.cases);
    expect(cases).to.have.length(2);
    for (const { history } of cases) expect(proveHistory(history)).to.deep.equal({ kind: 'unbroken' });
    await lab.close!();
  });

  it("moves the lab's clock by what the steps say, and each entry is stamped by it", async () => {
    const lab = aPausedLab({ now: () => Date.UTC(2026, 2, 9, 15) });
    const { id } = await sentCase(lab, wanted);
    await lab.desk.play(id, pausedWeek, { as: 'everybody' });
    const hours = pausedWeek.steps.reduce((sum, { afterHours = 0 }) => sum + afterHours, 0);
    expect(await lab.clock.now()).to.equal(Date.UTC(2026, 2, 9, 15) + (hours * DAY_MS) / 24);
    const stamps = (await atLab(lab, id)).history.map(({ at }) => at);
    expect(stamps).to.deep.equal([...stamps].sort());
    await lab.close!();
  });

  it('as the lab it stops before what the practice has to do, and goes on from there', async () => {
    const lab = aPausedLab();
    const { id } = await sentCase(lab, wanted);
    const script = scriptOf(
      { afterHours: 2, by: 'designer', event: 'design.start' },
      { afterHours: 9, by: 'dentist', event: 'comment.add', fields: { note: 'nice' } },
      { afterHours: 3, by: 'production_tech', event: 'production.start' },
    );
    const before = await lab.clock.now();
    const first = await lab.desk.play(id, script);
    expect(first).to.deep.include({ ok: true, next: 1 });
    const waited = (await lab.clock.now()) - before;
    expect(waited, "the practice's own time is not played").to.be.within(2 * 3_600_000, 10 * 3_600_000);
    expect(typesOf(await atLab(lab, id)).at(-1)).to.equal('design.start');
    await send(lab, id, 'comment.add', { note: 'my own words' });
    const second = await lab.desk.play(id, script, { from: 2 });
    expect(second).to.deep.include({ ok: true, next: undefined });
    expect((await atLab(lab, id)).status.stage).to.equal('production');
    await lab.close!();
  });

  it('says which step was refused, and why, and leaves what came before', async () => {
    const lab = aPausedLab();
    const { id } = await sentCase(lab, wanted);
    const script = scriptOf(
      { by: 'designer', event: 'design.start' },
      { by: 'shipping', event: 'case.ship', fields: { trackingNumber: '1Z' } },
      { by: 'production_tech', event: 'production.start' },
    );
    const outcome = await lab.desk.play(id, script, { as: 'everybody' });
    expect(outcome).to.deep.include({ ok: false, at: 1 });
    expect(outcome).to.have.nested.property('refusal.code', 'wrong-state');
    expect((await atLab(lab, id)).status.stage).to.equal('design');
    const asPractice = scriptOf({ by: 'dentist', event: 'pause.place' });
    expect(await lab.desk.play(id, asPractice, { as: 'everybody' })).to.deep.equal({
      ok: false,
      at: 0,
      refusal: { code: 'missing-fields', fields: ['pauseReason'] },
    });
    await lab.close!();
  });

  it('a case that was not sent is not played; one that is deleted while it waits ends there', async () => {
    const lab = aPausedLab({ keepsDrafts: true });
    const unknown = { ok: false, at: 0, refusal: { code: 'unknown-case' } };
    expect(await lab.desk.play(newId() as never, pausedWeek)).to.deep.equal(unknown);
    const draft = draftOf();
    await save(lab, draft);
    expect(await lab.desk.play(draft.id, pausedWeek)).to.deep.equal(unknown);

    const { id } = await sentCase(lab, wanted);
    const forgotten = scriptOf(
      { by: 'dentist', event: 'pause.place', fields: { pauseReason: 'x' } },
      { afterHours: 60 * 24, by: 'dentist', event: 'pause.lift' },
    );
    expect(await lab.desk.play(id, forgotten, { as: 'everybody' })).to.deep.equal({
      ok: false,
      at: 1,
      refusal: { code: 'purged' },
    });
    const { id: other } = await sentCase(lab, wanted);
    const purging = scriptOf(
      { by: 'dentist', event: 'pause.place', fields: { pauseReason: 'x' } },
      { afterHours: 46 * 24, by: 'system', event: 'case.purge' },
    );
    expect(await lab.desk.play(other, purging, { as: 'everybody' })).to.deep.equal({
      ok: true,
      next: undefined,
      case: undefined,
    });
    await lab.close!();
  });

  it('goes past a line that is down: it plays at the lab, not over the wire', async () => {
    const lab = aPausedLab();
    const { id } = await sentCase(lab, wanted);
    await lab.setConduct({ network: 'offline', answer: 'refuse' });
    const outcome = await lab.desk.play(id, pausedWeek, { as: 'everybody' });
    expect(outcome).to.have.property('ok', true);
    await lab.close!();
  });
});

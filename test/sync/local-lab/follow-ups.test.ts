import { expect } from '@open-wc/testing';
import { type Case, followUpsOf, proveHistory } from '../../../src/index.js';
import { newId, sending } from '../../../src/testing/samples.js';
import { now } from '../../support/lab.js';
import { PATIENT, pausedLab } from '../../support/paused-lab.js';
import {
  aPausedLab,
  atLab,
  delivered,
  draftOf,
  NEVER,
  OFFICE,
  push,
  sameLab,
  save,
  send,
  sentCase,
  SYSTEM,
  typesOf,
} from './practice.js';

const others = (cases: readonly Case[], ...known: readonly Case[]) =>
  cases.filter(({ id }) => !known.some((subject) => subject.id === id));

describe("the embedded lab's follow-ups", () => {
  it('A5.6 remake: the lab makes the new case at once, with a number and the same work, and both name each other', async () => {
    const lab = aPausedLab();
    const original = await delivered(lab, { service: 'direct' });
    const childId = newId();
    const { case: parked } = await send(lab, original.id, 'remake.request', { reason: 'it rocks', childId });
    expect(parked!.status.stage).to.equal('remake_requested');
    const child = await atLab(lab, childId as never);
    expect(child.origin).to.deep.equal({
      caseId: original.id,
      caseNumber: original.caseNumber,
      kind: 'remake',
    });
    expect(followUpsOf(parked!)).to.deep.equal([
      { caseId: childId, kind: 'remake', caseNumber: child.caseNumber },
    ]);
    expect(child.caseNumber).to.match(/^\d+$/).and.not.to.equal(original.caseNumber);
    expect(child.prescription).to.deep.include({
      items: original.prescription.items,
      patientCode: PATIENT,
      service: 'direct',
    });
    expect(child.status).to.deep.include({ stage: 'received', service: 'direct' });
    expect(child.history.map(({ type, by }) => `${type} by ${by.role}`)).to.deep.equal([
      'case.submit by dentist',
      'case.receive by system',
    ]);
    for (const { history } of [child, parked!])
      expect(proveHistory(history)).to.deep.equal({ kind: 'unbroken' });
    await lab.close!();
  });

  it('a remake that nobody dated is due on the first day that the lab can name, so that a pause of it can end', async () => {
    const lab = aPausedLab({ now: () => Date.UTC(2026, 2, 9, 15) });
    const original = await delivered(lab);
    const childId = newId() as never;
    await send(lab, original.id, 'remake.request', { reason: 'it rocks', childId });
    // seven working days for a crown and two on the road, after Monday, 9 March
    expect((await atLab(lab, childId)).history.at(-1)!.fields['dueDate']).to.equal('2026-03-20');
    await send(lab, childId, 'pause.place', { pauseReason: 'patient' });
    const { case: resumed } = await send(lab, childId, 'pause.lift', { dueDate: '2026-03-20' });
    expect(resumed!.status['pause']).to.equal('running');
    await lab.close!();
  });

  it('a remake that is delivered twice makes one case, under the same key and under another, in two tabs at once', async () => {
    const lab = aPausedLab();
    const original = await delivered(lab);
    const change = sending(original.id, 'remake.request', { reason: 'it rocks', childId: newId() });
    const first = await push(lab, change);
    expect(await push(lab, change)).to.deep.equal(first);
    const tab = sameLab(lab);
    const anotherKey = () => ({ ...change, id: newId() as never });
    await Promise.all([push(lab, anotherKey()), push(tab, anotherKey())]);
    expect(others(await now(lab.desk.cases), original)).to.have.length(1);
    expect(followUpsOf(await atLab(lab, original.id))).to.have.length(1);
    await lab.close!();
    await tab.close!();
  });

  it('an id that is taken, or none at all, gets a fresh one: no case is written over', async () => {
    const lab = aPausedLab();
    const neighbour = await sentCase(lab);
    const one = await delivered(lab);
    const two = await delivered(lab);
    await send(lab, one.id, 'remake.request', { reason: 'it rocks', childId: neighbour.id });
    await send(lab, two.id, 'remake.request', { reason: 'it rocks' });
    const made = others(await now(lab.desk.cases), neighbour, one, two);
    expect(made).to.have.length(2);
    expect(await atLab(lab, neighbour.id)).to.deep.equal(neighbour);
    for (const original of [one, two]) {
      const [link] = followUpsOf(await atLab(lab, original.id));
      expect(made.find(({ id }) => id === link!.caseId)!.origin!.caseId).to.equal(original.id);
    }
    await lab.close!();
  });

  it('a request that is refused makes nothing', async () => {
    const lab = aPausedLab();
    const early = await sentCase(lab);
    const { refusal } = await send(lab, early.id, 'remake.request', { reason: 'now', childId: newId() });
    expect(refusal!.code).to.equal('wrong-state');
    const late = await delivered(lab);
    const silent = await send(lab, late.id, 'remake.request', { childId: newId() });
    expect(silent.refusal).to.deep.equal({ code: 'missing-fields', fields: ['reason'] });
    expect(others(await now(lab.desk.cases), early, late)).to.be.empty;
    await lab.close!();
  });

  it('a lab whose cases cannot be sent without a word cannot make one by itself: the request is refused, and nothing is stored', async () => {
    const { regions } = pausedLab.lifecycle;
    const { draft } = regions.stage.states;
    const asking = draft!.on.map((row) => ({ ...row, requires: ['note'] }));
    const states = { ...regions.stage.states, draft: { ...draft!, on: asking } };
    const lifecycle = {
      ...pausedLab.lifecycle,
      regions: { ...regions, stage: { ...regions.stage, states } },
    };
    const lab = aPausedLab();
    const original = await delivered(lab);
    await lab.close!();
    const stricter = sameLab(lab, { profile: { ...pausedLab, lifecycle } });
    const { refusal } = await send(stricter, original.id, 'remake.request', { reason: 'it rocks' });
    expect(refusal).to.deep.equal({ code: 'missing-fields', fields: ['note'] });
    expect(await now(stricter.desk.cases)).to.deep.equal([original]);
    await stricter.close!();
  });

  it('A4 refinement: a follow-up that the practice sends is noted on the original, once, with both numbers', async () => {
    const lab = aPausedLab();
    const original = await sentCase(lab);
    const draft = draftOf({}, undefined, { caseId: original.id, caseNumber: undefined, kind: 'refinement' });
    await save(lab, draft);
    expect(followUpsOf(await atLab(lab, original.id)), 'a draft is not in yet').to.be.empty;
    const submit = sending(draft.id, 'case.submit');
    const { case: child } = await push(lab, submit);
    await push(lab, submit);
    await push(lab, { ...submit, id: newId() as never });
    expect(child!.origin!.caseNumber, 'the number that the lab knows').to.equal(original.caseNumber);
    expect(followUpsOf(await atLab(lab, original.id))).to.deep.equal([
      { caseId: child!.id, kind: 'refinement', caseNumber: child!.caseNumber },
    ]);
    const { cases } = await lab.pull(undefined, NEVER);
    expect(cases.map(({ id }) => id).sort(), 'the practice hears of both').to.deep.equal(
      [original.id, child!.id].sort(),
    );
    await lab.close!();
  });

  it('a follow-up that was noted on the original by hand before it came in is not noted again', async () => {
    const lab = aPausedLab();
    const original = await sentCase(lab);
    const draft = draftOf({}, undefined, { caseId: original.id, caseNumber: undefined, kind: 'refinement' });
    await save(lab, draft);
    await lab.desk.act(original.id, 'followup.link', { childId: draft.id, kind: 'refinement' }, SYSTEM);
    await send(lab, draft.id, 'case.submit');
    expect(followUpsOf(await atLab(lab, original.id))).to.have.length(1);
    await lab.close!();
  });

  it('a follow-up of a case that the lab never had, or of itself, is a case like any other', async () => {
    const lab = aPausedLab();
    const stray = await sentCase(lab, {}, { caseId: newId() as never, caseNumber: '7', kind: 'remake' });
    expect(stray.status.stage).to.equal('received');
    expect(stray.origin, 'the lab gave no such number').to.deep.include({
      kind: 'remake',
      caseNumber: undefined,
    });
    const id = newId() as never;
    await save(lab, draftOf({}, id, { caseId: id, caseNumber: undefined, kind: 'refinement' }));
    const { case: own } = await send(lab, id, 'case.submit');
    expect(typesOf(own!)).to.deep.equal(['case.submit', 'case.receive']);
    await lab.close!();
  });

  it('what is no follow-up of this lab came from nowhere, and is noted on nothing', async () => {
    const lab = aPausedLab();
    const original = await sentCase(lab);
    for (const kind of ['warranty', 'toString']) {
      const claimed = { caseId: original.id, caseNumber: original.caseNumber, kind };
      expect((await sentCase(lab, {}, claimed)).origin, kind).to.equal(undefined);
    }
    expect(await atLab(lab, original.id)).to.deep.equal(original);
    await lab.close!();
  });

  it('only the lab writes the note: neither the practice nor a person at the bench can', async () => {
    const lab = aPausedLab();
    const { id } = await sentCase(lab);
    const fields = { childId: newId(), kind: 'remake' };
    expect((await send(lab, id, 'followup.link', fields)).refusal!.code).to.equal('wrong-role');
    expect(await lab.desk.act(id, 'followup.link', fields, OFFICE)).to.have.nested.property(
      'refusal.code',
      'wrong-role',
    );
    expect(await lab.desk.act(id, 'followup.link', fields, SYSTEM)).to.have.property('ok', true);
    await lab.close!();
  });
});

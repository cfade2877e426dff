import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { PlanVersion, Staging } from '../../src/domain/plan.js';
import { between, compareStaging, requestsOf, type StagingChange } from '../../src/domain/plan-changes.js';
import { PERMANENT_TEETH } from '../../src/domain/teeth.js';
import { aligner } from '../../src/profiles/aligner.js';
import { aCase, nextId, type Step } from '../support/a-case.js';
import { stagedPlan, tooth } from '../support/staged-plan.js';

const first = stagedPlan({ stages: 3, perSide: 3, detail: 2 }).plan;
/** The next version of it, with other parts. */
const after = (change: Partial<Staging>): PlanVersion => ({
  ...first,
  version: 2,
  staging: { ...first.staging!, ...change },
});
const contact = (a: string, b: string) => [tooth(a), tooth(b)] as const;
const someStaging = fc.record({
  reductions: fc.array(
    fc.record({
      contact: fc.tuple(
        fc.constantFrom(...PERMANENT_TEETH.slice(0, 4)),
        fc.constantFrom(...PERMANENT_TEETH.slice(0, 4)),
      ),
      millimetres: fc.constantFrom(0.1, 0.2),
      stage: fc.nat(3),
    }),
    { maxLength: 5 },
  ),
  attachments: fc.array(
    fc.record(
      {
        tooth: fc.constantFrom(...PERMANENT_TEETH.slice(0, 3)),
        shape: fc.constantFrom('a', 'b'),
        stage: fc.nat(3),
        until: fc.nat(5),
      },
      { requiredKeys: ['tooth', 'shape', 'stage'] },
    ),
    { maxLength: 5 },
  ),
  stages: fc.integer({ min: 1, max: 3 }).map((count) => first.staging!.stages.slice(0, count)),
});

describe('S3 · plan review: what changed between two versions in stages', () => {
  it('is nothing between a version and itself', () => {
    expect(compareStaging(first, first)).to.deep.equal([]);
  });

  it('is told by contact, tooth and number of stages', () => {
    const [reduction] = first.staging!.reductions;
    const [attachment] = first.staging!.attachments;
    const bonded = { tooth: tooth('33'), shape: 'horizontal', stage: 2 };
    const less = { ...reduction!, millimetres: 0.1 };
    const changes = compareStaging(
      first,
      after({
        stages: first.staging!.stages.slice(0, 2),
        reductions: [less, { contact: contact('21', '11'), millimetres: 0.3, stage: 1 }],
        attachments: [bonded],
      }),
    );
    expect(changes.filter(({ kind }) => kind !== 'movement')).to.deep.equal([
      { kind: 'stages', before: 3, after: 2 },
      {
        kind: 'reduction',
        contact: contact('11', '21'),
        before: undefined,
        after: { contact: contact('21', '11'), millimetres: 0.3, stage: 1 },
      },
      { kind: 'reduction', contact: contact('42', '41'), before: reduction, after: less },
      { kind: 'attachment', tooth: tooth('13'), before: attachment, after: undefined },
      { kind: 'attachment', tooth: tooth('33'), before: undefined, after: bonded },
    ]);
  });

  it('takes one contact for one, whichever tooth is named first, and two reductions of it for two', () => {
    const twice = [1, 2].map((stage) => ({ contact: contact('42', '41'), millimetres: 0.2, stage }));
    const turned = twice.map((one) => ({ ...one, contact: contact('41', '42') }));
    expect(
      compareStaging(after({ reductions: twice }), after({ reductions: turned.toReversed() })),
    ).to.deep.equal([]);
    expect(
      compareStaging(after({ reductions: twice.slice(0, 1) }), after({ reductions: twice })),
    ).to.deep.equal([
      { kind: 'reduction', contact: contact('42', '41'), before: undefined, after: twice[1] },
    ]);
  });

  it('names a tooth that ends elsewhere, by millimetres and degrees, and none that differs by less than a printer sees', () => {
    const { stages } = first.staging!;
    const moved = (by: number, turn: number) => {
      const shows = stages[2]!.shows.map((shown) => {
        if (shown.model !== 'tooth-21') return shown;
        const { move } = shown.pose!;
        const [, , z, w] = shown.pose!.turn;
        const half = Math.atan2(z, w) + (turn * Math.PI) / 360;
        const pose = {
          move: [move[0] + by, move[1], move[2]] as const,
          turn: [0, 0, Math.sin(half), Math.cos(half)] as const,
        };
        return { ...shown, pose };
      });
      return compareStaging(after({}), after({ stages: stages.with(2, { shows }) }));
    };
    const [change, ...others] = moved(0.5, 6) as (StagingChange & { kind: 'movement' })[];
    expect(others).to.deep.equal([]);
    expect([change!.kind, change!.tooth]).to.deep.equal(['movement', '21']);
    expect(change!.millimetres).to.be.closeTo(0.5, 1e-9);
    expect(change!.degrees).to.be.closeTo(6, 1e-6);
    expect(moved(0.005, 0.05)).to.deep.equal([]);
  });

  it('names a mesh that is another one, and does not compare where two meshes stand', () => {
    const models = first.staging!.models.map((model) =>
      model.tooth === '11' || model.id === 'upper-gum'
        ? { ...model, file: { ...model.file, root: 'f'.repeat(64) } }
        : model,
    );
    expect(compareStaging(first, after({ models }))).to.deep.equal([
      { kind: 'model', place: '11' },
      { kind: 'model', place: 'upper' },
    ]);
  });

  it('tells that a plan of words has become one in stages, with all of it', () => {
    const { staging: _, ...words } = first;
    expect(compareStaging(words, first).map(({ kind }) => kind)).to.deep.equal([
      'stages',
      'reduction',
      'attachment',
    ]);
    expect(compareStaging(words, words)).to.deep.equal([]);
  });

  it('is the other way round backwards', () => {
    fc.assert(
      fc.property(someStaging, someStaging, (one, two) => {
        expect(compareStaging(after(one), after(one))).to.deep.equal([]);
        const back = compareStaging(after(two), after(one)).map((change) =>
          'before' in change ? { ...change, before: change.after, after: change.before } : change,
        );
        expect(compareStaging(after(one), after(two))).to.have.deep.members(back);
      }),
    );
  });

  it('measures a turn the same for a quaternion and its opposite', () => {
    const move = [0, 0, 0] as const;
    const turn = [0, 0, Math.SQRT1_2, Math.SQRT1_2] as const;
    const opposite = turn.map((part) => -part) as unknown as typeof turn;
    expect(between({ move, turn }, { move, turn: opposite }).degrees).to.be.closeTo(0, 1e-5);
    expect(between({ move, turn }, { move, turn: [0, 0, 0, 1] }).degrees).to.be.closeTo(90, 1e-9);
  });
});

describe('S3 · plan review: what was asked of a version', () => {
  const ask = (version: PlanVersion, ...ids: string[]): Step => ({
    type: 'plan.request-change',
    by: 'dentist',
    fields: { planDigest: version.digest, note: 'Please change this.' },
    requests: ids.map((id) => ({ id, what: 'rotate', text: id, tooth: tooth('11'), stage: 2 })),
  });
  const propose = (plan: PlanVersion): Step => ({ type: 'plan.propose', by: 'planner', plan });
  const version = (number: number, answers?: PlanVersion['answers']) =>
    stagedPlan({ stages: 2, perSide: 1, detail: 2, version: number, ...(answers && { answers }) }).plan;
  const aReview = (...then: Step[]) =>
    aCase({
      id: nextId('case'),
      profile: aligner,
      stage: 'draft',
      prescription: { service: 'full' },
      then: [
        { type: 'case.submit', by: 'dentist' },
        { type: 'case.receive', by: 'system', fields: { caseNumber: '30077' } },
        ...then,
      ],
    });
  const told = (subject: ReturnType<typeof aReview>, of: number) =>
    requestsOf(subject, of).map(({ request, outcome, note, answeredIn }) => [
      request.id,
      outcome,
      note,
      answeredIn,
    ]);

  it('is unanswered as long as the lab has not come back to it', () => {
    const one = version(1);
    expect(told(aReview(propose(one), ask(one, 'a')), 1)).to.deep.equal([['a', 'unanswered', '', undefined]]);
    expect(told(aReview(propose(one)), 1)).to.deep.equal([]);
  });

  it('carries the next version’s answers, request by request', () => {
    const one = version(1);
    const two = version(2, [
      { request: 'a', outcome: 'met', note: 'Turned by 4 degrees more.' },
      { request: 'b', outcome: 'partly', note: '' },
      { request: 'c', outcome: 'declined', note: 'Too near the root.' },
      { request: 'nobody asked', outcome: 'met', note: '' },
    ]);
    expect(told(aReview(propose(one), ask(one, 'a', 'b', 'c', 'd'), propose(two)), 1)).to.deep.equal([
      ['a', 'met', 'Turned by 4 degrees more.', 2],
      ['b', 'partly', '', 2],
      ['c', 'declined', 'Too near the root.', 2],
      ['d', 'unanswered', '', undefined],
    ]);
  });

  it('is kept apart by version, and answered by a later one where the next was silent', () => {
    const [one, two] = [version(1), version(2)];
    const three = version(3, [
      { request: 'a', outcome: 'met', note: '' },
      { request: 'b', outcome: 'declined', note: '' },
    ]);
    const subject = aReview(propose(one), ask(one, 'a'), propose(two), ask(two, 'b'), propose(three));
    expect(told(subject, 1)).to.deep.equal([['a', 'met', '', 3]]);
    expect(told(subject, 2)).to.deep.equal([['b', 'declined', '', 3]]);
    expect(told(subject, 3)).to.deep.equal([]);
  });
});

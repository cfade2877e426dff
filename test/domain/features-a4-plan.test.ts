import { expect } from '@open-wc/testing';
import type { Case } from '../../src/domain/case.js';
import type { PlanVersion } from '../../src/domain/plan.js';
import { ACCEPT_PLAN, latestField, type LabProfile } from '../../src/index.js';
import { aligner } from '../../src/profiles/aligner.js';
import { digitalLab } from '../../src/profiles/digital-lab.js';
import { restorative } from '../../src/profiles/restorative.js';
import { aCase, type Step } from '../support/a-case.js';
import { stagedPlan, tooth } from '../support/staged-plan.js';

const plans = [1, 2].map((version) => stagedPlan({ version, stages: 2, perSide: 1, detail: 2 }).plan);
const [one, two] = plans as [PlanVersion, PlanVersion];
const begun: readonly Step[] = [
  { type: 'case.submit', by: 'dentist' },
  { type: 'case.receive', by: 'system', fields: { caseNumber: '30077' } },
];
const review = (...then: Step[]): Case =>
  aCase({ profile: aligner, stage: 'draft', prescription: { service: 'full' }, then: [...begun, ...then] });
const propose = (plan: PlanVersion): Step => ({ type: 'plan.propose', by: 'planner', plan });
const decide = (type: string, plan: PlanVersion, more: Partial<Step> = {}): Step => ({
  type,
  by: 'dentist',
  ...more,
  fields: { planDigest: plan.digest, ...more.fields },
});
const request = { id: 'r-1', what: 'less-reduction', text: 'None here', tooth: tooth('42'), stage: 1 };
const ask = decide('plan.request-change', one, { fields: { note: 'As listed' }, requests: [request] });
const stateOf = ({ status }: Case) => [status.stage, status['plan']];

describe('S3 · plan review: a doctor’s decision', () => {
  it('S3 · plan review: Accept sends the case to production, bound to what was seen', () => {
    const accepted = review(propose(one), decide(ACCEPT_PLAN, one));
    expect(stateOf(accepted)).to.deep.equal(['production', 'accepted']);
    expect(latestField(accepted, 'planDigest')).to.equal(one.digest);
    expect(() => review(propose(one), decide(ACCEPT_PLAN, two))).to.throw('stale-plan');
  });

  it('S3 · plan review: Modification request sends it back to planning with what is to be changed, item by item', () => {
    const asked = review(propose(one), ask);
    expect(stateOf(asked)).to.deep.equal(['planning', 'changing']);
    expect(asked.history.at(-1)!.requests).to.deep.equal([request]);
    const { promisedDays } = aligner.lifecycle.regions['plan']!.states['changing']!;
    expect(promisedDays, 'the turn-around that is counted').to.be.above(0);
  });

  it('S3 · plan review: a new plan follows, and Accept, Reject and Modification request are there again', () => {
    const again = review(propose(one), ask, propose(two));
    expect(stateOf(again)).to.deep.equal(['awaiting_acceptance', 'proposed']);
    expect(again.plans.map(({ version }) => version)).to.deep.equal([1, 2]);
    for (const step of [
      decide(ACCEPT_PLAN, two),
      decide('plan.reject', two, { fields: { reason: 'Another lab plans it' } }),
      decide('plan.request-change', two, { fields: { note: 'More' } }),
    ])
      expect(() => review(propose(one), ask, propose(two), step), step.type).to.not.throw();
  });

  it('A5.23: Reject needs a reason and ends the plan; a request keeps its thread', () => {
    expect(() => review(propose(one), decide('plan.reject', one))).to.throw('missing-fields');
    const rejected = review(
      propose(one),
      decide('plan.reject', one, { fields: { reason: 'Extraction is not wanted' } }),
    );
    expect(stateOf(rejected)).to.deep.equal(['plan_rejected', 'rejected']);
    const planned = review(
      propose(one),
      decide('plan.reject', one, { fields: { reason: 'Extraction is not wanted' } }),
      propose(two),
    );
    expect(stateOf(planned)).to.deep.equal(['awaiting_acceptance', 'proposed']);
    expect(stateOf(review(propose(one), ask))[0]).to.equal('planning');
  });

  it('A5.24: a request names its tooth by ISO 3950, whatever the reader’s notation is', () => {
    expect(review(propose(one), ask).history.at(-1)!.requests![0]!.tooth).to.equal('42');
  });

  it('S3 · plan review: a comment is pinned to tooth and stage, by doctor and specialist', () => {
    const about = { plan: 1, stage: 1, tooth: tooth('42') };
    for (const by of ['dentist', 'planner']) {
      const said = review(propose(one), { type: 'comment.add', by, fields: { note: 'Here' }, about });
      expect(said.history.at(-1)!.about, by).to.deep.equal(about);
    }
  });
});

describe('S3 · modification request: what may be asked', () => {
  const labs: Readonly<Record<string, LabProfile>> = { aligner, restorative, 'digital-lab': digitalLab };
  for (const [name, { planRequests = {}, lifecycle }] of Object.entries(labs))
    it(`${name}: is named in every language that the lab speaks, and has a way out`, () => {
      expect(lifecycle.events['plan.request-change']!.brings).to.equal('requests');
      expect(Object.keys(planRequests)).to.include('other').and.to.have.length.above(5);
      for (const [key, label] of Object.entries(planRequests)) {
        expect(label.en, key).to.match(/\w/);
        expect(label['de'], key).to.match(/\w/);
      }
      expect(new Set(Object.values(planRequests).map(({ en }) => en)).size).to.equal(
        Object.keys(planRequests).length,
      );
    });

  it('aligner: has movements, reductions, attachments, arch, bite and number of stages', () => {
    expect(Object.keys(aligner.planRequests!)).to.include.members([
      'rotate',
      'move',
      'height',
      'less-reduction',
      'more-reduction',
      'add-attachment',
      'remove-attachment',
      'arch-form',
      'midline',
      'bite',
      'more-stages',
      'fewer-stages',
    ]);
  });
});

import { expect } from '@open-wc/testing';
import { isSealed } from '../../src/domain/plan-digest.js';
import { proveHistory } from '../../src/domain/history.js';
import { aligner } from '../../src/profiles/aligner.js';
import { decodeCase } from '../../src/sync/wire.js';
import { aCase } from '../support/a-case.js';
import { stagedPlan, tooth } from '../support/staged-plan.js';

const { plan } = stagedPlan({
  stages: 3,
  perSide: 1,
  detail: 2,
  answers: [{ request: 'r-0', outcome: 'partly', note: 'As far as it goes' }],
  attachments: [{ tooth: tooth('11'), shape: 'vertical', stage: 1, until: 2 }],
});
const subject = aCase({
  profile: aligner,
  stage: 'draft',
  prescription: { service: 'full' },
  then: [
    { type: 'case.submit', by: 'dentist' },
    { type: 'case.receive', by: 'system', fields: { caseNumber: '30077' } },
    { type: 'plan.propose', by: 'planner', plan },
    {
      type: 'comment.add',
      by: 'planner',
      fields: { note: 'Look here' },
      about: { plan: 1, stage: 2, tooth: tooth('11') },
    },
    {
      type: 'plan.request-change',
      by: 'dentist',
      fields: { planDigest: plan.digest, note: 'One thing' },
      requests: [
        { id: 'r-1', what: 'rotate', text: 'More', tooth: tooth('11'), stage: 2 },
        { id: 'r-2', what: 'other', text: '' },
      ],
    },
  ],
});

type Loose = Record<string, unknown>;
const overWire = (change: (plan: Record<'staging' | 'answers', Loose>) => unknown) => {
  const sent = JSON.parse(JSON.stringify(subject)) as { plans: Record<'staging' | 'answers', Loose>[] };
  change(sent.plans[0]!);
  return () => decodeCase(sent);
};
/** A case in which something of the newest request, or of the comment, was changed. */
const withEntry = (at: number, change: Loose) => {
  const sent = JSON.parse(JSON.stringify(subject)) as { history: Loose[] };
  Object.assign(sent.history.at(at)!, change);
  return () => decodeCase(sent);
};
const many = <Item>(count: number, item: Item) => Array.from({ length: count }, () => item);

describe('a plan in stages on the wire', () => {
  it('S3 · plan review: comes as it went, with its seal and that of the history', () => {
    const back = decodeCase(JSON.parse(JSON.stringify(subject)));
    expect(back.plans).to.deep.equal(subject.plans);
    expect(back.history).to.deep.equal(subject.history);
    expect(isSealed(back.plans[0]!)).to.equal(true);
    expect(proveHistory(back.history)).to.deep.equal({ kind: 'unbroken' });
  });

  it('of words alone has neither stages nor answers when it has come', () => {
    const words = overWire((one) => {
      delete (one as Loose)['staging'];
      delete (one as Loose)['answers'];
    })().plans[0]!;
    expect(words).to.not.have.any.keys('staging', 'answers');
  });

  it('that does not fit together is taken, to be shown as not reviewable', () => {
    const sent = overWire(({ staging }) => (staging['stages'] = [{ shows: [{ model: 'nobody' }] }]));
    expect(sent().plans[0]!.staging!.stages[0]!.shows[0]!.model).to.equal('nobody');
  });

  const file = plan.staging!.models[0]!.file;
  const pose = { move: [0, 0, 0], turn: [0, 0, 0, 1] };
  const shown = (change: Loose) => [{ shows: [{ model: 'm', ...change }] }];
  const broken: Readonly<Record<string, (one: Record<'staging' | 'answers', Loose>) => unknown>> = {
    'more stages than a treatment has': ({ staging }) => (staging['stages'] = many(201, { shows: [] })),
    'more models than there are teeth': ({ staging }) =>
      (staging['models'] = many(65, { id: 'm', arch: 'upper', file })),
    'more in one stage than there are models': ({ staging }) =>
      (staging['stages'] = [{ shows: many(65, { model: 'm' }) }]),
    'a jaw that nobody has': ({ staging }) => (staging['models'] = [{ id: 'm', arch: 'middle', file }]),
    'a tooth that nobody has': ({ staging }) =>
      (staging['attachments'] = [{ tooth: '99', shape: '', stage: 1 }]),
    'a contact of three teeth': ({ staging }) =>
      (staging['reductions'] = [{ contact: ['11', '12', '13'], millimetres: 0.1, stage: 1 }]),
    'an amount in words': ({ staging }) =>
      (staging['reductions'] = [{ contact: ['11', '12'], millimetres: '0.1', stage: 1 }]),
    'a stage before the first': ({ staging }) =>
      (staging['reductions'] = [{ contact: ['11', '12'], millimetres: 0.1, stage: -1 }]),
    'a pose in two dimensions': ({ staging }) =>
      (staging['stages'] = shown({ pose: { ...pose, move: [0, 0] } })),
    'a pose without end': ({ staging }) =>
      (staging['stages'] = shown({ pose: { ...pose, move: [0, 0, Infinity] } })),
    'a pose of nothing': ({ staging }) => (staging['stages'] = shown({ pose: null })),
    'a model without a file': ({ staging }) => (staging['models'] = [{ id: 'm', arch: 'upper' }]),
    'an outcome that is none': (one) =>
      Object.assign(one, { answers: [{ request: 'r', outcome: 'perhaps', note: '' }] }),
    'a name of a model without end': ({ staging }) =>
      (staging['models'] = [{ id: 'm'.repeat(501), arch: 'upper', file }]),
  };
  for (const [what, change] of Object.entries(broken))
    it(`Bad input: with ${what} is no answer`, () => expect(overWire(change)).to.throw('protocol'));

  it('Bad input: requests and places that are none are no answer', () => {
    for (const requests of [
      [{ id: 'r', what: 'rotate' }],
      [{ id: 'r', what: 'rotate', text: '', tooth: '99' }],
      [{ id: 'r', what: 'rotate', text: '', stage: 0.5 }],
      many(2001, { id: 'r', what: 'rotate', text: '' }),
      'all of it',
    ])
      expect(withEntry(-1, { requests })).to.throw('protocol');
    for (const about of [{ stage: 1 }, { plan: 1, tooth: 'front' }, { plan: -1 }, 'here'])
      expect(withEntry(-2, { about })).to.throw('protocol');
  });
});

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { instant } from '../../src/domain/ids.js';
import { comparePlans, planPreimage, type PlanRow, type PlanVersion } from '../../src/domain/plan.js';
import { isSealed, planDigest } from '../../src/domain/plan-digest.js';
import { PERMANENT_TEETH } from '../../src/domain/teeth.js';
import { stagedPlan, tooth } from '../support/staged-plan.js';

const plan = (rows: readonly PlanRow[], version = 1): PlanVersion => ({
  version,
  note: '',
  rows,
  proposedAt: instant(0),
  digest: '',
});
const [a, b] = [PERMANENT_TEETH[0]!, PERMANENT_TEETH[1]!];
const someRows = fc.uniqueArray(
  fc.record({
    tooth: fc.constantFrom(...PERMANENT_TEETH.slice(0, 6)),
    aspects: fc.dictionary(fc.constantFrom('design', 'margin', 'contact'), fc.constantFrom('x', 'y', 'z')),
  }),
  { selector: (row) => row.tooth },
);

describe('two versions of a plan', () => {
  it('differ by what was changed, added and taken out, tooth by tooth', () => {
    const before = plan([{ tooth: a, aspects: { margin: 'Chamfer', contact: 'Light' } }]);
    const after = plan([
      { tooth: a, aspects: { margin: 'Shoulder' } },
      { tooth: b, aspects: { margin: 'Chamfer' } },
    ]);
    expect(comparePlans(before, after)).to.have.deep.members([
      { tooth: a, aspect: 'margin', before: 'Chamfer', after: 'Shoulder' },
      { tooth: a, aspect: 'contact', before: 'Light', after: undefined },
      { tooth: b, aspect: 'margin', before: undefined, after: 'Chamfer' },
    ]);
  });

  it('do not differ from themselves, and differ the other way round backwards', () => {
    fc.assert(
      fc.property(someRows, someRows, (one, two) => {
        expect(comparePlans(plan(one), plan(one))).to.deep.equal([]);
        const back = comparePlans(plan(two), plan(one)).map(({ before, after, ...rest }) => ({
          ...rest,
          before: after,
          after: before,
        }));
        expect(comparePlans(plan(one), plan(two))).to.have.deep.members(back);
      }),
    );
  });

  it('have one text to be digested, whatever the order of the aspects', () => {
    const one = planPreimage(plan([{ tooth: a, aspects: { margin: 'x', contact: 'y' } }]));
    expect(one).to.equal(planPreimage(plan([{ tooth: a, aspects: { contact: 'y', margin: 'x' } }])));
    expect(one).to.not.equal(planPreimage(plan([{ tooth: a, aspects: { contact: 'x', margin: 'y' } }])));
    expect(one).to.not.equal(planPreimage(plan([{ tooth: a, aspects: { margin: 'x', contact: 'y' } }], 2)));
  });
});

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Every leaf of a value, each changed in one copy. */
function* tampered(value: Json, path = ''): Generator<{ path: string; copy: Json }> {
  if (Array.isArray(value)) {
    for (const [i, part] of value.entries())
      for (const { path: at, copy } of tampered(part, `${path}[${i}]`))
        yield { path: at, copy: value.with(i, copy) };
    if (value.length) yield { path: `${path} without its last`, copy: value.slice(0, -1) };
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value))
      for (const { path: at, copy } of tampered(part, `${path}.${key}`))
        yield { path: at, copy: { ...value, [key]: copy } };
  } else yield { path, copy: typeof value === 'number' ? value + 0.5 : `${String(value)}x` };
}

/** Shown of a file, and decided by nobody: what the file holds is said by its root. */
const UNSEALED = /\.file\.(name|triangles|verdict)$/;

describe('the digest of a plan', () => {
  const whole = () =>
    stagedPlan({
      stages: 3,
      perSide: 2,
      attachments: [{ tooth: tooth('12'), shape: 'vertical', stage: 1, until: 2 }],
      answers: [{ request: 'r-1', outcome: 'partly', note: 'As far as the root allows.' }],
    }).plan;

  it('S3 · plan review: fits what travelled as JSON and came back', () => {
    const back = JSON.parse(JSON.stringify(whole())) as PlanVersion;
    expect(isSealed(back)).to.equal(true);
  });

  it('S3 · plan review: no longer fits when any part of the plan is changed, meshes, poses and answers included', () => {
    const { proposedAt: _at, digest, ...content } = whole();
    let changed = 0;
    for (const { path, copy } of tampered(content as unknown as Json)) {
      const other = planDigest(copy as unknown as PlanVersion);
      if (UNSEALED.test(path)) expect(other, path).to.equal(digest);
      else expect(other, path).to.not.equal(digest);
      changed++;
    }
    // four teeth and two gums with their files, seven numbers a pose in three stages, and the tables
    expect(changed).to.be.above(200);
  });

  it('tells a plan without stages from one whose stages are empty, and no answers from none given', () => {
    const words = plan([]);
    const staging = { models: [], stages: [], reductions: [], attachments: [] };
    const digests = [
      words,
      { ...words, staging },
      { ...words, answers: [] },
      { ...words, staging, answers: [] },
    ].map(planDigest);
    expect(new Set(digests).size).to.equal(4);
  });

  it('is for a plan of words alone what it was before there were stages', () => {
    const old = {
      ...plan([{ tooth: tooth('26'), aspects: { margin: 'Chamfer', design: 'Full contour crown' } }], 2),
      note: 'As discussed',
    };
    expect(planPreimage(old)).to.equal(
      '[2,"As discussed",[["26",[["design","Full contour crown"],["margin","Chamfer"]]]]]',
    );
    expect(planDigest(old)).to.equal(OLD_DIGEST);
  });
});

/** `sha256sum` of the text above */
const OLD_DIGEST = '95f01988964c0f401259f539bc358efab2d6f20dfef31651145e2b17e08ac97b';

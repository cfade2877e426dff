import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { instant } from '../../src/domain/ids.js';
import { comparePlans, planPreimage, type PlanRow, type PlanVersion } from '../../src/domain/plan.js';
import { PERMANENT_TEETH } from '../../src/domain/teeth.js';

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

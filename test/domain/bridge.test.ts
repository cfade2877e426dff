import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { gapsIn, joinRefusal, spanProblem, unitOf } from '../../src/domain/bridge.js';
import {
  archOf,
  isPrimary,
  PERMANENT_TEETH,
  positionOf,
  PRIMARY_TEETH,
  sideOf,
  type ToothCode,
} from '../../src/domain/teeth.js';

const TEETH = [...PERMANENT_TEETH, ...PRIMARY_TEETH];
const tooth = (code: string): ToothCode => TEETH.find((one) => one === code)!;
const teeth = (codes: string) => codes.split(' ').map(tooth);

/** The oracle: where a tooth lies, by its number alone. Steps are counted from the midline, left of it below nothing. */
const place = (one: ToothCode): string => `${archOf(one)} ${isPrimary(one) ? 'milk' : 'permanent'}`;
const step = (one: ToothCode): number => (sideOf(one) === 'right' ? -positionOf(one) : positionOf(one) - 1);

describe('A4: two teeth that are to be joined', () => {
  it('lie side by side in one arch and one dentition: every pair there is, by the numbers alone', () => {
    for (const a of TEETH)
      for (const b of TEETH) {
        const isOneRow = place(a) === place(b);
        const expected =
          archOf(a) !== archOf(b)
            ? 'other-arch'
            : !isOneRow
              ? 'other-dentition'
              : Math.abs(step(a) - step(b)) === 1
                ? undefined
                : 'not-neighbours';
        expect(joinRefusal(a, b), `${a}-${b}`).to.equal(expected);
        expect(joinRefusal(b, a), `${b}-${a}`).to.equal(expected);
      }
  });

  it('may lie on both sides of the midline, and a tooth is no neighbour of itself', () => {
    expect(joinRefusal(tooth('11'), tooth('21'))).to.equal(undefined);
    expect(joinRefusal(tooth('18'), tooth('28'))).to.equal('not-neighbours');
    expect(joinRefusal(tooth('11'), tooth('11'))).to.equal('not-neighbours');
  });
});

describe('A4: a bridge', () => {
  const code = (codes: string, pontics = '', missing = '') =>
    spanProblem(
      { teeth: teeth(codes), ...(pontics && { pontics: teeth(pontics) }) },
      Object.fromEntries(missing.split(' ').map((one) => [one, ['missing']])) as never,
    );

  it('runs along one arch without a gap and rests on at least one abutment', () => {
    expect(code('14 15 16', '15')).to.equal(undefined);
    expect(code('12 11 21 22', '11 21')).to.equal(undefined);
    expect(code('14 15', '15'), 'a cantilever').to.equal(undefined);
  });

  it('names what makes it impossible, and the tooth', () => {
    expect(code('14')).to.deep.equal({ code: 'span-short' });
    expect(code('14 14'), 'one tooth twice is one tooth').to.deep.equal({ code: 'span-short' });
    expect(spanProblem({ teeth: [] }, {})).to.deep.equal({ code: 'span-short' });
    expect(code('14 24')).to.deep.equal({ code: 'span-gap', tooth: '13' });
    expect(code('11 41')).to.deep.equal({ code: 'span-arches' });
    expect(code('14 55'), 'a milk tooth').to.deep.equal({ code: 'span-arches' });
    expect(code('14 15', '14 15')).to.deep.equal({ code: 'no-abutment' });
    expect(code('14 15 16', '', '15')).to.deep.equal({ code: 'pontic-needed', tooth: '15' });
    expect(code('14 15 16', '15', '15')).to.equal(undefined);
  });

  it('may rest on an implant where the tooth is missing', () => {
    const bridge = { teeth: teeth('14 15 16'), pontics: teeth('15') };
    expect(spanProblem(bridge, { 14: ['missing', 'implant'], 15: ['missing'] })).to.equal(undefined);
  });

  it('is judged as the numbers alone say, over every run of teeth with each tooth in turn left out', () => {
    for (const row of [...new Set(TEETH.map(place))].map((one) =>
      TEETH.filter((each) => place(each) === one),
    ))
      for (let from = 0; from < row.length; from++)
        for (let to = from + 1; to < row.length; to++) {
          const run = row.slice(from, to + 1);
          const [first] = run as [ToothCode];
          expect(spanProblem({ teeth: run, pontics: [] }, {}), run.join()).to.equal(undefined);
          expect(spanProblem({ teeth: run, pontics: run }, {})?.code, run.join()).to.equal('no-abutment');
          expect(spanProblem({ teeth: run, pontics: run.filter((one) => one !== first) }, {})).to.equal(
            undefined,
          );
          for (const left of run.slice(1, -1))
            expect(spanProblem({ teeth: run.filter((one) => one !== left) }, {})).to.deep.equal({
              code: 'span-gap',
              tooth: left,
            });
        }
  });

  it('agrees with the numbers alone over any teeth, findings and pontics, in whatever order they were picked', () => {
    const some = fc.oneof(
      fc.uniqueArray(fc.constantFrom(...TEETH), { maxLength: 5 }),
      fc
        .tuple(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 2, max: 4 }))
        .map(([from, count]) => PERMANENT_TEETH.slice(from, from + count))
        .chain((run) => fc.shuffledSubarray(run, { minLength: 1 })),
    );
    const aSpan = some.chain((picked) =>
      fc.record({
        picked: fc.constant(picked),
        pontics: fc.subarray(picked),
        missing: fc.subarray(picked),
        implants: fc.subarray(picked),
      }),
    );
    fc.assert(
      fc.property(aSpan, ({ picked, pontics, missing, implants }) => {
        const findings = Object.fromEntries(
          picked.map((one) => [
            one,
            [
              ...(missing.includes(one) ? ['missing' as const] : []),
              ...(implants.includes(one) ? ['implant' as const] : []),
            ],
          ]),
        );
        const steps = picked.map(step).sort((a, b) => a - b);
        const isRow = new Set(picked.map(place)).size === 1;
        const isWhole = steps.every((one, i) => i === 0 || one - steps[i - 1]! === 1);
        const isBare = (one: ToothCode) =>
          missing.includes(one) && !implants.includes(one) && !pontics.includes(one);
        const expected =
          picked.length < 2
            ? 'span-short'
            : !isRow
              ? 'span-arches'
              : !isWhole
                ? 'span-gap'
                : picked.some(isBare)
                  ? 'pontic-needed'
                  : pontics.length === picked.length
                    ? 'no-abutment'
                    : undefined;
        expect(spanProblem({ teeth: picked, pontics }, findings)?.code).to.equal(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('has as pontics what was said to be one, and suggests what is missing', () => {
    const bridge = { teeth: teeth('14 15 16'), pontics: teeth('15') };
    expect(bridge.teeth.map((one) => unitOf(bridge, one))).to.deep.equal(['abutment', 'pontic', 'abutment']);
    expect(unitOf({}, tooth('14'))).to.equal('abutment');
    expect(
      gapsIn(bridge.teeth, { 15: ['missing'], 16: ['missing', 'implant'], 21: ['missing'] }),
    ).to.deep.equal(['15']);
  });
});

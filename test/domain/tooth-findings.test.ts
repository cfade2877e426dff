import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isGap, TOOTH_FINDINGS, type ToothFinding, withFinding } from '../../src/domain/tooth-findings.js';

const aFinding = fc.constantFrom(...TOOTH_FINDINGS);
/** Whatever order they were entered in. */
const entered = fc
  .array(aFinding, { maxLength: 8 })
  .map((all) => all.reduce<readonly ToothFinding[]>(withFinding, []));
/** Findings that cannot be true of one tooth together, told from what they mean. */
const absurd: readonly (readonly ToothFinding[])[] = [
  ['missing', 'extraction'],
  ['missing', 'filling'],
  ['missing', 'retained'],
  ['implant', 'extraction'],
  ['implant', 'retained'],
  ['extraction', 'do-not-move'],
];

describe('A5.25: what is known about a tooth', () => {
  it('may be several things at once, in the order of the legend', () => {
    expect(withFinding(withFinding([], 'do-not-move'), 'crown')).to.deep.equal(['crown', 'do-not-move']);
    expect(withFinding(withFinding(['missing'], 'bridge'), 'implant')).to.deep.equal([
      'missing',
      'implant',
      'bridge',
    ]);
  });

  it('is not changed by what is said twice', () => {
    fc.assert(
      fc.property(entered, aFinding, (findings, added) => {
        const once = withFinding(findings, added);
        expect(withFinding(once, added)).to.deep.equal(once);
        expect(once).to.include(added);
        expect(once).to.deep.equal(TOOTH_FINDINGS.filter((one) => once.includes(one)));
      }),
    );
  });

  it('is never two things that cannot both be: the newer takes the older off, and nothing else', () => {
    fc.assert(
      fc.property(entered, aFinding, (findings, added) => {
        const next = withFinding(findings, added);
        for (const pair of absurd)
          expect(
            pair.every((one) => next.includes(one)),
            pair.join(),
          ).to.equal(false);
        for (const other of findings) {
          const isAlone = other === added || withFinding([other], added).includes(other);
          expect(next.includes(other), `${other} beside ${added}`).to.equal(isAlone);
        }
      }),
    );
  });

  it('excludes both ways: whichever of two was said last stands', () => {
    for (const one of TOOTH_FINDINGS)
      for (const other of TOOTH_FINDINGS)
        expect(withFinding([one], other).includes(one), `${one}, ${other}`).to.equal(
          withFinding([other], one).includes(other),
        );
  });

  it('is a gap where neither a tooth nor an implant stands', () => {
    expect(isGap(['missing'])).to.equal(true);
    for (const findings of [undefined, [], ['implant'], ['missing', 'implant'], ['extraction']] as const)
      expect(isGap(findings)).to.equal(false);
  });
});

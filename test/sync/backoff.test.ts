import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { backoffMs } from '../../src/sync/backoff.js';

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const attempt = fc.integer({ min: 1, max: 10_000 });

describe('the time until the next attempt', () => {
  it('is never less than a second and never more than five minutes and one', () => {
    fc.assert(
      fc.property(attempt, random, (n, r) => {
        expect(backoffMs(n, r)).to.be.within(1000, 301_000);
      }),
    );
  });

  it('may grow twofold with every failure, and is spread over the whole of it', () => {
    expect([1, 2, 3, 4].map((n) => backoffMs(n, 0.999999))).to.deep.equal([3000, 5000, 9000, 17000]);
    expect([1, 5, 20].map((n) => backoffMs(n, 0))).to.deep.equal([1000, 1000, 1000]);
    fc.assert(fc.property(attempt, random, (n, r) => backoffMs(n + 1, r) >= backoffMs(n, r)));
  });

  it('is what the lab asks for, from a second up to an hour', () => {
    fc.assert(
      fc.property(attempt, random, fc.integer({ min: -1000, max: 10_000_000 }), (n, r, asked) => {
        expect(backoffMs(n, r, asked)).to.equal(Math.min(Math.max(1000, asked), 3_600_000));
      }),
    );
  });
});

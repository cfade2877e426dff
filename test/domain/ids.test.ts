import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { instant, uuidv7 } from '../../src/domain/ids.js';

const tenBytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
/** UUIDv7 has 48 bits for the milliseconds. */
const aMoment = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe('ids', () => {
  it("are UUIDs of version 7 and of RFC 9562's variant, whatever the time and the randomness", () => {
    fc.assert(
      fc.property(aMoment, tenBytes, (at, random) => {
        expect(uuidv7(at, random)).to.match(
          /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
      }),
    );
  });

  it('hold the time in their first 48 bits', () => {
    fc.assert(
      fc.property(aMoment, tenBytes, (at, random) => {
        expect(parseInt(uuidv7(at, random).replaceAll('-', '').slice(0, 12), 16)).to.equal(at);
      }),
    );
    // the example of RFC 9562, A.6
    expect(
      uuidv7(1645557742000, Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])),
    ).to.equal('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('sort by the moment they were made', () => {
    fc.assert(
      fc.property(aMoment, aMoment, tenBytes, tenBytes, (a, b, one, two) => {
        if (a === b) return;
        expect(uuidv7(a, one) < uuidv7(b, two)).to.equal(a < b);
      }),
    );
  });

  it('keep all the randomness but the six bits of version and variant', () => {
    const at = 1_700_000_000_000;
    const seen = new Set(
      Array.from({ length: 5000 }, () => uuidv7(at, crypto.getRandomValues(new Uint8Array(10)))),
    );
    expect(seen.size).to.equal(5000);
  });
});

describe('an instant', () => {
  it('is ISO 8601 in UTC with milliseconds, and sorts as text', () => {
    expect(instant(0)).to.equal('1970-01-01T00:00:00.000Z');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 0, max: 4e12 }), (a, b) => {
        expect(instant(a) < instant(b)).to.equal(a < b);
      }),
    );
  });
});

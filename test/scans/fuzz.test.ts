import { expect } from '@open-wc/testing';
import { fuzz } from '../support/fuzz/fuzz.js';

/** `npm run fuzz` takes a million, of a seed of its own. */
const SEED = 20_241;
const INPUTS = 100_000;
const AT_ONCE = 10_000;

/** How files end that no reader takes, and that one does: both have to be met often, or the inputs tell nothing. */
const MET = [
  ...['stl-binary, kept', 'stl-ascii, kept', 'ply-binary, kept', 'ply-ascii, kept', 'obj, kept'],
  ...['truncated', 'cut-short', 'malformed-text', 'lost-corners', 'not-a-mesh', 'packed-mesh', 'non-finite'],
  ...['no-triangles', 'points-only', 'unread-form', 'trailing-bytes', 'uncounted'],
];

describe(`bad input: ${INPUTS} spoiled files, seed ${SEED}`, () => {
  const met = new Set<string>();

  for (let from = 0; from < INPUTS; from += AT_ONCE)
    it(`numbers ${from} to ${from + AT_ONCE - 1}: none throws, asks for much memory, or is another mesh when it is cleaned, cut or read again`, () => {
      const { failures, ends } = fuzz(SEED, from, from + AT_ONCE);
      for (const end of ends.keys()) met.add(end);
      expect(failures).to.deep.equal([]);
      for (const end of MET.slice(0, 8)) expect(ends.get(end) ?? 0, end).to.be.greaterThan(10);
    });

  it('the inputs reach every way in which a mesh can end', () => {
    expect(MET.filter((end) => !met.has(end))).to.deep.equal([]);
  });
});

import { expect } from '@open-wc/testing';
import { check } from '../support/fuzz/check.js';
import { Random } from '../support/random.js';

/** Files at which something once went wrong, and what it was. A failure of `npm run fuzz` is written beside them. */
const FAILED: Readonly<Record<string, string>> = {
  'behind-a-mark.stl': 'read a second time, a text behind a byte order mark had no triangles',
  'over-long-corner.obj':
    'of a line with a word too long, how much was read depended on where the chunks were cut',
};

describe('files at which something once went wrong', () => {
  for (const [name, what] of Object.entries(FAILED))
    it(`${name}: ${what}`, async () => {
      const response = await fetch(`/test/fixtures/scans/${name}`);
      expect(response.ok).to.equal(true);
      const bytes = new Uint8Array(await response.arrayBuffer());
      // the seeds stand for many ways to cut the file
      for (let seed = 0; seed < 200; seed++) check(bytes, new Random(seed));
    });
});

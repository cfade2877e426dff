import { expect } from '@open-wc/testing';
import { proveHistory } from '../../src/index.js';
import { aLab } from '../support/lab.js';
import { drivenCase } from '../support/drive.js';
import { PROFILES } from '../support/profiles.js';
import { coveringPaths, rowsOf } from '../support/paths.js';

/** The embedded lab does these by itself when a case comes in. */
const BY_ITSELF = new Set(['case.receive']);

for (const profile of PROFILES)
  describe(`every transition of the lab "${profile.id}", through the embedded lab`, () => {
    const { paths, missed } = coveringPaths(profile);

    it('can be reached: paths of the machine take every row of the definition', () => {
      expect([...missed]).to.deep.equal([]);
      expect(rowsOf(profile).size).to.be.greaterThan(10);
    });

    it('happens as the definition says, and every history is whole', async function () {
      this.timeout(90_000);
      const lab = aLab({ profile });
      for (const { service, path } of paths) {
        const driven = await drivenCase(lab, profile, { service });
        const told = path.map(({ facts }) => facts.type).join(' > ');
        for (const { facts, to } of path) {
          if (!BY_ITSELF.has(facts.type))
            expect(await driven.send(facts), `${told}: ${facts.type}`).to.equal(undefined);
          const isAhead = facts.type === 'case.submit';
          if (!isAhead) expect(driven.current.status, `${told}: after ${facts.type}`).to.deep.equal(to);
        }
        expect(proveHistory(driven.current.history), told).to.deep.equal({ kind: 'unbroken' });
      }
      await lab.close?.();
    });
  });

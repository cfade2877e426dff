import { expect } from '@open-wc/testing';
import { dayIn, type LabProfile, uuidv7 } from '../../src/index.js';
import { aligner } from '../../src/profiles/aligner.js';
import { isGone } from '../../src/store/list-record.js';
import { relist } from '../../src/store/relisting.js';
import { Store } from '../../src/store/store.js';
import { NOW } from '../support/a-case.js';
import { uniqueName } from '../support/lab.js';
import { someCases, storeAll } from '../support/many-cases.js';

const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
const today = () => dayIn(aligner.timeZone, NOW);

/** The same lab, in which a case is over as soon as it is made. */
const { states, ...stage } = aligner.lifecycle.regions.stage;
const shorter: LabProfile = {
  ...aligner,
  lifecycle: {
    ...aligner.lifecycle,
    regions: {
      ...aligner.lifecycle.regions,
      stage: { ...stage, states: { ...states, production: { ...states['production']!, terminal: true } } },
    },
  },
};

async function opened(name: string, profile: LabProfile) {
  const store = await Store.open(name, newId, { profile, today });
  const make = (told: (end: () => void) => void) => {
    const ending = new AbortController();
    return relist(
      store,
      { profile, today },
      { signal: ending.signal, told: () => told(() => ending.abort()) },
    ).catch(() => undefined);
  };
  const past = async () =>
    (await store.db.list.toArray()).filter((row) => !isGone(row) && row.summary.isPast).length;
  return { store, make, past };
}

describe('rows that are made anew', () => {
  it('by other rules, and left half way: whoever comes back with the first rules makes all of them anew', async () => {
    const name = uniqueName();
    const first = await opened(name, aligner);
    const made = someCases(160, aligner, NOW, 23);
    await storeAll(first.store, made);
    await first.make(() => undefined);
    const before = await first.past();
    first.store.close();

    const second = await opened(name, shorter);
    await second.make((end) => end());
    expect(await second.past(), 'some were made by the other rules').to.be.greaterThan(before);
    second.store.close();

    const third = await opened(name, aligner);
    await third.make(() => undefined);
    expect(await third.past()).to.equal(before);
    third.store.close();
  });
});

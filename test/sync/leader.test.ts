import { expect } from '@open-wc/testing';
import { lead } from '../../src/sync/leader.js';
import { aTimeout, uniqueName } from '../support/lab.js';

const BEAT_MS = 20;
const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

/** A tab's share of the lead; its own channel, as every tab has. */
function tab(name: string) {
  const log: string[] = [];
  const channel = new BroadcastChannel(name);
  const stop = lead({
    name,
    locks: navigator.locks,
    channel,
    onGain: () => log.push('gained'),
    onLose: () => log.push('lost'),
    beatMs: BEAT_MS,
  });
  const end = () => {
    stop();
    channel.close();
  };
  stops.push(end);
  return { log, stop: end };
}

async function soon(isIt: () => boolean): Promise<void> {
  for (const end = Date.now() + 3000; !isIt() && Date.now() < end;) await aTimeout(5);
  expect(isIt()).to.equal(true);
}

describe('the lead among tabs', () => {
  it('is gained by one of two, and stays with it as long as it beats', async () => {
    const name = uniqueName();
    const one = tab(name);
    await soon(() => one.log.length > 0);
    const two = tab(name);
    await aTimeout(BEAT_MS * 12);
    expect(one.log).to.deep.equal(['gained']);
    expect(two.log).to.deep.equal([]);
  });

  it('goes to the next when the leader stops', async () => {
    const name = uniqueName();
    const one = tab(name);
    await soon(() => one.log.length > 0);
    const two = tab(name);
    await aTimeout(BEAT_MS);
    one.stop();
    await soon(() => two.log.length > 0);
    expect(one.log, 'a tab that stops is not told that it lost').to.deep.equal(['gained']);
    expect(two.log).to.deep.equal(['gained']);
  });

  it('is stolen from a holder that is silent, as a frozen tab is', async () => {
    const name = uniqueName();
    const frozen = new Promise<string>((resolve) => {
      void navigator.locks
        .request(name, () => new Promise<void>(() => undefined))
        .catch((error: Error) => resolve(error.name));
    });
    await soon(() => true);
    const two = tab(name);
    await soon(() => two.log.length > 0);
    expect(two.log).to.deep.equal(['gained']);
    expect(await frozen).to.equal('AbortError');
  });

  it('comes back to a tab that thawed after the lead was stolen from it, once the thief stops', async () => {
    const name = uniqueName();
    const one = tab(name);
    await soon(() => one.log.length > 0);
    let release = () => {};
    void navigator.locks.request(
      name,
      { steal: true },
      () => new Promise<void>((resolve) => (release = resolve)),
    );
    await soon(() => one.log.includes('lost'));
    release();
    await soon(() => one.log.length === 3);
    expect(one.log).to.deep.equal(['gained', 'lost', 'gained']);
  });

  it("belongs to one lab's account only: another name has its own", async () => {
    const [one, two] = [tab(uniqueName()), tab(uniqueName())];
    await soon(() => one.log.length > 0 && two.log.length > 0);
  });

  it('is not asked for any more after a stop that came before it was gained', async () => {
    const name = uniqueName();
    const one = tab(name);
    await soon(() => one.log.length > 0);
    const two = tab(name);
    two.stop();
    one.stop();
    await aTimeout(BEAT_MS * 3);
    expect(two.log).to.deep.equal([]);
    const { held = [], pending = [] } = await navigator.locks.query();
    expect([...held, ...pending].filter((lock) => lock.name === name)).to.be.empty;
  });
});

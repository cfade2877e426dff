import { expect } from '@open-wc/testing';
import { aTimeout, now, until } from '../support/lab.js';
import { isQuiet, memoryLab, openSmall, received, viewOf } from '../support/memory-lab.js';

const DAY = 86_400_000;
/** by this device, from where the lab's clock is a constant away */
const HERE = Date.UTC(2026, 2, 9, 12);

async function open(ahead: number | undefined) {
  const lab = memoryLab();
  lab.clock = ahead === undefined ? undefined : HERE + ahead;
  const client = await openSmall(lab, { now: () => HERE });
  await until(client.sync, ({ syncedAt }) => syncedAt !== undefined);
  return { lab, client };
}
const nowIs = async (client: { now(): number }, epochMs: number): Promise<void> => {
  while (client.now() !== epochMs) await aTimeout(10);
};

describe('the lab’s clock', () => {
  it('is this device’s own until the lab has told its time, and where they differ by no more than answers take', async () => {
    for (const ahead of [undefined, 1500, -1500]) {
      const { client } = await open(ahead);
      await aTimeout(30);
      expect(client.now()).to.equal(HERE);
      await client.close();
    }
  });

  it('is what timers and days count by, ahead or behind, and it may jump back', async () => {
    const { lab, client } = await open(45 * DAY);
    await nowIs(client, HERE + 45 * DAY);
    expect(client.today()).to.equal('2026-04-23');
    lab.clock = HERE - DAY;
    client.syncNow();
    await nowIs(client, HERE - DAY);
    expect(client.today()).to.equal('2026-03-08');
    lab.clock = HERE;
    client.syncNow();
    await nowIs(client, HERE);
    await client.close();
  });

  it('is known in every tab, and to the next page before it has a connection', async () => {
    const { lab, client } = await open(45 * DAY);
    const follower = await openSmall(lab, { now: () => HERE });
    await nowIs(follower, HERE + 45 * DAY);
    lab.clock = HERE + 46 * DAY;
    client.syncNow();
    await nowIs(follower, HERE + 46 * DAY);
    await client.close();
    await follower.close();
    lab.isOffline = true;
    const next = await openSmall(lab, { now: () => HERE });
    expect(next.now()).to.equal(HERE + 46 * DAY);
    await next.close();
  });

  it('does not stamp what happens here: the lab stamps it itself', async () => {
    const { lab, client } = await open(45 * DAY);
    await nowIs(client, HERE + 45 * DAY);
    const id = await received(client);
    lab.isOffline = true;
    const sent = await client.send(id, 'comment.add', { note: 'n' });
    expect(sent.ok && sent.event.at).to.equal('2026-03-09T12:00:00.000Z');
    expect((await now(client.case(id)))!.unsent).to.equal(1);
    lab.isOffline = false;
    client.syncNow();
    await until(client.case(id), isQuiet);
    expect((await viewOf(client, id)).case.history.at(-1)!.at).to.equal('2026-04-23T12:00:00.000Z');
    await client.close();
  });
});

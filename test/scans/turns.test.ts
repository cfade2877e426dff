import { expect } from '@open-wc/testing';
import { Turns } from '../../src/scans/worker/turns.js';

const LIVE = new AbortController().signal;
const tick = () => new Promise((resolve) => setTimeout(resolve));

describe('taking turns', () => {
  it('lets so many in, and the next one when a turn is given back, once', async () => {
    const turns = new Turns(1);
    const order: string[] = [];
    const first = await turns.take(LIVE);
    const second = turns.take(LIVE).then((back) => (order.push('second'), back));
    const third = turns.take(LIVE).then((back) => (order.push('third'), back));
    await tick();
    expect(order).to.deep.equal([]);
    first();
    first();
    await tick();
    expect(order).to.deep.equal(['second']);
    (await second)();
    (await third)();
    expect(order).to.deep.equal(['second', 'third']);
    (await turns.take(LIVE))();
  });

  it('who is aborted while waiting leaves the line', async () => {
    const turns = new Turns(1);
    const back = await turns.take(LIVE);
    const controller = new AbortController();
    const reason = new Error('enough');
    const waiting = turns.take(controller.signal);
    const next = turns.take(LIVE);
    controller.abort(reason);
    expect(await waiting.catch((error: unknown) => error)).to.equal(reason);
    back();
    (await next)();
    expect(await turns.take(controller.signal).catch((error: unknown) => error)).to.equal(reason);
  });
});

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { type BegunShape, BegunWork } from '../../components/plan-review/begun-work.js';
import { caseId } from '../../src/index.js';
import { NOW } from '../support/a-case.js';
import { fakeBegun, type FakeBegun } from '../support/fake-begun.js';

const KIND = 'plan-comment';
const shape: BegunShape<readonly string[]> = {
  kind: KIND,
  empty: [],
  isEmpty: (words) => !words.length,
  read: (kept) => kept as readonly string[],
};
const id = caseId('one');
const host = { requestUpdate: () => undefined };
const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

function opened(device: FakeBegun): BegunWork<readonly string[]> {
  const work = new BegunWork(shape, device.of(id, KIND));
  work.join(host);
  return work;
}
const keptOn = (device: FakeBegun) => (device.kept(id, KIND)?.content ?? []) as readonly string[];

/** What somebody does in one of the windows, or that time passes. */
const doing = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('type' as const), at: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('flush' as const), at: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('wait' as const), at: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('full' as const), at: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('room' as const), at: fc.nat(2) }) },
);

describe('something that several windows write', () => {
  it('loses no word without a person’s choice, in whatever order they type and store, with or without room', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { maxLength: 30 }), async (steps) => {
        const device = fakeBegun(NOW);
        const windows = [opened(device), opened(device), opened(device)];
        const typed: string[] = [];
        for (const [i, { what, at }] of steps.entries()) {
          const work = windows[at]!;
          if (what === 'type') {
            typed.push(`w${i}`);
            work.set([...work.content, `w${i}`]);
          } else if (what === 'flush') void work.flush();
          else if (what === 'wait') await turn();
          else device.failWith(what === 'full' ? 'storage-full' : undefined);
        }
        device.failWith();
        for (const work of windows) await work.flush();
        await turn();
        const somewhere = new Set([...keptOn(device), ...windows.flatMap(({ content }) => content)]);
        expect(typed.filter((word) => !somewhere.has(word))).to.deep.equal([]);
        for (const work of windows) {
          // what is not on the device is told to be missing there, or asked about
          const isThere = JSON.stringify(work.content) === JSON.stringify(keptOn(device));
          expect(isThere || work.otherAt !== undefined).to.equal(true);
          expect(work.isUnstored).to.equal(!isThere);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('comes to rest with one writing once every question is answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { maxLength: 20 }), fc.array(fc.boolean()), async (steps, choices) => {
        const device = fakeBegun(NOW);
        const windows = [opened(device), opened(device), opened(device)];
        for (const [i, { what, at }] of steps.entries()) {
          const work = windows[at]!;
          if (what === 'type') work.set([...work.content, `w${i}`]);
          else if (what === 'flush') void work.flush();
          else await turn();
        }
        for (let i = 0; i < 10; i++) {
          for (const work of windows) await work.flush();
          await turn();
          const asked = windows.find(({ otherAt }) => otherAt !== undefined);
          if (choices[i]) asked?.keepThis();
          else asked?.takeOther();
        }
        for (const work of windows) {
          expect(work.content).to.deep.equal(keptOn(device));
          expect([work.isUnstored, work.otherAt]).to.deep.equal([false, undefined]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('that was sent is not stored again by what was still to be stored', async () => {
    const device = fakeBegun(NOW);
    const work = opened(device);
    work.set(['Slower']);
    await work.flush();
    work.set(['Slower', 'please']);
    await work.flush();
    device.end(id, work.ref!);
    work.sent();
    await work.flush();
    await turn();
    expect(keptOn(device)).to.deep.equal([]);
    expect([work.isEmpty, work.isUnstored, work.news, work.ref]).to.deep.equal([
      true,
      false,
      undefined,
      undefined,
    ]);
  });
});

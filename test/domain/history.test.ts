import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { advanceCase, type Case, type HistoryEntry, newDraft } from '../../src/domain/case.js';
import { toHex } from '../../src/domain/digest.js';
import { proveHistory, sealEntry } from '../../src/domain/history.js';
import { caseId, eventId, instant } from '../../src/domain/ids.js';
import { restorative } from '../../src/profiles/restorative.js';
import { week } from '../../src/profiles/restorative/week.js';
import { play, rulesIn } from './play.js';

const { lifecycle, definition, given } = rulesIn(restorative);
const { planDigest: _, ...words } = given;
const rules = [
  ...definition.anytime,
  ...Object.values(definition.regions).flatMap(({ states }) => Object.values(states).flatMap(({ on }) => on)),
];
const aStep = fc.constantFrom(...rules.flatMap(({ event, by }) => by.map((role) => [event, role] as const)));

/** A case after events in any order; those that were refused have left it alone. */
const walk = (steps: readonly (readonly [string, string])[]): Case =>
  steps.reduce(
    (subject, [type, role], i) => {
      const event = {
        id: eventId(`e${i}`),
        type,
        by: { role, name: `Zoë ${role}` },
        at: instant(0),
        fields: words,
      };
      const advance = advanceCase({ lifecycle, profile: restorative }, subject, event, instant(i * 1000));
      return advance.ok ? advance.case : subject;
    },
    newDraft(restorative, caseId('c'), instant(0)),
  );
const walks = fc.array(aStep, { minLength: 20, maxLength: 80 }).map((steps) => walk(steps).history);

/** What JSON makes of a value once every object's keys are sorted: written anew here, not taken from the source. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted((value as Record<string, unknown>)[key])]));
};
async function digestOf(previous: string, { hash: _, ...entry }: HistoryEntry): Promise<string> {
  const preimage = `pontic-history-1\n${previous}\n${JSON.stringify(sorted(entry))}`;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(preimage));
  return toHex(new Uint8Array(digest));
}
/** As it comes back from a server: keys in another order, those without a value gone. */
const overTheWire = (entry: HistoryEntry): HistoryEntry => {
  const copy = JSON.parse(JSON.stringify(entry)) as HistoryEntry;
  return Object.fromEntries(Object.entries(copy).reverse()) as unknown as HistoryEntry;
};

describe('a history', () => {
  it('is unbroken after whatever events in whatever order, also once it has travelled', () => {
    fc.assert(
      fc.property(walks, (history) => {
        expect(proveHistory(history)).to.deep.equal({ kind: 'unbroken' });
        expect(proveHistory(history.map(overTheWire))).to.deep.equal({ kind: 'unbroken' });
      }),
      { numRuns: 60 },
    );
  });

  it('is broken where any part of an entry was changed', () => {
    const lies: readonly ((entry: HistoryEntry) => HistoryEntry)[] = [
      (entry) => ({ ...entry, at: instant(Date.parse(entry.at) + 1) }),
      (entry) => ({ ...entry, type: `${entry.type}.` }),
      (entry) => ({ ...entry, id: eventId(`${entry.id}x`) }),
      (entry) => ({ ...entry, by: { ...entry.by, name: 'somebody else' } }),
      (entry) => ({ ...entry, by: { ...entry.by, role: 'nobody' } }),
      (entry) => ({ ...entry, from: { ...entry.from, hold: 'lied' } }),
      (entry) => ({ ...entry, to: { ...entry.to, stage: 'lied' } }),
      (entry) => ({ ...entry, fields: { ...entry.fields, reason: 'another reason' } }),
      (entry) => ({ ...entry, effects: [...(entry.effects ?? []), 'billing.refund'] }),
      (entry) => ({
        ...entry,
        changes: [{ path: 'dateWanted', before: undefined, after: '2026-01-01' }],
      }),
      (entry) => ({ ...entry, documents: [] }),
      (entry) => ({ ...entry, hash: entry.hash.replace(/^./, (first) => (first === '0' ? '1' : '0')) }),
    ];
    fc.assert(
      fc.property(walks, fc.nat(), fc.constantFrom(...lies), (history, n, lie) => {
        fc.pre(history.length > 0);
        const at = n % history.length;
        const lied = history.map((entry, i) => (i === at ? lie(entry) : entry));
        expect(proveHistory(lied)).to.deep.equal({ kind: 'broken', at });
      }),
      { numRuns: 200 },
    );
  });

  it('is broken where an entry was left out, put in or moved', () => {
    fc.assert(
      fc.property(walks, fc.nat(), (history, n) => {
        fc.pre(history.length > 1);
        const at = n % (history.length - 1);
        expect(proveHistory(history.toSpliced(at, 1))).to.deep.equal({ kind: 'broken', at });
        expect(proveHistory(history.toSpliced(at, 0, history[at]!))).to.deep.equal({
          kind: 'broken',
          at: at + 1,
        });
        const swapped = history.toSpliced(at, 2, history[at + 1]!, history[at]!);
        expect(proveHistory(swapped)).to.deep.equal({ kind: 'broken', at });
      }),
      { numRuns: 100 },
    );
  });

  it('says of its newest entry alone nothing: an end that was cut off is known only by the newest hash', () => {
    const { history } = play(restorative);
    expect(proveHistory(history.slice(0, -1))).to.deep.equal({ kind: 'unbroken' });
    expect(history.at(-2)!.hash).not.to.equal(history.at(-1)!.hash);
  });

  it('is sealed by the SHA-256 that every browser computes', async () => {
    const { history } = play(restorative, week.steps);
    expect(history.some(({ changes }) => changes?.length)).to.equal(true);
    for (const [i, entry] of history.entries())
      expect(entry.hash, entry.type).to.equal(await digestOf(history[i - 1]?.hash ?? '', entry));
  });

  it('of a lab that does not seal is shown as such, and is broken when only some entries are sealed', () => {
    const { history } = play(restorative);
    const unsealed = history.map((entry) => ({ ...entry, hash: '' }));
    expect(proveHistory(unsealed)).to.deep.equal({ kind: 'unsealed' });
    expect(proveHistory([history[0]!, unsealed[1]!])).to.deep.equal({ kind: 'broken', at: 1 });
    expect(proveHistory([unsealed[0]!, history[1]!])).to.deep.equal({ kind: 'broken', at: 1 });
    // a lab that began to seal one day, and our own event on top of one that never does
    const { hash: _, ...later } = history[1]!;
    const begun = [unsealed[0]!, sealEntry([unsealed[0]!], later)];
    expect(proveHistory(begun)).to.deep.equal({ kind: 'unsealed' });
  });

  it('that is empty is unbroken, and its first entry stands on nothing', () => {
    expect(proveHistory([])).to.deep.equal({ kind: 'unbroken' });
    const [first] = play(restorative).history;
    const { hash, ...content } = first!;
    expect(sealEntry([], content).hash).to.equal(hash);
  });
});

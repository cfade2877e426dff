import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { billingIntents, type BillingAct, chargeMonth } from '../../src/domain/billing.js';
import type { Case } from '../../src/domain/case.js';
import { instant, plainDate } from '../../src/domain/ids.js';
import type { LabProfile } from '../../src/domain/profile.js';
import { billingTerms, restorative } from '../../src/profiles/restorative.js';
import { play } from './play.js';

const received = play(restorative);
/** A case whose history announced these moments, at these times. */
const announcing = (...moments: readonly (readonly [at: string, ...effects: string[]])[]): Case => ({
  ...received,
  history: moments.map(([at, ...effects], i) => ({
    ...received.history[0]!,
    id: `e${i}` as never,
    at: instant(Date.parse(at)),
    effects,
  })),
});
const paying = (
  acts: Readonly<Record<string, BillingAct>>,
  { timeZone = 'UTC', netDays }: { timeZone?: string; netDays?: number | undefined } = {},
): LabProfile => ({
  ...restorative,
  timeZone,
  billing: { acts, ...(netDays !== undefined && { netDays }) },
});

describe('what the host has to do about money', () => {
  it('follows from the moments of the history by the terms of the account, and from nothing else', () => {
    const subject = announcing(
      ['2026-03-02T15:00:00Z', 'billing.placed'],
      ['2026-03-03T15:00:00Z', 'notify.somebody'],
      ['2026-03-04T15:00:00Z'],
      ['2026-03-05T15:00:00Z', 'billing.shipped', 'billing.delivered'],
    );
    const acts = (profile: LabProfile) => billingIntents(profile, subject).map(({ act }) => act);
    expect(acts(paying({}))).to.deep.equal([]);
    expect(acts({ ...restorative, billing: billingTerms.prepay })).to.deep.equal(['authorise', 'capture']);
    expect(acts({ ...restorative, billing: billingTerms.autopay })).to.deep.equal(['charge']);
    expect(acts({ ...restorative, billing: billingTerms.net })).to.deep.equal(['invoice']);
    expect(acts(paying({ 'billing.shipped': 'charge', 'billing.delivered': 'invoice' }))).to.deep.equal([
      'charge',
      'invoice',
    ]);
  });

  it('has one id for each act of each entry, the same however often it is asked', () => {
    const effects = fc.uniqueArray(fc.constantFrom(...Object.keys(billingTerms.prepay.acts)));
    fc.assert(
      fc.property(fc.array(effects, { maxLength: 8 }), (moments) => {
        const subject = announcing(
          ...moments.map((names, i) => [`2026-03-${10 + i}T12:00:00Z`, ...names] as const),
        );
        const intents = billingIntents(restorative, subject);
        expect(intents).to.have.length(moments.flat().length);
        expect(new Set(intents.map(({ id }) => id)).size).to.equal(intents.length);
        expect(billingIntents(restorative, subject)).to.deep.equal(intents);
        // what comes later changes nothing of what was announced
        const longer = { ...subject, history: [...subject.history, ...received.history] };
        expect(billingIntents(restorative, longer).slice(0, intents.length)).to.deep.equal(intents);
      }),
    );
  });

  it('names the case, the event and the moment', () => {
    const [intent] = billingIntents(restorative, received);
    const { id, type, at } = received.history[0]!;
    expect(intent).to.deep.equal({
      id: `${id}:authorise`,
      caseId: received.id,
      caseNumber: 'L-1',
      act: 'authorise',
      event: type,
      at,
    });
  });
});

describe('a charge', () => {
  const onAccount = (timeZone: string) =>
    paying(
      { 'billing.placed': 'charge', 'billing.paused': 'defer', 'billing.resumed': 'charge' },
      { timeZone },
    );
  const monthOf = (timeZone: string, ...moments: readonly (readonly [string, ...string[]])[]) =>
    chargeMonth(onAccount(timeZone), announcing(...moments));

  it("falls into the month of the lab's time zone, on either side of UTC", () => {
    const lateOctober = ['2026-10-31T23:30:00Z', 'billing.placed'] as const;
    expect(monthOf('UTC', lateOctober)).to.equal('2026-10');
    expect(monthOf('Europe/Berlin', lateOctober)).to.equal('2026-11');
    expect(monthOf('America/New_York', ['2026-11-01T02:00:00Z', 'billing.placed'])).to.equal('2026-10');
    expect(monthOf('America/New_York', ['2027-01-01T04:59:00Z', 'billing.placed'])).to.equal('2026-12');
  });

  it('stands where the last one fell, and nowhere while it is deferred', () => {
    const placed = ['2026-10-05T12:00:00Z', 'billing.placed'] as const;
    const paused = ['2026-10-20T12:00:00Z', 'billing.paused'] as const;
    const resumed = ['2026-11-09T12:00:00Z', 'billing.resumed'] as const;
    expect(monthOf('UTC')).to.equal(undefined);
    expect(monthOf('UTC', placed)).to.equal('2026-10');
    expect(monthOf('UTC', placed, paused)).to.equal(undefined);
    expect(monthOf('UTC', placed, paused, resumed)).to.equal('2026-11');
    const again = ['2026-12-01T12:00:00Z', 'billing.paused'] as const;
    expect(monthOf('UTC', placed, paused, resumed, again)).to.equal(undefined);
  });

  it('has a month, and a capture or a refund has none', () => {
    const subject = announcing(['2026-03-02T15:00:00Z', 'a', 'b', 'c', 'd']);
    const intents = billingIntents(paying({ a: 'charge', b: 'defer', c: 'capture', d: 'refund' }), subject);
    expect(intents.map(({ act, month }) => [act, month])).to.deep.equal([
      ['charge', '2026-03'],
      ['defer', '2026-03'],
      ['capture', undefined],
      ['refund', undefined],
    ]);
  });
});

describe('an invoice', () => {
  const dueOn = (at: string, netDays?: number, timeZone = 'UTC') =>
    billingIntents(paying({ done: 'invoice' }, { timeZone, netDays }), announcing([at, 'done']))[0]!.dueOn;

  it("is due so many days later, counted in the lab's calendar days", () => {
    expect(dueOn('2026-03-02T15:00:00Z', 14)).to.equal(plainDate('2026-03-16'));
    expect(dueOn('2026-03-02T15:00:00Z')).to.equal(plainDate('2026-04-01'));
    expect(dueOn('2026-03-02T15:00:00Z', 0)).to.equal(plainDate('2026-03-02'));
    expect(dueOn('2028-02-28T15:00:00Z', 2)).to.equal(plainDate('2028-03-01'));
  });

  it('counts from the day that it is at the lab, also over a change of clocks', () => {
    // already the 29th in Auckland, and the night on which Berlin loses an hour
    expect(dueOn('2026-03-28T23:30:00Z', 1, 'Pacific/Auckland')).to.equal(plainDate('2026-03-30'));
    expect(dueOn('2026-03-28T23:30:00Z', 1, 'Europe/Berlin')).to.equal(plainDate('2026-03-30'));
    expect(dueOn('2026-03-28T22:30:00Z', 1, 'Europe/Berlin')).to.equal(plainDate('2026-03-29'));
  });
});

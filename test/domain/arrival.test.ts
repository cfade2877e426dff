import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { arrivalOf, receiptDay } from '../../src/domain/arrival.js';
import type { WorkingCalendar } from '../../src/domain/calendar.js';
import { checkPrescription, earliestDate } from '../../src/domain/check-prescription.js';
import { itemId, type PlainDate, plainDate } from '../../src/domain/ids.js';
import { emptyPrescription, type PrescriptionItem } from '../../src/domain/prescription.js';
import type { LabProfile } from '../../src/domain/profile.js';
import { restorative } from '../../src/profiles/restorative.js';

const HOUR = 3_600_000;
const day = plainDate;
const item = (product = 'crown'): PrescriptionItem => ({
  ...{ id: itemId(product), product, material: '', teeth: [], shade: undefined, note: '' },
});
const lab = (calendar: Partial<WorkingCalendar>, more: Partial<LabProfile> = {}): LabProfile => ({
  ...restorative,
  timeZone: 'Europe/Berlin',
  transitDays: 2,
  ...more,
  calendar: { weekdays: [1, 2, 3, 4, 5], closed: [], ...calendar },
  catalogue: {
    ...restorative.catalogue,
    products: {
      crown: { label: { en: 'Crown' }, materials: [], toothKinds: [], workingDays: 5, rushDays: 2 },
      veneer: { label: { en: 'Veneer' }, materials: [], toothKinds: [], workingDays: 8 },
    },
  },
});
const at = (moment: string) => Date.parse(moment);

/** The oracle: walks from day to day by a calendar of its own and counts on its fingers. */
function walked({ calendar }: LabProfile, from: PlainDate, days: number): PlainDate {
  let [year, month, date] = from.split('-').map(Number) as [number, number, number];
  const text = () => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const isLeap = () => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = () => [31, isLeap() ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  // Sakamoto's method
  const weekday = () => {
    const y = month < 3 ? year - 1 : year;
    const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1]!;
    return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + date) % 7;
  };
  for (let left = days; left > 0;) {
    date++;
    if (date > lengths()[month - 1]!) [date, month] = [1, month + 1];
    if (month > 12) [month, year] = [1, year + 1];
    if (calendar.weekdays.includes(weekday()) && !calendar.closed.includes(day(text()))) left--;
  }
  return day(text());
}

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata'] as const;
const aMoment = fc
  .integer({ min: Date.UTC(2026, 0, 1) / HOUR, max: Date.UTC(2028, 11, 31) / HOUR })
  .map((h) => h * HOUR);
const aClosedDay = fc
  .integer({ min: 0, max: 1100 })
  .map((days) => walked(lab({ weekdays: [0, 1, 2, 3, 4, 5, 6] }), day('2025-12-28'), days));
const aLab = fc
  .record({
    weekdays: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
    closed: fc.uniqueArray(aClosedDay, { maxLength: 12 }),
    // clocks are not changed while a lab takes orders
    cutOff: fc.constantFrom(undefined, '08:00', '12:30', '17:45'),
    timeZone: fc.constantFrom(...ZONES),
    transitDays: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ timeZone, transitDays, cutOff, ...calendar }) =>
    lab({ ...calendar, ...(cutOff && { cutOff }) }, { timeZone, transitDays }),
  );
const work = fc.subarray([item('crown'), item('veneer')]);
const priority = fc.constantFrom('routine' as const, 'urgent' as const);

describe('A4: the day on which an order counts as received', () => {
  const berlin = lab({ cutOff: '14:00', closed: [day('2026-05-01')] });

  it('is today before the hour at which the lab stops taking orders, and the next working day from it on', () => {
    expect(receiptDay(berlin, at('2026-03-10T12:59:00Z'))).to.equal('2026-03-10');
    expect(receiptDay(berlin, at('2026-03-10T13:00:00Z'))).to.equal('2026-03-11');
    expect(receiptDay(lab({}), at('2026-03-10T22:59:00Z')), 'without such an hour').to.equal('2026-03-10');
  });

  it('goes over a week-end and a day on which the lab is closed', () => {
    expect(receiptDay(berlin, at('2026-03-13T15:00:00Z'))).to.equal('2026-03-16');
    expect(receiptDay(berlin, at('2026-03-14T08:00:00Z'))).to.equal('2026-03-16');
    expect(receiptDay(berlin, at('2026-04-30T15:00:00Z'))).to.equal('2026-05-04');
  });

  it("is told by the lab's clock, in summer as in winter, whatever the reader's says", () => {
    expect(receiptDay(berlin, at('2026-07-01T11:59:00Z'))).to.equal('2026-07-01');
    expect(receiptDay(berlin, at('2026-07-01T12:00:00Z'))).to.equal('2026-07-02');
    const auckland = lab({ cutOff: '14:00' }, { timeZone: 'Pacific/Auckland' });
    expect(receiptDay(auckland, at('2026-03-10T00:59:00Z'))).to.equal('2026-03-10');
    expect(receiptDay(auckland, at('2026-03-10T12:00:00Z')), 'it is the 11th there').to.equal('2026-03-11');
  });

  it('is a working day that is never earlier for an order that comes later', () => {
    fc.assert(
      fc.property(aLab, aMoment, fc.integer({ min: 0, max: 200 }), (profile, now, hours) => {
        const [first, second] = [receiptDay(profile, now), receiptDay(profile, now + hours * HOUR)];
        expect(first <= second).to.equal(true);
        const before = new Date(Date.parse(`${first}T00:00:00Z`) - 24 * HOUR).toISOString().slice(0, 10);
        expect(walked(profile, day(before), 1), 'a working day').to.equal(first);
      }),
      { numRuns: 300 },
    );
  });
});

describe('A4: when the work can be at the practice', () => {
  it('is counted in working days: production, then the parcel', () => {
    const arrival = arrivalOf(lab({}), [item()], 'routine', at('2026-03-09T09:00:00Z'));
    expect(arrival).to.deep.equal({
      received: '2026-03-09',
      waits: undefined,
      workingDays: 5,
      shipped: '2026-03-16',
      transitDays: 2,
      arrives: '2026-03-18',
      closed: [],
    });
  });

  it('is what the slowest piece takes, and sooner as a rush only where the lab offers one', () => {
    const days = (products: string[], how: 'routine' | 'urgent') =>
      arrivalOf(lab({}), products.map(item), how, at('2026-03-09T09:00:00Z')).workingDays;
    expect([days(['crown'], 'routine'), days(['crown'], 'urgent')]).to.deep.equal([5, 2]);
    expect([
      days(['veneer'], 'urgent'),
      days(['crown', 'veneer'], 'urgent'),
      days([], 'urgent'),
    ]).to.deep.equal([8, 8, 0]);
    expect(days(['toString'], 'routine'), 'what the lab does not make takes no time').to.equal(0);
  });

  it('says why the lab does not begin today, and which days it is closed on the way', () => {
    const easter = lab({
      cutOff: '14:00',
      closed: [day('2026-04-03'), day('2026-04-06'), day('2026-04-05'), day('2026-12-25')],
      holidays: { [day('2026-04-03')]: { en: 'Good Friday' } },
    });
    const late = arrivalOf(easter, [item()], 'routine', at('2026-04-02T13:00:00Z'));
    expect(late).to.deep.include({ received: '2026-04-07', waits: 'cut-off' });
    // Easter Sunday is no day on which this lab would work
    expect(late.closed).to.deep.equal([
      { day: '2026-04-03', name: { en: 'Good Friday' } },
      { day: '2026-04-06', name: undefined },
    ]);
    expect(arrivalOf(easter, [item()], 'routine', at('2026-04-04T08:00:00Z')).waits).to.equal('closed');
    expect(arrivalOf(easter, [item()], 'routine', at('2026-04-02T08:00:00Z')).waits).to.equal(undefined);
  });

  it('agrees with counting on the fingers, in any week, zone and year', () => {
    fc.assert(
      fc.property(aLab, work, priority, aMoment, (profile, items, how, now) => {
        const { received, workingDays, shipped, arrives, closed } = arrivalOf(profile, items, how, now);
        expect(shipped).to.equal(walked(profile, received, workingDays));
        expect(arrives).to.equal(walked(profile, shipped, profile.transitDays));
        for (const one of closed) {
          expect(profile.calendar.closed).to.include(one.day);
          expect(one.day < arrives).to.equal(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the first date that may be wanted: neither sooner than the check allows, nor later', () => {
    fc.assert(
      fc.property(aLab, work, priority, aMoment, (profile, items, how, now) => {
        const { arrives } = arrivalOf(profile, items, how, now);
        const received = receiptDay(profile, now);
        expect(earliestDate(profile, items, received, how)).to.equal(arrives);
        const rx = {
          ...emptyPrescription,
          items: Object.fromEntries(items.map((one) => [one.id, one])),
          priority: how,
          dateWanted: arrives,
        };
        const isTooEarly = (dateWanted: PlainDate) =>
          checkPrescription(profile, { ...rx, dateWanted }, received).some(
            ({ code }) => code === 'too-early',
          );
        expect(isTooEarly(arrives)).to.equal(false);
        const before = new Date(Date.parse(`${arrives}T00:00:00Z`) - 24 * HOUR).toISOString().slice(0, 10);
        expect(isTooEarly(day(before))).to.equal(true);
      }),
      { numRuns: 200 },
    );
  });
});

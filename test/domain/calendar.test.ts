import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  addWorkingDays,
  dayIn,
  daysBetween,
  isPlainDate,
  type WorkingCalendar,
} from '../../src/domain/calendar.js';
import { type PlainDate, plainDate } from '../../src/domain/ids.js';

const week: WorkingCalendar = { weekdays: [1, 2, 3, 4, 5], closed: [] };
const day = plainDate;

/** The oracle: years, months and days counted by the platform's own calendar, at noon, far from every change of clocks. */
const plus = (from: string, days: number): PlainDate => {
  const [y, m, d] = from.split('-').map(Number);
  return plainDate(new Date(Date.UTC(y!, m! - 1, d! + days, 12)).toISOString().slice(0, 10));
};
const weekdayOf = (of: string): number => new Date(`${of}T12:00:00Z`).getUTCDay();
const aDay = fc.integer({ min: 0, max: 40_000 }).map((days) => plus('1990-01-01', days));

describe('working days', () => {
  it('leave out week-ends: a Friday and one day is a Monday', () => {
    expect(addWorkingDays(week, day('2026-03-06'), 1)).to.equal('2026-03-09');
    expect(addWorkingDays(week, day('2026-03-07'), 1)).to.equal('2026-03-09');
    expect(addWorkingDays(week, day('2026-03-09'), 0)).to.equal('2026-03-09');
  });

  it('leave out the days on which the lab is closed, over the end of a year', () => {
    const holidays = { ...week, closed: [day('2026-12-24'), day('2026-12-25'), day('2027-01-01')] };
    expect(addWorkingDays(holidays, day('2026-12-23'), 1)).to.equal('2026-12-28');
    expect(addWorkingDays(holidays, day('2026-12-31'), 1)).to.equal('2027-01-04');
  });

  it('are not shifted by summer time beginning or ending', () => {
    for (const [from, to] of [
      ['2026-03-06', '2026-03-09'], // America: 8 March
      ['2026-03-27', '2026-03-30'], // Europe: 29 March
      ['2026-10-23', '2026-10-26'],
      ['2026-10-30', '2026-11-02'],
    ] as const)
      expect(addWorkingDays(week, day(from), 1)).to.equal(to);
  });

  it('are as many as an oracle counts day by day', () => {
    fc.assert(
      fc.property(
        aDay,
        fc.integer({ min: 0, max: 60 }),
        fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
        (from, days, weekdays) => {
          const closed = [plus(from, 3), plus(from, 11)];
          let expected = from;
          for (let left = days; left > 0;) {
            expected = plus(expected, 1);
            if (weekdays.includes(weekdayOf(expected)) && !closed.includes(expected)) left--;
          }
          expect(addWorkingDays({ weekdays, closed }, from, days)).to.equal(expected);
        },
      ),
    );
  });

  it('end even where the lab never works', () => {
    expect(isPlainDate(addWorkingDays({ weekdays: [], closed: [] }, day('2026-01-01'), 5))).to.equal(true);
  });
});

describe('days between two days', () => {
  it('are whole over every change of clocks and every leap day, forwards and backwards', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -2000, max: 2000 }), (from, days) => {
        expect(daysBetween(from, plus(from, days))).to.equal(days);
      }),
    );
    expect(daysBetween(day('2028-02-28'), day('2028-03-01'))).to.equal(2);
    expect(daysBetween(day('2027-02-28'), day('2027-03-01'))).to.equal(1);
  });
});

describe("the lab's day", () => {
  it("is counted in the lab's time zone, not in the reader's", () => {
    const moment = Date.UTC(2026, 0, 1, 3, 30);
    expect(dayIn('America/New_York', moment)).to.equal('2025-12-31');
    expect(dayIn('Europe/Berlin', moment)).to.equal('2026-01-01');
    expect(dayIn('Pacific/Kiritimati', Date.UTC(2026, 0, 1, 10))).to.equal('2026-01-02');
  });

  it("changes at the lab's midnight in summer and in winter time", () => {
    expect(dayIn('America/New_York', Date.UTC(2026, 2, 8, 4, 59))).to.equal('2026-03-07');
    expect(dayIn('America/New_York', Date.UTC(2026, 2, 8, 5, 0))).to.equal('2026-03-08');
    expect(dayIn('America/New_York', Date.UTC(2026, 2, 9, 3, 59))).to.equal('2026-03-08');
    expect(dayIn('America/New_York', Date.UTC(2026, 2, 9, 4, 0))).to.equal('2026-03-09');
  });
});

describe('a day of the calendar', () => {
  it('exists: 30 February does not, nor does 29 February but every fourth year', () => {
    for (const wrong of [
      '2026-02-30',
      '2027-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '26-01-01',
      '',
      '2026-01-01T00:00',
      20260101,
      null,
      undefined,
    ])
      expect(isPlainDate(wrong), String(wrong)).to.equal(false);
    for (const right of ['2028-02-29', '2026-12-31', '2000-02-29'])
      expect(isPlainDate(right), right).to.equal(true);
    fc.assert(fc.property(aDay, (date) => isPlainDate(date)));
    fc.assert(
      fc.property(fc.string(), (text) => isPlainDate(text) === /^\d{4}-\d{2}-\d{2}$/.test(text)),
      { numRuns: 50 },
    );
  });
});

/** Days on which the invented laboratories are closed, by the country that they are in. */
import { type PlainDate, plainDate, type Text, type WorkingCalendar } from 'pontic';

type Named = readonly (readonly [day: string, en: string, de: string])[];

const UNITED_STATES: Named = [
  ['2026-11-26', 'Thanksgiving', 'Thanksgiving'],
  ['2026-12-25', 'Christmas Day', 'Weihnachten'],
  ['2027-01-01', 'New Year’s Day', 'Neujahr'],
  ['2027-05-31', 'Memorial Day', 'Memorial Day'],
  ['2027-07-05', 'Independence Day', 'Unabhängigkeitstag'],
  ['2027-09-06', 'Labor Day', 'Tag der Arbeit (USA)'],
  ['2027-11-25', 'Thanksgiving', 'Thanksgiving'],
];

const BERLIN: Named = [
  ['2026-12-25', 'Christmas Day', 'Erster Weihnachtstag'],
  ['2026-12-26', 'Second day of Christmas', 'Zweiter Weihnachtstag'],
  ['2027-01-01', 'New Year’s Day', 'Neujahr'],
  ['2027-03-08', 'Women’s Day', 'Frauentag'],
  ['2027-03-26', 'Good Friday', 'Karfreitag'],
  ['2027-03-29', 'Easter Monday', 'Ostermontag'],
  ['2027-05-06', 'Ascension Day', 'Christi Himmelfahrt'],
  ['2027-05-17', 'Whit Monday', 'Pfingstmontag'],
];

const CLOSED: Readonly<Record<'us' | 'de', Named>> = { us: UNITED_STATES, de: BERLIN };

/** A lab's week with its closed days, and the time of day until which an order still counts as today's. */
export function withClosedDays(
  calendar: WorkingCalendar,
  country: 'us' | 'de',
  cutOff: string,
): WorkingCalendar {
  const days = CLOSED[country].map(([day, en, de]) => [plainDate(day), { en, de }] as const);
  return {
    ...calendar,
    cutOff,
    closed: [...calendar.closed, ...days.map(([day]) => day)],
    holidays: { ...calendar.holidays, ...(Object.fromEntries(days) as Record<PlainDate, Text>) },
  };
}

import { plainDate, type PlainDate } from './ids.js';
import type { Text } from './text.js';

const DAY = 86_400_000;
const toDate = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`);
const toDay = (date: Date): PlainDate => plainDate(date.toISOString().slice(0, 10));

/** Days on which a lab works. */
export interface WorkingCalendar {
  /** 0 = Sunday … 6 = Saturday */
  readonly weekdays: readonly number[];
  readonly closed: readonly PlainDate[];
  /** what the closed days are called, where that is worth saying */
  readonly holidays?: Readonly<Record<PlainDate, Text>>;
  /** the lab's time of day, `14:00`: what comes later counts as received on the next working day */
  readonly cutOff?: string;
}

const isOfWeek = ({ weekdays }: WorkingCalendar, date: Date): boolean => weekdays.includes(date.getUTCDay());
const isOpen = (calendar: WorkingCalendar, date: Date): boolean =>
  isOfWeek(calendar, date) && !calendar.closed.includes(toDay(date));

/** Whether the lab works on a day. */
export const isWorkingDay = (calendar: WorkingCalendar, day: PlainDate): boolean =>
  isOpen(calendar, toDate(day));

/** The days between two others, neither of them included, on which the lab would work and is closed. */
export const closedBetween = (
  calendar: WorkingCalendar,
  from: PlainDate,
  to: PlainDate,
): readonly PlainDate[] =>
  calendar.closed.filter((day) => day > from && day < to && isOfWeek(calendar, toDate(day)));

/** The day that lies `days` of the lab's working days after `from`; `from` itself does not count. */
export function addWorkingDays(calendar: WorkingCalendar, from: PlainDate, days: number): PlainDate {
  let date = toDate(from);
  for (let left = days, guard = 0; left > 0 && guard < 3660; guard++) {
    date = new Date(date.getTime() + DAY);
    if (isOpen(calendar, date)) left--;
  }
  return toDay(date);
}

/** The lab's working days from one day to the other; `from` does not count, `to` does. 0 when `to` is not later. */
export function workingDaysBetween(calendar: WorkingCalendar, from: PlainDate, to: PlainDate): number {
  let days = 0;
  for (let date = toDate(from).getTime() + DAY; date <= toDate(to).getTime(); date += DAY)
    if (isOpen(calendar, new Date(date))) days++;
  return days;
}

export const addDays = (from: PlainDate, days: number): PlainDate =>
  toDay(new Date(toDate(from).getTime() + days * DAY));

/** Calendar days from one day to the other; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Math.round((toDate(to).getTime() - toDate(from).getTime()) / DAY);

/** The calendar day of a moment in a time zone (IANA name): a lab's day is not the reader's. */
export const dayIn = (timeZone: string, epochMs: number): PlainDate =>
  plainDate(clockOf(timeZone).day.format(epochMs));

/** The time of day of a moment in a time zone: `14:05`. */
export const timeIn = (timeZone: string, epochMs: number): string => clockOf(timeZone).time.format(epochMs);

interface Clock {
  readonly day: Intl.DateTimeFormat;
  readonly time: Intl.DateTimeFormat;
}

const clocks = new Map<string, Clock>();

/** To make a format takes a hundred times as long as to use it, and lists ask for the day of each of their rows. */
function clockOf(timeZone: string): Clock {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = {
    day: new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
    time: new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
  };
  clocks.set(timeZone, clock);
  return clock;
}

/** Whether a string is a day of the calendar: `2026-02-30` is not. */
export const isPlainDate = (value: unknown): value is PlainDate =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(toDate(plainDate(value)).getTime()) &&
  toDay(toDate(plainDate(value))) === value;

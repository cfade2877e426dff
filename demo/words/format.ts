import { language } from '../settings.js';

/** Months by name: a date near a treatment must not be read in two ways. */
const DAY = { year: 'numeric', month: 'short', day: 'numeric' } as const;
const TIME = { hour: 'numeric', minute: '2-digit' } as const;

export const day = (value: string): string =>
  new Intl.DateTimeFormat(language(), {
    ...DAY,
    ...(value.length === 10 && { timeZone: 'UTC' }),
  }).format(new Date(value));

/** @param timeZone whose clock it is read from */
export const moment = (value: string, timeZone: string): string =>
  new Intl.DateTimeFormat(language(), { timeZone, ...DAY, ...TIME }).format(new Date(value));

/** "Sun, Nov 22, 2026, 12:40 AM EST": how late it is at the lab. */
export const clockTime = (epochMs: number, timeZone: string): string =>
  new Intl.DateTimeFormat(language(), {
    timeZone,
    weekday: 'short',
    ...DAY,
    ...TIME,
    timeZoneName: 'short',
  }).format(epochMs);

/** "November 2026" of `2026-11` */
export const monthName = (month: string): string =>
  new Intl.DateTimeFormat(language(), { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01`),
  );

export const megabytes = (bytes: number): string =>
  new Intl.NumberFormat(language(), { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(
    bytes / 1e6,
  );

export const count = (value: number): string => new Intl.NumberFormat(language()).format(value);

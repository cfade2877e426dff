import type { Instant, PlainDate } from '../../src/index.js';
import { languageFor } from '../i18n/languages.js';

/** Figures and dates as a language writes them. */
export interface Formats {
  /** a calendar day, its month by name: no reader takes 3/9 for the wrong day */
  day(day: PlainDate): string;
  /** a moment in the reader's own time zone: "Mar 9, 2026, 2:05 PM" */
  moment(at: Instant): string;
  /** the day of a moment in the reader's own time zone */
  dayOf(at: Instant): string;
  /** the time of day of a moment: "2:05 PM" */
  time(at: Instant): string;
  /** "today", "yesterday", "3 days ago": -3 is three days ago */
  relativeDay(days: number): string;
  /** "12.5 MB" */
  bytes(count: number): string;
  /** "14, 15, and 16" */
  list(parts: readonly string[]): string;
}

/** `dateStyle: 'medium'` writes German months as figures, so the parts are named. */
const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const TIME = { hour: 'numeric', minute: '2-digit' } as const;

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

function makeFormats(locale: string): Formats {
  const day = new Intl.DateTimeFormat(locale, { ...DAY, timeZone: 'UTC' });
  const dayOf = new Intl.DateTimeFormat(locale, DAY);
  const moment = new Intl.DateTimeFormat(locale, { ...DAY, ...TIME });
  const time = new Intl.DateTimeFormat(locale, TIME);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  // what came from elsewhere may not be a date; it is shown as it came rather than breaking the page
  const safely = (write: () => string, raw: string) => {
    try {
      return write();
    } catch {
      return raw;
    }
  };
  return {
    day: (value) => safely(() => day.format(new Date(`${value}T00:00:00Z`)), value),
    dayOf: (at) => safely(() => dayOf.format(new Date(at)), at),
    moment: (at) => safely(() => moment.format(new Date(at)), at),
    time: (at) => safely(() => time.format(new Date(at)), at),
    relativeDay: (days) => relative.format(days, 'day'),
    bytes(count) {
      const step = count < 1000 ? 0 : Math.min(Math.floor(Math.log10(count) / 3), BYTE_UNITS.length - 1);
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: BYTE_UNITS[step]!,
        unitDisplay: step ? 'short' : 'long',
        maximumFractionDigits: step > 1 ? 1 : 0,
      }).format(count / 1000 ** step);
    },
    list: (parts) => list.format(parts),
  };
}

const cache = new Map<string, Formats>();

/** The page's region where its language is one that we speak (`de-CH`), else the language of our words. */
function localeFor(tag: string): string {
  const ours = languageFor(tag);
  try {
    return new Intl.Locale(tag).language === ours ? tag : ours;
  } catch {
    return ours;
  }
}

/** @param language BCP 47, as the page wrote it */
export function formatsFor(language: string): Formats {
  const known = cache.get(language);
  if (known) return known;
  const formats = makeFormats(localeFor(language));
  cache.set(language, formats);
  return formats;
}

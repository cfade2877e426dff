import { addDays, dayIn, isPlainDate } from './calendar.js';
import type { Instant, PlainDate } from './ids.js';
import type { LabProfile } from './profile.js';
import { folded, hasWords, productTerm, soughtWords, type SoughtWord } from './search.js';
import type { CaseSummary } from './summary.js';

/** Both days count; an absent one leaves that end open. The lab's days. */
export interface DayRange {
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
}

export type ListOrder = 'needs' | 'updated' | 'created' | 'due' | 'case' | 'patient';

/** Which cases, and in what order. Everything that is given holds. "S3 · case list", "S0 · current cases" */
export interface ListQuery {
  readonly tab?: 'current' | 'past' | undefined;
  /**
   * words as they are typed: each is the beginning of a word of the patient's code or name, of the case number, or of a
   * product's label in any of the lab's languages
   */
  readonly search?: string | undefined;
  /** one of these; of an empty list none can be */
  readonly stages?: readonly string[] | undefined;
  /** work on one of these; of an empty list none can be */
  readonly products?: readonly string[] | undefined;
  readonly created?: DayRange | undefined;
  readonly updated?: DayRange | undefined;
  /** only what waits for the dentist */
  readonly needsMe?: boolean | undefined;
  /**
   * `needs`: what needs the dentist first, then what is being made, then what is past, each group newest change first.
   * Default: `needs`
   */
  readonly order?: ListOrder | undefined;
  /**
   * the other way round; by default days and changes stand newest first, words and numbers ascending, and cases without
   * one last
   */
  readonly isReversed?: boolean | undefined;
}

/** Milliseconds since 1970 from `from` to before `until`. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** A day begins at most so long before or after midnight in UTC. */
const FARTHEST = 27 * HOUR;

/** When a lab's day begins. Days of 23 and 25 hours have their own ends. */
function startOf(timeZone: string, day: PlainDate): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  let [low, high] = [midnight - FARTHEST, midnight + FARTHEST];
  while (high - low > MINUTE) {
    const middle = Math.floor((low + high) / 2 / MINUTE) * MINUTE;
    if (dayIn(timeZone, middle) < day) low = middle;
    else high = middle;
  }
  return high;
}

/** The moments of a range of the lab's days; nothing where it is open at both ends. */
export function spanOf(timeZone: string, range: DayRange | undefined): Span | undefined {
  // what is no day of the calendar limits nothing: it may come from an address that somebody has typed
  const [from, to] = [range?.from, range?.to].map((day) => (day && isPlainDate(day) ? day : undefined));
  if (!from && !to) return undefined;
  return {
    from: from ? startOf(timeZone, from) : -Infinity,
    until: to ? startOf(timeZone, addDays(to, 1)) : Infinity,
  };
}

/** A query that has been thought through once, so that it can be asked of many cases. */
export interface Sieve {
  readonly words: readonly SoughtWord[];
  readonly stages: ReadonlySet<string> | undefined;
  readonly products: ReadonlySet<string> | undefined;
  readonly created: Span | undefined;
  readonly updated: Span | undefined;
  readonly tab: ListQuery['tab'];
  readonly needsMe: boolean;
}

export const NO_CONDITION: Sieve = {
  words: [],
  stages: undefined,
  products: undefined,
  created: undefined,
  updated: undefined,
  tab: undefined,
  needsMe: false,
};

export const sieveOf = (profile: LabProfile, query: ListQuery): Sieve => ({
  words: soughtWords(query.search ?? '', profile),
  stages: query.stages && new Set(query.stages),
  products: query.products && new Set(query.products.map(productTerm)),
  created: spanOf(profile.timeZone, query.created),
  updated: spanOf(profile.timeZone, query.updated),
  tab: query.tab,
  needsMe: query.needsMe ?? false,
});

/** A case as a query sees it: its summary with the terms under which it is found. */
export interface Sieved {
  readonly summary: CaseSummary;
  readonly terms: readonly string[];
}

const isIn = (span: Span | undefined, at: Instant): boolean => {
  const moment = span && Date.parse(at);
  return moment === undefined || (moment >= span!.from && moment < span!.until);
};

/** What waits for him; being late is nothing that he could do something about. */
export const waitsForDentist = ({ urgency }: Pick<CaseSummary, 'urgency'>): boolean => urgency >= 2;

export const passes = (sieve: Sieve, { summary, terms }: Sieved): boolean =>
  (sieve.tab === undefined || summary.isPast === (sieve.tab === 'past')) &&
  (!sieve.needsMe || waitsForDentist(summary)) &&
  (!sieve.stages || sieve.stages.has(summary.status.stage)) &&
  (!sieve.products || terms.some((term) => sieve.products!.has(term))) &&
  isIn(sieve.created, summary.createdAt) &&
  isIn(sieve.updated, summary.updatedAt) &&
  hasWords(terms, sieve.words);

/** Where a case stands by what needs the dentist: 0 first. Past ones stand last. */
export const rankOf = ({ isPast, urgency }: Pick<CaseSummary, 'isPast' | 'urgency'>): number =>
  isPast ? PAST : PAST - 1 - urgency;
export const PAST = 4;

/** After everything that has a word: texts are compared by their UTF-16 units, here and by IndexedDB. */
const NONE = '\uffff';
/** Longer runs of digits and longer texts are compared by their beginning. */
const MOST_DIGITS = 15;
const LONGEST_KEY = 80;

/** Ascending by words, and by numbers in them: `L-9` before `L-10`. */
export const wordKey = (text: string): string =>
  folded(text.slice(0, LONGEST_KEY))
    .trim()
    .replace(/\d+/g, (digits) => digits.padStart(MOST_DIGITS, '0')) || NONE;

const newestFirst = (at: Instant): number => -Date.parse(at) || 0;
const latestFirst = (day: PlainDate | undefined): number => (day ? -Number(day.replaceAll('-', '')) || 0 : 0);

/** By what each order compares, ascending. The id decides between equals, so that every order is a whole one. */
export const SORT_KEYS = {
  needs: (one: CaseSummary) => [rankOf(one), newestFirst(one.updatedAt), one.id] as const,
  updated: (one: CaseSummary) => [newestFirst(one.updatedAt), one.id] as const,
  created: (one: CaseSummary) => [newestFirst(one.createdAt), one.id] as const,
  due: (one: CaseSummary) => [latestFirst(one.due), one.id] as const,
  case: (one: CaseSummary) => [wordKey(one.caseNumber ?? ''), one.id] as const,
  patient: (one: CaseSummary) => [wordKey(one.patientName || one.patientCode), one.id] as const,
} satisfies Record<ListOrder, (one: CaseSummary) => SortKey>;

export type SortKey = readonly (string | number)[];

export function compareKeys(a: SortKey, b: SortKey): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
  return 0;
}

/** Puts cases into the order of a query. */
export function inOrder<Row>(
  rows: readonly Row[],
  summaryIn: (row: Row) => CaseSummary,
  { order = 'needs', isReversed = false }: ListQuery,
): readonly Row[] {
  const keyed = rows.map((row) => [SORT_KEYS[order](summaryIn(row)), row] as const);
  const sorted = keyed.sort(([a], [b]) => compareKeys(a, b)).map(([, row]) => row);
  return isReversed ? sorted.reverse() : sorted;
}

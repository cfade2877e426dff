import type { Collection } from 'dexie';
import type { CaseId } from '../domain/ids.js';
import { type ListOrder, PAST, type Sieve, type Span } from '../domain/list-query.js';
import type { PonticDatabase } from './database.js';
import type { ListRecord, ListRow } from './list-record.js';

type Key = readonly (string | number | readonly never[])[];
/** In IndexedDB's order, after every number and every text. */
const LAST: readonly never[] = [];

/** Part of an index that holds the cases of a query in their order, and perhaps others. */
export interface Walk {
  readonly index: string;
  readonly lower: Key;
  readonly upper: Key;
  readonly keyOf: (row: ListRecord) => Key;
  /** what is left to be asked of each case; nothing: all of them fit */
  readonly residue: Sieve;
  /** how many there are, where the counters know it */
  readonly count: (ranks: readonly number[], stages: ReadonlyMap<string, number>) => number | undefined;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
/** Ranks from the most urgent that is wanted to the least. */
const ranksFor = ({ tab, needsMe }: Sieve): readonly [from: number, to: number] => [
  tab === 'past' ? PAST : 0,
  needsMe ? Math.min(1, PAST) : tab === 'current' ? PAST - 1 : PAST,
];

/** Moments are kept as negative milliseconds. */
const bounds = (span: Span | undefined): readonly [lower: number, upper: number] =>
  span ? [1 - span.until, -span.from] : [-Infinity, Infinity];

const COLUMNS = {
  updated: 'changed',
  created: 'created',
  due: 'due',
  case: 'number',
  patient: 'patient',
} as const satisfies Record<Exclude<ListOrder, 'needs'>, keyof ListRecord>;

function byNeed(sieve: Sieve): Walk {
  const [from, to] = ranksFor(sieve);
  const [stage, ...more] = [...(sieve.stages ?? [])];
  const residue: Sieve = { ...sieve, tab: undefined, needsMe: false };
  if (stage === undefined || more.length)
    return {
      ...{ index: '[rank+changed+id]', lower: [from], upper: [to, LAST], residue },
      keyOf: ({ rank, changed, id }) => [rank, changed, id],
      count: (ranks) => sum(ranks.slice(from, to + 1)),
    };
  return {
    index: '[summary.status.stage+rank+changed+id]',
    lower: [stage, from],
    upper: [stage, to, LAST],
    keyOf: ({ rank, changed, id }) => [stage, rank, changed, id],
    residue: { ...residue, stages: undefined },
    count: (_, stages) => (from === 0 && to === PAST ? (stages.get(stage) ?? 0) : undefined),
  };
}

/** How the cases of a query are found in their order; nothing where no index has that order. */
export function walkFor(sieve: Sieve, order: ListOrder): Walk | undefined {
  const { tab, created, updated } = sieve;
  if (order === 'needs') return byNeed(sieve);
  if (!tab && order !== 'updated') return undefined;
  const span = order === 'created' ? created : order === 'updated' ? updated : undefined;
  const column = COLUMNS[order];
  const isDated = order === 'created' || order === 'updated';
  const [low, high] = isDated ? bounds(span) : ['', LAST];
  const prefix = tab ? [tab === 'past' ? 1 : 0] : [];
  return {
    index: tab ? `[isPast+${column}+id]` : '[changed+id]',
    lower: [...prefix, order === 'due' ? -Infinity : low],
    upper: [...prefix, high, LAST],
    keyOf: (row) => [...(tab ? [row.isPast] : []), row[column], row.id],
    residue: { ...sieve, tab: undefined, ...(isDated && { [order]: undefined }) },
    count: (ranks) => {
      if (span) return undefined;
      return sum(tab === 'past' ? ranks.slice(PAST) : tab ? ranks.slice(0, PAST) : ranks);
    },
  };
}

/** Whether nothing is asked any more. */
export const isOpen = ({ words, stages, products, created, updated, tab, needsMe }: Sieve): boolean =>
  !words.length && !stages && !products && !created && !updated && !tab && !needsMe;

/** The rest of a walk. */
export const rangeOf = (db: PonticDatabase, { index, lower, upper }: Walk, after?: Key) =>
  db.list.where(index).between(after ?? lower, upper, !after, true);

/**
 * Parts of indexes of which each holds all the cases of a query, whatever else it holds: where one is small, nothing else
 * is read. The ones that are likely to be small come first.
 */
export function driversOf(
  { words, products, stages, created, updated, needsMe }: Sieve,
  { list }: PonticDatabase,
): readonly (readonly Collection<ListRow, CaseId>[])[] {
  const within = (index: string, lower: Key, upper: Key) =>
    list.where(index).between(lower, upper, true, true);
  const [since, until] = [bounds(created), bounds(updated)];
  return [
    ...words.map((word) => [
      list.where('terms').between(word.prefix, `${word.prefix}\uffff`),
      ...word.products.map((term) => list.where('terms').equals(term)),
    ]),
    ...(needsMe ? [[within('[rank+changed+id]', [0], [1, LAST])]] : []),
    ...(products ? [[...products].map((term) => list.where('terms').equals(term))] : []),
    ...(stages
      ? [[...stages].map((stage) => within('[summary.status.stage+rank+changed+id]', [stage], [stage, LAST]))]
      : []),
    ...(created
      ? [[0, 1].map((isPast) => within('[isPast+created+id]', [isPast, since[0]], [isPast, since[1], LAST]))]
      : []),
    ...(updated ? [[within('[changed+id]', [until[0]], [until[1], LAST])]] : []),
  ];
}

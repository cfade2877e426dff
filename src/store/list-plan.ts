import type { Collection } from 'dexie';
import type { CaseId } from '../domain/ids.js';
import { type ListOrder, PAST, type Sieve, type Span } from '../domain/list-query.js';
import { productTerm } from '../domain/search.js';
import type { PonticDatabase } from './database.js';
import type { ListRecord, ListRow } from './list-record.js';

export type Key = readonly (string | number | readonly never[])[];
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

const STAGED = '[summary.status.stage+rank+changed+id]';

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
    index: STAGED,
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

/** Ids of part of an index, in its order; a part that ends in the id is taken in steps. */
interface Part {
  readonly range: (after?: Key) => Collection<ListRow, CaseId>;
  /** of the rows of this part; without it the part is taken at once */
  readonly keyOf?: (row: ListRecord) => Key;
}

/** Parts of indexes that together hold exactly the cases for which one condition of a query is true. */
export interface Condition {
  readonly parts: readonly Part[];
  /** where the parts hold too much: what is left to be asked of each case instead */
  readonly left: Partial<Sieve>;
}

const PRODUCT = productTerm('');

/** The conditions of a query, each by an index of its own. */
export function conditionsOf(sieve: Sieve, { list }: PonticDatabase): readonly Condition[] {
  const { words, products, stages, created, updated, needsMe, tab } = sieve;
  const between = (index: string, lower: Key, upper: Key, keyOf: (row: ListRecord) => Key): Part => ({
    range: (after) => list.where(index).between(after ?? lower, upper, !after, true),
    keyOf,
  });
  const term = (text: string): Part => ({ range: () => list.where('terms').equals(text) });
  const terms = (from: string, to: string): Part => ({
    range: () => list.where('terms').between(from, to, true, false),
  });
  // products are found under terms that nobody can type
  const beginning = (prefix: string): readonly Part[] =>
    PRODUCT.startsWith(prefix)
      ? [terms(prefix, PRODUCT), terms(`${PRODUCT}\uffff`, `${prefix}\uffff`)]
      : [terms(prefix, `${prefix}\uffff`)];
  const dated = (column: 'created' | 'changed', span: Span): readonly Part[] => {
    const [low, high] = bounds(span);
    return ([0, 1] as const).map((isPast) =>
      between(`[isPast+${column}+id]`, [isPast, low], [isPast, high, LAST], (row) => [
        ...[row.isPast, row[column], row.id],
      ]),
    );
  };
  const ranked = (from: number, to: number) =>
    between('[rank+changed+id]', [from], [to, LAST], ({ rank, changed, id }) => [rank, changed, id]);
  const staged = (stage: string) =>
    between(STAGED, [stage], [stage, LAST], ({ rank, changed, id }) => [stage, rank, changed, id]);
  return [
    ...words.map((word) => ({
      parts: [...beginning(word.prefix), ...word.products.map(term)],
      left: { words: [word] },
    })),
    ...(needsMe ? [{ parts: [ranked(0, 1)], left: { needsMe } }] : []),
    ...(products ? [{ parts: [...products].map(term), left: { products } }] : []),
    ...(stages ? [{ parts: [...stages].map(staged), left: { stages } }] : []),
    ...(created ? [{ parts: dated('created', created), left: { created } }] : []),
    ...(updated ? [{ parts: dated('changed', updated), left: { updated } }] : []),
    ...(tab ? [{ parts: [tab === 'past' ? ranked(PAST, PAST) : ranked(0, PAST - 1)], left: { tab } }] : []),
  ];
}

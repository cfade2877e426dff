import { type DayRange, isPlainDate, type ListOrder, type ListQuery, plainDate } from '../../src/index.js';

/** How many cases stand on a page; `all`: one long page, of which only what is seen is drawn. */
export type PageSize = number | 'all';

/** What of the cases is shown, and in what order. "S3 · case list: filters, Apply / Clear" */
export interface ListFilters {
  readonly tab: 'current' | 'past';
  /** never written into an address: it may be a patient's name */
  readonly search: string;
  readonly stages: readonly string[];
  readonly products: readonly string[];
  readonly created: DayRange;
  readonly updated: DayRange;
  readonly needsMe: boolean;
  readonly order: ListOrder;
  /** the other way round than the order stands by default */
  readonly isReversed: boolean;
  /** absent: as many as the page says */
  readonly size: PageSize | undefined;
}

/** What is behind "Apply" and "Clear". */
export type Narrowing = Pick<ListFilters, 'stages' | 'products' | 'created' | 'updated' | 'needsMe'>;

export const NO_NARROWING: Narrowing = { stages: [], products: [], created: {}, updated: {}, needsMe: false };

export const NO_FILTERS: ListFilters = {
  ...NO_NARROWING,
  tab: 'current',
  search: '',
  order: 'needs',
  isReversed: false,
  size: undefined,
};

export const ORDERS: readonly ListOrder[] = ['needs', 'updated', 'created', 'due', 'case', 'patient'];

const hasDay = ({ from, to }: DayRange): boolean => !!from || !!to;

/** How many kinds of filters are applied. */
export const narrowed = ({ stages, products, created, updated, needsMe }: Narrowing): number =>
  [stages.length, products.length, hasDay(created), hasDay(updated), needsMe].filter(Boolean).length;

export const isFiltered = (filters: ListFilters): boolean =>
  narrowed(filters) > 0 || filters.search.trim() !== '';

const rangeQuery = (key: 'created' | 'updated', range: DayRange): Partial<ListQuery> =>
  hasDay(range) ? { [key]: range } : {};

export const queryOf = (filters: ListFilters): ListQuery => ({
  tab: filters.tab,
  order: filters.order,
  ...(filters.isReversed && { isReversed: true }),
  ...(filters.search.trim() && { search: filters.search.trim() }),
  ...(filters.stages.length && { stages: filters.stages }),
  ...(filters.products.length && { products: filters.products }),
  ...rangeQuery('created', filters.created),
  ...rangeQuery('updated', filters.updated),
  ...(filters.needsMe && { needsMe: true }),
});

const writeRange = ({ from, to }: DayRange): string => `${from ?? ''}..${to ?? ''}`;

function readRange(text: string | null): DayRange {
  const [from = '', to = ''] = (text ?? '').split('..');
  return {
    ...(isPlainDate(from) && { from: plainDate(from) }),
    ...(isPlainDate(to) && { to: plainDate(to) }),
  };
}

/** `all`, or how many; nothing for what is neither. */
export function readSize(text: string | null | undefined): PageSize | undefined {
  if (text === 'all') return 'all';
  const size = Number(text);
  return Number.isInteger(size) && size > 0 ? Math.min(size, 500) : undefined;
}

/**
 * Filters as the text of a query, `tab=past&stage=design&created=2026-01-01..&order=due`; empty where nothing is
 * filtered. What was searched for is left out: it may name a patient.
 */
export function writeFilters(filters: ListFilters): string {
  const text = new URLSearchParams();
  if (filters.tab === 'past') text.set('tab', 'past');
  for (const stage of filters.stages) text.append('stage', stage);
  for (const product of filters.products) text.append('product', product);
  if (hasDay(filters.created)) text.set('created', writeRange(filters.created));
  if (hasDay(filters.updated)) text.set('updated', writeRange(filters.updated));
  if (filters.needsMe) text.set('needs', '1');
  if (filters.order !== NO_FILTERS.order) text.set('order', filters.order);
  if (filters.isReversed) text.set('reversed', '1');
  if (filters.size !== undefined) text.set('size', String(filters.size));
  return text.toString();
}

/** Filters from such a text; what it does not say, or says in a way that is not understood, is not filtered by. */
export function readFilters(text: string): ListFilters {
  const said = new URLSearchParams(text);
  const all = (key: string) => [...new Set(said.getAll(key).filter(Boolean))];
  const order = ORDERS.find((one) => one === said.get('order'));
  return {
    ...NO_FILTERS,
    tab: said.get('tab') === 'past' ? 'past' : 'current',
    stages: all('stage'),
    products: all('product'),
    created: readRange(said.get('created')),
    updated: readRange(said.get('updated')),
    needsMe: said.get('needs') === '1',
    order: order ?? NO_FILTERS.order,
    isReversed: said.get('reversed') === '1',
    size: readSize(said.get('size')),
  };
}

/** Whether an order stands from the smallest or the earliest on: words and numbers do, days when they are turned. */
export const isAscending = ({ order, isReversed }: Pick<ListFilters, 'order' | 'isReversed'>): boolean =>
  order === 'case' || order === 'patient' ? !isReversed : isReversed;

/**
 * What a press on a column's name asks for: another order, or the present one the other way round. By the due day what
 * is due first is wanted first.
 */
export const sortedBy = (filters: ListFilters, order: ListOrder): ListFilters => ({
  ...filters,
  order,
  isReversed: filters.order === order && order !== 'needs' ? !filters.isReversed : order === 'due',
});

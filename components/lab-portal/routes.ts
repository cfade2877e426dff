import { type CaseId, caseId } from '../../src/index.js';

/** What of a case is in view: the order and what is to be done, its plan, its scans, or everything that happened. */
export type CasePart = 'order' | 'plan' | 'scans' | 'timeline';
/** What of a case is put on paper. */
export type PaperKind = 'prescription' | 'ticket' | 'packing-slip';

/**
 * What the portal shows. A case is named by its id and nothing else: an address is kept in histories, logs and
 * screenshots, and says nothing of a patient.
 */
export type PortalRoute =
  | { readonly name: 'dashboard' }
  /** `filters` as `case-list` has them; empty where nothing is filtered */
  | { readonly name: 'cases'; readonly filters: string }
  | { readonly name: 'case'; readonly id: CaseId; readonly part: CasePart }
  /** of the lab's services, the one that was chosen already; `from`: with what another case had */
  | { readonly name: 'new'; readonly service?: string; readonly from?: CaseId }
  | { readonly name: 'sheet'; readonly id: CaseId; readonly kind: PaperKind }
  | { readonly name: 'inbox' }
  | { readonly name: 'people' }
  | { readonly name: 'register' }
  /** a link to a plan was opened; its token is in memory alone, and gone when the page is loaded again */
  | { readonly name: 'shared'; readonly token?: string }
  | { readonly name: 'unknown' };

export type RouteName = PortalRoute['name'];

const CASE_PARTS: readonly string[] = ['plan', 'scans', 'timeline'];
const PAPERS: readonly string[] = ['prescription', 'ticket', 'packing-slip'];
const ID = /^[\w-]{1,64}$/;
/** base64url, 128 bits at least, as the port has it. What looks otherwise is a link that does not open. */
const TOKEN = /^\/?share=(.*)$/s;
/** All but what somebody searched for, which may be a patient's name. */
const FILTERS = ['tab', 'stage', 'product', 'created', 'updated', 'needs', 'order', 'reversed', 'size'];
const PLAIN_PAGES = ['inbox', 'people', 'register'] as const;
const UNKNOWN: PortalRoute = { name: 'unknown' };

const idOf = (text: string | undefined): CaseId | undefined =>
  text !== undefined && ID.test(text) ? caseId(text) : undefined;

/** Filters as `case-list` writes them, in one order. What is not a filter of it is left out. */
function filtersIn(query: string): string {
  const [asked, kept] = [new URLSearchParams(query), new URLSearchParams()];
  for (const key of FILTERS)
    for (const value of new Set(asked.getAll(key))) if (value) kept.append(key, value);
  return kept.toString();
}

/** `/new`, `/new/full`, `/new/from/{id}`, `/new/full/from/{id}`: a service named "from" is asked for in the wizard. */
function newRoute([first, second, third, ...more]: readonly string[]): PortalRoute {
  if (more.length) return UNKNOWN;
  if (first === undefined) return { name: 'new' };
  if (first === 'from') {
    const from = idOf(second);
    return from && third === undefined ? { name: 'new', from } : UNKNOWN;
  }
  const service = ID.test(first) ? first : undefined;
  if (!service) return UNKNOWN;
  if (second === undefined) return { name: 'new', service };
  const from = second === 'from' ? idOf(third) : undefined;
  return from ? { name: 'new', service, from } : UNKNOWN;
}

/** @param path as `formatRoute()` writes it: `/case/0190…/timeline`; empty is the first page */
export function parseRoute(path: string): PortalRoute {
  const token = TOKEN.exec(path)?.[1];
  if (token !== undefined) return { name: 'shared', token };
  const [place = '', query = ''] = path.split(/\?(.*)/s);
  if (place === '' || place === '/') return query ? UNKNOWN : { name: 'dashboard' };
  if (!place.startsWith('/')) return UNKNOWN;
  const [page, ...rest] = place.slice(1).split('/');
  const [first, second] = rest;
  if (page === 'cases' && !rest.length) return { name: 'cases', filters: filtersIn(query) };
  if (page === 'new') return newRoute(rest);
  if (page === 'shared' && !rest.length) return { name: 'shared' };
  const plain = PLAIN_PAGES.find((name) => name === page);
  if (plain && !rest.length) return { name: plain };
  const id = idOf(first);
  if (!id || rest.length > 2) return UNKNOWN;
  if (page === 'case' && second === undefined) return { name: 'case', id, part: 'order' };
  if (page === 'case' && CASE_PARTS.includes(second!)) return { name: 'case', id, part: second as CasePart };
  if (page === 'sheet' && second !== undefined && PAPERS.includes(second))
    return { name: 'sheet', id, kind: second as PaperKind };
  return UNKNOWN;
}

/** The path of a page. A token is never written: it was taken out of the address when it came. */
export function formatRoute(route: PortalRoute): string {
  switch (route.name) {
    case 'dashboard':
    case 'unknown':
      return '/';
    case 'cases':
      return `/cases${route.filters && `?${route.filters}`}`;
    case 'case':
      return `/case/${route.id}${route.part === 'order' ? '' : `/${route.part}`}`;
    case 'new':
      return `/new${route.service ? `/${route.service}` : ''}${route.from ? `/from/${route.from}` : ''}`;
    case 'sheet':
      return `/sheet/${route.id}/${route.kind}`;
    default:
      return `/${route.name}`;
  }
}

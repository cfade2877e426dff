import { caseId, type CaseId } from 'pontic';

/** What a page shows is in its address, so that Reload and Back work. A case is named by its id and nothing else. */
export type Route =
  | { readonly name: 'list' }
  /** of the lab's services, the one that was chosen already */
  | { readonly name: 'new'; readonly service: string | undefined; readonly from?: CaseId }
  | { readonly name: 'sheet'; readonly id: CaseId; readonly kind: SheetKind }
  | { readonly name: 'case'; readonly id: CaseId; readonly part: CasePart };

/** What of a case is put on paper. */
export type SheetKind = 'prescription' | 'ticket' | 'packing-slip';

/** What of a case is in view: the order and what is to be done, its scans, or everything that happened. */
export type CasePart = 'order' | 'scans' | 'timeline';

const CASE = /^#\/case\/([\w-]+?)(?:\/(scans|timeline))?$/;
const SHEET = /^#\/case\/([\w-]+)\/(prescription|ticket|packing-slip)$/;
const COPY = /^#\/new\/from\/([\w-]+)$/;
const NEW = /^#\/new(?:\/([\w-]+))?$/;

export function currentRoute(): Route {
  const [, id, part] = CASE.exec(location.hash) ?? [];
  if (id) return { name: 'case', id: caseId(id), part: (part as CasePart | undefined) ?? 'order' };
  const [, printed, kind] = SHEET.exec(location.hash) ?? [];
  if (printed) return { name: 'sheet', id: caseId(printed), kind: kind as SheetKind };
  const [, copied] = COPY.exec(location.hash) ?? [];
  if (copied) return { name: 'new', service: undefined, from: caseId(copied) };
  const asked = NEW.exec(location.hash);
  return asked ? { name: 'new', service: asked[1] } : { name: 'list' };
}

export const listAddress = '#/';
export const newAddress = (service?: string): string => (service ? `#/new/${service}` : '#/new');
/** a new case with what another one had */
export const copyAddress = (id: CaseId): string => `#/new/from/${id}`;
export const sheetAddress = (id: CaseId, kind: SheetKind): string => `#/case/${id}/${kind}`;
export const caseAddress = (id: CaseId, part: CasePart = 'order'): string =>
  `#/case/${id}${part === 'order' ? '' : `/${part}`}`;

/** What is shown has this address now. */
export const renameRoute = (address: string): void => history.replaceState(history.state, '', address);

/** Goes there without leaving the present address in the history. */
export function replaceRoute(address: string): void {
  renameRoute(address);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

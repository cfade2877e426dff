import { CaseList } from '../../components/case-list/case-list.js';
import type { Case, CaseView, LabProfile } from '../../src/index.js';
import { fakeClient } from './fake-client.js';
import { place, settled, textOf, within } from './view-checks.js';

/** What a person sees and does in a `case-list`. */

export interface Showing {
  readonly width?: number;
  readonly silent?: boolean;
  readonly properties?: Partial<CaseList>;
  readonly profile?: LabProfile;
  readonly read?: readonly string[];
}

export async function showList(
  cases: readonly (Case | CaseView)[],
  { width = 1000, silent = false, properties = {}, profile, read = [] }: Showing = {},
) {
  CaseList.define();
  const client = fakeClient(cases, { silent, read, ...(profile && { profile }) });
  const element = await place<CaseList>('case-list', { client, ...properties }, { width });
  return { client, element };
}

export const rowsIn = (element: CaseList) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="row"]'),
];

/** the patients' codes, from the top */
export const codesIn = (element: CaseList) =>
  rowsIn(element).map((row) => textOf(row.querySelector('td.patient .number, td.patient .quiet')!));

export const rowOf = (element: CaseList, code: string) => rowsIn(element)[codesIn(element).indexOf(code)]!;

export const cellOf = (element: CaseList, code: string, column: string) =>
  textOf(rowOf(element, code).querySelector(`.${column}`)!);

export const press = async (element: CaseList, selector: string) => {
  within<HTMLElement>(element, selector).click();
  await settled(element);
};

/** Types, and leaves the field: the search does not wait for another letter. */
export async function searchFor(element: CaseList, text: string) {
  const search = within<HTMLInputElement>(element, '#search');
  search.value = text;
  search.dispatchEvent(new Event('input'));
  search.dispatchEvent(new Event('change'));
  await settled(element);
}

/** Ticks a box of the filters by its value. */
export const tick = (element: CaseList, value: string) =>
  press(element, `#filters input[value="${value}"], #filters input[name="${value}"]`);

export async function pickDay(element: CaseList, field: string, day: string) {
  const input = within<HTMLInputElement>(element, `#${field}`);
  input.value = day;
  input.dispatchEvent(new Event('change'));
  await settled(element);
}

export async function choose(element: CaseList, selector: string, value: string) {
  const select = within<HTMLSelectElement>(element, selector);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await settled(element);
}

import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { CaseTally, ListOrder } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import type { ExportState } from './list-export.js';
import { type ListFilters, ORDERS, type PageSize, readSize } from './list-filters.js';

const TABS = ['current', 'past'] as const;
type Tab = (typeof TABS)[number];

/** Arrow keys go from tab to tab, as they are read. */
function onTabKey(event: KeyboardEvent, onTab: (tab: Tab) => void): void {
  const isLine = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  if (!isLine && event.key !== 'Home' && event.key !== 'End') return;
  event.preventDefault();
  const now = event.target as HTMLElement;
  // there are two: either arrow leads to the other one
  const tab = event.key === 'Home' || (isLine && now.id === 'tab-past') ? 'current' : 'past';
  onTab(tab);
  (now.getRootNode() as ShadowRoot).querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
}

/** "S0 · current cases": what is being made, and what is over, each with how many there are. */
export const tabsView = (
  chosen: Tab,
  tally: CaseTally | undefined,
  { list }: Messages,
  onTab: (tab: Tab) => void,
): TemplateResult =>
  html`<div
    class="tabs"
    role="tablist"
    part="tabs"
    aria-label=${list.tabs}
    @keydown=${(event: KeyboardEvent) => onTabKey(event, onTab)}
  >
    ${TABS.map(
      (tab) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${tab}"
          class="tab"
          part="tab"
          aria-selected=${tab === chosen}
          aria-controls="panel"
          tabindex=${tab === chosen ? 0 : -1}
          @click=${() => onTab(tab)}
        >
          ${list.tab(tab, tally?.[tab])}
        </button>`,
    )}
  </div>`;

/** The order as a choice, for cards, which have no column to press. */
export function sortView(
  { order, isReversed }: ListFilters,
  { list }: Messages,
  onSort: (order: ListOrder, isReversed: boolean) => void,
): TemplateResult {
  const option = (one: ListOrder, turned: boolean, words: string) =>
    html`<option value="${one} ${turned}" .selected=${one === order && turned === isReversed}>
      ${words}
    </option>`;
  return html`<div class="field sort-by">
    <label part="label" for="sort">${list.sortBy}</label>
    <select
      id="sort"
      part="sort-by"
      @change=${(event: Event) => {
        const [one, turned] = (event.target as HTMLSelectElement).value.split(' ');
        onSort(ORDERS.find((known) => known === one) ?? 'needs', turned === 'true');
      }}
    >
      ${ORDERS.map((one) =>
        one === 'needs'
          ? option(one, false, list.sorts.needs)
          : list.sorts[one].map((words, i) => option(one, i === 1, words)),
      )}
    </select>
  </div>`;
}

const SIZES: readonly PageSize[] = [10, 25, 50, 100, 'all'];

export interface PagerScene {
  readonly page: number;
  readonly pages: number;
  readonly size: PageSize;
  readonly messages: Messages;
  readonly onPage: (page: number) => void;
  readonly onSize: (size: PageSize) => void;
}

const ARROWS = { first: '«', previous: '‹', next: '›', last: '»' } as const;

/** Buttons stay in their place at the ends, so that the focus does: they only say that there is nothing further. */
function pageButton(key: keyof typeof ARROWS, to: number, { page, pages, messages, onPage }: PagerScene) {
  const isOver = key === 'first' || key === 'previous' ? page === 0 : page >= pages - 1;
  return html`<button
    type="button"
    class="button turn"
    part=${key}
    aria-label=${messages.list[key]}
    aria-disabled=${isOver ? 'true' : nothing}
    @click=${() => isOver || onPage(to)}
  >
    <span aria-hidden="true">${ARROWS[key]}</span>
  </button>`;
}

export function pagerView(scene: PagerScene): TemplateResult {
  const { page, pages, size, messages, onSize } = scene;
  const { list } = messages;
  const sizes = SIZES.includes(size) ? SIZES : [size, ...SIZES];
  return html`<nav class="pager" part="pager" aria-label=${list.pages}>
    <div class="turns" ?hidden=${size === 'all'}>
      ${pageButton('first', 0, scene)} ${pageButton('previous', page - 1, scene)}
      <p part="page" class="small">${list.page(page + 1, pages)}</p>
      ${pageButton('next', page + 1, scene)} ${pageButton('last', pages - 1, scene)}
    </div>
    <div class="page-size">
      <label part="label" for="size" class="small">${list.pageSize}</label>
      <select
        id="size"
        part="page-size"
        @change=${(event: Event) => onSize(readSize((event.target as HTMLSelectElement).value) ?? size)}
      >
        ${sizes.map(
          (one) =>
            html`<option value=${one} .selected=${one === size}>
              ${one === 'all' ? list.allOnOne : one}
            </option>`,
        )}
      </select>
    </div>
  </nav>`;
}

export interface ToolsScene {
  readonly selected: number;
  readonly state: ExportState;
  readonly messages: Messages;
  readonly onExport: () => void;
  readonly onCancel: () => void;
  readonly onUnselect: () => void;
}

/** What can be done with what is chosen; without a choice, with all that match. */
export function toolsView(scene: ToolsScene): TemplateResult {
  const { selected, state, messages } = scene;
  const { list, common } = messages;
  if (state.kind === 'running')
    return html`<div class="toolbar" role="group" aria-label=${list.export}>
      <p class="small">${list.exporting(state.done, state.of)}</p>
      <progress aria-label=${list.export} max=${state.of || 1} .value=${state.done}></progress>
      <button type="button" class="button" part="cancel-export" @click=${scene.onCancel}>
        ${common.cancel}
      </button>
    </div>`;
  return html`<div class="toolbar ${selected ? 'chosen' : ''}" role="group" aria-label=${list.export}>
    ${
      selected
        ? html`<p class="small" part="selected">${list.selected(selected)}</p>
            <button type="button" class="button" part="unselect" @click=${scene.onUnselect}>
              ${list.unselect}
            </button>`
        : nothing
    }
    <button type="button" class="button ${selected ? '' : 'plain'}" part="export" @click=${scene.onExport}>
      ${selected ? list.exportSelected(selected) : list.export}
    </button>
    ${state.kind === 'failed' ? html`<p class="error" role="alert">${list.exportFailed}</p>` : nothing}
    ${state.kind === 'done' ? html`<p class="hint" part="exported">${list.exported(state.count)}</p>` : nothing}
  </div>`;
}

/** Where a page begins above what is seen, its beginning is shown when the page is turned. */
export function comeInSight(rows: Element | null | undefined): void {
  if (rows && rows.getBoundingClientRect().top < 0) rows.scrollIntoView({ block: 'start' });
}

/** Focuses what stands in the page once a change is drawn. */
export function focusAfter(host: LitElement, selector: string): void {
  void host.updateComplete.then(() => host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus());
}

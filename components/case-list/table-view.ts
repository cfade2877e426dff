import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ListOrder } from '../../src/index.js';
import { type Column, orderOf } from './columns.js';
import { isAscending, type ListFilters } from './list-filters.js';
import { type PlacedRow, type RowScene, rowView } from './row-view.js';
import type { SelectionScene } from './selection.js';

export interface TableScene extends RowScene, SelectionScene {
  readonly filters: ListFilters;
  readonly onSort: (order: ListOrder) => void;
  /** changes with everything that a row shows beside its case */
  readonly version: unknown;
}

/** Rows under a heading of their own; an empty heading is left out. */
export interface Group {
  readonly key: string;
  readonly heading: string;
  readonly rows: readonly PlacedRow[];
}

function sortButton(column: Column, order: ListOrder, scene: TableScene): TemplateResult {
  const { filters, messages } = scene;
  const isNow = filters.order === order;
  const mark = isNow && order !== 'needs' ? (isAscending(filters) ? '↑' : '↓') : '';
  return html`<button
    type="button"
    class="sort ${isNow ? 'now' : ''}"
    part="sort"
    @click=${() => scene.onSort(order)}
  >
    ${messages.list.columns[column]}<span class="mark" aria-hidden="true">${mark}</span>
  </button>`;
}

function headCell(column: Column, scene: TableScene): TemplateResult {
  const order = orderOf(column);
  const { filters, messages } = scene;
  const isNow = order !== undefined && filters.order === order;
  const direction = order === 'needs' ? 'descending' : isAscending(filters) ? 'ascending' : 'descending';
  return html`<th role="columnheader" scope="col" class=${column} aria-sort=${isNow ? direction : nothing}>
    ${order ? sortButton(column, order, scene) : messages.list.columns[column]}
  </th>`;
}

function selectHead({ page, messages, onSelectPage }: TableScene): TemplateResult {
  if (!page) return html`<td role="cell" class="select"></td>`;
  const { selected, of } = page;
  return html`<td role="cell" class="select">
    <label class="select-page">
      <input
        type="checkbox"
        part="select-page"
        .checked=${live(of > 0 && selected === of)}
        .indeterminate=${selected > 0 && selected < of}
        @change=${(event: Event) => onSelectPage((event.target as HTMLInputElement).checked)}
      />
      <span class="visually-hidden">${messages.list.selectPage}</span>
    </label>
  </td>`;
}

export const headView = (scene: TableScene): TemplateResult =>
  html`<thead role="rowgroup">
    <tr role="row" aria-rowindex=${scene.page ? nothing : 1}>
      ${selectHead(scene)} ${scene.columns.map((column) => headCell(column, scene))}
    </tr>
  </thead>`;

const keyOf = ({ place, index }: PlacedRow) => (typeof place === 'object' ? place.id : index);

function groupView({ heading, rows }: Group, scene: TableScene): TemplateResult | typeof nothing {
  if (!rows.length) return nothing;
  const headingRow = html`<tr role="row" class="group">
    <th role="rowheader" scope="rowgroup" colspan=${scene.columns.length + 1}>${heading}</th>
  </tr>`;
  return html`<tbody role="rowgroup">
    ${heading ? headingRow : nothing} ${repeat(rows, keyOf, (placed) => rowView(placed, scene))}
  </tbody>`;
}

const caption = ({ messages }: TableScene): TemplateResult =>
  html`<caption class="visually-hidden">
    ${messages.list.caption}
  </caption>`;

/** A page of rows. The roles are written out because cards are not tables to a browser. */
export const pageTable = (groups: readonly Group[], scene: TableScene): TemplateResult =>
  html`<table part="table" role="table">
    ${caption(scene)} ${headView(scene)}
    ${repeat(
      groups,
      ({ key }) => key,
      (group) => groupView(group, scene),
    )}
  </table>`;

/**
 * The rows of a long list that are in sight, each in a slot that the next one takes over when it has gone out of it. Rows
 * that are what they were are not looked at again.
 */
export const longTable = (
  rows: readonly (PlacedRow & { readonly slot: number })[],
  total: number,
  scene: TableScene,
): TemplateResult =>
  html`<table part="table" role="table" class="long" aria-rowcount=${total + 1}>
    ${caption(scene)} ${headView(scene)}
    <tbody role="rowgroup" class="rows">
      ${repeat(
        rows,
        ({ slot }) => slot,
        (row) => {
          const isSelected = typeof row.place === 'object' && scene.isSelected(row.place.id);
          return guard([row.place, row.index, isSelected, scene.version], () => rowView(row, scene));
        },
      )}
    </tbody>
  </table>`;

import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { say } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import type { ShownState } from '../internal/state-mark.js';
import { type RowWords, rowView } from './row-view.js';
import type { Row } from './rows.js';

export interface Filters {
  readonly query: string;
  readonly stage: string;
}

/** A search by patient code or case number, and a choice among the stages that occur. */
export function filtersView(
  { query, stage }: Filters,
  stages: readonly ShownState[],
  { list }: Messages,
  language: string,
  onFilter: (filters: Filters) => void,
): TemplateResult {
  const read = (event: Event) => (event.target as HTMLInputElement).value;
  return html`<search class="filters">
    <div class="field">
      <label part="label" for="search">${list.search}</label>
      <input
        id="search"
        part="search"
        type="search"
        autocomplete="off"
        spellcheck="false"
        .value=${query}
        @input=${(event: Event) => onFilter({ query: read(event), stage })}
      />
    </div>
    <div class="field">
      <label part="label" for="stage">${list.statusFilter}</label>
      <select id="stage" part="status" @change=${(event: Event) => onFilter({ query, stage: read(event) })}>
        <option value="" .selected=${!stage}>${list.anyStatus}</option>
        ${stages.map(
          ({ key, label }) =>
            html`<option value=${key} .selected=${key === stage}>${say(label, language)}</option>`,
        )}
      </select>
    </div>
  </search>`;
}

function groupView(heading: string, rows: readonly Row[], words: RowWords): TemplateResult | typeof nothing {
  if (!rows.length) return nothing;
  const headingRow = html`<tr role="row" class="group">
    <th role="rowheader" scope="rowgroup" colspan="7">${heading}</th>
  </tr>`;
  const keyOf = ({ id }: Row) => id;
  return html`<tbody role="rowgroup">
    ${heading ? headingRow : nothing} ${repeat(rows, keyOf, (row) => rowView(row, words))}
  </tbody>`;
}

/** The table, those that need the dentist first. The roles are written out because cards are not tables to a browser. */
export function tableView(rows: readonly Row[], words: RowWords): TemplateResult {
  const { list } = words.messages;
  const needing = rows.filter(({ needs }) => needs.length);
  const others = rows.filter(({ needs }) => !needs.length);
  return html`<table part="table" role="table">
    <caption class="visually-hidden">
      ${list.caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${Object.entries(list.columns).map(
          ([key, label]) => html`<th role="columnheader" scope="col" class=${key}>${label}</th>`,
        )}
      </tr>
    </thead>
    ${groupView(list.needsYou(needing.length), needing, words)}
    ${groupView(needing.length ? list.others(others.length) : '', others, words)}
  </table>`;
}

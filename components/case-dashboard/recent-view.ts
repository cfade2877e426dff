import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CaseSummary } from '../../src/index.js';
import { caseCell, cellView, type RowWords } from '../case-list/cells.js';
import type { Column } from '../case-list/columns.js';
import { rowOf } from '../case-list/rows.js';
import type { RowsOptions } from './needs-view.js';

type Cell = Exclude<Column, 'case'>;
/** "S3 · dashboard: recent cases"; the laboratory stands above, since every case here is at the same one */
const COLUMNS: readonly Cell[] = ['patient', 'dentist', 'status', 'work', 'created', 'updated', 'accepted'];

function pagerView({ list, messages }: RowsOptions): TemplateResult | typeof nothing {
  const { page, pages } = list;
  if (pages < 2) return nothing;
  const { recent } = messages.dashboard;
  const turn = (to: number, label: string, isThere: boolean) =>
    html`<button
      type="button"
      class="button"
      aria-disabled=${isThere ? nothing : 'true'}
      @click=${() => isThere && list.turnTo(to)}
    >
      ${label}
    </button>`;
  return html`<nav class="pager" part="pager" aria-label=${recent.pages}>
    ${turn(page - 1, recent.previous, page > 0)}
    <span class="small quiet" role="status">${recent.page(page + 1, pages)}</span>
    ${turn(page + 1, recent.next, page < pages - 1)}
  </nav>`;
}

/** The cases that changed last, a few at a time. "S3 · page size 5, pager, empty-state text" */
export function recentView(options: RowsOptions): TemplateResult {
  const { client, list, messages, onOpen } = options;
  const { dashboard, list: words } = messages;
  const cells: RowWords = { ...options, onOpen: ({ id }) => onOpen(id) };
  const rows = (list.rows ?? []).filter((summary): summary is CaseSummary => !!summary);
  const body = html`<table part="recent" role="table">
    <thead role="rowgroup">
      <tr role="row">
        ${(['case', ...COLUMNS] as const).map(
          (column) => html`<th role="columnheader" scope="col" class=${column}>${words.columns[column]}</th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        rows,
        ({ id }) => id,
        (summary) => {
          const row = rowOf(summary, { profile: client.profile, today: client.today() }, options);
          return html`<tr role="row" part="row">
            <th role="rowheader" scope="row" class="case"><div>${caseCell(row, 0, cells)}</div></th>
            ${COLUMNS.map((column) => cellView(column, row, cells))}
          </tr>`;
        },
      )}
    </tbody>
  </table>`;
  return html`<section class="recent" aria-labelledby="recent" aria-busy=${!list.rows}>
    <h3 id="recent" data-rest="recent" tabindex="-1">${dashboard.recent.heading}</h3>
    ${list.rows ? (rows.length ? body : html`<p class="quiet">${dashboard.recent.empty}</p>`) : nothing}
    ${pagerView(options)}
  </section>`;
}

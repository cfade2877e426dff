import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CaseId } from '../../src/index.js';
import { caseCell, cellView, nameOf, type RowWords } from './cells.js';
import type { Column } from './columns.js';
import type { Place } from './list-source.js';
import type { Row } from './rows.js';

/** What rows need to know beside their case. */
export interface RowScene extends RowWords {
  readonly columns: readonly Column[];
  readonly rowFor: (place: Exclude<Place, string>) => Row;
  readonly isSelected: (id: CaseId) => boolean;
  readonly onSelect: (id: CaseId, isSelected: boolean) => void;
  /** notices of a case that nobody has read */
  readonly unreadOf: (id: CaseId) => number;
}

/** A place in the list: what stands there, and where. */
export interface PlacedRow {
  readonly index: number;
  readonly place: Place;
  /** as screen readers count, where not all rows are in the page */
  readonly rowIndex?: number;
}

/** A row whose case is on its way, or gone: it keeps its place. */
const blankRow = ({ place, rowIndex }: PlacedRow, { columns, messages }: RowScene): TemplateResult =>
  html`<tr role="row" class="blank" aria-rowindex=${rowIndex ?? nothing}>
    <td role="cell" class="whole" aria-colspan=${columns.length + 1} colspan=${columns.length + 1}>
      ${
        place === 'gone'
          ? html`<span class="quiet">${messages.list.gone}</span>`
          : html`<span class="bone" aria-hidden="true"></span
              ><span class="visually-hidden">${messages.common.loading}</span>`
      }
    </td>
  </tr>`;

export function rowView(placed: PlacedRow, scene: RowScene): TemplateResult {
  const { place, rowIndex } = placed;
  if (typeof place === 'string') return blankRow(placed, scene);
  const { columns, messages } = scene;
  const row = scene.rowFor(place);
  const isSelected = scene.isSelected(row.id);
  return html`<tr
    role="row"
    part="row"
    class=${isSelected ? 'selected' : nothing}
    data-id=${row.id}
    aria-rowindex=${rowIndex ?? nothing}
  >
    <td role="cell" class="select">
      <input
        type="checkbox"
        part="select"
        aria-label=${messages.list.select(nameOf(row, messages))}
        .checked=${live(isSelected)}
        @change=${(event: Event) => scene.onSelect(row.id, (event.target as HTMLInputElement).checked)}
      />
    </td>
    ${columns.map((column) =>
      column === 'case'
        ? html`<th role="rowheader" scope="row" class="case">
            <div>${caseCell(row, scene.unreadOf(row.id), scene)}</div>
          </th>`
        : cellView(column, row, scene),
    )}
  </tr>`;
}

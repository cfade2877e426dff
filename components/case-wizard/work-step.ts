import { html, nothing, type TemplateResult } from 'lit';
import {
  inChartOrder,
  type ItemId,
  itemsOf,
  type PrescriptionItem,
  type ToothCode,
} from '../../src/index.js';
import { errorAt, type Form } from './form.js';
import { openPiece } from './piece-fields.js';
import { isPerArch, itemWords, materialWords } from './words.js';

export interface WorkOptions {
  /** the piece that is open for editing */
  readonly open: ItemId | undefined;
  /** the element that draws the teeth; one for all pieces */
  readonly chart: HTMLElement;
  readonly onOpen: (id: ItemId) => void;
  readonly onRemove: (item: PrescriptionItem) => void;
  readonly onAdd: () => void;
}

export function workStep(form: Form, { open, chart, onOpen, onRemove, onAdd }: WorkOptions): TemplateResult {
  const { wizard } = form.messages;
  const items = itemsOf(form.rx);
  const noItems = errorAt(form, 'items');
  return html`
    ${noItems ? html`<p class="error" part="error" id="items" tabindex="-1">${noItems}</p>` : nothing}
    ${items.map((item, i) => {
      const words = itemWords(item, form);
      const isOpen = item.id === open;
      return html`<section class="piece" part="piece" aria-label=${wizard.piece(i + 1, words)}>
        <header>
          <h3>${wizard.piece(i + 1, words)}</h3>
          ${
            isOpen
              ? nothing
              : html`<button type="button" class="button plain" @click=${() => onOpen(item.id)}>
                  ${wizard.editPiece(words)}
                </button>`
          }
          ${
            items.length > 1
              ? html`<button type="button" class="button plain danger" @click=${() => onRemove(item)}>
                  ${wizard.removePiece(words)}
                </button>`
              : nothing
          }
        </header>
        ${isOpen ? openPiece(form, item, chart) : html`<p class="quiet">${materialWords(item, form)}</p>`}
      </section>`;
    })}
    <button type="button" class="button" @click=${onAdd}>${wizard.addPiece}</button>
  `;
}

/** Teeth of the other pieces, so that the chart shows what is taken. */
export const takenTeeth = (form: Form, open: ItemId | undefined): readonly ToothCode[] =>
  inChartOrder(
    itemsOf(form.rx).flatMap((item) => (item.id === open || isPerArch(item, form) ? [] : item.teeth)),
  );

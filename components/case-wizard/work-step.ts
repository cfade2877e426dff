import { html, nothing, type TemplateResult } from 'lit';
import {
  inChartOrder,
  type ItemId,
  itemsOf,
  type PrescriptionItem,
  say,
  type Shade,
  type ToothCode,
} from '../../src/index.js';
import { selectField, textField } from '../internal/field.js';
import { errorAt, type Form } from './form.js';
import { itemWords, materialWords } from './words.js';

export interface WorkOptions {
  /** the piece that is open for editing */
  readonly open: ItemId | undefined;
  /** the element that draws the teeth; one for all pieces */
  readonly chart: HTMLElement;
  readonly onOpen: (id: ItemId) => void;
  readonly onAdd: () => void;
}

const change = (form: Form, item: PrescriptionItem, part: Partial<PrescriptionItem>): void =>
  form.draft.edit({ item: item.id, value: { ...item, ...part } });

/** Another product may not come in this material; what does not fit is asked for again. */
export function withProduct(form: Form, item: PrescriptionItem, product: string): PrescriptionItem {
  const fits = form.profile.catalogue.products[product]?.materials.includes(item.material);
  return { ...item, product, material: fits ? item.material : '' };
}

function withMaterial(form: Form, item: PrescriptionItem, material: string): PrescriptionItem {
  const isShaded = form.profile.catalogue.materials[material]?.shaded ?? true;
  return { ...item, material, shade: isShaded ? item.shade : undefined };
}

const toShade = (value: string): Shade | undefined => {
  const [system, code] = value.split('|');
  return system && code ? { system, code, region: 'body' } : undefined;
};

function openPiece(form: Form, item: PrescriptionItem, chart: HTMLElement): TemplateResult {
  const { messages, profile, language } = form;
  const { fields, choose } = messages.wizard;
  const { products, materials, shades } = profile.catalogue;
  const at = (field: string) => `items.${item.id}.${field}`;
  const offered = products[item.product]?.materials ?? Object.keys(materials);
  const isShaded = materials[item.material]?.shaded ?? true;
  const teethError = errorAt(form, at('teeth'));
  return html`
    ${selectField({
      id: at('product'),
      ...fields.product,
      error: errorAt(form, at('product')),
      value: item.product,
      empty: choose,
      groups: [
        {
          choices: Object.entries(products).map(([value, { label }]) => ({
            value,
            label: say(label, language),
          })),
        },
      ],
      onChange: (product) => change(form, item, withProduct(form, item, product)),
    })}
    <div class="field" id=${at('teeth')} tabindex="-1">
      ${teethError ? html`<p class="error" part="error">${teethError}</p>` : nothing} ${chart}
    </div>
    <div class="pair">
      ${selectField({
        id: at('material'),
        ...fields.material,
        error: errorAt(form, at('material')),
        value: item.material,
        empty: choose,
        groups: [
          {
            choices: offered.map((value) => ({
              value,
              label: say(materials[value]?.label ?? { en: value }, language),
            })),
          },
        ],
        onChange: (material) => change(form, item, withMaterial(form, item, material)),
      })}
      ${
        isShaded
          ? selectField({
              id: at('shade'),
              ...fields.shade,
              error: errorAt(form, at('shade')),
              value: item.shade ? `${item.shade.system}|${item.shade.code}` : '',
              empty: choose,
              groups: Object.entries(shades).map(([system, { label, codes }]) => ({
                label,
                choices: codes.map((code) => ({ value: `${system}|${code}`, label: code })),
              })),
              onChange: (value) => change(form, item, { shade: toShade(value) }),
            })
          : nothing
      }
    </div>
    ${textField({
      id: at('note'),
      ...fields.note,
      optional: messages.common.optional,
      error: errorAt(form, at('note')),
      value: item.note,
      onInput: (note) => change(form, item, { note }),
    })}
  `;
}

export function workStep(form: Form, { open, chart, onOpen, onAdd }: WorkOptions): TemplateResult {
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
              ? html`<button
                  type="button"
                  class="button plain danger"
                  @click=${() => form.draft.edit({ item: item.id, value: undefined }, { keep: true })}
                >
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
  inChartOrder(itemsOf(form.rx).flatMap((item) => (item.id === open ? [] : item.teeth)));

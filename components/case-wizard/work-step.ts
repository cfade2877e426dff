import { html, nothing, type TemplateResult } from 'lit';
import {
  inChartOrder,
  isOffered,
  type ItemId,
  itemsOf,
  type PrescriptionItem,
  type Product,
  say,
  type Shade,
  type ToothCode,
} from '../../src/index.js';
import { selectField, textField } from '../internal/field.js';
import { archField } from './arch-field.js';
import { errorAt, type Form } from './form.js';
import { followUpOf } from './origin.js';
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

const change = (form: Form, item: PrescriptionItem, part: Partial<PrescriptionItem>): void =>
  form.draft.edit({ item: item.id, value: { ...item, ...part } });

/** What the lab makes under this case's service and, where it grows out of another case, as such a follow-up. */
function offeredProducts(form: Form): readonly (readonly [key: string, product: Product])[] {
  const only = followUpOf(form, form.draft.view?.case)?.products;
  return Object.entries(form.profile.catalogue.products).filter(
    ([key, product]) => isOffered(product, form.rx.service) && (!only || only.includes(key)),
  );
}

/**
 * Another product may not come in this material, and not for these teeth; what does not fit is asked for again, and
 * what leaves no choice is settled.
 */
export function withProduct(form: Form, item: PrescriptionItem, key: string): PrescriptionItem {
  const product = form.profile.catalogue.products[key];
  const [first = '', ...others] = product?.materials ?? [];
  const fits = product?.materials.includes(item.material);
  const isAlike = placeBy(form, item) === (product?.per === 'arch' ? 'arch' : 'tooth');
  return withMaterial(
    form,
    { ...item, product: key, teeth: isAlike ? item.teeth : [] },
    fits ? item.material : others.length ? '' : first,
  );
}

function withMaterial(form: Form, item: PrescriptionItem, material: string): PrescriptionItem {
  const isShaded = form.profile.catalogue.materials[material]?.shaded ?? true;
  return { ...item, material, shade: isShaded ? item.shade : undefined };
}

const toShade = (value: string): Shade | undefined => {
  const [system, code] = value.split('|');
  return system && code ? { system, code, region: 'body' } : undefined;
};

const pathOf = ({ id }: PrescriptionItem, field: string): string => `items.${id}.${field}`;

/** How it is said where the work goes; before the product is known that can be open. */
function placeBy(form: Form, item: PrescriptionItem): 'arch' | 'tooth' | 'unknown' {
  if (form.profile.catalogue.products[item.product]) return isPerArch(item, form) ? 'arch' : 'tooth';
  const kinds = new Set(offeredProducts(form).map(([, { per }]) => (per === 'arch' ? 'arch' : 'tooth')));
  const [only = 'tooth', ...others] = kinds;
  return others.length ? 'unknown' : only;
}

function teethField(form: Form, item: PrescriptionItem, chart: HTMLElement): TemplateResult {
  const id = pathOf(item, 'teeth');
  const error = errorAt(form, id);
  const place = placeBy(form, item);
  if (place === 'arch')
    return archField({
      id,
      words: form.messages.wizard.arch,
      teeth: item.teeth,
      error,
      onChange: (teeth) => change(form, item, { teeth }),
    });
  return html`<div class="field" id=${id} tabindex="-1">
    ${error ? html`<p class="error" part="error">${error}</p>` : nothing}
    ${place === 'tooth' ? chart : html`<p class="hint" part="hint">${form.messages.wizard.productFirst}</p>`}
  </div>`;
}

/** What it is made of; said, not asked, where there is one material only. */
function materialFields(form: Form, item: PrescriptionItem): TemplateResult | typeof nothing {
  const { messages, profile, language } = form;
  const { fields, choose } = messages.wizard;
  const { products, materials, shades } = profile.catalogue;
  const at = (field: string) => pathOf(item, field);
  const offered = products[item.product]?.materials ?? Object.keys(materials);
  const isSettled = offered.length === 1 && item.material === offered[0];
  const isShaded = materials[item.material]?.shaded ?? offered.some((key) => materials[key]?.shaded);
  const labelOf = (key: string) => say(materials[key]?.label ?? { en: key }, language);
  if (!offered.length) return nothing;
  return html`<div class="pair">
    ${
      isSettled
        ? html`<div class="field settled" part="field">
            <span class="label" part="label">${fields.material.label}</span>
            <p>${labelOf(item.material)}</p>
          </div>`
        : selectField({
            id: at('material'),
            ...fields.material,
            error: errorAt(form, at('material')),
            value: item.material,
            empty: choose,
            groups: [{ choices: offered.map((value) => ({ value, label: labelOf(value) })) }],
            onChange: (material) => change(form, item, withMaterial(form, item, material)),
          })
    }
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
  </div>`;
}

function openPiece(form: Form, item: PrescriptionItem, chart: HTMLElement): TemplateResult {
  const { messages, language } = form;
  const { fields, choose } = messages.wizard;
  const at = (field: string) => pathOf(item, field);
  return html`
    ${selectField({
      id: at('product'),
      ...fields.product,
      error: errorAt(form, at('product')),
      value: item.product,
      empty: choose,
      groups: [
        {
          choices: offeredProducts(form).map(([value, { label }]) => ({
            value,
            label: say(label, language),
          })),
        },
      ],
      onChange: (product) => change(form, item, withProduct(form, item, product)),
    })}
    ${teethField(form, item, chart)} ${materialFields(form, item)}
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

import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import {
  formatTooth,
  isOffered,
  type ItemId,
  itemsOf,
  LONGEST_TEXT,
  type Notation,
  PERMANENT_TEETH,
  type Prescription,
  type PrescriptionItem,
  say,
} from '../../src/index.js';
import { archField } from '../case-wizard/arch-field.js';
import { isPerArch, itemWords, type Speech } from '../case-wizard/words.js';
import { inputField, selectField } from '../internal/field.js';
import { freeTextField } from '../internal/free-text-field.js';
import { withMaterial, withProductOf } from '../internal/piece-change.js';
import type { RxFields } from './rx-fields.js';
import type { RxForm } from './rx-form.js';
import { pieceQuestions } from './rx-questions.js';
import { ponticField, rxShadeFields } from './rx-shades.js';

function withProduct(fields: RxFields, item: PrescriptionItem, key: string): PrescriptionItem {
  const isArch = fields.profile.catalogue.products[key]?.per === 'arch';
  return withProductOf(fields.profile, item, key, isPerArch(item, fields) === isArch);
}

const teethText = (item: PrescriptionItem, notation: Notation): string =>
  item.teeth.map((tooth) => formatTooth(tooth, notation)).join(', ');

/** What was typed as teeth and cannot be read, in words. */
export function unreadWords(
  form: RxForm,
  id: ItemId,
  { messages: { chart }, notation }: Speech,
): string | undefined {
  const [problem] = form.typedTeeth(id)?.problems ?? [];
  if (!problem) return undefined;
  return problem.code === 'range-across-arches'
    ? chart.rangeAcrossArches(problem.part)
    : chart.unknownTooth(problem.part, notation);
}

function teethField(fields: RxFields, item: PrescriptionItem): TemplateResult {
  const { form, messages, notation, errorAt } = fields;
  const id = `items.${item.id}.teeth`;
  if (isPerArch(item, fields))
    return archField({
      id,
      words: messages.wizard.arch,
      teeth: item.teeth,
      error: errorAt(id),
      onChange: (teeth) => form.changeItem(item, { teeth }),
    });
  const example = PERMANENT_TEETH.slice(2, 4).map((tooth) => formatTooth(tooth, notation));
  return inputField({
    id,
    label: messages.wizard.fields.teeth.label,
    hint: messages.detail.revision.teethHint(example.join(', ')),
    error: unreadWords(form, item.id, fields) ?? errorAt(id),
    value: form.typedTeeth(item.id)?.text ?? teethText(item, notation),
    onInput: (text) => form.typeTeeth(item, text),
  });
}

function materialFields(fields: RxFields, item: PrescriptionItem): TemplateResult {
  const { form, messages, profile, language, errorAt } = fields;
  const { fields: words, choose } = messages.wizard;
  const { products, materials } = profile.catalogue;
  const at = (field: string) => `items.${item.id}.${field}`;
  const offered = products[item.product]?.materials ?? Object.keys(materials);
  return html`<div class="pair">
    ${selectField({
      id: at('material'),
      ...words.material,
      error: errorAt(at('material')),
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
      onChange: (material) => form.changeItem(item, (now) => withMaterial(fields.profile, now, material)),
    })}
    ${rxShadeFields(fields, item)}
  </div>`;
}

function pieceFields(fields: RxFields, item: PrescriptionItem, index: number, count: number): TemplateResult {
  const { form, messages, profile, language, errorAt } = fields;
  const { wizard } = messages;
  const at = (field: string) => `items.${item.id}.${field}`;
  const words = itemWords(item, fields);
  const products = Object.entries(profile.catalogue.products).filter(([, product]) =>
    isOffered(product, fields.rx.service),
  );
  return html`<div class="piece-form" part="piece" role="group" aria-labelledby="piece-${item.id}">
    <h4 id="piece-${item.id}">${wizard.piece(index + 1, words)}</h4>
    <div class="pair">
      ${selectField({
        id: at('product'),
        ...wizard.fields.product,
        error: errorAt(at('product')),
        value: item.product,
        empty: wizard.choose,
        groups: [{ choices: products.map(([value, { label }]) => ({ value, label: say(label, language) })) }],
        onChange: (product) => form.changeItem(item, (now) => withProduct(fields, now, product)),
      })}
      ${teethField(fields, item)}
    </div>
    ${ponticField(fields, item)} ${materialFields(fields, item)} ${pieceQuestions(fields, item)}
    ${freeTextField(fields, {
      id: at('note'),
      ...wizard.fields.note,
      optional: messages.common.optional,
      error: errorAt(at('note')),
      value: item.note,
      most: LONGEST_TEXT,
      onInput: (note) => form.changeItem(item, { note }),
    })}
    ${
      count > 1
        ? html`<button type="button" class="button plain danger" @click=${() => form.removeItem(item)}>
            ${wizard.removePiece(words)}
          </button>`
        : nothing
    }
  </div>`;
}

/** The pieces of work in place, each with its own fields. */
export function itemFields(fields: RxFields, rx: Prescription): TemplateResult {
  const items = itemsOf(rx);
  const { form, messages, errorAt } = fields;
  const error = errorAt('items');
  return html`${error ? html`<p class="error" part="error" id="items" tabindex="-1">${error}</p>` : nothing}
    ${
      // keyed: a piece that another device took out leaves the fields of the others alone
      repeat(
        items,
        ({ id }) => id,
        (item, index) => pieceFields(fields, item, index, items.length),
      )
    }
    <button type="button" class="button" id="add-item" @click=${() => form.addItem()}>
      ${messages.wizard.addPiece}
    </button>`;
}

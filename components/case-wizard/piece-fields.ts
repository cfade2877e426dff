import { html, nothing, type TemplateResult } from 'lit';
import { askedOf, groupsOf, LONGEST_TEXT, type Need, type PrescriptionItem, say } from '../../src/index.js';
import { freeTextField } from '../internal/free-text-field.js';
import { selectField } from '../internal/field.js';
import { withAnswer, withMaterial, withShade } from '../internal/piece-change.js';
import { groupsView } from '../internal/question-groups.js';
import { shadeFields } from '../internal/shade-fields.js';
import { archField } from './arch-field.js';
import { errorAt, type Form } from './form.js';
import {
  change,
  lastPiece,
  offeredProducts,
  pathOf,
  placeBy,
  sameAsLast,
  withProduct,
} from './piece-edit.js';
import { itemWords, materialWords } from './words.js';

const marked = (form: Form, need: Need) => ({
  optional: form.messages.questions.need[need],
  isRequired: need === 'required',
});

/** The lab's products under the headings of its catalogue; those without one stand last. */
function productGroups(form: Form) {
  const { categories = {} } = form.profile.catalogue;
  const { language } = form;
  const choices = (products: ReturnType<typeof offeredProducts>) =>
    products.map(([value, { label }]) => ({ value, label: say(label, language) }));
  const offered = offeredProducts(form);
  const known = Object.entries(categories).map(([key, label]) => ({
    label: say(label, language),
    choices: choices(offered.filter(([, { category }]) => category === key)),
  }));
  const others = offered.filter(([, { category }]) => !category || !Object.hasOwn(categories, category));
  return [...known, { choices: choices(others) }].filter((group) => group.choices.length);
}

function sameButton(form: Form, item: PrescriptionItem): TemplateResult | typeof nothing {
  const last = item.product ? undefined : lastPiece(form);
  if (!last) return nothing;
  const { pieces } = form.messages.wizard;
  const piece = { ...item, ...last, teeth: [] };
  const words = [itemWords(piece, form), materialWords({ ...piece, shade: undefined }, form)];
  return html`<div class="same">
    <button
      type="button"
      class="button"
      aria-describedby=${pathOf(item, 'same-hint')}
      @click=${() => change(form, item, (now) => sameAsLast(form, now))}
    >
      ${pieces.sameAsLast(words.filter(Boolean).join(', '))}
    </button>
    <p class="hint" part="hint" id=${pathOf(item, 'same-hint')}>${pieces.sameAsLastHint}</p>
  </div>`;
}

/** Arches, or the chart that all pieces share; it reads a bridge as one. */
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
    ${error ? html`<p class="error" id="${id}-error" part="error">${error}</p>` : nothing}
    ${place === 'tooth' ? chart : html`<p class="hint" part="hint">${form.messages.wizard.productFirst}</p>`}
  </div>`;
}

/** What it is made of; said, not asked, where there is one material only. */
function materialField(form: Form, item: PrescriptionItem): TemplateResult | typeof nothing {
  const { messages, profile, language } = form;
  const { fields, choose } = messages.wizard;
  const { products, materials } = profile.catalogue;
  const offered = products[item.product]?.materials ?? Object.keys(materials);
  const labelOf = (key: string) => say(materials[key]?.label ?? { en: key }, language);
  if (!offered.length) return nothing;
  if (offered.length === 1 && item.material === offered[0])
    return html`<div class="field settled" part="field">
      <span class="label" part="label">${fields.material.label}</span>
      <p>${labelOf(item.material)}</p>
    </div>`;
  return selectField({
    id: pathOf(item, 'material'),
    ...fields.material,
    ...marked(form, 'required'),
    error: errorAt(form, pathOf(item, 'material')),
    value: item.material,
    empty: choose,
    groups: [{ choices: offered.map((value) => ({ value, label: labelOf(value) })) }],
    onChange: (material) => change(form, item, (now) => withMaterial(form.profile, now, material)),
  });
}

const shades = (form: Form, item: PrescriptionItem): readonly TemplateResult[] =>
  shadeFields(
    {
      ...form,
      isBodyMarked: true,
      errorAt: (path) => errorAt(form, path),
      onShade: (region, shade) => change(form, item, (now) => withShade(now, region, shade)),
    },
    item,
  );

/** The design groups of the product, with what this doctor prefers filled in and said to be. */
function pieceQuestions(form: Form, item: PrescriptionItem): TemplateResult | typeof nothing {
  const { past } = form.draft;
  const groups = askedOf(groupsOf(form.profile.catalogue, item), form.order, item);
  if (!groups.length) return nothing;
  const answers = item.answers ?? {};
  const preferred = past.preferred(form.rx.doctorName, item.product);
  const isPrefilled = Object.entries(preferred).some(([key, answer]) => answers[key] === answer);
  return html`${isPrefilled ? html`<p class="hint" part="hint">${form.messages.wizard.pieces.preferences}</p>` : nothing}
  ${groupsView(form, groups, {
    path: pathOf(item, 'answers'),
    answers,
    before: preferred,
    isFolding: true,
    errorAt: (path) => errorAt(form, path),
    onAnswer: (key, answer) => change(form, item, (now) => withAnswer(now, key, answer)),
  })}`;
}

/** Everything that is asked about the piece that is open. */
export function openPiece(form: Form, item: PrescriptionItem, chart: HTMLElement): TemplateResult {
  const { fields, choose } = form.messages.wizard;
  return html`
    ${sameButton(form, item)}
    ${selectField({
      id: pathOf(item, 'product'),
      ...fields.product,
      ...marked(form, 'required'),
      error: errorAt(form, pathOf(item, 'product')),
      value: item.product,
      empty: choose,
      groups: productGroups(form),
      onChange: (product) => change(form, item, (now) => withProduct(form, now, product)),
    })}
    ${teethField(form, item, chart)}
    <div class="pair">${materialField(form, item)} ${shades(form, item)}</div>
    ${pieceQuestions(form, item)}
    ${freeTextField(form, {
      id: pathOf(item, 'note'),
      ...fields.note,
      ...marked(form, 'optional'),
      error: errorAt(form, pathOf(item, 'note')),
      value: item.note,
      most: LONGEST_TEXT,
      onInput: (note) => change(form, item, { note }),
    })}
  `;
}

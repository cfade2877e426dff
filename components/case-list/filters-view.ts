import { html, nothing, type TemplateResult } from 'lit';
import { type DayRange, isPlainDate, type LabProfile, plainDate, say } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { type Narrowing, narrowed } from './list-filters.js';
import { stagesOf } from './rows.js';

export interface FiltersScene {
  readonly profile: LabProfile;
  readonly messages: Messages;
  readonly language: string;
  /** stages that occur among the cases */
  readonly stages: readonly string[];
  readonly search: string;
  readonly applied: Narrowing;
  /** chosen, and not applied yet */
  readonly chosen: Narrowing;
  readonly isOpen: boolean;
  /** which days stand the wrong way round */
  readonly wrong: 'created' | 'updated' | undefined;
  readonly onSearch: (text: string, isFinal: boolean) => void;
  readonly onToggle: () => void;
  readonly onChoose: (chosen: Narrowing) => void;
  readonly onApply: () => void;
  readonly onClear: () => void;
}

/** The first range whose end comes before its beginning. */
export const wrongRange = ({ created, updated }: Narrowing): 'created' | 'updated' | undefined => {
  const isWrong = ({ from, to }: DayRange) => !!from && !!to && from > to;
  return isWrong(created) ? 'created' : isWrong(updated) ? 'updated' : undefined;
};

const read = (event: Event): string => (event.target as HTMLInputElement).value;

const searchField = ({ search, messages: { list }, onSearch }: FiltersScene): TemplateResult =>
  html`<div class="field">
    <label part="label" for="search">${list.search}</label>
    <input
      id="search"
      part="search"
      type="search"
      autocomplete="off"
      spellcheck="false"
      maxlength="200"
      .value=${search}
      @input=${(event: Event) => onSearch(read(event), false)}
      @change=${(event: Event) => onSearch(read(event), true)}
    />
  </div>`;

interface Choice {
  readonly key: string;
  readonly label: string;
}

function choices(
  key: 'stages' | 'products',
  options: readonly Choice[],
  legend: string,
  { chosen, onChoose }: FiltersScene,
): TemplateResult | typeof nothing {
  if (!options.length) return nothing;
  const toggle = (option: string, isOn: boolean) =>
    onChoose({
      ...chosen,
      [key]: isOn ? [...chosen[key], option] : chosen[key].filter((one) => one !== option),
    });
  return html`<fieldset part=${key === 'stages' ? 'status' : 'product'}>
    <legend>${legend}</legend>
    <div class="choices">
      ${options.map(
        (option) =>
          html`<label class="choice">
            <input
              type="checkbox"
              name=${key}
              value=${option.key}
              .checked=${chosen[key].includes(option.key)}
              @change=${(event: Event) => toggle(option.key, (event.target as HTMLInputElement).checked)}
            />
            <span>${option.label}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

function days(key: 'created' | 'updated', legend: string, scene: FiltersScene): TemplateResult {
  const { chosen, wrong, onChoose, messages } = scene;
  const isWrong = wrong === key;
  const field = (end: 'from' | 'to') =>
    html`<div class="field">
      <label part="label" for="${key}-${end}">${messages.list[end]}</label>
      <input
        id="${key}-${end}"
        type="date"
        autocomplete="off"
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-describedby=${isWrong ? `${key}-wrong` : nothing}
        .value=${chosen[key][end] ?? ''}
        @change=${(event: Event) => {
          const { [end]: _, ...rest } = chosen[key];
          const day = read(event);
          onChoose({ ...chosen, [key]: isPlainDate(day) ? { ...rest, [end]: plainDate(day) } : rest });
        }}
      />
    </div>`;
  return html`<fieldset>
    <legend>${legend}</legend>
    <div class="days">${field('from')} ${field('to')}</div>
    ${isWrong ? html`<p class="error" id="${key}-wrong">${messages.list.wrongDays}</p>` : nothing}
  </fieldset>`;
}

function panel(scene: FiltersScene): TemplateResult {
  const { profile, messages, language, stages, chosen, onChoose, onApply, onClear } = scene;
  const { list } = messages;
  const states = stagesOf(profile, [...stages, ...chosen.stages]).map(({ key, label }) => ({
    key,
    label: say(label, language),
  }));
  const known = Object.entries(profile.catalogue.products).map(([key, { label }]) => ({
    key,
    label: say(label, language),
  }));
  const unknown = chosen.products.filter((key) => !Object.hasOwn(profile.catalogue.products, key));
  const products = [...known, ...unknown.map((key) => ({ key, label: key }))];
  return html`<form
    id="filters"
    class="panel"
    part="filters"
    novalidate
    aria-label=${list.filters}
    @submit=${(event: Event) => {
      event.preventDefault();
      onApply();
    }}
  >
    <label class="choice">
      <input
        type="checkbox"
        name="needs"
        .checked=${chosen.needsMe}
        @change=${(event: Event) => onChoose({ ...chosen, needsMe: (event.target as HTMLInputElement).checked })}
      />
      <span>${list.onlyNeeds}</span>
    </label>
    ${choices('stages', states, list.columns.status, scene)}
    ${choices('products', products, list.columns.work, scene)}
    <div class="ranges">
      ${days('created', list.columns.created, scene)} ${days('updated', list.columns.updated, scene)}
    </div>
    <div class="actions">
      <button class="button primary" part="apply">${list.apply}</button>
      <button type="button" class="button" part="clear" @click=${onClear}>${list.clearFilters}</button>
    </div>
  </form>`;
}

/** The search, which works as it is typed, and the filters, which work when they are applied. "S3 · Apply / Clear" */
export function filtersView(scene: FiltersScene): TemplateResult {
  const { messages, isOpen, applied, onToggle } = scene;
  return html`<search class="filters">
    <div class="bar">
      ${searchField(scene)}
      <button
        type="button"
        class="button"
        part="open-filters"
        aria-expanded=${isOpen}
        aria-controls="filters"
        @click=${onToggle}
      >
        ${messages.list.filtersOpen(narrowed(applied))}
      </button>
    </div>
    ${isOpen ? panel(scene) : nothing}
  </search>`;
}

import {
  type Case,
  type FieldDefinition,
  type FieldKey,
  type LabProfile,
  type PossibleAction,
  say,
  type Script,
} from 'pontic';
import { html, nothing, type TemplateResult } from 'lit';
import { isPlanCell, planFields, planIn, type PlanValues } from './plan-form.js';
import { partNames } from './rx-words.js';
import { language } from './settings.js';
import { benchWords } from './words/bench.js';

export interface DeskValues {
  readonly fields: Readonly<Record<FieldKey, string>>;
  readonly plan: PlanValues | undefined;
  readonly documents: readonly File[];
}

const DOCUMENTS = 'documents';
/** shown here, or in an outside viewer: the plan goes along */
const isPlanned = (type: string): boolean => type.startsWith('plan.propose');

/** What was typed, ticked and chosen: the event's own fields, and what goes with it. */
export function valuesOf(form: HTMLFormElement | undefined): DeskValues {
  if (!form) return { fields: {}, plan: undefined, documents: [] };
  const fields: Record<FieldKey, string> = {};
  const documents: File[] = [];
  const data = new FormData(form);
  for (const [name, entry] of data) {
    if (typeof entry !== 'string') {
      if (entry.name) documents.push(entry);
    } else if (entry.trim() && !isPlanCell(name))
      // several boxes of one field are one value
      fields[name] = [fields[name], entry.trim()].filter(Boolean).join(' ');
  }
  return { fields, plan: planIn(data), documents };
}

/** A design without a word about any tooth is none, and neither is a document without a file. */
export function isComplete(form: HTMLFormElement, brings: string | undefined): boolean {
  const { plan, documents } = valuesOf(form);
  const isPlan = !plan || !!plan.stages || plan.rows.some(({ aspects }) => Object.keys(aspects).length > 0);
  return isPlan && (brings !== DOCUMENTS || documents.length > 0);
}

/** Whether there is anything to fill in before an action is sent. */
export const asksForSomething = (
  { type, requires, optional }: PossibleAction,
  { lifecycle }: LabProfile,
): boolean =>
  requires.length > 0 || optional.length > 0 || isPlanned(type) || !!lifecycle.events[type]?.brings;

interface FieldView {
  readonly key: FieldKey;
  readonly definition: FieldDefinition | undefined;
  readonly isOptional: boolean;
  readonly isMissing: boolean;
  readonly value: string;
}

function control({ key, definition, isMissing, value }: FieldView): TemplateResult {
  const invalid = isMissing ? 'true' : nothing;
  if (definition?.kind === 'choice')
    return html`<select name=${key} aria-invalid=${invalid}>
      <option value="">${benchWords().choose}</option>
      ${Object.entries(definition.options ?? {}).map(
        ([option, label]) => html`<option value=${option}>${say(label, language())}</option>`,
      )}
    </select>`;
  if (definition?.kind === 'text')
    return html`<textarea name=${key} rows="3" aria-invalid=${invalid}></textarea>`;
  return html`<input
    name=${key}
    type=${definition?.kind === 'date' ? 'date' : 'text'}
    autocomplete="off"
    .defaultValue=${value}
    aria-invalid=${invalid}
  />`;
}

/** One box for each part of the prescription that a question can be about. */
const partsView = ({ key }: FieldView, name: TemplateResult): TemplateResult =>
  html`<fieldset class="wide parts">
    <legend>${name}</legend>
    ${Object.entries(partNames()).map(
      ([part, label]) =>
        html`<label><input type="checkbox" name=${key} value=${part} /> <span>${label}</span></label>`,
    )}
  </fieldset>`;

function fieldView(field: FieldView): TemplateResult {
  const { key, definition, isOptional, isMissing } = field;
  const words = benchWords();
  const name = html`${definition ? say(definition.label, language()) : key}
  ${isOptional ? html`<span class="quiet">(${words.optional})</span>` : nothing}`;
  if (definition?.kind === 'prescription-fields') return partsView(field, name);
  return html`<label class="wide">
    <span>${name}</span>
    ${definition?.hint ? html`<span class="quiet small">${say(definition.hint, language())}</span>` : nothing}
    ${control(field)} ${isMissing ? html`<span class="needed">${words.needed}</span>` : nothing}
  </label>`;
}

/** The fields that an action of the lab needs and those that it may have, as the profile describes them. */
export function actionForm(options: {
  readonly subject: Case;
  readonly profile: LabProfile;
  readonly week: Script | undefined;
  readonly action: PossibleAction;
  readonly missing: readonly FieldKey[];
  /** values to begin with: the due date that the lab counts */
  readonly preset: Readonly<Record<FieldKey, string>>;
  readonly onSend: (form: HTMLFormElement) => void;
  readonly onCancel: () => void;
}): TemplateResult {
  const { subject, profile, week, action, missing, preset, onSend, onCancel } = options;
  const { type, requires, optional } = action;
  const words = benchWords();
  const event = profile.lifecycle.events[type];
  const field = (key: FieldKey, isOptional: boolean) =>
    fieldView({
      key,
      definition: profile.lifecycle.fields[key],
      isOptional,
      isMissing: missing.includes(key),
      value: preset[key] ?? '',
    });
  return html`<form
    class="desk-form"
    novalidate
    @submit=${(submit: SubmitEvent) => {
      submit.preventDefault();
      onSend(submit.target as HTMLFormElement);
    }}
  >
    ${requires.map((key) => field(key, false))} ${optional.map((key) => field(key, true))}
    ${isPlanned(type) ? planFields(subject, profile, week) : nothing}
    ${
      event?.brings === DOCUMENTS
        ? html`<label class="wide"
            ><span>${words.file}</span><input type="file" name=${DOCUMENTS} multiple
          /></label>`
        : nothing
    }
    <div class="wide desk-form-end">
      <button type="submit" class="btn-main">${say(event?.label ?? { en: type }, language())}</button>
      <button type="button" @click=${onCancel}>${words.cancel}</button>
    </div>
  </form>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { type FieldDefinition, type FieldKey, LONGEST_TEXT, say } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { isNearLimit, isTooLong } from './action-values.js';
import { leftView } from './free-text-field.js';

export interface AskedField {
  readonly key: FieldKey;
  readonly definition: FieldDefinition | undefined;
  readonly value: string;
  readonly isOptional: boolean;
  /** it is empty and must not be, or holds too much */
  readonly isWrong: boolean;
  /** the part of the patient's name that stands in it */
  readonly namesPatient?: string | undefined;
  readonly messages: Messages;
  readonly language: string;
  readonly onInput: (value: string) => void;
}

/** The parts of a prescription that can be named in an event, in the order of the form. */
const PARTS = [
  'items',
  'scans',
  'dateWanted',
  'instructions',
  'answers',
  'findings',
  'priority',
  'deliveryAddress',
  'patientCode',
  'yearOfBirth',
  'sex',
  'doctorName',
  'licenceNumber',
  'service',
] as const;

const labelOf = ({ key, definition, language }: AskedField): string =>
  say(definition?.label ?? { en: key }, language);

/** What is wrong with a field that was left empty, or holds too much. */
function errorWords(field: AskedField): string {
  const { actions, detail } = field.messages;
  const kind = field.definition?.kind;
  if (isTooLong(field.definition, field.value))
    return field.messages.wizard.problems['too-long'](labelOf(field), { most: LONGEST_TEXT });
  if (kind === 'choice') return actions.chooseOne;
  if (kind === 'date') return detail.form.chooseDay;
  if (kind === 'prescription-fields') return detail.form.tickOne;
  return actions.missing(labelOf(field));
}

const labelView = (field: AskedField): TemplateResult =>
  html`${labelOf(field)}${
    field.isOptional ? html` <span class="optional">(${field.messages.common.optional})</span>` : nothing
  }`;

const errorView = (field: AskedField): TemplateResult | typeof nothing =>
  field.isWrong
    ? html`<p class="error" part="error" id="error-${field.key}">${errorWords(field)}</p>`
    : nothing;

const hintView = ({ key, definition, language }: AskedField): TemplateResult | typeof nothing =>
  definition?.hint
    ? html`<p class="hint" part="hint" id="hint-${key}">${say(definition.hint, language)}</p>`
    : nothing;

/** It may be sent as it is: somebody else may have the same name. */
const nameView = ({ key, namesPatient, messages }: AskedField): TemplateResult | typeof nothing =>
  namesPatient
    ? html`<p class="hint named" part="hint" role="status" id="named-${key}">
        ${messages.detail.form.namesPatient(namesPatient)}
      </p>`
    : nothing;

const describedBy = ({
  key,
  definition,
  value,
  isWrong,
  namesPatient,
}: AskedField): string | typeof nothing =>
  [
    definition?.hint && `hint-${key}`,
    isWrong && `error-${key}`,
    isNearLimit(definition, value) && `left-${key}`,
    namesPatient && `named-${key}`,
  ]
    .filter(Boolean)
    .join(' ') || nothing;

function choiceControl(field: AskedField): TemplateResult {
  const { definition, value, messages, language, isOptional } = field;
  return html`<select
    id="field-${field.key}"
    part="control"
    ?required=${!isOptional}
    aria-invalid=${field.isWrong}
    aria-describedby=${describedBy(field)}
    @change=${(event: Event) => field.onInput((event.target as HTMLSelectElement).value)}
  >
    <option value="" ?selected=${!value}>${messages.actions.choose}</option>
    ${Object.entries(definition?.options ?? {}).map(
      ([option, label]) =>
        html`<option value=${option} ?selected=${option === value}>${say(label, language)}</option>`,
    )}
  </select>`;
}

function typedControl(field: AskedField): TemplateResult {
  const { key, definition, value, isOptional, isWrong } = field;
  const read = (event: Event) => field.onInput((event.target as HTMLInputElement).value);
  if (definition?.kind === 'text')
    return html`<textarea
        id="field-${key}"
        part="control"
        rows="4"
        ?required=${!isOptional}
        aria-invalid=${isWrong}
        aria-describedby=${describedBy(field)}
        .value=${value}
        @input=${read}
      ></textarea
      >${isNearLimit(definition, value) ? leftView(field.messages, `left-${key}`, LONGEST_TEXT - value.trim().length) : nothing}`;
  return html`<input
    id="field-${key}"
    part="control"
    type=${definition?.kind === 'date' ? 'date' : 'text'}
    autocomplete="off"
    ?required=${!isOptional}
    aria-invalid=${isWrong}
    aria-describedby=${describedBy(field)}
    .value=${value}
    @input=${read}
  />`;
}

/** Which parts of the prescription are meant, ticked one by one. The value is their names, separated by spaces. */
function partsView(field: AskedField): TemplateResult {
  const { key, value, messages } = field;
  const ticked = new Set(value.split(/\s+/).filter(Boolean));
  const tick = (part: string, isOn: boolean) =>
    field.onInput(PARTS.filter((one) => (one === part ? isOn : ticked.has(one))).join(' '));
  return html`<fieldset class="field parts" aria-describedby=${describedBy(field)}>
    <legend part="label">${labelView(field)}</legend>
    ${hintView(field)} ${errorView(field)}
    ${PARTS.map(
      (part, index) =>
        html`<div class="check">
          <input
            id=${index ? `field-${key}-${part}` : `field-${key}`}
            part="control"
            type="checkbox"
            aria-invalid=${field.isWrong ? 'true' : nothing}
            .checked=${ticked.has(part)}
            @change=${(event: Event) => tick(part, (event.target as HTMLInputElement).checked)}
          />
          <label for=${index ? `field-${key}-${part}` : `field-${key}`}
            >${messages.timeline.fieldNames[part]}</label
          >
        </div>`,
    )}
  </fieldset>`;
}

/** One field of an event, as the lab's definition describes it, its error beside it. */
export function fieldView(field: AskedField): TemplateResult {
  const kind = field.definition?.kind;
  if (kind === 'prescription-fields') return partsView(field);
  return html`<div class="field">
    <label part="label" for="field-${field.key}">${labelView(field)}</label>
    ${hintView(field)} ${errorView(field)} ${kind === 'choice' ? choiceControl(field) : typedControl(field)}
    ${nameView(field)}
  </div>`;
}

export interface FormView {
  readonly label: string;
  readonly look: string;
  readonly cancel: string;
  readonly isSending: boolean;
  readonly fields: readonly AskedField[];
  /** the place where files are picked for it */
  readonly files?: TemplateResult;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}

/** What an event asks for. The button stays reachable while it is being sent. */
export function formView({
  label,
  look,
  cancel,
  isSending,
  fields,
  files,
  onSubmit,
  onCancel,
}: FormView): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    onSubmit();
  };
  return html`<form part="form" class="action-form" novalidate aria-label=${label} @submit=${submit}>
    ${fields.map(fieldView)} ${files ?? nothing}
    <div class="actions">
      <button type="submit" class="button ${look}" aria-disabled=${isSending}>${label}</button>
      <button type="button" class="button" @click=${onCancel}>${cancel}</button>
    </div>
  </form>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { type FieldDefinition, type FieldKey, say } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';

interface FieldView {
  readonly key: FieldKey;
  readonly definition: FieldDefinition | undefined;
  readonly value: string;
  readonly isMissing: boolean;
  readonly messages: Messages;
  readonly language: string;
  readonly onInput: (value: string) => void;
}

function control(field: FieldView): TemplateResult {
  const { key, definition, value, isMissing, messages, language, onInput } = field;
  const id = `field-${key}`;
  const describedBy = isMissing ? `error-${key}` : nothing;
  const read = (event: Event) => onInput((event.target as HTMLInputElement).value);
  if (definition?.kind === 'choice')
    return html`<select
      id=${id}
      part="control"
      required
      aria-invalid=${isMissing}
      aria-describedby=${describedBy}
      @change=${read}
    >
      <option value="" ?selected=${!value}>${messages.actions.choose}</option>
      ${Object.entries(definition.options ?? {}).map(
        ([option, label]) =>
          html`<option value=${option} ?selected=${option === value}>${say(label, language)}</option>`,
      )}
    </select>`;
  if (definition?.kind === 'text')
    return html`<textarea
      id=${id}
      part="control"
      rows="4"
      required
      aria-invalid=${isMissing}
      aria-describedby=${describedBy}
      .value=${value}
      @input=${read}
    ></textarea>`;
  return html`<input
    id=${id}
    part="control"
    autocomplete="off"
    required
    aria-invalid=${isMissing}
    aria-describedby=${describedBy}
    .value=${value}
    @input=${read}
  />`;
}

/** One field of an event, as the lab's definition describes it, its error beside it. */
function fieldView(field: FieldView): TemplateResult {
  const { key, definition, isMissing, messages, language } = field;
  const label = say(definition?.label ?? { en: key }, language);
  return html`<div class="field">
    <label part="label" for="field-${key}">${label}</label>
    ${
      isMissing
        ? html`<p class="error" part="error" id="error-${key}">
            ${definition?.kind === 'choice' ? messages.actions.chooseOne : messages.actions.missing(label)}
          </p>`
        : nothing
    }
    ${control(field)}
  </div>`;
}

export interface FormView {
  readonly label: string;
  readonly look: string;
  readonly cancel: string;
  readonly isSending: boolean;
  readonly fields: readonly FieldView[];
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
  onSubmit,
  onCancel,
}: FormView): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    onSubmit();
  };
  return html`<form part="form" class="action-form" novalidate aria-label=${label} @submit=${submit}>
    ${fields.map(fieldView)}
    <div class="actions">
      <button type="submit" class="button ${look}" aria-disabled=${isSending}>${label}</button>
      <button type="button" class="button" @click=${onCancel}>${cancel}</button>
    </div>
  </form>`;
}

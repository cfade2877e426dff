import { html, type nothing, type TemplateResult } from 'lit';
import { itemsOf, LONGEST_TEXT, plainDate } from '../../src/index.js';
import { inputField } from '../internal/field.js';
import { freeTextField } from '../internal/free-text-field.js';
import { formatsFor } from '../internal/format.js';
import { rushField } from '../internal/rush-field.js';
import { arrivalDay, arrivalView } from './arrival-view.js';
import { errorAt, type Form, setField } from './form.js';
import { pageQuestions } from './questions.js';

function rush(form: Form): TemplateResult | typeof nothing {
  const { rx, profile, messages } = form;
  const { rush: label, rushHint, noRush } = messages.wizard.arrival;
  return rushField({
    profile,
    rx,
    label,
    hint: (isOffered) =>
      isOffered ? rushHint(arrivalDay(form, 'urgent'), arrivalDay(form, 'routine')) : noRush,
    error: errorAt(form, 'priority'),
    onChange: (priority) => setField(form, 'priority', priority),
  });
}

export function detailsStep(form: Form): TemplateResult {
  const { messages, rx, language, draft } = form;
  const { fields, earliest } = messages.wizard;
  const { required, optional } = messages.questions.need;
  const first = draft.client.arrival(itemsOf(rx), rx.priority).arrives;
  return html`
    ${arrivalView(form)} ${rush(form)}
    ${inputField({
      id: 'dateWanted',
      label: fields.dateWanted.label,
      hint: `${fields.dateWanted.hint} ${earliest(formatsFor(language).day(first))}`,
      optional: required,
      isRequired: true,
      error: errorAt(form, 'dateWanted'),
      type: 'date',
      min: first,
      value: rx.dateWanted ?? '',
      onInput: (value) => setField(form, 'dateWanted', value ? plainDate(value) : undefined),
    })}
    ${pageQuestions(form, 'details')}
    ${freeTextField(form, {
      id: 'instructions',
      ...fields.instructions,
      optional,
      error: errorAt(form, 'instructions'),
      value: rx.instructions,
      most: LONGEST_TEXT,
      onInput: (value) => setField(form, 'instructions', value),
    })}
    ${freeTextField(form, {
      id: 'deliveryAddress',
      ...fields.deliveryAddress,
      optional,
      autocomplete: 'street-address',
      error: errorAt(form, 'deliveryAddress'),
      value: rx.deliveryAddress,
      most: LONGEST_TEXT,
      isAboutTeeth: false,
      onInput: (value) => setField(form, 'deliveryAddress', value),
    })}
  `;
}

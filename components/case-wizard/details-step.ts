import { html, nothing, type TemplateResult } from 'lit';
import { isRushOffered, itemsOf, LONGEST_TEXT, plainDate } from '../../src/index.js';
import { checkField, inputField } from '../internal/field.js';
import { freeTextField } from '../internal/free-text-field.js';
import { formatsFor } from '../internal/format.js';
import { arrivalDay, arrivalView } from './arrival-view.js';
import { errorAt, type Form, setField } from './form.js';
import { pageQuestions } from './questions.js';

/** Offered where all of the work can be had faster, and shown where it was chosen before the work became another. */
function rushField(form: Form): TemplateResult | typeof nothing {
  const { rx, profile, messages } = form;
  const { arrival } = messages.wizard;
  const isOffered = isRushOffered(profile.catalogue, itemsOf(rx));
  const isUrgent = rx.priority === 'urgent';
  if (!isOffered && !isUrgent) return nothing;
  return checkField({
    id: 'priority',
    label: arrival.rush,
    hint: isOffered
      ? arrival.rushHint(arrivalDay(form, 'urgent'), arrivalDay(form, 'routine'))
      : arrival.noRush,
    error: errorAt(form, 'priority'),
    checked: isUrgent,
    onChange: (isRush) => setField(form, 'priority', isRush ? 'urgent' : 'routine'),
  });
}

export function detailsStep(form: Form): TemplateResult {
  const { messages, rx, language, draft } = form;
  const { fields, earliest } = messages.wizard;
  const { required, optional } = messages.questions.need;
  const first = draft.client.arrival(itemsOf(rx), rx.priority).arrives;
  return html`
    ${arrivalView(form)} ${rushField(form)}
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

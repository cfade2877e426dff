import { html, type TemplateResult } from 'lit';
import { earliestDate, itemsOf, plainDate } from '../../src/index.js';
import { inputField, textField } from '../internal/field.js';
import { formatsFor } from '../internal/format.js';
import { errorAt, type Form, setField } from './form.js';

export function detailsStep(form: Form): TemplateResult {
  const { messages, rx, profile, today, language } = form;
  const { fields, earliest } = messages.wizard;
  const first = earliestDate(profile, itemsOf(rx), today);
  return html`
    ${inputField({
      id: 'dateWanted',
      label: fields.dateWanted.label,
      hint: `${fields.dateWanted.hint} ${earliest(formatsFor(language).day(first))}`,
      error: errorAt(form, 'dateWanted'),
      type: 'date',
      min: first,
      value: rx.dateWanted ?? '',
      onInput: (value) => setField(form, 'dateWanted', value ? plainDate(value) : undefined),
    })}
    ${textField({
      id: 'instructions',
      ...fields.instructions,
      optional: messages.common.optional,
      error: errorAt(form, 'instructions'),
      value: rx.instructions,
      onInput: (value) => setField(form, 'instructions', value),
    })}
    ${textField({
      id: 'deliveryAddress',
      ...fields.deliveryAddress,
      optional: messages.common.optional,
      error: errorAt(form, 'deliveryAddress'),
      value: rx.deliveryAddress,
      onInput: (value) => setField(form, 'deliveryAddress', value),
    })}
  `;
}

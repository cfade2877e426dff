import { html, type TemplateResult } from 'lit';
import { needOf } from '../../src/index.js';
import { inputField } from '../internal/field.js';
import { sexField, yearField } from '../internal/patient-fields.js';
import { errorAt, type Form, setField } from './form.js';
import { pageQuestions } from './questions.js';

export function patientStep(form: Form): TemplateResult {
  const { messages, rx, profile, order } = form;
  const { fields } = messages.wizard;
  const { need } = messages.questions;
  const sex = needOf(profile.sex ?? 'optional', order);
  return html`
    ${inputField({
      id: 'patientCode',
      ...fields.patientCode,
      optional: need.required,
      isRequired: true,
      error: errorAt(form, 'patientCode'),
      value: rx.patientCode,
      onInput: (value) => setField(form, 'patientCode', value),
    })}
    <div class="pair">
      ${yearField({
        messages,
        rx,
        typed: form.draft.typed,
        error: errorAt(form, 'yearOfBirth'),
        optional: need.optional,
        onChange: (value) => setField(form, 'yearOfBirth', value),
      })}
      ${sexField({
        messages,
        rx,
        error: errorAt(form, 'sex'),
        optional: need[sex],
        isRequired: sex === 'required',
        onChange: (value) => setField(form, 'sex', value),
      })}
    </div>
    ${pageQuestions(form, 'patient')}
  `;
}

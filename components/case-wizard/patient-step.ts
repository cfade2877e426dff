import { html, type TemplateResult } from 'lit';
import { needOf, type Prescription } from '../../src/index.js';
import { inputField, selectField } from '../internal/field.js';
import { errorAt, type Form, setField } from './form.js';
import { pageQuestions } from './questions.js';

const SEXES = ['female', 'male', 'unspecified'] as const;

/** What was typed as a year, or nothing: letters do not become a number, and stay in the field. */
const toYear = (text: string): number | undefined =>
  /^\d+$/.test(text.trim()) ? Number(text) : text.trim() ? NaN : undefined;

/** The year, or, where what was typed is none, what was typed: it is there to be put right on every visit to the page. */
function yearText({ rx, draft }: Form): string {
  const year = rx.yearOfBirth;
  const typed = draft.typed.get('yearOfBirth');
  if (typed !== undefined && Object.is(toYear(typed), year)) return typed;
  return year === undefined || Number.isNaN(year) ? '' : String(year);
}

function enterYear(form: Form, text: string): void {
  form.draft.typed.set('yearOfBirth', text);
  setField(form, 'yearOfBirth', toYear(text));
}

export function patientStep(form: Form): TemplateResult {
  const { messages, rx, profile, order } = form;
  const { fields, sexes, choose } = messages.wizard;
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
      maxLength: 60,
      onInput: (value) => setField(form, 'patientCode', value),
    })}
    <div class="pair">
      ${inputField({
        id: 'yearOfBirth',
        ...fields.yearOfBirth,
        optional: need.optional,
        error: errorAt(form, 'yearOfBirth'),
        value: yearText(form),
        inputMode: 'numeric',
        maxLength: 4,
        onInput: (value) => enterYear(form, value),
      })}
      ${selectField({
        id: 'sex',
        ...fields.sex,
        optional: need[sex],
        isRequired: sex === 'required',
        error: errorAt(form, 'sex'),
        value: rx.sex ?? '',
        empty: choose,
        groups: [{ choices: SEXES.map((value) => ({ value, label: sexes[value] })) }],
        onChange: (value) => setField(form, 'sex', (value || undefined) as Prescription['sex']),
      })}
    </div>
    ${pageQuestions(form, 'patient')}
  `;
}

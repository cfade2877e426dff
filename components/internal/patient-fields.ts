import { html, type TemplateResult } from 'lit';
import type { Prescription } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { inputField, selectField } from './field.js';

type Sex = NonNullable<Prescription['sex']>;
const SEXES: readonly Sex[] = ['female', 'male', 'unspecified'];

/** The field under which a typed year is remembered. */
const YEAR = 'yearOfBirth';

export interface PatientFieldOptions {
  readonly messages: Messages;
  readonly rx: Prescription;
  readonly error: string | undefined;
  /** how much it is needed, beside the label */
  readonly optional: string;
}

/** What was typed as a year, or nothing: letters do not become a number, and stay in the field. */
const toYear = (text: string): number | undefined =>
  /^\d+$/.test(text.trim()) ? Number(text) : text.trim() ? NaN : undefined;

export interface YearOptions extends PatientFieldOptions {
  /** by field: what was typed and could not be read; lasts as long as the page */
  readonly typed: Map<string, string>;
  readonly onChange: (year: number | undefined) => void;
}

/** The year, or, where what was typed is none, what was typed: it is there to be put right whenever the field is shown. */
function yearText({ rx, typed }: YearOptions): string | undefined {
  const year = rx.yearOfBirth;
  const text = typed.get(YEAR);
  if (text !== undefined && Object.is(toYear(text), year)) return text;
  return Number.isNaN(year) ? undefined : String(year ?? '');
}

/** Written in another page or before a reload: what was typed is not known any more, only that it was no year. */
function forgotten({ messages, onChange, typed }: YearOptions): TemplateResult {
  const { unreadYear, leaveOut } = messages.kept;
  const clear = (event: Event) => {
    // the button goes with the note: the field is next
    const field = (event.currentTarget as HTMLElement).closest('.field');
    field?.querySelector('input')?.focus();
    typed.delete(YEAR);
    onChange(undefined);
  };
  return html`<div class="hint" id="${YEAR}-unread">
    <p part="hint">${unreadYear}</p>
    <button type="button" class="button plain" @click=${clear}>${leaveOut}</button>
  </div>`;
}

export function yearField(options: YearOptions): TemplateResult {
  const { messages, error, optional, typed, onChange } = options;
  const value = yearText(options);
  return inputField({
    id: YEAR,
    ...messages.wizard.fields.yearOfBirth,
    optional,
    error,
    value: value ?? '',
    inputMode: 'numeric',
    ...(value === undefined && { below: [[`${YEAR}-unread`, forgotten(options)]] }),
    onInput: (text) => {
      typed.set(YEAR, text);
      onChange(toYear(text));
    },
  });
}

export interface SexOptions extends PatientFieldOptions {
  readonly isRequired?: boolean;
  readonly onChange: (sex: Prescription['sex']) => void;
}

export function sexField({
  messages,
  rx,
  error,
  optional,
  isRequired,
  onChange,
}: SexOptions): TemplateResult {
  const { fields, sexes, choose } = messages.wizard;
  return selectField({
    id: 'sex',
    ...fields.sex,
    optional,
    isRequired,
    error,
    value: rx.sex ?? '',
    empty: choose,
    groups: [{ choices: SEXES.map((value) => ({ value, label: sexes[value] })) }],
    onChange: (value) => onChange(SEXES.find((sex) => sex === value)),
  });
}

import { html, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface FieldOptions {
  /** the problem's path; also the id that an error summary points to */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** "optional" or "required", beside the label */
  readonly optional?: string | undefined;
  /** it has to be filled in: said to assistive technology, too */
  readonly isRequired?: boolean | undefined;
  /** what stands below the control, each with the id by which the control points to it */
  readonly below?: readonly (readonly [id: string, content: unknown])[] | undefined;
}

/** Hint, error and whatever stands below, as the control points to them. */
export const describedBy = ({ id, hint, error, below = [] }: FieldOptions) =>
  [hint && `${id}-hint`, error && `${id}-error`, ...below.map(([one]) => one)].filter(Boolean).join(' ') ||
  nothing;

/** "(optional)", after a label */
export const markOf = ({ optional }: FieldOptions): TemplateResult | typeof nothing =>
  optional ? html` <span class="optional">(${optional})</span>` : nothing;

/** A label, a hint, the control, and the sentence that says what is wrong with it: always in this order. */
export const framed = (options: FieldOptions, control: TemplateResult): TemplateResult => html`
  <div class="field" part="field">
    <label for=${options.id} part="label">${options.label}${markOf(options)}</label>
    ${options.hint ? html`<p class="hint" id="${options.id}-hint" part="hint">${options.hint}</p>` : nothing}
    ${options.error ? html`<p class="error" id="${options.id}-error" part="error">${options.error}</p>` : nothing}
    ${control}${options.below?.map(([, content]) => content)}
  </div>
`;

export interface InputOptions extends FieldOptions {
  /** absent = leave what the person typed: it could not be read as a value */
  readonly value: string | undefined;
  readonly type?: 'text' | 'date' | undefined;
  readonly inputMode?: 'numeric' | undefined;
  readonly autocomplete?: string | undefined;
  readonly min?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly onInput: (value: string) => void;
}

export const inputField = (options: InputOptions): TemplateResult =>
  framed(
    options,
    html`<input
      id=${options.id}
      part="control"
      type=${options.type ?? 'text'}
      inputmode=${options.inputMode ?? nothing}
      autocomplete=${options.autocomplete ?? 'off'}
      min=${options.min ?? nothing}
      maxlength=${options.maxLength ?? nothing}
      aria-invalid=${options.error ? 'true' : nothing}
      aria-required=${options.isRequired ? 'true' : nothing}
      aria-describedby=${describedBy(options)}
      .value=${options.value === undefined ? noChange : live(options.value)}
      @input=${(event: Event) => options.onInput((event.target as HTMLInputElement).value)}
    />`,
  );

export const textField = (options: InputOptions): TemplateResult =>
  framed(
    options,
    html`<textarea
      id=${options.id}
      part="control"
      rows="4"
      ?data-empty=${options.value === ''}
      aria-invalid=${options.error ? 'true' : nothing}
      aria-required=${options.isRequired ? 'true' : nothing}
      aria-describedby=${describedBy(options)}
      .value=${options.value === undefined ? noChange : live(options.value)}
      @input=${(event: Event) => options.onInput((event.target as HTMLTextAreaElement).value)}
    ></textarea>`,
  );

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface SelectOptions extends FieldOptions {
  readonly value: string;
  /** shown while nothing is chosen */
  readonly empty: string;
  /** groups by their heading; an unnamed group stands by itself */
  readonly groups: readonly { readonly label?: string; readonly choices: readonly Choice[] }[];
  readonly onChange: (value: string) => void;
}

export function selectField(options: SelectOptions): TemplateResult {
  const choice = ({ value, label }: Choice) =>
    html`<option value=${value} .selected=${live(value === options.value)}>${label}</option>`;
  return framed(
    options,
    html`<select
      id=${options.id}
      part="control"
      aria-invalid=${options.error ? 'true' : nothing}
      aria-required=${options.isRequired ? 'true' : nothing}
      aria-describedby=${describedBy(options)}
      @change=${(event: Event) => options.onChange((event.target as HTMLSelectElement).value)}
    >
      <option value="" .selected=${live(!options.value)}>${options.empty}</option>
      ${options.groups.map(({ label, choices }) =>
        label ? html`<optgroup label=${label}>${choices.map(choice)}</optgroup>` : choices.map(choice),
      )}
    </select>`,
  );
}

export interface CheckOptions extends FieldOptions {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export const checkField = (options: CheckOptions): TemplateResult => html`
  <div class="check" part="field">
    <input
      id=${options.id}
      part="control"
      type="checkbox"
      .checked=${live(options.checked)}
      aria-invalid=${options.error ? 'true' : nothing}
      aria-required=${options.isRequired ? 'true' : nothing}
      aria-describedby=${describedBy(options)}
      @change=${(event: Event) => options.onChange((event.target as HTMLInputElement).checked)}
    />
    <label for=${options.id} part="label">${options.label}${markOf(options)}</label>
    ${options.hint ? html`<p class="hint" id="${options.id}-hint" part="hint">${options.hint}</p>` : nothing}
    ${options.error ? html`<p class="error" id="${options.id}-error" part="error">${options.error}</p>` : nothing}
  </div>
`;

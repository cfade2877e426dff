import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isOptional, LONGEST, passwordStrength, personalWords } from '../../src/index.js';
import type { PersonField } from '../i18n/people-messages.js';
import { type FieldOptions, framed } from '../internal/field.js';
import { controlAttributes } from './control-attributes.js';
import { countryChoices } from './names.js';
import { errorAt, labelOf, type PersonScene } from './person-form.js';

/** WCAG 1.3.5: what the browser knows of the person who fills in the form. Nothing of somebody else's. */
const TOKENS: Readonly<Partial<Record<PersonField, string>>> = {
  clinic: 'organization',
  firstName: 'given-name',
  lastName: 'family-name',
  email: 'email',
  username: 'username',
  telephone: 'tel',
  'shipping.street': 'street-address',
  'shipping.city': 'address-level2',
  'shipping.postalCode': 'postal-code',
  'shipping.state': 'address-level1',
  'shipping.country': 'country',
};
/** Hints on how something is written, whoever writes it. */
const OF_FORM: readonly PersonField[] = ['telephone', 'shipping.street'];
const TYPES: Readonly<Partial<Record<PersonField, 'email' | 'tel'>>> = { email: 'email', telephone: 'tel' };

const valueIn = (event: Event): string =>
  (event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;

function optionsFor(scene: PersonScene, field: PersonField, more: Partial<FieldOptions> = {}): FieldOptions {
  const { need } = scene.messages.questions;
  const isRequired = !isOptional(field);
  return {
    id: field,
    label: labelOf(field, scene),
    // they speak to the person himself
    hint: scene.isOwn || OF_FORM.includes(field) ? scene.messages.people.fields[field].hint : undefined,
    error: errorAt(scene, field),
    optional: isRequired ? need.required : need.optional,
    isRequired,
    ...more,
  };
}

const tokenOf = ({ isOwn }: PersonScene, field: PersonField): string => (isOwn && TOKENS[field]) || 'off';

/** How a field is filled in and what is said of it; the control itself is the caller's. */
const attributesOf = (
  scene: PersonScene,
  options: FieldOptions,
  more: Parameters<typeof controlAttributes>[2] = {},
) => {
  const field = options.id as PersonField;
  return controlAttributes(options, tokenOf(scene, field), { maxlength: LONGEST[field], ...more });
};

/** A line of text. */
export function personField(scene: PersonScene, field: PersonField): TemplateResult {
  const options = optionsFor(scene, field);
  const attributes = attributesOf(scene, options, {
    // the browser's own check of an address is stricter than e-mail is, and speaks another language
    type: TYPES[field] ?? 'text',
    autocapitalize: field === 'username' || field === 'email' ? 'none' : undefined,
    spellcheck: 'false',
  });
  return framed(
    options,
    html`<input
      ${attributes}
      .value=${live(scene.values[field])}
      @input=${(event: Event) => scene.onInput(field, valueIn(event))}
    />`,
  );
}

function streetField(scene: PersonScene): TemplateResult {
  const field = 'shipping.street';
  const options = optionsFor(scene, field);
  return framed(
    options,
    html`<textarea
      rows="2"
      ${attributesOf(scene, options)}
      .value=${live(scene.values[field])}
      @input=${(event: Event) => scene.onInput(field, valueIn(event))}
    ></textarea>`,
  );
}

function countryField(scene: PersonScene): TemplateResult {
  const field = 'shipping.country';
  const options = optionsFor(scene, field);
  const chosen = scene.values[field];
  return framed(
    options,
    html`<select
      ${attributesOf(scene, options)}
      @change=${(event: Event) => scene.onInput(field, valueIn(event))}
    >
      <option value="" .selected=${live(!chosen)}>${scene.messages.people.chooseCountry}</option>
      ${countryChoices(scene.language).map(
        ({ value, label }) =>
          html`<option value=${value} .selected=${live(value === chosen)}>${label}</option>`,
      )}
    </select>`,
  );
}

/** "S3 · shipping address, country, city, postal code, state" */
export const shippingFields = (scene: PersonScene): TemplateResult => html`
  ${streetField(scene)}
  <div class="pair">${personField(scene, 'shipping.postalCode')} ${personField(scene, 'shipping.city')}</div>
  <div class="pair">${personField(scene, 'shipping.state')} ${countryField(scene)}</div>
`;

function secretField(
  scene: PersonScene,
  field: 'password' | 'confirm',
  more: Partial<FieldOptions>,
): TemplateResult {
  const options = optionsFor(scene, field, more);
  const attributes = attributesOf(scene, options, {
    type: scene.isPasswordShown ? 'text' : 'password',
    // of nobody's account that there is: also where an administrator sets it
    autocomplete: 'new-password',
    autocapitalize: 'none',
    spellcheck: 'false',
    // one that is too long is said to be: cut off in silence, it would be another password
    maxlength: undefined,
  });
  return framed(
    options,
    html`<input
      ${attributes}
      .value=${live(scene.values[field])}
      @input=${(event: Event) => scene.onInput(field, valueIn(event))}
    />`,
  );
}

/** Said only once something was typed: an empty field is neither weak nor strong. */
export const strengthWords = ({ messages, values }: Pick<PersonScene, 'messages' | 'values'>): string =>
  values.password ? messages.people.strength(passwordStrength(values.password, personalWords(values))) : '';

const matchWords = ({ messages, values }: PersonScene): string =>
  values.confirm ? messages.people.match(values.confirm === values.password) : '';

/** Both fields, a look at what was typed, how hard it is to guess, and whether both are the same. */
export function passwordFields(scene: PersonScene, more: Partial<FieldOptions> = {}): TemplateResult {
  const { messages, values } = scene;
  const strength = values.password ? passwordStrength(values.password, personalWords(values)) : 'none';
  const ofStrength = html`<div class="meter" part="strength">
    <span class="bar ${strength}" aria-hidden="true"><i></i><i></i><i></i><i></i></span>
    <span id="password-strength" class="small">${strengthWords(scene)}</span>
  </div>`;
  const ofMatch = html`<p id="confirm-match" class="small match" part="match">${matchWords(scene)}</p>`;
  const { hint, ...both } = more;
  return html`
    ${secretField(scene, 'password', { ...more, below: [['password-strength', ofStrength]] })}
    ${secretField(scene, 'confirm', { ...both, hint: undefined, below: [['confirm-match', ofMatch]] })}
    <div class="check">
      <input
        id="show-password"
        type="checkbox"
        .checked=${live(scene.isPasswordShown)}
        @change=${(event: Event) => scene.onShowPassword((event.target as HTMLInputElement).checked)}
      />
      <label for="show-password">${messages.people.showPassword}</label>
    </div>
  `;
}

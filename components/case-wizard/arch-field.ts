import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Arch, archOf, archTeeth, type ToothCode } from '../../src/index.js';
import type { ArchMessages } from '../i18n/wizard-messages.js';

export type ArchChoice = Arch | 'both';
const CHOICES = ['upper', 'lower', 'both'] as const;

/** The whole arches that teeth stand for; nothing while there are none. */
export function archesOf(teeth: readonly ToothCode[]): ArchChoice | undefined {
  const arches = new Set(teeth.map(archOf));
  return arches.size === 2 ? 'both' : [...arches][0];
}

/** The permanent teeth that an arch stands for on the wire. */
export const teethOf = (choice: ArchChoice): readonly ToothCode[] =>
  choice === 'both' ? [...archTeeth('upper'), ...archTeeth('lower')] : archTeeth(choice);

/** Single teeth, as they may come from elsewhere, are no choice of an arch. */
const isSame = (some: readonly ToothCode[], others: readonly ToothCode[]): boolean =>
  some.length === others.length && some.every((tooth) => others.includes(tooth));

export interface ArchOptions {
  /** the problem's path; an error summary leads to it */
  readonly id: string;
  readonly words: ArchMessages;
  readonly teeth: readonly ToothCode[];
  readonly error: string | undefined;
  readonly onChange: (teeth: readonly ToothCode[]) => void;
}

/** What is made for whole arches is not chosen tooth by tooth. */
export function archField({ id, words, teeth, error, onChange }: ArchOptions): TemplateResult {
  const chosen = CHOICES.find((choice) => isSame(teethOf(choice), teeth));
  return html`<fieldset
    class="field"
    part="field"
    role="radiogroup"
    aria-describedby=${error ? `${id}-error` : nothing}
    aria-invalid=${error ? 'true' : nothing}
  >
    <legend part="label">${words.label}</legend>
    ${error ? html`<p class="error" id="${id}-error" part="error">${error}</p>` : nothing}
    <div class="arches">
      ${CHOICES.map(
        (choice, i) =>
          html`<label class="arch">
            <input
              part="control"
              type="radio"
              id=${i ? `${id}-${choice}` : id}
              name=${id}
              .checked=${live(choice === chosen)}
              @change=${() => onChange(teethOf(choice))}
            />
            <span>${words[choice]}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

import { html, type TemplateResult } from 'lit';
import { type LabProfile, type Prescription, say } from '../../src/index.js';
import type { Speech } from './words.js';

/** Whether a person has to say which kind of order it is. */
export const hasServices = ({ services }: LabProfile): boolean => Object.keys(services).length > 1;

/** Whether that is still to be said: what the lab offers and how it goes on depend on it. */
export const isServiceOpen = (profile: LabProfile, { service }: Prescription): boolean =>
  hasServices(profile) && !Object.hasOwn(profile.services, service);

/** The service that is meant: the one that was named, else the lab's only one; empty where that is to be asked. */
export function serviceOf({ services }: LabProfile, wanted: string | undefined): string {
  if (wanted !== undefined && Object.hasOwn(services, wanted)) return wanted;
  const [only, ...others] = Object.keys(services);
  return only !== undefined && !others.length ? only : '';
}

/** The ways in, before the first step: "S3 · Add New Case, Direct Manufacturing". */
export function serviceStep(
  { messages, language, profile }: Speech,
  onChoose: (service: string) => void,
  /** another way to begin: a template */
  begin: unknown,
): TemplateResult {
  const { service } = messages.wizard;
  return html`<div class="main" part="wizard">
    <div class="head">
      <h2 tabindex="-1" id="heading" part="heading">${service.heading}</h2>
      <p class="quiet small">${service.hint}</p>
    </div>
    <ul class="services" part="services">
      ${Object.entries(profile.services).map(
        ([key, { label, meaning }]) =>
          html`<li>
            <button type="button" class="service" part="service" @click=${() => onChoose(key)}>
              <span class="label">${say(label, language)}</span>
              <span class="quiet">${say(meaning, language)}</span>
            </button>
          </li>`,
      )}
    </ul>
    ${begin}
  </div>`;
}

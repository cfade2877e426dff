import { html, type TemplateResult } from 'lit';
import { type LabProfile, say } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';

export interface StartOptions {
  readonly lab: LabProfile;
  readonly messages: Messages;
  readonly language: string;
  readonly onNew: (service: string | undefined) => void;
}

/** The ways to begin: one for each service of the lab, as "full service" and "direct manufacturing". "S3 · two ways in" */
export function startView({ lab, messages, language, onNew }: StartOptions): TemplateResult {
  const { start } = messages.dashboard;
  const services = Object.entries(lab.services);
  if (!services.length)
    return html`<div class="actions start" part="start">
      <button type="button" class="button primary" data-service="" @click=${() => onNew(undefined)}>
        ${start.newCase}
      </button>
    </div>`;
  return html`<section class="start" part="start" aria-labelledby="start">
    <h3 id="start">${start.newCase}</h3>
    <ul class="ways" role="list">
      ${services.map(
        ([key, { label, meaning }], index) =>
          html`<li>
            <button
              type="button"
              class="button ${index ? '' : 'primary'}"
              data-service=${key}
              aria-describedby="way-${key}"
              @click=${() => onNew(key)}
            >
              ${say(label, language)}
            </button>
            <p class="small quiet" id="way-${key}">${say(meaning, language)}</p>
          </li>`,
      )}
    </ul>
  </section>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../src/index.js';
import { formatsFor } from '../internal/format.js';
import type { SheetScene } from './sheet-scene.js';

/** What was declared and the signature under it, together on one page: typed, or the strokes as they were drawn. */
export function signatureView({ subject, profile, messages, language }: SheetScene): TemplateResult {
  const { sheet } = messages;
  const { signature, declaredComplete, declaredPrivacy } = subject.prescription;
  const declared = [
    ...(declaredComplete ? [profile.declarations.complete] : []),
    ...(declaredPrivacy ? [profile.declarations.privacy] : []),
  ];
  return html`<section class="signing">
    ${
      declared.length
        ? html`<div class="block">
            <h2>${sheet.declared}</h2>
            <ul class="declared">
              ${declared.map((text) => html`<li>${say(text, language)}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    <div class="block">
      <h2>${sheet.signature.heading}</h2>
      <div class="signature">
        ${
          signature?.kind === 'drawn' && signature.strokes
            ? html`<svg
                class="strokes"
                role="img"
                aria-label=${sheet.signature.drawn(signature.name)}
                viewBox="0 0 600 200"
              >
                <path d=${signature.strokes}></path>
              </svg>`
            : signature
              ? html`<p class="typed">${signature.name}</p>`
              : html`<p class="open quiet">${sheet.signature.open}</p>`
        }
      </div>
      ${
        signature
          ? html`<p class="small">
              ${sheet.signature.signedAt(signature.name, formatsFor(language).moment(signature.at))}
            </p>`
          : nothing
      }
    </div>
  </section>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { recommendedGaps } from '../../src/index.js';
import type { Form } from './form.js';
import { type Step, stepAt } from './steps.js';
import { pathWords } from './words.js';

/** What the lab would rather have from a step and does not get yet: quiet, with the way to each. Nothing waits for it. */
export function helpsView(
  form: Form,
  step: Step,
  onHelp: (path: string) => void,
): TemplateResult | typeof nothing {
  const { helps } = form.messages.wizard;
  const open = recommendedGaps(form.profile, form.order).filter(
    (path) => stepAt(path, form.profile) === step,
  );
  if (!open.length) return nothing;
  return html`<section class="helps" part="helps" aria-labelledby="helps">
    <h3 id="helps">${helps.heading}</h3>
    <p class="hint">${helps.hint}</p>
    <ul>
      ${open.map(
        (path) =>
          html`<li>
            <a
              href="#${path}"
              @click=${(event: Event) => {
                event.preventDefault();
                onHelp(path);
              }}
              >${pathWords(path, form)}</a
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

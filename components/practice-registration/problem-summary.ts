import { html, nothing, type TemplateResult } from 'lit';
import type { FormProblem } from '../../src/index.js';
import { type PersonScene, problemWords } from './person-form.js';

/** All problems in one place, in the words that stand beside the fields; each leads to its field. */
export const problemSummary = (
  scene: Pick<PersonScene, 'messages' | 'labels'>,
  problems: readonly FormProblem[],
  onGo: (field: string) => void,
): TemplateResult | typeof nothing =>
  problems.length
    ? html`<div class="summary-box" part="error-summary" id="error-summary" tabindex="-1">
        <div role="alert">
          <h3>${scene.messages.wizard.summary}</h3>
          <ul>
            ${problems.map(
              (problem) =>
                html`<li>
                  <a
                    href="#${problem.field}"
                    @click=${(event: Event) => {
                      event.preventDefault();
                      onGo(problem.field);
                    }}
                    >${problemWords(problem, scene)}</a
                  >
                </li>`,
            )}
          </ul>
        </div>
      </div>`
    : nothing;

import { html, nothing, type TemplateResult } from 'lit';
import type { PlanModel } from '../../src/index.js';
import type { FilesState } from './plan-files.js';
import { type PlanWords, toothWords, viewWords } from './plan-words.js';

/** So many are named one by one; when the line is down they are all the same. */
const MOST = 4;

export interface FilesScene {
  readonly files: FilesState;
  readonly words: PlanWords;
  /** said where a decision depends on it */
  readonly unaccepted: string | undefined;
  readonly onAgain: () => void;
}

function nameOf(model: PlanModel, words: PlanWords): string {
  const view = viewWords(words);
  return model.tooth ? view.tooth(toothWords(model.tooth, words)) : view.archModel[model.arch];
}

/** Which models are missing or not what was sealed, what that means, and what to do. */
export function filesView({
  files,
  words,
  unaccepted,
  onAgain,
}: FilesScene): TemplateResult | typeof nothing {
  const { proven, count, problems } = files;
  const view = viewWords(words);
  if (proven === count) return nothing;
  if (!problems.length)
    return html`<p class="quiet small" part="files" aria-busy="true">${view.filesLoading(proven, count)}</p>`;
  const rest = problems.length - MOST;
  return html`<div class="notice problem" part="files error" role="status">
    <p>${view.filesProblem(problems.length)}</p>
    <ul class="files">
      ${problems
        .slice(0, MOST)
        .map(
          ({ model, problem }) =>
            html`<li><strong>${nameOf(model, words)}</strong>: ${view.fileProblem[problem]}</li>`,
        )}
      ${rest > 0 ? html`<li>${view.filesMore(rest)}</li>` : nothing}
    </ul>
    ${unaccepted ? html`<p>${unaccepted}</p>` : nothing}
    <div class="actions">
      <button type="button" class="button" data-again @click=${onAgain}>${view.retry}</button>
    </div>
  </div>`;
}

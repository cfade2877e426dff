import { html, nothing, type TemplateResult } from 'lit';
import type { PlanVersion } from '../../src/index.js';
import type { PlanMessages } from '../i18n/plan-messages.js';
import { asWritten } from '../internal/as-written.js';
import { formatsFor } from '../internal/format.js';
import { shortIdOf } from './decision-view.js';

export interface HeadScene {
  readonly plans: readonly PlanVersion[];
  readonly shown: PlanVersion;
  readonly words: PlanMessages;
  readonly language: string;
  readonly onVersion: (version: number) => void;
  /** the version that waits for a decision; none where there is nothing to decide */
  readonly undecided: number | undefined;
  /** puts the focus where it is decided */
  readonly onDecide: () => void;
}

function versionsView({
  plans,
  shown,
  words,
  language,
  onVersion,
}: HeadScene): TemplateResult | typeof nothing {
  if (plans.length < 2) return nothing;
  const formats = formatsFor(language);
  return html`<div class="field versions">
    <label part="label" for="version">${words.version}</label>
    <select
      id="version"
      part="control"
      @change=${(event: Event) => onVersion(Number((event.target as HTMLSelectElement).value))}
    >
      ${plans.toReversed().map((plan, index) => {
        const text = index ? words.earlier : words.newest;
        return html`<option value=${plan.version} .selected=${plan === shown}>
          ${text(plan.version, formats.dayOf(plan.proposedAt))}
        </option>`;
      })}
    </select>
  </div>`;
}

/** On a narrow page the decision stands below long tables. */
function decideView({ words, undecided, onDecide }: HeadScene): TemplateResult | typeof nothing {
  if (undecided === undefined) return nothing;
  const go = (event: Event) => {
    event.preventDefault();
    onDecide();
  };
  return html`<p class="to-decision" part="to-decision">
    <a href="#rest-decision" @click=${go}>${words.decideOn(undecided)}</a>
  </p>`;
}

/** Which version is shown, when it came, by which id it is decided on. */
export function headView(scene: HeadScene): TemplateResult {
  const { shown, words, language } = scene;
  return html`<header class="head">
    <div class="title">
      <h2 data-rest tabindex="-1">${words.title(shown.version)}</h2>
      <p class="quiet">
        <time datetime=${shown.proposedAt}
          >${words.proposed(formatsFor(language).moment(shown.proposedAt))}</time
        >
        <span>${words.shortId} <span class="number id" part="short-id">${shortIdOf(shown)}</span></span>
      </p>
    </div>
    ${versionsView(scene)} ${decideView(scene)}
  </header>`;
}

/** The lab's words about a version. */
export const noteView = ({ note }: PlanVersion, words: PlanMessages): TemplateResult | typeof nothing =>
  note
    ? html`<figure part="note" class="note">
        <figcaption class="quiet small">${words.labNote}</figcaption>
        <blockquote>${asWritten(note)}</blockquote>
      </figure>`
    : nothing;

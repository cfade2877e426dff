import { html, nothing, type TemplateResult } from 'lit';
import { type Case, type LabProfile, type PlainDate, say } from '../../src/index.js';
import { asWritten } from '../internal/as-written.js';
import { formatsFor } from '../internal/format.js';
import { toneIcon } from '../internal/icons.js';
import {
  causeOf,
  headlineOf,
  interruptions,
  lateDays,
  type ShownState,
  stageOf,
  stateMark,
} from '../internal/state-mark.js';
import { fieldWords, metaView, type Words } from './entry-view.js';
import type { FutureStage } from './timeline-model.js';

export interface Present extends Words {
  readonly subject: Case;
  readonly lab: LabProfile;
  readonly today: PlainDate;
  readonly future: readonly FutureStage[];
  /** the buttons that belong to a state, when there is a client to send them with */
  readonly actionsFor: (state: ShownState) => TemplateResult | typeof nothing;
}

/** What stops the case or asks for the dentist, in the way of the line, with the words that the lab gave. */
function interruptionView(state: ShownState, present: Present): TemplateResult {
  const { language, subject } = present;
  const cause = causeOf(subject, state);
  const reasons = Object.entries(cause?.fields ?? {}).filter(([key, value]) => value && key !== 'planDigest');
  return html`
    <section part="interruption" class="notice ${state.tone}" aria-labelledby="rest-${state.region}">
      <h3 id="rest-${state.region}" tabindex="-1">${toneIcon(state.tone)} ${say(state.label, language)}</h3>
      ${reasons.map(
        ([key, value]) =>
          html`<blockquote part="reason" class="reason">
            ${asWritten(fieldWords(key, value, present))}
          </blockquote>`,
      )}
      ${state.meaning ? html`<p>${say(state.meaning, language)}</p>` : nothing}
      ${cause ? metaView(cause, present, { before: false }) : nothing} ${present.actionsFor(state)}
    </section>
  `;
}

function nextWords({ future, messages, language, lab, subject }: Present): string | undefined {
  const [next] = future;
  if (!next) return undefined;
  const label = say(next.stage.label, language);
  if (interruptions(lab.lifecycle, subject.status).length) return messages.timeline.nextAfterStop(label);
  if (!next.expected) return messages.timeline.next(label);
  return messages.timeline.nextBy(label, formatsFor(language).day(next.expected));
}

/** The date wanted, and by how much it has passed, in words. */
export function wantedView({
  subject,
  lab,
  today,
  messages,
  language,
}: Omit<Present, 'future' | 'actionsFor'>) {
  const { dateWanted } = subject.prescription;
  if (!dateWanted) return nothing;
  const late = lateDays(lab.lifecycle, subject, today);
  return html`<p part="wanted" class="wanted">
    <time datetime=${dateWanted}>${messages.dates.wanted(formatsFor(language).day(dateWanted))}</time>
    ${late ? stateMark('late', messages.dates.lateBy(late)) : nothing}
  </p>`;
}

/** The present stage, large: what it is called, what it means, and what comes next. */
export function nowView(present: Present): TemplateResult {
  const { lab, subject, language, messages } = present;
  const stage = stageOf(lab.lifecycle, subject.status);
  const { tone, suspends } = headlineOf(lab.lifecycle, subject.status);
  const next = nextWords(present);
  return html`
    <li part="now" class="entry now toned ${tone}" aria-current="step">
      <span class="dot">${toneIcon(tone)}</span>
      <p class="eyebrow">${messages.timeline.now}</p>
      <h3 part="stage" id="rest-stage" class="present" tabindex="-1">${say(stage.label, language)}</h3>
      ${stage.meaning && !suspends ? html`<p>${say(stage.meaning, language)}</p>` : nothing}
      ${stage.tone === 'needs-you' ? present.actionsFor(stage) : nothing}
      ${interruptions(lab.lifecycle, subject.status).map((state) => interruptionView(state, present))}
      ${next ? html`<p part="next" class="quiet">${next}</p>` : nothing}
    </li>
  `;
}

export const futureView = (
  { stage, expected }: FutureStage,
  { messages, language }: Words,
): TemplateResult => html`
  <li part="future" class="entry future">
    <span class="dot"></span>
    <p class="what">
      <span class="visually-hidden">${messages.timeline.toCome}: </span>${say(stage.label, language)}
    </p>
    ${
      expected
        ? html`<p class="meta">
            <time datetime=${expected}
              >${messages.timeline.expected(formatsFor(language).day(expected))}</time
            >
          </p>`
        : nothing
    }
  </li>
`;

import { html, nothing, type TemplateResult } from 'lit';
import {
  dueDateOf,
  entryInto,
  type ExpectedStage,
  type FieldKey,
  lateDays,
  type PlainDate,
  say,
} from '../../src/index.js';
import { formatsFor } from '../internal/format.js';
import { toneIcon } from '../internal/icons.js';
import {
  headlineOf,
  interruptions,
  parcelOf,
  type ShownState,
  shownState,
  stageOf,
  stateMark,
} from '../internal/state-mark.js';
import { metaView, partsWords, toldFields, valueView, type Words } from './entry-view.js';
import { promisedRegions, promiseView, timersView } from './times-view.js';

export interface Present extends Words {
  readonly today: PlainDate;
  readonly future: readonly ExpectedStage[];
  /** the buttons that belong to a state, when there is a client to send them with */
  readonly actionsFor: (state: ShownState) => TemplateResult | typeof nothing;
}

const sentence = (text: ShownState['meaning'], language: string): TemplateResult | typeof nothing =>
  text ? html`<p>${say(text, language)}</p>` : nothing;

/** What stops the case or asks for the dentist, in the way of the line, with the words that the lab gave. */
function interruptionView(state: ShownState, present: Present): TemplateResult {
  const { language, subject, messages, definition } = present;
  const cause = entryInto(subject, state.region);
  const told = cause ? toldFields(cause).filter(([key]) => key !== 'planDigest') : [];
  const isParts = (key: FieldKey) => definition.fields[key]?.kind === 'prescription-fields';
  const reasons = told.filter(([key]) => !isParts(key));
  return html`
    <section part="interruption" class="notice ${state.tone}" aria-labelledby="rest-${state.region}">
      <h3 id="rest-${state.region}" tabindex="-1">${toneIcon(state.tone)} ${say(state.label, language)}</h3>
      ${reasons.map(
        ([key, value]) =>
          html`<blockquote part="reason" class="reason">${valueView(key, value, present)}</blockquote>`,
      )}
      ${told.map(([key, value]) => (isParts(key) ? html`<p>${messages.detail.boxes.asksAbout(partsWords(value, present))}</p>` : nothing))}
      ${sentence(state.meaning, language)} ${sentence(state.next, language)}
      ${timersView(present, state.region)} ${promiseView(present, state.region)}
      ${cause ? metaView(cause, present, { before: false }) : nothing} ${present.actionsFor(state)}
    </section>
  `;
}

function nextWords({ future, messages, language, lab, subject }: Present): string | undefined {
  const [next] = future;
  if (!next) return undefined;
  const label = say(shownState(lab.lifecycle, 'stage', next.stage).label, language);
  if (interruptions(lab.lifecycle, subject.status).length) return messages.timeline.nextAfterStop(label);
  if (!next.expected) return messages.timeline.next(label);
  return messages.timeline.nextBy(label, formatsFor(language).day(next.expected));
}

/** The day on which the work is due, and by how much it has passed, in words. */
export function dueView({
  subject,
  lab,
  today,
  messages,
  language,
}: Pick<Present, 'subject' | 'lab' | 'today' | 'messages' | 'language'>) {
  const due = dueDateOf(subject);
  if (!due) return nothing;
  const late = lateDays(lab, subject, today);
  const isWanted = due === subject.prescription.dateWanted;
  const words = isWanted ? messages.dates.wanted : messages.detail.due.on;
  return html`<p part="wanted" class="wanted">
    <time datetime=${due}>${words(formatsFor(language).day(due))}</time>
    ${late ? stateMark('late', messages.dates.lateBy(late)) : nothing}
  </p>`;
}

/** Promises that run beside what is shown in a box: a change that the lab is working on. */
function promisesView(present: Present, boxed: readonly string[]): readonly TemplateResult[] {
  const { lab, subject, language } = present;
  return promisedRegions(present, ['stage', ...boxed]).map((region) => {
    const { tone, label } = shownState(lab.lifecycle, region, subject.status[region] ?? '');
    return html`<div class="promised">
      ${stateMark(tone, say(label, language))} ${promiseView(present, region)}
    </div>`;
  });
}

/** The present stage, large: what it is called, what it means, and what comes next. */
export function nowView(present: Present): TemplateResult {
  const { lab, subject, language, messages } = present;
  const stage = stageOf(lab.lifecycle, subject.status);
  const { tone, suspends } = headlineOf(lab.lifecycle, subject.status);
  const parcel = parcelOf(lab.lifecycle, subject.status);
  const { meaning, next: then } = parcel ?? stage;
  const boxes = interruptions(lab.lifecycle, subject.status);
  const next = nextWords(present);
  return html`
    <li part="now" class="entry now toned ${tone}" aria-current="step">
      <span class="dot">${toneIcon(tone)}</span>
      <p class="eyebrow">${messages.timeline.now}</p>
      <h3 part="stage" id="rest-stage" class="present" tabindex="-1">${say(stage.label, language)}</h3>
      ${parcel ? stateMark(parcel.tone, say(parcel.label, language)) : nothing}
      ${suspends ? nothing : html`${sentence(meaning, language)} ${sentence(then, language)}`}
      ${timersView(present, 'stage')} ${promiseView(present, 'stage')}
      ${stage.tone === 'needs-you' ? present.actionsFor(stage) : nothing}
      ${boxes.map((state) => interruptionView(state, present))}
      ${promisesView(
        present,
        boxes.map(({ region }) => region),
      )}
      ${next ? html`<p part="next" class="quiet">${next}</p>` : nothing}
    </li>
  `;
}

export function futureView({ stage, expected }: ExpectedStage, { lab, messages, language }: Words) {
  const { label } = shownState(lab.lifecycle, 'stage', stage);
  return html`
    <li part="future" class="entry future">
      <span class="dot"></span>
      <p class="what">
        <span class="visually-hidden">${messages.timeline.toCome}: </span>${say(label, language)}
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
}

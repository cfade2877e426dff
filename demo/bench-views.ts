/** What the bench shows of a case, apart from what can be done about it. */
import {
  type Case,
  type CaseId,
  followUpsOf,
  formatTooth,
  type HistoryEntry,
  type LabProfile,
  say,
  type Tone,
} from 'pontic';
import { html, nothing, type TemplateResult } from 'lit';
import { askedView, requestWords } from './plan-answers.js';
import { caseAddress } from './routes.js';
import { changeWords, followUpName, shownFields } from './rx-words.js';
import { language } from './settings.js';
import { benchWords } from './words/bench.js';
import { planWords } from './words/bench-plan.js';
import { moment } from './words/format.js';

/** A state beside the stage that stops the case speaks first, then a parcel that is under way; else the stage does. */
export function toneOf({ status }: Case, { lifecycle }: LabProfile): Tone {
  const beside = Object.entries(status).flatMap(([key, state]) =>
    key === 'stage' ? [] : (lifecycle.regions[key]?.states[state] ?? []),
  );
  const loud = beside.find(({ suspends, tone }) => suspends || tone === 'needs-you' || tone === 'problem');
  const parcel = beside.find(({ leftLab }) => leftLab);
  return (loud ?? parcel ?? lifecycle.regions.stage.states[status.stage])?.tone ?? 'neutral';
}

/** The stage, and the states beside it that say something: on hold, paused, a design to approve. */
export function statusWords({ status }: Case, { lifecycle }: LabProfile): string {
  const words = Object.entries(lifecycle.regions).flatMap(([key, region]) => {
    const state = status[key];
    if (state === undefined || region.chosen || (key !== 'stage' && state === region.initial)) return [];
    return [say(region.states[state]?.label ?? { en: state }, language())];
  });
  return words.join(' · ');
}

function entryView(
  profile: LabProfile,
  { type, at, by, fields, changes, documents, requests, about }: HistoryEntry,
) {
  const { events, roles } = profile.lifecycle;
  const words = benchWords();
  return html`<li>
    <span>${say(events[type]?.done ?? { en: type }, language())}</span>
    <span class="quiet small"
      >${moment(at, profile.timeZone)} ·
      ${by.name || say(roles[by.role] ?? { en: by.role }, language())}</span
    >
    ${shownFields(profile, fields).map((field) =>
      field.isQuote
        ? html`<span class="quote">${field.words}</span>`
        : html`<span class="small">${field.label}: ${field.words}</span>`,
    )}
    ${
      changes?.length
        ? html`<div class="diff">
            <span class="small">${words.changed}</span>
            <ul>
              ${changes.map((change) => html`<li>${changeWords(profile, change)}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    ${about ? html`<span class="small">${planWords().place(about)}</span>` : nothing}
    ${requests?.map((request) => html`<span class="small">${requestWords(profile, request)}</span>`)}
    ${documents?.map(({ name }) => html`<span class="small">${words.file}: ${name}</span>`)}
  </li>`;
}

/** Everything that happened, newest first, with what each revision changed. */
export const historyView = ({ history }: Case, profile: LabProfile): TemplateResult =>
  html`<ol class="history">
    ${history.toReversed().map((entry) => entryView(profile, entry))}
  </ol>`;

export function plansView(subject: Case, profile: LabProfile): TemplateResult | typeof nothing {
  const { plans } = subject;
  if (plans.length === 0) return nothing;
  const words = benchWords();
  return html`<section>
    <h3>${words.plans}</h3>
    <ul class="plans">
      ${plans.toReversed().map(
        ({ version, proposedAt, note, rows, staging }) =>
          html`<li>
            <strong>${words.plan(version)}</strong>
            <span class="quiet small">${moment(proposedAt, profile.timeZone)}</span>
            ${note ? html`<p>${note}</p>` : nothing}
            ${
              staging
                ? html`<p class="small">
                    ${planWords().summary(staging.stages.length, staging.models.length)}
                  </p>`
                : nothing
            }
            ${rows.map(
              ({ tooth, aspects }) =>
                html`<p class="small">
                  <span class="num">${formatTooth(tooth, 'fdi')}</span>: ${Object.values(aspects).join('; ')}
                </p>`,
            )}
            ${askedView(subject, profile, version)}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** The case that this one came from, and those that it led to. */
export function linksView(subject: Case, profile: LabProfile): TemplateResult | typeof nothing {
  const words = benchWords();
  const { origin } = subject;
  const link = (name: string, id: CaseId, caseNumber: string | undefined) =>
    html`<li>${name} <a class="num" href=${caseAddress(id)}>${caseNumber ?? words.withoutNumber}</a></li>`;
  const links = [
    ...(origin
      ? [link(words.cameFrom(followUpName(profile, origin.kind)), origin.caseId, origin.caseNumber)]
      : []),
    ...followUpsOf(subject).map(({ caseId, kind, caseNumber }) =>
      link(words.ledTo(followUpName(profile, kind)), caseId, caseNumber),
    ),
  ];
  if (links.length === 0) return nothing;
  return html`<section class="links">
    <h3>${words.links}</h3>
    <ul class="plans">
      ${links}
    </ul>
  </section>`;
}

/** What the bench shows of a case, apart from what can be done about it. */
import { type Case, formatTooth, type LabProfile, say, type Tone } from 'pontic';
import { html, nothing, type TemplateResult } from 'lit';
import { language } from './settings.js';
import { appWords, moment } from './words/app.js';

export const toneOf = ({ status }: Case, { lifecycle }: LabProfile): Tone =>
  lifecycle.regions.stage.states[status.stage]?.tone ?? 'neutral';

/** The stage, and the states beside it that say something: on hold, paused, a design to approve. */
export function statusWords({ status }: Case, { lifecycle }: LabProfile): string {
  const words = Object.entries(lifecycle.regions).flatMap(([key, region]) => {
    const state = status[key];
    if (state === undefined || (key !== 'stage' && state === region.initial)) return [];
    return [say(region.states[state]?.label ?? { en: state }, language())];
  });
  return words.join(' · ');
}

export function historyView({ history }: Case, { lifecycle }: LabProfile): TemplateResult {
  return html`<ol class="history">
    ${history.toReversed().map(
      ({ type, at, by, fields }) =>
        html`<li>
          <span>${say(lifecycle.events[type]?.done ?? { en: type }, language())}</span>
          <span class="quiet small"
            >${moment(at)} · ${by.name || say(lifecycle.roles[by.role] ?? { en: by.role }, language())}</span
          >
          ${Object.entries(fields)
            .filter(([key]) => key in lifecycle.fields && key !== 'planDigest')
            .map(
              ([key, value]) =>
                html`<span class="quote"
                  >${say(lifecycle.fields[key]?.options?.[value] ?? { en: value }, language())}</span
                >`,
            )}
        </li>`,
    )}
  </ol>`;
}

export function plansView({ plans }: Case): TemplateResult | typeof nothing {
  if (plans.length === 0) return nothing;
  const words = appWords();
  return html`<section>
    <h3>${words.plans}</h3>
    <ul class="plans">
      ${plans.toReversed().map(
        ({ version, proposedAt, note, rows }) =>
          html`<li>
            <strong>${words.plan(version)}</strong> <span class="quiet small">${moment(proposedAt)}</span>
            ${note ? html`<p>${note}</p>` : nothing}
            ${rows.map(
              ({ tooth, aspects }) =>
                html`<p class="small">
                  <span class="num">${formatTooth(tooth, 'fdi')}</span>: ${Object.values(aspects).join('; ')}
                </p>`,
            )}
          </li>`,
      )}
    </ul>
  </section>`;
}

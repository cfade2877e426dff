import { html, nothing, type TemplateResult } from 'lit';
import {
  type Case,
  type CaseId,
  type FollowUp,
  followUpsFor,
  followUpsOf,
  type LabProfile,
  say,
} from '../../src/index.js';
import type { Action, ActionPanel } from '../internal/action-panel.js';
import type { DetailScene } from './rx-form.js';

export interface LinkOptions {
  readonly scene: DetailScene;
  readonly lab: LabProfile;
  readonly panel: ActionPanel;
  readonly actions: readonly Action[];
  /** why the last draft could not be begun */
  readonly failure: string | undefined;
  readonly onOpen: (id: CaseId) => void;
  readonly onStart: (kind: string) => void;
}

const kindWords = (kind: string, { lab, scene }: LinkOptions): string =>
  say(lab.followUps[kind]?.label ?? { en: kind }, scene.language);

function linkView(
  words: string,
  id: CaseId,
  number: string | undefined,
  options: LinkOptions,
): TemplateResult {
  const { links } = options.scene.messages.detail;
  return html`<li part="link">
    <span>${words}</span>
    <button type="button" class="button plain" data-open=${id} @click=${() => options.onOpen(id)}>
      ${links.open(number)}
    </button>
  </li>`;
}

/** Where the case comes from, and what came of it: both ways. "S3 · follow-ups" */
function linkedView(subject: Case, options: LinkOptions): readonly TemplateResult[] {
  const { scene } = options;
  const { links } = scene.messages.detail;
  const { origin } = subject;
  const followUps = scene.view?.followUps ?? followUpsOf(subject);
  return [
    ...(origin
      ? [
          linkView(
            links.origin(origin.caseNumber, kindWords(origin.kind, options)),
            origin.caseId,
            origin.caseNumber,
            options,
          ),
        ]
      : []),
    ...followUps.map(({ caseId, kind, caseNumber }) =>
      linkView(links.followUp(caseNumber, kindWords(kind, options)), caseId, caseNumber, options),
    ),
  ];
}

/** A follow-up that can be begun now: a draft of one's own, or a new case that the lab makes. */
function startView(
  [kind, followUp]: readonly [string, FollowUp],
  options: LinkOptions,
): TemplateResult | typeof nothing {
  const { scene, panel, actions, onStart } = options;
  const { messages, language } = scene;
  const { links } = messages.detail;
  const by = actions.find(({ type }) => type === followUp.by);
  if (followUp.by && !by) return nothing;
  const label = say(followUp.label, language);
  const button = html`<div class="actions">
    <button type="button" class="button" data-start=${kind} @click=${() => onStart(kind)}>
      ${links.startOne(label)}
    </button>
  </div>`;
  return html`<li part="follow-up" class="follow-up">
    <h5 id="rest-follow-${kind}" tabindex="-1">${label}</h5>
    <p>${say(followUp.meaning, language)}</p>
    <p class="quiet small">${links.impressions[followUp.impressions]}</p>
    ${by ? panel.render(`follow-${kind}`, [by]) : button}
  </li>`;
}

/** Nothing where the case stands alone and nothing can be begun from it. */
export function linksView(subject: Case, options: LinkOptions): TemplateResult | typeof nothing {
  const { scene, lab, failure } = options;
  const { links } = scene.messages.detail;
  const linked = linkedView(subject, options);
  const offered = scene.client ? followUpsFor(lab, subject) : [];
  const starts = offered.map((one) => startView(one, options)).filter((one) => one !== nothing);
  if (!linked.length && !starts.length) return nothing;
  return html`<section class="section" part="links" aria-labelledby="rest-links">
    <h3 id="rest-links" tabindex="-1">${links.heading}</h3>
    ${
      linked.length
        ? html`<ul class="links">
            ${linked}
          </ul>`
        : nothing
    }
    ${
      starts.length
        ? html`<h4>${links.start}</h4>
            ${failure ? html`<p class="notice problem" role="alert" part="error">${failure}</p>` : nothing}
            <ul class="follow-ups">
              ${starts}
            </ul>`
        : nothing
    }
  </section>`;
}

/** Where the panel may hold a form for a follow-up. */
export const linkPlaces = (lab: LabProfile): readonly string[] =>
  Object.keys(lab.followUps).map((kind) => `follow-${kind}`);

import { html, nothing, type TemplateResult } from 'lit';
import {
  billingIntents,
  type BillingIntent,
  type Case,
  type HistoryProof,
  type LabProfile,
  proveHistory,
  say,
  type Tombstone,
} from '../../src/index.js';
import { formatsFor } from '../internal/format.js';
import { toneIcon } from '../internal/icons.js';
import type { DetailScene } from './rx-form.js';

/** "2026-11" as its month is called. */
const monthWords = (month: string, language: string): string =>
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

function intentWords({ act, month, dueOn }: BillingIntent, { messages, language }: DetailScene): string {
  const detail = month ? monthWords(month, messages.language) : dueOn && formatsFor(language).day(dueOn);
  return messages.detail.billing.acts[act](detail);
}

/** What the host is told to do about money. */
export function billingView(
  subject: Case,
  lab: LabProfile,
  scene: DetailScene,
): TemplateResult | typeof nothing {
  const intents = billingIntents(lab, subject);
  if (!intents.length) return nothing;
  const { billing } = scene.messages.detail;
  return html`<section class="section" part="billing" aria-labelledby="billing">
    <h3 id="billing">${billing.heading}</h3>
    <p class="quiet small">${billing.note}</p>
    <ul class="intents">
      ${intents.map(
        (intent) =>
          html`<li>
            <span>${intentWords(intent, scene)}</span>
            <time class="quiet small" datetime=${intent.at}
              >${formatsFor(scene.language).dayOf(intent.at)}</time
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

const proofs = new WeakMap<Case['history'], HistoryProof>();

/** Reckoned once for a history: it is asked for with every keystroke in the form above. */
function proofOf({ history }: Case): HistoryProof {
  const proof = proofs.get(history) ?? proveHistory(history);
  proofs.set(history, proof);
  return proof;
}

/** Whether the history is whole, where the lab seals it. */
export function proofView(
  subject: Case,
  lab: LabProfile,
  { messages, language }: DetailScene,
): TemplateResult | typeof nothing {
  const { history } = subject;
  const proof = proofOf(subject);
  const words = messages.detail.proof;
  if (proof.kind === 'unsealed' || !history.length) return nothing;
  if (proof.kind === 'unbroken')
    return html`<p class="proof quiet small" part="proof">
      ${toneIcon('done')} <span>${words.unbroken}</span>
    </p>`;
  const entry = history[proof.at]!;
  const what = say(lab.lifecycle.events[entry.type]?.done ?? { en: entry.type }, language);
  return html`<section class="notice problem" part="proof" aria-labelledby="proof">
    <h3 id="proof">${toneIcon('problem')} ${words.broken}</h3>
    <p>${words.brokenAt(proof.at + 1, what, formatsFor(language).moment(entry.at))}</p>
  </section>`;
}

/** What is left of a case that the lab has deleted. */
export const tombstoneView = (
  { caseNumber, at }: Tombstone,
  { messages, language }: Pick<DetailScene, 'messages' | 'language'>,
): TemplateResult =>
  html`<section part="base" class="notice" aria-labelledby="rest-tombstone">
    <h2 id="rest-tombstone" data-rest tabindex="-1">${messages.detail.tombstone.heading(caseNumber)}</h2>
    <p>${messages.detail.tombstone.body(formatsFor(language).dayOf(at))}</p>
  </section>`;

/** A draft is edited elsewhere; the page that opens cases knows where. */
export const draftView = ({ messages }: DetailScene, onOpen: (() => void) | undefined): TemplateResult =>
  html`<section class="notice">
    <p>${messages.detail.draft.body}</p>
    ${
      onOpen
        ? html`<div class="actions">
            <button type="button" class="button primary" @click=${onOpen}>
              ${messages.detail.draft.open}
            </button>
          </div>`
        : nothing
    }
  </section>`;

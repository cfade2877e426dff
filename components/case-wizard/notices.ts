import { html, nothing, type TemplateResult } from 'lit';
import { type Case, type CaseId, type CaseTrouble, say } from '../../src/index.js';
import { CaseOpenEvent, CasePrintEvent } from '../events.js';
import type { Messages } from '../i18n/messages.js';
import { type ActionScene, refusalWords } from '../internal/action-words.js';
import { formatsFor } from '../internal/format.js';
import { headlineOf } from '../internal/state-mark.js';
import type { Draft } from './draft.js';
import { statusMark } from './frame.js';
import type { Reuse } from './reuse.js';
import { saveTemplateView } from './reuse-view.js';
import type { Speech } from './words.js';

function conflictWords({ timeline, language }: Messages, fields: readonly string[]): string {
  const names: Readonly<Record<string, string>> = timeline.fieldNames;
  const keys = [...new Set(fields.map((field) => field.split('.')[0]!))];
  return timeline.troubleConflictBody(formatsFor(language).list(keys.map((key) => names[key] ?? key)));
}

/** Why the draft is here again: the lab's answer, in its words where it gave some. */
export function troubleView(scene: ActionScene, trouble: CaseTrouble): TemplateResult {
  const { messages } = scene;
  const { wizard } = messages;
  if (trouble.kind === 'conflict')
    return html`<div class="notice needs-you" part="notice">
      <h3>${messages.timeline.troubleConflict}</h3>
      <p>${conflictWords(messages, trouble.fields)}</p>
    </div>`;
  return html`<div class="notice problem" part="notice">
    <h3>${wizard.trouble}</h3>
    <p>${refusalWords(trouble.refusal, scene)}</p>
    <p>${wizard.troubleNext}</p>
  </div>`;
}

export interface SentOptions {
  readonly reuse: Reuse;
  /** @param from the case whose work is ordered again */
  readonly onAnother: (from?: CaseId) => void;
}

/** Loaded where somebody prints, and not before. */
async function printPrescription(subject: Case, speech: Speech): Promise<void> {
  const { printSheet } = await import('../case-sheet/print.js');
  await printSheet('prescription', { ...speech, subject, practice: undefined });
}

/** Once somebody but the practice has acted on it, the lab has it: its own words say where it stands. */
function whereItIs({ messages, profile, language }: Speech, subject: Case | undefined) {
  if (!subject?.history.some(({ by }) => by.role !== 'dentist'))
    return html`<p>${messages.wizard.sent.body}</p>`;
  const { meaning, next } = headlineOf(profile.lifecycle, subject.status);
  return [meaning, next].map((words) => (words ? html`<p>${say(words, language)}</p>` : nothing));
}

/** What comes after: the case itself, its paper, and the next order. */
export function sentView(
  host: EventTarget,
  { caseId, view, prescription }: Draft,
  speech: Speech,
  { reuse, onAnother }: SentOptions,
): TemplateResult {
  const { sent } = speech.messages.wizard;
  const { after } = speech.messages.signing;
  const print = () => {
    if (!caseId || !view) return;
    const isOurs = host.dispatchEvent(new CasePrintEvent(caseId, 'prescription'));
    if (isOurs) void printPrescription(view.case, speech);
  };
  return html`<div class="wizard" part="sent">
    <div class="main">
      <div class="notice done">
        <h2 tabindex="-1" id="heading" part="heading">${sent.heading}</h2>
        ${view ? html`<p>${statusMark(speech, view.case)}</p>` : nothing} ${whereItIs(speech, view?.case)}
      </div>
      <div class="actions">
        <button
          type="button"
          class="button primary"
          @click=${() => caseId && host.dispatchEvent(new CaseOpenEvent(caseId))}
        >
          ${sent.open}
        </button>
        <button type="button" class="button" @click=${print}>${after.print}</button>
        <button type="button" class="button" @click=${() => onAnother()}>${sent.another}</button>
      </div>
      <section class="keeps">
        <h3>${after.kept}</h3>
        <div class="actions">
          <button type="button" class="button" @click=${() => onAnother(caseId)}>${after.again}</button>
        </div>
        ${saveTemplateView(reuse, speech, prescription)}
      </section>
    </div>
  </div>`;
}

export const missingNotice = (messages: Messages, onAnother: () => void): TemplateResult => {
  const { wizard } = messages;
  return html`<div class="notice" part="notice">
    <h2 tabindex="-1" id="heading" part="heading">${wizard.missing}</h2>
    <div class="actions">
      <button type="button" class="button primary" @click=${onAnother}>${wizard.sent.another}</button>
    </div>
  </div>`;
};

export const closedNotice = (messages: Messages, onOpen: () => void): TemplateResult => {
  const { wizard } = messages;
  return html`<div class="notice" part="notice">
    <h2 tabindex="-1" id="heading" part="heading">${wizard.locked}</h2>
    <p>${wizard.lockedBody}</p>
    <div class="actions">
      <button type="button" class="button primary" @click=${onOpen}>${wizard.sent.open}</button>
    </div>
  </div>`;
};

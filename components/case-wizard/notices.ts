import { html, nothing, type TemplateResult } from 'lit';
import type { CaseTrouble } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { type ActionScene, refusalWords } from '../internal/action-words.js';
import { formatsFor } from '../internal/format.js';

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

/** @param status the case's present state, which moves on by itself */
export const sentView = (
  messages: Messages,
  status: TemplateResult | undefined,
  onOpen: () => void,
  onAnother: () => void,
): TemplateResult => {
  const { sent } = messages.wizard;
  return html`<div class="wizard" part="sent">
    <div class="notice done">
      <h2 tabindex="-1" id="heading" part="heading">${sent.heading}</h2>
      <p>${sent.body}</p>
      ${status ? html`<p>${status}</p>` : nothing}
    </div>
    <div class="actions">
      <button type="button" class="button primary" @click=${onOpen}>${sent.open}</button>
      <button type="button" class="button" @click=${onAnother}>${sent.another}</button>
    </div>
  </div>`;
};

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

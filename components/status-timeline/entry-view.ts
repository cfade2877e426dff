import { html, nothing, type TemplateResult } from 'lit';
import {
  type Actor,
  type FieldKey,
  type HistoryEntry,
  type LifecycleDefinition,
  say,
} from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { asWritten } from '../internal/as-written.js';
import { formatsFor } from '../internal/format.js';
import { icons } from '../internal/icons.js';
import { statusWords } from '../internal/state-mark.js';
import { movedStatus } from './timeline-model.js';

export interface Words {
  readonly definition: LifecycleDefinition;
  readonly messages: Messages;
  readonly language: string;
}

/** "Designer · Jonas Lind"; once where a role is its own name */
export function actorWords({ role, name }: Actor, { definition, language }: Words): string {
  const known = say(definition.roles[role] ?? { en: role }, language);
  return name && name !== known ? `${known} · ${name}` : known;
}

/** A field's value as a person reads it: the words of a choice, a digest in groups. */
export function fieldWords(key: FieldKey, value: string, { definition, language }: Words): string {
  if (key === 'planDigest') return `${value.slice(0, 4)} ${value.slice(4, 8)}`;
  const option = definition.fields[key]?.options?.[value];
  return option ? say(option, language) : value;
}

const labelOf = (key: FieldKey, { definition, messages, language }: Words): string =>
  key === 'caseNumber'
    ? messages.timeline.caseNumber
    : say(definition.fields[key]?.label ?? { en: key }, language);

const fieldsView = (entry: HistoryEntry, words: Words): TemplateResult | typeof nothing => {
  const fields = Object.entries(entry.fields).filter(([, value]) => value);
  if (!fields.length) return nothing;
  return html`<dl part="fields" class="fields">
    ${fields.map(
      ([key, value]) =>
        html`<div>
          <dt>${labelOf(key, words)}</dt>
          <dd>${asWritten(fieldWords(key, value, words))}</dd>
        </div>`,
    )}
  </dl>`;
};

export const metaView = (
  entry: HistoryEntry,
  words: Words,
  { before = movedStatus(entry) } = {},
): TemplateResult => html`
  <p part="meta" class="meta">
    <time datetime=${entry.at}>${formatsFor(words.language).moment(entry.at)}</time>
    <span>${actorWords(entry.by, words)}</span>
    ${
      before
        ? html`<span
            >${words.messages.timeline.before(statusWords(words.definition, entry.from, words.language))}</span
          >`
        : nothing
    }
  </p>
`;

/** An event that changed nothing but said something. */
const commentView = (entry: HistoryEntry, words: Words): TemplateResult => html`
  <li part="entry" class="entry comment">
    <span class="dot">${icons.comment}</span>
    ${metaView(entry, words)}
    <div class="said" part="comment">
      <span class="visually-hidden">${say(words.definition.events[entry.type]!.done, words.language)}: </span>
      ${Object.values(entry.fields).map((text) => html`<p>${asWritten(text)}</p>`)}
    </div>
  </li>
`;

/**
 * One row of the history: what was done, when, by whom, and what the status was before. "S1 · case_status_history"
 * @param hasFields false where its words stand in a box just below
 */
export function entryView(entry: HistoryEntry, words: Words, { hasFields = true } = {}): TemplateResult {
  const { definition, messages, language } = words;
  if (definition.anytime.some(({ event }) => event === entry.type)) return commentView(entry, words);
  const done = definition.events[entry.type]?.done ?? { en: entry.type };
  return html`
    <li part="entry" class="entry past">
      <span class="dot">${icons.check}</span>
      <p class="what">
        <span class="visually-hidden">${messages.timeline.done}: </span>${say(done, language)}
      </p>
      ${metaView(entry, words)} ${hasFields ? fieldsView(entry, words) : nothing}
    </li>
  `;
}

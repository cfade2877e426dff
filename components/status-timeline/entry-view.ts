import { html, nothing, type TemplateResult } from 'lit';
import {
  type Actor,
  type Case,
  type FieldKey,
  type HistoryEntry,
  isPlainDate,
  type LabProfile,
  type LifecycleDefinition,
  movedStatus,
  type Notation,
  say,
} from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { asWritten } from '../internal/as-written.js';
import { formatsFor } from '../internal/format.js';
import { icons } from '../internal/icons.js';
import { placeWords, requestWords } from '../internal/plan-place.js';
import { statusWords } from '../internal/state-mark.js';
import { changeRows, changesView } from './change-view.js';

export interface Words {
  readonly lab: LabProfile;
  readonly definition: LifecycleDefinition;
  readonly subject: Case;
  readonly messages: Messages;
  readonly language: string;
  readonly notation: Notation;
}

/** An event that only says something. */
export const COMMENT = 'comment.add';
/** An id of ours; a person is told the number. */
const UNTOLD: ReadonlySet<FieldKey> = new Set(['childId', 'memberId']);

/** "Designer · Jonas Lind"; once where a role is its own name */
export function actorWords({ role, name }: Actor, { definition, language }: Words): string {
  const known = say(definition.roles[role] ?? { en: role }, language);
  return name && name !== known ? `${known} · ${name}` : known;
}

/** Parts of a prescription by their names: "Work, Scans and Date wanted". */
export function partsWords(
  value: string,
  { messages, language }: Pick<Words, 'messages' | 'language'>,
): string {
  const names: Readonly<Record<string, string>> = messages.timeline.fieldNames;
  const parts = value.split(/\s+/).filter(Boolean);
  return formatsFor(language).list([...new Set(parts.map((part) => names[part.split('.')[0]!] ?? part))]);
}

/** A field's value as a person reads it: the words of a choice, a date with its month, a digest in groups. */
export function fieldWords(key: FieldKey, value: string, words: Words): string {
  const { definition, lab, language } = words;
  if (key === 'planDigest') return `${value.slice(0, 4)} ${value.slice(4, 8)}`;
  if (key === 'kind') return say(lab.followUps[value]?.label ?? { en: value }, language);
  const field = definition.fields[key];
  if (field?.kind === 'prescription-fields') return partsWords(value, words);
  if (field?.kind === 'date' && isPlainDate(value)) return formatsFor(language).day(value);
  const option = field?.options?.[value];
  return option ? say(option, language) : value;
}

/** An address that may be opened: nothing but https becomes a link. */
export const isAddress = (value: string): boolean => /^https:\/\/\S+$/.test(value);

/** A field's value, as text; an address can be opened. */
export const valueView = (key: FieldKey, value: string, words: Words): TemplateResult =>
  isAddress(value)
    ? html`<a href=${value} target="_blank" rel="noopener">${value}</a>`
    : asWritten(fieldWords(key, value, words));

const labelOf = (key: FieldKey, { definition, messages, language }: Words): string =>
  key === 'caseNumber'
    ? messages.timeline.caseNumber
    : say(definition.fields[key]?.label ?? { en: key }, language);

/** What an event said, field by field. */
export const toldFields = ({ fields }: HistoryEntry): readonly (readonly [FieldKey, string])[] =>
  Object.entries(fields).filter(([key, value]) => value && !UNTOLD.has(key));

/** What an event said, each field with its label. */
export const entryFields = (entry: HistoryEntry, words: Words): TemplateResult | typeof nothing => {
  const fields = toldFields(entry);
  if (!fields.length) return nothing;
  return html`<dl part="fields" class="fields">
    ${fields.map(
      ([key, value]) =>
        html`<div>
          <dt>${labelOf(key, words)}</dt>
          <dd>${valueView(key, value, words)}</dd>
        </div>`,
    )}
  </dl>`;
};

/** What was asked to be changed in a plan, one by one, each with the words that belong to it. */
export function requestsView({ requests }: HistoryEntry, words: Words): TemplateResult | typeof nothing {
  if (!requests?.length) return nothing;
  return html`<div part="requests" class="requests">
    <p class="quiet">${words.messages.detail.requests.heading(requests.length)}</p>
    <ol class="wishes-list">
      ${requests.map(
        (request) =>
          html`<li>
            ${asWritten(requestWords(request, words))} ${request.text ? asWritten(request.text) : nothing}
          </li>`,
      )}
    </ol>
  </div>`;
}

/** What a revision changed, and what came with it. */
function contentsView(entry: HistoryEntry, words: Words): TemplateResult {
  const { changes, documents } = entry;
  const { subject, lab, messages, language } = words;
  return html`${requestsView(entry, words)}
  ${
    changes?.length
      ? changesView(changeRows(changes, [subject.prescription], { ...words, profile: lab }), words)
      : nothing
  }
  ${
    documents?.length
      ? html`<p class="names">
          <span class="quiet">${messages.detail.documents.label}:</span>
          ${asWritten(formatsFor(language).list(documents.map(({ name }) => name)))}
        </p>`
      : nothing
  }`;
}

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

/** Somebody's words; they changed nothing. */
const commentView = (entry: HistoryEntry, words: Words): TemplateResult => html`
  <li part="entry" class="entry comment">
    <span class="dot">${icons.comment}</span>
    ${metaView(entry, words)}
    <div class="said" part="comment">
      <span class="visually-hidden"
        >${say(words.definition.events[entry.type]?.done ?? { en: entry.type }, words.language)}:
      </span>
      ${entry.about ? html`<p class="quiet small" part="about">${placeWords(entry.about, words)}</p>` : nothing}
      ${Object.values(entry.fields).map((text) => html`<p>${asWritten(text)}</p>`)}
      ${contentsView(entry, words)}
    </div>
  </li>
`;

/**
 * One row of the history: what was done, when, by whom, and what the status was before. "S1 · case_status_history"
 * @param hasFields false where its words stand in a box just below
 */
export function entryView(entry: HistoryEntry, words: Words, { hasFields = true } = {}): TemplateResult {
  const { definition, messages, language } = words;
  if (entry.type === COMMENT) return commentView(entry, words);
  const done = definition.events[entry.type]?.done ?? { en: entry.type };
  return html`
    <li part="entry" class="entry past">
      <span class="dot">${icons.check}</span>
      <p class="what">
        <span class="visually-hidden">${messages.timeline.done}: </span>${say(done, language)}
      </p>
      ${metaView(entry, words)} ${hasFields ? entryFields(entry, words) : nothing}
      ${contentsView(entry, words)}
    </li>
  `;
}

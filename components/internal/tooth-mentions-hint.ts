import { html, nothing, type TemplateResult } from 'lit';
import {
  type Notation,
  type ToothCode,
  type ToothMention,
  toothMentions,
  unmistakable,
} from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';

/** So many are explained; a text with more of them is a list, and its writer knows what it means. */
const MOST = 3;

/** The mentions that can be told from each other, each once. */
function distinct(mentions: readonly ToothMention[]): readonly ToothMention[] {
  const seen = new Map(mentions.map((mention) => [mention.text.toUpperCase(), mention]));
  return [...seen.values()].sort((a, b) => a.at - b.at);
}

function meaning({ teeth: names, questions }: Messages, [first, last]: readonly ToothCode[]): string {
  const from = first ? names.name(first) : '';
  return last ? questions.mentions.range(from, names.name(last)) : from;
}

function sentences(messages: Messages, mention: ToothMention): string {
  const words = messages.questions.mentions;
  const { text, teeth, notation, others } = mention;
  const isCertain = teeth.length > 0 && others.length === 0;
  return [
    teeth.length ? words.read(text, meaning(messages, teeth)) : words.unread(text, notation),
    ...others.map((other) => words.other(other.notation, meaning(messages, other.teeth))),
    ...(isCertain || !teeth.length ? [] : [words.write(unmistakable(mention))]),
  ].join(' ');
}

/**
 * Under a free text: how each tooth that it names is read, and what else it could mean. "A5 row 24"
 * @param id of the hint; the field points to it
 */
export function mentionsHint(
  messages: Messages,
  notation: Notation,
  text: string,
  id: string,
): TemplateResult | typeof nothing {
  const mentions = distinct(toothMentions(text, notation));
  if (!mentions.length) return nothing;
  const more = mentions.length - MOST;
  return html`<ul class="hint mentions" id=${id} part="hint">
    ${mentions.slice(0, MOST).map((mention) => html`<li>${sentences(messages, mention)}</li>`)}
    ${more > 0 ? html`<li>${messages.questions.mentions.more(more)}</li>` : nothing}
  </ul>`;
}

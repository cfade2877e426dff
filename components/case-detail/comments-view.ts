import { html, nothing, type TemplateResult } from 'lit';
import {
  addWorkingDays,
  type Case,
  dayIn,
  type HistoryEntry,
  type LabProfile,
  say,
} from '../../src/index.js';
import { followUpBy } from '../internal/action-list.js';
import type { Action, ActionPanel } from '../internal/action-panel.js';
import { asWritten } from '../internal/as-written.js';
import { formatsFor } from '../internal/format.js';
import { COMMENT, entryFields, metaView, type Words } from '../status-timeline/entry-view.js';
import type { DetailScene } from './rx-form.js';

/** By when the lab answers: the day for a comment that waits, the rule while none does. */
function answerWords(
  subject: Case,
  lab: LabProfile,
  { messages, language }: DetailScene,
): string | undefined {
  const days = lab.lifecycle.events[COMMENT]?.promisedDays;
  if (days === undefined) return undefined;
  const { comments } = messages.detail;
  const last = subject.history.findLast(({ type }) => type === COMMENT);
  if (last?.by.role !== 'dentist') return comments.answeredWithin(days);
  const by = addWorkingDays(lab.calendar, dayIn(lab.timeZone, Date.parse(last.at)), days);
  return comments.answerBy(formatsFor(language).day(by));
}

export interface CommentOptions {
  readonly scene: DetailScene;
  readonly lab: LabProfile;
  readonly words: Words;
  readonly panel: ActionPanel;
  readonly actions: readonly Action[];
}

/** A change that was asked for on a locked case: its words are the practice's as much as a comment's. */
const ASK = 'change.request';

/** Somebody's words, or a request with all that was said in it: a remake is asked for like a comment. "A5.22" */
const commentView = (entry: HistoryEntry, words: Words): TemplateResult =>
  entry.type === COMMENT
    ? html`<div class="said">${asWritten(entry.fields['note'] ?? '')}</div>`
    : html`<div class="said">
        <p>
          <strong
            >${say(words.definition.events[entry.type]?.done ?? { en: entry.type }, words.language)}</strong
          >
        </p>
        ${entryFields(entry, words)}
      </div>`;

/** What the practice and the lab write to each other. */
export function commentsView(subject: Case, options: CommentOptions): TemplateResult {
  const { scene, lab, words, panel, actions } = options;
  const { comments } = scene.messages.detail;
  const entries = subject.history.filter(
    ({ type }) => type === COMMENT || type === ASK || followUpBy(lab, type),
  );
  const own = actions.filter(({ type }) => type === COMMENT);
  const answer = answerWords(subject, lab, scene);
  return html`<section class="section" part="comments" aria-labelledby="rest-comments">
    <h3 id="rest-comments" tabindex="-1">${comments.heading}</h3>
    ${
      entries.length
        ? html`<ol class="thread">
            ${entries.map(
              (entry) =>
                html`<li part="comment" class="comment ${entry.by.role === 'dentist' ? 'own' : ''}">
                  ${commentView(entry, words)} ${metaView(entry, words, { before: false })}
                </li>`,
            )}
          </ol>`
        : html`<p class="quiet">${comments.none}</p>`
    }
    ${
      own.length
        ? html`${answer ? html`<p part="answer">${answer}</p>` : nothing}
            <p class="hint">${comments.useNumber}</p>
            ${panel.render('comments', own)}`
        : nothing
    }
  </section>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import {
  addWorkingDays,
  type Case,
  dayIn,
  type HistoryEntry,
  type LabProfile,
  workingDaysBetween,
} from '../../src/index.js';
import { followUpBy } from '../internal/action-list.js';
import type { Action, ActionPanel } from '../internal/action-panel.js';
import { formatsFor } from '../internal/format.js';
import { COMMENT } from '../status-timeline/entry-view.js';
import { commentView, type CommentWords, isUnread } from './comment-view.js';
import type { DetailScene } from './rx-form.js';

/** Words of the practice that are as much a comment as those that are called so. "S1 · quotes: comment" */
const TALK = new Set([COMMENT, 'change.request', 'quote.comment']);

/** The first of the practice's comments that the lab has not answered. */
function unanswered({ history }: Case): HistoryEntry | undefined {
  const talk = history.filter(({ type }) => type === COMMENT);
  const answered = talk.findLastIndex(({ by }) => by.role !== 'dentist');
  return talk[answered + 1];
}

/** By when the lab answers: the day for a comment that waits, and by how much it is late; the rule while none does. */
function answerView(
  subject: Case,
  { lifecycle, calendar, timeZone }: LabProfile,
  { messages, language, today }: DetailScene,
): TemplateResult | typeof nothing {
  const days = lifecycle.events[COMMENT]?.promisedDays;
  if (days === undefined) return nothing;
  const { comments } = messages.detail;
  const asked = unanswered(subject);
  if (!asked) return html`<p part="answer">${comments.answeredWithin(days)}</p>`;
  const by = addWorkingDays(calendar, dayIn(timeZone, Date.parse(asked.at)), days);
  const day = formatsFor(language).day(by);
  const late = by < today ? workingDaysBetween(calendar, by, today) : 0;
  return html`<p part="answer" class=${late ? 'overdue' : ''}>
    <time datetime=${by}>${late ? comments.answerLate(day, late) : comments.answerBy(day)}</time>
  </p>`;
}

export interface CommentOptions extends CommentWords {
  readonly lab: LabProfile;
  readonly panel: ActionPanel;
  readonly actions: readonly Action[];
  readonly onRead: (entries: readonly HistoryEntry[]) => void;
}

function headView(fresh: readonly HistoryEntry[], { scene, onRead }: CommentOptions): TemplateResult {
  const { comments } = scene.messages.detail;
  return html`<header class="section-head">
    <h3 id="rest-comments" tabindex="-1">
      ${comments.heading}${fresh.length ? html` <span class="new small" part="unread-count">${comments.unread(fresh.length)}</span>` : nothing}
    </h3>
    ${
      fresh.length && scene.client
        ? html`<button type="button" class="button plain" part="mark-read" @click=${() => onRead(fresh)}>
            ${comments.markRead}
          </button>`
        : nothing
    }
  </header>`;
}

/** What the practice and the lab write to each other. */
export function commentsView(subject: Case, options: CommentOptions): TemplateResult {
  const { scene, lab, panel, actions } = options;
  const { comments } = scene.messages.detail;
  const entries = subject.history.filter(({ type }) => TALK.has(type) || followUpBy(lab, type));
  const own = actions.filter(({ type }) => type === COMMENT);
  return html`<section class="section" part="comments" aria-labelledby="rest-comments">
    ${headView(
      entries.filter((entry) => isUnread(entry, options)),
      options,
    )}
    ${
      entries.length
        ? html`<ol class="thread">
            ${entries.map((entry) => commentView(entry, options))}
          </ol>`
        : html`<p class="quiet">${comments.none}</p>`
    }
    ${
      own.length
        ? html`${answerView(subject, lab, scene)}
            <p class="hint">${comments.useNumber(subject.caseNumber)}</p>
            ${panel.render('comments', own)}`
        : nothing
    }
  </section>`;
}

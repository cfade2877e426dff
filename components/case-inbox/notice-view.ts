import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import { asWritten } from '../internal/as-written.js';
import { formatsFor } from '../internal/format.js';
import { toneIcon } from '../internal/icons.js';
import type { InboxNotice, ShownNotice } from './notice-model.js';

export interface NoticeWords {
  readonly messages: Messages;
  readonly language: string;
  readonly onOpen: (notice: InboxNotice) => void;
}

/** One notice: its title is the button, and the whole row is as good as the title. */
export function noticeView(shown: ShownNotice, { messages, language, onOpen }: NoticeWords): TemplateResult {
  const { inbox } = messages;
  const { notice, tone, what, who, said } = shown;
  const { isRead, forced, at, caseNumber } = notice;
  return html`<li class="entry-notice ${isRead ? '' : 'unread'}" part="notice">
    <span class="mark toned ${tone}">${toneIcon(tone)}</span>
    <div class="text">
      <p class="what">
        <button type="button" class="open" part="open" @click=${() => onOpen(notice)}>
          ${what}<span class="visually-hidden">, ${inbox.ofCase(caseNumber)}</span>
        </button>
        ${isRead ? nothing : html`<span class="new" part="unread">${inbox.isUnread}</span>`}
      </p>
      <p class="meta quiet small">
        <span class="number">${inbox.ofCase(caseNumber)}</span>
        <time datetime=${at}>${formatsFor(language).moment(at)}</time>
        <span>${who}</span>
      </p>
      ${said.map(
        ({ label, text }) =>
          html`<p class="said" part="said"><span class="quiet small">${label}</span> ${asWritten(text)}</p>`,
      )}
      ${forced ? html`<p class="quiet small">${inbox.forced}</p>` : nothing}
    </div>
  </li>`;
}

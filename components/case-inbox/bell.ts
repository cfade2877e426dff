import { html, nothing, type TemplateResult } from 'lit';
import type { InboxMessages } from '../i18n/inbox-messages.js';

/** more than this is "many" at a glance */
const MOST = 99;

/** Drawn like the other icons: 16 px, one stroke weight. */
const icon = html`<svg
  class="icon"
  viewBox="0 0 16 16"
  width="16"
  height="16"
  aria-hidden="true"
  focusable="false"
>
  <path d="M3.2 11.4c1-1 1.2-2 1.2-4.2a3.6 3.6 0 0 1 7.2 0c0 2.2.2 3.2 1.2 4.2z"></path>
  <path d="M6.6 13.6a1.6 1.6 0 0 0 2.8 0"></path>
</svg>`;

/** Opens the panel with this id; says how much is unread. */
export const bell = (unread: number, panel: string, { bell: words }: InboxMessages): TemplateResult =>
  html`<button
    type="button"
    class="button bell"
    part="bell"
    popovertarget=${panel}
    aria-haspopup="dialog"
    aria-label=${words(unread)}
  >
    ${icon}
    ${
      unread
        ? html`<span class="count number" aria-hidden="true">${unread > MOST ? `${MOST}+` : unread}</span>`
        : nothing
    }
  </button>`;

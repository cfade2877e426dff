import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Share } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { formatsFor } from '../internal/format.js';

/** The links of a case, as far as the lab has told of them. */
export interface ShareLinks {
  /** `undefined` while they are on their way, or could not be had */
  readonly listed: readonly Share[] | undefined;
  /** the link that a person is about to revoke */
  readonly asking: string | undefined;
  readonly isBusy: boolean;
  /** milliseconds since 1970 by the lab's clock */
  readonly now: number;
  readonly messages: Messages;
  readonly language: string;
  /** why something did not work, beside the links */
  readonly failures: readonly (TemplateResult | typeof nothing)[];
  readonly onAsk: (id: string | undefined) => void;
  readonly onRevoke: (share: Share) => void;
}

const isLive = ({ revokedAt, expiresAt }: Share, now: number): boolean =>
  revokedAt === undefined && Date.parse(expiresAt) > now;

function endOf(share: Share, { messages, language, now }: ShareLinks): string {
  const { moment } = formatsFor(language);
  const words = messages.share;
  if (share.revokedAt !== undefined) return words.revokedAt(moment(share.revokedAt));
  return (isLive(share, now) ? words.until : words.ended)(moment(share.expiresAt));
}

function askView(share: Share, { messages, isBusy, onAsk, onRevoke }: ShareLinks): TemplateResult {
  const words = messages.share;
  return html`<div class="notice problem ask">
    <p id="share-ask" tabindex="-1">${words.revokeAsk}</p>
    <div class="actions">
      <button
        type="button"
        class="button danger"
        data-revoke=${share.id}
        aria-disabled=${isBusy ? 'true' : nothing}
        @click=${() => onRevoke(share)}
      >
        ${words.revokeYes}
      </button>
      <button type="button" class="button" data-keep @click=${() => onAsk(undefined)}>
        ${words.revokeNo}
      </button>
    </div>
  </div>`;
}

function linkView(share: Share, links: ShareLinks): TemplateResult {
  const { messages, language, asking, now, onAsk } = links;
  const words = messages.share;
  const made = formatsFor(language).moment(share.createdAt);
  const live = isLive(share, now);
  return html`<li class=${live ? 'link' : 'link quiet'} data-link=${share.id}>
    <p>
      <strong>${words.linkOf(share.plan)}</strong>
      <span>${words.madeOn(made)}</span>
      <span>${endOf(share, links)}</span>
      <span>${words.opened(share.opened)}</span>
    </p>
    ${
      live && asking !== share.id
        ? html`<button
            type="button"
            class="button"
            data-ask=${share.id}
            aria-label=${words.revokeOf(share.plan, made)}
            @click=${() => onAsk(share.id)}
          >
            ${words.revoke}
          </button>`
        : nothing
    }
    ${live && asking === share.id ? askView(share, links) : nothing}
  </li>`;
}

/** What of a case can be seen from outside, until when, and the way to end it. Those that have ended stand last. */
export function shareLinks(links: ShareLinks): TemplateResult {
  const { listed, messages, failures, now } = links;
  const words = messages.share;
  const isWaiting = !listed && failures.every((failure) => failure === nothing);
  const ordered = [
    ...(listed ?? []).filter((share) => isLive(share, now)),
    ...(listed ?? []).filter((share) => !isLive(share, now)),
  ];
  return html`<div class="links" part="share-links">
    <h4 id="share-links" tabindex="-1">${words.links}</h4>
    ${failures}
    ${isWaiting ? html`<p class="quiet" aria-busy="true">${messages.common.loading}</p>` : nothing}
    ${listed && !ordered.length ? html`<p class="quiet">${words.noLinks}</p>` : nothing}
    ${
      ordered.length
        ? html`<ul>
            ${repeat(
              ordered,
              ({ id }) => id,
              (share) => linkView(share, links),
            )}
          </ul>`
        : nothing
    }
  </div>`;
}

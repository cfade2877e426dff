import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { InboxView, LabClient } from '../../src/index.js';
import { StillList } from '../internal/still-list.js';
import { CaseOpenEvent } from '../events.js';
import { announce } from '../internal/announcer.js';
import { ClientElement } from '../internal/client-element.js';
import { Observe } from '../internal/observe.js';
import { panelStyles } from '../internal/panel-styles.js';
import { controls } from '../theme/controls.js';
import { tokens } from '../theme/tokens.js';
import { bell } from './bell.js';
import { caseInboxStyles } from './case-inbox.styles.js';
import { type InboxNotice, inboxNotices, shownNotice, unreadOf } from './notice-model.js';
import { noticeView, type NoticeWords } from './notice-view.js';
import { PanelFocus } from './panel-focus.js';
import { Wishes, wishRows, withWish } from './wishes.js';
import { wishesView } from './wishes-view.js';

const PANEL = 'panel';
/** as many as one reads; the others come when asked for */
const PAGE = 30;

/**
 * What the lab tells about the practice's cases, newest first, and by which ways it also tells it outside this page.
 * Nothing moves while somebody points at the list or has the focus in it: what is new is counted and shown when asked
 * for. What goes out by e-mail or SMS is the host's: `lab-context` fires `case-notice` for it.
 *
 * @fires {CaseOpenEvent} case-open - a person wants to see the case of a notice
 * @csspart bell - with `compact`, the button that opens the inbox
 * @csspart panel - with `compact`, what floats
 * @csspart base - everything
 * @csspart heading - the heading
 * @csspart count - how much is unread
 * @csspart updates - the button that shows what has come meanwhile
 * @csspart mark-all - the button that marks everything as read
 * @csspart notice - one notice
 * @csspart open - its title, which opens the case
 * @csspart unread - the word on a notice that nobody has read
 * @csspart said - what the sender wrote
 * @csspart preferences - how one is told
 * @csspart control - a box of that table
 * @csspart save - whether a choice is saved
 * @csspart error - what could not be done
 * @cssprop --pontic-accent - links and the mark of what is unread
 */
export class CaseInbox extends ClientElement {
  static override tag = 'case-inbox';
  static override styles = [tokens, controls, panelStyles, caseInboxStyles];

  #inbox = new Observe<InboxView>(this);
  #still = new StillList<InboxNotice>(this, { keyOf: ({ id }) => id });
  #wishes = new Wishes(this);
  #panel = new PanelFocus(this);
  /** what the latest notices were read from */
  #seen: InboxView | undefined;
  #latest: readonly InboxNotice[] | undefined;
  /** what was there the last time: the rest is new */
  #heard: ReadonlySet<string> | undefined;

  @state() private limit = PAGE;
  @state() private isUnmarked = false;

  /** a bell with a count, which opens the inbox */
  @property({ type: Boolean, reflect: true }) compact = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client')) this.#follow();
    const view = this.#inbox.value;
    if (view !== this.#seen) {
      this.#seen = view;
      this.#latest = view && inboxNotices(view);
      this.#tellNew(this.#latest);
    }
    this.#still.take(this.#latest);
  }

  #follow(): void {
    this.#heard = undefined;
    this.#inbox.follow(this.client?.inbox);
  }

  /** What has come since the inbox was first read is said aloud, once. */
  #tellNew(latest: readonly InboxNotice[] | undefined): void {
    const heard = this.#heard;
    this.#heard = latest && new Set(latest.map(({ id }) => id));
    const fresh = latest?.filter(({ id, isRead }) => heard && !isRead && !heard.has(id)) ?? [];
    const [newest] = fresh;
    if (!newest || !this.client) return;
    const { inbox } = this.messages;
    const { what } = shownNotice(newest, this.client.profile, this.language);
    announce(inbox.announced(what, inbox.ofCase(newest.caseNumber), fresh.length));
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
  }

  #open(notice: InboxNotice): void {
    void this.#markRead([notice.id]);
    this.shadowRoot?.querySelector<HTMLElement>(`#${PANEL}:popover-open`)?.hidePopover();
    this.dispatchEvent(new CaseOpenEvent(notice.caseId));
  }

  async #markRead(ids: readonly string[]): Promise<boolean> {
    const isMarked = await (this.client?.markRead(ids) ?? Promise.resolve()).then(
      () => true,
      // nothing was stored: they stay unread, and the line says so
      () => false,
    );
    this.isUnmarked = !isMarked;
    return isMarked;
  }

  /** Those that stand there: what has come meanwhile nobody has seen. */
  async #markAll(shown: readonly InboxNotice[]): Promise<void> {
    const ids = shown.filter(({ isRead }) => !isRead).map(({ id }) => id);
    if (!(await this.#markRead(ids))) return;
    announce(this.messages.inbox.allRead);
    await this.#focus('#heading');
  }

  #showArrived(): void {
    this.#still.release();
    void this.#focus('#heading');
  }

  async #showOlder(): Promise<void> {
    const first = this.limit;
    this.limit += PAGE;
    await this.#focus(`li:nth-child(${first + 1}) .open`);
  }

  #retry(): void {
    this.#inbox.follow(undefined);
    this.#follow();
    void this.#focus('#heading');
  }

  /** What is shown, each notice as it is now: reading one moves none. */
  #shown(): readonly InboxNotice[] {
    const now = new Map(this.#latest?.map((notice) => [notice.id, notice]));
    return (this.#still.items ?? []).map((notice) => now.get(notice.id) ?? notice);
  }

  #renderTally(shown: readonly InboxNotice[]): TemplateResult {
    const { inbox } = this.messages;
    const unread = unreadOf(shown);
    const arrived = this.#still.arrived.length;
    return html`<div class="tally">
      <p part="count" class="quiet small">${inbox.unread(unread)}</p>
      ${
        unread
          ? html`<button
              part="mark-all"
              type="button"
              class="button plain"
              @click=${() => void this.#markAll(shown)}
            >
              ${inbox.markAll}
            </button>`
          : nothing
      }
      ${
        arrived
          ? html`<button
              part="updates"
              type="button"
              class="button plain"
              @click=${() => this.#showArrived()}
            >
              ${inbox.arrived(arrived)}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderList(shown: readonly InboxNotice[], { profile }: LabClient): TemplateResult {
    const { messages, language } = this;
    const { inbox } = messages;
    if (!shown.length)
      return html`<div class="empty">
        <h3>${inbox.empty}</h3>
        <p class="quiet">${inbox.emptyBody}</p>
      </div>`;
    const words: NoticeWords = { messages, language, onOpen: (notice) => this.#open(notice) };
    const older = shown.length - this.limit;
    return html`<div
      class="hold"
      @pointerenter=${this.#still.onEnter}
      @pointerleave=${this.#still.onLeave}
      @focusin=${this.#still.onFocusIn}
      @focusout=${this.#still.onFocusOut}
    >
      <ol role="list">
        ${repeat(
          shown.slice(0, this.limit),
          ({ id }) => id,
          (notice) => noticeView(shownNotice(notice, profile, language), words),
        )}
      </ol>
      ${
        older > 0
          ? html`<button type="button" class="button plain older" @click=${() => void this.#showOlder()}>
              ${inbox.older(older)}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderWishes(client: LabClient, view: InboxView): TemplateResult | typeof nothing {
    const rows = wishRows(client.profile, this.language);
    const wishes = this.#wishes.of(view);
    return wishesView({
      rows,
      wishes,
      state: this.#wishes.state,
      words: this.messages.inbox.wishes,
      onTurn: (channel, { event }, wanted) =>
        void this.#wishes.save(client, view, withWish(wishes, channel, event, wanted, rows)),
    });
  }

  #renderInbox(): TemplateResult {
    const { inbox, common } = this.messages;
    const { client } = this;
    const { value: view, error } = this.#inbox;
    const shown = this.#shown();
    return html`<section part="base" class="inbox" aria-labelledby="heading" aria-busy=${!view && !error}>
      <h2 id="heading" part="heading" tabindex="-1">${inbox.heading}</h2>
      ${
        error
          ? html`<div class="notice problem" role="alert" part="error">
              <h3>${inbox.failed}</h3>
              <p>${inbox.failedBody}</p>
              <div class="actions">
                <button type="button" class="button" @click=${() => this.#retry()}>${common.retry}</button>
              </div>
            </div>`
          : nothing
      }
      ${this.isUnmarked ? html`<p class="error" role="alert" part="error">${inbox.notMarked}</p>` : nothing}
      ${
        view && client
          ? html`${shown.length ? this.#renderTally(shown) : nothing} ${this.#renderList(shown, client)}
            ${this.#renderWishes(client, view)}`
          : error
            ? nothing
            : html`<p class="quiet">${common.loading}</p>`
      }
    </section>`;
  }

  protected override render(): TemplateResult {
    if (!this.compact) return this.#renderInbox();
    return html`
      ${bell(unreadOf(this.#latest ?? []), PANEL, this.messages.inbox)}
      <div
        id=${PANEL}
        class="panel"
        part="panel"
        popover
        role="dialog"
        aria-labelledby="heading"
        @beforetoggle=${this.#panel.onToggle}
        @toggle=${this.#panel.onToggle}
      >
        ${this.#renderInbox()}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'case-inbox': CaseInbox;
  }
}

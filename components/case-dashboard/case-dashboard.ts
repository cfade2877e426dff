import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CaseId, CaseTally, InboxView, LabClient, Notation, SyncView } from '../../src/index.js';
import { inboxNotices, unreadOf } from '../case-inbox/notice-model.js';
import { caseCardsStyles } from '../case-list/case-cards.styles.js';
import { caseListStyles } from '../case-list/case-list.styles.js';
import { rowStyles } from '../case-list/row.styles.js';
import { CaseNewEvent, CaseOpenEvent, CasesFilterEvent } from '../events.js';
import { ClientElement } from '../internal/client-element.js';
import { Observe } from '../internal/observe.js';
import { panelStyles } from '../internal/panel-styles.js';
import { controls } from '../theme/controls.js';
import { tokens } from '../theme/tokens.js';
import { ageView } from './age-view.js';
import { caseDashboardStyles } from './case-dashboard.styles.js';
import { needsView } from './needs-view.js';
import { recentView } from './recent-view.js';
import { totalOf } from './stage-tiles.js';
import { startView } from './start-view.js';
import { statusStyles } from './status.styles.js';
import { statusBones, statusView } from './status-view.js';
import { WindowOf } from './window-of.js';

/** "S3 · page size 5" */
const FEW = 5;

/**
 * What a practice sees first: what waits for it, how many cases stand where, the cases that changed last, and the ways to
 * begin a new one. The figures are counted with the cases themselves, so that they are there at once and without a
 * connection; how old they are is said. Rows keep their places while somebody points at them or has the focus there.
 *
 * @fires cases-filter - a person wants to see the cases of a stage, all of them, or all that wait for him
 * @fires case-new - a person wants to begin a case in one of the lab's services
 * @fires case-open - a person wants to see a case
 * @slot inbox - in place of the count of unread notices, such as a `case-inbox` with `compact`
 * @slot empty - the first step, shown while there are no cases
 * @csspart base - everything
 * @csspart heading - its heading, for a page that has one of its own
 * @csspart head - the heading, the age of the figures, and what is unread
 * @csspart age - how old the figures are
 * @csspart unread - how many notices nobody has read
 * @csspart updates - the button that shows what has changed meanwhile
 * @csspart start - the ways to begin
 * @csspart needs - what waits for the dentist
 * @csspart needs-count - how much that is
 * @csspart need - one of it
 * @csspart all-needs - the button that shows all of it
 * @csspart status - the counts by stage
 * @csspart donut - the counts as a ring
 * @csspart tile - the count of one stage
 * @csspart total - the count of all
 * @csspart skeleton - the place of figures that are on their way
 * @csspart recent - the table of the cases that changed last
 * @csspart row - one of them
 * @csspart open - a row's main action
 * @csspart view - the link beside the state of a case that the lab has stopped
 * @csspart pager - the buttons that turn its pages
 * @csspart state - a mark with its word
 * @csspart error - what could not be read
 * @cssprop --pontic-accent - links and the first way to begin
 */
export class CaseDashboard extends ClientElement {
  static override tag = 'case-dashboard';
  static override styles = [
    tokens,
    controls,
    panelStyles,
    caseListStyles,
    rowStyles,
    caseCardsStyles,
    caseDashboardStyles,
    statusStyles,
  ];

  #isHeld = (): boolean => this.matches(':hover, :focus-within');
  #tally = new Observe<CaseTally>(this);
  #sync = new Observe<SyncView>(this);
  #inbox = new Observe<InboxView>(this);
  #needs = new WindowOf(this, { query: { needsMe: true, order: 'needs' }, size: FEW, isHeld: this.#isHeld });
  #recent = new WindowOf(this, { query: { order: 'updated' }, size: FEW, isHeld: this.#isHeld });

  @state() private lit: string | undefined;

  /** how teeth are named: `fdi`, `universal` or `palmer` */
  @property()
  notation: Notation = 'fdi';

  /** patients' names are shown, where the lab was told them; by default their initials are */
  @property({ type: Boolean, reflect: true })
  names = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client')) this.#follow();
  }

  #follow(): void {
    const { client } = this;
    this.#tally.follow(client?.tally);
    this.#sync.follow(client?.sync);
    this.#inbox.follow(client?.inbox);
    this.#needs.follow(client);
    this.#recent.follow(client);
  }

  get #error(): unknown {
    return this.#tally.error ?? this.#needs.error ?? this.#recent.error;
  }

  /** From the start: a source that has failed tells nothing more. */
  async #retry(): Promise<void> {
    for (const source of [this.#tally, this.#sync, this.#inbox]) source.follow(undefined);
    this.#follow();
    await this.#focus('#heading');
  }

  async #showUpdates(): Promise<void> {
    this.#needs.renew();
    this.#recent.renew();
    await this.#focus('#heading');
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
  }

  #show(stage: string | undefined, needsMe = false): void {
    this.dispatchEvent(new CasesFilterEvent(stage, needsMe));
  }

  #renderHead(): TemplateResult {
    const { messages, language } = this;
    const { dashboard } = messages;
    const view = this.#inbox.value;
    const unread = view ? unreadOf(inboxNotices(view)) : 0;
    const changed = Math.max(this.#needs.changed, this.#recent.changed);
    return html`<header class="top" part="head">
      <div>
        <h2 id="heading" part="heading" tabindex="-1">${dashboard.heading}</h2>
        ${ageView(this.#sync.value, { messages, language })}
      </div>
      <div class="news">
        ${
          changed
            ? html`<button
                type="button"
                class="button plain"
                part="updates"
                @click=${() => void this.#showUpdates()}
              >
                ${dashboard.updates(changed)}
              </button>`
            : nothing
        }
        <slot name="inbox"
          >${unread ? html`<p class="unread" part="unread">${dashboard.unread(unread)}</p>` : nothing}</slot
        >
      </div>
    </header>`;
  }

  #renderFailed(): TemplateResult {
    const { dashboard, common } = this.messages;
    return html`<div class="notice problem" role="alert" part="error">
      <h3>${dashboard.failed}</h3>
      <p>${dashboard.failedBody}</p>
      <div class="actions">
        <button type="button" class="button" @click=${() => void this.#retry()}>${common.retry}</button>
      </div>
    </div>`;
  }

  #renderEmpty(): TemplateResult {
    const { dashboard } = this.messages;
    return html`<div class="empty">
      <h3>${dashboard.empty}</h3>
      <p class="quiet">${dashboard.emptyBody}</p>
      <slot name="empty"></slot>
    </div>`;
  }

  #renderLists(client: LabClient, tally: CaseTally): TemplateResult {
    const { messages, language, notation } = this;
    const words = { messages, language, notation, hasNames: this.names };
    const onOpen = (id: CaseId) => this.dispatchEvent(new CaseOpenEvent(id));
    return html`<div class="middle">
        ${needsView({ ...words, client, list: this.#needs, onOpen, onAll: () => this.#show(undefined, true) })}
        ${statusView({
          lab: client.profile,
          tally,
          lit: this.lit,
          messages,
          language,
          onLight: (stage) => (this.lit = stage),
          onShow: (stage) => this.#show(stage),
        })}
      </div>
      ${recentView({ ...words, client, list: this.#recent, onOpen })}`;
  }

  protected override render(): TemplateResult {
    const { client, messages, language } = this;
    const tally = this.#tally.value;
    const isKnown = !!client && !!tally;
    return html`<section
      part="base"
      class="dashboard"
      aria-labelledby="heading"
      aria-busy=${!isKnown && !this.#error}
    >
      ${this.#renderHead()} ${this.#error ? this.#renderFailed() : nothing}
      ${
        client
          ? startView({
              lab: client.profile,
              messages,
              language,
              onNew: (service) => this.dispatchEvent(new CaseNewEvent(service)),
            })
          : nothing
      }
      ${
        isKnown
          ? totalOf(tally)
            ? this.#renderLists(client, tally)
            : this.#renderEmpty()
          : this.#error
            ? nothing
            : html`<p class="visually-hidden">${messages.common.loading}</p>
                ${statusBones()}`
      }
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'case-dashboard': CaseDashboard;
  }
}

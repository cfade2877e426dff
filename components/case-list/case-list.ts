import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CaseView, LabClient, Notation } from '../../src/index.js';
import { CaseOpenEvent } from '../events.js';
import { announce } from '../internal/announcer.js';
import { ClientElement } from '../internal/client-element.js';
import { Observe } from '../internal/observe.js';
import { panelStyles } from '../internal/panel-styles.js';
import { controls } from '../theme/controls.js';
import { tokens } from '../theme/tokens.js';
import { caseCardsStyles } from './case-cards.styles.js';
import { caseListStyles } from './case-list.styles.js';
import { type Filters, filtersView, tableView } from './list-views.js';
import type { RowWords } from './row-view.js';
import { byNeed, matches, rowOf, stagesOf } from './rows.js';
import { StillList } from './still-list.js';

const LIMIT = 100;
/** after the last keystroke: fewer, and every letter would be announced */
const SETTLE_MS = 500;
const NO_FILTERS: Filters = { query: '', stage: '' };

/** Everything of a view that a row shows may change only together with this. */
const signatureOf = ({ case: { revision, updatedAt }, unsent, trouble }: CaseView): string =>
  `${revision} ${updatedAt} ${unsent} ${trouble?.at ?? ''}`;

/**
 * The practice's cases: those that the lab has stopped with a question first, then the others that need the dentist,
 * each group newest first. Nothing moves while somebody points at the table or has the focus in it: news is counted and
 * shown when asked for. In a narrow place each row becomes a card.
 *
 * @slot empty - the first step, shown while there are no cases
 * @fires case-open - a person wants to see a case
 * @csspart base - everything
 * @csspart search - the field that filters
 * @csspart status - the choice of a status
 * @csspart count - how many cases are shown
 * @csspart updates - the button that shows what has changed meanwhile
 * @csspart table - the table
 * @csspart row - one case
 * @csspart open - a row's main action
 * @csspart view - the link beside the state of a case that the lab has stopped
 * @csspart state - a mark with its word
 * @cssprop --pontic-accent - links and marked teeth
 */
export class CaseList extends ClientElement {
  static override tag = 'case-list';
  static override styles = [tokens, controls, panelStyles, caseListStyles, caseCardsStyles];

  #cases = new Observe<readonly CaseView[]>(this);
  #still = new StillList<CaseView>(this, { keyOf: (view) => view.case.id, signatureOf });
  #announcing: ReturnType<typeof setTimeout> | undefined;

  @state() private filters: Filters = NO_FILTERS;

  /** how teeth are named: `fdi`, `universal` or `palmer` */
  @property()
  notation: Notation = 'fdi';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#announcing);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client')) this.#follow();
    this.#still.take(this.#cases.value);
  }

  #follow(): void {
    this.#cases.follow(this.client?.cases({ limit: LIMIT }));
  }

  #filter(filters: Filters): void {
    this.filters = filters;
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => announce(this.#countWords()), SETTLE_MS);
  }

  #matching(): readonly CaseView[] {
    return (this.#still.items ?? []).filter((view) => matches(view, this.filters));
  }

  #countWords(): string {
    return this.messages.list.count(this.#matching().length, this.#still.items?.length ?? 0);
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
  }

  #clear(): void {
    this.#filter(NO_FILTERS);
    void this.#focus('#search');
  }

  #showUpdates(): void {
    this.#still.release();
    void this.#focus('[data-rest]');
  }

  #retry(): void {
    this.#follow();
    void this.#focus('[data-rest]');
  }

  #renderTable(client: LabClient): TemplateResult {
    const words: RowWords = {
      messages: this.messages,
      language: this.language,
      notation: this.notation,
      onOpen: ({ id }) => this.dispatchEvent(new CaseOpenEvent(id)),
    };
    const rows = byNeed(this.#matching().map((view) => rowOf(view, client, words)));
    return html`<div
      class="hold"
      @pointerenter=${this.#still.onEnter}
      @pointerleave=${this.#still.onLeave}
      @focusin=${this.#still.onFocusIn}
      @focusout=${this.#still.onFocusOut}
    >
      ${tableView(rows, words)}
    </div>`;
  }

  #renderBody(views: readonly CaseView[], client: LabClient): TemplateResult {
    const { list } = this.messages;
    if (!views.length)
      return html`<div class="empty">
        <h3>${list.empty}</h3>
        <p class="quiet">${list.emptyBody}</p>
        <slot name="empty"></slot>
      </div>`;
    const { waiting } = this.#still;
    return html`
      ${filtersView(this.filters, stagesOf(client.profile.lifecycle, views), this.messages, this.language, (filters) => this.#filter(filters))}
      <div class="tally">
        <p part="count" class="quiet small">${this.#countWords()}</p>
        ${
          waiting
            ? html`<button
                part="updates"
                type="button"
                class="button plain"
                @click=${() => this.#showUpdates()}
              >
                ${list.updates(waiting)}
              </button>`
            : nothing
        }
      </div>
      ${
        this.#matching().length
          ? this.#renderTable(client)
          : html`<div class="empty">
              <p>${list.noMatch}</p>
              <button type="button" class="button" @click=${() => this.#clear()}>${list.clear}</button>
            </div>`
      }
    `;
  }

  protected override render() {
    const { list, common } = this.messages;
    const { items: views } = this.#still;
    const { client } = this;
    const failed = html`<div class="notice problem" role="alert" part="error">
      <h3>${list.failed}</h3>
      <p>${list.failedBody}</p>
      <div class="actions">
        <button type="button" class="button" @click=${() => this.#retry()}>${common.retry}</button>
      </div>
    </div>`;
    return html`<section
      part="base"
      class="list"
      aria-labelledby="heading"
      aria-busy=${!views && !this.#cases.error}
    >
      <h2 id="heading" data-rest tabindex="-1">${list.caption}</h2>
      ${this.#cases.error ? failed : nothing}
      ${views && client ? this.#renderBody(views, client) : this.#cases.error ? nothing : html`<p class="quiet">${common.loading}</p>`}
    </section>`;
  }
}

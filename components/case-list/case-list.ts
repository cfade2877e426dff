import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CaseSummary, LabClient, ListOrder, Notation } from '../../src/index.js';
import { CaseOpenEvent } from '../events.js';
import { announce } from '../internal/announcer.js';
import { ClientElement } from '../internal/client-element.js';
import { panelStyles } from '../internal/panel-styles.js';
import { controls } from '../theme/controls.js';
import { tokens } from '../theme/tokens.js';
import { AnnounceLater } from './announce-later.js';
import { appliedView } from './applied-view.js';
import { comeInSight, focusAfter, pagerView, sortView, tabsView, toolsView } from './bars-view.js';
import { caseCardsStyles } from './case-cards.styles.js';
import { caseListStyles } from './case-list.styles.js';
import { CARDS_BELOW, columnsFor } from './columns.js';
import { FilterState } from './filter-state.js';
import { filtersView } from './filters-view.js';
import { type ListFilters, type PageSize, queryOf, readSize, sortedBy } from './list-filters.js';
import { listBarsStyles } from './list-bars.styles.js';
import { ListExport } from './list-export.js';
import { ListModel } from './list-model.js';
import { casesIn, longRows, longView, pageRows, pageView, placesOf } from './list-table.js';
import { LongScroll } from './long-scroll.js';
import { longStyles } from './long.styles.js';
import { Presence } from './presence.js';
import { RowFocus } from './row-focus.js';
import { rowStyles } from './row.styles.js';
import { SceneMemory } from './scene.js';
import { Selection } from './selection.js';
import { emptyView, failedView, loadingView, nothingView, stagesIn, tallyView } from './states-view.js';
import type { TableScene } from './table-view.js';

const DEFAULT_SIZE = 25;

/**
 * The practice's cases, however many: what needs the dentist first with its reason, searched by patient, case or product,
 * filtered, sorted, by pages or in one long scroll. Rows keep their places while somebody looks; what stands in them is as
 * it is now, and news is counted and shown when asked for. In a narrow place columns give way, then rows become cards.
 * A patient is a code and initials unless the host sets `names`.
 *
 * @slot empty - the first step, shown while there are no cases
 * @fires case-open - a person wants to see a case
 * @fires filters-change - what is filtered by, or the order, is another one
 * @csspart base - everything
 * @csspart heading - its heading, for a page that has one of its own
 * @csspart tabs - current and past cases
 * @csspart tab - one of them
 * @csspart search - the field that searches
 * @csspart open-filters - the button that shows the filters
 * @csspart filters - the filters
 * @csspart status - the choice of statuses
 * @csspart product - the choice of product types
 * @csspart apply - applies the filters
 * @csspart clear - clears them
 * @csspart chip - something that is filtered by
 * @csspart count - how many cases are shown
 * @csspart updates - the button that shows what has changed meanwhile
 * @csspart sort-by - the order, where rows are cards
 * @csspart sort - a column's name that sorts
 * @csspart table - the table
 * @csspart region - what scrolls, where all cases are on one page
 * @csspart group - among which cases one is in it
 * @csspart row - one case
 * @csspart select - a row's box
 * @csspart open - a row's main action
 * @csspart view - the link beside the state of a case that the lab has stopped
 * @csspart unread - the mark of a case with unread notices
 * @csspart state - a mark with its word
 * @csspart selected - how many cases are selected
 * @csspart export - saves cases as CSV
 * @csspart pager - pages and their size
 * @csspart page-size - how many cases stand on a page
 * @csspart empty - what is shown while there are no cases
 * @csspart error - that the cases could not be read
 * @cssprop --pontic-accent - links and marked teeth
 * @cssprop --pontic-list-block-size - how high the region is that scrolls; 70vh
 */
export class CaseList extends ClientElement {
  static override tag = 'case-list';
  static override styles = [
    tokens,
    controls,
    panelStyles,
    caseListStyles,
    rowStyles,
    listBarsStyles,
    longStyles,
    caseCardsStyles,
  ];

  readonly #model: ListModel = new ListModel(this);
  #presence = new Presence(this);
  #rowFocus = new RowFocus(this);
  #selection = new Selection(this);
  #export = new ListExport(this);
  #scroll = new LongScroll(this);
  #filters = new FilterState(this, () => this.#onFiltered());
  #memory = new SceneMemory();
  #later = new AnnounceLater(this);
  /** the places of the rows that were drawn last */
  #drawn: ReadonlyMap<string, number> = new Map();

  /** how teeth are named: `fdi`, `universal` or `palmer` */
  @property()
  notation: Notation = 'fdi';

  /** which columns, in their order: "case patient status due"; as many as fit where it is empty */
  @property()
  columns = '';

  /** shows the patient's full name, on the screen and in exports, where the lab is told it */
  @property({ type: Boolean })
  names = false;

  /** how many cases a page has: a number, or `all` for one long page */
  @property({ attribute: 'page-size' })
  pageSize = String(DEFAULT_SIZE);

  /** what is filtered by, as the text of a query: "tab=past&order=due"; never what was searched for */
  @property({ reflect: true })
  filters = '';

  /** `url` keeps the filters in the address of the page, as its parameter `cases` */
  @property()
  remember = '';

  /** `compact`: lower rows */
  @property({ reflect: true })
  density: 'comfortable' | 'compact' = 'comfortable';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client')) this.#meet(changed.get('client'));
    this.#filters.obey(changed);
    const { value } = this.#filters;
    const size = value.size ?? readSize(this.pageSize) ?? DEFAULT_SIZE;
    const ask = () => this.#model.ask(this.client, value, size, this.#scroll, this.#pinned);
    ask();
    const isHere = this.#presence.isHere || this.#selection.ids.size > 0;
    if (!this.#model.isOvertaken(isHere, this.#scroll)) return;
    this.#model.source.again();
    ask();
  }

  /** Of what was chosen or typed among the cases of another account nothing stays. */
  #meet(before: LabClient | undefined): void {
    this.#model.follow(this.client);
    if (!before) return;
    this.#selection.clear();
    this.#export.cancel();
    this.#filters.type('', true);
  }

  /** the place of the row that has the focus */
  get #pinned(): number | undefined {
    const { id } = this.#rowFocus;
    return id === undefined ? undefined : this.#drawn.get(id);
  }

  #onFiltered(): void {
    this.#model.page = 0;
    this.#scroll.toTop();
    this.#later.say(() => this.#model.countWords(this.messages));
  }

  readonly #focus = (selector: string): void => focusAfter(this, selector);

  #clear(): void {
    this.#filters.clear();
    this.#focus('#search');
  }

  #again(): void {
    this.#model.source.again();
    this.#focus('[data-rest]');
  }

  #turnTo(page: number): void {
    this.#model.page = page;
    announce(this.messages.list.page(page + 1, this.#model.pages));
    this.requestUpdate();
    comeInSight(this.shadowRoot?.querySelector('.hold'));
  }

  #scene(client: LabClient, cases: readonly CaseSummary[]): TableScene {
    const shared = this.#memory.take({
      client,
      columns: columnsFor(this.columns, this.#scroll.width),
      messages: this.messages,
      language: this.language,
      notation: this.notation,
      hasNames: this.names,
      inbox: this.#model.inbox,
    });
    return {
      ...shared,
      ...this.#selection.scene(this.#model.isLong ? undefined : cases),
      filters: this.#filters.value,
      onOpen: ({ id }) => this.dispatchEvent(new CaseOpenEvent(id)),
      onSort: (order) => this.#filters.set(sortedBy(this.#filters.value, order)),
    };
  }

  #renderTable(client: LabClient): TemplateResult {
    const { source, isLong, span, groups } = this.#model;
    const long = isLong ? longRows(source, this.#scroll, this.#pinned) : [];
    const page = pageRows(source, span);
    const scene = this.#scene(client, casesIn(page));
    this.#drawn = placesOf([...long, ...page]);
    return html`<div
      class="hold ${source.isFresh ? '' : 'stale'}"
      @pointerenter=${this.#presence.onEnter}
      @pointerleave=${this.#presence.onLeave}
      @focusin=${this.#presence.onFocusIn}
      @focusout=${this.#presence.onFocusOut}
    >
      ${isLong ? longView(long, source, this.#scroll, groups, scene) : pageView(page, source, groups, scene)}
    </div>`;
  }

  #renderFilters(client: LabClient): TemplateResult {
    const filters = this.#filters;
    const shared = { profile: client.profile, messages: this.messages, language: this.language };
    return html`${filtersView({
      ...shared,
      stages: stagesIn(this.#model.tally),
      ...filters.scene,
      onApply: () => this.#focus(filters.apply() ? '[part="open-filters"]' : '[aria-invalid="true"]'),
      onClear: () => this.#clear(),
    })}
    ${appliedView(filters.value, shared, (narrowing) => {
      filters.set(narrowing);
      this.#focus('[part="open-filters"]');
    })}`;
  }

  #renderTools(client: LabClient): TemplateResult {
    const { messages, language, notation } = this;
    const { ids } = this.#selection;
    return toolsView({
      selected: ids.size,
      state: this.#export.state,
      messages,
      onExport: () =>
        void this.#export.start({
          client,
          query: queryOf(this.#filters.value),
          ids: ids.size ? ids : undefined,
          words: { messages, language, notation, hasNames: this.names },
        }),
      onCancel: () => this.#export.cancel(),
      onUnselect: () => {
        this.#selection.clear();
        this.#focus('[data-rest]');
      },
    });
  }

  #renderCases(client: LabClient): TemplateResult {
    const { page, pages, size } = this.#model;
    const onPage = (to: number) => this.#turnTo(to);
    const onSize = (to: PageSize) => this.#filters.set({ size: to });
    return html`${this.#renderTable(client)}
    ${pagerView({ page, pages, size, messages: this.messages, onPage, onSize })}`;
  }

  #renderBody(client: LabClient): TemplateResult {
    const { messages, language } = this;
    const { value } = this.#filters;
    if (this.#model.isBlank) return emptyView(messages, 'current');
    const onTab = (tab: ListFilters['tab']) => this.#filters.set({ tab });
    const onSort = (order: ListOrder, isReversed: boolean) => this.#filters.set({ order, isReversed });
    return html`${tabsView(value.tab, this.#model.tally, messages, onTab)}
      <div id="panel" class="list" role="tabpanel" aria-labelledby="tab-${value.tab}">
        ${this.#renderFilters(client)}
        <div class="tally">
          ${tallyView(this.#model, messages, language, () => this.#again())}
          ${this.#scroll.width < CARDS_BELOW ? sortView(value, messages, onSort) : nothing}
          ${this.#model.source.found ? this.#renderTools(client) : nothing}
        </div>
        ${nothingView(this.#model, messages, () => this.#clear(), onTab) ?? this.#renderCases(client)}
      </div>`;
  }

  protected override render() {
    const { messages, client } = this;
    const { source } = this.#model;
    const isReady = client && source.isReady;
    const hasFailed = source.error !== undefined;
    return html`<section
      part="base"
      class="list"
      aria-labelledby="heading"
      aria-busy=${!hasFailed && !(isReady && source.isFresh)}
    >
      <h2 id="heading" part="heading" data-rest tabindex="-1">${messages.list.caption}</h2>
      ${hasFailed ? failedView(messages, () => this.#again()) : nothing}
      ${isReady ? this.#renderBody(client) : hasFailed ? nothing : loadingView(messages)}
    </section>`;
  }
}

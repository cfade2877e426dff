import type { LitElement, ReactiveController } from 'lit';
import type { CaseTally, InboxView, LabClient, SyncView } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { Observe } from '../internal/observe.js';
import { isFiltered, type ListFilters, type PageSize, queryOf } from './list-filters.js';
import { ListSource } from './list-source.js';
import { type GroupCounts, spansFor } from './list-table.js';
import type { LongScroll } from './long-scroll.js';
import type { Span } from './scroll-window.js';

/** What is asked of the client, and which part of it is shown. */
export class ListModel implements ReactiveController {
  readonly #host: LitElement;
  readonly source: ListSource;
  readonly #tally: Observe<CaseTally>;
  readonly #inbox: Observe<InboxView>;
  readonly #sync: Observe<SyncView>;
  filters: ListFilters | undefined;
  size: PageSize = 0;
  page = 0;

  constructor(host: LitElement) {
    this.#host = host;
    this.source = new ListSource(host);
    this.#tally = new Observe(host);
    this.#inbox = new Observe(host);
    this.#sync = new Observe(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  follow(client: LabClient | undefined): void {
    this.#tally.follow(client?.tally);
    this.#inbox.follow(client?.inbox);
    this.#sync.follow(client?.sync);
  }

  /** @param pinned the place of the row that has the focus */
  ask(
    client: LabClient | undefined,
    filters: ListFilters,
    size: PageSize,
    scroll: LongScroll,
    pinned?: number,
  ) {
    this.filters = filters;
    this.size = size;
    this.source.ask(client, queryOf(filters));
    this.page = Math.min(this.page, this.pages - 1);
    const { found } = this.source;
    if (!this.isLong) return this.source.want([this.span]);
    const held = pinned === undefined ? [] : [{ from: pinned, count: 1 }];
    const wanted = [...scroll.spans(found), ...held];
    this.source.want(wanted.flatMap(({ from, count }) => spansFor(from, count, found)));
  }

  get isLong(): boolean {
    return this.size === 'all';
  }

  /** the places of the page */
  get span(): Span {
    const { size } = this;
    return size === 'all' ? { from: 0, count: 0 } : { from: this.page * size, count: size };
  }

  get pages(): number {
    const { size } = this;
    return size === 'all' ? 1 : Math.max(1, Math.ceil(this.source.found / size));
  }

  get tally(): CaseTally | undefined {
    return this.#tally.value;
  }

  get inbox(): InboxView | undefined {
    return this.#inbox.value;
  }

  /** the state of the exchange, while the lab cannot be reached */
  get offline(): SyncView | undefined {
    const sync = this.#sync.value;
    return sync?.state === 'offline' ? sync : undefined;
  }

  /** the list is what was asked for, and something has come, gone or moved since */
  get changed(): number {
    const { progress, isFresh } = this.source;
    return isFresh && progress?.isComplete ? progress.changed : 0;
  }

  /**
   * News is shown by itself in an empty list, and where nobody is at its beginning.
   * @param isHere somebody is at the list
   */
  isOvertaken(isHere: boolean, scroll: LongScroll): boolean {
    if (!this.changed || this.source.found === 0) return this.changed > 0;
    return this.page === 0 && (!this.isLong || scroll.first === 0) && !isHere;
  }

  /** there is not a single case, on either tab */
  get isBlank(): boolean {
    const { tally, filters, source } = this;
    const others = tally ? (filters?.tab === 'past' ? tally.current : tally.past) : 0;
    return source.found === 0 && !others && !!filters && !isFiltered(filters);
  }

  get groups(): GroupCounts {
    const { filters, tally, source } = this;
    const isWhole = tally && filters && filters.tab === 'current' && !isFiltered(filters);
    const [, late, waiting, stopped] = tally?.byUrgency ?? [0, 0, 0, 0];
    const needing = source.needing ?? (isWhole ? late + waiting + stopped : undefined);
    return { needing, others: needing === undefined ? undefined : Math.max(0, source.found - needing) };
  }

  /** "12 of 47 cases" */
  countWords({ list }: Messages): string {
    const { searching, found } = this.source;
    const all = (this.filters && this.tally?.[this.filters.tab]) ?? found;
    return searching ? list.searching(searching.found) : list.count(found, Math.max(all, found));
  }
}

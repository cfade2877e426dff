import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Span } from './scroll-window.js';
import type { CaseListing, CaseSummary, LabClient, ListProgress, ListQuery } from '../../src/index.js';

/** What stands at a place: `gone` when the case has left since the order was taken, `unread` while it is on its way. */
export type Place = CaseSummary | 'gone' | 'unread';

type Rows = readonly (CaseSummary | undefined)[];

/** One listing with what was read of it. Its data outlive it, until its successor has something to show. */
class Opened {
  readonly #listing: CaseListing;
  readonly #onNews: () => void;
  readonly #progress: { unsubscribe(): void };
  readonly #reading = new Map<number, { readonly count: number; unsubscribe(): void }>();
  #rows = new Map<number, Rows>();
  progress: ListProgress | undefined;
  error: unknown;
  /** the last place that needed the dentist when it was first seen, and the first that did not: groups do not move */
  lastNeeding = -1;
  firstOther = Infinity;

  constructor(listing: CaseListing, onNews: () => void) {
    this.#listing = listing;
    this.#onNews = onNews;
    this.#progress = listing.progress.subscribe({
      next: (progress) => {
        this.progress = progress;
        onNews();
      },
      error: this.#fail,
    });
  }

  /** something can be shown: rows, or that there are none */
  get isReady(): boolean {
    return this.#rows.size > 0 || (this.progress?.found === 0 && this.progress.isComplete);
  }

  want(spans: readonly Span[]): void {
    const wanted = new Map(spans.map((span) => [span.from, span.count]));
    for (const [from, reading] of this.#reading)
      if (wanted.get(from) !== reading.count) {
        reading.unsubscribe();
        this.#reading.delete(from);
        // kept while nothing else is there: a page stays on the screen until the next one comes
        if (this.#rows.size > 1) this.#rows.delete(from);
      }
    for (const [from, count] of wanted) if (!this.#reading.has(from)) this.#read(from, count);
  }

  #read(from: number, count: number): void {
    let isOver = false;
    let subscription: { unsubscribe(): void } | undefined = undefined as { unsubscribe(): void } | undefined;
    this.#reading.set(from, {
      count,
      unsubscribe: () => {
        isOver = true;
        subscription?.unsubscribe();
      },
    });
    subscription = this.#listing.rows(from, count).subscribe({
      next: (rows) => {
        if (!isOver) this.#take(from, rows);
      },
      error: this.#fail,
    });
    if (isOver) subscription.unsubscribe();
  }

  #take(from: number, rows: Rows): void {
    // a window that reaches beyond what was found so far grows
    const known = this.#rows.get(from)?.length ?? 0;
    this.#rows.set(from, rows);
    for (const other of this.#rows.keys()) if (!this.#reading.has(other)) this.#rows.delete(other);
    rows.slice(known).forEach((row, i) => this.#group(from + known + i, row));
    this.#onNews();
  }

  #group(index: number, row: CaseSummary | undefined): void {
    if (!row) return;
    if (row.urgency > 0 && index < this.firstOther) this.lastNeeding = Math.max(this.lastNeeding, index);
    if (row.urgency === 0 && index > this.lastNeeding) this.firstOther = Math.min(this.firstOther, index);
  }

  at(index: number): Place {
    for (const [from, rows] of this.#rows)
      if (index >= from && index - from < rows.length) return rows[index - from] ?? 'gone';
    return 'unread';
  }

  /** the places that were read and are still kept */
  *summaries(): Iterable<CaseSummary> {
    for (const rows of this.#rows.values()) for (const row of rows) if (row) yield row;
  }

  readonly #fail = (error: unknown): void => {
    this.error = error;
    this.#onNews();
  };

  close(): void {
    this.#progress.unsubscribe();
    for (const reading of this.#reading.values()) reading.unsubscribe();
    this.#reading.clear();
    this.#listing.close();
  }
}

/** Holds the listing that is shown, reads the windows of it that are wanted, and lets go of it when its host leaves. */
export class ListSource implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #asked: { readonly client: LabClient; readonly key: string } | undefined;
  #open: Opened | undefined;
  #before: Opened | undefined;
  #isConnected = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#open?.close();
    this.#open = this.#before = this.#asked = undefined;
  }

  /** Takes an order for this query, unless it is the one that was asked last. What was shown stays until rows come. */
  ask(client: LabClient | undefined, query: ListQuery): void {
    if (!client || !this.#isConnected) return;
    const key = JSON.stringify(query);
    if (this.#asked?.client === client && this.#asked.key === key) return;
    const isSameLab = this.#asked?.client === client;
    this.#asked = { client, key };
    this.#open?.close();
    this.#before = isSameLab ? (this.#open?.isReady ? this.#open : this.#before) : undefined;
    this.#open = new Opened(client.list(query), () => {
      if (this.#open?.isReady) this.#before = undefined;
      this.#host.requestUpdate();
    });
  }

  /** Takes the order anew: what has come or gone since is shown in its place. */
  again(): void {
    this.#asked = this.#asked && { ...this.#asked, key: '' };
    this.#host.requestUpdate();
  }

  want(spans: readonly Span[]): void {
    this.#open?.want(spans);
  }

  get #shown(): Opened | undefined {
    return this.#open?.isReady ? this.#open : (this.#before ?? this.#open);
  }

  /** what is shown is what was asked for */
  get isFresh(): boolean {
    return this.#shown === this.#open;
  }

  /** rows can be shown, or that there are none */
  get isReady(): boolean {
    return this.#shown?.isReady ?? false;
  }

  get error(): unknown {
    return this.#open?.error;
  }

  get progress(): ListProgress | undefined {
    return this.#shown?.progress;
  }

  /** of the search that goes on, also while older rows are still shown */
  get searching(): ListProgress | undefined {
    return this.#open?.progress?.isComplete === false ? this.#open.progress : undefined;
  }

  get found(): number {
    return this.progress?.found ?? 0;
  }

  at(index: number): Place {
    return this.#shown?.at(index) ?? 'unread';
  }

  summaries(): Iterable<CaseSummary> {
    return this.#shown?.summaries() ?? [];
  }

  /** whether the row at a place stands among those that need the dentist first; its group is settled when it is first seen */
  isNeeding(index: number): boolean {
    const { lastNeeding = -1, firstOther = Infinity } = this.#shown ?? {};
    if (index <= lastNeeding) return true;
    if (index >= firstOther) return false;
    const place = this.at(index);
    return typeof place === 'object' && place.urgency > 0;
  }

  /** how many cases need the dentist first; unknown until the end of them was seen */
  get needing(): number | undefined {
    const { lastNeeding = -1, firstOther = Infinity, progress } = this.#shown ?? {};
    if (firstOther === lastNeeding + 1) return firstOther;
    return progress?.isComplete && lastNeeding + 1 === progress.found ? lastNeeding + 1 : undefined;
  }
}

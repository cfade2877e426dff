import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaseListing, CaseSummary, LabClient, ListProgress, ListQuery } from '../../src/index.js';
import { Observe } from '../internal/observe.js';

type Rows = readonly (CaseSummary | undefined)[];

/** So that news that comes at once, as after a night, asks for one new order and not for many. */
const SETTLE_MS = 300;

/**
 * A few rows of a long list, one page at a time. Their order was taken at one moment; it is taken anew when something
 * changed and nobody looks closely, else when somebody asks for it.
 */
export class WindowOf implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #query: ListQuery;
  readonly #size: number;
  /** somebody points at it or has the focus in it */
  readonly #isHeld: () => boolean;
  readonly #progress: Observe<ListProgress>;
  readonly #rows: Observe<Rows>;
  #client: LabClient | undefined;
  #listing: CaseListing | undefined;
  #isConnected = false;
  #settling: ReturnType<typeof setTimeout> | undefined;
  page = 0;

  constructor(
    host: ReactiveControllerHost,
    { query, size, isHeld }: { query: ListQuery; size: number; isHeld: () => boolean },
  ) {
    this.#host = host;
    this.#query = query;
    this.#size = size;
    this.#isHeld = isHeld;
    this.#progress = new Observe<ListProgress>(host);
    this.#rows = new Observe<Rows>(host);
    host.addController(this);
  }

  get rows(): Rows | undefined {
    return this.#rows.value;
  }

  /** how many cases fit; nothing before the first is known */
  get found(): number | undefined {
    return this.#progress.value?.found;
  }

  get changed(): number {
    return this.#progress.value?.changed ?? 0;
  }

  get pages(): number {
    return Math.max(1, Math.ceil((this.found ?? 0) / this.#size));
  }

  get error(): unknown {
    return this.#progress.error ?? this.#rows.error;
  }

  follow(client: LabClient | undefined): void {
    this.#client = client;
    this.page = 0;
    this.#rows.follow(undefined);
    this.#open();
  }

  /** The order as it is now. What is shown stays until the new rows are there. */
  renew(): void {
    this.#open();
  }

  turnTo(page: number): void {
    this.page = Math.min(Math.max(0, page), this.pages - 1);
    this.#read();
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#open();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    clearTimeout(this.#settling);
    this.#settling = undefined;
    this.#close();
  }

  hostUpdated(): void {
    if (!this.changed || this.#isHeld() || this.#settling) return;
    this.#settling = setTimeout(() => {
      this.#settling = undefined;
      if (this.changed && !this.#isHeld()) this.renew();
    }, SETTLE_MS);
  }

  #close(): void {
    this.#progress.follow(undefined);
    this.#rows.follow(undefined, { forget: false });
    this.#listing?.close();
    this.#listing = undefined;
  }

  #open(): void {
    this.#close();
    if (!this.#client || !this.#isConnected) return;
    this.#listing = this.#client.list(this.#query);
    this.#progress.follow(this.#listing.progress);
    this.#read();
    this.#host.requestUpdate();
  }

  #read(): void {
    this.#rows.follow(this.#listing?.rows(this.page * this.#size, this.#size), { forget: false });
  }
}

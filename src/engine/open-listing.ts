import { liveQuery } from 'dexie';
import type { CaseId } from '../domain/ids.js';
import type { ListQuery } from '../domain/list-query.js';
import type { LabProfile } from '../domain/profile.js';
import { isSame } from '../domain/same.js';
import type { CaseSummary } from '../domain/summary.js';
import type { Watch } from '../domain/watch.js';
import type { CaseListing, ListProgress } from '../listing.js';
import { changesSince, readRows } from '../store/list-window.js';
import { takeOrder, type TakenOrder } from '../store/listing.js';
import type { Made } from '../store/relisting.js';
import type { Store } from '../store/store.js';
import { Told } from './told.js';

type Rows = readonly (CaseSummary | undefined)[];
interface Subscription {
  unsubscribe(): void;
}

/** While rows are still being made, an order is taken anew once there are twice as many. */
const FEWEST_ANEW = 400;
/** So long rows that were read with the order may be shown before they are read anew. */
const FRESH_MS = 1000;
/** Rows that somebody rushes past are read once; those he stays at are followed. */
const STAY_MS = 500;

/** One list that somebody looks at. */
export class OpenListing implements CaseListing {
  readonly progress = new Told<ListProgress>({ found: undefined, isComplete: false, changed: 0 });
  readonly #windows = new Set<() => void>();
  readonly #subscriptions = new Set<Subscription>();
  #taking = new AbortController();
  #order: TakenOrder | undefined;
  /** the order holds all that fits, and not only what was found so far */
  #isWhole = false;
  #changes: Subscription | undefined;
  #made: Made = { isComplete: false, cases: 0 };
  /** how many rows had been made when the order was taken; nothing once it was taken of all of them */
  #takenOf: number | undefined = 0;
  #isTaken = false;
  #takenMs = -Infinity;
  #isClosed = false;

  constructor(
    readonly store: Store,
    readonly profile: LabProfile,
    readonly query: ListQuery,
    readonly onClose: (listing: OpenListing) => void,
  ) {}

  /** Rows of lists were made, by this tab or another one; the first time also when there is nothing to make. */
  onMade(made: Made): void {
    this.#made = made;
    const isFirst = !this.#order && !this.#isTaken;
    const isAnew = made.isComplete || made.cases >= Math.max(FEWEST_ANEW, 2 * (this.#takenOf ?? Infinity));
    if (this.#takenOf === undefined || (!isFirst && !isAnew)) return;
    this.#takenOf = made.isComplete ? undefined : made.cases;
    void this.take();
  }

  /** Takes the order, again where there is one already. */
  async take(): Promise<void> {
    if (this.#isClosed) return;
    this.#taking.abort();
    this.#changes?.unsubscribe();
    this.#isTaken = true;
    const { signal } = (this.#taking = new AbortController());
    // taken anew: what is shown stays until all of its successor is there
    const isAnew = this.#isWhole;
    const told = (order: TakenOrder, found: number) => {
      if (isAnew) return;
      this.#show(order);
      if (this.progress.value.found !== found || this.progress.value.isComplete)
        this.progress.tell({ found, isComplete: false, changed: 0 });
    };
    try {
      const order = await takeOrder(this.store, this.profile, this.query, { signal, told });
      if (signal.aborted) return;
      this.#isWhole = true;
      this.#show(order);
      this.#follow(order);
    } catch (error) {
      if (signal.aborted) return;
      this.progress.fail(error);
    }
  }

  #show(order: TakenOrder): void {
    if (this.#order?.stamp !== order.stamp) this.#takenMs = performance.now();
    this.#order = order;
    this.#windows.forEach((follow) => follow());
  }

  #follow(order: TakenOrder): void {
    const { profile, query, store } = this;
    const tell = (changed: number) =>
      this.progress.tell({ found: order.ids.length, isComplete: this.#made.isComplete, changed });
    tell(0);
    this.#changes = liveQuery(async () => changesSince(store.db, profile, query, order)).subscribe({
      next: (changed) => {
        if (changed !== this.progress.value.changed) tell(changed);
      },
      // the database was lost: the list is taken anew from the next one
      error: () => undefined,
    });
  }

  rows(from: number, count: number): Watch<Rows> {
    return {
      subscribe: (observer) => {
        const open = new OpenWindow(this.store, observer);
        const follow = () => {
          const ids = this.#order?.ids.slice(from, from + count);
          // nobody is told that there is nothing while it is still looked for
          if (!ids || (!ids.length && !this.#isWhole)) return;
          open.follow(this.#order!, from, ids, performance.now() - this.#takenMs < FRESH_MS);
        };
        const subscription = {
          unsubscribe: () => {
            open.close();
            this.#windows.delete(follow);
            this.#subscriptions.delete(subscription);
          },
        };
        this.#windows.add(follow);
        this.#subscriptions.add(subscription);
        follow();
        return subscription;
      },
    };
  }

  close(): void {
    this.#isClosed = true;
    this.#taking.abort();
    this.#changes?.unsubscribe();
    [...this.#subscriptions].forEach((one) => one.unsubscribe());
    this.#order = undefined;
    this.onClose(this);
  }
}

/** Some places of a list that somebody looks at. */
class OpenWindow {
  readonly #store: Store;
  readonly #observer: Parameters<Watch<Rows>['subscribe']>[0];
  #ids: readonly CaseId[] | undefined;
  #told: Rows | undefined;
  #live: Subscription | undefined;
  #staying: ReturnType<typeof setTimeout> | undefined;
  #reading = new AbortController();

  constructor(store: Store, observer: Parameters<Watch<Rows>['subscribe']>[0]) {
    this.#store = store;
    this.#observer = observer;
  }

  /** @param isFresh what was read with the order is as good as read now */
  follow(order: TakenOrder, from: number, ids: readonly CaseId[], isFresh: boolean): void {
    if (this.#ids?.length === ids.length && ids.every((id, i) => id === this.#ids![i])) return;
    const isFirst = !this.#ids;
    this.close();
    this.#ids = ids;
    if (!ids.length) return this.#tell([]);
    const { signal } = (this.#reading = new AbortController());
    const read = () => readRows(this.#store.db, order, from, ids);
    const fail = (error: unknown) => signal.aborted || this.#observer.error?.(error);
    if (isFirst && isFresh && from + ids.length <= order.first.length)
      this.#tell(order.first.slice(from, from + ids.length));
    else read().then((rows) => signal.aborted || this.#tell(rows), fail);
    this.#staying = setTimeout(() => {
      this.#live = liveQuery(read).subscribe({ next: (rows) => this.#tell(rows), error: fail });
    }, STAY_MS);
  }

  /** Rows that are what they were stay the same objects, so that nobody draws them anew. */
  #tell(rows: Rows): void {
    const before = new Map(this.#told?.map((row) => [row?.id, row]));
    const next = rows.map((row) => {
      const known = before.get(row?.id);
      return isSame(known, row) ? known : row;
    });
    const isNews = next.length !== this.#told?.length || next.some((row, i) => row !== this.#told![i]);
    this.#told = next;
    if (isNews) this.#observer.next(next);
  }

  close(): void {
    this.#live?.unsubscribe();
    this.#live = undefined;
    clearTimeout(this.#staying);
    this.#reading.abort();
  }
}

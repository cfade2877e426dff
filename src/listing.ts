import type { CaseSummary } from './domain/summary.js';
import type { Watch } from './domain/watch.js';

export type { DayRange, ListOrder, ListQuery } from './domain/list-query.js';

export interface ListProgress {
  /** cases that fit, as far as they are known; before the first is known: `undefined` */
  readonly found: number | undefined;
  /** a long search goes on while this is false; rows that were found can be shown */
  readonly isComplete: boolean;
  /** cases that have come, gone, or would stand elsewhere since the order was taken */
  readonly changed: number;
}

/**
 * The cases that fit a query, in an order that was taken at one moment: rows keep their places while a person looks, what
 * stands in them is as it is now. Never more than a window of it is read. Ask `list()` again for a new order.
 */
export interface CaseListing {
  readonly progress: Watch<ListProgress>;
  /** the rows at these places; one whose case is gone is `undefined`. Fewer where the list ends */
  rows(from: number, count: number): Watch<readonly (CaseSummary | undefined)[]>;
  /** ends the search, if it goes on, and lets go of the order */
  close(): void;
}

/** How many cases there are. Kept with the cases themselves, so that it costs nothing to ask. */
export interface CaseTally {
  readonly byStage: Readonly<Record<string, number>>;
  readonly current: number;
  readonly past: number;
  /** by urgency, current cases only */
  readonly byUrgency: readonly [number, number, number, number];
}

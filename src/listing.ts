import type { PlainDate } from './domain/ids.js';
import type { CaseSummary } from './domain/summary.js';
import type { Watch } from './domain/watch.js';

/** Both days count; an absent one leaves that end open. The lab's days. */
export interface DayRange {
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
}

export type ListOrder = 'needs' | 'updated' | 'created' | 'due' | 'case' | 'patient';

/** Which cases, and in what order. Everything that is given holds. "S3 · case list", "S0 · current cases" */
export interface ListQuery {
  readonly tab?: 'current' | 'past' | undefined;
  /**
   * words as they are typed: each is the beginning of a word of the patient's code or name, of the case number, or of a
   * product's label in any of the lab's languages
   */
  readonly search?: string | undefined;
  readonly stages?: readonly string[] | undefined;
  readonly products?: readonly string[] | undefined;
  readonly created?: DayRange | undefined;
  readonly updated?: DayRange | undefined;
  /** only what waits for the dentist */
  readonly needsMe?: boolean | undefined;
  /** `needs`: what needs the dentist first, each group newest change first. Default: `needs` */
  readonly order?: ListOrder | undefined;
  /** the other way round; by default days and changes stand newest first, words and numbers ascending */
  readonly isReversed?: boolean | undefined;
}

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

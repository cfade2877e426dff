import type { Instant } from './ids.js';

/** What somebody can begin to write about a case and send later: a modification request, a comment on a place of a plan. */
export type BegunKind = 'plan-request' | 'plan-comment';

/** Something that was begun and not sent, as it is kept on this device. */
export interface Begun {
  /** as it was entered: plain data, which is looked at before it is believed */
  readonly content: unknown;
  readonly savedAt: Instant;
  /** names this writing of it; the next one names it in turn, so that nobody writes over what he has not seen */
  readonly mark: string;
}

/** What was begun and leaves with an event. */
export type BegunRef = Pick<Begun, 'mark'> & { readonly kind: BegunKind };

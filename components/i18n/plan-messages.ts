/** What lies before the dentist: the design of a piece of work, or the plan of a treatment. */
export type PlanNoun = 'design' | 'plan';

export interface PlanMessages {
  readonly title: (version: number) => string;
  readonly version: string;
  readonly newest: (version: number, date: string) => string;
  readonly earlier: (version: number, date: string) => string;
  readonly proposed: (date: string) => string;
  readonly shortId: string;
  readonly labNote: string;
  readonly tooth: string;
  readonly rows: (version: number) => string;
  readonly noRows: string;
  readonly whatChanged: (version: number) => string;
  readonly changesSince: string;
  readonly noChanges: (version: number) => string;
  readonly changed: string;
  readonly added: string;
  readonly removed: string;
  readonly was: (words: string) => string;
  readonly changeCount: (count: number) => string;
  readonly decision: string;
  readonly waits: (version: number) => string;
  readonly accept: (version: number) => string;
  readonly confirmHeading: (version: number) => string;
  readonly confirmBody: (version: number, shortId: string) => string;
  readonly accepted: (when: string, who: string) => string;
  readonly changeRequested: (when: string, who: string) => string;
  readonly changeNext: string;
  readonly rejected: (when: string, who: string) => string;
  readonly rejectNext: string;
  /** opens what is shown elsewhere */
  readonly view: string;
  readonly stopped: string;
  readonly closed: string;
  readonly earlierShown: (shown: number, newest: number) => string;
  readonly showNewest: (version: number) => string;
  /** it cannot be accepted before its models have been checked */
  readonly incomplete: string;
  readonly checking: string;
  readonly differs: (version: number) => string;
  readonly uncheckable: string;
  /** it is what the lab sealed, and its parts contradict each other */
  readonly unfit: (version: number) => string;
  readonly none: string;
  readonly noneBody: string;
}

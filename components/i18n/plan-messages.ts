/** What lies before the dentist: the design of a piece of work, or the plan of a treatment. */
export type PlanNoun = 'design' | 'plan';

/** Of a request or a comment that was begun and not sent. */
export interface PlanBegunMessages {
  /** in the form, before something was entered */
  readonly willBeKept: string;
  readonly kept: (when: string) => string;
  readonly notKept: string;
  readonly request: (version: number, when: string) => string;
  readonly comment: (version: number, when: string) => string;
  readonly cannotBeSent: string;
  readonly goOn: string;
  readonly discard: string;
  readonly discarded: string;
  /** two windows have written */
  readonly elsewhere: (when: string) => string;
  readonly takeOther: string;
  readonly keepThis: string;
  readonly news: Readonly<Record<'changed' | 'gone', string>>;
  /** what was entered before a newer version came */
  readonly begunFor: (version: number) => string;
  readonly useFor: (version: number) => string;
  readonly decideFirst: (version: number) => string;
}

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
  /** beside models that have not arrived, or are not what was sealed */
  readonly filesNotAccepted: string;
  /** opens the links for people without an account */
  readonly share: string;
  /** leads to where it is decided */
  readonly decideOn: (version: number) => string;
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
  readonly begun: PlanBegunMessages;
  readonly none: string;
  readonly noneBody: string;
}

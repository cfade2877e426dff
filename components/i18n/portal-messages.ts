import type { CasePart, PaperKind } from '../lab-portal/routes.js';

/** The whole site in one tag: its pages, how to get to them, and what stands in the way. */
export interface PortalMessages {
  /** over the content, for those who come by keyboard */
  readonly skip: string;
  /** names the navigation for those who hear it alone */
  readonly navigation: string;
  readonly pages: {
    readonly dashboard: string;
    readonly cases: string;
    readonly inbox: string;
    readonly people: string;
    readonly register: string;
    readonly wizard: string;
    readonly shared: string;
  };
  /** short, as they stand in the navigation of a phone */
  readonly nav: {
    readonly dashboard: string;
    readonly cases: string;
    readonly inbox: string;
    readonly people: string;
    readonly newCase: string;
    readonly newCaseShort: string;
  };
  /** "3 unread", said beside the word for the inbox */
  readonly unread: (count: number) => string;
  readonly aCase: string;
  /** "Case HA-2041"; the local id stands in where the lab has given no number */
  readonly caseNumber: (number: string) => string;
  readonly papers: Readonly<Record<PaperKind, string>>;
  readonly allCases: string;
  readonly backToCase: string;
  /** names the choice of parts for those who hear it alone */
  readonly parts: string;
  readonly part: Readonly<Record<CasePart, string>>;
  /** on the page of a case: its plan has a page of its own */
  readonly planWaits: (version: number) => string;
  readonly reviewPlan: (version: number) => string;
  /** after a case was sent */
  readonly sent: string;
  readonly unknownPage: string;
  readonly administratorsOnly: string;
  readonly opening: string;
  /** a part of the program has not arrived */
  readonly late: string;
  readonly newHere: string;
  readonly register: string;
  readonly linkGone: string;
  readonly linkGoneBody: string;
}

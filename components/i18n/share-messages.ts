import type { LineProblem } from '../../src/index.js';

/** Links to a plan, and what somebody sees who opens one. */
export interface ShareMessages {
  readonly heading: string;
  /** for whom a link is, and what is seen by it */
  readonly intro: (version: number) => string;
  readonly sees: string;
  readonly seesNot: string;
  readonly lives: string;
  readonly days: (days: number) => string;
  readonly make: string;
  readonly making: string;
  readonly made: (version: number) => string;
  readonly link: string;
  /** it is told this once */
  readonly once: (until: string) => string;
  readonly copy: string;
  readonly copied: string;
  /** the browser does not let us: the link is marked for the person's own hands */
  readonly copyYourself: string;
  readonly done: string;
  readonly links: string;
  readonly noLinks: string;
  readonly linkOf: (version: number) => string;
  readonly madeOn: (when: string) => string;
  readonly until: (when: string) => string;
  readonly ended: (when: string) => string;
  readonly revokedAt: (when: string) => string;
  readonly opened: (times: number) => string;
  readonly revoke: string;
  /** names the button for those who hear it alone */
  readonly revokeOf: (version: number, when: string) => string;
  readonly revokeAsk: string;
  readonly revokeYes: string;
  readonly revokeNo: string;
  readonly revoked: string;
  readonly problem: Readonly<Record<'create' | 'list' | 'revoke', Readonly<Record<LineProblem, string>>>>;
  readonly guest: GuestMessages;
}

/** What somebody without an account reads. It says nothing of the link that could help to guess one. */
export interface GuestMessages {
  readonly opening: string;
  readonly banner: (until: string) => string;
  readonly bannerBody: string;
  readonly none: string;
  readonly noneBody: string;
  readonly offline: string;
  readonly offlineBody: string;
}

import type { Channel } from '../../src/index.js';

/** What the inbox says; figures are those of unread or new notices. */
export interface InboxMessages {
  readonly heading: string;
  readonly unread: (count: number) => string;
  /** names the bell for those who hear it alone */
  readonly bell: (unread: number) => string;
  readonly markAll: string;
  readonly isUnread: string;
  readonly ofCase: (caseNumber: string | undefined) => string;
  /** beside a notice that comes whatever a person has chosen */
  readonly forced: string;
  readonly arrived: (count: number) => string;
  /** read out when something arrives: the newest one, and how many came with it */
  readonly announced: (what: string, ofCase: string, count: number) => string;
  readonly allRead: string;
  readonly older: (count: number) => string;
  readonly empty: string;
  readonly emptyBody: string;
  readonly failed: string;
  readonly failedBody: string;
  readonly notMarked: string;
  readonly wishes: WishMessages;
}

/** "How you are told" */
export interface WishMessages {
  readonly heading: string;
  readonly intro: string;
  readonly what: string;
  readonly channels: Readonly<Record<Exclude<Channel, 'inbox'>, string>>;
  /** names a box of the table for those who hear it alone */
  readonly box: (what: string, channel: string) => string;
  readonly notOffered: string;
  readonly forced: string;
  readonly toAccount: string;
  readonly saving: string;
  readonly saved: string;
  readonly failed: string;
}

/** Names of rows in `meta` that more than one layer reads. */

/** milliseconds by which the lab's clock is ahead of this device's */
export const CLOCK_OFFSET = 'clockOffset';
/** which notices a person has read */
export const READ_NOTICES = 'readNotices';
/** by which channels the practice wants to be told of what */
export const NOTICE_WISHES = 'noticeWishes';
/** work as a practice often orders it */
export const TEMPLATES = 'templates';
/** where the last pull ended: it is there once everything was exchanged with this database */
export const CURSOR = 'cursor';
/** how many cases have each rank in lists */
export const LIST_RANKS = 'listRanks';
/** counts the writes that somebody who looks at a list would notice */
export const LIST_STAMP = 'listStamp';
/** by which rules all rows of lists were made; absent while some were not */
export const LIST_RULES = 'listRules';
/** how far rows of lists have been made by which rules, while not all of them are */
export const LIST_MADE = 'listMade';

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

import type { InboxMessages } from './inbox-messages.js';

export const enInbox: InboxMessages = {
  heading: 'Inbox',
  unread: (count) => (count ? `${count} unread` : 'Everything is read'),
  bell: (unread) => (unread ? `Inbox, ${unread} unread` : 'Inbox, nothing unread'),
  markAll: 'Mark all as read',
  isUnread: 'unread',
  ofCase: (caseNumber) => (caseNumber ? `Case ${caseNumber}` : 'Case without a number yet'),
  forced: 'Always sent, cannot be turned off',
  arrived: (count) => `${count} new — Show`,
  announced: (what, ofCase, count) =>
    count === 1
      ? `New in your inbox: ${what}, ${ofCase}.`
      : `${count} new in your inbox: ${what}, ${ofCase}.`,
  allRead: 'Everything is marked as read.',
  older: (count) => `Show ${count} older`,
  empty: 'Nothing here yet',
  emptyBody:
    'What the lab tells you about your cases appears here: questions, designs to decide on, shipments.',
  failed: 'The inbox could not be read',
  failedBody: 'What is saved on this device is still there. Try again, or reload the page.',
  notMarked: 'The browser could not save what you have read. Nothing else was changed. Try again.',
  wishes: {
    heading: 'How you are told',
    intro: 'Everything appears in this inbox. Choose what also reaches you elsewhere.',
    what: 'What happens',
    channels: { email: 'E-mail', sms: 'SMS' },
    box: (what, channel) => `${what} by ${channel}`,
    notOffered: 'not offered',
    forced: 'Always sent: the lab may be waiting for you, so it cannot be turned off.',
    toAccount: 'E-mail goes to the address you sign in with and to your account’s address.',
    saving: 'Saving',
    saved: 'Saved',
    failed: 'Not saved: the browser could not write. Nothing was changed. Try again.',
  },
};

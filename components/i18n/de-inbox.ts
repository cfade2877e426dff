import type { InboxMessages } from './inbox-messages.js';

export const deInbox: InboxMessages = {
  heading: 'Posteingang',
  unread: (count) => (count ? `${count} ungelesen` : 'Alles gelesen'),
  bell: (unread) => (unread ? `Posteingang, ${unread} ungelesen` : 'Posteingang, nichts ungelesen'),
  markAll: 'Alles als gelesen markieren',
  isUnread: 'ungelesen',
  ofCase: (caseNumber) => (caseNumber ? `Fall ${caseNumber}` : 'Fall noch ohne Nummer'),
  forced: 'Kommt immer, nicht abstellbar',
  arrived: (count) => `${count} neu — anzeigen`,
  announced: (what, ofCase, count) =>
    count === 1
      ? `Neu im Posteingang: ${what}, ${ofCase}.`
      : `${count} neu im Posteingang: ${what}, ${ofCase}.`,
  allRead: 'Alles ist als gelesen markiert.',
  older: (count) => `${count} ältere zeigen`,
  empty: 'Noch nichts da',
  emptyBody:
    'Hier erscheint, was das Labor Ihnen zu Ihren Fällen mitteilt: Rückfragen, Entwürfe zur Entscheidung, Sendungen.',
  failed: 'Der Posteingang konnte nicht gelesen werden',
  failedBody:
    'Was auf diesem Gerät gespeichert ist, ist noch da. Versuchen Sie es erneut oder laden Sie die Seite neu.',
  notMarked:
    'Der Browser konnte nicht speichern, was Sie gelesen haben. Sonst wurde nichts geändert. Versuchen Sie es erneut.',
  wishes: {
    heading: 'Wie Sie benachrichtigt werden',
    intro: 'Alles erscheint in diesem Posteingang. Wählen Sie, was Sie auch anderswo erreicht.',
    what: 'Was geschieht',
    channels: { email: 'E-Mail', sms: 'SMS' },
    box: (what, channel) => `${what} per ${channel}`,
    notOffered: 'nicht vorgesehen',
    forced: 'Kommt immer: Das Labor wartet vielleicht auf Sie, deshalb ist es nicht abstellbar.',
    toAccount: 'E-Mails gehen an die Adresse, mit der Sie sich anmelden, und an die Ihres Kontos.',
    saving: 'Wird gespeichert',
    saved: 'Gespeichert',
    failed:
      'Nicht gespeichert: Der Browser konnte nicht schreiben. Es wurde nichts geändert. Versuchen Sie es erneut.',
  },
};

import type { ShareMessages } from './share-messages.js';

const OFFLINE = 'Das Labor ist gerade nicht zu erreichen.';
const SIGNED_OUT = 'Das Labor bittet Sie, sich zuerst anzumelden.';
const FAILED = 'Das Labor konnte es nicht ausführen.';
const AGAIN = 'Versuchen Sie es noch einmal, sobald Sie online sind.';

export const deShare: ShareMessages = {
  heading: 'Teilen',
  intro: (version) =>
    `Erstellen Sie einen Link zu Fassung ${version} für jemanden ohne Konto: eine Kollegin, einen Kollegen oder die behandelte Person. Wer den Link hat, kann ihn öffnen; senden Sie ihn deshalb nur dorthin.`,
  sees: 'Zu sehen ist, was das Labor in dieser Fassung vorschlägt, auch in Bildern, wo es welche gibt, und was es dazu schreibt.',
  seesNot:
    'Nicht zu sehen sind Namen von behandelter Person, Zahnärztin oder Zahnarzt und Praxis, die das Labor kennt, Kommentare und andere Fassungen, und es lässt sich nichts entscheiden. Andere Namen, etwa von Angehörigen, bleiben stehen: Lesen Sie vorher, was das Labor geschrieben hat.',
  lives: 'Der Link endet von selbst nach',
  days: (days) => (days === 1 ? '1 Tag' : `${days} Tagen`),
  make: 'Link erstellen',
  making: 'Das Labor erstellt den Link …',
  made: (version) => `Der Link zu Fassung ${version} ist bereit`,
  link: 'Link',
  once: (until) => `Er steht nur dieses eine Mal hier: Kopieren Sie ihn jetzt. Er endet ${until}.`,
  copy: 'Link kopieren',
  copied: 'Kopiert',
  copyYourself: 'Der Link ist markiert: Kopieren Sie ihn mit der Tastatur oder durch langes Drücken.',
  done: 'Fertig',
  links: 'Links zu diesem Fall',
  noLinks: 'Zu diesem Fall gibt es keinen Link.',
  linkOf: (version) => `Fassung ${version}`,
  madeOn: (when) => `erstellt ${when}`,
  until: (when) => `endet ${when}`,
  ended: (when) => `beendet ${when}`,
  revokedAt: (when) => `widerrufen ${when}`,
  opened: (times) =>
    times === 0 ? 'noch nicht geöffnet' : times === 1 ? 'einmal geöffnet' : `${times}-mal geöffnet`,
  revoke: 'Widerrufen',
  revokeOf: (version, when) => `Link zu Fassung ${version} widerrufen, erstellt ${when}`,
  revokeAsk: 'Wer diesen Link hat, sieht sofort nichts mehr. Das lässt sich nicht zurücknehmen.',
  revokeYes: 'Link widerrufen',
  revokeNo: 'Behalten',
  revoked: 'Der Link ist widerrufen.',
  problem: {
    create: {
      offline: `${OFFLINE} Links erstellt das Labor; es gibt also noch keinen. ${AGAIN}`,
      'signed-out': `${SIGNED_OUT} Es wurde kein Link erstellt.`,
      failed: `${FAILED} Versuchen Sie es in einem Augenblick noch einmal.`,
      gone: 'Das Labor hat diese Fassung nicht mehr; ein Link zu ihr lässt sich nicht erstellen.',
    },
    list: {
      offline: `${OFFLINE} Welche Links es gibt, weiß nur das Labor. ${AGAIN}`,
      'signed-out': `${SIGNED_OUT} Danach stehen die Links hier.`,
      failed: `${FAILED} Versuchen Sie es in einem Augenblick noch einmal.`,
      gone: 'Das Labor hat diesen Fall nicht mehr.',
    },
    revoke: {
      offline: `${OFFLINE} Der Link gilt noch. ${AGAIN}`,
      'signed-out': `${SIGNED_OUT} Der Link gilt noch.`,
      failed: `${FAILED} Der Link gilt vielleicht noch. Versuchen Sie es in einem Augenblick noch einmal.`,
      gone: 'Das Labor kennt diesen Link nicht mehr.',
    },
  },
  guest: {
    opening: 'Der Plan wird geöffnet …',
    banner: (until) => `Mit Ihnen geteilt, zum Ansehen. Der Link endet ${until}.`,
    bannerBody: 'Namen wurden entfernt. Entschieden wird darüber in der Praxis.',
    none: 'Unter diesem Link ist nichts zu sehen',
    noneBody:
      'Öffnen Sie ihn noch einmal aus der Nachricht, mit der Sie ihn bekommen haben, oder bitten Sie dort um einen neuen.',
    offline: 'Das Labor ist gerade nicht zu erreichen',
    offlineBody: 'Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  },
};

import type { PortalMessages } from './portal-messages.js';

export const dePortal: PortalMessages = {
  skip: 'Zum Inhalt springen',
  navigation: 'Laborportal',
  pages: {
    dashboard: 'Übersicht',
    cases: 'Fälle',
    inbox: 'Posteingang',
    people: 'Personen',
    register: 'Zugang beantragen',
    wizard: 'Neuer Fall',
    shared: 'Behandlungsplan',
  },
  nav: {
    dashboard: 'Übersicht',
    cases: 'Fälle',
    inbox: 'Eingang',
    people: 'Personen',
    newCase: 'Neuer Fall',
    newCaseShort: 'Neu',
  },
  unread: (count) => `${count} ungelesen`,
  aCase: 'Fall',
  caseNumber: (number) => `Fall ${number}`,
  papers: { prescription: 'Verordnung', ticket: 'Laufzettel', 'packing-slip': 'Packzettel' },
  allCases: 'Alle Fälle',
  backToCase: 'Zurück zum Fall',
  parts: 'Teile dieses Falls',
  part: { order: 'Fall', plan: 'Plan', scans: 'Scans', timeline: 'Verlauf' },
  planWaits: (version) => `Plan ${version} wartet auf Ihre Entscheidung.`,
  reviewPlan: (version) => `Plan ${version} ansehen`,
  sent: 'Unterschrieben und gesichert. Der Fall geht ans Labor, sobald eine Verbindung besteht; Sie können die Seite schließen.',
  unknownPage: 'Unter dieser Adresse gibt es keine Seite. Hier ist die Übersicht.',
  administratorsOnly:
    'Diese Seite ist für die Verwaltung Ihres Netzwerks. Fragen Sie dort nach, wenn jemand freigeschaltet oder geändert werden soll.',
  opening: 'Ihre Fälle werden geöffnet',
  late: 'Ein Teil dieser Seite ist nicht angekommen. Prüfen Sie die Verbindung: Er erscheint von selbst, sobald sie besteht.',
  newHere: 'Neu hier?',
  register: 'Zugang beantragen',
  linkGone: 'Dieser Link ist nicht geöffnet',
  linkGoneBody:
    'Öffnen Sie den Link noch einmal so, wie Sie ihn erhalten haben. Geht er nicht auf, bitten Sie die Praxis um einen neuen.',
};

import type { DashboardMessages } from './dashboard-messages.js';

const cases = (count: number): string => (count === 1 ? '1 Fall' : `${count} Fälle`);

export const deDashboard: DashboardMessages = {
  heading: 'Stand Ihrer Fälle',
  asOf: (moment) => `Stand: ${moment}`,
  offline: (moment) =>
    moment
      ? `Offline. Sie sehen, was auf diesem Gerät am ${moment} bekannt war.`
      : 'Offline. Sie sehen, was auf diesem Gerät bekannt ist; vom Labor ist noch nichts gekommen.',
  unread: (count) => `${count} ungelesene ${count === 1 ? 'Mitteilung' : 'Mitteilungen'}`,
  updates: (count) => `${count} ${count === 1 ? 'Neuigkeit' : 'Neuigkeiten'} — anzeigen`,
  start: { newCase: 'Neuer Fall' },
  needs: {
    heading: 'Wartet auf Sie',
    none: 'Nichts wartet auf Sie.',
    all: (count) => `Alle ${count} zeigen`,
  },
  status: {
    heading: 'Nach Status',
    total: 'Gesamt',
    count: cases,
    caption: 'Fälle nach Status',
    stage: 'Status',
    cases: 'Fälle',
    share: 'Anteil',
  },
  recent: {
    heading: 'Letzte Fälle',
    empty: 'Hier stehen die Fälle, die sich zuletzt geändert haben.',
    pages: 'Seiten der letzten Fälle',
    page: (page, of) => `Seite ${page} von ${of}`,
    previous: 'Zurück',
    next: 'Weiter',
  },
  empty: 'Noch keine Fälle',
  emptyBody: 'Beginnen Sie oben einen. Hier sehen Sie dann, wo jeder Fall steht und was auf Sie wartet.',
  failed: 'Die Fälle konnten nicht gelesen werden',
  failedBody:
    'Was auf diesem Gerät gespeichert ist, ist noch da. Versuchen Sie es erneut, oder laden Sie die Seite neu.',
};

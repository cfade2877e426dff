import type { CaseListMessages } from './list-messages.js';

/** 100,000 as the language writes it */
const figure = (count: number): string => count.toLocaleString('de');
const cases = (count: number): string => `${figure(count)} ${count === 1 ? 'Fall' : 'Fälle'}`;
const ofCases = (count: number): string => `${figure(count)} ${count === 1 ? 'Fall' : 'Fällen'}`;

export const deList: CaseListMessages = {
  caption: 'Ihre Fälle',
  columns: {
    case: 'Fall-ID',
    patient: 'Patient',
    work: 'Produktart',
    status: 'Status',
    needs: 'Wartet auf Sie',
    due: 'Fällig',
    dentist: 'Zahnärztin/Zahnarzt',
    laboratory: 'Labor',
    updated: 'Geändert',
    created: 'Angelegt',
    accepted: 'Freigegeben',
  },
  needsYou: (count) => (count === undefined ? 'Wartet auf Sie' : `Wartet auf Sie (${figure(count)})`),
  others: (count) => (count === undefined ? 'Alle anderen Fälle' : `Alle anderen Fälle (${figure(count)})`),
  notSent: 'noch nicht gesendet',
  draftContinue: 'Weiter',
  open: 'Öffnen',
  view: 'Ansehen',
  followUpOf: (kind, caseNumber) => `${kind} zu ${caseNumber ?? 'einem früheren Fall'}`,
  deletedOn: (date) => `Wird am ${date} gelöscht, wenn Sie ihn nicht fortsetzen.`,
  movedFrom: (date) => `gewünscht ${date}`,
  forPatient: (code) => `Patient ${code}`,
  noPatient: 'noch kein Kürzel',
  noWork: 'noch nichts gewählt',
  nothing: 'nichts',
  unsent: (changes) =>
    changes === 1 ? '1 Änderung wartet auf Versand' : `${changes} Änderungen warten auf Versand`,
  trouble: 'Etwas Gesendetes wurde nicht angenommen',
  dayPassed: 'Der Termin ist verstrichen',
  unread: 'Neues',
  unreadWords: (count) => (count === 1 ? '1 ungelesene Mitteilung' : `${count} ungelesene Mitteilungen`),
  gone: 'Dieser Fall ist nicht mehr hier.',

  tabs: 'Laufende und frühere Fälle',
  tab: (tab, count) => {
    const name = tab === 'current' ? 'Laufend' : 'Früher';
    return count === undefined ? name : `${name} (${figure(count)})`;
  },
  search: 'Patient, Fall-ID oder Produktart',
  filters: 'Filter',
  filtersOpen: (count) => (count ? `Filter (${figure(count)})` : 'Filter'),
  onlyNeeds: 'Nur was auf Sie wartet',
  from: 'Von',
  to: 'Bis',
  wrongDays: 'Der letzte Tag liegt vor dem ersten. Ändern Sie einen der beiden.',
  apply: 'Filter anwenden',
  clearFilters: 'Filter leeren',
  applied: 'Gefiltert nach',
  takeOff: 'diesen Filter wegnehmen',
  range: (from, to) => (from && to ? `${from} bis ${to}` : from ? `ab ${from}` : `bis ${to ?? ''}`),

  sortBy: 'Sortieren nach',
  sorts: {
    needs: 'Was auf Sie wartet, zuerst',
    updated: ['Geändert, neueste zuerst', 'Geändert, älteste zuerst'],
    created: ['Angelegt, neueste zuerst', 'Angelegt, älteste zuerst'],
    due: ['Fällig, späteste zuerst', 'Fällig, nächste zuerst'],
    case: ['Fall-ID, aufsteigend', 'Fall-ID, absteigend'],
    patient: ['Patient, A bis Z', 'Patient, Z bis A'],
  },

  count: (shown, of) => (shown === of ? cases(of) : `${figure(shown)} von ${ofCases(of)}`),
  searching: (found) => (found ? `Suche läuft … bisher ${figure(found)} gefunden` : 'Suche läuft …'),
  updates: (count) => `${count} ${count === 1 ? 'Neuigkeit' : 'Neuigkeiten'} — anzeigen`,
  offline: (moment) =>
    moment
      ? `Offline. Die Liste zeigt den Stand vom ${moment}.`
      : 'Offline. Die Liste zeigt, was auf diesem Gerät gespeichert ist.',

  pageSize: 'Fälle je Seite',
  allOnOne: 'Alle, fortlaufend',
  pages: 'Seiten',
  page: (page, of) => `Seite ${figure(page)} von ${figure(of)}`,
  first: 'Erste Seite',
  previous: 'Vorige Seite',
  next: 'Nächste Seite',
  last: 'Letzte Seite',
  region: 'Fälle, fortlaufend',
  printed:
    'Gedruckt werden nur die sichtbaren Fälle. Um mehr zu drucken, wählen Sie eine Anzahl von Fällen je Seite.',

  select: (name) => `${name} auswählen`,
  selectPage: 'Alle Fälle dieser Seite auswählen',
  selected: (count) => `${figure(count)} ausgewählt`,
  unselect: 'Auswahl aufheben',
  export: 'Als CSV speichern',
  exportSelected: (count) => `${cases(count)} als CSV speichern`,
  exporting: (done, of) => `${figure(done)} von ${ofCases(of)} geschrieben`,
  exported: (count) => `${cases(count)} gespeichert. Die Datei liegt bei Ihren Downloads.`,
  exportFailed:
    'Die Fälle konnten nicht gespeichert werden. Es wurde nichts geändert. Versuchen Sie es erneut.',
  fileName: 'faelle',
  csv: { name: 'Name des Patienten', teeth: 'Zähne', late: 'Tage überfällig' },

  empty: 'Noch keine Fälle',
  emptyBody: 'Fälle erscheinen hier, sobald Sie einen beginnen, schon vor dem Senden.',
  emptyPast: 'Hier erscheinen Fälle, die geliefert oder storniert wurden.',
  noMatch: 'Kein Fall passt dazu.',
  clear: 'Alle Fälle zeigen',
  lookIn: (tab) => (tab === 'current' ? 'Unter laufenden Fällen suchen' : 'Unter früheren Fällen suchen'),
  failed: 'Die Fälle konnten nicht gelesen werden',
  failedBody:
    'Was auf diesem Gerät gespeichert ist, ist noch da. Versuchen Sie es erneut oder laden Sie die Seite neu.',
};

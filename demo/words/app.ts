import { language } from '../settings.js';

const en = {
  yourCases: 'Your cases',
  allCases: 'All cases',
  newCase: 'New case',
  /** where a lab has several services: "New case: full service" */
  newCaseBy: (service: string) => `New case: ${service}`,
  draft: 'New case',
  aCase: 'Case',
  /** a sheet of a case, to be printed */
  onPaper: 'On paper',
  unknownLab: (name: string) =>
    `There is no laboratory profile named “${name}” here. You see the restorative laboratory instead.`,
  sent: 'Signed and stored. The case goes to the lab as soon as there is a connection; you can close this page.',
  /** names the choice of parts for those who hear it alone */
  parts: 'Parts of this case',
  order: 'Case',
  scans: 'Scans',
  timeline: 'Timeline',
  arches: { upper: 'upper arch', lower: 'lower arch', both: 'both arches' },
  rehearse: 'This is a demonstration. To play the other side, open',
  rehearseLink: 'the lab’s bench',
  rehearseEnd: 'in a second tab.',
};

export type AppWords = typeof en;

const de: AppWords = {
  yourCases: 'Ihre Fälle',
  allCases: 'Alle Fälle',
  newCase: 'Neuer Fall',
  newCaseBy: (service) => `Neuer Fall: ${service}`,
  draft: 'Neuer Fall',
  aCase: 'Fall',
  onPaper: 'Auf Papier',
  unknownLab: (name) =>
    `Ein Laborprofil namens „${name}“ gibt es hier nicht. Sie sehen stattdessen das restaurative Labor.`,
  sent: 'Unterschrieben und gesichert. Der Fall geht ans Labor, sobald eine Verbindung besteht; Sie können die Seite schließen.',
  parts: 'Teile dieses Falls',
  order: 'Fall',
  scans: 'Scans',
  timeline: 'Verlauf',
  arches: { upper: 'Oberkiefer', lower: 'Unterkiefer', both: 'beide Kiefer' },
  rehearse: 'Dies ist eine Vorführung. Für die andere Seite öffnen Sie',
  rehearseLink: 'die Werkbank des Labors',
  rehearseEnd: 'in einem zweiten Tab.',
};

/** What the practice's page says around the widgets. */
export const appWords = (): AppWords => (language() === 'de' ? de : en);

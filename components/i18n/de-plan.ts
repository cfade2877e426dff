import type { PlanMessages, PlanNoun } from './plan-messages.js';

/** Both nouns are masculine in German, so the sentences stay the same. */
const words = (noun: 'Entwurf' | 'Plan'): PlanMessages => ({
  title: (version) => `${noun} ${version}`,
  version: 'Fassung',
  newest: (version, date) => `${noun} ${version}, ${date} (neu)`,
  earlier: (version, date) => `${noun} ${version}, ${date}`,
  proposed: (date) => `Vom Labor gesendet ${date}`,
  shortId: 'Kurzkennung',
  labNote: 'Das Labor schreibt',
  tooth: 'Zahn',
  rows: (version) => `Was ${noun} ${version} je Zahn vorsieht`,
  noRows: 'In dieser Fassung nennt das Labor keine Zähne.',
  whatChanged: (version) => `Was sich seit ${noun} ${version} geändert hat`,
  changesSince: 'Zahn für Zahn',
  noChanges: (version) => `Zahn für Zahn gleicht er ${noun} ${version}.`,
  changed: 'Geändert',
  added: 'Neu',
  removed: 'Entfallen',
  was: (words) => `vorher: ${words}`,
  changeCount: (count) => `${count} ${count === 1 ? 'Änderung' : 'Änderungen'}`,
  decision: 'Ihre Entscheidung',
  waits: (version) =>
    `${noun} ${version} wartet auf Ihre Entscheidung. Die Fertigung beginnt, wenn Sie ihn freigeben.`,
  accept: (version) => `${noun} ${version} freigeben`,
  confirmHeading: (version) => `${noun} ${version} freigeben?`,
  confirmBody: (version, shortId) =>
    `Sie geben ${noun} ${version} mit der Kurzkennung ${shortId} genau so frei, wie er hier steht. Das Labor fertigt danach; das lässt sich nicht zurücknehmen.`,
  accepted: (when, who) => `Freigegeben ${when} von ${who}`,
  changeRequested: (when, who) => `Änderung erbeten ${when} von ${who}`,
  changeNext: `Das Labor überarbeitet den ${noun} und legt ihn hier wieder vor.`,
  rejected: (when, who) => `Abgelehnt ${when} von ${who}`,
  rejectNext: 'Das Labor plant neu und legt Ihnen hier einen anderen vor.',
  view: 'Im Viewer öffnen',
  stopped: 'Der Fall ist angehalten oder pausiert. Sie können entscheiden, sobald es weitergeht.',
  closed: `Zu diesem ${noun} gibt es jetzt nichts zu entscheiden.`,
  earlierShown: (shown, newest) =>
    `Sie sehen ${noun} ${shown}. Entschieden wird über ${noun} ${newest}, den neuesten.`,
  showNewest: (version) => `${noun} ${version} zeigen`,
  incomplete: `Der ${noun} kann freigegeben werden, wenn alle seine Modelle da und geprüft sind.`,
  checking: `Es wird geprüft, ob der ${noun} unverändert angekommen ist.`,
  differs: (version) =>
    `${noun} ${version} ist nicht, was das Labor versiegelt hat: Inhalt und Kennung passen nicht zusammen. Er kann nicht freigegeben werden. Bitten Sie das Labor, ihn neu zu senden.`,
  uncheckable: `Diese Seite wurde nicht über eine sichere Verbindung geladen. Der ${noun} kann deshalb nicht geprüft und hier nicht freigegeben werden.`,
  unfit: (version) =>
    `Die Teile von ${noun} ${version} passen nicht zusammen, sodass niemand sagen könnte, was gefertigt würde. Er kann nicht freigegeben werden. Bitten Sie das Labor, ihn neu zu senden.`,
  none: `Noch kein ${noun} zu prüfen`,
  noneBody: `Wenn das Labor Ihnen einen ${noun} zur Freigabe schickt, erscheint er hier.`,
});

export const dePlan: Readonly<Record<PlanNoun, PlanMessages>> = {
  design: words('Entwurf'),
  plan: words('Plan'),
};

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
  decideOn: (version) => `Über ${noun} ${version} entscheiden`,
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
  filesNotAccepted: `Der ${noun} kann freigegeben werden, wenn alle seine Modelle geprüft sind. Lesen, kommentieren und Änderungen erbitten können Sie inzwischen.`,
  share: `Diesen ${noun} teilen`,
  incomplete: `Der ${noun} kann freigegeben werden, wenn alle seine Modelle da und geprüft sind.`,
  checking: `Es wird geprüft, ob der ${noun} unverändert angekommen ist.`,
  differs: (version) =>
    `${noun} ${version} ist nicht, was das Labor versiegelt hat: Inhalt und Kennung passen nicht zusammen. Er kann nicht freigegeben werden. Bitten Sie das Labor, ihn neu zu senden.`,
  uncheckable: `Diese Seite wurde nicht über eine sichere Verbindung geladen. Der ${noun} kann deshalb nicht geprüft und hier nicht freigegeben werden.`,
  unfit: (version) =>
    `Die Teile von ${noun} ${version} passen nicht zusammen, sodass niemand sagen könnte, was gefertigt würde. Er kann nicht freigegeben werden. Bitten Sie das Labor, ihn neu zu senden.`,
  begun: {
    willBeKept: 'Ihre Eingaben bleiben auf diesem Gerät, bis Sie sie senden oder verwerfen.',
    kept: (when) => `Auf diesem Gerät gesichert, ${when}. Es bleibt hier, bis Sie es senden oder verwerfen.`,
    notKept:
      'Dies ließ sich auf diesem Gerät nicht sichern. Senden Sie es oder kopieren Sie den Text, bevor Sie die Seite verlassen.',
    request: (version, when) =>
      `Eine begonnene Änderungsbitte zu ${noun} ${version} liegt auf diesem Gerät, ${when}. Sie ist noch nicht gesendet.`,
    comment: (version, when) =>
      `Ein begonnener Kommentar zu ${noun} ${version} liegt auf diesem Gerät, ${when}. Er ist noch nicht gesendet.`,
    cannotBeSent: 'Das lässt sich jetzt nicht senden.',
    goOn: 'Weiterschreiben',
    discard: 'Verwerfen',
    discarded: 'Ihre Eingaben sind verworfen.',
    elsewhere: (when) =>
      `Dies wurde auch in einem anderen Fenster geschrieben, ${when}. Wählen Sie, was davon bleibt.`,
    takeOther: 'Text aus dem anderen Fenster nehmen',
    keepThis: 'Diesen Text behalten',
    news: {
      changed: 'In einem anderen Fenster wurde weitergeschrieben. Sie sehen, was dort steht.',
      gone: 'Es wurde in einem anderen Fenster gesendet oder verworfen.',
    },
    begunFor: (version) =>
      `Dies wurde für ${noun} ${version} begonnen, und es gibt einen neueren ${noun}. Sehen Sie vor dem Senden nach, ob es noch passt.`,
    useFor: (version) => `Es gilt für ${noun} ${version}`,
    decideFirst: (version) =>
      `Sagen Sie, ob das Begonnene für ${noun} ${version} gilt, oder verwerfen Sie es.`,
  },
  none: `Noch kein ${noun} zu prüfen`,
  noneBody: `Wenn das Labor Ihnen einen ${noun} zur Freigabe schickt, erscheint er hier.`,
});

export const dePlan: Readonly<Record<PlanNoun, PlanMessages>> = {
  design: words('Entwurf'),
  plan: words('Plan'),
};

import type { ChartMessages } from './chart-messages.js';
import { NOTATION_NAMES } from './notation-names.js';

export const deChart: ChartMessages = {
  label: 'Zahnschema',
  sides: 'Ansicht von vorn: Rechts am Patienten ist hier links.',
  numbers: (above, beneath) => `Nummern: ${above}, darunter ${beneath}.`,
  right: 'R',
  left: 'L',
  quadrant: (arch, side) => `${arch === 'upper' ? 'Oben' : 'Unten'} ${side === 'right' ? 'rechts' : 'links'}`,
  keys: 'Mit den Pfeiltasten bewegen, mit der Leertaste wählen, mit Umschalt und Pfeil einen Bereich wählen. Eine getippte Nummer führt zu diesem Zahn. Das Fragezeichen listet alle Tasten auf.',
  findings: {
    missing: 'fehlt',
    extraction: 'wird extrahiert',
    implant: 'Implantat',
    crown: 'Krone',
    bridge: 'Brücke',
    filling: 'Füllung',
    retained: 'persistierender Milchzahn',
    'do-not-move': 'nicht bewegen',
  },
  marks: 'Zeichen im Schema',
  typed: 'Oder die Zähne eintippen',
  typedHint: (example) => `Zum Beispiel ${example}`,
  typedArch: { upper: ['oben', 'oberkiefer', 'ok'], lower: ['unten', 'unterkiefer', 'uk'] },
  typedMarks: (example) => `Ein Buchstabe vor den Zähnen trägt den Befund ein, zum Beispiel ${example}:`,
  numbering: 'Zählweise',
  undo: 'Rückgängig',
  clear: 'Leeren',
  cleared: (count) =>
    count === 1
      ? '1 Zahn abgewählt. „Rückgängig“ holt ihn zurück.'
      : `${count} Zähne abgewählt. „Rückgängig“ holt sie zurück.`,
  chosen: (teeth) => `Gewählte Zähne: ${teeth}`,
  nothingChosen: 'Keine Zähne gewählt',
  required: 'Wählen Sie mindestens einen Zahn.',
  unknownTooth: (part, notation) =>
    `„${part}“ ist in der Zählweise ${NOTATION_NAMES[notation]} kein Zahn. Bitte berichtigen oder entfernen.`,
  rangeAcrossArches: (part) =>
    `„${part}“ reicht von einem Kiefer in den anderen. Schreiben Sie je Kiefer einen Bereich.`,
  otherDentition: (part, shown) =>
    shown === 'permanent'
      ? `„${part}“ ist ein Milchzahn. Dieses Schema zeigt bleibende Zähne.`
      : `„${part}“ ist ein bleibender Zahn. Dieses Schema zeigt Milchzähne.`,
  typedOther: (teeth, kind) =>
    kind === 'primary'
      ? `Milchzähne: ${teeth}. Prüfen Sie, ob sie gemeint sind.`
      : `Bleibende Zähne: ${teeth}. Prüfen Sie, ob sie gemeint sind.`,
  primary: { show: 'Milchzähne zeigen', hide: 'Milchzähne ausblenden' },
  pasted: (tooth, name, notation) =>
    `In der Zählweise ${NOTATION_NAMES[notation]} gelesen: ${tooth} ist: ${name}. Stammt der Text aus einer anderen Zählweise, stellen Sie diese unten zuerst ein.`,
  charting: {
    one: (tooth, name) => `Zahn ${tooth}, ${name}`,
    several: (count, teeth) => `${count} Zähne: ${teeth}`,
    nothing: 'Wählen Sie einen oder mehrere Zähne und tragen Sie ein, was über sie bekannt ist.',
    none: 'Ohne Befund',
    now: (teeth, findings) => `${teeth}: ${findings || 'ohne Befund'}.`,
  },
  bridge: {
    units: 'Glieder der Brücke',
    unit: { abutment: 'Pfeiler', pontic: 'Zwischenglied' },
    connector: (one, other) => `Verbinder ${one}–${other}`,
    start:
      'Wählen Sie den ersten Zahn der Brücke und verlängern Sie sie dann mit den Verbindern zwischen den Zähnen.',
    refused: {
      'other-arch': ({ span }) =>
        `Die Brücke steht bei ${span}: Sie kann nicht in den anderen Kiefer reichen.`,
      'other-dentition': ({ span }) =>
        `Die Brücke steht bei ${span}: Sie kann bleibende Zähne und Milchzähne nicht verbinden.`,
      'not-neighbours': ({ span }) =>
        `Die Brücke steht bei ${span}: Dieser Verbinder berührt sie nicht. Verlängern Sie Zahn für Zahn.`,
      inside: ({ span }) =>
        `Die Brücke bei ${span} zerfiele in zwei Teile. Verkürzen Sie sie von einem Ende her.`,
      'pontic-needed': ({ tooth }) =>
        `Zahn ${tooth} ist als fehlend eingetragen. Machen Sie ihn unten zum Zwischenglied und verlängern Sie dann.`,
    },
    suggested: (teeth) =>
      `Als fehlend eingetragen, daher Zwischenglied: ${teeth}. Prüfen Sie die Glieder unten.`,
  },
  work: 'Weitere Arbeiten im Schema',
  help: {
    heading: 'Tasten',
    keys: {
      Shift: 'Umschalt',
      Ctrl: 'Strg',
      Home: 'Pos1',
      End: 'Ende',
      PageUp: 'Bild auf',
      PageDown: 'Bild ab',
      Space: 'Leertaste',
      Enter: 'Eingabe',
      Escape: 'Esc',
    },
    does: {
      move: 'zum nächsten Zahn in dieser Richtung',
      'row-ends': 'zum ersten oder letzten Zahn der Reihe',
      'chart-ends': 'zum ersten oder letzten Zahn des Schemas',
      'other-jaw': 'zum gleichen Zahn des anderen Kiefers',
      jump: 'eine Nummer tippen: zu diesem Zahn',
      choose: 'den Zahn wählen oder abwählen',
      range: 'einen Bereich entlang des Kiefers wählen',
      arch: 'den ganzen Kiefer wählen',
      clear: 'die Auswahl leeren',
      undo: 'die letzte Änderung zurücknehmen',
      connectors: 'auf einem Verbinder: zum nächsten',
      help: 'diese Liste öffnen',
    },
    marks: (finding) => `eintragen: ${finding}`,
    marksNone: 'alle Befunde entfernen',
  },
};

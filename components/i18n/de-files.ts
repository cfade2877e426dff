import type { FileMessages } from './files-messages.js';

const UNCHANGED = 'Sonst wurde nichts geändert.';
const AGAIN = 'Exportieren Sie ihn neu aus dem Scanner und wählen Sie ihn hier aus.';
const KINDS: Readonly<Record<string, string>> = {
  jpeg: 'ein JPEG-Bild',
  png: 'ein PNG-Bild',
  pdf: 'ein PDF-Dokument',
  zip: 'ein ZIP-Archiv',
  heic: 'ein HEIC-Bild',
  video: 'ein Video',
  gif: 'ein GIF-Bild',
  webp: 'ein WebP-Bild',
  tiff: 'ein TIFF-Bild',
  dicom: 'eine DICOM-Datei, in der der Name steht',
  stl: 'ein STL-Netz',
  ply: 'ein PLY-Netz',
  obj: 'ein OBJ-Netz',
  text: 'eine Textdatei',
};
const unit = (name: string) => () =>
  `Der Scan liegt offenbar in ${name} vor. Dentale Scans sind in Millimetern: Prüfen Sie die Exporteinstellung des Scanners.`;
/** "jpeg png" as people write it */
const typesOf = (formats: string, language: string) =>
  new Intl.ListFormat(language, { type: 'disjunction' }).format(formats.toUpperCase().split(' '));

export const deFiles: FileMessages = {
  need: { required: 'erforderlich', recommended: 'empfohlen', optional: 'freiwillig' },
  pick: (slot) => `Datei für ${slot} wählen`,
  drop: (types) => `oder eine Datei hierher ziehen (${types})`,
  none: 'Das Labor braucht dafür keine Dateien. Gehen Sie weiter.',
  unasked: 'Wird nicht mehr verlangt. Die Datei geht mit, wenn Sie sie nicht entfernen.',
  replace: (slot) => `${slot} ersetzen`,
  remove: (slot) => `${slot} entfernen`,
  cancel: (slot) => `${slot} nicht weiter lesen`,
  checking: (name) => `${name} wird kopiert und geprüft`,
  progress: (slot) => `${slot}: wird kopiert und geprüft`,
  verdict: { pass: 'Sieht gut aus', warn: 'Bitte prüfen', block: 'Nicht verwendbar' },
  triangles: (count) => `${count} Dreiecke`,
  extent: (x, y, z) => `${x} × ${y} × ${z} mm`,
  kept: (slot) => `${slot}: auf diesem Gerät gespeichert und geprüft`,
  refused: (name) => `${name} wurde nicht übernommen`,
  findings: {
    heic: () =>
      `Dieses Bild hat das Format HEIC, das viele Programme im Labor nicht lesen. Exportieren Sie es als JPEG und wählen Sie es erneut aus. Damit ein iPhone JPEG aufnimmt: Einstellungen, Kamera, Formate, „Maximale Kompatibilität“. ${UNCHANGED}`,
    'wrong-kind': ({ kind, wanted }) =>
      `Das ist ${KINDS[String(kind)] ?? 'eine Datei anderer Art'}. ${wanted ? `Hier nimmt das Labor ${typesOf(String(wanted), 'de')}. ` : ''}Wählen Sie eine andere Datei oder für diese einen anderen Platz. ${UNCHANGED}`,
    damaged: () =>
      `Die Datei ist beschädigt und nicht bis zum Ende lesbar. Exportieren Sie sie neu oder fotografieren Sie erneut, und wählen Sie sie hier aus. ${UNCHANGED}`,
    'not-looked-into': ({ kind }) =>
      kind === 'pdf'
        ? 'Dieses PDF ist verschlüsselt oder gepackt, Titel und Verfasser stehen vielleicht noch darin. Sehen Sie in einem PDF-Programm in den Eigenschaften nach: Steht dort ein Name, entfernen Sie ihn dort und wählen Sie die Datei erneut aus.'
        : 'Ein Archiv wird gesendet, wie es ist: Namen darin werden nicht entfernt. Sehen Sie nach, dass keine darin stehen.',
    'empty-file': () =>
      `Die Datei ist leer. Exportieren Sie sie neu und wählen Sie sie hier aus. ${UNCHANGED}`,
    'not-a-mesh': ({ kind }) =>
      `Das ist kein STL-Netz, sondern ${KINDS[String(kind)] ?? 'etwas anderes'}. Wählen Sie die STL-Datei aus dem Scanner. ${UNCHANGED}`,
    truncated: ({ have, want }, bytes) =>
      `Der Scan bricht nach ${bytes(Number(have))} von ${bytes(Number(want))} ab. ${AGAIN} ${UNCHANGED}`,
    'no-triangles': () => `Der Scan enthält keine Dreiecke. ${AGAIN} ${UNCHANGED}`,
    'non-finite': ({ count }) =>
      `${count} Punkte des Scans sind keine Zahlen: Der Export ist beschädigt. ${AGAIN} ${UNCHANGED}`,
    'all-degenerate': () =>
      `Alle Dreiecke des Scans sind flach: Der Export ist beschädigt. ${AGAIN} ${UNCHANGED}`,
    'malformed-text': ({ line }) =>
      `Zeile ${line} ist nicht als STL lesbar. Exportieren Sie den Scan neu, am besten als binäres STL, und wählen Sie ihn hier aus. ${UNCHANGED}`,
    'not-a-document': ({ kind }) =>
      `Das ist ${KINDS[String(kind)] ?? 'eine Datei anderer Art'}. Wählen Sie ein Bild (JPEG, PNG), ein PDF oder ein Netz (STL, PLY). ${UNCHANGED}`,
    'over-limit': ({ bytes: size, most }, bytes) =>
      `Die Datei hat ${bytes(Number(size))}, hier passen bis zu ${bytes(Number(most))}. Verkleinern Sie sie, ein Foto durch weniger Bildpunkte, und wählen Sie sie erneut aus. ${UNCHANGED}`,
    'trailing-bytes': ({ count }, bytes) => `${bytes(Number(count))} hinter dem Netz bleiben unbeachtet.`,
    'unit-metres': unit('Metern'),
    'unit-centimetres': unit('Zentimetern'),
    'unit-inches': unit('Zoll'),
    'too-large': ({ extent }) =>
      `Die längste Seite misst ${extent} mm, mehr als hier zu erwarten ist. Ist es die richtige Datei?`,
    'too-small': ({ extent }) =>
      `Die längste Seite misst ${extent} mm, weniger als hier zu erwarten ist. Ist es die richtige Datei?`,
    'few-triangles': ({ count }) =>
      `Nur ${count} Dreiecke: Der Scan ist vielleicht zu grob für einen guten Randschluss. Exportieren Sie ihn möglichst in voller Auflösung.`,
    'many-triangles': ({ count }) =>
      `${count} Dreiecke sind ungewöhnlich viele. Das Labor kann damit arbeiten; das Senden dauert länger.`,
    'heavy-file': ({ bytes: size }, bytes) =>
      `${bytes(Number(size))} sind ungewöhnlich viel. Das Labor kann damit arbeiten; das Senden dauert länger.`,
  },
  faults: {
    'file-changed': 'Die Datei wurde nach der Auswahl geändert oder verschoben. Wählen Sie sie erneut aus.',
    'storage-full':
      'Für diese Datei ist auf dem Gerät nicht genug Platz. Alles andere ist gespeichert. Schaffen Sie Platz und wählen Sie die Datei erneut aus.',
    'storage-failed':
      'Der Browser konnte diese Datei nicht ablegen. Alles andere ist gespeichert. Versuchen Sie es erneut.',
    'storage-lost':
      'Der Browser hat den Speicher dieser Seite geleert. Ihre Eingaben sind noch da; wählen Sie die Datei erneut aus.',
    'worker-unavailable':
      'Die Datei konnte in diesem Browser nicht geprüft werden. Laden Sie die Seite neu und wählen Sie die Datei erneut aus.',
    'copy-damaged': 'Die Kopie auf diesem Gerät ist beschädigt. Wählen Sie die Datei erneut aus.',
    'copy-missing': 'Die Kopie auf diesem Gerät fehlt. Wählen Sie die Datei erneut aus.',
    'insecure-origin':
      'Dateien brauchen eine sichere Verbindung (https). Bitte sagen Sie es den Betreibern dieser Seite.',
    'not-editable': 'Der Fall wurde inzwischen gesendet und ist nicht mehr zu bearbeiten.',
    'unknown-case': 'Dieser Entwurf wurde in einem anderen Tab entfernt.',
    'needs-update': 'In einem anderen Tab läuft eine neuere Version dieser Seite. Laden Sie die Seite neu.',
  },
  failed: 'Die Datei konnte nicht gelesen werden. Wählen Sie sie erneut aus.',
  sameFile: (place) =>
    `Dieselbe Datei liegt schon unter ${place}. Wählen Sie die Datei, die hierher gehört, oder entfernen Sie sie zuerst dort.`,
  sameDocument:
    'Dieselbe Datei liegt schon unter den Dokumenten dieses Falls. Sie wurde nicht noch einmal hinzugefügt.',
  tooMany: (slot, most) =>
    `${slot} fasst bis zu ${most} Dateien, und so viele liegen dort schon. Entfernen Sie eine, um eine andere hinzuzufügen.`,
  saved: 'Auf diesem Gerät gespeichert',
  dismiss: (name) => `Hinweis zu ${name} schließen`,
  sections: { scans: 'Scans', photos: 'Fotos', radiographs: 'Röntgenbilder', other: 'Weitere Dateien' },
  sectionHints: {
    photos:
      'Die Zeichnungen zeigen, was das Labor sehen möchte. Wählen Sie eine Zeichnung, um Ihr Foto an ihre Stelle zu setzen.',
  },
  add: (slot) => `Zu ${slot} hinzufügen`,
  limits: (files, size) =>
    [files > 1 ? `Bis zu ${files} Dateien` : '', size ? `${files > 1 ? 'je ' : ''}bis ${size}` : '']
      .filter(Boolean)
      .join(', '),
  camera: (slot) => `Foto aufnehmen: ${slot}`,
  one: (slot, number) => `${slot}, Datei ${number}`,
  keptOf: (slot, count) =>
    `${slot}: ${count === 1 ? '1 Datei' : `${count} Dateien`} auf diesem Gerät gespeichert und geprüft`,
  scrubbed: (parts) => `Aus der Kopie entfernt: ${parts}`,
  scrubbedParts: {
    exif: 'Kameradaten',
    gps: 'der Ort',
    text: 'Beschriftungen',
    'document-info': 'Titel und Verfasser',
    'header-name': 'der Name im Scan',
    comments: 'Kommentare',
    trailer: 'Daten hinter dem Ende',
  },
  sorting: {
    pick: 'Mehrere Dateien wählen',
    drop: 'oder irgendwo auf diese Seite ziehen',
    heading: (count) => (count === 1 ? 'Wohin gehört diese Datei?' : `Wohin gehören diese ${count} Dateien?`),
    body: 'Noch ist nichts übernommen. Einige Plätze sind aus den Dateinamen erraten: Sehen Sie jeden an, denn aus der falschen Seite oder dem falschen Kiefer wird eine falsche Arbeit.',
    goesTo: (name) => `Platz für ${name}`,
    guessed: 'aus dem Namen erraten',
    nowhere: 'Platz wählen',
    take: (count) => (count === 1 ? 'Diese Datei übernehmen' : `${count} Dateien übernehmen`),
    leave: 'Keine übernehmen',
    waiting: (count) =>
      count === 1 ? '1 Datei wartet auf einen Platz' : `${count} Dateien warten auf einen Platz`,
  },
};

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
  vendor: 'eine Datei, die nur das Programm des Herstellers öffnet',
  '3mf': 'eine 3MF-Datei',
  stl: 'ein STL-Netz',
  ply: 'ein PLY-Netz',
  obj: 'ein OBJ-Netz',
  text: 'eine Textdatei',
};
const unit = (name: string) => () =>
  `Der Scan liegt offenbar in ${name} vor. Dentale Scans sind in Millimetern: Skalieren Sie ihn hier, wo das angeboten wird, und prüfen Sie die Exporteinstellung des Scanners.`;
const UNITS: Readonly<Record<string, string>> = {
  'unit-metres': 'Meter',
  'unit-centimetres': 'Zentimeter',
  'unit-inches': 'Zoll',
};
const JAWS: Readonly<Record<string, string>> = { upper: 'Oberkiefer', lower: 'Unterkiefer' };
const figure = (value: number | string | undefined) =>
  new Intl.NumberFormat('de', { maximumSignificantDigits: 3 }).format(Number(value));
/** "jpeg png" as people write it */
const typesOf = (formats: string, language: string) =>
  new Intl.ListFormat(language, { type: 'disjunction' }).format(
    formats.split(' ').map((format) => (format === 'vendor' ? 'Dateien des Scanners' : format.toUpperCase())),
  );
const DANGERS: Readonly<Record<string, string>> = {
  bomb: 'würde beim Entpacken viel zu groß',
  path: 'enthält Namen, die aus dem Ordner hinausführen, in den es entpackt wird',
  entries: 'enthält mehr Dateien, als sich durchsehen lassen',
};
const FORMS: Readonly<Record<string, string>> = {
  tristrips: 'Dreiecksstreifen statt Flächen',
  'faces-first': 'die Flächen vor den Punkten',
  formulas: 'Flächen als Formeln statt Dreiecke',
};

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
        : `${kind === 'dicom' ? 'Die DICOM-Datei' : kind === 'vendor' ? 'Die Datei des Scannerprogramms' : 'Das Archiv'} wird unverändert gesendet: Namen darin werden nicht entfernt. Sehen Sie nach, dass keine darin stehen.`,
    'unsafe-archive': ({ danger }) =>
      `Dieses Archiv ${DANGERS[String(danger)] ?? 'ist nicht verwendbar'}. Packen Sie nur die Dateien, die das Labor braucht, in ein neues Archiv und wählen Sie es hier aus. ${UNCHANGED}`,
    'empty-file': () =>
      `Die Datei ist leer. Exportieren Sie sie neu und wählen Sie sie hier aus. ${UNCHANGED}`,
    'not-a-mesh': ({ kind }) =>
      `Das ist kein Netz, sondern ${KINDS[String(kind)] ?? 'etwas anderes'}. Exportieren Sie den Scan als STL oder PLY und wählen Sie ihn hier aus. ${UNCHANGED}`,
    'packed-mesh': ({ kind }) =>
      kind === '3mf'
        ? `Das ist eine 3MF-Datei, ein Archiv, das hier nicht geprüft werden kann. Exportieren Sie den Scan als STL oder PLY und wählen Sie ihn hier aus. ${UNCHANGED}`
        : `Das ist ein ZIP-Archiv mit einem Netz darin. Entpacken Sie es und wählen Sie das Netz aus, das hierher gehört. ${UNCHANGED}`,
    'unread-form': ({ form }) =>
      `Die Datei enthält ${FORMS[String(form)] ?? 'ein Netz in einer Form'}; das kann hier nicht geprüft werden. Exportieren Sie den Scan als STL oder als PLY mit Dreiecken und wählen Sie ihn hier aus. ${UNCHANGED}`,
    'cut-short': ({ have, want }) =>
      `Die Datei endet nach ${have} von ${want} Flächen: Der Export ist abgeschnitten. ${AGAIN} ${UNCHANGED}`,
    'lost-corners': ({ count }) =>
      `${count} Flächen des Scans nennen Punkte, die nicht in der Datei stehen: Der Export ist beschädigt. ${AGAIN} ${UNCHANGED}`,
    'points-only': ({ count }) =>
      `Die Datei enthält ${count} Punkte und keine Oberfläche. Exportieren Sie den Scan als Netz (STL oder PLY) und wählen Sie ihn hier aus. ${UNCHANGED}`,
    'too-many-points': ({ count, most }) =>
      `Der Scan hat ${count} Punkte oder mehr; im Browser lassen sich bis zu ${most} prüfen. Exportieren Sie ihn als STL oder mit weniger Punkten und wählen Sie ihn hier aus. ${UNCHANGED}`,
    truncated: ({ have, want }, bytes) =>
      `Der Scan bricht nach ${bytes(Number(have))} von ${bytes(Number(want))} ab. ${AGAIN} ${UNCHANGED}`,
    'no-triangles': () => `Der Scan enthält keine Dreiecke. ${AGAIN} ${UNCHANGED}`,
    'non-finite': ({ count }) =>
      `${count} Punkte des Scans sind keine Zahlen: Der Export ist beschädigt. ${AGAIN} ${UNCHANGED}`,
    'all-degenerate': () =>
      `Alle Dreiecke des Scans sind flach: Der Export ist beschädigt. ${AGAIN} ${UNCHANGED}`,
    'malformed-text': ({ line, format = 'stl' }) =>
      `${line === undefined ? 'Die Datei' : `Zeile ${line}`} ist nicht als ${String(format).toUpperCase()} lesbar. Exportieren Sie den Scan neu, am besten als binäres STL, und wählen Sie ihn hier aus. ${UNCHANGED}`,
    'not-a-document': ({ kind }) =>
      `Das ist ${KINDS[String(kind)] ?? 'eine Datei anderer Art'}. Wählen Sie ein Bild (JPEG, PNG), ein PDF oder ein Netz (STL, PLY). ${UNCHANGED}`,
    'over-limit': ({ bytes: size, most }, bytes) =>
      `Die Datei hat ${bytes(Number(size))}, hier passen bis zu ${bytes(Number(most))}. Verkleinern Sie sie, ein Foto durch weniger Bildpunkte, und wählen Sie sie erneut aus. ${UNCHANGED}`,
    uncounted: ({ count }) =>
      `Die Datei gibt an, keine Dreiecke zu enthalten; nach ihrer Größe sind es ${count}. Programme im Labor zeigen sie vielleicht als leer: Exportieren Sie sie möglichst neu.`,
    'trailing-bytes': ({ count }, bytes) =>
      `${bytes(Number(count))} hinter dem letzten gezählten Dreieck bleiben weg. Sehen Sie nach, ob der Scan vollständig ist; wenn nicht, exportieren Sie ihn neu.`,
    'unit-metres': unit('Metern'),
    'unit-centimetres': unit('Zentimetern'),
    'unit-inches': unit('Zoll'),
    'too-large': ({ extent }) =>
      `Die längste Seite misst ${figure(extent)} mm, mehr als hier zu erwarten ist. Ist es die richtige Datei?`,
    'too-small': ({ extent }) =>
      `Die längste Seite misst ${figure(extent)} mm, weniger als hier zu erwarten ist. Ist es die richtige Datei?`,
    'few-triangles': ({ count }) =>
      `Nur ${count} Dreiecke: Der Scan ist vielleicht zu grob für einen guten Randschluss. Exportieren Sie ihn möglichst in voller Auflösung.`,
    'many-triangles': ({ count }) =>
      `${count} Dreiecke sind ungewöhnlich viele. Das Labor kann damit arbeiten; das Senden dauert länger.`,
    'heavy-file': ({ bytes: size }, bytes) =>
      `${bytes(Number(size))} sind ungewöhnlich viel. Das Labor kann damit arbeiten; das Senden dauert länger.`,
    coarse: ({ density }) =>
      `Der Scan ist grob: ${figure(density)} Dreiecke je mm², Scanner schreiben 30 bis 50. Für einen guten Randschluss ist das vielleicht zu wenig. Exportieren Sie ihn möglichst in voller Auflösung.`,
    'over-sampled': ({ density }) =>
      `Der Scan ist ungewöhnlich fein: ${figure(density)} Dreiecke je mm². Das Labor kann damit arbeiten; das Senden dauert länger.`,
    'several-pieces': ({ count }) =>
      `Der Scan besteht aus ${count} großen Stücken, die sich nicht berühren. Sehen Sie nach, ob ein Teil fehlt oder etwas anderes mit gescannt wurde.`,
    'non-manifold': ({ count }) =>
      `An ${count} Kanten treffen sich mehr als zwei Flächen, etwa weil sich der Scan überlagert. Sehen Sie ihn an und scannen Sie dort neu, wo es so ist.`,
    'flipped-normals': ({ count }) =>
      `An ${count} Kanten wechselt die Außenseite: Ein Teil des Scans ist umgestülpt. Exportieren Sie ihn neu, oder prüfen Sie, ob das Programm des Labors Löcher zeigt.`,
    'based-model': () =>
      'Ein geschlossenes Modell mit Sockel, kein roher Scan. Das ist in Ordnung, wenn das Labor ein Modell möchte.',
    'other-jaw': ({ expected, seems, by }) => {
      const [here, there] = [JAWS[String(expected)], JAWS[String(seems)]];
      if (by === 'name')
        return `Der Dateiname nennt den ${there}, dies ist der Platz für den ${here}. Sehen Sie den Scan an: Ist es der richtige?`;
      return seems === 'lower'
        ? `Der Scan hat keinen Gaumen, wie ein Unterkiefer${by === 'both' ? ', und auch der Dateiname sagt es' : ''}. Wurde der Gaumen nicht gescannt, ist alles gut. Sehen Sie ihn an: Ist es der Oberkiefer?`
        : 'Der Scan hat einen Gaumen, dies ist der Platz für den Unterkiefer. Sehen Sie ihn an, und tauschen Sie die beiden, falls sie vertauscht sind.';
    },
    'jaws-swapped': () =>
      'Ober- und Unterkiefer scheinen vertauscht: Der Scan am Platz des Unterkiefers hat den Gaumen. Tauschen Sie die beiden.',
    'same-mesh': () =>
      'Dasselbe Netz liegt noch an einem anderen Platz, in anderem Format oder mit anderem Kopf. Wählen Sie den Scan, der hierher gehört.',
    'not-in-occlusion': ({ why, gap }) =>
      why === 'apart'
        ? `Ober- und Unterkiefer liegen ${figure(gap)} mm auseinander: Sie sind nicht in Okklusion. Exportieren Sie beide zusammen, zum Biss ausgerichtet.`
        : `Ober- und Unterkiefer ${why === 'within' ? 'liegen ineinander' : 'zeigen in dieselbe Richtung'}: Sie sind nicht in Okklusion. Exportieren Sie beide zusammen, zum Biss ausgerichtet.`,
    'bite-apart': ({ gap }) =>
      `Der Biss liegt ${figure(gap)} mm von den Kiefern entfernt: Das Labor kann sie nicht danach ausrichten. Exportieren Sie alle Scans zusammen.`,
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
    'not-repairable':
      'Das hat sich inzwischen geändert: An dieser Datei gibt es nichts mehr zu beheben, oder hier liegt eine andere.',
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
  leaveOut: 'Weglassen',
  dismiss: (name) => `Weglassen: ${name}`,
  look: (isOpen) => (isOpen ? '3D-Ansicht schließen' : 'In 3D ansehen'),
  lookAt: (isOpen, scan) => `${isOpen ? '3D-Ansicht schließen' : 'In 3D ansehen'}: ${scan}`,
  lookFailed:
    'Die 3D-Ansicht konnte nicht geladen werden. Der Scan ist sicher. Schließen Sie sie, prüfen Sie die Verbindung und öffnen Sie sie erneut.',
  mend: {
    scale: (code, factor) => `Das sind ${UNITS[code] ?? 'andere Einheiten'}: mit ${factor} skalieren`,
    cut: 'Das Ende abschneiden',
    count: 'Die Zahl der Dreiecke in die Kopie schreiben',
    swap: 'Ober- und Unterkiefer tauschen',
    move: (slot) => `Nach ${slot} verschieben`,
  },
  mending: (scan) => `${scan} wird berichtigt und geprüft`,
  notMended: (scan) => `${scan} bleibt, wie es war`,
  mended: {
    scale: (scan, factor) => `${scan} wurde mit ${factor} skaliert und neu geprüft.`,
    cut: (scan) => `${scan}: Was hinter dem Netz stand, wurde abgeschnitten.`,
    count: (scan) => `${scan}: Die Zahl der Dreiecke wurde in die Kopie geschrieben.`,
    swap: (one, other) => `${one} und ${other} wurden getauscht.`,
    move: (from, to) => `Die Datei wurde von ${from} nach ${to} verschoben.`,
  },
  repaired: (parts) => `In der Kopie berichtigt: ${parts}`,
  repairedParts: {
    scale: (factor) => `mit ${factor} skaliert`,
    cut: 'Ende abgeschnitten',
    count: 'Zahl der Dreiecke',
  },
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

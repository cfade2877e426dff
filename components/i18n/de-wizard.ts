import { deFiles } from './de-files.js';
import type { WizardMessages } from './wizard-messages.js';

export const deWizard: WizardMessages = {
  heading: 'Neuer Fall',
  steps: {
    patient: 'Patient',
    work: 'Zähne und Arbeit',
    request: 'Behandlung',
    files: 'Scans und Dateien',
    details: 'Termin und Hinweise',
    review: 'Prüfen und unterschreiben',
  },
  nav: 'Schritte des Falls',
  stepOf: (step, of) => `Schritt ${step} von ${of}`,
  stepDone: 'fertig',
  stepProblems: (count) => (count === 1 ? 'hat 1 Problem' : `hat ${count} Probleme`),
  service: {
    heading: 'Was möchten Sie bestellen?',
    hint: 'Sie können es ändern, bis die erste Eingabe gespeichert ist.',
    change: 'Ändern',
  },
  origin: {
    followUpOf: (kind, caseNumber) =>
      caseNumber ? `${kind} zu Fall ${caseNumber}` : `${kind} zu einem früheren Fall`,
    impressions: {
      required: 'Neue Abformungen sind nötig.',
      recommended:
        'Neue Abformungen passen am besten. Das Labor kann auch die Scans des vorigen Falls nehmen.',
      reuse: 'Die vorliegenden Scans werden verwendet.',
    },
    onFile: (caseNumber) =>
      caseNumber ? `Liegt vor, aus Fall ${caseNumber}` : 'Liegt vor, aus dem früheren Fall',
  },
  back: 'Zurück',
  next: 'Weiter',
  undo: 'Rückgängig',
  removed: (what) => `${what} entfernt.`,
  save: {
    fresh: 'Noch nichts zu speichern. Ihre Eingaben bleiben auf diesem Gerät.',
    saving: 'Wird gespeichert',
    saved: (time) => `Auf diesem Gerät gespeichert um ${time} · noch nicht gesendet`,
    failed: {
      'storage-full':
        'Nicht gespeichert: Dieses Gerät ist voll. Schaffen Sie Platz, zum Beispiel durch Entfernen eines Scans, und versuchen Sie es erneut. Ihre Eingaben sind noch da.',
      'storage-lost':
        'Nicht gespeichert: Der Browser hat den Speicher dieser Seite geleert. Lassen Sie die Seite offen und versuchen Sie es erneut. Ihre Eingaben sind noch da.',
      'storage-failed':
        'Nicht gespeichert: Der Browser konnte nicht schreiben. Lassen Sie die Seite offen und versuchen Sie es erneut. Ihre Eingaben sind noch da.',
      'needs-update':
        'Nicht gespeichert: In einem anderen Tab läuft eine neuere Version dieser Seite. Notieren Sie, was Sie brauchen, und laden Sie die Seite neu.',
      'not-editable':
        'Nicht gespeichert: Der Fall wurde inzwischen gesendet. Notieren Sie Ihre letzten Eingaben, öffnen Sie den Fall und bitten Sie das Labor um eine Änderung.',
      'unknown-case':
        'Nicht gespeichert: Dieser Entwurf wurde in einem anderen Tab entfernt. Notieren Sie, was Sie noch brauchen, und beginnen Sie einen neuen Fall.',
    },
  },
  summary: 'Es gibt ein Problem',
  fields: {
    service: { label: 'Leistung' },
    deliveryAddress: { label: 'Lieferadresse', hint: 'Wenn sie nicht Ihre übliche ist.' },
    patientCode: {
      label: 'Patientencode',
      hint: 'Eine Nummer oder ein Code aus Ihrer Kartei. Lassen Sie den Namen weg: Wer es ist, bleibt in Ihrer Praxis.',
    },
    yearOfBirth: { label: 'Geburtsjahr', hint: 'Vier Ziffern. Das Jahr genügt.' },
    sex: { label: 'Geschlecht' },
    doctorName: { label: 'Verordnende Zahnärztin/verordnender Zahnarzt' },
    licenceNumber: { label: 'Zulassungsnummer' },
    items: { label: 'Arbeit' },
    scans: { label: 'Scans' },
    dateWanted: { label: 'Wunschtermin', hint: 'Der Tag, an dem die Arbeit in Ihrer Praxis sein soll.' },
    instructions: {
      label: 'Hinweise für das Labor',
      hint: 'Was die Felder davor nicht fragen: Kontakte, Okklusion, Textur.',
    },
    declaredComplete: { label: 'Erklärung' },
    declaredPrivacy: { label: 'Einwilligung' },
    signature: { label: 'Unterschrift', hint: 'Unterschreiben Sie mit Ihrem vollen Namen.' },
    product: { label: 'Produkt' },
    teeth: { label: 'Zähne' },
    material: { label: 'Material' },
    shade: { label: 'Farbe' },
    answers: { label: 'Fragen' },
    findings: { label: 'Was über die Zähne bekannt ist' },
    priority: { label: 'Eilauftrag' },
    note: { label: 'Hinweis zu diesem Stück' },
  },
  sexes: { female: 'Weiblich', male: 'Männlich', unspecified: 'Keine Angabe' },
  choose: 'Bitte wählen',
  productFirst: 'Wählen Sie zuerst das Produkt, dann die Zähne oder den Kiefer.',
  piece: (index, words) => `Stück ${index}: ${words}`,
  addPiece: 'Weiteres Stück hinzufügen',
  removePiece: (words) => `${words} entfernen`,
  editPiece: (words) => `${words} ändern`,
  newPiece: 'noch nicht gewählt',
  on: (product, teeth) => `${product} auf ${teeth}`,
  arch: {
    label: 'Kiefer',
    upper: 'Oberkiefer',
    lower: 'Unterkiefer',
    both: 'Beide Kiefer',
    required: 'Kiefer: Wählen Sie Oberkiefer, Unterkiefer oder beide',
    of: (product, arch) =>
      `${product}, ${{ upper: 'Oberkiefer', lower: 'Unterkiefer', both: 'beide Kiefer' }[arch]}`,
  },
  soFar: 'Bisher',
  soFarEarliest: 'Frühester Termin',
  earliest: (date) => `Frühestens ${date}, aus den Arbeitstagen des Labors und dem Weg zu Ihnen.`,
  pieces: {
    sameAsLast: (work) => `Wie im letzten Fall: ${work}`,
    sameAsLastHint:
      'Produkt, Material und Ihre Vorlieben werden übernommen. Zähne, Farbe und was dazu gehört wählen Sie neu.',
    preferences:
      'Eingetragen ist, was Sie im letzten Fall mit diesem Produkt bevorzugt haben. Ändern Sie, was heute anders ist.',
  },
  request: {
    chart: 'Was über die Zähne bekannt ist',
    chartHint: 'Fehlende Zähne, Kronen, Implantate: was das Labor wissen sollte. Sie können dies auslassen.',
  },
  arrival: {
    heading: 'Wenn Sie heute senden',
    open: 'Sobald ein Produkt gewählt ist, steht hier, wann die Arbeit da sein kann.',
    received: (day) => `Eingang ${day}`,
    waits: {
      'cut-off': (time) => `Nach ${time} Uhr im Labor zählt es ab dem nächsten Arbeitstag.`,
      closed: () => 'Das Labor ist heute geschlossen, es zählt ab dem nächsten Arbeitstag.',
    },
    atLab: (days) => (days === 1 ? '1 Arbeitstag im Labor' : `${days} Arbeitstage im Labor`),
    shipped: (day) => `Versand ${day}`,
    onTheWay: (days) => (days === 1 ? '1 Tag unterwegs' : `${days} Tage unterwegs`),
    arrives: (day) => `In Ihrer Praxis ${day}`,
    closed: (days) => `Das Labor ist geschlossen am: ${days}.`,
    rush: 'Eilauftrag',
    rushHint: (rush, routine) => `In Ihrer Praxis ${rush} statt ${routine}.`,
    noRush: 'Das Labor bietet ihn nicht für die ganze Arbeit an. Nehmen Sie das Häkchen heraus.',
  },
  helps: {
    heading: 'Würde dem Labor helfen',
    hint: 'Sie können auch ohne senden. Es erspart eine Rückfrage.',
  },
  required: {
    text: (field) => `${field}: bitte ausfüllen`,
    choice: (field) => `${field}: bitte wählen`,
    teeth: (field) => `${field}: Wählen Sie mindestens einen Zahn`,
    file: (field) => `${field}: Fügen Sie die Datei hinzu`,
  },
  unreadTeeth: (field, text, notation) =>
    `${field}: „${text}“ ist nach ${notation} nicht zu lesen, bitte berichtigen`,
  problems: {
    'year-of-birth': (_, { from, to }) => `Geburtsjahr: Geben Sie ein Jahr von ${from} bis ${to} an`,
    'no-items': () => 'Arbeit: Wählen Sie mindestens einen Zahn und was das Labor anfertigen soll',
    'tooth-twice': (_, { tooth }) => `Zähne: Zahn ${tooth} gehört schon zu einem anderen Stück`,
    'tooth-kind': (_, { tooth }) => `Zähne: Für Zahn ${tooth} gibt es dieses Produkt nicht`,
    'whole-arches': () => 'Kiefer: Wählen Sie Oberkiefer, Unterkiefer oder beide',
    'not-in-catalogue': (field) =>
      `${field}: Das Labor bietet das für dieses Produkt nicht an, wählen Sie etwas anderes`,
    'shade-required': () => 'Farbe: Wählen Sie eine, dieses Material ist zahnfarben',
    'not-a-date': (field) => `${field}: Diesen Tag gibt es nicht`,
    'too-early': (_, { earliest }) =>
      `Wunschtermin: Das Labor braucht bis ${earliest}, wählen Sie diesen oder einen späteren Tag`,
    'too-long': (field, { most }) => `${field}: Kürzen Sie auf ${most} Zeichen`,
    'tick-required': (field) => `${field}: Setzen Sie das Häkchen, um fortzufahren`,
    'sign-required': () => 'Unterschrift: Geben Sie Ihren vollen Namen ein',
    'sign-by-hand': () => 'Unterschrift: Zeichnen Sie sie, ein getippter Name genügt hier nicht',
    'not-an-option': (field) => `${field}: Wählen Sie eine der angebotenen Antworten`,
    'not-a-number': (field) => `${field}: Geben Sie eine Zahl ein`,
    'out-of-range': (field, { min, max }) => `${field}: Geben Sie eine Zahl von ${min} bis ${max} ein`,
    'tooth-missing': (_, { tooth }) =>
      `Zähne: Zahn ${tooth} ist als fehlend eingetragen, prüfen Sie, ob es der richtige ist`,
    'tooth-extraction': (_, { tooth }) =>
      `Zähne: Zahn ${tooth} soll gezogen werden, prüfen Sie, ob es der richtige ist`,
    'span-short': () => 'Brücke: Wählen Sie mindestens zwei benachbarte Zähne',
    'span-arches': () => 'Brücke: Alle Zähne müssen in einem Kiefer liegen',
    'span-gap': (_, { tooth }) => `Brücke: Zahn ${tooth} liegt darin, wählen Sie ihn mit`,
    'no-abutment': () =>
      'Brücke: Mindestens ein Zahn muss sie tragen, nicht alle können Zwischenglieder sein',
    'pontic-needed': (_, { tooth }) =>
      `Brücke: Zahn ${tooth} ist als fehlend eingetragen, machen Sie ihn zum Zwischenglied oder berichtigen Sie den Befund`,
    'arch-not-scanned': (field) =>
      `${field}: In diesem Kiefer ist Arbeit bestellt, fügen Sie den Scan hinzu oder prüfen Sie die Zähne`,
    'too-many-files': (field, { most }) => `${field}: Höchstens ${most} Dateien, entfernen Sie einige`,
    'no-rush': () => 'Eilauftrag: Das Labor bietet ihn nicht für die ganze Arbeit an',
  },
  slots: deFiles,
  review: {
    change: (what) => `${what} ändern`,
    changeWord: 'Ändern',
    none: 'keine',
    declare: 'Erklärung und Unterschrift',
    send: 'Fall senden',
    confirmHeading: 'Diesen Fall an das Labor senden?',
    confirmSend: 'Fall senden',
    sending: 'Der Fall wird unterschrieben und gespeichert',
  },
  sent: {
    heading: 'Der Fall ist unterschrieben und gespeichert',
    body: 'Er geht an das Labor, sobald Sie verbunden sind; Sie können die Seite schließen. Hier sehen Sie, wann das Labor ihn erhalten hat.',
    open: 'Diesen Fall verfolgen',
    another: 'Weiteren Fall anlegen',
  },
  trouble: 'Das Labor hat diesen Fall nicht angenommen',
  troubleNext: 'Ändern Sie, was nötig ist, unterschreiben Sie neu und senden Sie ihn noch einmal.',
  locked: 'Dieser Fall ist gesendet',
  lockedBody:
    'Er ist hier nicht mehr zu bearbeiten. Bitten Sie das Labor auf der Seite des Falls um eine Änderung.',
  missing: 'Dieser Entwurf ist nicht auf diesem Gerät.',
  discard: {
    label: 'Entwurf löschen',
    heading: 'Diesen Entwurf löschen?',
    body: 'Alle Eingaben und die Kopien der Scans werden von diesem Gerät entfernt. Das lässt sich nicht rückgängig machen.',
    keep: 'Entwurf behalten',
    failed: 'Der Entwurf konnte nicht gelöscht werden. Es wurde nichts geändert: Versuchen Sie es erneut.',
  },
  close: 'Speichern und schließen',
  sendFailed: 'Der Fall konnte nicht abgeschickt werden. Es ging nichts verloren: Versuchen Sie es erneut.',
};

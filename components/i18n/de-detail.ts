import type { DetailMessages } from './detail-messages.js';

const days = (count: number): string => (count === 1 ? '1 Tag' : `${count} Tage`);
const inDays = (count: number): string => (count === 1 ? '1 Tag' : `${count} Tagen`);
const workingDays = (count: number): string => (count === 1 ? '1 Arbeitstag' : `${count} Arbeitstage`);
const or = new Intl.ListFormat('de', { type: 'disjunction' });
const quoted = (words: readonly string[]): string => or.format(words.map((word) => `„${word}“`));

export const deDetail: DetailMessages = {
  form: {
    chooseDay: 'Bitte wählen Sie einen Tag.',
    tickOne: 'Bitte haken Sie mindestens eines an.',
    files: {
      label: 'Fotos und Dateien',
      hint: 'Am meisten helfen dem Labor Bilder, die das Problem zeigen: die Arbeit selbst und die Zähne. Sie bleiben als Dokumente beim Fall.',
      pick: 'Fotos oder Dateien auswählen',
      remove: (name) => `${name} entfernen`,
      kept: 'beim Fall gesichert',
      copying: 'Die Dateien werden auf dieses Gerät kopiert. Sie werden zusammen mit Ihrem Text gesendet.',
      refused: 'Eine der Dateien wurde nicht übernommen. Es wurde nichts gesendet.',
    },
    namesPatient: (name) =>
      `„${name}“ gehört zum Namen der Person. Nennen Sie stattdessen die Fallnummer, sofern Sie niemand anderen meinen.`,
  },
  due: {
    before: 'Bisher fällig',
    after: 'Neu fällig',
    moves: 'Das Labor berechnet den Termin neu. Mit diesem Schritt bestätigen Sie den neuen Tag.',
    stays: 'Der Termin bleibt, wie er ist. Mit diesem Schritt bestätigen Sie ihn.',
    on: (date) => `Fällig am ${date}`,
    confirmDay: (date) => `${date} bestätigen`,
  },
  times: {
    timer: (what, date, left) => {
      const when = left > 0 ? `noch ${days(left)}` : left === 0 ? 'heute' : `seit ${inDays(-left)} fällig`;
      return `Wenn bis ${date} nichts geschieht: ${what} (${when}).`;
    },
    promise: (date, left) =>
      left > 0
        ? `Das Labor antwortet bis ${date}: noch ${workingDays(left)}.`
        : `Das Labor antwortet bis ${date}: heute.`,
    promiseMissed: (date, late) =>
      `Das Labor hatte eine Antwort bis ${date} zugesagt: ${workingDays(late)} überfällig.`,
  },
  changes: {
    newFile: (name) => `${name} (neue Datei)`,
    tooth: (tooth) => `Zahn ${tooth}`,
    before: 'vorher',
    after: 'jetzt',
    none: 'nichts',
    nothing: 'An der Verordnung ist nichts geändert.',
    hidden: 'hier nicht angezeigt',
  },
  noActions:
    'Im Moment nichts weiter. Entscheidungen, Antworten und Kommentare haben auf dieser Seite ihren eigenen Platz.',
  impossible: {
    heading: 'Was jetzt nicht möglich ist',
    between: (first, last) => `Nur von „${first}“ bis „${last}“.`,
    only: (states) =>
      states.length ? `Nur solange der Fall bei ${quoted(states)} ist.` : 'Bei diesem Stand nicht.',
    notWhile: (state) => `Nicht, solange der Fall bei „${state}“ ist.`,
    notFor: (service) => `Nicht für Aufträge der Art „${service}“.`,
    fromOn: (stage) => `Ab „${stage}“ kann das nur das Labor.`,
    onlyRoles: (roles) => `Das kann jetzt nur das Labor: ${or.format(roles)}.`,
    suspended: (state) => `Der Fall steht bei „${state}“. Möglich, sobald es weitergeht.`,
    blocked: (state) => `Zuerst ist zu entscheiden: „${state}“.`,
  },
  head: {
    patient: 'Patient',
    born: (year) => `geboren ${year}`,
    created: 'Angelegt',
    received: 'Im Labor eingegangen',
    due: 'Fällig',
    plan: 'Plan',
    accepted: (date) => `Freigegeben am ${date}`,
    notAccepted: 'Noch nicht freigegeben',
    deviceId: 'Kennung auf diesem Gerät',
    patientNumber: (number) => `Patientennummer ${number}`,
    showName: 'Namen zeigen',
    hideName: 'Namen verbergen',
    doctor: 'Zahnärztin/Zahnarzt',
    assigned: (date) => `zugewiesen am ${date}`,
    original: 'Ursprungsfall',
    originalOpen: (caseNumber) => caseNumber ?? 'Noch ohne Nummer',
  },
  boxes: {
    contact: 'Rufen Sie im Labor an oder schreiben Sie',
    asksAbout: (parts) => `Das Labor fragt nach: ${parts}.`,
    goToMarked: 'Zu den Stellen, um die es geht',
    yourAnswer: 'Ihre Antwort',
    planHint: 'Sehen Sie sich den Vorschlag des Labors an, bevor Sie entscheiden.',
  },
  order: {
    yes: 'Ja',
    regions: {
      body: 'Farbe',
      gingival: 'Farbe, zervikales Drittel',
      incisal: 'Farbe, inzisales Drittel',
      stump: 'Farbe des Stumpfs',
    },
    units: {
      abutment: () => 'Pfeiler',
      pontic: (count) => (count === 1 ? 'Zwischenglied' : 'Zwischenglieder'),
    },
    priority: { routine: 'Regulär', urgent: 'Eilauftrag' },
    findings: 'Zahnbefund',
  },
  print: {
    heading: 'Auf Papier',
    prescription: 'Verordnung drucken',
    slip: 'Packzettel drucken',
    slipHint: 'Legen Sie ihn ins Paket, damit das Labor die Abformung zuordnen kann.',
  },
  duplicate: {
    label: 'Fall duplizieren',
    hint: 'Ein neuer Entwurf mit derselben Arbeit. Dateien, Termine und die Unterschrift werden nicht übernommen.',
  },
  revision: {
    heading: 'Verordnung',
    edit: 'Verordnung bearbeiten',
    stop: 'Bearbeiten beenden',
    waits:
      'Sie haben Änderungen an der Verordnung, die noch nicht gesendet sind. Ihre Antwort geht mit ihnen.',
    found: 'Sie haben Änderungen, die noch nicht gesendet sind',
    foundBody: 'Sie sind auf diesem Gerät gespeichert. Das Labor erhält sie, wenn Sie sie senden.',
    count: (changes) =>
      changes === 0
        ? 'Noch nichts geändert'
        : `${changes} ${changes === 1 ? 'Änderung' : 'Änderungen'}, noch nicht gesendet`,
    saving: 'Wird gespeichert',
    saved: (time) => `Auf diesem Gerät gespeichert um ${time}`,
    marked: 'Danach fragt das Labor.',
    lockedSince: (stage) => `Gesperrt seit „${stage}“.`,
    locked: 'Gesperrt.',
    lockedParts: (parts) => `Ändern können Sie noch: ${parts}.`,
    askOrCall: 'Für alles andere bitten Sie um eine Änderung oder rufen das Labor an:',
    call: 'Muss sich etwas ändern, rufen Sie das Labor an:',
    cannotBeSent:
      'Sie können jetzt nicht gesendet werden. Sie bleiben auf diesem Gerät, bis Sie sie verwerfen oder die Verordnung wieder offen ist.',
    send: {
      body: 'Das Labor erhält alles zusammen, als eine neue Fassung der Verordnung.',
      wordsOnly: 'Sie senden nur Worte. An der Verordnung ändert sich nichts.',
      changes: 'Was Sie geändert haben',
    },
    discard: {
      label: 'Meine Änderungen verwerfen',
      heading: 'Ihre Änderungen verwerfen?',
      body: 'Was Sie geändert und nicht gesendet haben, wird von diesem Gerät entfernt. Die Verordnung, die das Labor hat, bleibt, wie sie ist.',
      keep: 'Behalten',
      done: 'Ihre Änderungen sind verworfen.',
    },
    teethHint: (example) => `Zum Beispiel ${example}`,
    ponticHint: 'Haken Sie die Glieder an, die einen fehlenden Zahn ersetzen.',
    none: 'nichts',
  },
  documents: {
    heading: 'Scans und Dokumente',
    scans: 'Scans',
    label: 'Dokumente',
    noScans: 'Mit diesem Fall wurden keine Scans gesendet.',
    noDocuments: 'Briefe, Bilder und Befunde, die später dazukommen, erscheinen hier.',
    add: 'Dokument hinzufügen',
    addHint:
      'Ein Bild, ein PDF oder eine andere Datei für das Labor. Sie wird gesendet, sobald Sie verbunden sind.',
    upload: {
      waiting: 'Wartet auf Versand',
      sending: (percent) => `Wird gesendet, ${percent} %`,
      verified: 'Im Labor',
      failed: 'Noch nicht gesendet, neuer Versuch folgt',
    },
    reading: (name) => `${name} wird auf dieses Gerät kopiert`,
    stop: (name) => `${name} nicht weiter lesen`,
    kept: (name) => `${name}: auf diesem Gerät gespeichert, geht ans Labor.`,
    withComment: 'Mit einem Kommentar gesendet',
    save: 'Kopie speichern',
    saveOne: (name) => `Kopie von ${name} speichern`,
    fetching: 'Wird vom Labor geholt',
    notSaved: {
      offline:
        'Die Datei liegt nicht auf diesem Gerät, und es besteht keine Verbindung zum Labor. Versuchen Sie es wieder, sobald eine besteht.',
      missing: 'Das Labor hat diese Datei nicht mehr, und dieses Gerät auch nicht.',
      unproven:
        'Was das Labor gesendet hat, ist nicht die Datei, die dieser Fall nennt. Sie wurde verworfen. Sagen Sie es dem Labor.',
      'not-offered': 'Die Datei liegt nicht auf diesem Gerät, und dieses Labor gibt keine Dateien heraus.',
    },
  },
  comments: {
    heading: 'Kommentare',
    none: 'Noch keine Kommentare. Was Sie und das Labor einander schreiben, erscheint hier.',
    answeredWithin: (count) =>
      `Das Labor antwortet innerhalb von ${count === 1 ? '1 Arbeitstag' : `${count} Arbeitstagen`}.`,
    answerBy: (date) => `Das Labor antwortet bis ${date}.`,
    answerLate: (date, late) =>
      `Das Labor hatte eine Antwort bis ${date} zugesagt: ${workingDays(late)} überfällig.`,
    useNumber: (caseNumber) =>
      caseNumber
        ? `Schreiben Sie „Fall ${caseNumber}“, nie den Namen des Patienten.`
        : 'Nennen Sie den Fall bei seiner Nummer, nie den Patienten.',
    unread: (count) => `${count} neu`,
    isNew: 'Neu',
    markRead: 'Als gelesen markieren',
    files: (count) => (count === 1 ? 'Mit einer Datei' : `Mit ${count} Dateien`),
    about: {
      stage: (stage) => `Stufe ${stage}`,
      tooth: (tooth) => `Zahn ${tooth}`,
      show: (place) => `${place} zeigen`,
    },
  },
  links: {
    heading: 'Verknüpfte Fälle',
    origin: (caseNumber, kind) =>
      caseNumber ? `Folgefall zu Fall ${caseNumber}: ${kind}` : `Folgefall zu einem anderen Fall: ${kind}`,
    followUp: (caseNumber, kind) =>
      caseNumber ? `${kind}: Fall ${caseNumber}` : `${kind}: noch ohne Nummer des Labors`,
    open: (caseNumber) => (caseNumber ? `Fall ${caseNumber} öffnen` : 'Diesen Fall öffnen'),
    start: 'Folgefall beginnen',
    startOne: (kind) => `Beginnen: ${kind}`,
    impressions: {
      required: 'Neue Abformungen oder Scans sind nötig.',
      recommended: 'Neue Abformungen sind zu empfehlen; die vorhandenen können verwendet werden.',
      reuse: 'Wird nach den vorhandenen Scans gefertigt.',
    },
    notOffered: 'Das Labor bietet diesen Folgefall beim jetzigen Stand nicht an. Es wurde nichts geändert.',
    started: (kind) => `${kind}: Der Entwurf liegt bereit.`,
  },
  shipment: {
    heading: 'Versand',
    state: 'Paket',
    shipped: 'Versendet',
    delivered: 'Zugestellt',
    track: (number) => `${number} verfolgen`,
  },
  requests: {
    heading: (count) => (count === 1 ? 'Eine Änderung gewünscht' : `${count} Änderungen gewünscht`),
    at: (place, what) => (place ? `${place}: ${what}` : what),
  },
  billing: {
    heading: 'Abrechnung',
    note: 'Was der Buchhaltung des Labors gemeldet wird. Auf dieser Seite wird nichts bezahlt.',
    acts: {
      authorise: () => 'Betrag auf der Karte reserviert',
      capture: () => 'Reservierter Betrag abgebucht',
      release: () => 'Reservierung aufgehoben',
      charge: (month) => (month ? `Auf der Rechnung für ${month}` : 'Berechnet'),
      defer: (month) => (month ? `Von der Rechnung für ${month} genommen` : 'Zurückgestellt'),
      invoice: (day) => (day ? `Rechnung, zahlbar bis ${day}` : 'Rechnung'),
      refund: () => 'Betrag erstattet',
      credit: () => 'Gutschrift erteilt',
    },
  },
  proof: {
    unbroken: 'Verlauf vollständig: Jeder Eintrag ist mit dem vorigen versiegelt.',
    broken: 'Der Verlauf ist nicht vollständig',
    brokenAt: (entry, what, when) =>
      `Eintrag ${entry}, „${what}“ vom ${when}, passt nicht zum vorigen: Etwas wurde geändert, ausgelassen oder eingefügt. Fragen Sie das Labor, bevor Sie sich darauf verlassen.`,
  },
  tombstone: {
    heading: (caseNumber) =>
      caseNumber ? `Fall ${caseNumber} wurde vom Labor gelöscht` : 'Dieser Fall wurde vom Labor gelöscht',
    body: (date) => `Gelöscht am ${date}. Nur die Nummer blieb erhalten, nichts vom Patienten.`,
  },
  draft: {
    body: 'Dieser Fall ist ein Entwurf. Das Labor hat ihn noch nicht.',
    open: 'Entwurf fortsetzen',
  },
};

import type { SigningMessages } from './signing-messages.js';

export const deSigning: SigningMessages = {
  review: {
    lead: 'Das erhält das Labor. Von jeder Zeile kommen Sie dorthin zurück, wo sie eingetragen wurde.',
    notAnswered: 'noch nicht beantwortet',
    chart: 'Zähne dieses Auftrags',
    materials: 'Material und Farbe',
    note: 'Hinweis zu dieser Arbeit',
    arrives: 'Kann bei Ihnen sein',
    arrivesBy: (day) => `bis ${day}, wenn Sie heute senden`,
    wantedAfter: (day) => `bis ${day}, rechtzeitig zum Wunschtermin`,
    helpful: 'Hilft dem Labor, ist zum Senden nicht nötig',
    helpfulBody:
      'Das Labor fragt vielleicht später danach. Sie können es jetzt ergänzen oder ohne es senden.',
  },
  sign: {
    legend: 'Wie Sie unterschreiben',
    typed: 'Namen eintippen',
    drawn: 'Unterschrift zeichnen',
    typedLabel: 'Unterschrift',
    typedHint: 'Geben Sie zum Unterschreiben Ihren vollen Namen ein.',
    nameLabel: 'Name der Person, die unterschreibt',
    nameHint: 'Er steht neben der Zeichnung.',
    drawHint:
      'Zeichnen Sie mit dem Finger, einem Stift oder der Maus. Statt zu zeichnen können Sie oben auch Ihren Namen eintippen.',
    drawnOnly: (place, phone) =>
      `${place} verlangt eine von Hand gezeichnete Unterschrift: mit dem Finger, einem Stift oder der Maus. Ein getippter Name genügt dort nicht. Wenn Sie nicht zeichnen können, rufen Sie das Labor an: ${phone}.`,
    empty: 'Feld für die Unterschrift, leer',
    filled: 'Feld mit Ihrer Unterschrift',
    clear: 'Unterschrift löschen',
    cleared: 'Die Unterschrift ist gelöscht.',
    full: 'Das Feld ist voll. Löschen Sie es und unterschreiben Sie mit weniger Strichen.',
    failed:
      'Das Zeichnen konnte nicht geladen werden. Tippen Sie Ihren Namen ein, oder laden Sie die Seite neu und versuchen Sie es noch einmal.',
    typeName: 'Unterschrift: Geben Sie Ihren vollen Namen ein',
    drawIt: 'Unterschrift: Zeichnen Sie sie in das Feld',
  },
  law: {
    licence: (place) => `${place} verlangt sie auf dieser Verordnung.`,
    heading: (place) => `Regeln: ${place}`,
    keep: (years) =>
      years === 1
        ? 'Praxis und Labor bewahren diese Verordnung 1 Jahr auf.'
        : `Praxis und Labor bewahren diese Verordnung ${years} Jahre auf.`,
    source: (source) => `Nach ${source}.`,
  },
  confirm: {
    body: 'Bitte vergleichen Sie noch einmal. Nach dem Senden gehen Änderungen über das Labor.',
    work: 'Arbeit',
    patient: 'Patient',
    date: 'Wunschtermin',
    dentist: 'Unterschrieben von',
    noDate: 'kein Termin',
  },
  sending: {
    stillTaking: (count) =>
      count === 1
        ? 'Eine Datei wird noch übernommen. Warten Sie, oder brechen Sie ab; senden Sie dann.'
        : `${count} Dateien werden noch übernommen. Warten Sie, oder brechen Sie ab; senden Sie dann.`,
    stillSorting:
      'Ausgewählte Dateien warten auf einen Platz. Übernehmen Sie sie oder keine davon; senden Sie dann.',
  },
  after: {
    print: 'Verordnung drucken',
    again: 'Noch einmal bestellen',
    kept: 'Für das nächste Mal',
  },
  templates: {
    heading: 'Mit einer Vorlage beginnen',
    hint: 'Arbeiten, die Sie gespeichert haben. Patient, Zähne, Farben und Dateien tragen Sie neu ein.',
    use: (name) => `Verwenden: ${name}`,
    useWord: 'Verwenden',
    removeWord: 'Entfernen',
    used: (name) => `${name} ist eingetragen. Wählen Sie als Nächstes die Zähne.`,
    remove: (name) => `Entfernen: Vorlage ${name}`,
    removed: (name) => `Vorlage ${name} entfernt.`,
    undo: 'Rückgängig',
    nothing: 'Das Labor stellt das nicht mehr her.',
    save: 'Als Vorlage speichern',
    name: 'Name der Vorlage',
    nameHint:
      'Wie Sie diese Arbeit nennen, zum Beispiel „Zirkonkrone, Seitenzahn“. Keine Namen von Patienten.',
    replaces: (name) => `Eine Vorlage ${name} gibt es schon. Sie wird ersetzt.`,
    leavesOut:
      'Behalten werden Produkte, Materialien und was Sie ausgewählt haben. Weggelassen werden Patient, Zähne, Farben, Hinweise, Dateien, Termine und Unterschrift. Die Vorlage bleibt auf diesem Gerät.',
    confirm: 'Vorlage speichern',
    saved: (name) => `Die Vorlage ${name} ist auf diesem Gerät gespeichert.`,
    missingName: 'Name der Vorlage: Tragen Sie hier etwas ein',
    failed:
      'Die Vorlage konnte nicht gespeichert werden. Nichts wurde verändert: Versuchen Sie es noch einmal.',
  },
  duplicate: {
    heading: (caseNumber) =>
      caseNumber ? `Derselbe Auftrag wie Fall ${caseNumber}` : 'Derselbe Auftrag wie ein früherer Fall',
    body: (patientCode) =>
      `Patient ${patientCode}, Zähne und Arbeit sind übernommen. Prüfen Sie, ob es derselbe Patient ist. Dateien, Termine und Unterschrift tragen Sie neu ein.`,
    unread:
      'Der Fall, der wiederholt werden sollte, ist nicht auf diesem Gerät. Dieser Entwurf beginnt leer.',
  },
};

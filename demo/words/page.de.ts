/** The German text of what the pages say in English in their HTML, by `data-say`. */
export const pageGerman: Readonly<Record<string, string>> = {
  skip: 'Zum Inhalt springen',
  loading: 'Ihre Fälle werden geöffnet …',
  'top.label': 'Zeiten und Einstellungen',
  'top.language': 'Sprache',
  'top.colours': 'Farben',
  'top.auto': 'Auto',
  'top.light': 'Hell',
  'top.dark': 'Dunkel',
  'nav.label': 'Hauptmenü',
  'nav.services': 'Leistungen',
  'nav.turnaround': 'Lieferzeiten',
  'nav.send': 'Fall einsenden',
  'nav.contact': 'Kontakt',
  'nav.room': 'Für Praxen',
  'nav.labs': 'Alle vier Labore',
  'nav.bench': 'Werkbank des Labors',
  'nav.portal': 'In einem Tag',

  'hero.title': 'Kronen, die beim ersten Einsetzen passen',
  'hero.lede':
    'Vierzehn Menschen unter einem Dach fertigen Kronen, Veneers, Inlays und Onlays für Praxen im Nordosten. Sie senden zwei Scans und einen Auftrag. Wir prüfen beides am selben Tag und rufen an, bevor wir raten.',
  'hero.send': 'Fall einsenden',
  'hero.turnaround': 'Lieferzeiten ansehen',
  'hero.note':
    'Das Formular arbeitet auch ohne Verbindung. Ein offline unterschriebener Fall geht von selbst hinaus, sobald Sie wieder online sind.',
  'fig.title': 'Die drei Teile einer verblendeten Krone übereinander',
  'fig.one': 'Keramik, von Hand geschichtet und gebrannt',
  'fig.two': 'Gerüst aus Zirkonoxid, nie unter 0,5 mm',
  'fig.three': 'Ihre Präparation, mit der Grenze wie gescannt',

  'services.crown': 'Kronen',
  'services.crown.one': 'Krone',
  'services.crown.text':
    'Mehrschichtiges Zirkonoxid für belastete Molaren, Lithiumdisilikat, wo es auf Licht ankommt, Keramik auf Co-Cr für lange Erfahrung, hochgoldhaltig auf Wunsch.',
  'services.crown.tag': 'Alle Zähne, 7 Arbeitstage',
  'services.veneer': 'Veneers',
  'services.veneer.one': 'Veneer',
  'services.veneer.text':
    'Feldspatkeramik auf feuerfesten Stümpfen oder gepresstes Lithiumdisilikat. Senden Sie die Stumpffarbe mit: Bei 0,4 mm entscheidet sie.',
  'services.veneer.tag': 'Schneidezähne bis Prämolaren, 8 Arbeitstage',
  'services.inlay': 'Inlays und Onlays',
  'services.inlay.one': 'Inlay, Onlay',
  'services.inlay.text':
    'Gepresst oder gefräst, die Kontakte am ungesägten Modell eingestellt. Gold, wo es uns alle überdauern soll.',
  'services.inlay.tag': 'Prämolaren und Molaren, 6 Arbeitstage',
  'services.temp': 'Provisorien',
  'services.temp.one': 'Provisorium',
  'services.temp.text':
    'Gefrästes PMMA aus demselben Entwurf wie die endgültige Arbeit: Biss und Form sind erprobt, bevor etwas gebrannt wird.',
  'services.temp.tag': 'Alle Zähne, 7 Arbeitstage',

  'services.title': 'Was wir fertigen',
  'turn.title': 'Lieferzeiten',
  'turn.text':
    'Gezählt werden die Arbeitstage des Labors, Montag bis Freitag, ab Eingang vollständiger Scans. Ein Paket braucht zwei weitere. Bei einer Rückfrage hält die Uhr an, und Sie sehen das.',
  'turn.work': 'Arbeit',
  'turn.materials': 'Werkstoffe',
  'turn.lab': 'Im Labor',
  'turn.you': 'In Ihrer Praxis',
  'turn.crown': 'Zirkonoxid, Lithiumdisilikat, Keramik auf Co-Cr, Gold',
  'turn.veneer': 'Feldspatkeramik, Lithiumdisilikat',
  'turn.inlay': 'Lithiumdisilikat, Zirkonoxid, Gold',
  'turn.6': '6 Tage',
  'turn.7': '7 Tage',
  'turn.8': '8 Tage',
  'turn.8d': 'am 8. Tag',
  'turn.9': 'am 9. Tag',
  'turn.10': 'am 10. Tag',

  'send.title': 'So senden Sie einen Fall',
  'send.1': 'Beide Kiefer scannen',
  'send.1.text': 'Ober- und Unterkiefer ganz, als STL in Millimetern. Ein Bissscan erspart eine Rückfrage.',
  'send.2': 'Auftrag schreiben',
  'send.2.text':
    'Zähne markieren, Arbeit, Werkstoff und Farbe wählen. Jedes Feld wird beim Tippen gesichert, auf Ihrem eigenen Gerät.',
  'send.3': 'Scans prüfen lassen',
  'send.3.text':
    'Die Seite liest jede Datei, bevor sie gesendet wird. Ein abgeschnittener Export oder ein Netz in Zoll fällt auf, solange der Patient noch im Stuhl sitzt.',
  'send.4': 'Unterschreiben, senden, verfolgen',
  'send.4.text':
    'Sie sehen jeden Schritt mit Namen und Datum. Entwürfe warten auf Ihre Freigabe, bevor wir fräsen.',
  'send.open': 'Zum Bereich der Praxis',

  'people.title': 'Wer antwortet',
  'people.qc': 'Qualitätskontrolle. Sieht jeden Fall als Letzte.',
  'people.office': 'Büro. Weiß, wo Ihr Fall liegt.',
  'people.design': 'Design. Ruft wegen Präparationsgrenzen an.',
  'people.ceramics': 'Keramik. Ruft wegen Zahnfarben an.',

  'contact.title': 'Kontakt',
  'contact.phone': 'Telefon',
  'contact.mail': 'E-Mail',
  'contact.hours': 'Zeiten',
  'contact.courier':
    'Unser Kurier holt Abformungen und Modelle in Albany, Troy und Schenectady werktags vor zwölf. Von anderswo nutzen Sie die bezahlten Aufkleber, die mit Ihrem ersten Fall kommen.',

  'labs.title': 'Vier Labore, ein SDK',
  'labs.text':
    'Diese Seite ist eine Vorführung. Dahinter stehen vier Labore mit vier Arbeitsweisen: Jedes ist eine Datei mit Regeln, und jede Seite, jede Frist und jede Nachricht folgt daraus. Jedes führt in diesem Browser seine eigenen Fälle.',
  'labs.restorative.kind': 'Kronen, Veneers und Inlays',
  'labs.restorative':
    'Macht ein Angebot, wo die Preisliste endet, fragt bei unklarer Präparationsgrenze nach und führt eine Neuanfertigung als eigenen Fall, der den ersten nennt.',
  'labs.appliance.kind': 'Kieferorthopädische Geräte',
  'labs.appliance':
    'Sperrt die Verordnung nach der Prüfung; bis dahin zeigt eine Rückfrage die betroffenen Felder, und ein Knopf schickt alle Korrekturen zusammen zurück.',
  'labs.digital-lab.kind': 'Digitale Restaurationen',
  'labs.digital-lab':
    'Lässt die Praxis einen Auftrag pausieren und mit neuem Termin fortsetzen; nach 45 Tagen ohne Antwort wird er nach drei Hinweisen zur Löschung vorgemerkt.',
  'labs.aligner.kind': 'Aligner und Retainer',
  'labs.portal': 'Sein ganzes Portal, in einem Tag',
  'labs.aligner':
    'Plant eine Behandlung, die freigegeben, geändert oder abgelehnt wird, oder fertigt nur; Refinements und Retainer gehen aus dem ersten Fall hervor.',

  'foot.demo':
    'Eine Vorführung von Pontic. Labor und Personen sind erfunden, kein Fall verlässt diesen Browser, und nichts wird gefertigt.',
  'foot.home': 'Startseite',
  'foot.room': 'Bereich der Praxis',
  'foot.bench': 'Werkbank des Labors',
  'foot.portal': 'Ein Portal in einem Tag',

  'demo.label': 'Über diese Vorführung',
  'demo.text':
    'Eine Vorführung von Pontic: Alles über dieser Linie ist ein einziger Tag. Labor und Menschen sind erfunden, und kein Fall verlässt diesen Browser.',
  'demo.bench': 'Werkbank des Labors',
  'demo.home': 'Startseite der Vorführung',
  'demo.admin': 'Als Verwaltung des Netzwerks',
  'demo.doctor': 'Als Zahnärztin oder Zahnarzt',
};

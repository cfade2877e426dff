import { archOf, formatTooth, isPrimary, kindOf, positionOf, sideOf } from '../../src/index.js';
import { deChart } from './de-chart.js';
import { deDashboard } from './de-dashboard.js';
import { dePeople } from './de-people.js';
import { deShare } from './de-share.js';
import { dePortal } from './de-portal.js';
import { deDetail } from './de-detail.js';
import { deInbox } from './de-inbox.js';
import { deList } from './de-list.js';
import { dePlan } from './de-plan.js';
import { dePlanView } from './de-plan-view.js';
import { deQuestions } from './de-questions.js';
import { deKept } from './de-kept.js';
import { deSigning } from './de-signing.js';
import { deSheet } from './de-sheet.js';
import { deViewer } from './de-viewer.js';
import { deWizard } from './de-wizard.js';
import { NOTATION_NAMES } from './notation-names.js';
import type { Messages } from './messages.js';

const ORDINAL = ['erster', 'zweiter', 'dritter'];

export const de: Messages = {
  language: 'de',
  common: {
    optional: 'freiwillig',
    cancel: 'Abbrechen',
    close: 'Schließen',
    retry: 'Erneut versuchen',
    loading: 'Wird geladen',
  },
  teeth: {
    name: (tooth) => {
      const position = positionOf(tooth);
      const kind = kindOf(tooth);
      const milk = isPrimary(tooth);
      const place = `${archOf(tooth) === 'upper' ? 'oben' : 'unten'} ${sideOf(tooth) === 'right' ? 'rechts' : 'links'}`;
      const first = kind === 'premolar' || milk ? 4 : 6;
      const noun = {
        incisor: `${position === 1 ? 'mittlerer' : 'seitlicher'} ${milk ? 'Milchschneidezahn' : 'Schneidezahn'}`,
        canine: milk ? 'Milcheckzahn' : 'Eckzahn',
        premolar: `${ORDINAL[position - first]} Prämolar`,
        molar: `${ORDINAL[position - first]} ${milk ? 'Milchmolar' : 'Molar'}`,
      }[kind];
      return `${noun} ${place}`;
    },
    spoken: (tooth, notation) =>
      notation === 'palmer'
        ? `${archOf(tooth) === 'upper' ? 'oben' : 'unten'} ${sideOf(tooth) === 'right' ? 'rechts' : 'links'} ${formatTooth(tooth, 'palmer').slice(2)}`
        : formatTooth(tooth, notation),
    notation: NOTATION_NAMES,
  },
  chart: deChart,
  dates: {
    lateBy: (days) => `${days} ${days === 1 ? 'Tag' : 'Tage'} überfällig`,
    wanted: (date) => `Gewünscht zum ${date}`,
  },
  actions: {
    heading: 'Was Sie tun können',
    choose: 'Auswählen',
    chooseOne: 'Bitte wählen Sie eine Möglichkeit.',
    missing: (label) => `„${label}“ ist leer. Schreiben Sie ein paar Worte.`,
    sent: (label) => `${label}: gespeichert, geht ans Labor.`,
    refused: {
      'unknown-event': () => 'Das Labor kennt diesen Schritt nicht. Es wurde nichts geändert.',
      'unknown-state': (stage) =>
        `Das Labor führt den Fall unter „${stage}“; diesen Stand kennt die Seite nicht. Fragen Sie das Labor.`,
      'wrong-state': (stage) =>
        `Der Fall ist inzwischen bei „${stage}“. Dieser Schritt ist nicht mehr möglich.`,
      'wrong-role': () => 'Ihr Zugang ist dafür nicht freigegeben. Es wurde nichts geändert.',
      suspended: () =>
        'Der Fall ist angehalten oder pausiert. Der Schritt ist möglich, sobald es weitergeht.',
      blocked: () => 'Zuerst steht eine andere Entscheidung an. Es wurde nichts geändert.',
      'missing-fields': (fields) => `Es fehlt noch etwas: ${fields}.`,
      'stale-plan': () =>
        'Das Labor hat inzwischen einen neueren Entwurf geschickt. Sehen Sie sich den neuesten an und entscheiden Sie dann.',
      'plan-unproven': () =>
        'Dieser Plan ließ sich auf diesem Gerät nicht vollständig prüfen und wurde deshalb nicht freigegeben. Öffnen Sie ihn mit Internetverbindung und entscheiden Sie dann.',
      'stale-value': (fields) =>
        `${fields}: Das hat sich inzwischen geändert. Sehen Sie es noch einmal an und entscheiden Sie dann.`,
      'work-changed': () =>
        'Die Arbeit wurde geändert, nachdem das Labor dies erstellt hat. Warten Sie auf die neue Fassung oder fragen Sie das Labor.',
      'stale-prescription': () =>
        'Die Verordnung wurde inzwischen geändert. Ihre Änderungen sind aufgehoben: Prüfen und senden Sie sie noch einmal.',
      locked: (stage) =>
        `Die Verordnung ist bei „${stage}“ gesperrt. Bitten Sie stattdessen das Labor um eine Änderung.`,
      'nothing-changed': () => 'Es wurde noch nichts geändert, also gibt es nichts zu senden.',
      'stale-date': (date) => `Das Labor rechnet jetzt mit dem ${date}. Bestätigen Sie diesen Tag.`,
      purged: () => 'Das Labor hat diesen Fall gelöscht. Es ist nichts mehr damit zu machen.',
      'unknown-case': () => 'Das Labor kennt diesen Fall nicht. Fragen Sie das Labor.',
      'files-missing': () =>
        'Dem Labor fehlen noch Dateien. Sie werden zuerst gesendet, danach dieser Schritt.',
      'edited-elsewhere': () =>
        'Der Entwurf wurde auch auf einem anderen Gerät bearbeitet. Prüfen Sie ihn, unterschreiben Sie neu und senden Sie ihn.',
      'not-signed': () =>
        'Das Labor hat die Unterschrift nicht angenommen. Prüfen Sie Name, Zulassungsnummer und Art der Unterschrift, unterschreiben Sie neu und senden Sie dann.',
      'already-submitted': () => 'Dieser Fall war schon gesendet. Es wurde nichts doppelt gesendet.',
      declined: (message) => `Das Labor hat abgelehnt: ${message}`,
    },
    fault: {
      incomplete: 'Der Fall ist noch nicht vollständig. Öffnen Sie ihn und ergänzen Sie, was fehlt.',
      'unknown-case': 'Dieser Fall ist nicht mehr auf diesem Gerät.',
      'storage-full':
        'Auf diesem Gerät ist kein Platz mehr, deshalb wurde nichts gespeichert. Schaffen Sie Platz und versuchen Sie es erneut.',
      'storage-lost': 'Der Browser hat gelöscht, was diese Seite gespeichert hatte. Laden Sie die Seite neu.',
      'storage-failed':
        'Der Browser konnte das nicht speichern. Es wurde nichts gesendet. Versuchen Sie es erneut.',
      'needs-update': 'Anderswo ist eine neuere Version dieser Seite geöffnet. Laden Sie diese hier neu.',
    },
  },
  timeline: {
    heading: (caseNumber) => (caseNumber ? `Fall ${caseNumber}` : 'Fall noch ohne Nummer'),
    patient: (code) => `Patient ${code}`,
    course: 'Verlauf des Falls',
    done: 'Erledigt',
    now: 'Jetzt',
    toCome: 'Kommt noch',
    step: (step, of) => `Schritt ${step} von ${of}`,
    before: (status) => `vorher: ${status}`,
    expected: (date) => `voraussichtlich bis ${date}`,
    next: (stage) => `Danach: ${stage}.`,
    nextBy: (stage, date) => `Danach: ${stage}, voraussichtlich bis ${date}.`,
    nextAfterStop: (stage) => `${stage} folgt, sobald es weitergeht. Termine stehen dann wieder hier.`,
    caseNumber: 'Fallnummer',
    unsent: 'Wartet auf Versand',
    missing: 'Dieser Fall ist nicht auf diesem Gerät.',
    dismiss: 'Ausblenden',
    troubleRefused: (action) => `Nicht ausgeführt: ${action}`,
    troubleConflict: 'An zwei Orten geändert',
    troubleConflictBody: (fields) =>
      `${fields}: Es gilt, was Sie hier geschrieben haben. Die andere Fassung ist aufgehoben.`,
    fieldNames: {
      service: 'Leistung',
      patientCode: 'Patientencode',
      yearOfBirth: 'Geburtsjahr',
      sex: 'Geschlecht',
      doctorName: 'Zahnärztin/Zahnarzt',
      licenceNumber: 'Zulassungsnummer',
      dateWanted: 'Wunschtermin',
      instructions: 'Hinweise',
      deliveryAddress: 'Lieferadresse',
      declaredComplete: 'Erklärung',
      declaredPrivacy: 'Einwilligung',
      signature: 'Unterschrift',
      items: 'Arbeiten',
      scans: 'Scans',
      answers: 'Fragen',
      findings: 'Zahnbefund',
      priority: 'Eilauftrag',
    },
  },
  detail: deDetail,
  list: deList,
  plan: dePlan,
  planView: dePlanView,
  sync: {
    allSent: (time) => (time ? `Alles gesendet · ${time}` : 'Alles gesendet'),
    fetching: 'Ihre Fälle werden geholt',
    sending: (changes) =>
      changes === 1 ? '1 Änderung wird gesendet' : `${changes} Änderungen werden gesendet`,
    toSend: (changes) =>
      changes === 1 ? '1 Änderung wartet auf Versand' : `${changes} Änderungen warten auf Versand`,
    offline: (changes) =>
      changes === 0
        ? 'Offline — Sie können weiterarbeiten, bisher ist alles gesendet'
        : changes === 1
          ? 'Offline — 1 Änderung ist auf diesem Gerät gespeichert und wird noch gesendet'
          : `Offline — ${changes} Änderungen sind auf diesem Gerät gespeichert und werden noch gesendet`,
    otherTab: (changes) =>
      changes === 0
        ? 'Alles gesendet'
        : `Ein anderer Tab sendet ${changes} ${changes === 1 ? 'Änderung' : 'Änderungen'}`,
    signIn: (changes) =>
      changes === 0
        ? 'Melden Sie sich neu an, um Neues zu sehen'
        : `Melden Sie sich neu an, um ${changes} ${changes === 1 ? 'Änderung' : 'Änderungen'} zu senden`,
    waiting: (changes) =>
      changes === 0
        ? 'Das Labor antwortet nicht — es wird bald wieder gefragt'
        : changes === 1
          ? 'Das Labor antwortet nicht — 1 Änderung ist auf diesem Gerät gespeichert und wird noch gesendet'
          : `Das Labor antwortet nicht — ${changes} Änderungen sind auf diesem Gerät gespeichert und werden noch gesendet`,
    stopped: (changes) =>
      changes === 0
        ? 'Das Senden ist angehalten'
        : `Das Senden ist angehalten — ${changes} ${changes === 1 ? 'Änderung ist' : 'Änderungen sind'} auf diesem Gerät gespeichert`,
    tryNow: 'Jetzt versuchen',
  },
  inbox: deInbox,
  sheet: deSheet,
  questions: deQuestions,
  kept: deKept,
  signing: deSigning,
  viewer: deViewer,
  wizard: deWizard,
  dashboard: deDashboard,
  people: dePeople,
  share: deShare,
  portal: dePortal,
  client: {
    opening: 'Ihre Fälle werden geöffnet',
    opened: 'Ihre Fälle sind geöffnet.',
    firstConnection: 'Verbinden Sie sich einmal mit dem Labor, danach funktioniert die Seite auch offline.',
    needsUpdate: 'Auf diesem Gerät lief schon eine neuere Version dieser Seite. Laden Sie die Seite neu.',
    failed:
      'Ihre Fälle konnten nicht geöffnet werden. Schließen Sie andere Tabs dieser Seite und versuchen Sie es erneut.',
    unknownLab: (lab) => `Ein Laborprofil namens „${lab}“ gibt es nicht.`,
  },
};

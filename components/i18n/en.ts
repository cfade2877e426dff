import { archOf, formatTooth, isPrimary, kindOf, positionOf, sideOf } from '../../src/index.js';
import { enChart } from './en-chart.js';
import { enDashboard } from './en-dashboard.js';
import { enPeople } from './en-people.js';
import { enShare } from './en-share.js';
import { enPortal } from './en-portal.js';
import { enDetail } from './en-detail.js';
import { enInbox } from './en-inbox.js';
import { enList } from './en-list.js';
import { enPlan } from './en-plan.js';
import { enPlanView } from './en-plan-view.js';
import { enQuestions } from './en-questions.js';
import { enKept } from './en-kept.js';
import { enSigning } from './en-signing.js';
import { enSheet } from './en-sheet.js';
import { enViewer } from './en-viewer.js';
import { enWizard } from './en-wizard.js';
import { NOTATION_NAMES } from './notation-names.js';
import type { Messages } from './messages.js';

const ORDINAL = ['first', 'second', 'third'];

export const en: Messages = {
  language: 'en',
  common: {
    optional: 'optional',
    cancel: 'Cancel',
    close: 'Close',
    retry: 'Try again',
    loading: 'Loading',
  },
  teeth: {
    name: (tooth) => {
      const position = positionOf(tooth);
      const kind = kindOf(tooth);
      const primary = isPrimary(tooth) ? 'primary ' : '';
      const side = `${archOf(tooth)} ${sideOf(tooth)}`;
      if (kind === 'incisor') return `${side} ${primary}${position === 1 ? 'central' : 'lateral'} incisor`;
      if (kind === 'canine') return `${side} ${primary}canine`;
      const first = kind === 'premolar' || isPrimary(tooth) ? 4 : 6;
      return `${side} ${ORDINAL[position - first]!} ${primary}${kind}`;
    },
    spoken: (tooth, notation) =>
      notation === 'palmer'
        ? `${archOf(tooth)} ${sideOf(tooth)} ${formatTooth(tooth, 'palmer').slice(2)}`
        : formatTooth(tooth, notation),
    notation: NOTATION_NAMES,
  },
  chart: enChart,
  dates: {
    lateBy: (days) => `late by ${days} ${days === 1 ? 'day' : 'days'}`,
    wanted: (date) => `Wanted ${date}`,
  },
  actions: {
    heading: 'What you can do',
    choose: 'Choose',
    chooseOne: 'Choose one.',
    missing: (label) => `“${label}” is empty. Write a few words.`,
    sent: (label) => `${label}: saved, on its way to the lab.`,
    refused: {
      'unknown-event': () => 'The lab does not know this step. Nothing was changed.',
      'unknown-state': (stage) =>
        `The lab has put the case at “${stage}”, which this page does not know. Ask the lab.`,
      'wrong-state': (stage) =>
        `The case has moved on and is now at “${stage}”. This step is no longer possible.`,
      'wrong-role': () => 'Your account may not do this. Nothing was changed.',
      suspended: () => 'The case is on hold or paused. This step is possible when it goes on.',
      blocked: () => 'Another decision comes first. Nothing was changed.',
      'missing-fields': (fields) => `Something is missing: ${fields}.`,
      'stale-plan': () => 'The lab has sent a newer design meanwhile. Look at the newest one, then decide.',
      'plan-unproven': () =>
        'Not all of this plan could be checked on this device, so it was not accepted. Open it while you are online, then decide.',
      'stale-value': (fields) => `${fields}: this has changed meanwhile. Look at it again, then decide.`,
      'work-changed': () =>
        'The work was changed after the lab had made this. Wait for its new version, or ask the lab.',
      'stale-prescription': () =>
        'The prescription was changed meanwhile. Your changes are kept: look at them again, then send them.',
      locked: (stage) => `The prescription is locked at “${stage}”. Ask the lab for a change instead.`,
      'nothing-changed': () => 'Nothing was changed yet, so there is nothing to send.',
      'stale-date': (date) => `The lab now counts ${date} as the due date. Confirm that day.`,
      purged: () => 'The lab has deleted this case. Nothing more can be done with it.',
      'unknown-case': () => 'The lab does not know this case. Ask the lab.',
      'files-missing': () => 'The lab has not got all the files yet. They are sent first, then this step.',
      'edited-elsewhere': () =>
        'The draft was also edited on another device. Check it, sign it again and send it.',
      'not-signed': () =>
        'The lab did not take the signature. Check the name, the licence number and how it is signed, then sign again and send it.',
      'already-submitted': () => 'This case had already been sent. Nothing was sent twice.',
      declined: (message) => `The lab declined: ${message}`,
    },
    fault: {
      incomplete: 'The case is not complete yet. Open it and fill in what is missing.',
      'unknown-case': 'This case is no longer on this device.',
      'storage-full': 'This device has no room left, so nothing was saved. Free some space, then try again.',
      'storage-lost': 'The browser has cleared what this page had saved. Reload the page.',
      'storage-failed': 'The browser could not save this. Nothing was sent. Try again.',
      'needs-update': 'A newer version of this page is open elsewhere. Reload this one.',
    },
  },
  timeline: {
    heading: (caseNumber) => (caseNumber ? `Case ${caseNumber}` : 'Case without a number yet'),
    patient: (code) => `Patient ${code}`,
    course: 'Course of the case',
    done: 'Done',
    now: 'Now',
    toCome: 'To come',
    step: (step, of) => `Step ${step} of ${of}`,
    before: (status) => `before: ${status}`,
    expected: (date) => `expected by ${date}`,
    next: (stage) => `Next: ${stage}.`,
    nextBy: (stage, date) => `Next: ${stage}, expected by ${date}.`,
    nextAfterStop: (stage) => `${stage} follows when the case goes on. Expected dates are set then.`,
    caseNumber: 'Case number',
    unsent: 'Waiting to be sent',
    missing: 'This case is not on this device.',
    dismiss: 'Dismiss',
    troubleRefused: (action) => `Not carried out: ${action}`,
    troubleConflict: 'Changed in two places',
    troubleConflictBody: (fields) =>
      `${fields}: what you wrote here stands. The other version was kept aside.`,
    fieldNames: {
      service: 'Service',
      patientCode: 'Patient code',
      yearOfBirth: 'Year of birth',
      sex: 'Sex',
      doctorName: 'Dentist',
      licenceNumber: 'Licence number',
      dateWanted: 'Date wanted',
      instructions: 'Instructions',
      deliveryAddress: 'Delivery address',
      declaredComplete: 'Declaration',
      declaredPrivacy: 'Consent',
      signature: 'Signature',
      items: 'Work',
      scans: 'Scans',
      answers: 'Questions',
      findings: 'Teeth',
      priority: 'Rush service',
    },
  },
  detail: enDetail,
  list: enList,
  plan: enPlan,
  planView: enPlanView,
  sync: {
    allSent: (time) => (time ? `All sent · ${time}` : 'All sent'),
    fetching: 'Fetching your cases',
    sending: (changes) => `Sending ${changes} ${changes === 1 ? 'change' : 'changes'}`,
    toSend: (changes) => `${changes} ${changes === 1 ? 'change waits' : 'changes wait'} to be sent`,
    offline: (changes) =>
      changes
        ? `Offline — ${changes} ${changes === 1 ? 'change is' : 'changes are'} saved on this device and will be sent`
        : 'Offline — you can go on working, everything so far was sent',
    otherTab: (changes) =>
      changes ? `Another tab is sending ${changes} ${changes === 1 ? 'change' : 'changes'}` : 'All sent',
    signIn: (changes) =>
      changes
        ? `Sign in again to send ${changes} ${changes === 1 ? 'change' : 'changes'}`
        : 'Sign in again to see what is new',
    waiting: (changes) =>
      changes
        ? `The lab does not answer — ${changes} ${changes === 1 ? 'change is' : 'changes are'} saved on this device and will be sent`
        : 'The lab does not answer — it is asked again soon',
    stopped: (changes) =>
      changes
        ? `Sending is stopped — ${changes} ${changes === 1 ? 'change is' : 'changes are'} saved on this device`
        : 'Sending is stopped',
    tryNow: 'Try now',
  },
  inbox: enInbox,
  sheet: enSheet,
  questions: enQuestions,
  kept: enKept,
  signing: enSigning,
  viewer: enViewer,
  wizard: enWizard,
  dashboard: enDashboard,
  people: enPeople,
  share: enShare,
  portal: enPortal,
  client: {
    opening: 'Opening your cases',
    opened: 'Your cases are open.',
    firstConnection: 'Connect to the lab once, then this page works offline too.',
    needsUpdate: 'A newer version of this page has been used on this device. Reload the page.',
    failed: 'Your cases could not be opened. Close other tabs of this site and try again.',
    unknownLab: (lab) => `There is no lab profile called “${lab}”.`,
  },
};

import type { LifecycleDefinition } from '../../domain/lifecycle/definition.js';
import { commonEvents, commonFields, followUpFields } from '../shared/words.js';

type Words<Key extends keyof LifecycleDefinition> = LifecycleDefinition[Key];

export const roles: Words<'roles'> = {
  dentist: { en: 'Dentist', de: 'Praxis' },
  network_admin: { en: 'Network administrator', de: 'Netzwerkverwaltung' },
  planner: { en: 'Planner', de: 'Behandlungsplanung' },
  lab_admin: { en: 'Lab office', de: 'Laborleitung' },
  production: { en: 'Production', de: 'Fertigung' },
  shipping: { en: 'Shipping', de: 'Versand' },
  system: { en: 'Lab system', de: 'Laborsystem' },
};

export const fields: Words<'fields'> = {
  ...commonFields,
  doctor: { label: { en: 'Dentist', de: 'Zugewiesen an' }, kind: 'line' },
  memberId: { label: { en: 'Member', de: 'Mitglied' }, kind: 'line' },
  planDigest: { label: { en: 'Plan seen', de: 'Gesehener Plan' }, kind: 'line' },
  viewerUrl: {
    label: { en: 'Address of the plan in the viewer', de: 'Adresse des Plans im Viewer' },
    kind: 'line',
    hint: { en: 'Begins with https', de: 'Beginnt mit https' },
  },
  arch: {
    label: { en: 'Arch', de: 'Kiefer' },
    kind: 'choice',
    options: {
      upper: { en: 'Upper', de: 'Oberkiefer' },
      lower: { en: 'Lower', de: 'Unterkiefer' },
      both: { en: 'Both', de: 'Beide' },
    },
  },
  alignerNumber: {
    label: { en: 'Aligners to make again', de: 'Neu anzufertigende Aligner' },
    kind: 'line',
    hint: { en: 'Their numbers: 11, 12', de: 'Ihre Nummern: 11, 12' },
  },
  alignerWorn: {
    label: { en: 'Aligner that is worn now', de: 'Zurzeit getragener Aligner' },
    kind: 'line',
  },
  remakeReason: {
    label: { en: 'What is wrong with it?', de: 'Was ist damit?' },
    kind: 'choice',
    options: {
      broken: { en: 'It broke', de: 'Er ist gebrochen' },
      lost: { en: 'It was lost', de: 'Er ist verloren' },
      'no-fit': { en: 'It does not fit', de: 'Er passt nicht' },
      'sharp-edge': { en: 'It has a sharp edge', de: 'Er hat eine scharfe Kante' },
      other: { en: 'Something else', de: 'Etwas anderes' },
    },
  },
  bruxism: {
    label: { en: 'Does the patient grind the teeth?', de: 'Knirscht die Patientin oder der Patient?' },
    kind: 'choice',
    options: {
      yes: { en: 'Yes', de: 'Ja' },
      no: { en: 'No', de: 'Nein' },
      unknown: { en: 'Not known', de: 'Nicht bekannt' },
    },
  },
  returnNote: {
    label: { en: 'What you send back', de: 'Was Sie zurücksenden' },
    kind: 'text',
    hint: {
      en: 'If you return the aligners: which ones, and what to look at',
      de: 'Falls Sie die Aligner zurücksenden: welche, und worauf zu achten ist',
    },
  },
  ...followUpFields,
};

export const events: Words<'events'> = {
  'case.submit': {
    label: { en: 'Submit case', de: 'Fall einreichen' },
    done: { en: 'Submitted by the practice', de: 'Von der Praxis eingereicht' },
    confirm: {
      en: 'The lab gets this case. With full service it is planned and comes back for your approval. With direct manufacturing production starts at once. Read the warnings before you go on.',
      de: 'Das Labor erhält diesen Fall. Beim Komplettservice wird er geplant und Ihnen zur Freigabe vorgelegt. Bei der Direktfertigung beginnt die Fertigung sofort. Lesen Sie vorher die Hinweise.',
    },
  },
  'case.receive': commonEvents['case.receive'],
  'plan.propose': {
    label: { en: 'Send plan for approval', de: 'Plan zur Freigabe senden' },
    done: { en: 'Plan sent for approval', de: 'Plan zur Freigabe gesendet' },
  },
  'plan.propose-in-viewer': {
    label: { en: 'Send plan in the viewer', de: 'Plan im Viewer senden' },
    done: { en: 'Plan sent for approval in the viewer', de: 'Plan im Viewer zur Freigabe gesendet' },
  },
  'plan.accept': {
    boundToWork: true,
    label: { en: 'Accept plan', de: 'Plan freigeben' },
    done: { en: 'Plan accepted', de: 'Plan freigegeben' },
    confirm: {
      en: 'Production starts with this plan. It cannot be changed afterwards.',
      de: 'Die Fertigung beginnt nach diesem Plan. Er lässt sich danach nicht mehr ändern.',
    },
  },
  'plan.request-change': {
    brings: 'requests',
    label: { en: 'Ask for a modification', de: 'Änderung erbitten' },
    done: { en: 'Modification requested', de: 'Änderung erbeten' },
  },
  'plan.note-change': {
    label: { en: 'Note a modification from the viewer', de: 'Änderung aus dem Viewer vermerken' },
    done: { en: 'Modification requested in the viewer', de: 'Änderung im Viewer erbeten' },
  },
  'plan.reject': {
    label: { en: 'Reject plan', de: 'Plan ablehnen' },
    done: { en: 'Plan rejected', de: 'Plan abgelehnt' },
    confirm: {
      en: 'This plan ends here, and the lab plans anew. To have only a part of it changed, ask for a modification.',
      de: 'Dieser Plan ist damit beendet, und das Labor plant neu. Soll sich nur ein Teil ändern, erbitten Sie eine Änderung.',
    },
  },
  'case.ship': commonEvents['case.ship'],
  'hold.place': commonEvents['hold.place'],
  'hold.answer': commonEvents['hold.answer'],
  'hold.lift': commonEvents['hold.lift'],
  'rx.revise': commonEvents['rx.revise'],
  'rx.amend': commonEvents['rx.amend'],
  'change.request': commonEvents['change.request'],
  'comment.add': { ...commonEvents['comment.add'], promisedDays: 1 },
  'document.add': commonEvents['document.add'],
  'remake.request': {
    label: { en: 'Request a remake', de: 'Neuanfertigung anfordern' },
    done: { en: 'Remake requested', de: 'Neuanfertigung angefordert' },
    brings: 'documents',
    confirm: {
      en: 'The lab makes these aligners again as a new case. Photos of the aligner and of the teeth go with the request. Return the aligners with a note if you can.',
      de: 'Das Labor fertigt diese Aligner als neuen Fall neu an. Fotos vom Aligner und von den Zähnen gehen mit der Anforderung mit. Senden Sie die Aligner nach Möglichkeit mit einem Hinweis zurück.',
    },
  },
  'case.assign': {
    label: { en: 'Assign dentist', de: 'Fall zuweisen' },
    done: { en: 'Assigned to a dentist', de: 'Fall zugewiesen' },
  },
  'followup.link': commonEvents['followup.link'],
};

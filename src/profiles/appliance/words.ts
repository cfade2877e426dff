import type { LifecycleDefinition } from '../../domain/lifecycle/definition.js';
import { commonEvents, commonFields } from '../shared/words.js';

type Words<Key extends keyof LifecycleDefinition> = LifecycleDefinition[Key];

export const roles: Words<'roles'> = {
  dentist: { en: 'Dentist', de: 'Praxis' },
  digital_dept: { en: '3D digital department', de: 'Digitale Abteilung' },
  design_team: { en: 'Design team', de: 'Konstruktion' },
  production: { en: 'Laboratory', de: 'Fertigung' },
  customer_care: { en: 'Customer Care', de: 'Kundenbetreuung' },
  system: { en: 'Lab system', de: 'Laborsystem' },
};

export const fields: Words<'fields'> = {
  ...commonFields,
  reason: {
    label: { en: 'What is the matter', de: 'Worum es geht' },
    kind: 'text',
    hint: {
      en: 'The practice gets these words by e-mail and reads them above the prescription.',
      de: 'Die Praxis erhält diesen Text per E-Mail und liest ihn über der Verordnung.',
    },
  },
};

export const events: Words<'events'> = {
  ...commonEvents,
  'records.attach': {
    label: { en: 'Attach scans', de: 'Scans zuordnen' },
    done: { en: 'Scans attached', de: 'Scans zugeordnet' },
  },
  'models.receive': {
    label: { en: 'Receive models', de: 'Modelle annehmen' },
    done: { en: 'Models received', de: 'Modelle eingetroffen' },
  },
  'design.verify': {
    label: { en: 'Approve for production', de: 'Für die Fertigung freigeben' },
    done: { en: 'Checked by the design team, prescription locked', de: 'Geprüft, Verordnung gesperrt' },
  },
  'production.start': {
    label: { en: 'Start production', de: 'Fertigung beginnen' },
    done: { en: 'Production started', de: 'Fertigung begonnen' },
  },
  'hold.place': {
    label: { en: 'Raise an issue', de: 'Problem melden' },
    done: { en: 'ISSUE! The lab has a question', de: 'PROBLEM! Das Labor hat eine Frage' },
  },
  // "S0 · RESUBMIT": words alone may settle a question
  'hold.answer': {
    label: { en: 'RESUBMIT', de: 'ERNEUT EINREICHEN' },
    done: { en: 'Resubmitted to the design team', de: 'Erneut bei der Konstruktion eingereicht' },
    revises: 'all',
    mayBeEmpty: true,
    decidesOn: ['reason'],
  },
  'hold.lift': {
    label: { en: 'Close the issue', de: 'Problem schließen' },
    done: { en: 'Issue closed by the lab', de: 'Vom Labor geklärt' },
  },
  'shipment.problem': {
    label: { en: 'Report a problem on the way', de: 'Zustellproblem melden' },
    done: { en: 'Problem on the way', de: 'Zustellproblem' },
  },
  'shipment.resume': {
    label: { en: 'On its way again', de: 'Wieder unterwegs' },
    done: { en: 'On its way again', de: 'Wieder unterwegs' },
  },
};

import type { Region } from '../../domain/lifecycle/definition.js';
import { AT_LAB } from './stages.js';

const LAB = ['digital_dept', 'design_team', 'production', 'customer_care'];

/**
 * "S0 · ISSUE!": the lab cannot go on. A5 #9 says before production and the issue says before shipping; the wider one
 * holds. While it is open the prescription is too, and RESUBMIT brings the case back to the design team.
 */
export const hold: Region = {
  initial: 'clear',
  overlay: true,
  states: {
    clear: {
      label: { en: 'No issue', de: 'Kein Problem' },
      meaning: { en: 'The lab has no open question.', de: 'Das Labor hat keine offene Frage.' },
      tone: 'neutral',
      on: [
        {
          event: 'hold.place',
          to: 'asked',
          by: LAB,
          requires: ['reason'],
          optional: ['markedFields'],
          stages: AT_LAB,
          when: { shipment: ['none'] },
        },
      ],
    },
    asked: {
      label: { en: 'ISSUE!', de: 'PROBLEM!' },
      meaning: {
        en: 'The lab cannot go on until you have answered.',
        de: 'Das Labor kann erst weiterarbeiten, wenn Sie geantwortet haben.',
      },
      next: {
        en: 'Change the prescription where it is needed and press RESUBMIT. The design team checks it again.',
        de: 'Ändern Sie die Verordnung, wo es nötig ist, und reichen Sie sie erneut ein. Die Konstruktion prüft sie wieder.',
      },
      tone: 'problem',
      suspends: true,
      on: [
        {
          event: 'hold.answer',
          to: 'clear',
          also: { stage: 'design' },
          by: ['dentist'],
          optional: ['answer'],
          stages: AT_LAB,
        },
        // raised in error, or settled on the phone
        { event: 'hold.lift', to: 'clear', by: ['design_team', 'customer_care'], requires: ['note'] },
      ],
    },
  },
};

/** The parcel. The stage stays "In Production", which is S0's last. */
export const shipment: Region = {
  initial: 'none',
  line: ['none', 'in_transit', 'arrived'],
  states: {
    none: {
      label: { en: 'At the lab', de: 'Im Labor' },
      meaning: { en: 'The work has not left the lab.', de: 'Die Arbeit hat das Labor nicht verlassen.' },
      tone: 'neutral',
      on: [
        {
          event: 'case.ship',
          to: 'in_transit',
          by: ['production'],
          requires: ['trackingNumber'],
          optional: ['carrier'],
          stages: ['production'],
          effects: ['billing.shipped'],
        },
      ],
    },
    in_transit: {
      label: { en: 'On its way', de: 'Unterwegs' },
      meaning: { en: 'The parcel is on its way to you.', de: 'Das Paket ist unterwegs zu Ihnen.' },
      next: {
        en: 'The carrier brings it; you or the lab can confirm that it is there.',
        de: 'Der Versanddienst bringt es. Sie oder das Labor können den Empfang bestätigen.',
      },
      tone: 'done',
      leftLab: true,
      on: [
        {
          event: 'delivery.confirm',
          to: 'arrived',
          by: ['system', 'dentist', 'customer_care'],
          effects: ['billing.delivered'],
        },
        { event: 'shipment.problem', to: 'problem', by: ['system', 'customer_care'], requires: ['reason'] },
      ],
    },
    problem: {
      label: { en: 'Problem on the way', de: 'Zustellproblem' },
      meaning: {
        en: 'The carrier could not deliver. Customer Care looks after it.',
        de: 'Der Versanddienst konnte nicht zustellen. Die Kundenbetreuung kümmert sich darum.',
      },
      tone: 'problem',
      leftLab: true,
      on: [
        { event: 'shipment.resume', to: 'in_transit', by: ['system', 'customer_care'] },
        {
          event: 'delivery.confirm',
          to: 'arrived',
          by: ['system', 'dentist', 'customer_care'],
          effects: ['billing.delivered'],
        },
      ],
    },
    arrived: {
      label: { en: 'Delivered', de: 'Zugestellt' },
      meaning: { en: 'The work is at your practice.', de: 'Die Arbeit ist bei Ihnen angekommen.' },
      tone: 'done',
      leftLab: true,
      terminal: true,
      on: [],
    },
  },
};

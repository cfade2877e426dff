import type { Region, Transition } from '../../domain/lifecycle/definition.js';
import { AT_LAB } from './stages.js';

const propose: Transition = {
  event: 'plan.propose',
  to: 'proposed',
  by: ['lab_admin', 'designer'],
  stages: ['design'],
};
/** "S2 · design preview": the doctor lets the lab go on without having looked. */
const skip: Transition = {
  event: 'plan.skip',
  to: 'skipped',
  by: ['dentist'],
  stages: ['received', 'design'],
};

/** The design preview: accepted, sent back for a redesign, or skipped; what is undecided keeps fabrication waiting. */
export const plan: Region = {
  initial: 'none',
  states: {
    none: {
      label: { en: 'No design to review', de: 'Kein Design zur Prüfung' },
      meaning: {
        en: 'The lab has not shown you a design.',
        de: 'Das Labor hat Ihnen kein Design vorgelegt.',
      },
      tone: 'neutral',
      on: [propose, skip],
    },
    proposed: {
      label: { en: 'Design to review', de: 'Design zur Prüfung' },
      meaning: {
        en: 'The lab waits for your decision on the design.',
        de: 'Das Labor wartet auf Ihre Entscheidung zum Design.',
      },
      next: {
        en: 'Accept it, or ask for a redesign; that moves the delivery date.',
        de: 'Nehmen Sie es an oder erbitten Sie ein neues; das verschiebt den Liefertermin.',
      },
      tone: 'needs-you',
      blocks: ['production.start'],
      on: [
        {
          event: 'plan.accept',
          to: 'accepted',
          by: ['dentist'],
          requires: ['planDigest'],
          stages: ['design'],
        },
        {
          event: 'plan.request-change',
          to: 'changing',
          by: ['dentist'],
          requires: ['planDigest', 'note', 'dueDate'],
          optional: ['redesign'],
          stages: ['design'],
        },
        skip,
        // a better version replaces one that nobody has decided on
        propose,
      ],
    },
    changing: {
      label: { en: 'Redesign', de: 'Neues Design' },
      meaning: {
        en: 'The lab changes the design and shows it to you again.',
        de: 'Das Labor ändert das Design und zeigt es Ihnen wieder.',
      },
      tone: 'progress',
      blocks: ['production.start'],
      on: [propose, skip],
    },
    accepted: {
      label: { en: 'Design accepted', de: 'Design angenommen' },
      meaning: { en: 'You accepted the design.', de: 'Sie haben das Design angenommen.' },
      tone: 'done',
      on: [propose],
    },
    skipped: {
      label: { en: 'Preview skipped', de: 'Vorschau übersprungen' },
      meaning: {
        en: 'The lab goes on without your decision on the design.',
        de: 'Das Labor arbeitet ohne Ihre Entscheidung zum Design weiter.',
      },
      tone: 'neutral',
      // a change after fabrication has begun may be worth another look
      on: [propose],
    },
  },
};

/** The monthly invoice. An order is put on none while it is paused; a question of the lab's keeps none away. */
export const billing: Region = {
  initial: 'open',
  states: {
    open: {
      label: { en: 'Not invoiced', de: 'Nicht berechnet' },
      meaning: {
        en: 'The order is on no invoice that was sent.',
        de: 'Der Auftrag steht auf keiner versendeten Rechnung.',
      },
      tone: 'neutral',
      on: [
        {
          event: 'invoice.issue',
          to: 'invoiced',
          by: ['lab_admin', 'system'],
          stages: [...AT_LAB, 'shipped', 'delivered'],
          when: { pause: ['running'] },
          whileSuspended: true,
        },
      ],
    },
    invoiced: {
      label: { en: 'Invoiced', de: 'Berechnet' },
      meaning: {
        en: 'The order is on an invoice. A pause does not change that.',
        de: 'Der Auftrag steht auf einer Rechnung. Eine Pause ändert daran nichts.',
      },
      tone: 'neutral',
      terminal: true,
      on: [],
    },
  },
};

/** What was ordered; settled when the order is placed. Aligners cannot be paused. */
export const service: Region = {
  initial: 'standard',
  chosen: true,
  states: {
    standard: {
      label: { en: 'Lab work', de: 'Laborarbeit' },
      meaning: {
        en: 'Crowns, veneers, guards and the like.',
        de: 'Kronen, Veneers, Schienen und Ähnliches.',
      },
      tone: 'neutral',
      on: [],
    },
    aligners: {
      label: { en: 'Aligners', de: 'Aligner' },
      meaning: {
        en: 'A series of aligners. It cannot be paused.',
        de: 'Eine Serie von Alignern. Sie kann nicht pausiert werden.',
      },
      tone: 'neutral',
      on: [],
    },
  },
};

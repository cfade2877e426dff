import type { Region } from '../../domain/lifecycle/definition.js';

const CARRIER = ['system', 'lab_admin'];

/** Where the parcel is, as the carrier says. "S1 · shipped, delivered" */
export const shipment: Region = {
  initial: 'none',
  states: {
    none: {
      label: { en: 'Nothing sent yet', de: 'Noch nichts versendet' },
      meaning: { en: 'The work is at the lab.', de: 'Die Arbeit ist im Labor.' },
      tone: 'neutral',
      on: [],
    },
    in_transit: {
      label: { en: 'In transit', de: 'Unterwegs' },
      meaning: { en: 'The carrier has the parcel.', de: 'Der Zusteller hat das Paket.' },
      tone: 'progress',
      on: [
        {
          event: 'shipment.problem',
          to: 'problem',
          by: CARRIER,
          requires: ['reason'],
          stages: ['shipped'],
        },
      ],
    },
    problem: {
      label: { en: 'Held up on the way', de: 'Unterwegs aufgehalten' },
      meaning: {
        en: 'The carrier reports a problem with the parcel.',
        de: 'Der Zusteller meldet ein Problem mit dem Paket.',
      },
      next: {
        en: 'The lab sees to it with the carrier.',
        de: 'Das Labor klärt es mit dem Zusteller.',
      },
      tone: 'problem',
      on: [{ event: 'shipment.resume', to: 'in_transit', by: CARRIER, stages: ['shipped'] }],
    },
    arrived: {
      label: { en: 'Arrived', de: 'Angekommen' },
      meaning: { en: 'The parcel is at your practice.', de: 'Das Paket ist in Ihrer Praxis.' },
      tone: 'done',
      terminal: true,
      on: [],
    },
  },
};

/** Whether the lab has written its invoice; what is due when is `billing` of the profile. "S1 · invoice" */
export const billing: Region = {
  initial: 'open',
  states: {
    open: {
      label: { en: 'Not invoiced', de: 'Nicht berechnet' },
      meaning: { en: 'There is no invoice yet.', de: 'Es gibt noch keine Rechnung.' },
      tone: 'neutral',
      on: [
        {
          event: 'invoice.issue',
          to: 'invoiced',
          by: CARRIER,
          optional: ['invoiceNumber'],
          stages: ['shipped', 'delivered'],
        },
      ],
    },
    invoiced: {
      label: { en: 'Invoiced', de: 'Berechnet' },
      meaning: { en: 'The lab has written its invoice.', de: 'Das Labor hat die Rechnung geschrieben.' },
      tone: 'done',
      terminal: true,
      on: [],
    },
  },
};

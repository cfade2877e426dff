import type { Region, Transition } from '../../domain/lifecycle/definition.js';
import { draftWords, queuedWords } from '../shared/words.js';

/** From the order to the parcel: here an order can be paused, asked about and cancelled. */
export const AT_LAB = ['received', 'design', 'production'];

/** A case that has ended is neither asked about nor paused, and no design waits for anybody. */
const ENDED = { hold: 'clear', pause: 'running' };

const cancel: Transition = {
  event: 'case.cancel',
  to: 'cancelled',
  also: { ...ENDED, plan: 'none' },
  by: ['dentist', 'lab_admin'],
  requires: ['cancelReason'],
  optional: ['note'],
  whileSuspended: true,
};
/**
 * "S2 · cancel": in design and fabrication, not once it has shipped. What stands on this month's invoice is taken off
 * it; a pause has done so already; what was invoiced becomes a credit.
 */
const cancels: readonly Transition[] = [
  { ...cancel, when: { billing: ['open'], pause: ['running'] }, effects: ['billing.cancelled'] },
  { ...cancel, when: { billing: ['open'], pause: ['paused', 'deletion_scheduled'] } },
  { ...cancel, when: { billing: ['invoiced'] }, effects: ['billing.cancelled-late'] },
];

const remake: Transition = {
  event: 'remake.request',
  to: 'refab',
  by: ['dentist'],
  requires: ['reason'],
  effects: ['billing.remake'],
};

/** S2's order tracker. It gives no durations; these are what a lab would set for its own. */
export const stage: Region = {
  initial: 'draft',
  line: [...AT_LAB, 'shipped', 'delivered'],
  states: {
    draft: { ...draftWords, on: [{ event: 'case.submit', to: 'queued', by: ['dentist'] }] },
    queued: {
      ...queuedWords,
      on: [{ event: 'case.receive', to: 'received', by: ['system'], effects: ['billing.placed'] }],
    },
    received: {
      label: { en: 'Order placed', de: 'Auftrag eingegangen' },
      meaning: {
        en: 'The lab has your order. Work has not started.',
        de: 'Ihr Auftrag liegt im Labor vor. Die Arbeit hat noch nicht begonnen.',
      },
      next: { en: 'A designer starts with it.', de: 'Das CAD-Design beginnt damit.' },
      tone: 'progress',
      core: 'received',
      typicalDays: [0, 1],
      on: [{ event: 'design.start', to: 'design', by: ['lab_admin', 'designer'] }, ...cancels],
    },
    design: {
      label: { en: 'Design', de: 'Design' },
      meaning: {
        en: 'The work is being designed on screen.',
        de: 'Die Arbeit wird am Bildschirm konstruiert.',
      },
      next: {
        en: 'You may be shown the design first; then fabrication starts.',
        de: 'Vielleicht wird Ihnen das Design zuerst gezeigt; dann beginnt die Fertigung.',
      },
      tone: 'progress',
      core: 'design',
      typicalDays: [1, 2],
      on: [{ event: 'production.start', to: 'production', by: ['lab_admin', 'production_tech'] }, ...cancels],
    },
    production: {
      label: { en: 'Fabrication', de: 'Fertigung' },
      meaning: { en: 'Your work is being made.', de: 'Ihre Arbeit wird angefertigt.' },
      next: { en: 'The lab checks it and ships it.', de: 'Das Labor prüft und versendet sie.' },
      tone: 'progress',
      core: 'production',
      typicalDays: [2, 3],
      on: [
        {
          event: 'case.ship',
          to: 'shipped',
          by: ['lab_admin', 'shipping'],
          requires: ['trackingNumber'],
          optional: ['carrier'],
          effects: ['billing.shipped'],
        },
        // a change that was asked for, and granted
        {
          event: 'rework.design',
          to: 'design',
          by: ['lab_admin', 'designer'],
          requires: ['reason'],
        },
        ...cancels,
      ],
    },
    shipped: {
      label: { en: 'Shipped', de: 'Versendet' },
      meaning: { en: 'The parcel is on its way to you.', de: 'Das Paket ist unterwegs zu Ihnen.' },
      next: {
        en: 'The carrier brings it; you or the lab can confirm that it is there.',
        de: 'Der Versanddienst bringt es. Sie oder das Labor können den Empfang bestätigen.',
      },
      tone: 'done',
      core: 'shipped',
      typicalDays: [1, 2],
      leftLab: true,
      on: [
        {
          event: 'delivery.confirm',
          to: 'delivered',
          by: ['system', 'dentist', 'lab_admin'],
          effects: ['billing.delivered'],
        },
        remake,
      ],
    },
    delivered: {
      label: { en: 'Delivered', de: 'Zugestellt' },
      meaning: { en: 'The work is at your practice.', de: 'Die Arbeit ist bei Ihnen angekommen.' },
      next: {
        en: 'If it does not fit, ask for a refabrication.',
        de: 'Wenn sie nicht passt, fordern Sie eine Neuanfertigung an.',
      },
      tone: 'done',
      core: 'delivered',
      leftLab: true,
      on: [remake],
    },
    refab: {
      label: { en: 'Refabrication', de: 'Neuanfertigung' },
      meaning: {
        en: 'This order is closed. The lab makes the work again as a new order.',
        de: 'Dieser Auftrag ist geschlossen. Das Labor fertigt die Arbeit als neuen Auftrag an.',
      },
      tone: 'neutral',
      core: 'remake_requested',
      leftLab: true,
      terminal: true,
      on: [],
    },
    cancelled: {
      label: { en: 'Cancelled', de: 'Storniert' },
      meaning: { en: 'This order will not be made.', de: 'Dieser Auftrag wird nicht angefertigt.' },
      tone: 'neutral',
      core: 'cancelled',
      terminal: true,
      on: [],
    },
    deleted: {
      label: { en: 'Deleted', de: 'Gelöscht' },
      meaning: {
        en: 'The order stayed paused and was deleted. Only its number and the day are kept.',
        de: 'Der Auftrag blieb pausiert und wurde gelöscht. Nur Nummer und Tag bleiben erhalten.',
      },
      tone: 'neutral',
      core: 'cancelled',
      terminal: true,
      on: [],
    },
  },
};

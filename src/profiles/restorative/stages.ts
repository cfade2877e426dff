import type { Region, Transition } from '../../domain/lifecycle/definition.js';

/** Stages in which the lab works on the case; a hold or a pause is possible in these. */
export const AT_WORK = ['received', 'invoicing', 'design', 'production', 'finishing', 'qc'];

/** "S1 · cancelled": the dentist before production, the lab's admin at any time with a reason. */
const cancelByLab = (...effects: string[]): Transition => ({
  event: 'case.cancel',
  to: 'cancelled',
  by: ['lab_admin'],
  requires: ['reason'],
  whileSuspended: true,
  effects,
});
const cancelByEither: Transition = { ...cancelByLab('billing.release'), by: ['dentist', 'lab_admin'] };

const REWORKERS = ['lab_admin', 'qc_manager'];
const quoteOpen: Transition = { event: 'quote.open', to: 'invoicing', by: ['lab_admin'] };

/** S1's main line, the detour of a quote, and the ways out. */
export const stage: Region = {
  initial: 'draft',
  line: ['received', 'design', 'production', 'finishing', 'qc', 'shipped', 'delivered'],
  states: {
    draft: {
      label: { en: 'Draft', de: 'Entwurf' },
      meaning: {
        en: 'Only on this device. The lab has not got it yet.',
        de: 'Nur auf diesem Gerät. Das Labor hat den Fall noch nicht.',
      },
      tone: 'neutral',
      on: [{ event: 'case.submit', to: 'queued', by: ['dentist'], effects: ['billing.authorise'] }],
    },
    queued: {
      label: { en: 'Waiting to be sent', de: 'Wartet auf Versand' },
      meaning: {
        en: 'Signed and safe on this device. It goes to the lab as soon as there is a connection.',
        de: 'Unterschrieben und sicher auf diesem Gerät. Der Fall geht ans Labor, sobald Sie verbunden sind.',
      },
      tone: 'progress',
      on: [{ event: 'case.receive', to: 'received', by: ['system'] }],
    },
    received: {
      label: { en: 'Received', de: 'Eingegangen' },
      meaning: {
        en: 'The lab has your case in its queue. Work has not started.',
        de: 'Ihr Fall liegt im Labor vor. Die Arbeit hat noch nicht begonnen.',
      },
      tone: 'progress',
      typicalDays: [0, 1],
      on: [{ event: 'design.start', to: 'design', by: ['lab_admin', 'designer'] }, quoteOpen, cancelByEither],
    },
    invoicing: {
      label: { en: 'Quote', de: 'Angebot' },
      meaning: {
        en: 'This work is outside the price list. The lab prepares a quote for you to accept.',
        de: 'Diese Arbeit steht nicht in der Preisliste. Das Labor erstellt ein Angebot für Sie.',
      },
      tone: 'needs-you',
      on: [
        { event: 'quote.accept', to: 'design', by: ['dentist'] },
        { event: 'quote.decline', to: 'cancelled', by: ['dentist'], effects: ['billing.release'] },
        cancelByEither,
      ],
    },
    design: {
      label: { en: 'Design', de: 'Design' },
      meaning: {
        en: 'The work is being designed on screen.',
        de: 'Die Arbeit wird am Bildschirm konstruiert.',
      },
      tone: 'progress',
      typicalDays: [1, 2],
      on: [
        {
          event: 'production.start',
          to: 'production',
          by: ['lab_admin', 'production_tech'],
        },
        quoteOpen,
        cancelByEither,
      ],
    },
    production: {
      label: { en: 'Production', de: 'Fertigung' },
      meaning: {
        en: 'Your work is being milled, printed or layered.',
        de: 'Ihre Arbeit wird gefräst, gedruckt oder geschichtet.',
      },
      tone: 'progress',
      typicalDays: [2, 5],
      on: [
        { event: 'finishing.start', to: 'finishing', by: ['lab_admin', 'ceramist', 'finishing_tech'] },
        cancelByLab('billing.release'),
      ],
    },
    finishing: {
      label: { en: 'Finishing', de: 'Ausarbeitung' },
      meaning: {
        en: 'Glaze, polish and character are being applied.',
        de: 'Glasur, Politur und Charakterisierung folgen.',
      },
      tone: 'progress',
      typicalDays: [1, 2],
      on: [{ event: 'qc.start', to: 'qc', by: ['lab_admin', 'qc_manager'] }, cancelByLab('billing.release')],
    },
    qc: {
      label: { en: 'Quality control', de: 'Qualitätskontrolle' },
      meaning: {
        en: 'The last check before it leaves the lab.',
        de: 'Die letzte Prüfung, bevor die Arbeit das Labor verlässt.',
      },
      tone: 'progress',
      typicalDays: [0, 1],
      on: [
        {
          event: 'case.ship',
          to: 'shipped',
          by: ['lab_admin', 'shipping'],
          requires: ['trackingNumber'],
          effects: ['billing.capture', 'notify.shipped'],
        },
        { event: 'rework.finishing', to: 'finishing', by: REWORKERS, requires: ['reason'] },
        { event: 'rework.production', to: 'production', by: REWORKERS, requires: ['reason'] },
        { event: 'rework.design', to: 'design', by: REWORKERS, requires: ['reason'] },
        cancelByLab('billing.release'),
      ],
    },
    shipped: {
      label: { en: 'Shipped', de: 'Versendet' },
      meaning: { en: 'The parcel is on its way to you.', de: 'Das Paket ist unterwegs zu Ihnen.' },
      tone: 'done',
      typicalDays: [1, 2],
      on: [
        {
          event: 'delivery.confirm',
          to: 'delivered',
          by: ['system', 'dentist', 'lab_admin'],
          effects: ['billing.start-terms'],
        },
        { event: 'remake.request', to: 'remake_requested', by: ['dentist'], requires: ['reason'] },
        cancelByLab('billing.refund'),
      ],
    },
    delivered: {
      label: { en: 'Delivered', de: 'Zugestellt' },
      meaning: { en: 'The work has arrived at your practice.', de: 'Die Arbeit ist bei Ihnen angekommen.' },
      tone: 'done',
      on: [
        { event: 'remake.request', to: 'remake_requested', by: ['dentist'], requires: ['reason'] },
        cancelByLab('billing.refund'),
      ],
    },
    remake_requested: {
      label: { en: 'Remake requested', de: 'Neuanfertigung angefordert' },
      meaning: {
        en: 'This case is closed. The lab makes the work again as a new case.',
        de: 'Dieser Fall ist geschlossen. Das Labor fertigt die Arbeit als neuen Fall an.',
      },
      tone: 'neutral',
      terminal: true,
      on: [],
    },
    cancelled: {
      label: { en: 'Cancelled', de: 'Storniert' },
      meaning: { en: 'This case will not be completed.', de: 'Dieser Fall wird nicht fertiggestellt.' },
      tone: 'neutral',
      terminal: true,
      on: [],
    },
  },
};

import type { Region, Transition } from '../../domain/lifecycle/definition.js';
import { draftWords, queuedWords } from '../shared/words.js';

/** Before production: what is ordered can still be changed, and the dentist can still cancel. "S1 · cancelled" */
export const OPEN = ['received', 'invoicing', 'design'];
/** The prescription is locked: notes, files and the address may follow, anything else is asked for. */
export const LOCKED = ['production', 'finishing', 'qc'];
/** Stages in which the lab works on the case; a hold or a pause is possible in these. */
export const AT_WORK = [...OPEN, ...LOCKED];
/** Everywhere after the lab has the case. */
export const AT_LAB = [...AT_WORK, 'shipped', 'delivered', 'remake_requested', 'cancelled'];

/** A case that ends takes its hold and its pause with it. */
export const END_OVERLAYS = { hold: 'clear', pause: 'running' } as const;

/** "S1 · cancelled": the dentist before production, the lab's admin at any time; both say why. */
const cancelByLab = (effect: string): Transition => ({
  event: 'case.cancel',
  to: 'cancelled',
  by: ['lab_admin'],
  requires: ['reason'],
  also: END_OVERLAYS,
  whileSuspended: true,
  effects: [effect],
});
const cancelAtWork = cancelByLab('billing.cancelled');
const cancelByEither: Transition = { ...cancelAtWork, by: ['dentist', 'lab_admin'] };
/** the money was taken when it was shipped: it cannot be released any more, only given back */
const cancelLate = cancelByLab('billing.cancelled-late');

/** The original is parked for good; the lab makes the work again as a case of its own. "S1 · remake_requested" */
const remake: Transition = {
  event: 'remake.request',
  to: 'remake_requested',
  by: ['dentist'],
  requires: ['reason'],
  optional: ['remakeReason', 'liability'],
  also: END_OVERLAYS,
  effects: ['billing.remake'],
};

const REWORKERS = ['lab_admin', 'qc_manager'];

/** S1's main line, the detour of a quote, and the ways out. The quote itself is a region: see `quote.ts`. */
export const stage: Region = {
  initial: 'draft',
  line: ['received', 'design', 'production', 'finishing', 'qc', 'shipped', 'delivered'],
  states: {
    draft: {
      ...draftWords,
      on: [{ event: 'case.submit', to: 'queued', by: ['dentist'], effects: ['billing.placed'] }],
    },
    queued: {
      ...queuedWords,
      next: {
        en: 'The lab confirms that it has received the case.',
        de: 'Das Labor bestätigt den Eingang.',
      },
      on: [{ event: 'case.receive', to: 'received', by: ['system'] }],
    },
    received: {
      label: { en: 'Received', de: 'Eingegangen' },
      meaning: {
        en: 'The lab has your case in its queue. Work has not started.',
        de: 'Ihr Fall liegt im Labor vor. Die Arbeit hat noch nicht begonnen.',
      },
      next: {
        en: 'The lab starts the design, or sends a quote if the work is outside its price list.',
        de: 'Das Labor beginnt mit dem Design oder sendet ein Angebot, wenn die Arbeit nicht in der Preisliste steht.',
      },
      tone: 'progress',
      core: 'received',
      typicalDays: [0, 1],
      on: [{ event: 'design.start', to: 'design', by: ['lab_admin', 'designer'] }, cancelByEither],
    },
    invoicing: {
      label: { en: 'Quote', de: 'Angebot' },
      meaning: {
        en: 'This work is outside the price list. It needs a quote that you accept.',
        de: 'Diese Arbeit steht nicht in der Preisliste. Sie braucht ein Angebot, das Sie annehmen.',
      },
      next: {
        en: 'Once you accept the quote, the lab starts the design.',
        de: 'Sobald Sie das Angebot annehmen, beginnt das Labor mit dem Design.',
      },
      tone: 'progress',
      core: 'quoting',
      on: [cancelByEither],
    },
    design: {
      label: { en: 'Design', de: 'Design' },
      meaning: {
        en: 'The work is being designed on screen.',
        de: 'Die Arbeit wird am Bildschirm konstruiert.',
      },
      next: {
        en: 'Production starts when the design is ready. From then on the prescription is locked.',
        de: 'Ist das Design fertig, beginnt die Fertigung. Ab dann ist die Verordnung gesperrt.',
      },
      tone: 'progress',
      core: 'design',
      typicalDays: [1, 2],
      on: [
        { event: 'production.start', to: 'production', by: ['lab_admin', 'production_tech'] },
        cancelByEither,
      ],
    },
    production: {
      label: { en: 'Production', de: 'Fertigung' },
      meaning: {
        en: 'Your work is being milled, printed or layered.',
        de: 'Ihre Arbeit wird gefräst, gedruckt oder geschichtet.',
      },
      next: {
        en: 'The lab glazes, polishes and characterises it.',
        de: 'Das Labor glasiert, poliert und charakterisiert sie.',
      },
      tone: 'progress',
      core: 'production',
      typicalDays: [2, 5],
      on: [
        { event: 'finishing.start', to: 'finishing', by: ['lab_admin', 'ceramist', 'finishing_tech'] },
        cancelAtWork,
      ],
    },
    finishing: {
      label: { en: 'Finishing', de: 'Ausarbeitung' },
      meaning: {
        en: 'Glaze, polish and character are being applied.',
        de: 'Glasur, Politur und Charakterisierung folgen.',
      },
      next: {
        en: 'Somebody at the lab checks the finished work.',
        de: 'Im Labor wird die fertige Arbeit geprüft.',
      },
      tone: 'progress',
      core: 'finishing',
      typicalDays: [1, 2],
      on: [{ event: 'qc.start', to: 'qc', by: ['lab_admin', 'qc_manager'] }, cancelAtWork],
    },
    qc: {
      label: { en: 'Quality control', de: 'Qualitätskontrolle' },
      meaning: {
        en: 'The last check before it leaves the lab.',
        de: 'Die letzte Prüfung, bevor die Arbeit das Labor verlässt.',
      },
      next: {
        en: 'If everything is right it is shipped; otherwise it goes back a step first.',
        de: 'Ist alles in Ordnung, wird sie versendet; sonst geht sie vorher einen Schritt zurück.',
      },
      tone: 'progress',
      core: 'qc',
      typicalDays: [0, 1],
      on: [
        {
          event: 'case.ship',
          to: 'shipped',
          by: ['lab_admin', 'shipping'],
          requires: ['trackingNumber'],
          optional: ['carrier'],
          also: { shipment: 'in_transit' },
          effects: ['billing.shipped'],
        },
        { event: 'rework.finishing', to: 'finishing', by: REWORKERS, requires: ['reason'] },
        { event: 'rework.production', to: 'production', by: REWORKERS, requires: ['reason'] },
        { event: 'rework.design', to: 'design', by: REWORKERS, requires: ['reason'] },
        cancelAtWork,
      ],
    },
    shipped: {
      label: { en: 'Shipped', de: 'Versendet' },
      meaning: { en: 'The parcel is on its way to you.', de: 'Das Paket ist unterwegs zu Ihnen.' },
      next: {
        en: 'The carrier reports the delivery, or you confirm it yourself.',
        de: 'Der Zusteller meldet die Lieferung, oder Sie bestätigen sie selbst.',
      },
      tone: 'done',
      core: 'shipped',
      leftLab: true,
      on: [
        {
          event: 'delivery.confirm',
          to: 'delivered',
          by: ['system', 'dentist', 'lab_admin'],
          also: { shipment: 'arrived' },
          effects: ['billing.delivered'],
        },
        remake,
        cancelLate,
      ],
    },
    delivered: {
      label: { en: 'Delivered', de: 'Zugestellt' },
      meaning: { en: 'The work has arrived at your practice.', de: 'Die Arbeit ist bei Ihnen angekommen.' },
      next: {
        en: 'Nothing is left to do. If it does not fit, ask for a remake.',
        de: 'Es ist nichts mehr zu tun. Passt sie nicht, fordern Sie eine Neuanfertigung an.',
      },
      tone: 'done',
      core: 'delivered',
      leftLab: true,
      on: [remake, cancelLate],
    },
    remake_requested: {
      label: { en: 'Remake requested', de: 'Neuanfertigung angefordert' },
      meaning: {
        en: 'This case is closed. The lab makes the work again as a new case.',
        de: 'Dieser Fall ist geschlossen. Das Labor fertigt die Arbeit als neuen Fall an.',
      },
      next: {
        en: 'Follow the new case, which is linked with this one.',
        de: 'Verfolgen Sie den neuen Fall, der mit diesem verknüpft ist.',
      },
      tone: 'neutral',
      core: 'remake_requested',
      terminal: true,
      on: [],
    },
    cancelled: {
      label: { en: 'Cancelled', de: 'Storniert' },
      meaning: { en: 'This case will not be completed.', de: 'Dieser Fall wird nicht fertiggestellt.' },
      next: { en: 'Nothing more happens.', de: 'Es geschieht nichts mehr.' },
      tone: 'neutral',
      core: 'cancelled',
      terminal: true,
      on: [],
    },
  },
};

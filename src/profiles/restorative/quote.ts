import type { Region, Transition } from '../../domain/lifecycle/definition.js';
import { END_OVERLAYS, OPEN } from './stages.js';

/** Days after which a quote that nobody has answered is no longer open. "S1 · quotes" */
const QUOTE_DAYS = 14;

const QUOTING = ['invoicing'];
/** The case leaves the main line for a quote, before it is designed or while it is. */
const open: Transition = {
  event: 'quote.open',
  to: 'draft',
  by: ['lab_admin'],
  stages: OPEN.filter((stage) => !QUOTING.includes(stage)),
  also: { stage: 'invoicing' },
};
const send: Transition = {
  event: 'quote.send',
  to: 'sent',
  by: ['lab_admin'],
  requires: ['quoteAmount'],
  optional: ['note'],
  stages: QUOTING,
};
/** Declining ends the case, and nothing is charged. */
const decline: Transition = {
  event: 'quote.decline',
  to: 'declined',
  by: ['dentist'],
  stages: QUOTING,
  also: { stage: 'cancelled', ...END_OVERLAYS },
  effects: ['billing.cancelled'],
};

/** A price for work outside the price list. "S1 · invoicing" */
export const quote: Region = {
  initial: 'none',
  states: {
    none: {
      label: { en: 'No quote', de: 'Kein Angebot' },
      meaning: { en: 'The work has a list price.', de: 'Die Arbeit hat einen Listenpreis.' },
      tone: 'neutral',
      on: [open],
    },
    draft: {
      label: { en: 'Quote in preparation', de: 'Angebot in Arbeit' },
      meaning: {
        en: 'The lab works out a price for you.',
        de: 'Das Labor berechnet einen Preis für Sie.',
      },
      next: { en: 'The lab sends you the quote.', de: 'Das Labor sendet Ihnen das Angebot.' },
      tone: 'progress',
      on: [send],
    },
    sent: {
      label: { en: 'Quote to decide on', de: 'Angebot zur Entscheidung' },
      meaning: {
        en: `The lab waits for your decision. A quote is open for ${QUOTE_DAYS} days.`,
        de: `Das Labor wartet auf Ihre Entscheidung. Ein Angebot gilt ${QUOTE_DAYS} Tage.`,
      },
      next: {
        en: 'Accept it, decline it, or write to the lab what should change.',
        de: 'Nehmen Sie es an, lehnen Sie es ab, oder schreiben Sie dem Labor, was sich ändern soll.',
      },
      tone: 'needs-you',
      timers: [{ afterDays: QUOTE_DAYS, event: 'quote.expire' }],
      on: [
        // always into the design: terms of payment change the invoice, not the way of the work
        {
          event: 'quote.accept',
          to: 'accepted',
          by: ['dentist'],
          stages: QUOTING,
          also: { stage: 'design' },
        },
        decline,
        {
          event: 'quote.comment',
          to: 'questioned',
          by: ['dentist'],
          requires: ['note'],
          stages: QUOTING,
        },
        // the lab takes it back to change it; sent again, its days begin anew
        { event: 'quote.open', to: 'draft', by: ['lab_admin'], stages: QUOTING },
        { event: 'quote.expire', to: 'expired', by: ['system'], stages: QUOTING, whileSuspended: true },
      ],
    },
    questioned: {
      label: { en: 'Quote commented', de: 'Angebot kommentiert' },
      meaning: {
        en: 'You have written to the lab about the quote.',
        de: 'Sie haben dem Labor zum Angebot geschrieben.',
      },
      next: { en: 'The lab sends a revised quote.', de: 'Das Labor sendet ein überarbeitetes Angebot.' },
      tone: 'progress',
      on: [send, decline],
    },
    accepted: {
      label: { en: 'Quote accepted', de: 'Angebot angenommen' },
      meaning: { en: 'You accepted the quote.', de: 'Sie haben das Angebot angenommen.' },
      tone: 'done',
      on: [open],
    },
    declined: {
      label: { en: 'Quote declined', de: 'Angebot abgelehnt' },
      meaning: {
        en: 'You declined the quote. Nothing is charged.',
        de: 'Sie haben das Angebot abgelehnt. Es wird nichts berechnet.',
      },
      tone: 'neutral',
      terminal: true,
      on: [],
    },
    expired: {
      label: { en: 'Quote expired', de: 'Angebot abgelaufen' },
      meaning: {
        en: `The quote was open for ${QUOTE_DAYS} days and can no longer be accepted.`,
        de: `Das Angebot galt ${QUOTE_DAYS} Tage und kann nicht mehr angenommen werden.`,
      },
      next: { en: 'Ask the lab for a new one.', de: 'Bitten Sie das Labor um ein neues.' },
      tone: 'needs-you',
      on: [{ event: 'quote.ask-again', to: 'draft', by: ['dentist'], stages: QUOTING }, send],
    },
  },
};

import type { BillingTerms } from '../../domain/billing.js';

/**
 * The three ways in which an account of S1's pays. They differ in nothing but the acts; the way of the work is the
 * same. A host picks one: `{ ...restorative, billing: billingTerms.net }`.
 */
export const billingTerms = {
  /** held on the card at submission, taken when it is shipped; released on cancelling, refunded from shipping on */
  prepay: {
    acts: {
      'billing.placed': 'authorise',
      'billing.shipped': 'capture',
      'billing.cancelled': 'release',
      'billing.cancelled-late': 'refund',
      'billing.remake': 'credit',
    },
  },
  /** the default card is charged when it is shipped; nothing is held before */
  autopay: {
    acts: {
      'billing.shipped': 'charge',
      'billing.cancelled-late': 'refund',
      'billing.remake': 'credit',
    },
  },
  /** an invoice after delivery, due in 30 days from there; a credit lowers what is owed, if anything is yet */
  net: {
    acts: {
      'billing.delivered': 'invoice',
      'billing.cancelled-late': 'credit',
      'billing.remake': 'credit',
    },
    netDays: 30,
  },
} as const satisfies Readonly<Record<string, BillingTerms>>;

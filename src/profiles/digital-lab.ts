import type { LabProfile } from '../domain/profile.js';
import { catalogue } from './digital-lab/catalogue.js';
import { lifecycle } from './digital-lab/lifecycle.js';
import { declarations, WORKING_WEEK } from './shared/catalogue.js';
import { designRequests } from './shared/design-requests.js';

const tellPractice = { to: 'practice', channels: ['inbox'] } as const;
const mailPractice = { to: 'practice', channels: ['inbox', 'email'] } as const;
const tellLab = { to: 'lab', channels: ['inbox'] } as const;

/** S2: digital restorations and aligners, with an order that the doctor can pause. */
export const digitalLab: LabProfile = {
  id: 'digital-lab',
  name: 'Digital lab',
  contact: { email: 'orders@digital-lab.example', phone: '+1 555 0177' },
  address: '48 Foundry Row\nAlbany, NY 12207',
  timeZone: 'America/New_York',
  calendar: WORKING_WEEK,
  transitDays: 2,
  requiresLicence: true,
  declarations,
  catalogue,
  lifecycle,
  services: {
    standard: {
      label: { en: 'Lab work', de: 'Laborarbeit' },
      meaning: {
        en: 'Crowns, veneers, onlays and guards. The order can be paused until it ships.',
        de: 'Kronen, Veneers, Onlays und Schienen. Der Auftrag kann bis zum Versand pausiert werden.',
      },
      status: { service: 'standard' },
    },
    aligners: {
      label: { en: 'Aligners', de: 'Aligner' },
      meaning: {
        en: 'A series of clear aligners. The order cannot be paused.',
        de: 'Eine Serie transparenter Aligner. Der Auftrag kann nicht pausiert werden.',
      },
      status: { service: 'aligners' },
    },
  },
  followUps: {
    remake: {
      label: { en: 'Refabrication', de: 'Neuanfertigung' },
      meaning: {
        en: 'The lab makes the same work again as a new order.',
        de: 'Das Labor fertigt dieselbe Arbeit als neuen Auftrag noch einmal an.',
      },
      from: ['shipped', 'delivered'],
      impressions: 'reuse',
      by: 'remake.request',
    },
  },
  planRequests: designRequests,
  /**
   * Each order stands on the invoice of the month in which it was placed, or resumed after a pause. What was not
   * invoiced yet comes off it again with a pause or a cancellation; later there is only a credit. "S2 · billing"
   */
  billing: {
    acts: {
      'billing.placed': 'charge',
      'billing.paused': 'defer',
      'billing.resumed': 'charge',
      'billing.cancelled': 'defer',
      'billing.cancelled-late': 'credit',
      'billing.remake': 'credit',
    },
  },
  notifications: {
    'case.receive': [mailPractice],
    'design.start': [tellPractice],
    'plan.propose': [mailPractice],
    'plan.accept': [tellLab],
    'plan.request-change': [tellLab],
    'plan.skip': [tellLab],
    'production.start': [tellPractice],
    'rework.design': [tellPractice],
    'hold.place': [mailPractice],
    'hold.answer': [tellLab],
    'hold.lift': [tellPractice],
    'pause.place': [tellLab],
    'pause.lift': [mailPractice, tellLab],
    'pause.remind': [mailPractice],
    // what is about to be lost, and what is lost, is told to everybody concerned
    'pause.expire': [{ ...mailPractice, forced: true, addresses: ['login', 'account'] }],
    'case.purge': [{ ...mailPractice, forced: true, addresses: ['login', 'account'] }],
    'case.ship': [mailPractice],
    'delivery.confirm': [tellPractice],
    'remake.request': [tellLab],
    'case.cancel': [{ ...mailPractice, confirms: true }, tellLab],
    'invoice.issue': [mailPractice],
    'rx.revise': [tellLab],
    'rx.amend': [tellLab],
    'change.request': [tellLab],
    'comment.add': [mailPractice, tellLab],
    'document.add': [tellPractice, tellLab],
  },
};

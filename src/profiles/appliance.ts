import type { LabProfile } from '../domain/profile.js';
import { catalogue } from './appliance/catalogue.js';
import { lifecycle } from './appliance/lifecycle.js';
import { declarations, WORKING_WEEK } from './shared/catalogue.js';

/** The bell, and an e-mail where something has to be looked at. */
const tellPractice = { to: 'practice', channels: ['inbox'] } as const;
const mailPractice = { to: 'practice', channels: ['inbox', 'email'] } as const;
const tellLab = { to: 'lab', channels: ['inbox'] } as const;

/** S0: orthodontic appliances, with physical models or scans, and a lock once the lab has checked everything. */
export const appliance: LabProfile = {
  id: 'appliance',
  name: 'Appliance lab',
  contact: { email: 'care@appliance-lab.example', phone: '+1 555 0148' },
  address: '910 Prairie Avenue\nSt. Louis, MO 63101',
  timeZone: 'America/Chicago',
  calendar: WORKING_WEEK,
  transitDays: 3,
  requiresLicence: true,
  declarations,
  catalogue,
  lifecycle,
  services: {},
  followUps: {},
  /**
   * Net terms: an invoice on delivery, due 30 days later. S0 says nothing about money; the lifecycle announces
   * `billing.placed`, `billing.shipped` and `billing.delivered`, so that a host may name other acts here.
   */
  billing: { acts: { 'billing.delivered': 'invoice' }, netDays: 30 },
  notifications: {
    'records.attach': [tellPractice],
    'models.receive': [tellPractice],
    'design.verify': [tellPractice],
    'production.start': [tellPractice],
    // "S0 · ISSUE!": to whoever signs in and to the account's office, and nobody can opt out
    'hold.place': [{ ...mailPractice, forced: true, addresses: ['login', 'account'] }],
    'hold.answer': [tellLab],
    'hold.lift': [mailPractice],
    'rx.revise': [tellLab],
    'rx.amend': [tellLab],
    'change.request': [tellLab],
    'comment.add': [mailPractice, tellLab],
    'document.add': [tellPractice, tellLab],
    'case.ship': [mailPractice],
    'shipment.problem': [mailPractice],
    'delivery.confirm': [tellPractice],
  },
};

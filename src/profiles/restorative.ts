import type { LabProfile } from '../domain/profile.js';
import { billingTerms } from './restorative/billing.js';
import { catalogue } from './restorative/catalogue.js';
import { lifecycle } from './restorative/lifecycle.js';
import { notifications } from './restorative/notifications.js';
import { declarations, WORKING_WEEK } from './shared/catalogue.js';
import { designRequests } from './shared/design-requests.js';

export { billingTerms } from './restorative/billing.js';

/** S1: fixed work, work on implants, dentures and guards by a full-service lab. */
export const restorative: LabProfile = {
  id: 'restorative',
  name: 'Restorative lab',
  contact: { email: 'cases@lab.example', phone: '+1 555 0142' },
  address: '120 Harbor Street\nTampa, FL 33602',
  timeZone: 'America/New_York',
  calendar: WORKING_WEEK,
  transitDays: 2,
  requiresLicence: true,
  declarations,
  catalogue,
  lifecycle,
  services: {},
  followUps: {
    remake: {
      label: { en: 'Remake', de: 'Neuanfertigung' },
      meaning: {
        en: 'The lab makes the same work again from the scans on file, as a new case.',
        de: 'Das Labor fertigt dieselbe Arbeit nach den vorhandenen Scans neu an, als neuen Fall.',
      },
      from: ['shipped', 'delivered'],
      impressions: 'reuse',
      by: 'remake.request',
    },
  },
  planRequests: designRequests,
  billing: billingTerms.prepay,
  notifications,
};

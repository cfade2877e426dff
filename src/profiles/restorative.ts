import type { LabProfile } from '../domain/profile.js';
import { billingTerms } from './restorative/billing.js';
import { lifecycle } from './restorative/lifecycle.js';
import { notifications } from './restorative/notifications.js';
import { ARCH_SCANS, declarations, EVERY_TOOTH, VITA_CLASSICAL, WORKING_WEEK } from './shared/catalogue.js';

export { billingTerms } from './restorative/billing.js';

/** S1: crowns, veneers, inlays and onlays by a full-service lab. */
export const restorative: LabProfile = {
  id: 'restorative',
  name: 'Restorative lab',
  contact: { email: 'cases@lab.example', phone: '+1 555 0142' },
  timeZone: 'America/New_York',
  calendar: WORKING_WEEK,
  transitDays: 2,
  requiresLicence: true,
  declarations,
  catalogue: {
    products: {
      crown: {
        label: { en: 'Crown', de: 'Krone' },
        materials: ['zirconia', 'lithium-disilicate', 'pfm', 'gold', 'pmma'],
        toothKinds: EVERY_TOOTH,
        workingDays: 7,
      },
      veneer: {
        label: { en: 'Veneer', de: 'Veneer' },
        materials: ['lithium-disilicate', 'feldspathic'],
        toothKinds: ['incisor', 'canine', 'premolar'],
        workingDays: 8,
      },
      inlay: {
        label: { en: 'Inlay', de: 'Inlay' },
        materials: ['lithium-disilicate', 'zirconia', 'gold'],
        toothKinds: ['premolar', 'molar'],
        workingDays: 6,
      },
      onlay: {
        label: { en: 'Onlay', de: 'Onlay' },
        materials: ['lithium-disilicate', 'zirconia', 'gold'],
        toothKinds: ['premolar', 'molar'],
        workingDays: 6,
      },
    },
    materials: {
      zirconia: { label: { en: 'Zirconia, multilayer', de: 'Zirkonoxid, mehrschichtig' }, shaded: true },
      'lithium-disilicate': { label: { en: 'Lithium disilicate', de: 'Lithiumdisilikat' }, shaded: true },
      feldspathic: { label: { en: 'Feldspathic ceramic', de: 'Feldspatkeramik' }, shaded: true },
      pfm: { label: { en: 'Porcelain on Co-Cr', de: 'Keramik auf Co-Cr' }, shaded: true },
      gold: { label: { en: 'Gold alloy, high noble', de: 'Goldlegierung, hochgoldhaltig' }, shaded: false },
      pmma: { label: { en: 'PMMA, temporary', de: 'PMMA, provisorisch' }, shaded: true },
    },
    shades: {
      'vita-classical': VITA_CLASSICAL,
      'vita-3d-master': {
        label: 'VITA 3D-Master',
        codes:
          '0M1 0M2 0M3 1M1 1M2 2L1.5 2L2.5 2M1 2M2 2M3 2R1.5 2R2.5 3L1.5 3L2.5 3M1 3M2 3M3 3R1.5 3R2.5 4L1.5 4L2.5 4M1 4M2 4M3 4R1.5 4R2.5 5M1 5M2 5M3'.split(
            ' ',
          ),
      },
    },
    slots: ARCH_SCANS,
  },
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
  billing: billingTerms.prepay,
  notifications,
};

import type { Catalogue } from '../../domain/catalogue.js';
import { EVERY_TOOTH } from './catalogue.js';

const ARCH = { category: 'splints', toothKinds: EVERY_TOOTH, per: 'arch' } as const;

/** Guards and sleep appliances, as restorative and orthodontic labs make them. "standards C3 · splints" */
export const splints = {
  'night-guard': {
    ...ARCH,
    label: { en: 'Night guard', de: 'Aufbissschiene' },
    materials: ['acrylic', 'dual-laminate'],
    groups: ['splint'],
    workingDays: 6,
    rushDays: 3,
  },
  'sports-guard': {
    ...ARCH,
    label: { en: 'Sports guard', de: 'Sportschutz' },
    materials: ['eva'],
    groups: ['sport'],
    workingDays: 5,
    rushDays: 3,
  },
  'sleep-appliance': {
    ...ARCH,
    label: { en: 'Sleep appliance', de: 'Unterkieferprotrusionsschiene' },
    materials: ['acrylic', 'printed-resin'],
    groups: ['sleep'],
    workingDays: 10,
  },
} as const satisfies Catalogue['products'];

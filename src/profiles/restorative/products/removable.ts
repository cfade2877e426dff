import type { Catalogue } from '../../../domain/catalogue.js';
import { EVERY_TOOTH } from '../../shared/catalogue.js';

const ARCH = { category: 'removable', toothKinds: EVERY_TOOTH, per: 'arch' } as const;
const BASES = ['denture-acrylic', 'denture-milled', 'denture-printed'];

/** The denture itself goes to the lab, by post: there is nothing to scan. */
export const POSTED = ['reline', 'repair'];

/** "standards C3 · removable" */
export const removable: Catalogue['products'] = {
  'full-denture': {
    ...ARCH,
    label: { en: 'Full denture', de: 'Vollprothese' },
    materials: BASES,
    groups: ['denture'],
    workingDays: 12,
  },
  'partial-denture': {
    label: { en: 'Partial denture', de: 'Teilprothese' },
    category: 'removable',
    // the teeth that it replaces
    toothKinds: EVERY_TOOTH,
    materials: ['partial-cast', 'denture-acrylic', 'partial-flexible'],
    groups: ['partial', 'denture'],
    workingDays: 12,
  },
  'immediate-denture': {
    ...ARCH,
    label: { en: 'Immediate denture', de: 'Immediatprothese' },
    materials: BASES,
    groups: ['immediate', 'denture'],
    workingDays: 8,
    rushDays: 5,
  },
  'try-in': {
    ...ARCH,
    label: { en: 'Try-in', de: 'Anprobe' },
    materials: ['wax', 'denture-printed'],
    groups: ['denture'],
    workingDays: 5,
    rushDays: 3,
  },
  reline: {
    ...ARCH,
    label: { en: 'Reline', de: 'Unterfütterung' },
    materials: ['reline-hard', 'reline-soft'],
    workingDays: 2,
    rushDays: 1,
  },
  repair: {
    ...ARCH,
    label: { en: 'Repair of a denture', de: 'Reparatur einer Prothese' },
    materials: ['repair-acrylic'],
    groups: ['repair'],
    workingDays: 2,
    rushDays: 1,
  },
  'custom-tray': {
    ...ARCH,
    label: { en: 'Custom tray', de: 'Individueller Löffel' },
    materials: ['tray-resin'],
    groups: ['tray'],
    workingDays: 3,
    rushDays: 1,
  },
  'bite-rim': {
    ...ARCH,
    label: { en: 'Bite rim', de: 'Bissschablone' },
    materials: ['rim-wax'],
    workingDays: 3,
    rushDays: 1,
  },
};

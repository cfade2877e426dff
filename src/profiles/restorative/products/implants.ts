import type { Catalogue } from '../../../domain/catalogue.js';
import { EVERY_TOOTH } from '../../shared/catalogue.js';

const ON_IMPLANTS = { category: 'implants', seat: 'implant', toothKinds: EVERY_TOOTH } as const;
const CERAMICS = ['zirconia', 'lithium-disilicate', 'pfm'];
const SHADES = { gingival: 'optional', incisal: 'optional' } as const;

/** "standards C3 · implant" */
export const implants: Catalogue['products'] = {
  'implant-crown': {
    ...ON_IMPLANTS,
    label: { en: 'Implant crown', de: 'Implantatkrone' },
    materials: CERAMICS,
    groups: ['implant', 'retention', 'abutment', 'contacts', 'alloy', 'surface'],
    shades: SHADES,
    workingDays: 9,
    rushDays: 6,
  },
  'implant-bridge': {
    ...ON_IMPLANTS,
    label: { en: 'Implant bridge', de: 'Implantatbrücke' },
    materials: CERAMICS,
    per: 'span',
    groups: ['implant', 'retention', 'abutment', 'pontic', 'contacts', 'alloy', 'surface'],
    shades: SHADES,
    workingDays: 12,
  },
  'custom-abutment': {
    ...ON_IMPLANTS,
    layer: 'abutment',
    label: { en: 'Custom abutment', de: 'Individuelles Abutment' },
    materials: ['titanium', 'abutment-zirconia'],
    groups: ['implant', 'retention', 'abutmentShape'],
    workingDays: 6,
    rushDays: 4,
  },
  'implant-bar': {
    ...ON_IMPLANTS,
    label: { en: 'Implant bar', de: 'Implantatsteg' },
    materials: ['titanium', 'cobalt-chrome'],
    per: 'arch',
    groups: ['implantSites', 'implant', 'retention'],
    workingDays: 12,
  },
  'implant-hybrid': {
    ...ON_IMPLANTS,
    label: { en: 'Hybrid denture on implants', de: 'Hybridprothese auf Implantaten' },
    materials: ['zirconia', 'pmma'],
    per: 'arch',
    groups: ['implantSites', 'implant', 'retention', 'denture'],
    workingDays: 15,
  },
  'surgical-guide': {
    layer: 'guide',
    label: { en: 'Surgical guide', de: 'Bohrschablone' },
    category: 'implants',
    toothKinds: EVERY_TOOTH,
    materials: ['guide-resin'],
    groups: ['guide'],
    workingDays: 6,
    rushDays: 4,
  },
};

import type { Catalogue } from '../../domain/catalogue.js';
import { ARCH_SCANS, EVERY_TOOTH, VITA_CLASSICAL } from '../shared/catalogue.js';

const STANDARD = ['standard'];

/** Digital work only: every order begins with scans. */
export const catalogue: Catalogue = {
  products: {
    crown: {
      label: { en: 'Crown', de: 'Krone' },
      materials: ['zirconia', 'lithium-disilicate', 'pmma'],
      toothKinds: EVERY_TOOTH,
      services: STANDARD,
      workingDays: 6,
    },
    veneer: {
      label: { en: 'Veneer', de: 'Veneer' },
      materials: ['lithium-disilicate'],
      toothKinds: ['incisor', 'canine', 'premolar'],
      services: STANDARD,
      workingDays: 7,
    },
    onlay: {
      label: { en: 'Inlay or onlay', de: 'Inlay oder Onlay' },
      materials: ['lithium-disilicate', 'zirconia'],
      toothKinds: ['premolar', 'molar'],
      services: STANDARD,
      workingDays: 6,
    },
    'night-guard': {
      label: { en: 'Night guard', de: 'Aufbissschiene' },
      materials: ['printed-resin'],
      toothKinds: EVERY_TOOTH,
      per: 'arch',
      services: STANDARD,
      workingDays: 5,
    },
    aligners: {
      label: { en: 'Clear aligners', de: 'Transparente Aligner' },
      materials: ['aligner-foil'],
      toothKinds: EVERY_TOOTH,
      per: 'arch',
      services: ['aligners'],
      workingDays: 10,
    },
  },
  materials: {
    zirconia: { label: { en: 'Zirconia, multilayer', de: 'Zirkonoxid, mehrschichtig' }, shaded: true },
    'lithium-disilicate': { label: { en: 'Lithium disilicate', de: 'Lithiumdisilikat' }, shaded: true },
    pmma: { label: { en: 'PMMA, temporary', de: 'PMMA, provisorisch' }, shaded: true },
    'printed-resin': {
      label: { en: 'Printed resin, hard', de: 'Gedruckter Kunststoff, hart' },
      shaded: false,
    },
    'aligner-foil': { label: { en: 'Aligner foil', de: 'Alignerfolie' }, shaded: false },
  },
  shades: {
    'vita-classical': VITA_CLASSICAL,
  },
  slots: ARCH_SCANS,
};

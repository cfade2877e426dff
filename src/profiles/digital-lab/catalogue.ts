import type { Catalogue } from '../../domain/catalogue.js';
import { ARCH, BITE, EVERY_TOOTH } from '../shared/catalogue.js';

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
    'vita-classical': {
      label: 'VITA classical',
      codes: 'A1 A2 A3 A3.5 A4 B1 B2 B3 B4 C1 C2 C3 C4 D2 D3 D4'.split(' '),
    },
  },
  slots: {
    upper: {
      label: { en: 'Upper scan', de: 'Scan Oberkiefer' },
      hint: { en: 'The whole upper arch as STL', de: 'Der ganze Oberkiefer als STL' },
      need: 'required',
      accept: ['.stl'],
      expects: ARCH,
    },
    lower: {
      label: { en: 'Lower scan', de: 'Scan Unterkiefer' },
      hint: { en: 'The whole lower arch as STL', de: 'Der ganze Unterkiefer als STL' },
      need: 'required',
      accept: ['.stl'],
      expects: ARCH,
    },
    bite: {
      label: { en: 'Bite scan', de: 'Bissscan' },
      hint: {
        en: 'Both arches in occlusion, seen from the side. Saves a question later.',
        de: 'Beide Kiefer in Okklusion, von der Seite. Erspart eine Rückfrage.',
      },
      need: 'recommended',
      accept: ['.stl'],
      expects: BITE,
    },
  },
};

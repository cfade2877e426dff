import type { Catalogue } from '../../domain/catalogue.js';
import { ARCH, BITE, EVERY_TOOTH } from '../shared/catalogue.js';

/** Removable and fixed appliances; nothing is tooth-coloured. Models may come by post, so no scan is required. */
export const catalogue: Catalogue = {
  products: {
    hawley: {
      label: { en: 'Hawley retainer', de: 'Hawley-Retainer' },
      materials: ['acrylic'],
      toothKinds: EVERY_TOOTH,
      per: 'arch',
      workingDays: 8,
    },
    'clear-retainer': {
      label: { en: 'Clear retainer', de: 'Tiefziehretainer' },
      materials: ['copolyester', 'polypropylene'],
      toothKinds: EVERY_TOOTH,
      per: 'arch',
      workingDays: 5,
    },
    'night-guard': {
      label: { en: 'Night guard', de: 'Aufbissschiene' },
      materials: ['acrylic', 'dual-laminate'],
      toothKinds: EVERY_TOOTH,
      per: 'arch',
      workingDays: 6,
    },
    expander: {
      label: { en: 'Palatal expander', de: 'Gaumennahterweiterung' },
      materials: ['stainless-steel'],
      toothKinds: ['premolar', 'molar'],
      workingDays: 9,
    },
    'space-maintainer': {
      label: { en: 'Band-and-loop space maintainer', de: 'Lückenhalter mit Band und Schlaufe' },
      materials: ['stainless-steel'],
      toothKinds: ['molar'],
      workingDays: 6,
    },
  },
  materials: {
    acrylic: { label: { en: 'Acrylic', de: 'Kunststoff' }, shaded: false },
    copolyester: { label: { en: 'Copolyester foil', de: 'Copolyesterfolie' }, shaded: false },
    polypropylene: { label: { en: 'Polypropylene foil', de: 'Polypropylenfolie' }, shaded: false },
    'dual-laminate': {
      label: { en: 'Dual laminate, soft inside', de: 'Zweischichtfolie, innen weich' },
      shaded: false,
    },
    'stainless-steel': { label: { en: 'Stainless steel', de: 'Edelstahl' }, shaded: false },
  },
  shades: {},
  slots: {
    upper: {
      label: { en: 'Upper scan', de: 'Scan Oberkiefer' },
      hint: {
        en: 'The whole upper arch as STL, or send a model by post',
        de: 'Der ganze Oberkiefer als STL, oder ein Modell per Post',
      },
      need: 'recommended',
      accept: ['.stl'],
      expects: ARCH,
    },
    lower: {
      label: { en: 'Lower scan', de: 'Scan Unterkiefer' },
      hint: {
        en: 'The whole lower arch as STL, or send a model by post',
        de: 'Der ganze Unterkiefer als STL, oder ein Modell per Post',
      },
      need: 'recommended',
      accept: ['.stl'],
      expects: ARCH,
    },
    bite: {
      label: { en: 'Bite scan', de: 'Bissscan' },
      hint: {
        en: 'Both arches in occlusion, for a night guard',
        de: 'Beide Kiefer in Okklusion, für eine Aufbissschiene',
      },
      need: 'optional',
      accept: ['.stl'],
      expects: BITE,
    },
  },
};

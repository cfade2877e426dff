import type { Catalogue } from '../../domain/catalogue.js';
import { ARCH, BITE, EVERY_TOOTH } from '../shared/catalogue.js';

/**
 * Aligners are planned or made directly; retainers are always made directly, so that no plan stands between. Both
 * arches are scanned even when one is treated. "S3 · files"
 */
export const catalogue: Catalogue = {
  products: {
    'clear-aligners': {
      label: { en: 'Clear aligners', de: 'Aligner' },
      materials: ['sheet-layered', 'sheet'],
      toothKinds: EVERY_TOOTH,
      per: 'arch',
      workingDays: 12,
    },
    'removable-retainer': {
      label: { en: 'Removable retainer', de: 'Herausnehmbarer Retainer' },
      materials: ['sheet', 'acrylic-wire'],
      toothKinds: EVERY_TOOTH,
      per: 'arch',
      services: ['direct'],
      workingDays: 5,
    },
    'fixed-retainer': {
      label: { en: 'Fixed lingual retainer', de: 'Fester Lingualretainer' },
      materials: ['nickel-titanium', 'steel'],
      toothKinds: EVERY_TOOTH,
      per: 'arch',
      services: ['direct'],
      workingDays: 7,
    },
  },
  materials: {
    'sheet-layered': {
      label: { en: 'Clear sheet, layered', de: 'Klare Folie, mehrschichtig' },
      shaded: false,
    },
    sheet: { label: { en: 'Clear sheet', de: 'Klare Folie' }, shaded: false },
    'acrylic-wire': { label: { en: 'Acrylic with wire', de: 'Kunststoff mit Draht' }, shaded: false },
    'nickel-titanium': { label: { en: 'Nickel-titanium', de: 'Nickel-Titan' }, shaded: false },
    steel: { label: { en: 'Twisted steel wire', de: 'Verdrillter Stahldraht' }, shaded: false },
  },
  shades: {},
  slots: {
    upper: {
      label: { en: 'Upper scan', de: 'Scan Oberkiefer' },
      hint: {
        en: 'The whole upper arch as STL, even when only the lower one is treated',
        de: 'Der ganze Oberkiefer als STL, auch wenn nur der Unterkiefer behandelt wird',
      },
      need: 'required',
      accept: ['.stl'],
      expects: ARCH,
    },
    lower: {
      label: { en: 'Lower scan', de: 'Scan Unterkiefer' },
      hint: {
        en: 'The whole lower arch as STL, even when only the upper one is treated',
        de: 'Der ganze Unterkiefer als STL, auch wenn nur der Oberkiefer behandelt wird',
      },
      need: 'required',
      accept: ['.stl'],
      expects: ARCH,
    },
    bite: {
      label: { en: 'Bite scan', de: 'Bissscan' },
      hint: {
        en: 'Both arches in occlusion, seen from the side',
        de: 'Beide Kiefer in Okklusion, von der Seite',
      },
      need: 'recommended',
      accept: ['.stl'],
      expects: BITE,
    },
  },
};

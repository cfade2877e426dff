import type { Catalogue } from '../../domain/catalogue.js';
import { EVERY_TOOTH } from '../shared/catalogue.js';
import { identity } from '../shared/groups/identity.js';
import { ON_THE_SLIP, shipment } from '../shared/groups/shipment.js';
import { BY_POST, impressions, slots } from './impressions.js';
import { complaint, retainerRange, retainerType } from './retainers.js';
import { patientContact, ponticInAligner, treatment } from './treatment.js';

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
      groups: ['retainerType'],
      workingDays: 5,
      rushDays: 3,
    },
    'fixed-retainer': {
      label: { en: 'Fixed lingual retainer', de: 'Fester Lingualretainer' },
      materials: ['nickel-titanium', 'steel'],
      toothKinds: EVERY_TOOTH,
      per: 'arch',
      services: ['direct'],
      groups: ['retainerRange'],
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
  groups: { retainerType, retainerRange },
  asks: {
    patient: [identity, patientContact],
    request: [treatment, ponticInAligner, complaint],
    files: [impressions, shipment(BY_POST)],
  },
  // "S3 · direct manufacturing" has no chart: nothing is planned
  charts: { services: ['full'] },
  parcel: {
    when: BY_POST,
    contents: [
      { label: { en: 'Silicone impression, upper', de: 'Silikonabformung Oberkiefer' } },
      { label: { en: 'Silicone impression, lower', de: 'Silikonabformung Unterkiefer' } },
      { label: { en: 'Bite record', de: 'Bissregistrat' } },
    ],
    answers: ON_THE_SLIP,
  },
  slots,
};

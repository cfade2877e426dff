import type { Catalogue } from '../../domain/catalogue.js';
import { ARCH_SCANS, EVERY_TOOTH } from '../shared/catalogue.js';
import { contacts } from '../shared/groups/contacts.js';
import { denture, partial } from '../shared/groups/denture.js';
import { abutment, implant, retention } from '../shared/groups/implant.js';
import { margin } from '../shared/groups/margin.js';
import { pontic } from '../shared/groups/pontic.js';
import { splint } from '../shared/groups/splint.js';
import { surface } from '../shared/groups/surface.js';
import { DENTURES, FIXED, SPLINT } from '../shared/materials.js';
import { SHADES, TOOTH_SHADES } from '../shared/shades.js';
import { documents, radiographs, shadePhotos } from '../shared/slots.js';
import { alignerGoal } from './groups.js';

const STANDARD = ['standard'];
const SEEN = ['crown', 'veneer', 'onlay', 'bridge', 'implant-crown', 'full-denture', 'partial-denture'];
const ON_A_TOOTH = {
  category: 'fixed',
  services: STANDARD,
  seat: 'tooth',
  shades: TOOTH_SHADES,
} as const;

/** Digital work only: every order begins with scans. */
export const catalogue: Catalogue = {
  products: {
    crown: {
      ...ON_A_TOOTH,
      label: { en: 'Crown', de: 'Krone' },
      materials: ['zirconia', 'lithium-disilicate', 'pmma'],
      toothKinds: EVERY_TOOTH,
      groups: ['margin', 'contacts', 'surface'],
      workingDays: 6,
      rushDays: 3,
    },
    veneer: {
      ...ON_A_TOOTH,
      label: { en: 'Veneer', de: 'Veneer' },
      materials: ['lithium-disilicate'],
      toothKinds: ['incisor', 'canine', 'premolar'],
      groups: ['margin', 'contacts', 'surface'],
      workingDays: 7,
    },
    onlay: {
      ...ON_A_TOOTH,
      label: { en: 'Inlay or onlay', de: 'Inlay oder Onlay' },
      materials: ['lithium-disilicate', 'zirconia'],
      toothKinds: ['premolar', 'molar'],
      groups: ['margin', 'contacts'],
      workingDays: 6,
      rushDays: 3,
    },
    bridge: {
      ...ON_A_TOOTH,
      label: { en: 'Bridge', de: 'Brücke' },
      materials: ['zirconia', 'pmma'],
      toothKinds: EVERY_TOOTH,
      per: 'span',
      groups: ['margin', 'pontic', 'contacts', 'surface'],
      workingDays: 8,
    },
    'implant-crown': {
      label: { en: 'Implant crown', de: 'Implantatkrone' },
      category: 'implants',
      services: STANDARD,
      seat: 'implant',
      materials: ['zirconia', 'lithium-disilicate'],
      toothKinds: EVERY_TOOTH,
      groups: ['implant', 'retention', 'abutment', 'contacts', 'surface'],
      workingDays: 8,
    },
    'full-denture': {
      label: { en: 'Full denture', de: 'Vollprothese' },
      category: 'removable',
      services: STANDARD,
      materials: ['denture-milled', 'denture-printed'],
      toothKinds: EVERY_TOOTH,
      per: 'arch',
      groups: ['denture'],
      workingDays: 10,
    },
    'partial-denture': {
      label: { en: 'Partial denture', de: 'Teilprothese' },
      category: 'removable',
      services: STANDARD,
      materials: ['partial-flexible', 'partial-cast'],
      toothKinds: EVERY_TOOTH,
      groups: ['partial', 'denture'],
      workingDays: 10,
    },
    'night-guard': {
      label: { en: 'Night guard', de: 'Aufbissschiene' },
      category: 'splints',
      services: STANDARD,
      materials: ['printed-resin'],
      toothKinds: EVERY_TOOTH,
      per: 'arch',
      groups: ['splint'],
      workingDays: 5,
      rushDays: 3,
    },
    aligners: {
      label: { en: 'Clear aligners', de: 'Transparente Aligner' },
      category: 'aligners',
      materials: ['aligner-foil'],
      toothKinds: EVERY_TOOTH,
      per: 'arch',
      services: ['aligners'],
      groups: ['alignerGoal'],
      workingDays: 10,
    },
  },
  categories: {
    fixed: { en: 'Crowns and bridges', de: 'Kronen und Brücken' },
    implants: { en: 'On implants', de: 'Auf Implantaten' },
    removable: { en: 'Dentures', de: 'Prothesen' },
    splints: { en: 'Guards', de: 'Schienen' },
    aligners: { en: 'Aligners', de: 'Aligner' },
  },
  materials: {
    ...FIXED,
    ...DENTURES,
    'printed-resin': SPLINT['printed-resin'],
    'aligner-foil': { label: { en: 'Aligner foil', de: 'Alignerfolie' }, shaded: false },
  },
  shades: SHADES,
  groups: {
    ...{ margin, contacts, surface, pontic, implant, retention, abutment },
    ...{ denture, partial, splint, alignerGoal },
  },
  // where gaps and implants decide about the work; a crown needs no chart
  charts: { any: [{ services: ['aligners'] }, { products: ['bridge', 'implant-crown', 'partial-denture'] }] },
  slots: {
    ...ARCH_SCANS,
    radiographs: radiographs('optional'),
    ...shadePhotos(SEEN),
    documents,
  },
};

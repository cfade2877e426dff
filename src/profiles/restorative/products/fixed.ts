import type { Catalogue } from '../../../domain/catalogue.js';
import { EVERY_TOOTH } from '../../shared/catalogue.js';
import { TOOTH_SHADES } from '../../shared/shades.js';

const SIDE = ['premolar', 'molar'] as const;
const ON_A_TOOTH = { category: 'fixed', seat: 'tooth', shades: TOOTH_SHADES } as const;
const SINGLE = ['margin', 'contacts', 'construction', 'alloy', 'surface'];
const BRIDGE = ['margin', 'pontic', 'contacts', 'construction', 'alloy', 'surface'];

/** "standards C3 · fixed" */
export const fixed: Catalogue['products'] = {
  crown: {
    ...ON_A_TOOTH,
    label: { en: 'Crown', de: 'Krone' },
    materials: [
      'zirconia',
      'lithium-disilicate',
      'leucite',
      'hybrid-ceramic',
      'pfm',
      'gold',
      'cast-alloy',
      'pmma',
    ],
    toothKinds: EVERY_TOOTH,
    groups: SINGLE,
    workingDays: 7,
    rushDays: 4,
  },
  'three-quarter-crown': {
    ...ON_A_TOOTH,
    label: { en: 'Three-quarter crown', de: 'Teilkrone' },
    materials: ['lithium-disilicate', 'zirconia', 'gold'],
    toothKinds: SIDE,
    groups: ['margin', 'contacts', 'construction', 'surface'],
    workingDays: 7,
    rushDays: 4,
  },
  veneer: {
    ...ON_A_TOOTH,
    label: { en: 'Veneer', de: 'Veneer' },
    materials: ['lithium-disilicate', 'feldspathic', 'leucite'],
    toothKinds: ['incisor', 'canine', 'premolar'],
    groups: ['margin', 'contacts', 'surface'],
    workingDays: 8,
    rushDays: 5,
  },
  inlay: {
    ...ON_A_TOOTH,
    label: { en: 'Inlay', de: 'Inlay' },
    materials: ['lithium-disilicate', 'zirconia', 'hybrid-ceramic', 'composite', 'gold'],
    toothKinds: SIDE,
    groups: ['margin', 'contacts'],
    workingDays: 6,
    rushDays: 3,
  },
  onlay: {
    ...ON_A_TOOTH,
    label: { en: 'Onlay', de: 'Onlay' },
    materials: ['lithium-disilicate', 'zirconia', 'hybrid-ceramic', 'composite', 'gold'],
    toothKinds: SIDE,
    groups: ['margin', 'contacts'],
    workingDays: 6,
    rushDays: 3,
  },
  'post-core': {
    layer: 'core',
    label: { en: 'Post and core', de: 'Stiftaufbau' },
    category: 'fixed',
    seat: 'tooth',
    materials: ['cast-alloy', 'gold'],
    toothKinds: EVERY_TOOTH,
    groups: ['alloy', 'post'],
    workingDays: 5,
    rushDays: 3,
  },
  bridge: {
    ...ON_A_TOOTH,
    label: { en: 'Bridge', de: 'Brücke' },
    materials: ['zirconia', 'lithium-disilicate', 'pfm', 'gold', 'pmma'],
    toothKinds: EVERY_TOOTH,
    per: 'span',
    groups: BRIDGE,
    workingDays: 9,
    rushDays: 6,
  },
  'maryland-bridge': {
    ...ON_A_TOOTH,
    label: { en: 'Maryland bridge', de: 'Adhäsivbrücke' },
    materials: ['zirconia', 'lithium-disilicate', 'pfm'],
    toothKinds: ['incisor', 'canine', 'premolar'],
    per: 'span',
    groups: ['wings', 'pontic', 'contacts', 'alloy', 'surface'],
    workingDays: 9,
  },
  provisional: {
    layer: 'provisional',
    label: { en: 'Provisional', de: 'Provisorium' },
    category: 'fixed',
    materials: ['pmma', 'composite'],
    toothKinds: EVERY_TOOTH,
    groups: ['contacts'],
    workingDays: 4,
    rushDays: 2,
  },
};

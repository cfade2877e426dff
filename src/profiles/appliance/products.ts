import type { Catalogue } from '../../domain/catalogue.js';
import { EVERY_TOOTH } from '../shared/catalogue.js';
import { splints } from '../shared/splints.js';

const ARCH = { toothKinds: EVERY_TOOTH, per: 'arch' } as const;
const STEEL = ['stainless-steel'];

/** "standards C3 · ortho, splints" */
export const products: Catalogue['products'] = {
  hawley: {
    ...ARCH,
    label: { en: 'Hawley retainer', de: 'Hawley-Retainer' },
    category: 'retainers',
    materials: ['acrylic'],
    groups: ['plate'],
    workingDays: 8,
    rushDays: 4,
  },
  'clear-retainer': {
    ...ARCH,
    label: { en: 'Clear retainer', de: 'Tiefziehretainer' },
    category: 'retainers',
    materials: ['copolyester', 'polypropylene'],
    groups: ['foil'],
    workingDays: 5,
    rushDays: 2,
  },
  'bonded-retainer': {
    label: { en: 'Bonded retainer', de: 'Geklebter Retainer' },
    category: 'retainers',
    materials: STEEL,
    toothKinds: ['incisor', 'canine', 'premolar'],
    groups: ['bonded'],
    workingDays: 6,
  },
  expander: {
    label: { en: 'Palatal expander', de: 'Gaumennahterweiterung' },
    category: 'expansion',
    materials: STEEL,
    toothKinds: ['premolar', 'molar'],
    groups: ['expansion', 'bands'],
    workingDays: 9,
  },
  hyrax: {
    label: { en: 'Hyrax expander', de: 'Hyrax-Apparatur' },
    category: 'expansion',
    materials: STEEL,
    toothKinds: ['premolar', 'molar'],
    groups: ['expansion', 'bands'],
    workingDays: 9,
  },
  'space-maintainer': {
    label: { en: 'Band-and-loop space maintainer', de: 'Lückenhalter mit Band und Schlaufe' },
    category: 'space',
    materials: STEEL,
    toothKinds: ['molar'],
    groups: ['space', 'bands'],
    workingDays: 6,
    rushDays: 3,
  },
  'holding-arch': {
    label: { en: 'Holding arch', de: 'Haltebogen' },
    category: 'space',
    materials: STEEL,
    toothKinds: ['molar'],
    groups: ['holding', 'bands'],
    workingDays: 6,
    rushDays: 3,
  },
  herbst: {
    ...ARCH,
    label: { en: 'Herbst appliance', de: 'Herbst-Apparatur' },
    category: 'functional',
    materials: STEEL,
    groups: ['herbst'],
    workingDays: 12,
  },
  'idb-tray': {
    ...ARCH,
    label: { en: 'Indirect bonding tray', de: 'Übertragungsschiene für Brackets' },
    category: 'models',
    materials: ['tray-silicone'],
    groups: ['bonding'],
    workingDays: 7,
  },
  'study-models': {
    ...ARCH,
    label: { en: 'Study models', de: 'Studienmodelle' },
    category: 'models',
    materials: ['plaster', 'model-resin'],
    groups: ['models'],
    workingDays: 4,
    rushDays: 2,
  },
  ...splints,
};

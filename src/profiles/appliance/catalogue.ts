import type { Catalogue, FileSlot } from '../../domain/catalogue.js';
import type { Arch } from '../../domain/teeth.js';
import { ARCH, BITE } from '../shared/catalogue.js';
import { ON_THE_SLIP, shipment } from '../shared/groups/shipment.js';
import { sleep, splint, sport } from '../shared/groups/splint.js';
import { SPLINT } from '../shared/materials.js';
import { documents, radiographs } from '../shared/slots.js';
import {
  bands,
  bonded,
  bonding,
  expansion,
  foil,
  herbst,
  holding,
  impression,
  models,
  plate,
  space,
} from './groups.js';
import { products } from './products.js';

/** Models come by post: nothing is scanned. "S0 · New or Pending Docs" */
const BY_POST = { answers: { impressionType: ['model'] } };

/** The arch that is worked on has to be seen; the other one tells how the teeth meet. */
const scan = (arch: Arch, texts: Pick<FileSlot, 'label' | 'hint'>): FileSlot => ({
  ...texts,
  need: { otherwise: 'recommended', rows: [{ when: { arch }, need: 'required' }] },
  accept: ['.stl'],
  arch,
  when: { not: BY_POST },
  expects: ARCH,
});

/** Removable and fixed appliances; nothing is tooth-coloured. */
export const catalogue: Catalogue = {
  products,
  categories: {
    retainers: { en: 'Retainers', de: 'Retainer' },
    expansion: { en: 'Expanders', de: 'Erweiterung' },
    space: { en: 'Space maintenance', de: 'Lückenhalter' },
    functional: { en: 'Functional appliances', de: 'Funktionsgeräte' },
    splints: { en: 'Guards and splints', de: 'Schienen' },
    models: { en: 'Trays and models', de: 'Übertragung und Modelle' },
  },
  materials: {
    ...SPLINT,
    copolyester: { label: { en: 'Copolyester foil', de: 'Copolyesterfolie' }, shaded: false },
    polypropylene: { label: { en: 'Polypropylene foil', de: 'Polypropylenfolie' }, shaded: false },
    'tray-silicone': { label: { en: 'Tray silicone', de: 'Transfersilikon' }, shaded: false },
    plaster: { label: { en: 'Plaster', de: 'Gips' }, shaded: false },
    'model-resin': { label: { en: 'Model resin, printed', de: 'Modellkunststoff, gedruckt' }, shaded: false },
    'stainless-steel': { label: { en: 'Stainless steel', de: 'Edelstahl' }, shaded: false },
  },
  shades: {},
  groups: {
    ...{ plate, foil, bonded, expansion, bands, space, holding, herbst, bonding, models },
    ...{ splint, sport, sleep },
  },
  asks: { files: [impression, shipment(BY_POST)] },
  parcel: {
    when: BY_POST,
    contents: [
      { label: { en: 'Upper model', de: 'Modell Oberkiefer' } },
      { label: { en: 'Lower model', de: 'Modell Unterkiefer' } },
      { label: { en: 'Bite record', de: 'Bissregistrat' } },
    ],
    answers: ON_THE_SLIP,
  },
  slots: {
    upper: scan('upper', {
      label: { en: 'Upper scan', de: 'Scan Oberkiefer' },
      hint: { en: 'The whole upper arch as STL', de: 'Der ganze Oberkiefer als STL' },
    }),
    lower: scan('lower', {
      label: { en: 'Lower scan', de: 'Scan Unterkiefer' },
      hint: { en: 'The whole lower arch as STL', de: 'Der ganze Unterkiefer als STL' },
    }),
    bite: {
      label: { en: 'Bite scan', de: 'Bissscan' },
      hint: {
        en: 'Both arches in occlusion. A guard cannot do without.',
        de: 'Beide Kiefer in Okklusion. Eine Schiene braucht ihn.',
      },
      need: {
        otherwise: 'optional',
        rows: [
          { when: { products: ['sleep-appliance'] }, need: 'required' },
          { when: { products: ['night-guard', 'herbst'] }, need: 'recommended' },
        ],
      },
      accept: ['.stl'],
      when: { not: BY_POST },
      expects: BITE,
    },
    radiographs: radiographs('optional'),
    documents,
  },
};

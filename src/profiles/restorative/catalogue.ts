import type { Catalogue, FileSlot } from '../../domain/catalogue.js';
import { ARCH_SCANS } from '../shared/catalogue.js';
import { alloy } from '../shared/groups/alloy.js';
import { post, tray } from '../shared/groups/bench.js';
import { contacts } from '../shared/groups/contacts.js';
import { denture, immediate, partial, repair } from '../shared/groups/denture.js';
import {
  abutment,
  abutmentShape,
  guide,
  implant,
  implantSites,
  retention,
} from '../shared/groups/implant.js';
import { margin } from '../shared/groups/margin.js';
import { pontic, wings } from '../shared/groups/pontic.js';
import { ON_THE_SLIP, shipment } from '../shared/groups/shipment.js';
import { sleep, splint, sport } from '../shared/groups/splint.js';
import { construction, surface } from '../shared/groups/surface.js';
import { BENCH, DENTURES, FIXED, IMPLANT, LAYERED, SPLINT } from '../shared/materials.js';
import { SHADES } from '../shared/shades.js';
import { documents, radiographs, shadePhotos } from '../shared/slots.js';
import { splints } from '../shared/splints.js';
import { fixed } from './products/fixed.js';
import { implants } from './products/implants.js';
import { POSTED, removable } from './products/removable.js';

const products: Catalogue['products'] = { ...fixed, ...implants, ...removable, ...splints };
const FROM_SCANS = Object.keys(products).filter((key) => !POSTED.includes(key));
/** Work of which the shade is seen. */
const SEEN = [
  ...Object.keys(fixed).filter((key) => key !== 'post-core'),
  ...['implant-crown', 'implant-bridge', 'implant-hybrid'],
  ...['full-denture', 'partial-denture', 'immediate-denture'],
];

const CHARTED = [
  'bridge',
  'maryland-bridge',
  ...Object.keys(implants),
  'partial-denture',
  'immediate-denture',
];

const comesByPost = { products: POSTED };
/** Nothing is scanned for a denture that comes by post, unless something else is ordered with it. */
const unlessPosted = (slot: FileSlot): FileSlot => ({
  ...slot,
  need: {
    otherwise: slot.need as 'required',
    rows: [{ when: { ...comesByPost, not: { products: FROM_SCANS } }, need: 'optional' }],
  },
});

/** All of a full-service lab's work. "standards C3" */
export const catalogue: Catalogue = {
  products,
  categories: {
    fixed: { en: 'Crowns and bridges', de: 'Kronen und Brücken' },
    implants: { en: 'On implants', de: 'Auf Implantaten' },
    removable: { en: 'Dentures', de: 'Prothesen' },
    splints: { en: 'Guards and splints', de: 'Schienen' },
  },
  materials: { ...FIXED, ...LAYERED, ...IMPLANT, ...DENTURES, ...BENCH, ...SPLINT },
  shades: SHADES,
  groups: {
    ...{ margin, contacts, construction, surface, alloy, pontic, wings, post },
    ...{ implant, retention, abutment, abutmentShape, implantSites, guide },
    ...{ denture, immediate, partial, repair, tray },
    ...{ splint, sport, sleep },
  },
  asks: { files: [shipment(comesByPost)] },
  // where gaps and implants decide about the work; a crown needs no chart
  charts: { products: CHARTED },
  parcel: {
    when: comesByPost,
    contents: [
      { label: { en: 'Denture', de: 'Prothese' } },
      {
        label: { en: 'Impression in the denture', de: 'Abformung in der Prothese' },
        when: { products: ['reline'] },
      },
    ],
    answers: ON_THE_SLIP,
  },
  slots: {
    upper: unlessPosted(ARCH_SCANS['upper']!),
    lower: unlessPosted(ARCH_SCANS['lower']!),
    bite: unlessPosted(ARCH_SCANS['bite']!),
    cbct: {
      label: { en: 'CBCT', de: 'DVT' },
      hint: { en: 'The volume as one ZIP file', de: 'Das Volumen als eine ZIP-Datei' },
      need: 'required',
      accept: ['.zip'],
      section: 'radiographs',
      when: { products: ['surgical-guide'] },
      mostBytes: 500_000_000,
    },
    radiographs: radiographs('optional'),
    ...shadePhotos(SEEN),
    documents,
  },
};

import type { Catalogue, ShadeGuide } from '../../domain/catalogue.js';

const codes = (text: string): readonly string[] => text.split(' ');

/** 16 shades in four groups of hue. "standards C2" */
const VITA_CLASSICAL: ShadeGuide = {
  label: 'VITA classical',
  codes: codes('A1 A2 A3 A3.5 A4 B1 B2 B3 B4 C1 C2 C3 C4 D2 D3 D4'),
};
/** 29 shades: group of value, hue, chroma. "standards C2" */
const VITA_3D_MASTER: ShadeGuide = {
  label: 'VITA 3D-Master',
  codes: codes(
    '0M1 0M2 0M3 1M1 1M2 2L1.5 2L2.5 2M1 2M2 2M3 2R1.5 2R2.5 3L1.5 3L2.5 3M1 3M2 3M3 3R1.5 3R2.5 4L1.5 4L2.5 4M1 4M2 4M3 4R1.5 4R2.5 5M1 5M2 5M3',
  ),
};
/** 20 shades, four of each group. "standards C2" */
const CHROMASCOP: ShadeGuide = {
  label: 'Ivoclar Chromascop',
  codes: codes('110 120 130 140 210 220 230 240 310 320 330 340 410 420 430 440 510 520 530 540'),
};
/** Lighter than any natural tooth. */
const IVOCLAR_BLEACH: ShadeGuide = { label: 'Ivoclar Bleach', codes: codes('BL1 BL2 BL3 BL4') };
/** Of the prepared tooth, and of nothing else: it shows through translucent ceramics. */
const IVOCLAR_STUMP: ShadeGuide = {
  label: 'Ivoclar natural die',
  codes: codes('ND1 ND2 ND3 ND4 ND5 ND6 ND7 ND8 ND9'),
  regions: ['stump'],
};

/** Every guide that we know. None is converted into another: conversions are not exact. */
export const SHADES: Catalogue['shades'] = {
  'vita-classical': VITA_CLASSICAL,
  'vita-3d-master': VITA_3D_MASTER,
  chromascop: CHROMASCOP,
  'ivoclar-bleach': IVOCLAR_BLEACH,
  'ivoclar-stump': IVOCLAR_STUMP,
};

/** Ceramics through which the prepared tooth is seen. */
const TRANSLUCENT = ['lithium-disilicate', 'leucite', 'feldspathic'];

/** The regions of fixed work in ceramics: the stump's shade decides how a translucent one looks in the mouth. */
export const TOOTH_SHADES = {
  stump: { otherwise: 'optional', rows: [{ when: { materials: TRANSLUCENT }, need: 'recommended' }] },
  gingival: 'optional',
  incisal: 'optional',
} as const;

import type { Catalogue, SlotExpectation } from '../../domain/catalogue.js';
import type { LabProfile } from '../../domain/profile.js';

const MB = 1_000_000;
/** A whole arch from an intraoral or desktop scanner. */
export const ARCH: SlotExpectation = {
  extent: [30, 110],
  triangles: [20_000, 2_000_000],
  maxBytes: 100 * MB,
  kind: 'arch',
};
/** Both arches in occlusion, from the side. */
export const BITE: SlotExpectation = {
  extent: [15, 60],
  triangles: [2_000, 1_000_000],
  maxBytes: 60 * MB,
  kind: 'bite',
};
/** One die, crown or scan body. */
export const PART: SlotExpectation = {
  extent: [4, 25],
  triangles: [2_000, 1_000_000],
  maxBytes: 60 * MB,
  kind: 'part',
};
/** Meshes that are measured before they travel. */
export const MESHES = ['.stl', '.ply', '.obj'];
/** Both arches and the bite, as fixed work is made from them. */
export const ARCH_SCANS: Catalogue['slots'] = {
  upper: {
    label: { en: 'Upper scan', de: 'Scan Oberkiefer' },
    hint: { en: 'The whole upper arch as STL, PLY or OBJ', de: 'Der ganze Oberkiefer als STL, PLY oder OBJ' },
    need: 'required',
    accept: MESHES,
    arch: 'upper',
    expects: ARCH,
  },
  lower: {
    label: { en: 'Lower scan', de: 'Scan Unterkiefer' },
    hint: {
      en: 'The whole lower arch as STL, PLY or OBJ',
      de: 'Der ganze Unterkiefer als STL, PLY oder OBJ',
    },
    need: 'required',
    accept: MESHES,
    arch: 'lower',
    expects: ARCH,
  },
  bite: {
    label: { en: 'Bite scan', de: 'Bissscan' },
    hint: {
      en: 'Both arches in occlusion, seen from the side. Saves a question later.',
      de: 'Beide Kiefer in Okklusion, von der Seite. Erspart eine Rückfrage.',
    },
    need: 'recommended',
    accept: MESHES,
    expects: BITE,
  },
};

export const EVERY_TOOTH = ['incisor', 'canine', 'premolar', 'molar'] as const;

/** Monday to Friday; a host adds its lab's holidays. */
export const WORKING_WEEK = { weekdays: [1, 2, 3, 4, 5], closed: [] } as const;

export const declarations: LabProfile['declarations'] = {
  complete: {
    en: 'What I have written and attached is complete and true.',
    de: 'Meine Angaben und Dateien sind vollständig und richtig.',
  },
  privacy: {
    en: 'I agree that the lab processes these data to make the work.',
    de: 'Ich stimme zu, dass das Labor diese Daten zur Anfertigung verarbeitet.',
  },
};

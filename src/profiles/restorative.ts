import type { SlotExpectation } from '../domain/catalogue.js';
import type { LabProfile } from '../domain/profile.js';
import { lifecycle } from './restorative/lifecycle.js';

const MB = 1_000_000;
/** A whole arch from an intraoral or desktop scanner. */
const ARCH: SlotExpectation = { extent: [30, 110], triangles: [20_000, 2_000_000], maxBytes: 100 * MB };
const BITE: SlotExpectation = { extent: [15, 60], triangles: [2_000, 1_000_000], maxBytes: 60 * MB };
const EVERY_TOOTH = ['incisor', 'canine', 'premolar', 'molar'] as const;

/** S1: crowns, veneers, inlays and onlays by a full-service lab. */
export const restorative: LabProfile = {
  id: 'restorative',
  name: 'Restorative lab',
  contact: { email: 'cases@lab.example', phone: '+1 555 0142' },
  timeZone: 'America/New_York',
  calendar: { weekdays: [1, 2, 3, 4, 5], closed: [] },
  transitDays: 2,
  requiresLicence: true,
  declarations: {
    complete: {
      en: 'What I have written and attached is complete and true.',
      de: 'Meine Angaben und Dateien sind vollständig und richtig.',
    },
    privacy: {
      en: 'I agree that the lab processes these data to make the work.',
      de: 'Ich stimme zu, dass das Labor diese Daten zur Anfertigung verarbeitet.',
    },
  },
  catalogue: {
    products: {
      crown: {
        label: { en: 'Crown', de: 'Krone' },
        materials: ['zirconia', 'lithium-disilicate', 'pfm', 'gold', 'pmma'],
        toothKinds: EVERY_TOOTH,
        workingDays: 7,
      },
      veneer: {
        label: { en: 'Veneer', de: 'Veneer' },
        materials: ['lithium-disilicate', 'feldspathic'],
        toothKinds: ['incisor', 'canine', 'premolar'],
        workingDays: 8,
      },
      inlay: {
        label: { en: 'Inlay', de: 'Inlay' },
        materials: ['lithium-disilicate', 'zirconia', 'gold'],
        toothKinds: ['premolar', 'molar'],
        workingDays: 6,
      },
      onlay: {
        label: { en: 'Onlay', de: 'Onlay' },
        materials: ['lithium-disilicate', 'zirconia', 'gold'],
        toothKinds: ['premolar', 'molar'],
        workingDays: 6,
      },
    },
    materials: {
      zirconia: { label: { en: 'Zirconia, multilayer', de: 'Zirkonoxid, mehrschichtig' }, shaded: true },
      'lithium-disilicate': { label: { en: 'Lithium disilicate', de: 'Lithiumdisilikat' }, shaded: true },
      feldspathic: { label: { en: 'Feldspathic ceramic', de: 'Feldspatkeramik' }, shaded: true },
      pfm: { label: { en: 'Porcelain on Co-Cr', de: 'Keramik auf Co-Cr' }, shaded: true },
      gold: { label: { en: 'Gold alloy, high noble', de: 'Goldlegierung, hochgoldhaltig' }, shaded: false },
      pmma: { label: { en: 'PMMA, temporary', de: 'PMMA, provisorisch' }, shaded: true },
    },
    shades: {
      'vita-classical': {
        label: 'VITA classical',
        codes: 'A1 A2 A3 A3.5 A4 B1 B2 B3 B4 C1 C2 C3 C4 D2 D3 D4'.split(' '),
      },
      'vita-3d-master': {
        label: 'VITA 3D-Master',
        codes:
          '0M1 0M2 0M3 1M1 1M2 2L1.5 2L2.5 2M1 2M2 2M3 2R1.5 2R2.5 3L1.5 3L2.5 3M1 3M2 3M3 3R1.5 3R2.5 4L1.5 4L2.5 4M1 4M2 4M3 4R1.5 4R2.5 5M1 5M2 5M3'.split(
            ' ',
          ),
      },
    },
    slots: {
      upper: {
        label: { en: 'Upper scan', de: 'Scan Oberkiefer' },
        hint: { en: 'The whole upper arch as STL', de: 'Der ganze Oberkiefer als STL' },
        need: 'required',
        accept: ['.stl'],
        expects: ARCH,
      },
      lower: {
        label: { en: 'Lower scan', de: 'Scan Unterkiefer' },
        hint: { en: 'The whole lower arch as STL', de: 'Der ganze Unterkiefer als STL' },
        need: 'required',
        accept: ['.stl'],
        expects: ARCH,
      },
      bite: {
        label: { en: 'Bite scan', de: 'Bissscan' },
        hint: {
          en: 'Both arches in occlusion, seen from the side. Saves a question later.',
          de: 'Beide Kiefer in Okklusion, von der Seite. Erspart eine Rückfrage.',
        },
        need: 'recommended',
        accept: ['.stl'],
        expects: BITE,
      },
    },
  },
  lifecycle,
  services: {},
  followUps: {},
  billing: { acts: {} },
  notifications: {},
};

import type { Catalogue } from '../../domain/catalogue.js';
import type { NeedRule, When } from '../../domain/order.js';
import type { QuestionGroup } from '../../domain/question.js';
import { ARCH, BITE } from '../shared/catalogue.js';
import { choices } from '../shared/choices.js';
import { IMAGES, documents, photo, radiographs } from '../shared/slots.js';

/** What the dentist writes after a first case: the impressions are asked for as in a full service. */
const AFTER_A_CASE = ['refinement', 'phase2', 'removable-retainer', 'fixed-retainer'];
/** The lab makes the same again and has everything. */
const BY_THE_LAB = ['remake'];

/** Everything but direct manufacturing, which brings finished files. */
const IMPRESSED: When = { any: [{ services: ['full'] }, { followUps: AFTER_A_CASE }] };
/** The scans of the case before are used. "A5.20" */
const ON_FILE: When = { answers: { impressionSource: ['on-file'] } };
/** "A5.19": the impression itself travels */
export const BY_POST: When = { ...IMPRESSED, answers: { impressionType: ['silicone'] }, not: ON_FILE };

/** "S3 · files" */
export const impressions: QuestionGroup = {
  label: { en: 'Impressions', de: 'Abformungen' },
  when: IMPRESSED,
  questions: {
    impressionSource: {
      label: { en: 'The retainer is made from', de: 'Der Retainer wird gefertigt nach' },
      kind: 'choice',
      options: {
        new: {
          label: { en: 'New impressions', de: 'Neuen Abformungen' },
          hint: { en: 'It fits best.', de: 'So sitzt er am besten.' },
        },
        'on-file': {
          label: { en: 'The scans of the case before', de: 'Den Scans des vorigen Falls' },
        },
      },
      recommended: 'new',
      when: { followUps: ['removable-retainer'] },
      need: 'required',
    },
    impressionType: {
      label: { en: 'Impression type', de: 'Art der Abformung' },
      kind: 'choice',
      options: choices({
        intraoral: { en: 'Intraoral scan', de: 'Intraoralscan' },
        desktop: { en: 'Desktop scan', de: 'Modellscan' },
        silicone: { en: 'Silicone impression', de: 'Silikonabformung' },
      }),
      when: { not: ON_FILE },
      need: 'required',
    },
  },
};

const SCANNED: When = {
  any: [{ services: ['full'] }, { followUps: [...AFTER_A_CASE, ...BY_THE_LAB] }],
  not: { any: [BY_POST, ON_FILE] },
};
const AT_HAND: When = { followUps: BY_THE_LAB };
/** Both arches, even for one: teeth are moved against the other arch. */
const BOTH_ARCHES: NeedRule = { otherwise: 'required', rows: [{ when: AT_HAND, need: 'optional' }] };
const PLANNED: When = { services: ['full'] };
/** Planned for the first time: a refinement has the photos of the case before. */
const FIRST: NeedRule = {
  otherwise: 'recommended',
  rows: [{ when: { followUps: AFTER_A_CASE }, need: 'optional' }],
};

const scans: Catalogue['slots'] = {
  upper: {
    label: { en: 'Upper scan', de: 'Scan Oberkiefer' },
    hint: {
      en: 'The whole upper arch as STL, even when only the lower one is treated',
      de: 'Der ganze Oberkiefer als STL, auch wenn nur der Unterkiefer behandelt wird',
    },
    need: BOTH_ARCHES,
    accept: ['.stl'],
    arch: 'upper',
    when: SCANNED,
    expects: ARCH,
  },
  lower: {
    label: { en: 'Lower scan', de: 'Scan Unterkiefer' },
    hint: {
      en: 'The whole lower arch as STL, even when only the upper one is treated',
      de: 'Der ganze Unterkiefer als STL, auch wenn nur der Oberkiefer behandelt wird',
    },
    need: BOTH_ARCHES,
    accept: ['.stl'],
    arch: 'lower',
    when: SCANNED,
    expects: ARCH,
  },
  bite: {
    label: { en: 'Bite scan', de: 'Bissscan' },
    hint: {
      en: 'Both arches in occlusion, seen from the side. Makes the movement more predictable.',
      de: 'Beide Kiefer in Okklusion, von der Seite. Macht die Bewegung vorhersagbarer.',
    },
    need: { otherwise: 'recommended', rows: [{ when: AT_HAND, need: 'optional' }] },
    accept: ['.stl'],
    when: SCANNED,
    expects: BITE,
  },
  /** "A5.18": direct manufacturing brings what is to be made */
  files: {
    label: { en: 'Files of the order', de: 'Dateien des Auftrags' },
    hint: {
      en: 'The models to make the aligners or retainers from: STL or ZIP, with pictures or a PDF',
      de: 'Die Modelle, nach denen gefertigt wird: STL oder ZIP, dazu Bilder oder ein PDF',
    },
    need: { otherwise: 'required', rows: [{ when: AT_HAND, need: 'optional' }] },
    accept: ['.stl', '.zip', ...IMAGES, '.pdf'],
    services: ['direct'],
    when: { not: { followUps: AFTER_A_CASE } },
    many: 60,
    mostBytes: 100_000_000,
  },
};

const photos: Catalogue['slots'] = {
  'photo-frontal': photo(
    'frontal-bite',
    { en: 'Frontal bite', de: 'Frontal in Okklusion' },
    { en: 'Teeth closed, lips held away', de: 'Zähne geschlossen, Lippen abgehalten' },
    FIRST,
  ),
  'photo-upper': photo(
    'upper-occlusal',
    { en: 'Upper arch', de: 'Oberkiefer von okklusal' },
    { en: 'The whole arch in the mirror', de: 'Der ganze Zahnbogen im Spiegel' },
    FIRST,
  ),
  'photo-lower': photo(
    'lower-occlusal',
    { en: 'Lower arch', de: 'Unterkiefer von okklusal' },
    { en: 'The whole arch in the mirror', de: 'Der ganze Zahnbogen im Spiegel' },
    FIRST,
  ),
  'photo-left': photo(
    'left-lateral',
    { en: 'Left side', de: 'Linke Seite' },
    { en: 'Teeth closed, to the last molar', de: 'Zähne geschlossen, bis zum letzten Molaren' },
    FIRST,
  ),
  'photo-right': photo(
    'right-lateral',
    { en: 'Right side', de: 'Rechte Seite' },
    { en: 'Teeth closed, to the last molar', de: 'Zähne geschlossen, bis zum letzten Molaren' },
    FIRST,
  ),
  'face-front': photo(
    'face-frontal',
    { en: 'Face, at rest', de: 'Gesicht, entspannt' },
    { en: 'Helps to plan the lips', de: 'Hilft, die Lippen zu planen' },
    'optional',
  ),
  'face-smile': photo(
    'face-smile',
    { en: 'Face, smiling', de: 'Gesicht, lächelnd' },
    { en: 'Shows the line of the smile', de: 'Zeigt die Lachlinie' },
    'optional',
  ),
  'face-profile': photo(
    'face-profile',
    { en: 'Profile', de: 'Profil' },
    { en: 'From the right, lips closed', de: 'Von rechts, Lippen geschlossen' },
    'optional',
  ),
};

/** "S3 · files" */
export const slots: Catalogue['slots'] = {
  ...scans,
  ...Object.fromEntries(Object.entries(photos).map(([key, slot]) => [key, { ...slot, when: PLANNED }])),
  radiographs: { ...radiographs('recommended'), when: PLANNED },
  documents,
};

import type { Question, QuestionGroup } from '../../domain/question.js';
import type { Text } from '../../domain/text.js';
import { choices } from '../shared/choices.js';

/** "S3 · removable retainer": its type, by what the material allows */
export const retainerType: QuestionGroup = {
  label: { en: 'Retainer', de: 'Retainer' },
  questions: {
    retainerType: {
      label: { en: 'Retainer type', de: 'Art des Retainers' },
      kind: 'choice',
      options: {
        'full-cover': {
          label: { en: 'Clear, over the whole arch', de: 'Transparent, über den ganzen Zahnbogen' },
          when: { materials: ['sheet'] },
        },
        'front-cover': {
          label: { en: 'Clear, over the front teeth', de: 'Transparent, über die Frontzähne' },
          when: { materials: ['sheet'] },
        },
        hawley: {
          label: { en: 'Plate with a labial bow', de: 'Platte mit Labialbogen' },
          when: { materials: ['acrylic-wire'] },
        },
        wraparound: {
          label: { en: 'Plate with a bow around all teeth', de: 'Platte mit umlaufendem Bogen' },
          when: { materials: ['acrylic-wire'] },
        },
      },
      need: 'required',
    },
  },
};

const range = (label: Text, arch: 'upper' | 'lower'): Question => ({
  label,
  kind: 'choice',
  options: choices({
    '2-2': { en: '2–2', de: '2–2' },
    '3-3': { en: '3–3', de: '3–3' },
    '4-4': { en: '4–4', de: '4–4' },
  }),
  when: { arch },
  need: 'required',
});

/** From tooth to tooth, of the arch that is treated and of no other. "S3 · fixed lingual retainer", "A5.21" */
export const retainerRange: QuestionGroup = {
  label: { en: 'Range', de: 'Ausdehnung' },
  questions: {
    upperRange: range({ en: 'Upper range', de: 'Ausdehnung im Oberkiefer' }, 'upper'),
    lowerRange: range({ en: 'Lower range', de: 'Ausdehnung im Unterkiefer' }, 'lower'),
  },
};

/** "S3 · retainer request" */
export const complaint: QuestionGroup = {
  label: { en: 'Retainer request', de: 'Wunsch zum Retainer' },
  when: { products: ['removable-retainer', 'fixed-retainer'] },
  questions: {
    chiefComplaint: {
      label: { en: "Patient's chief complaint", de: 'Hauptbeschwerde der Person' },
      hint: { en: 'Without names', de: 'Ohne Namen' },
      kind: 'text',
      most: 1000,
      need: 'optional',
    },
  },
};

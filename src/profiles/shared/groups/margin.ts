import type { QuestionGroup } from '../../../domain/question.js';
import { choices } from '../choices.js';

/**
 * How the tooth was prepared. Never taken over from another case: it is a fact about this tooth, and no preference.
 * It is the answer that prescriptions lack most often. "standards C3"
 */
export const margin: QuestionGroup = {
  label: { en: 'Margin', de: 'Präparationsgrenze' },
  questions: {
    margin: {
      label: { en: 'Margin design', de: 'Form der Präparationsgrenze' },
      hint: { en: 'As you prepared the tooth', de: 'So, wie Sie den Zahn präpariert haben' },
      kind: 'choice',
      options: choices({
        chamfer: { en: 'Chamfer', de: 'Hohlkehle' },
        'rounded-shoulder': { en: 'Rounded shoulder', de: 'Stufe, innen gerundet' },
        'bevelled-shoulder': { en: 'Shoulder with bevel', de: 'Stufe mit Abschrägung' },
        'feather-edge': { en: 'Feather edge', de: 'Tangential' },
        'butt-joint': { en: 'Butt joint', de: 'Stoßfuge' },
      }),
      need: 'required',
    },
    marginLevel: {
      label: { en: 'Where it lies', de: 'Lage' },
      kind: 'choice',
      options: choices({
        supragingival: { en: 'Above the gingiva', de: 'Über dem Zahnfleisch' },
        equigingival: { en: 'Level with the gingiva', de: 'Auf Höhe des Zahnfleischs' },
        subgingival: { en: 'Below the gingiva', de: 'Unter dem Zahnfleisch' },
      }),
      need: 'optional',
    },
    metalCollar: {
      label: { en: 'Metal at the margin', de: 'Metallrand' },
      kind: 'choice',
      options: choices({
        none: { en: 'None, porcelain to the margin', de: 'Keiner, Keramik bis zum Rand' },
        lingual: { en: 'Lingual only', de: 'Nur lingual' },
        around: { en: 'All round', de: 'Umlaufend' },
      }),
      need: 'optional',
      when: { materials: ['pfm'] },
      preference: true,
    },
  },
};

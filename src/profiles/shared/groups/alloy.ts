import type { QuestionGroup } from '../../../domain/question.js';
import { choices } from '../choices.js';

/** The class of the metal: it has to stand on a prescription together with the material. "standards C3, C6" */
export const alloy: QuestionGroup = {
  label: { en: 'Alloy', de: 'Legierung' },
  when: { materials: ['pfm', 'cast-alloy'] },
  questions: {
    alloyClass: {
      label: { en: 'Class of alloy', de: 'Legierungsklasse' },
      kind: 'choice',
      options: choices({
        'high-noble': { en: 'High noble', de: 'Hochgoldhaltig' },
        noble: { en: 'Noble', de: 'Edelmetallreduziert' },
        base: { en: 'Base metal', de: 'Edelmetallfrei' },
      }),
      need: 'required',
      preference: true,
    },
  },
};

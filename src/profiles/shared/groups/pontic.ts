import type { QuestionGroup } from '../../../domain/question.js';
import { choices } from '../choices.js';

/** The units of a bridge that replace a tooth. "standards C3" */
export const pontic: QuestionGroup = {
  label: { en: 'Pontics', de: 'Brückenglieder' },
  questions: {
    ponticDesign: {
      label: { en: 'Pontic design', de: 'Form der Brückenglieder' },
      kind: 'choice',
      options: choices({
        ovate: { en: 'Ovate', de: 'Eiförmig (ovate)' },
        'modified-ridge-lap': { en: 'Modified ridge lap', de: 'Modifiziert sattelförmig' },
        sanitary: { en: 'Sanitary', de: 'Schwebend' },
        saddle: { en: 'Saddle', de: 'Sattelförmig' },
      }),
      need: 'required',
      preference: true,
    },
  },
};

/** How a Maryland bridge is held. */
export const wings: QuestionGroup = {
  label: { en: 'Wings', de: 'Flügel' },
  questions: {
    wings: {
      label: { en: 'Bonded to', de: 'Befestigt an' },
      kind: 'choice',
      options: choices({
        one: { en: 'One neighbouring tooth', de: 'Einem Nachbarzahn' },
        two: { en: 'Both neighbouring teeth', de: 'Beiden Nachbarzähnen' },
      }),
      need: 'recommended',
    },
  },
};

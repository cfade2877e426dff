import type { QuestionGroup } from '../../domain/question.js';

/** What the aligners are for; how it is reached is planned and shown before anything is made. */
export const alignerGoal: QuestionGroup = {
  label: { en: 'Treatment', de: 'Behandlung' },
  questions: {
    goal: {
      label: { en: 'What shall be reached', de: 'Was erreicht werden soll' },
      kind: 'text',
      most: 1000,
      need: 'required',
    },
  },
};

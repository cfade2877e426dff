import type { Region, Transition } from '../../domain/lifecycle/definition.js';
import { AT_WORK } from './stages.js';

const OFFICE = ['planner', 'lab_admin'];
const ask: Transition = {
  event: 'hold.place',
  to: 'asked',
  by: [...OFFICE, 'system'],
  requires: ['reason'],
  optional: ['markedFields'],
  stages: AT_WORK,
};
const lift: Transition = { event: 'hold.lift', to: 'clear', by: OFFICE };

/** The lab has a question. An order of aligners has this overlay and no pause: S2 never pauses aligners. */
export const hold: Region = {
  initial: 'clear',
  overlay: true,
  states: {
    clear: {
      label: { en: 'No open question', de: 'Keine offene Rückfrage' },
      meaning: { en: 'The lab has no open question.', de: 'Das Labor hat keine offene Rückfrage.' },
      tone: 'neutral',
      on: [ask],
    },
    asked: {
      label: { en: 'On hold', de: 'Angehalten' },
      meaning: {
        en: 'The lab cannot go on until you answer its question.',
        de: 'Das Labor kann erst weiterarbeiten, wenn Sie die Rückfrage beantworten.',
      },
      next: {
        en: 'Answer, and correct the prescription where the lab asks for it.',
        de: 'Antworten Sie, und berichtigen Sie die Verordnung, wo das Labor darum bittet.',
      },
      tone: 'problem',
      suspends: true,
      on: [{ event: 'hold.answer', to: 'answered', by: ['dentist'], requires: ['answer'] }, lift],
    },
    answered: {
      label: { en: 'On hold, answered', de: 'Angehalten, beantwortet' },
      meaning: { en: 'You have answered the lab.', de: 'Sie haben dem Labor geantwortet.' },
      next: {
        en: 'The lab reads your answer and goes on where it stopped.',
        de: 'Das Labor liest Ihre Antwort und macht dort weiter, wo es angehalten hat.',
      },
      tone: 'held',
      suspends: true,
      on: [lift, ask],
    },
  },
};

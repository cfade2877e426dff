import type { QuestionGroup } from '../../../domain/question.js';
import { choices } from '../choices.js';

/** A post is cast as one piece for so many canals. */
export const post: QuestionGroup = {
  label: { en: 'Post', de: 'Stift' },
  questions: {
    canals: {
      label: { en: 'Canals with a post', de: 'Kanäle mit Stift' },
      kind: 'number',
      range: { min: 1, max: 3, step: 1 },
      need: 'recommended',
    },
  },
};

/** A tray leaves room for what is pressed into it. */
export const tray: QuestionGroup = {
  label: { en: 'Tray', de: 'Löffel' },
  questions: {
    traySpacer: {
      label: { en: 'Room for the material', de: 'Platz für das Material' },
      kind: 'choice',
      options: choices({
        tight: { en: 'Close-fitting', de: 'Eng anliegend' },
        spaced: { en: 'With spacer', de: 'Mit Platzhalter' },
      }),
      need: 'recommended',
      preference: true,
    },
    trayPerforated: {
      label: { en: 'Perforated', de: 'Perforiert' },
      kind: 'tick',
      need: 'optional',
      preference: true,
    },
  },
};

import type { QuestionGroup } from '../../../domain/question.js';
import { choices } from '../choices.js';

/** A guard against grinding. "standards C3" */
export const splint: QuestionGroup = {
  label: { en: 'Splint', de: 'Schiene' },
  questions: {
    thickness: {
      label: { en: 'Thickness at the molars', de: 'Dicke im Molarenbereich' },
      kind: 'number',
      range: { min: 1, max: 6, step: 0.5, unit: { en: 'mm', de: 'mm' } },
      need: 'recommended',
      preference: true,
    },
    archContact: {
      label: { en: 'Contact with the opposing arch', de: 'Kontakt zum Gegenkiefer' },
      kind: 'choice',
      options: choices({
        even: { en: 'Even, all teeth', de: 'Gleichmäßig, alle Zähne' },
        canine: { en: 'Even, with canine guidance', de: 'Gleichmäßig, mit Eckzahnführung' },
        anterior: { en: 'Front teeth only', de: 'Nur Frontzähne' },
      }),
      recommended: 'canine',
      need: 'recommended',
      preference: true,
    },
  },
};

/** A guard for contact sports. */
export const sport: QuestionGroup = {
  label: { en: 'Sports guard', de: 'Sportschutz' },
  questions: {
    sport: {
      label: { en: 'Which sport', de: 'Welche Sportart' },
      kind: 'line',
      most: 60,
      need: 'recommended',
    },
    guardColour: {
      label: { en: 'Colour', de: 'Farbe' },
      kind: 'line',
      most: 60,
      need: 'optional',
    },
    strap: {
      label: { en: 'With a strap for the helmet', de: 'Mit Halteband für den Helm' },
      kind: 'tick',
      need: 'optional',
    },
  },
};

/** A sleep appliance holds the lower jaw forward: without the position it cannot be made. */
export const sleep: QuestionGroup = {
  label: { en: 'Position of the lower jaw', de: 'Position des Unterkiefers' },
  questions: {
    protrusion: {
      label: { en: 'Position of the bite', de: 'Bissposition' },
      kind: 'choice',
      options: choices({
        recorded: { en: 'As in the bite record', de: 'Wie im Bissregistrat' },
        measured: { en: 'By a measured advancement', de: 'Mit gemessenem Vorschub' },
      }),
      need: 'required',
    },
    advancement: {
      label: { en: 'Advancement', de: 'Vorschub' },
      kind: 'number',
      range: { min: 0, max: 12, step: 0.5, unit: { en: 'mm', de: 'mm' } },
      when: { answers: { protrusion: ['measured'] } },
      need: 'required',
    },
  },
};

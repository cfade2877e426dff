import type { QuestionGroup } from '../../../domain/question.js';
import { choices } from '../choices.js';

/** Teeth and base of a denture. "standards C3" */
export const denture: QuestionGroup = {
  label: { en: 'Denture', de: 'Prothese' },
  questions: {
    toothMould: {
      label: { en: 'Tooth mould', de: 'Zahnform' },
      hint: { en: 'As in your mould chart', de: 'Wie in Ihrer Formenkarte' },
      kind: 'line',
      most: 40,
      need: 'recommended',
    },
    gingivalShade: {
      label: { en: 'Gingival shade', de: 'Zahnfleischfarbe' },
      kind: 'choice',
      options: choices({
        light: { en: 'Light pink', de: 'Hellrosa' },
        medium: { en: 'Pink', de: 'Rosa' },
        dark: { en: 'Dark pink', de: 'Dunkelrosa' },
        veined: { en: 'Pink, veined', de: 'Rosa, geädert' },
        clear: { en: 'Clear', de: 'Klar' },
      }),
      need: 'recommended',
    },
    setup: {
      label: { en: 'Set-up of the teeth', de: 'Aufstellung der Zähne' },
      kind: 'choice',
      options: choices({
        ideal: { en: 'Even', de: 'Gleichmäßig' },
        natural: { en: 'With small irregularities', de: 'Mit kleinen Unregelmäßigkeiten' },
        existing: { en: 'Like the denture that is worn', de: 'Wie die getragene Prothese' },
      }),
      need: 'optional',
      preference: true,
    },
    dentureOcclusion: {
      label: { en: 'Occlusion', de: 'Okklusion' },
      kind: 'choice',
      options: choices({
        balanced: { en: 'Balanced', de: 'Balanciert' },
        lingualised: { en: 'Lingualised', de: 'Lingualisiert' },
        canine: { en: 'Canine guidance', de: 'Eckzahnführung' },
      }),
      need: 'optional',
      preference: true,
    },
    palate: {
      label: { en: 'Palate', de: 'Gaumen' },
      kind: 'choice',
      options: choices({
        full: { en: 'Fully covered', de: 'Voll bedeckt' },
        open: { en: 'Open', de: 'Offen' },
      }),
      when: { arch: 'upper', products: ['full-denture', 'immediate-denture'] },
      need: 'optional',
    },
  },
};

/** What is taken out on the day on which the denture goes in. */
export const immediate: QuestionGroup = {
  label: { en: 'Extractions', de: 'Extraktionen' },
  questions: {
    extractedTeeth: {
      label: { en: 'Teeth that are taken out on the day', de: 'Zähne, die am Tag entfernt werden' },
      kind: 'teeth',
      need: 'required',
    },
  },
};

/** How a partial denture is held and joined. */
export const partial: QuestionGroup = {
  label: { en: 'Clasps and connector', de: 'Klammern und Verbinder' },
  questions: {
    claspTeeth: {
      label: { en: 'Teeth with a clasp', de: 'Zähne mit Klammer' },
      kind: 'teeth',
      need: 'recommended',
    },
    connector: {
      label: { en: 'Major connector', de: 'Großer Verbinder' },
      kind: 'choice',
      options: {
        strap: { label: { en: 'Palatal strap', de: 'Gaumenband' }, when: { arch: 'upper' } },
        horseshoe: { label: { en: 'Horseshoe', de: 'Hufeisen' }, when: { arch: 'upper' } },
        plate: { label: { en: 'Plate', de: 'Platte' } },
        'lingual-bar': { label: { en: 'Lingual bar', de: 'Sublingualbügel' }, when: { arch: 'lower' } },
        lab: { label: { en: 'The lab decides', de: 'Das Labor entscheidet' } },
      },
      recommended: 'lab',
      when: { materials: ['partial-cast'] },
      need: 'recommended',
    },
  },
};

/** What happens to a denture that comes by post. */
export const repair: QuestionGroup = {
  label: { en: 'Repair', de: 'Reparatur' },
  questions: {
    repair: {
      label: { en: 'What is to be done', de: 'Was zu tun ist' },
      kind: 'choice',
      options: choices({
        fracture: { en: 'Mend a fracture', de: 'Bruch reparieren' },
        'add-tooth': { en: 'Add a tooth', de: 'Zahn ergänzen' },
        'add-clasp': { en: 'Add a clasp', de: 'Klammer ergänzen' },
        other: { en: 'Something else', de: 'Etwas anderes' },
      }),
      need: 'required',
    },
    repairTeeth: {
      label: { en: 'At which teeth', de: 'An welchen Zähnen' },
      kind: 'teeth',
      when: { answers: { repair: ['add-tooth', 'add-clasp'] } },
      need: 'required',
    },
    repairNote: {
      label: { en: 'Describe it', de: 'Beschreiben Sie es' },
      kind: 'text',
      most: 500,
      when: { answers: { repair: ['other'] } },
      need: 'required',
    },
  },
};

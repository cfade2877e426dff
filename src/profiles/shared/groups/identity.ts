import type { QuestionGroup } from '../../../domain/question.js';

/**
 * By what the lab knows the patient. A pseudonym is recommended and then no name is asked for: the code of the case says
 * enough. "S3 · patient", "A5.28"
 */
export const identity: QuestionGroup = {
  label: { en: 'How the lab knows the patient', de: 'Woran das Labor die Person erkennt' },
  questions: {
    identity: {
      label: { en: 'The lab gets', de: 'Das Labor erhält' },
      kind: 'choice',
      options: {
        pseudonym: {
          label: { en: 'The code only', de: 'Nur den Code' },
          hint: { en: 'No name leaves your practice.', de: 'Kein Name verlässt Ihre Praxis.' },
        },
        name: {
          label: { en: 'The name as well', de: 'Auch den Namen' },
          hint: {
            en: 'The name travels to the lab with the case.',
            de: 'Der Name wird mit dem Fall an das Labor übertragen.',
          },
        },
      },
      recommended: 'pseudonym',
      need: 'required',
      repeats: true,
    },
    firstName: {
      label: { en: 'First name', de: 'Vorname' },
      kind: 'line',
      most: 80,
      when: { answers: { identity: ['name'] } },
      need: 'optional',
      identifies: true,
      names: 'given',
      autocomplete: 'off',
    },
    lastName: {
      label: { en: 'Last name', de: 'Nachname' },
      kind: 'line',
      most: 80,
      when: { answers: { identity: ['name'] } },
      need: 'required',
      identifies: true,
      names: 'family',
      autocomplete: 'off',
    },
    country: {
      label: { en: 'Country', de: 'Land' },
      hint: { en: 'Helps to keep records accurate', de: 'Hilft, die Akten genau zu führen' },
      kind: 'line',
      most: 60,
      need: 'optional',
      autocomplete: 'off',
    },
  },
};

import type { Question, QuestionGroup } from '../../domain/question.js';
import type { Text } from '../../domain/text.js';
import { choices } from '../shared/choices.js';

const ASKED_BY_PLANNERS = {
  services: ['full'],
  // these go on with a treatment that was described already
  not: { followUps: ['refinement', 'phase2'] },
};

const AS_RECOMMENDED = { en: 'As recommended', de: 'Nach Empfehlung' };

/** "S3 · treatment request": each of these is kept or improved */
const kept = (label: Text): Question => ({
  label,
  kind: 'choice',
  options: choices({
    maintain: { en: 'Maintain', de: 'Beibehalten' },
    improve: { en: 'Improve', de: 'Verbessern' },
  }),
  need: 'required',
});

/** The lab would rather decide, and tells where it has to depart from a yes or a no. */
const decided = (label: Text): Question => ({
  label,
  kind: 'choice',
  options: choices({
    yes: { en: 'Yes', de: 'Ja' },
    no: { en: 'No', de: 'Nein' },
    // "S3 · as recommended", in words that bear the mark of a recommendation beside them
    'as-recommended': { en: 'As the lab plans it', de: 'Wie das Labor es plant' },
  }),
  recommended: 'as-recommended',
  need: 'required',
});

/** Which arch is treated is said by the piece of work itself. "S3 · treatment request", "A5.17" */
export const treatment: QuestionGroup = {
  label: { en: 'Treatment request', de: 'Behandlungswunsch' },
  when: ASKED_BY_PLANNERS,
  questions: {
    treatmentType: {
      label: { en: 'Treatment type', de: 'Behandlungsumfang' },
      kind: 'choice',
      options: {
        '3-3': { label: { en: '3–3, social smile', de: '3–3, Social Smile' } },
        '5-5': { label: { en: '5–5, premolar to premolar', de: '5–5, Prämolar bis Prämolar' } },
        '7-7': { label: { en: '7–7, full arch', de: '7–7, ganzer Zahnbogen' } },
        'as-recommended': { label: AS_RECOMMENDED },
      },
      need: 'required',
    },
    overjet: kept({ en: 'Overjet', de: 'Overjet' }),
    overbite: kept({ en: 'Overbite', de: 'Overbite' }),
    midline: kept({ en: 'Midline', de: 'Mittellinie' }),
    ipr: decided({ en: 'Interproximal reduction (IPR)', de: 'Approximale Schmelzreduktion (ASR)' }),
    attachments: decided({ en: 'Attachments', de: 'Attachments' }),
    design: {
      label: { en: 'Design', de: 'Planung' },
      kind: 'choice',
      options: choices({
        standard: { en: 'Standard', de: 'Standard' },
        express: { en: 'Express', de: 'Express' },
      }),
      need: 'optional',
    },
  },
};

/** A tooth that is missing is replaced in the aligner by its colour. "S3 · doctor's instructions" */
export const ponticInAligner: QuestionGroup = {
  label: { en: 'Pontic in the aligner', de: 'Zahnersatz im Aligner' },
  when: ASKED_BY_PLANNERS,
  questions: {
    ponticTeeth: {
      label: { en: 'Which tooth is replaced', de: 'Welcher Zahn ersetzt wird' },
      kind: 'teeth',
      need: 'optional',
    },
    ponticShade: {
      label: { en: 'Shade of the pontic', de: 'Farbe des Zahnersatzes' },
      kind: 'choice',
      options: choices({
        A1: { en: 'A1', de: 'A1' },
        A2: { en: 'A2', de: 'A2' },
        A3: { en: 'A3', de: 'A3' },
      }),
      when: { not: { answers: { ponticTeeth: [''] } } },
      need: 'required',
    },
  },
};

/** "S3 · direct manufacturing, patient" */
export const patientContact: QuestionGroup = {
  label: { en: 'Contact', de: 'Kontakt' },
  when: { services: ['direct'] },
  questions: {
    email: {
      label: { en: "Patient's e-mail", de: 'E-Mail der Person' },
      hint: {
        en: 'Leave it empty unless the lab has to write to the patient.',
        de: 'Lassen Sie es leer, wenn das Labor der Person nicht schreiben muss.',
      },
      kind: 'line',
      most: 120,
      need: 'optional',
      identifies: true,
      autocomplete: 'off',
    },
  },
};

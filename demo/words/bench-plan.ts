import type { PlanPlace } from 'pontic';
import { language } from '../settings.js';

const en = {
  staged: 'Treatment in stages',
  example: 'Fill in an example in stages',
  exampleText: 'The meshes are made here out of formulas; no patient is in them.',
  stages: 'Stages, with the mouth as it is',
  stagesHint: 'Empty: the plan is words alone',
  reductions: 'Reductions',
  reductionsHint: 'One a line: contact, millimetres, before which stage. 42|41 0.2 1',
  attachments: 'Attachments',
  attachmentsHint: 'One a line: tooth, from which stage to before which, shape. 13 1-6 vertical, 3 mm',
  still: 'Teeth that are not moved',
  stillHint: 'As FDI numbers: 12, 22',
  unreadable: (lines: string) => `This was not understood: ${lines}. Write it as the example does.`,
  unsound: (places: string) => `This does not fit the teeth or the stages: ${places}.`,
  making: 'The meshes are made and stored. This takes a moment.',
  answers: 'What was asked of the last version',
  outcome: 'What was done',
  unanswered: 'not answered',
  outcomes: { met: 'done', partly: 'done in part', declined: 'not done', unanswered: 'not answered' },
  answerNote: 'Words about it',
  summary: (stages: number, models: number) => `${stages} stages, ${models} meshes`,
  stage: (stage: number) => `stage ${stage}`,
  version: (version: number) => `version ${version}`,
  place: ({ plan, stage, tooth }: PlanPlace) =>
    [
      `On plan ${plan}`,
      ...(stage === undefined ? [] : [`stage ${stage}`]),
      ...(tooth ? [`tooth ${tooth}`] : []),
    ].join(', '),
};

const de: typeof en = {
  staged: 'Behandlung in Schritten',
  example: 'Ein Beispiel in Schritten eintragen',
  exampleText: 'Die Netze werden hier aus Formeln erzeugt; kein Patient steckt darin.',
  stages: 'Schritte, mit dem Ausgangsbefund',
  stagesHint: 'Leer: der Plan besteht nur aus Worten',
  reductions: 'Schmelzreduktionen',
  reductionsHint: 'Je Zeile eine: Kontakt, Millimeter, vor welchem Schritt. 42|41 0.2 1',
  attachments: 'Attachments',
  attachmentsHint: 'Je Zeile eines: Zahn, ab welchem bis vor welchen Schritt, Form. 13 1-6 vertikal, 3 mm',
  still: 'Zähne, die nicht bewegt werden',
  stillHint: 'Als FDI-Nummern: 12, 22',
  unreadable: (lines) => `Das ist nicht verständlich: ${lines}. Schreiben Sie es wie im Beispiel.`,
  unsound: (places) => `Das passt nicht zu den Zähnen oder Schritten: ${places}.`,
  making: 'Die Netze werden erzeugt und gespeichert. Das dauert einen Moment.',
  answers: 'Was an der letzten Fassung gewünscht wurde',
  outcome: 'Was getan wurde',
  unanswered: 'nicht beantwortet',
  outcomes: {
    met: 'erfüllt',
    partly: 'teilweise erfüllt',
    declined: 'nicht erfüllt',
    unanswered: 'nicht beantwortet',
  },
  answerNote: 'Worte dazu',
  summary: (stages, models) => `${stages} Schritte, ${models} Netze`,
  stage: (stage) => `Schritt ${stage}`,
  version: (version) => `Fassung ${version}`,
  place: ({ plan, stage, tooth }) =>
    [
      `Zu Plan ${plan}`,
      ...(stage === undefined ? [] : [`Schritt ${stage}`]),
      ...(tooth ? [`Zahn ${tooth}`] : []),
    ].join(', '),
};

/** What the bench says about plans in stages. */
export const planWords = (): typeof en => (language() === 'de' ? de : en);

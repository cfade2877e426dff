import type { Instant } from './ids.js';
import { groupsOf } from './check-item.js';
import { groupsOn } from './check-prescription.js';
import {
  emptyPrescription,
  itemsOf,
  type Answers,
  type Prescription,
  type PrescriptionItem,
} from './prescription.js';
import type { LabProfile } from './profile.js';
import type { FormPage, Question, QuestionGroup } from './question.js';

/** Work as a practice often orders it, under a name of its own. Nothing in it is about a patient. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly savedAt: Instant;
  readonly content: TemplateContent;
}

export interface TemplateContent {
  readonly service: string;
  /** without teeth, shades and notes, which belong to a patient */
  readonly pieces: readonly Pick<PrescriptionItem, 'product' | 'material' | 'answers'>[];
  readonly answers: Answers;
}

const PAGES: readonly FormPage[] = ['patient', 'request', 'files', 'details'];

const questionsIn = (groups: readonly QuestionGroup[]): Readonly<Record<string, Question>> =>
  Object.assign({}, ...groups.map(({ questions }) => questions)) as Record<string, Question>;

/** Every question that the lab may ask of a case as a whole. */
export const caseQuestions = (profile: LabProfile): Readonly<Record<string, Question>> =>
  questionsIn(PAGES.flatMap((page) => groupsOn(profile, page)));

const only = (
  answers: Answers,
  questions: Readonly<Record<string, Question>>,
  isMeant: (question: Question) => boolean,
): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(([key]) => Object.hasOwn(questions, key) && isMeant(questions[key]!)),
  );

/** Asked on the page of the patient, or said to identify: it is about this patient and no other. */
const isAboutPatient = (profile: LabProfile): ((question: Question) => boolean) => {
  const ofPatient = new Set(Object.values(questionsIn(groupsOn(profile, 'patient'))));
  return (question) => !!question.identifies || ofPatient.has(question);
};

export function templateOf(profile: LabProfile, rx: Prescription): TemplateContent {
  const isPersonal = isAboutPatient(profile);
  return {
    service: rx.service,
    pieces: itemsOf(rx).map(({ product, material, answers = {} }) => ({ product, material, answers })),
    answers: only(rx.answers, caseQuestions(profile), (question) => !isPersonal(question)),
  };
}

/** The same work again for the same patient: everything but files, dates and what was signed. */
export const duplicateOf = (rx: Prescription): Partial<Prescription> => {
  const { scans, dateWanted, declaredComplete, declaredPrivacy, signature } = emptyPrescription;
  return { ...rx, scans, dateWanted, declaredComplete, declaredPrivacy, signature };
};

/** What is the same in most orders of a doctor, and what he prefers: taken over into the next one. */
export function repeatedAnswers(profile: LabProfile, rx: Prescription): Answers {
  return only(rx.answers, caseQuestions(profile), ({ repeats, preference }) => !!repeats || !!preference);
}

/** How a doctor likes a product to be made, from the last case in which he ordered it. */
export function preferredAnswers(
  profile: LabProfile,
  cases: readonly Prescription[],
  doctorName: string,
  product: string,
): Answers {
  for (const rx of cases) {
    const item = rx.doctorName === doctorName && itemsOf(rx).find((piece) => piece.product === product);
    if (!item) continue;
    const questions = questionsIn(groupsOf(profile.catalogue, item));
    return only(item.answers ?? {}, questions, ({ preference }) => !!preference);
  }
  return {};
}

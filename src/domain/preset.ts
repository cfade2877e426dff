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
import { FORM_PAGES, type Question, type QuestionGroup } from './question.js';

/** Work as a practice often orders it, under a name of its own. Nothing in it is about a patient. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly savedAt: Instant;
  readonly content: TemplateContent;
}

export interface TemplateContent {
  readonly service: string;
  /** without teeth, shades, notes and what was written freely, which belong to a patient */
  readonly pieces: readonly Pick<PrescriptionItem, 'product' | 'material' | 'answers'>[];
  readonly answers: Answers;
}

type Questions = Readonly<Record<string, readonly Question[]>>;

/** By key; a lab may ask under one key in several groups, each in its own way. */
function questionsIn(groups: readonly QuestionGroup[]): Questions {
  const all = groups.flatMap(({ questions }) => Object.entries(questions));
  return Object.fromEntries(
    all.map(([key]) => [key, all.filter(([other]) => other === key).map(([, question]) => question)]),
  );
}

const ofCase = (profile: LabProfile): Questions =>
  questionsIn(FORM_PAGES.flatMap((page) => groupsOn(profile, page)));

/** The answers of which a rule holds, whichever of its questions was meant. */
const only = (
  answers: Answers,
  questions: Questions,
  isMeant: (question: Question, key: string) => boolean,
): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(
      ([key]) => Object.hasOwn(questions, key) && questions[key]!.every((question) => isMeant(question, key)),
    ),
  );

/** The same whoever the patient is, because the lab says so. */
const isOfDoctor = ({ repeats, preference, identifies }: Question): boolean =>
  !identifies && (!!repeats || !!preference);

/** Words, figures, days and teeth are about one patient; a choice is about the work. */
const isOfWork = (question: Question): boolean =>
  !question.identifies && (['choice', 'tick'].includes(question.kind) || isOfDoctor(question));

/** Work for another patient: what was chosen, and nothing that says or measures who it was for. */
export function templateOf(profile: LabProfile, rx: Prescription): TemplateContent {
  const { catalogue } = profile;
  const ofPatient = questionsIn(groupsOn(profile, 'patient'));
  return {
    service: rx.service,
    pieces: itemsOf(rx).map((item) => ({
      product: item.product,
      material: item.material,
      answers: only(item.answers ?? {}, questionsIn(groupsOf(catalogue, item)), isOfWork),
    })),
    answers: only(
      rx.answers,
      ofCase(profile),
      (question, key) => isOfWork(question) && !Object.hasOwn(ofPatient, key),
    ),
  };
}

/** The answers without those that are about its files: how they were taken, and the parcel in which they came. */
export function withoutFileAnswers(profile: LabProfile, answers: Answers): Answers {
  const ofFiles = questionsIn(groupsOn(profile, 'files'));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !Object.hasOwn(ofFiles, key)));
}

/** The same work again for the same patient: everything but files, dates and what was signed. */
export const duplicateOf = (profile: LabProfile, rx: Prescription): Partial<Prescription> => {
  const { scans, dateWanted, declaredComplete, declaredPrivacy, signature } = emptyPrescription;
  const answers = withoutFileAnswers(profile, rx.answers);
  return { ...rx, answers, scans, dateWanted, declaredComplete, declaredPrivacy, signature };
};

/** What is the same in most orders of a doctor, and what he prefers: taken over into the next one. */
export const repeatedAnswers = (profile: LabProfile, rx: Prescription): Answers =>
  only(rx.answers, ofCase(profile), isOfDoctor);

/** What is the same whatever is ordered for a patient, beside what a doctor repeats. */
export function patientAnswers(profile: LabProfile, rx: Prescription): Answers {
  const ofPatient = only(rx.answers, questionsIn(groupsOn(profile, 'patient')), () => true);
  return { ...repeatedAnswers(profile, rx), ...ofPatient };
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

/** What was answered to the lab's own questions, as the bench reads it. */
import {
  formatTooth,
  groupsOf,
  groupsOn,
  isToothCode,
  type LabProfile,
  type Prescription,
  type PrescriptionItem,
  type Question,
  say,
} from 'pontic';
import { language } from './settings.js';
import { day } from './words/format.js';

const PAGES = ['patient', 'request', 'files', 'details'] as const;

const questionsOfCase = (profile: LabProfile): readonly (readonly [string, Question])[] =>
  PAGES.flatMap((page) => groupsOn(profile, page)).flatMap((group) => Object.entries(group.questions));

const questionsOfWork = ({ catalogue }: LabProfile): readonly (readonly [string, Question])[] =>
  Object.values(catalogue.groups ?? {}).flatMap((group) => Object.entries(group.questions));

/** A question by its key: of a piece of work, or of the case as a whole. */
export const questionBy = (profile: LabProfile, key: string, isOfWork: boolean): Question | undefined =>
  (isOfWork ? questionsOfWork(profile) : questionsOfCase(profile)).find(([own]) => own === key)?.[1];

export function answerWords({ kind, options, range }: Question, answer: string): string {
  if (kind === 'choice') return say(options?.[answer]?.label ?? { en: answer }, language());
  if (kind === 'tick') return '✓';
  if (kind === 'date') return day(answer);
  if (kind === 'teeth')
    return answer
      .split(' ')
      .filter(isToothCode)
      .map((tooth) => formatTooth(tooth, 'fdi'))
      .join(', ');
  return kind === 'number' && range?.unit ? `${answer} ${say(range.unit, language())}` : answer;
}

type Row = readonly [label: string, words: string];

const rowsOf = (
  questions: readonly (readonly [string, Question])[],
  answers: Readonly<Record<string, string>>,
): readonly Row[] =>
  questions.flatMap(([key, question]): readonly Row[] => {
    const answer = answers[key];
    return answer ? [[say(question.label, language()), answerWords(question, answer)]] : [];
  });

export const caseAnswers = (profile: LabProfile, { answers }: Prescription): readonly Row[] =>
  rowsOf(questionsOfCase(profile), answers);

export const workAnswers = (profile: LabProfile, item: PrescriptionItem): readonly Row[] =>
  rowsOf(
    groupsOf(profile.catalogue, item).flatMap((group) => Object.entries(group.questions)),
    item.answers ?? {},
  );

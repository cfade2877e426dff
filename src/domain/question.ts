import { holds, type Need, type NeedRule, needOf, type Order, type When } from './order.js';
import type { PrescriptionItem } from './prescription.js';
import { isToothCode } from './teeth.js';
import { isPlainDate } from './calendar.js';
import type { Text } from './text.js';

export interface Option {
  readonly label: Text;
  readonly hint?: Text;
  /** offered only where this holds */
  readonly when?: When;
}

/** Something that a lab asks of an order. What it is called, when it is asked and what may be answered is data. */
export interface Question {
  readonly label: Text;
  readonly hint?: Text;
  /** `line` one line, `text` several, `tick` a box, `teeth` a choice of teeth */
  readonly kind: 'choice' | 'line' | 'text' | 'number' | 'tick' | 'date' | 'teeth';
  /** of a choice, by key, in the order in which they are shown; keys that are whole numbers would be shown first */
  readonly options?: Readonly<Record<string, Option>>;
  /** the option that the lab recommends: it is marked, and never chosen by itself */
  readonly recommended?: string;
  /** of a number; both ends are allowed */
  readonly range?: {
    readonly min: number;
    readonly max: number;
    readonly step?: number;
    readonly unit?: Text;
  };
  /** characters of a line or a text; 200 and 5,000 where absent */
  readonly most?: number;
  readonly need: NeedRule;
  /** asked only where this holds; an answer to a question that is not asked is not sent on */
  readonly when?: When;
  /** the same in most orders of a doctor: taken over from the last one */
  readonly repeats?: boolean;
  /** a preference in clinical work, kept for each doctor */
  readonly preference?: boolean;
  /** it says who the patient is: kept out of notices, addresses and everything that is shared; lists show it where the host asks for names */
  readonly identifies?: boolean;
  /** the answer is this part of the patient's name */
  readonly names?: 'given' | 'family';
  /** token for the browser's own filling in: `street-address` */
  readonly autocomplete?: string;
}

/** Questions under one heading. Of a product they are a design group: margin and contacts, implant, shade. */
export interface QuestionGroup {
  readonly label: Text;
  readonly hint?: Text;
  readonly when?: When;
  readonly questions: Readonly<Record<string, Question>>;
}

/** The pages of a form on which a lab may ask something of the case as a whole, in their order. */
export const FORM_PAGES = ['patient', 'request', 'files', 'details'] as const;
export type FormPage = (typeof FORM_PAGES)[number];

export interface AskedQuestion {
  readonly key: string;
  readonly question: Question;
  readonly need: Need;
  /** the options that are offered here, in their order */
  readonly options: readonly (readonly [key: string, option: Option])[];
}

export interface AskedGroup {
  readonly group: QuestionGroup;
  readonly questions: readonly AskedQuestion[];
}

/** What is asked of an order now; a group of which nothing is asked is left out. */
export const askedOf = (
  groups: readonly QuestionGroup[],
  order: Order,
  item?: PrescriptionItem,
): readonly AskedGroup[] =>
  groups
    .filter(({ when }) => holds(when, order, item))
    .map((group) => ({
      group,
      questions: Object.entries(group.questions)
        .filter(([, { when }]) => holds(when, order, item))
        .map(([key, question]) => ({
          key,
          question,
          need: needOf(question.need, order, item),
          options: Object.entries(question.options ?? {}).filter(([, { when }]) => holds(when, order, item)),
        })),
    }))
    .filter(({ questions }) => questions.length > 0);

const MOST = { line: 200, text: 5000 } as const;
export const mostOf = ({ kind, most }: Question): number => most ?? (kind === 'text' ? MOST.text : MOST.line);

/** A number as people write it, with a point or a comma: `0.5`, `0,5`. */
export const readNumber = (text: string): number | undefined =>
  /^-?\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : undefined;

/** What may be wrong with an answer. */
export interface AnswerProblem {
  readonly code:
    | 'required'
    | 'tick-required'
    | 'not-an-option'
    | 'not-a-number'
    | 'out-of-range'
    | 'too-long'
    | 'not-a-date';
  readonly values: Readonly<Record<string, string | number>>;
}

export function answerProblem(
  { question, need, options }: AskedQuestion,
  answer: string | undefined,
): AnswerProblem | undefined {
  const { kind, range } = question;
  const problem = (code: AnswerProblem['code'], values: AnswerProblem['values'] = {}) => ({ code, values });
  if (!answer?.trim())
    return need === 'required' ? problem(kind === 'tick' ? 'tick-required' : 'required') : undefined;
  switch (kind) {
    case 'choice':
      return options.some(([key]) => key === answer)
        ? undefined
        : problem('not-an-option', { value: answer });
    case 'tick':
      return answer === 'yes' ? undefined : problem('not-an-option', { value: answer });
    case 'date':
      return isPlainDate(answer) ? undefined : problem('not-a-date');
    case 'teeth':
      return answer.split(' ').every(isToothCode) ? undefined : problem('not-an-option', { value: answer });
    case 'number': {
      const number = readNumber(answer);
      if (number === undefined) return problem('not-a-number');
      const { min, max } = range ?? { min: -Infinity, max: Infinity };
      return number < min || number > max ? problem('out-of-range', { min, max }) : undefined;
    }
    default: {
      const most = mostOf(question);
      return answer.length > most ? problem('too-long', { most }) : undefined;
    }
  }
}

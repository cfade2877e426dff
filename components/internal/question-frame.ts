import type { TemplateResult } from 'lit';
import { type AskedQuestion, type Notation, say } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import type { FieldOptions } from './field.js';

/** What every question needs to be put into words. */
export interface QuestionWords {
  readonly messages: Messages;
  readonly language: string;
  /** how the reader numbers teeth */
  readonly notation: Notation;
}

export interface QuestionOptions {
  /** the problem's path; also the id that an error summary points to */
  readonly path: string;
  readonly answer: string | undefined;
  /** what is wrong with the answer, in the words of the summary */
  readonly error?: string | undefined;
  /** where the answer comes from, if a person did not give it just now */
  readonly note?: string | undefined;
  /** `undefined` takes the answer out */
  readonly onAnswer: (answer: string | undefined) => void;
}

export type Asked = (words: QuestionWords, asked: AskedQuestion, options: QuestionOptions) => TemplateResult;

export const joined = (...parts: readonly (string | undefined)[]): string | undefined =>
  parts.filter(Boolean).join(' ') || undefined;

export const givenOr = (text: string): string | undefined => (text === '' ? undefined : text);

/** Label, mark, hint and error, alike for every kind. */
export function frameOf(
  { messages, language }: QuestionWords,
  { question, need }: AskedQuestion,
  { path, error, note }: QuestionOptions,
  hint?: string,
): FieldOptions {
  return {
    id: path,
    label: say(question.label, language),
    hint: joined(question.hint && say(question.hint, language), hint, note),
    error,
    optional: messages.questions.need[need],
    isRequired: need === 'required',
  };
}

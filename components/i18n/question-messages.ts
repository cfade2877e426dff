import type { Need, Notation } from '../../src/index.js';

/** What surrounds a lab's own questions, and the hint about teeth in free text. */
export interface QuestionMessages {
  /** beside a label */
  readonly need: Readonly<Record<Need, string>>;
  readonly choose: string;
  /** beside the option that the lab recommends */
  readonly recommended: string;
  /** takes an answer back that cannot be unchosen otherwise */
  readonly clear: string;
  readonly clearOf: (label: string) => string;
  /** characters of a long text */
  readonly left: (count: number) => string;
  readonly over: (count: number) => string;
  /** a number's limits; `unit` may be empty */
  readonly range: (min: string, max: string, unit: string) => string;
  readonly atLeast: (min: string, unit: string) => string;
  readonly atMost: (max: string, unit: string) => string;
  readonly teethHint: (example: string, notation: string) => string;
  /** an answer that stands there because the last order had it */
  readonly asBefore: string;
  /** beside the heading of questions that all may be left out */
  readonly aside: (count: number) => string;
  readonly mentions: MentionMessages;
}

export interface MentionMessages {
  readonly range: (from: string, to: string) => string;
  /** `meaning` is the tooth's name; `code` how it would be written without doubt */
  readonly read: (text: string, meaning: string) => string;
  readonly unread: (text: string, notation: Notation) => string;
  readonly other: (notation: Notation, meaning: string) => string;
  readonly write: (code: string) => string;
  readonly more: (count: number) => string;
}

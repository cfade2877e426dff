import type { QuestionMessages } from './question-messages.js';
import { NOTATION_NAMES } from './notation-names.js';

export const enQuestions: QuestionMessages = {
  need: { required: 'required', recommended: 'recommended', optional: 'optional' },
  choose: 'Choose',
  recommended: 'recommended',
  clear: 'Clear answer',
  clearOf: (label) => `Clear answer: ${label}`,
  left: (count) => (count === 1 ? '1 character left' : `${count} characters left`),
  over: (count) => (count === 1 ? '1 character too many' : `${count} characters too many`),
  range: (min, max, unit) => `From ${min} to ${max}${unit && ` ${unit}`}`,
  atLeast: (min, unit) => `${min}${unit && ` ${unit}`} or more`,
  atMost: (max, unit) => `${max}${unit && ` ${unit}`} or less`,
  teethHint: (example, notation) => `For example ${example}, in ${notation} numbering`,
  asBefore: 'As in your last case.',
  aside: (count) => (count === 1 ? 'optional, 1 question' : `optional, ${count} questions`),
  mentions: {
    range: (from, to) => `${from} to ${to}`,
    read: (text, meaning) => `“${text}” is read as ${meaning}.`,
    unread: (text, notation) => `“${text}” is no tooth in ${NOTATION_NAMES[notation]} numbering.`,
    other: (notation, meaning) => `In ${NOTATION_NAMES[notation]} it would be ${meaning}.`,
    write: (code) => `${code} cannot be mistaken.`,
    more: (count) => (count === 1 ? 'One more tooth is named.' : `${count} more teeth are named.`),
  },
};

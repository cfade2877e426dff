import type { QuestionMessages } from './question-messages.js';
import { NOTATION_NAMES } from './notation-names.js';

export const deQuestions: QuestionMessages = {
  need: { required: 'erforderlich', recommended: 'empfohlen', optional: 'freiwillig' },
  choose: 'Bitte wählen',
  recommended: 'empfohlen',
  clear: 'Antwort zurücknehmen',
  clearOf: (label) => `Antwort zurücknehmen: ${label}`,
  left: (count) => (count === 1 ? 'Noch 1 Zeichen' : `Noch ${count} Zeichen`),
  over: (count) => (count === 1 ? '1 Zeichen zu viel' : `${count} Zeichen zu viel`),
  range: (min, max, unit) => `Von ${min} bis ${max}${unit && ` ${unit}`}`,
  atLeast: (min, unit) => `${min}${unit && ` ${unit}`} oder mehr`,
  atMost: (max, unit) => `${max}${unit && ` ${unit}`} oder weniger`,
  teethHint: (example, notation) => `Zum Beispiel ${example}, nach ${notation}`,
  asBefore: 'Wie in Ihrem letzten Fall.',
  aside: (count) => (count === 1 ? 'freiwillig, 1 Frage' : `freiwillig, ${count} Fragen`),
  mentions: {
    range: (from, to) => `${from} bis ${to}`,
    read: (text, meaning) => `„${text}“ wird gelesen als: ${meaning}.`,
    unread: (text, notation) => `„${text}“ ist nach ${NOTATION_NAMES[notation]} kein Zahn.`,
    other: (notation, meaning) => `Nach ${NOTATION_NAMES[notation]} wäre es: ${meaning}.`,
    write: (code) => `Eindeutig ist ${code}.`,
    more: (count) =>
      count === 1 ? 'Ein weiterer Zahn ist genannt.' : `${count} weitere Zähne sind genannt.`,
  },
};

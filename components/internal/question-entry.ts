import { html, nothing } from 'lit';
import { formatTooth, isToothCode, type Notation, parseTeeth, readNumber, say } from '../../src/index.js';
import { NOTATIONS } from './notations.js';
import { describedBy, framed } from './field.js';
import { type Asked, frameOf, givenOr } from './question-frame.js';
import { typedText } from './typed-text.js';

/** As the lab reads it, with a point; what is no number stays as it was typed. */
const keptNumber = (text: string): string =>
  readNumber(text) === undefined ? text : text.trim().replace(',', '.');

export const numberField: Asked = (words, asked, options) => {
  const { language, messages } = words;
  const { questions } = messages;
  const { min, max, step = 1, unit } = asked.question.range ?? { min: -Infinity, max: Infinity };
  const name = unit ? say(unit, language) : '';
  const format = new Intl.NumberFormat(messages.language, { maximumFractionDigits: 6, useGrouping: false });
  const point = format.format(0.5).charAt(1);
  const limits = [Number.isFinite(min), Number.isFinite(max)];
  const range =
    limits[0] && limits[1]
      ? questions.range(format.format(min), format.format(max), name)
      : limits[0]
        ? questions.atLeast(format.format(min), name)
        : limits[1]
          ? questions.atMost(format.format(max), name)
          : undefined;
  const frame = frameOf(words, asked, options, range);
  const write = (kept: string) => (readNumber(kept) === undefined ? kept : kept.replace('.', point));
  return framed(
    frame,
    html`<span class="measure">
      <input
        id=${frame.id}
        part="control"
        type="text"
        inputmode=${Number.isInteger(step) && min >= 0 ? 'numeric' : 'decimal'}
        autocomplete="off"
        aria-invalid=${frame.error ? 'true' : nothing}
        aria-required=${frame.isRequired ? 'true' : nothing}
        aria-describedby=${describedBy(frame)}
        .value=${typedText(options.answer ?? '', keptNumber, write)}
        @input=${(event: Event) =>
          options.onAnswer(givenOr(keptNumber((event.target as HTMLInputElement).value)))}
      />${name ? html`<span class="unit" aria-hidden="true">${name}</span>` : nothing}</span
    >`,
  );
};

/**
 * Before teeth that could not be read, with the numbering in which they were typed: `? universal 14, 48`. The sign keeps
 * them from being taken for ISO 3950 codes, which mean other teeth than the same figures in Universal.
 */
const UNREAD = '? ';

/** What was typed for teeth and could not be read, and in which numbering; an older answer does not say that. */
function unreadOf(
  answer: string,
): { readonly text: string; readonly notation: Notation | undefined } | undefined {
  if (!answer.startsWith(UNREAD)) return undefined;
  const text = answer.slice(UNREAD.length);
  const notation = NOTATIONS.find((one) => text.startsWith(`${one} `));
  return { text: notation ? text.slice(notation.length + 1) : text, notation };
}

/** What was typed for teeth and could not be read. */
export const unreadTeeth = (answer: string): string | undefined => unreadOf(answer)?.text;

/** The numbering in which teeth were typed that could not be read. */
export const unreadNotation = (answer: string): Notation | undefined => unreadOf(answer)?.notation;

const unreadIn = (text: string, notation: Notation): string => `${UNREAD}${notation} ${text}`;

function keptTeeth(text: string, notation: Notation): string {
  const { teeth, problems } = parseTeeth(text, notation);
  return problems.length ? unreadIn(text, notation) : teeth.join(' ');
}

const listed = (codes: readonly string[], notation: Notation): string =>
  codes.map((code) => (isToothCode(code) ? formatTooth(code, notation) : code)).join(', ');

const EXAMPLE = ['14', '26'];

export const teethField: Asked = (words, asked, options) => {
  const { messages } = words;
  const answer = options.answer ?? '';
  // the same figures are other teeth in another numbering: what was not understood stays in the one it was typed in
  const notation = unreadNotation(answer) ?? words.notation;
  const isForeign = notation !== words.notation;
  const write = (kept: string) => unreadTeeth(kept) ?? listed(kept ? kept.split(' ') : [], notation);
  // not before the field is left: figures that were half typed would be written anew under the hand
  const read = (text: string) =>
    isForeign && text.trim() ? unreadIn(text, notation) : keptTeeth(text, notation);
  const example = listed(EXAMPLE, notation);
  const name = messages.teeth.notation[notation];
  const hint = isForeign
    ? messages.kept.numbering(name, example)
    : messages.questions.teethHint(example, name);
  const frame = frameOf(words, asked, options, hint);
  const textOf = (event: Event) => (event.target as HTMLInputElement).value;
  return framed(
    frame,
    html`<input
      id=${frame.id}
      part="control"
      type="text"
      dir="ltr"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      aria-invalid=${frame.error ? 'true' : nothing}
      aria-required=${frame.isRequired ? 'true' : nothing}
      aria-describedby=${describedBy(frame)}
      .value=${typedText(answer, read, write)}
      @input=${(event: Event) => options.onAnswer(givenOr(read(textOf(event))))}
      @change=${(event: Event) => {
        if (isForeign) options.onAnswer(givenOr(keptTeeth(textOf(event), notation)));
      }}
    />`,
  );
};

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { type AskedQuestion, mostOf, say } from '../../src/index.js';
import { checkField, describedBy, inputField, markOf, selectField } from './field.js';
import { freeTextField } from './free-text-field.js';
import { numberField, teethField } from './question-entry.js';
import { type Asked, frameOf, givenOr, joined, type QuestionWords } from './question-frame.js';

export type { QuestionOptions, QuestionWords } from './question-frame.js';

const MOST_RADIOS = 5;
/** characters: two such labels stand side by side on a phone, a longer one fills a line */
const LONGEST_RADIO = 48;

const optionWords = (
  { messages, language }: QuestionWords,
  { question, options }: AskedQuestion,
): readonly { readonly value: string; readonly label: string; readonly hint?: string }[] =>
  options.map(([value, { label, hint }]) => {
    const words = say(label, language);
    const isBest = question.recommended === value;
    return {
      value,
      label: isBest ? `${words} (${messages.questions.recommended})` : words,
      ...(hint && { hint: say(hint, language) }),
    };
  });

/** A few short options stand side by side; more of them are a list. None is chosen by itself. */
const choiceField: Asked = (words, asked, options) => {
  const choices = optionWords(words, asked);
  const isShort =
    choices.length <= MOST_RADIOS && choices.every(({ label }) => label.length <= LONGEST_RADIO);
  if (isShort) return radioField(words, asked, options);
  const chosen = choices.find(({ value }) => value === options.answer);
  const frame = frameOf(words, asked, options);
  return selectField({
    ...frame,
    hint: joined(frame.hint, chosen?.hint),
    value: chosen?.value ?? '',
    empty: words.messages.questions.choose,
    groups: [{ choices }],
    onChange: (value) => options.onAnswer(givenOr(value)),
  });
};

const radioField: Asked = (words, asked, options) => {
  const { questions } = words.messages;
  const frame = frameOf(words, asked, options);
  const { id, label, hint, error } = frame;
  const { answer, onAnswer } = options;
  const isClearable = answer !== undefined && asked.need !== 'required';
  return html`<fieldset
    class="field"
    part="field"
    role="radiogroup"
    aria-describedby=${describedBy(frame)}
    aria-invalid=${error ? 'true' : nothing}
    aria-required=${frame.isRequired ? 'true' : nothing}
  >
    <legend part="label">${label}${markOf(frame)}</legend>
    ${hint ? html`<p class="hint" id="${id}-hint" part="hint">${hint}</p>` : nothing}
    ${error ? html`<p class="error" id="${id}-error" part="error">${error}</p>` : nothing}
    <div class="options">
      ${optionWords(words, asked).map(
        (option, i) =>
          html`<label class="option">
            <input
              part="control"
              type="radio"
              id=${i ? `${id}-${option.value}` : id}
              name=${id}
              aria-describedby=${option.hint ? `${id}-${option.value}-hint` : nothing}
              .checked=${live(option.value === answer)}
              @change=${() => onAnswer(option.value)}
            />
            <span
              >${option.label}${
                option.hint
                  ? html`<span class="hint" id="${id}-${option.value}-hint" part="hint">${option.hint}</span>`
                  : nothing
              }</span
            >
          </label>`,
      )}
      ${
        isClearable
          ? html`<button
              type="button"
              class="button plain"
              aria-label=${questions.clearOf(label)}
              @click=${(event: Event) => {
                // the button goes with the answer: the first option is next
                const group = (event.currentTarget as HTMLElement).closest('fieldset');
                group?.querySelector<HTMLElement>('input')?.focus();
                onAnswer(undefined);
              }}
            >
              ${questions.clear}
            </button>`
          : nothing
      }
    </div>
  </fieldset>`;
};

const wordsField: Asked = (words, asked, options) =>
  freeTextField(words, {
    ...frameOf(words, asked, options),
    value: options.answer ?? '',
    most: mostOf(asked.question),
    isLine: asked.question.kind === 'line',
    autocomplete: asked.question.autocomplete,
    isAboutTeeth: !asked.question.autocomplete && !asked.question.identifies,
    onInput: (text) => options.onAnswer(givenOr(text)),
  });

const tickField: Asked = (words, asked, options) =>
  checkField({
    ...frameOf(words, asked, options),
    checked: options.answer === 'yes',
    onChange: (isTicked) => options.onAnswer(isTicked ? 'yes' : undefined),
  });

const dateField: Asked = (words, asked, options) =>
  inputField({
    ...frameOf(words, asked, options),
    type: 'date',
    autocomplete: asked.question.autocomplete,
    value: options.answer ?? '',
    onInput: (day) => options.onAnswer(givenOr(day)),
  });

const KINDS: Readonly<Record<AskedQuestion['question']['kind'], Asked>> = {
  choice: choiceField,
  line: wordsField,
  text: wordsField,
  number: numberField,
  tick: tickField,
  date: dateField,
  teeth: teethField,
};

/** One of the lab's own questions: its label with how much an answer is needed, hint, error and control. */
export const questionField: Asked = (words, asked, options) =>
  KINDS[asked.question.kind](words, asked, options);

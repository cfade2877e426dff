import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import { type FieldOptions, inputField, textField } from './field.js';
import type { QuestionWords } from './question-frame.js';
import { mentionsHint } from './tooth-mentions-hint.js';

export interface FreeTextOptions extends FieldOptions {
  readonly value: string;
  /** characters at most; more of them stay and are counted */
  readonly most: number;
  readonly isLine?: boolean;
  /** the figures of an address are no teeth; they are looked for unless told */
  readonly isAboutTeeth?: boolean;
  readonly autocomplete?: string | undefined;
  readonly onInput: (text: string) => void;
}

/** From this share of the limit on it is said how much is left. */
const NEAR = 0.8;
export const isCounted = (text: string, most: number): boolean => text.length >= most * NEAR;

/** How many characters are left, or too many. */
export const leftView = ({ questions }: Messages, id: string, left: number): TemplateResult =>
  html`<p class="hint count" id=${id} part="hint">
    ${left < 0 ? questions.over(-left) : questions.left(left)}
  </p>`;

/** Free text, with what is left of its length and how the teeth in it are read. Markup is text like any other. */
export function freeTextField(words: QuestionWords, options: FreeTextOptions): TemplateResult {
  const { messages, notation } = words;
  const { id, value, most, isLine, isAboutTeeth = true } = options;
  const counted = isCounted(value, most) ? leftView(messages, `${id}-left`, most - value.length) : undefined;
  const mentions = isAboutTeeth ? mentionsHint(messages, notation, value, `${id}-teeth`) : nothing;
  const below: FieldOptions['below'] = [
    ...(counted ? ([[`${id}-left`, counted]] as const) : []),
    ...(mentions === nothing ? [] : ([[`${id}-teeth`, mentions]] as const)),
  ];
  return isLine ? inputField({ ...options, below }) : textField({ ...options, below });
}

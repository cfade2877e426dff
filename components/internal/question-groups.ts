import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { type Answers, type AskedGroup, ownEntry, say } from '../../src/index.js';
import { questionField } from './question-field.js';
import type { QuestionWords } from './question-frame.js';

export interface GroupsOptions {
  /** before the question's key: `answers`, `items.<id>.answers` */
  readonly path: string;
  readonly answers: Answers;
  /** what stood in the last order; an answer that is the same says so */
  readonly before?: Answers;
  /** groups without anything required or recommended are folded */
  readonly isFolding?: boolean;
  /** under a heading of its own already: no landmark, and a smaller heading */
  readonly isNested?: boolean;
  readonly errorAt: (path: string) => string | undefined;
  readonly onAnswer: (key: string, answer: string | undefined) => void;
}

/** Nothing in it holds anything up: it is folded until somebody wants it. */
const isAside = ({ questions }: AskedGroup): boolean => questions.every(({ need }) => need === 'optional');

function questionsView(
  words: QuestionWords,
  { questions }: AskedGroup,
  { path, answers, before = {}, errorAt, onAnswer }: GroupsOptions,
): TemplateResult {
  const { asBefore } = words.messages.questions;
  return html`${questions.map((asked) => {
    const answer = ownEntry(answers, asked.key);
    const at = `${path}.${asked.key}`;
    return questionField(words, asked, {
      path: at,
      answer,
      error: errorAt(at),
      note: answer !== undefined && answer === ownEntry(before, asked.key) ? asBefore : undefined,
      onAnswer: (next) => onAnswer(asked.key, next),
    });
  })}`;
}

const hintView = ({ group }: AskedGroup, { language }: QuestionWords): TemplateResult | typeof nothing =>
  group.hint ? html`<p class="hint" part="hint">${say(group.hint, language)}</p>` : nothing;

function asideView(words: QuestionWords, asked: AskedGroup, options: GroupsOptions): TemplateResult {
  const { group, questions } = asked;
  const { path, answers, errorAt } = options;
  const hasError = questions.some(({ key }) => errorAt(`${path}.${key}`));
  // opened where there is something to see; from then on it is the person who opens and closes it
  const isOpen = () => hasError || questions.some(({ key }) => ownEntry(answers, key) !== undefined);
  return html`<details class="group" part="group" ?open=${guard([path, hasError], isOpen)}>
    <summary>
      <h3>${say(group.label, words.language)}</h3>
      <span class="optional">${words.messages.questions.aside(questions.length)}</span>
    </summary>
    <div class="aside">${hintView(asked, words)} ${questionsView(words, asked, options)}</div>
  </details>`;
}

function groupView(words: QuestionWords, asked: AskedGroup, options: GroupsOptions): TemplateResult {
  if (options.isFolding && isAside(asked)) return asideView(words, asked, options);
  const label = say(asked.group.label, words.language);
  const body = questionsView(words, asked, options);
  if (options.isNested)
    return html`<div class="group" part="group" role="group" aria-label=${label}>
      <div class="head">
        <h5>${label}</h5>
        ${hintView(asked, words)}
      </div>
      ${body}
    </div>`;
  return html`<section class="group" part="group" aria-label=${label}>
    <div class="head">
      <h3>${label}</h3>
      ${hintView(asked, words)}
    </div>
    ${body}
  </section>`;
}

/** The lab's questions under their headings. */
export const groupsView = (
  words: QuestionWords,
  groups: readonly AskedGroup[],
  options: GroupsOptions,
): readonly TemplateResult[] => groups.map((group) => groupView(words, group, options));

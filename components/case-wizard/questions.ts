import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { type Answers, type AskedGroup, askedOf, type FormPage, groupsOn, say } from '../../src/index.js';
import { questionField } from '../internal/question-field.js';
import { errorAt, type Form } from './form.js';

export interface GroupsOptions {
  /** before the question's key: `answers`, `items.<id>.answers` */
  readonly path: string;
  readonly answers: Answers;
  /** what stood in the last order; an answer that is the same says so */
  readonly before: Answers;
  /** groups without anything required or recommended are folded */
  readonly isFolding?: boolean;
  readonly onAnswer: (key: string, answer: string | undefined) => void;
}

const entryOf = (answers: Answers, key: string): string | undefined =>
  Object.hasOwn(answers, key) ? answers[key] : undefined;

/** Nothing in it holds anything up: it is folded until somebody wants it. */
const isAside = ({ questions }: AskedGroup): boolean => questions.every(({ need }) => need === 'optional');

function questionsView(form: Form, { questions }: AskedGroup, options: GroupsOptions): TemplateResult {
  const { path, answers, before, onAnswer } = options;
  const { asBefore } = form.messages.questions;
  return html`${questions.map((asked) => {
    const answer = entryOf(answers, asked.key);
    const at = `${path}.${asked.key}`;
    return questionField(form, asked, {
      path: at,
      answer,
      error: errorAt(form, at),
      note: answer !== undefined && answer === entryOf(before, asked.key) ? asBefore : undefined,
      onAnswer: (next) => onAnswer(asked.key, next),
    });
  })}`;
}

function asideView(form: Form, asked: AskedGroup, options: GroupsOptions): TemplateResult {
  const { group, questions } = asked;
  const { path, answers } = options;
  const hasError = questions.some(({ key }) => errorAt(form, `${path}.${key}`));
  // opened where there is something to see; from then on it is the person who opens and closes it
  const isOpen = () => hasError || questions.some(({ key }) => entryOf(answers, key) !== undefined);
  return html`<details class="group" part="group" ?open=${guard([path, hasError], isOpen)}>
    <summary>
      <h3>${say(group.label, form.language)}</h3>
      <span class="optional">${form.messages.questions.aside(questions.length)}</span>
    </summary>
    <div class="aside">
      ${group.hint ? html`<p class="hint" part="hint">${say(group.hint, form.language)}</p>` : nothing}
      ${questionsView(form, asked, options)}
    </div>
  </details>`;
}

function groupView(form: Form, asked: AskedGroup, options: GroupsOptions): TemplateResult {
  const { group } = asked;
  if (options.isFolding && isAside(asked)) return asideView(form, asked, options);
  return html`<section class="group" part="group" aria-label=${say(group.label, form.language)}>
    <div class="head">
      <h3>${say(group.label, form.language)}</h3>
      ${group.hint ? html`<p class="hint" part="hint">${say(group.hint, form.language)}</p>` : nothing}
    </div>
    ${questionsView(form, asked, options)}
  </section>`;
}

/** The lab's questions under their headings. */
export const groupsView = (
  form: Form,
  groups: readonly AskedGroup[],
  options: GroupsOptions,
): readonly TemplateResult[] => groups.map((group) => groupView(form, group, options));

/** What is asked of the case as a whole on a page. */
export const pageQuestions = (form: Form, page: FormPage): readonly TemplateResult[] =>
  groupsView(form, askedOf(groupsOn(form.profile, page), form.order), {
    path: 'answers',
    answers: form.rx.answers,
    before: form.draft.past.repeated,
    onAnswer: (answer, value) => form.draft.edit({ answer, value }),
  });

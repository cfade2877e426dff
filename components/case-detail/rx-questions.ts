import { html, nothing, type TemplateResult } from 'lit';
import {
  type Answers,
  type AskedGroup,
  askedOf,
  groupsOf,
  type Order,
  type PrescriptionItem,
  say,
} from '../../src/index.js';
import { questionField } from '../internal/question-field.js';
import { caseGroups } from '../internal/rx-words.js';
import type { RxFields } from './rx-fields.js';

interface Place {
  /** before the question's key: `answers`, `items.<id>.answers` */
  readonly path: string;
  readonly answers: Answers;
  readonly onAnswer: (key: string, answer: string | undefined) => void;
}

const entryOf = (answers: Answers, key: string): string | undefined =>
  Object.hasOwn(answers, key) ? answers[key] : undefined;

const groupsView = (
  fields: RxFields,
  groups: readonly AskedGroup[],
  { path, answers, onAnswer }: Place,
): readonly TemplateResult[] =>
  groups.map(({ group, questions }) => {
    const label = say(group.label, fields.language);
    return html`<div class="group" part="group" role="group" aria-label=${label}>
      <div class="head">
        <h5>${label}</h5>
        ${group.hint ? html`<p class="hint" part="hint">${say(group.hint, fields.language)}</p>` : nothing}
      </div>
      ${questions.map((asked) => {
        const at = `${path}.${asked.key}`;
        return questionField(fields, asked, {
          path: at,
          answer: entryOf(answers, asked.key),
          error: fields.errorAt(at),
          onAnswer: (answer) => onAnswer(asked.key, answer),
        });
      })}
    </div>`;
  });

export const orderOf = ({ rx, scene }: Pick<RxFields, 'rx' | 'scene'>): Order => ({
  rx,
  followUp: scene.subject?.origin?.kind,
});

/** What the lab asks of the case as a whole, all pages of its form one below the other. */
export const caseQuestions = (fields: RxFields): readonly TemplateResult[] =>
  groupsView(fields, askedOf(caseGroups(fields.profile), orderOf(fields)), {
    path: 'answers',
    answers: fields.rx.answers,
    onAnswer: (answer, value) => fields.form.edit({ answer, value }),
  });

const withAnswer = (answers: Answers, key: string, answer: string | undefined): Answers => {
  const { [key]: _, ...others } = answers;
  return answer === undefined ? others : { ...others, [key]: answer };
};

/** The design groups of a piece's product. */
export const pieceQuestions = (fields: RxFields, item: PrescriptionItem): readonly TemplateResult[] =>
  groupsView(fields, askedOf(groupsOf(fields.profile.catalogue, item), orderOf(fields), item), {
    path: `items.${item.id}.answers`,
    answers: item.answers ?? {},
    onAnswer: (key, answer) => {
      // as it stands now: two fields may be filled in before the form is rendered again
      const now = fields.form.prescription?.items[item.id] ?? item;
      fields.form.changeItem(now, { answers: withAnswer(now.answers ?? {}, key, answer) });
    },
  });

import type { TemplateResult } from 'lit';
import { askedOf, groupsOf, type Order, type PrescriptionItem } from '../../src/index.js';
import { orderIn } from '../internal/order-in.js';
import { withAnswer } from '../internal/piece-change.js';
import { groupsView } from '../internal/question-groups.js';
import { caseGroups } from '../internal/rx-words.js';
import type { RxFields } from './rx-fields.js';

/** What decides which questions are asked. */
export const orderOf = ({ rx, scene }: Pick<RxFields, 'rx' | 'scene'>): Order => orderIn(rx, scene.subject);

/** What the lab asks of the case as a whole, all pages of its form one below the other. */
export const caseQuestions = (fields: RxFields): readonly TemplateResult[] =>
  groupsView(fields, askedOf(caseGroups(fields.profile), orderOf(fields)), {
    path: 'answers',
    answers: fields.rx.answers,
    isNested: true,
    errorAt: fields.errorAt,
    onAnswer: (answer, value) => fields.form.edit({ answer, value }),
  });

/** The design groups of a piece's product. */
export const pieceQuestions = (fields: RxFields, item: PrescriptionItem): readonly TemplateResult[] =>
  groupsView(fields, askedOf(groupsOf(fields.profile.catalogue, item), orderOf(fields), item), {
    path: `items.${item.id}.answers`,
    answers: item.answers ?? {},
    isNested: true,
    errorAt: fields.errorAt,
    onAnswer: (key, answer) => fields.form.changeItem(item, (now) => withAnswer(now, key, answer)),
  });

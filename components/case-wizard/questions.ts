import type { TemplateResult } from 'lit';
import { askedOf, type FormPage, groupsOn } from '../../src/index.js';
import { groupsView } from '../internal/question-groups.js';
import { errorAt, type Form } from './form.js';

/** What is asked of the case as a whole on a page. */
export const pageQuestions = (form: Form, page: FormPage): readonly TemplateResult[] =>
  groupsView(form, askedOf(groupsOn(form.profile, page), form.order), {
    path: 'answers',
    answers: form.rx.answers,
    before: form.draft.past.repeated,
    errorAt: (path) => errorAt(form, path),
    onAnswer: (answer, value) => form.draft.edit({ answer, value }),
  });

import type { DraftEdit, PlainDate, Prescription, PrescriptionField, Problem } from '../../src/index.js';
import type { Draft } from './draft.js';
import type { OriginalCase } from './origin.js';
import { stepOf } from './steps.js';
import { problemWords, type Speech } from './words.js';

/** What a step shows and does: the prescription, the problems to show, and the way to change it. */
export interface Form extends Speech {
  readonly draft: Draft;
  readonly rx: Prescription;
  readonly today: PlainDate;
  /** what this case grows out of; empty where it does not */
  readonly original: OriginalCase;
  /** only those whose step was tried */
  readonly problems: readonly Problem[];
}

export function formOf(draft: Draft, original: OriginalCase, all: readonly Problem[], speech: Speech): Form {
  const { tried } = draft.state.context;
  return {
    ...speech,
    draft,
    original,
    rx: draft.prescription,
    today: draft.client.today(),
    problems: all.filter((problem) => tried.includes(stepOf(problem))),
  };
}

/** The sentence for a path, if there is something wrong with it. */
export function errorAt(form: Form, path: string): string | undefined {
  const problem = form.problems.find((candidate) => candidate.path === path);
  return problem && problemWords(problem, form);
}

export const setField = <Field extends PrescriptionField>(
  form: Form,
  field: Field,
  value: Prescription[Field],
): void => form.draft.edit({ field, value } as DraftEdit);

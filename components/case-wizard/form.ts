import {
  type DraftEdit,
  type Order,
  type PlainDate,
  type Prescription,
  type PrescriptionField,
  type Problem,
} from '../../src/index.js';
import { orderIn } from '../internal/order-in.js';
import type { Draft } from './draft.js';
import type { OriginalCase } from './origin.js';
import { problemsOn, type Step, stepBeside, stepIn, stepOf, STEPS, stepsFor } from './steps.js';
import { problemWords, type Speech } from './words.js';

/** What a step shows and does: the prescription, the problems to show, and the way to change it. */
export interface Form extends Speech {
  readonly draft: Draft;
  readonly rx: Prescription;
  /** what decides which questions are asked */
  readonly order: Order;
  /** the steps that this order has */
  readonly steps: readonly Step[];
  readonly today: PlainDate;
  /** what this case grows out of; empty where it does not */
  readonly original: OriginalCase;
  /** only those whose step was tried */
  readonly problems: readonly Problem[];
}

/** As the form shows it now: a click may come before the last keystroke was rendered. */
export const orderOf = ({ prescription, view }: Draft): Order => orderIn(prescription, view?.case);

/** @param stays see `stepsFor` */
export const stepsOf = (draft: Draft, stays: readonly Step[]): readonly Step[] =>
  stepsFor(draft.client.profile, orderOf(draft), stays);

/** Where the person is; a step that is left out by now is shown as the one before it. */
export function presentStep(draft: Draft, stays: readonly Step[]): Step {
  const step = STEPS.find((one) => draft.state.matches({ step: one })) ?? 'patient';
  return stepIn(stepsOf(draft, stays), step);
}

export const goBack = ({ draft, steps }: Form, step: Step): void =>
  draft.send({ type: 'step.back', to: stepBeside(steps, step, -1) ?? step });

/** On to the next step, unless something is wrong here or, after a change from the last page, on another one. */
export function goOn(
  draft: Draft,
  step: Step,
  { problems, stays }: Pick<FormOptions, 'problems' | 'stays'>,
): { readonly here: number; readonly elsewhere: number } {
  const { profile } = draft.client;
  const steps = stepsOf(draft, stays);
  const to = stepBeside(steps, step, 1);
  const here = problemsOn(problems, step, profile).length;
  const incomplete = steps.find(
    (one) => one !== step && one !== 'review' && problemsOn(problems, one, profile).length > 0,
  );
  const { isChanging } = draft.state.context;
  if (to) draft.send({ type: 'step.next', step, to, problems: here, incomplete });
  const isLed = isChanging && incomplete !== undefined && draft.state.matches({ step: incomplete });
  return { here, elsewhere: isLed ? problemsOn(problems, incomplete, profile).length : 0 };
}

export interface FormOptions {
  readonly original: OriginalCase;
  /** all there are */
  readonly problems: readonly Problem[];
  /** see `stepsFor` */
  readonly stays: readonly Step[];
}

export function formOf(draft: Draft, speech: Speech, { original, problems, stays }: FormOptions): Form {
  const { tried } = draft.state.context;
  const order = orderOf(draft);
  return {
    ...speech,
    draft,
    original,
    order,
    steps: stepsFor(speech.profile, order, stays),
    rx: order.rx,
    today: draft.client.today(),
    problems: problems.filter((problem) => tried.includes(stepOf(problem, speech.profile))),
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

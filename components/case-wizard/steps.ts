import {
  askedOf,
  FORM_PAGES,
  type FormPage,
  groupsOn,
  holds,
  type LabProfile,
  type Order,
  type Problem,
  slotsFor,
} from '../../src/index.js';

/** The steps in their order: the pages of the form, and between them the work and the end. */
export const STEPS = ['patient', 'work', 'request', 'files', 'details', 'review'] as const;
export type Step = (typeof STEPS)[number];

const HOME: Readonly<Record<string, Step>> = {
  service: 'patient',
  patientCode: 'patient',
  yearOfBirth: 'patient',
  sex: 'patient',
  items: 'work',
  findings: 'request',
  scans: 'files',
  priority: 'details',
  dateWanted: 'details',
  instructions: 'details',
  deliveryAddress: 'details',
};

/** The page on which the lab asks a question of the case as a whole. */
const pageAsking = (profile: LabProfile, key: string): Step | undefined =>
  FORM_PAGES.find((page) => groupsOn(profile, page).some(({ questions }) => Object.hasOwn(questions, key)));

/** The step on which something can be mended, by the path that names it. */
export function stepAt(path: string, profile: LabProfile): Step {
  const [part = '', key = ''] = path.split('.');
  return (part === 'answers' ? pageAsking(profile, key) : HOME[part]) ?? 'review';
}

export const stepOf = ({ path }: Problem, profile: LabProfile): Step => stepAt(path, profile);

export const problemsOn = (
  problems: readonly Problem[],
  step: Step,
  profile: LabProfile,
): readonly Problem[] => problems.filter((problem) => stepOf(problem, profile) === step);

/** Whether the lab wants to know something there that every lab does not ask. */
const isAsked = (profile: LabProfile, page: FormPage, order: Order): boolean =>
  askedOf(groupsOn(profile, page), order).length > 0;

/**
 * Whether what is known about each tooth is shown: the lab wants to know it, or it was charted already. What goes along
 * and is checked must be seen.
 */
export const isCharted = ({ catalogue: { charts } }: LabProfile, order: Order): boolean =>
  Object.keys(order.rx.findings).length > 0 || (typeof charts === 'object' ? holds(charts, order) : !!charts);

/**
 * The steps that an order has: one with nothing to ask and nothing in it is left out.
 * @param stays steps that would be left out, and where there is something to do or to bring back all the same
 */
export const stepsFor = (profile: LabProfile, order: Order, stays: readonly Step[] = []): readonly Step[] =>
  STEPS.filter((step) => {
    if (stays.includes(step)) return true;
    if (step === 'request') return isCharted(profile, order) || isAsked(profile, step, order);
    if (step === 'files')
      return (
        Object.keys(order.rx.scans).length > 0 ||
        slotsFor(profile.catalogue, order).length > 0 ||
        isAsked(profile, step, order)
      );
    return true;
  });

/** The step itself, or the one before it where it is left out by now. */
export const stepIn = (steps: readonly Step[], step: Step): Step =>
  steps.findLast((one) => STEPS.indexOf(one) <= STEPS.indexOf(step)) ?? STEPS[0];

/** The neighbour in the track; the ends have none on one side. */
export const stepBeside = (steps: readonly Step[], step: Step, by: 1 | -1): Step | undefined =>
  steps[steps.indexOf(stepIn(steps, step)) + by];

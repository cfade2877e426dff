import { nextFrame, waitUntil } from '@open-wc/testing';
import type { PlanReview } from '../../components/plan-review/plan-review.js';
import { type Case, instant, type PlanVersion } from '../../src/index.js';
import { aligner } from '../../src/profiles/aligner.js';
import { aCase, fakeClient, type FakeClient, NOW, type Step } from '../support/fake-client.js';
import { type StagedPlan, stagedPlan, tooth } from '../support/staged-plan.js';
import { place, settled, within } from '../support/view-checks.js';

export const propose = (plan: PlanVersion): Step => ({ type: 'plan.propose', by: 'planner', plan });

/** A plan in five stages with something to do before most of them. */
export const aTreatment = (recipe: Parameters<typeof stagedPlan>[0] = {}): StagedPlan =>
  stagedPlan({
    stages: 5,
    reductions: [
      { contact: [tooth('42'), tooth('41')], millimetres: 0.2, stage: 2 },
      { contact: [tooth('12'), tooth('11')], millimetres: 0.35, stage: 3 },
    ],
    attachments: [
      { tooth: tooth('13'), shape: 'vertical, 3 mm', stage: 1 },
      { tooth: tooth('23'), shape: 'vertical, 3 mm', stage: 1, until: 3 },
    ],
    proposedAt: instant(NOW - 3 * 86_400_000),
    ...recipe,
  });

export const treated = (...then: Step[]): Case =>
  aCase({ profile: aligner, stage: 'received', prescription: { service: 'full' }, then });

export interface Placed {
  readonly client: FakeClient;
  readonly element: PlanReview;
  readonly id: Case['id'];
}

/** The element with a case, and the lab's files where a test does not keep them. */
export async function reviewing(
  subject: Case,
  {
    files = new Map() as StagedPlan['files'],
    width = 1000,
    prepare = (_client: FakeClient): void => undefined,
  } = {},
): Promise<Placed> {
  const client = fakeClient([subject], { profile: aligner });
  for (const [id, bytes] of files) client.files.ofLab.set(id, bytes);
  prepare(client);
  const element = await place<PlanReview>('plan-review', { client, caseId: subject.id }, { width });
  await settled(element);
  return { client, element, id: subject.id };
}

/** Waits until the models are checked. */
export async function fetched(element: PlanReview): Promise<void> {
  await waitUntil(
    () => !element.shadowRoot!.querySelector('[part="files"][aria-busy]'),
    'models are missing',
    { timeout: 8000 },
  );
  await settled(element);
}

/** Waits until the picture is drawn. */
export async function drawn(element: PlanReview): Promise<void> {
  await fetched(element);
  await waitUntil(() => element.shadowRoot!.querySelector('.steer'), 'no picture', { timeout: 8000 });
  await settled(element);
  await nextFrame();
  await nextFrame();
}

export const find = (element: PlanReview, selector: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);

export async function press(element: PlanReview, selector: string): Promise<void> {
  const button = within(element, selector);
  button.focus();
  button.click();
  await settled(element);
}

export async function fill(element: PlanReview, selector: string, value: string): Promise<void> {
  const control = within<HTMLInputElement>(element, selector);
  control.value = value;
  control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input'));
  await settled(element);
}

export const texts = (element: PlanReview, selector: string): readonly string[] =>
  [...element.shadowRoot!.querySelectorAll(selector)].map((one) =>
    one.textContent.replace(/\s+/g, ' ').trim(),
  );

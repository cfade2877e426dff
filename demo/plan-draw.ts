import type { DeskPlan } from 'pontic';
import type { PlanValues } from './plan-form.js';
import { problemsOf, stagingOf } from './plan-stages.js';
import { planWords } from './words/bench-plan.js';

/** A plan as it was typed, with its meshes, or what is to be said of it before it can go. */
export async function drawPlan(
  { note, rows, stages, answers }: PlanValues,
  tell: (words: string) => void,
): Promise<DeskPlan | { readonly problem: string }> {
  const words = planWords();
  if (stages?.unreadable.length) return { problem: words.unreadable(stages.unreadable.join('; ')) };
  if (stages) tell(words.making);
  const plan: DeskPlan = {
    ...{ note, rows },
    ...(stages && { staging: await stagingOf(stages) }),
    ...(answers.length && { answers }),
  };
  const places = problemsOf(plan).map(({ place }) => place);
  return places.length ? { problem: words.unsound([...new Set(places)].join(', ')) } : plan;
}

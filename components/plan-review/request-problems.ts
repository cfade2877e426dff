import { type FieldKey, LONGEST_TEXT, type PlanVersion } from '../../src/index.js';
import { type PlanWords, viewWords } from './plan-words.js';
import { isBlank, type RequestDraft } from './request-draft.js';
import { entryProblem } from './tooth-entry.js';

/** The words of a request as a whole. */
export const NOTE: FieldKey = 'note';
const OTHER = 'other';

/** Something that keeps a request from being sent. `id` is the control that it is about. */
export interface RequestProblem {
  readonly id: string;
  readonly words: string;
}

/** What is missing in the items of a request, or cannot be asked of this version. */
export function itemProblems(
  { items, fields }: RequestDraft,
  plan: PlanVersion | undefined,
  words: PlanWords,
): readonly RequestProblem[] {
  const view = viewWords(words);
  return items
    .filter((item) => !isBlank(item))
    .flatMap(({ key, teeth, stage, what, text }): readonly RequestProblem[] => {
      const unread = entryProblem(teeth, words);
      return [
        ...(unread ? [{ id: `teeth-${key}`, words: unread }] : []),
        ...(stage !== undefined && !plan?.staging?.stages[stage]
          ? [{ id: `stage-${key}`, words: view.stageGone(stage) }]
          : []),
        ...(what ? [] : [{ id: `what-${key}`, words: view.whatNeeded }]),
        // it says nothing by itself
        ...(what === OTHER && !text.trim() && !fields[NOTE]?.trim()
          ? [{ id: `text-${key}`, words: view.otherNeeded }]
          : []),
        ...(text.length > LONGEST_TEXT ? [{ id: `text-${key}`, words: view.tooLong(LONGEST_TEXT) }] : []),
      ];
    });
}

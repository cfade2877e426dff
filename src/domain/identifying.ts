import { groupsOn } from './check-prescription.js';
import type { PrescriptionChange } from './prescription-diff.js';
import type { LabProfile } from './profile.js';
import { FORM_PAGES, type QuestionGroup } from './question.js';

/** Stands in a history for a value that says who the patient is: that there was one is told, what it was is not. */
export const REDACTED = '•••';

/** What of a lab's rules says which questions are about who the patient is. */
export type AskedBy = Pick<LabProfile, 'catalogue' | 'jurisdiction'>;

/** Keys under which some question identifies: where a lab asks twice under one key, one of the two is enough. */
const keysIn = (groups: readonly QuestionGroup[]): ReadonlySet<string> =>
  new Set(
    groups.flatMap(({ questions }) =>
      Object.entries(questions)
        .filter(([, { identifies }]) => identifies)
        .map(([key]) => key),
    ),
  );

interface Keys {
  readonly ofCase: ReadonlySet<string>;
  readonly ofPieces: ReadonlySet<string>;
}
const known = new WeakMap<AskedBy, Keys>();

function keysOf(lab: AskedBy): Keys {
  const found = known.get(lab);
  if (found) return found;
  const keys = {
    ofCase: keysIn(FORM_PAGES.flatMap((page) => groupsOn(lab, page))),
    // whatever the product is by now: a piece may have been another one when it was answered
    ofPieces: keysIn(Object.values(lab.catalogue.groups ?? {})),
  };
  known.set(lab, keys);
  return keys;
}

/** Whether what stands under a path of a change says who the patient is: `answers.lastName`. */
export function isIdentifying(lab: AskedBy, path: string): boolean {
  const { ofCase, ofPieces } = keysOf(lab);
  const [, key] = /^answers\.(.*)$/s.exec(path) ?? [];
  if (key !== undefined) return ofCase.has(key);
  const [, own] = /^items\.[^.]*\.answers\.(.*)$/s.exec(path) ?? [];
  return own !== undefined && ofPieces.has(own);
}

/**
 * Changes as they may be kept for ever: a history is sealed, so a name that stood in it could never be taken out again.
 */
export const redactChanges = (
  lab: AskedBy,
  changes: readonly PrescriptionChange[],
): readonly PrescriptionChange[] =>
  changes.map((change) => {
    if (!isIdentifying(lab, change.path)) return change;
    const { path, before, after } = change;
    return { path, before: before && REDACTED, after: after && REDACTED };
  });

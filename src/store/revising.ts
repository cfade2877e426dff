import { type Case, prescriptionVersion } from '../domain/case.js';
import { applyEdit, type DraftEdit, pathOfEdit, type Prescription } from '../domain/prescription.js';
import { editsBetween } from '../domain/prescription-diff.js';
import { isSame } from '../domain/same.js';

/** Edits to a prescription that the lab has already: kept aside from it, and sent as one revision. */
export interface Revising {
  /** one for each part, confirmations last; they lead from what the case shows to what is wanted */
  readonly edits: readonly DraftEdit[];
  /** the `prescriptionVersion()` that they were made on; `STALE` until a person has seen what became of it since */
  readonly on: number;
}

/** No prescription has this version: a revision that carries it is refused by practice and lab alike. */
export const STALE = 0;

const CONFIRMATIONS = ['declaredComplete', 'declaredPrivacy', 'signature'] as const;
const isContent = (edit: DraftEdit): boolean =>
  !('field' in edit && (CONFIRMATIONS as readonly string[]).includes(edit.field));
const isSignature = (edit: DraftEdit): boolean => 'field' in edit && edit.field === 'signature';

const applied = (edits: readonly DraftEdit[], prescription: Prescription): Prescription =>
  edits.reduce(applyEdit, prescription);

/** The fewest edits from one prescription to another; applied, they give exactly the other one. */
function editsTo(before: Prescription, after: Prescription): readonly DraftEdit[] {
  const content = editsBetween(before, after).filter(isContent);
  const reached = applied(content, before);
  const confirmed = CONFIRMATIONS.filter((key) => !isSame(reached[key], after[key]));
  return [...content, ...confirmed.map((field) => ({ field, value: after[field] }) as DraftEdit)];
}

const revisingOf = (edits: readonly DraftEdit[], on: number): Revising | undefined =>
  edits.length ? { edits, on } : undefined;

interface Revised {
  readonly visible: Case;
  readonly revising?: Revising | undefined;
}

/** The prescription as it will be once the pending edits are sent; nothing where there are none. */
export const revisedPrescription = ({ visible, revising }: Revised): Prescription | undefined =>
  revising && applied(revising.edits, visible.prescription);

/** More edits on top of those that are pending. What is turned back is no edit any more. */
export function withEdits({ visible, revising }: Revised, edits: readonly DraftEdit[]): Revising | undefined {
  const wanted = applied(edits, applied(revising?.edits ?? [], visible.prescription));
  return revisingOf(editsTo(visible.prescription, wanted), revising?.on ?? prescriptionVersion(visible));
}

interface Rebased {
  readonly revising: Revising | undefined;
  /** the parts that both sides changed */
  readonly both: readonly string[];
}

/** What was revised after the version that `prescriptionVersion()` counted. */
const revisedSince = ({ history }: Case, version: number): readonly string[] =>
  history
    .filter(({ changes }) => changes?.length)
    .slice(Math.max(0, version - 1))
    .flatMap(({ changes = [] }) => changes.map(({ path }) => path));

/**
 * What a refused revision had changed comes back under what was typed since, so that nothing is lost. Nobody has
 * signed it like that. Where somebody else has revised the same parts since it was made, `both` names them and it goes
 * stale: put on top of theirs unseen, it would undo them.
 */
export function putBack(visible: Case, refused: Revising, since: Revising | undefined): Rebased {
  const edits = [...refused.edits, ...(since?.edits ?? [])].filter((edit) => !isSignature(edit));
  const revising = withEdits({ visible }, edits);
  const theirs = revisedSince(visible, refused.on);
  const both = (revising?.edits ?? [])
    .filter(isContent)
    .map(pathOfEdit)
    .filter((path) => theirs.some((one) => one === path || one.startsWith(`${path}.`)));
  const isStale = both.length > 0 || since?.on === STALE;
  return { revising: revising && isStale ? { ...revising, on: STALE } : revising, both };
}

/**
 * The pending edits once the case is another: they are made again on top of it. Where it changed what they change too,
 * they stay as they were typed and go stale; `both` names those parts. A signature under other words is taken off.
 */
export function rebased({ edits, on }: Revising, before: Case, after: Case): Rebased {
  const version = on === STALE ? STALE : prescriptionVersion(after);
  const theirs = editsTo(before.prescription, after.prescription).filter(isContent).map(pathOfEdit);
  if (!theirs.length) return { revising: { edits, on: version }, both: [] };
  const kept = edits.filter((edit) => !isSignature(edit));
  const left = editsTo(after.prescription, applied(kept, after.prescription));
  const both = left
    .filter(isContent)
    .map(pathOfEdit)
    .filter((path) => theirs.includes(path));
  return { revising: revisingOf(left, both.length ? STALE : version), both };
}

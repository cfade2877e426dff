import {
  type DraftEdit,
  emptyPrescription,
  entryEdit,
  itemsOf,
  type Prescription,
  PRESCRIPTION_MAPS,
  type PrescriptionField,
  type PrescriptionMap,
  targetOf,
} from './prescription.js';
import { isSame } from './same.js';
import type { Revisable } from './lifecycle/definition.js';

/** One difference between two prescriptions, ready to be shown: `undefined` = was not there. */
export interface PrescriptionChange {
  /** `dateWanted`, `items.<id>.shade`, `scans.upper` */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Of how a prescription was confirmed, not of what is ordered. */
const CONFIRMATION: ReadonlySet<string> = new Set(['signature', 'declaredComplete', 'declaredPrivacy']);

const shown = (value: unknown): string | undefined => {
  if (value === undefined || value === '') return undefined;
  if (Array.isArray(value)) return value.join(' ') || undefined;
  if (typeof value === 'object' && value !== null) {
    const { system, code, name } = value as { system?: string; code?: string; name?: string };
    return code ? `${code} (${system})` : (name ?? JSON.stringify(value));
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const flatOf = (rx: Prescription): ReadonlyMap<string, unknown> => {
  const { items: _, scans, answers, findings, ...fields } = rx;
  const under = (path: string, entries: object) =>
    Object.entries(entries).map(([key, value]: [string, unknown]) => [`${path}.${key}`, value] as const);
  return new Map<string, unknown>([
    ...Object.entries(fields).filter(([key]) => !CONFIRMATION.has(key)),
    ...under('answers', answers),
    ...under('findings', findings),
    ...itemsOf(rx).flatMap(({ id, answers: own = {}, shades = {}, ...item }) => [
      ...under(`items.${id}`, item),
      ...under(`items.${id}.shades`, shades),
      ...under(`items.${id}.answers`, own),
    ]),
    ...under('scans', scans),
  ]);
};

/** What a revision changes, in the order of the form. Confirmations are not listed. */
export function comparePrescriptions(
  before: Prescription,
  after: Prescription,
): readonly PrescriptionChange[] {
  const [old, now] = [flatOf(before), flatOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((path) => {
    const [a, b] = [old.get(path), now.get(path)];
    if (isSame(a, b)) return [];
    const [was, is] = [shown(a), shown(b)];
    // another file under the same name, or an empty text for none: the digest tells files apart
    if (was === is && !path.startsWith('scans.')) return [];
    return [{ path, before: was, after: is }];
  });
}

/** The edits that lead from one prescription to another, confirmations last. */
export function editsBetween(before: Prescription, after: Prescription): readonly DraftEdit[] {
  const edits: DraftEdit[] = [];
  // JSON drops a key without a value: it may stand on one side only
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)] as (keyof Prescription)[])].filter(
    (key) => !isMap(key),
  );
  const field = (key: keyof Prescription) => {
    if (!isSame(before[key], after[key]))
      edits.push({ field: key as PrescriptionField, value: after[key] } as DraftEdit);
  };
  keys.filter((key) => !CONFIRMATION.has(key)).forEach(field);
  for (const part of PRESCRIPTION_MAPS) {
    const [was, is]: readonly Readonly<Record<string, unknown>>[] = [before[part], after[part]];
    for (const key of new Set([...Object.keys(was!), ...Object.keys(is!)]))
      if (!isSame(was![key], is![key])) edits.push(entryEdit(part, key, is![key]));
  }
  // any edit takes the signature off: what confirms the whole stands at the end
  const hasContent = edits.length > 0;
  for (const key of ['declaredComplete', 'declaredPrivacy', 'signature'] as const)
    if (!isSame(before[key], after[key]) || (hasContent && after[key]))
      edits.push({ field: key, value: after[key] } as DraftEdit);
  return edits;
}

/** An edit of a single field names one: maps are edited by their own keys. */
const isWellFormed = (edit: DraftEdit): boolean =>
  !('field' in edit) || (Object.hasOwn(emptyPrescription, edit.field) && !isMap(edit.field));
const isMap = (part: string): part is PrescriptionMap =>
  (PRESCRIPTION_MAPS as readonly string[]).includes(part);

/**
 * The parts that an event touches although it may not. Confirmations go with every revision, and with nothing else. The
 * service was settled when the case was made: no revision changes it.
 */
export function partsNotCovered(
  revises: Revisable | undefined,
  edits: readonly DraftEdit[],
): readonly string[] {
  const isCovered = (edit: DraftEdit): boolean => {
    const { part } = targetOf(edit);
    if (!revises || !isWellFormed(edit) || part === 'service') return false;
    return revises === 'all' || CONFIRMATION.has(part) || revises.includes(part);
  };
  return [...new Set(edits.filter((edit) => !isCovered(edit)).map((edit) => targetOf(edit).part))];
}

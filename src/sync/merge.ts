import type { Prescription } from '../domain/prescription.js';

type Entries = Readonly<Record<string, unknown>>;

/** Structural equality of plain data; a key without a value is as good as none, for JSON drops it on the way. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSame((a as Entries)[key], (b as Entries)[key]));
}

/** Key by key: what only one side changed is taken; what both changed stays ours, and is named. */
function mergeEntries(
  base: Entries,
  local: Entries,
  remote: Entries,
  path: string,
  conflicts: string[],
): Entries {
  const merged: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(base), ...Object.keys(local), ...Object.keys(remote)])) {
    const [was, ours, theirs] = [base[key], local[key], remote[key]];
    const takeTheirs = isSame(ours, was);
    if (!takeTheirs && !isSame(theirs, was) && !isSame(ours, theirs)) conflicts.push(path + key);
    const value = takeTheirs ? theirs : ours;
    if (value !== undefined || (takeTheirs ? key in remote : key in local)) merged[key] = value;
  }
  return merged;
}

/** Fields that are maps: merged by their own keys, so that two people may add a tooth each. */
const MAPS = ['items', 'scans'] as const;

/**
 * Three-way merge of a draft, field by field, without a clock. Nothing that was typed vanishes: a field that both
 * sides changed keeps ours and is listed in `conflicts`.
 */
export function mergePrescriptions(
  base: Prescription,
  local: Prescription,
  remote: Prescription,
): { readonly merged: Prescription; readonly conflicts: readonly string[] } {
  const conflicts: string[] = [];
  const flat = ({ items: _items, scans: _scans, ...rest }: Prescription): Entries => rest;
  const merged = mergeEntries(flat(base), flat(local), flat(remote), '', conflicts);
  const maps = MAPS.map((key) => [
    key,
    mergeEntries(base[key], local[key], remote[key], `${key}.`, conflicts),
  ]);
  return { merged: { ...merged, ...Object.fromEntries(maps) } as Prescription, conflicts };
}

import { type Prescription, PRESCRIPTION_MAPS } from '../domain/prescription.js';
import { isSame } from '../domain/same.js';
import { completed } from '../store/database.js';

type Entries = Readonly<Record<string, unknown>>;

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

/** Everything but the maps. */
const flat = (rx: Prescription): Entries =>
  Object.fromEntries(
    Object.entries(rx).filter(([part]) => !(PRESCRIPTION_MAPS as readonly string[]).includes(part)),
  );

/**
 * Three-way merge of a draft, field by field, without a clock. Maps are merged by their own keys, so that two people may
 * add a tooth each. Nothing that was typed vanishes: a field that both sides changed keeps ours and is listed in
 * `conflicts`.
 * @param base may be as an older Pontic has sealed it: the parts that it did not know were empty
 */
export function mergePrescriptions(
  base: Prescription,
  local: Prescription,
  remote: Prescription,
): { readonly merged: Prescription; readonly conflicts: readonly string[] } {
  const conflicts: string[] = [];
  const [was, ours, theirs] = [completed(base), completed(local), completed(remote)];
  const merged = mergeEntries(flat(was), flat(ours), flat(theirs), '', conflicts);
  const maps = PRESCRIPTION_MAPS.map((key) => [
    key,
    mergeEntries(was[key], ours[key], theirs[key], `${key}.`, conflicts),
  ]);
  return { merged: { ...merged, ...Object.fromEntries(maps) } as Prescription, conflicts };
}

type Entries = Readonly<Record<string, unknown>>;

/** Structural equality of plain data; a key without a value is as good as none, for JSON drops it on the way. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSame((a as Entries)[key], (b as Entries)[key]));
}

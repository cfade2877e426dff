import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { HistoryEntry } from './case.js';
import { toHex } from './digest.js';

/** Plain data in one way only: keys sorted, keys without a value left out, as JSON carries it. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, content]) => content !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, content]) => `${JSON.stringify(key)}:${canonical(content)}`);
  return `{${entries.join(',')}}`;
}

const hashOf = (previous: string, { hash: _, ...entry }: Partial<HistoryEntry>): string =>
  toHex(sha256(utf8ToBytes(`pontic-history-1\n${previous}\n${canonical(entry)}`)));

/**
 * Seals an entry with the one before: SHA-256 over the hash of the previous entry and everything that this one says,
 * lower-case hex. Whoever holds the newest hash can tell whether anything before it was changed, left out or put in.
 */
export const sealEntry = (
  history: readonly HistoryEntry[],
  entry: Omit<HistoryEntry, 'hash'>,
): HistoryEntry => ({
  ...entry,
  hash: hashOf(history.at(-1)?.hash ?? '', entry),
});

/** Whether a history is whole. */
export type HistoryProof =
  | { readonly kind: 'unbroken' }
  /** it begins with entries of a lab that did not seal them; what is sealed after them fits */
  | { readonly kind: 'unsealed' }
  /** the first entry that does not fit the one before */
  | { readonly kind: 'broken'; readonly at: number };

export function proveHistory(history: readonly HistoryEntry[]): HistoryProof {
  const sealed = history.findIndex(({ hash }) => hash);
  const begin = sealed < 0 ? history.length : sealed;
  const at = history.findIndex(
    (entry, i) => i >= begin && entry.hash !== hashOf(history[i - 1]?.hash ?? '', entry),
  );
  if (at >= 0) return { kind: 'broken', at };
  return { kind: begin > 0 ? 'unsealed' : 'unbroken' };
}

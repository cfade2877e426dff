const BASE_MS = 1000;
const CAP_MS = 5 * 60_000;
const LONGEST_RETRY_AFTER_MS = 60 * 60_000;

/**
 * Full jitter, so that many devices do not come back at the same moment.
 * @param attempt 1 for the first failure in a row
 * @param random in [0, 1)
 * @param retryAfterMs what the lab asked for; obeyed from a second, so that "0" is no storm, up to an hour
 */
export function backoffMs(attempt: number, random: number, retryAfterMs?: number): number {
  if (retryAfterMs !== undefined) return Math.min(Math.max(BASE_MS, retryAfterMs), LONGEST_RETRY_AFTER_MS);
  return Math.round(BASE_MS + random * Math.min(CAP_MS, BASE_MS * 2 ** Math.min(attempt, 20)));
}

import { FirstConnectionNeeded } from '../client.js';
import { lastAccount } from '../store/directory.js';
import type { Account, Backend } from '../sync/backend.js';
import { decodeSession } from '../sync/wire.js';

const CONNECT_MS = 30_000;

/**
 * Whose cases these are: what the page or the backend says, what this device remembers, else what the lab answers.
 * @throws {FirstConnectionNeeded} none of them knows
 */
export async function findAccount(backend: Backend, given: Account | undefined): Promise<Account> {
  const known = given ?? backend.account ?? (await lastAccount(backend.id));
  if (known) return known;
  try {
    return decodeSession(await backend.connect(AbortSignal.timeout(CONNECT_MS)));
  } catch (cause) {
    throw new FirstConnectionNeeded('connect once, then it works offline', { cause });
  }
}

import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { toHex } from './digest.js';
import { planPreimage, type PlanVersion } from './plan.js';

/** SHA-256 over a plan's content, lower-case hex: the digest that a decision names. */
export const planDigest = (plan: Omit<PlanVersion, 'digest' | 'proposedAt'>): string =>
  toHex(sha256(utf8ToBytes(planPreimage(plan))));

/** Whether a plan is what its digest says: nothing of it was changed since the lab had sealed it. */
export const isSealed = (plan: PlanVersion): boolean => planDigest(plan) === plan.digest;

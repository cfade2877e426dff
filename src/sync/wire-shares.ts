import * as v from 'valibot';
import type { NewShare, Share, SharedPlan } from './backend.js';
import { isShareToken } from './shares.js';
import { count, decoder, instant, orUndefined, planSchema, short } from './wire.js';

/** Links to plans as a lab tells of them. What a lab says beyond this is dropped: it might be a name. */

const share = v.object({
  id: short,
  caseId: short,
  plan: count,
  createdAt: instant,
  expiresAt: instant,
  revokedAt: orUndefined(instant),
  opened: count,
});

export const decodeShares = decoder<readonly Share[]>(v.array(share));
export const decodeNewShare = decoder<NewShare>(
  v.object({ ...share.entries, token: v.pipe(v.string(), v.check(isShareToken)) }),
);
export const decodeSharedPlan = decoder<SharedPlan>(
  v.object({ profile: short, plan: planSchema, expiresAt: instant }),
);

import type { PlanShares } from '../client.js';
import type { Backend } from '../sync/backend.js';
import { decodeNewShare, decodeShares } from '../sync/wire-shares.js';
import { atOnce } from './at-once.js';
import type { EngineContext } from './context.js';

/** Links to plans, where the lab has them. */
export function planShares(
  { newId }: Pick<EngineContext, 'newId'>,
  { shares }: Pick<Backend, 'shares'>,
): PlanShares | undefined {
  if (!shares) return undefined;
  /** Of links that were asked for and not answered: asked for again, each is the same link, not a second that nobody holds. */
  const unanswered = new Map<string, string>();
  return {
    async create(caseId, plan, days) {
      const wish = `${caseId} ${plan} ${days}`;
      const ask = async (id: string) => {
        const outcome = await atOnce(async (signal) =>
          decodeNewShare(await shares.create({ id, caseId, plan, days }, signal)),
        );
        if (!outcome.ok && outcome.code !== 'gone') unanswered.set(wish, id);
        return outcome;
      };
      const known = unanswered.get(wish);
      unanswered.delete(wish);
      const outcome = await ask(known ?? newId());
      // it was made, and has ended meanwhile: what is wanted now is another link
      const hasEnded = known !== undefined && !outcome.ok && outcome.code === 'gone';
      return hasEnded ? ask(newId()) : outcome;
    },
    list: (caseId) => atOnce(async (signal) => decodeShares(await shares.list(caseId, signal))),
    revoke: (share) => atOnce((signal) => shares.revoke(share, signal).then(() => undefined)),
  };
}

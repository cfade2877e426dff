import type { PlanShares } from '../client.js';
import type { Backend } from '../sync/backend.js';
import type { EngineContext } from './context.js';

/** Links to plans, where the lab has them. */
export const planShares = (_context: EngineContext, _backend: Backend): PlanShares | undefined => undefined;

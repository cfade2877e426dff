import type { BackendCheck } from './check.js';
import { drafts } from './draft-checks.js';
import { events } from './event-checks.js';
import { feed } from './feed-checks.js';
import { files } from './file-checks.js';
import { abort, session } from './line-checks.js';
import { people } from './people-checks.js';
import { shares } from './share-checks.js';

export { CheckFailed } from './check.js';
export type { BackendCheck, BackendUnderTest } from './check.js';

/** Every backend, ours and a customer's, passes these. They need no test runner. */
export const backendChecks: readonly BackendCheck[] = [
  session,
  ...drafts,
  ...files,
  ...events,
  ...feed,
  ...shares,
  ...people,
  abort,
];

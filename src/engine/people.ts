import type { LabPeople } from '../client.js';
import type { Backend } from '../sync/backend.js';
import type { EngineContext } from './context.js';

/** The lab's people, where it has them here. */
export const labPeople = (_context: EngineContext, _backend: Backend): LabPeople | undefined => undefined;

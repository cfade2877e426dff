import type { LabFileOutcome } from '../client.js';
import type { CaseId } from '../domain/ids.js';
import type { AttachmentRef } from '../domain/prescription.js';
import type { Backend } from '../sync/backend.js';
import type { EngineContext } from './context.js';

/** The bytes of a file that the lab has, proven and kept. */
export const labFile = (
  _context: EngineContext,
  _backend: Backend,
  _id: CaseId,
  _file: AttachmentRef,
  _options?: { signal?: AbortSignal },
): Promise<LabFileOutcome> => Promise.resolve({ ok: false, code: 'not-offered' });

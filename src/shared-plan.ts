import type { AttachmentRef } from './domain/prescription.js';
import { type Backend, type SharedPlan, TransportFault } from './sync/backend.js';
import { isShareToken } from './sync/shares.js';
import type { LabFileOutcome } from './views.js';

export interface SharedPlanRequest {
  /** the lab that has made the link */
  readonly backend: Pick<Backend, 'shares'>;
  readonly token: string;
  readonly signal?: AbortSignal;
}

/** A plan that was opened by a link. It lives in memory only. */
export interface OpenedPlan extends SharedPlan {
  /** one of the plan's files, proven by its root; `missing` also where the link has ended meanwhile */
  read(file: AttachmentRef, options?: { signal?: AbortSignal }): Promise<LabFileOutcome>;
}

/** As long as a file may take on a slow line. */
const FILE_MS = 5 * 60_000;
const CALL_MS = 20_000;
const never = new AbortController().signal;

/** Bytes that are what the plan names. */
async function proven(bytes: Blob, file: AttachmentRef): Promise<LabFileOutcome> {
  const { blobRoot } = await import('./engine/blob-root.js');
  const isIt = bytes.size === file.bytes && (await blobRoot(bytes)) === file.root;
  return isIt ? { ok: true, bytes } : { ok: false, code: 'unproven' };
}

/**
 * Opens a plan by a link's token: no account, no database, nothing is written anywhere on this device.
 * @returns nothing where the link is unknown, has expired, was revoked or tampered with: which of them is not told
 * @throws {TransportFault} there was no answer; `signal.reason` when aborted
 */
export async function openSharedPlan({
  backend: { shares },
  token,
  signal = never,
}: SharedPlanRequest): Promise<OpenedPlan | undefined> {
  signal.throwIfAborted();
  if (!shares || !isShareToken(token)) return undefined;
  const [{ decodeSharedPlan }, { withLimit }] = await Promise.all([
    import('./sync/wire-shares.js'),
    import('./sync/limit.js'),
  ]);
  const answer = await withLimit(CALL_MS, signal, (inner) => shares.open(token, inner));
  if (!answer) return undefined;
  return {
    ...decodeSharedPlan(answer),
    async read(file, { signal: reading = signal } = {}) {
      try {
        const bytes = await withLimit(FILE_MS, reading, (inner) => shares.read(token, file.id, inner));
        return bytes ? await proven(bytes, file) : { ok: false, code: 'missing' };
      } catch (error) {
        if (error instanceof TransportFault) return { ok: false, code: 'offline' };
        throw error;
      }
    },
  };
}

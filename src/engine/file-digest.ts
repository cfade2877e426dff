import type { AttachmentId } from '../domain/ids.js';
import { ScanFault } from '../scans/report.js';
import type { EngineContext } from './context.js';

/** The checksum that other programs know; the database has the root of the leaves. */
export async function fileDigest(
  { store, scans }: EngineContext,
  id: AttachmentId,
  options: { signal?: AbortSignal } = {},
): Promise<string | undefined> {
  await store.ready();
  const record = await store.db.attachments.get(id);
  if (!record) return undefined;
  try {
    return await scans.sha256?.(id, record.place, options);
  } catch (error) {
    if (error instanceof ScanFault && error.code === 'copy-missing') return undefined;
    throw error;
  }
}

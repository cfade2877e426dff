import type { AttachmentId } from '../domain/ids.js';
import type { ScanPreview } from '../scans/report.js';
import { partsOf } from '../store/previews.js';
import type { EngineContext } from './context.js';

/** The thinned mesh of a scan with its picture, where this device has made one. */
export async function scanPreviewOf(
  { store }: EngineContext,
  id: AttachmentId,
): Promise<ScanPreview | undefined> {
  await store.ready();
  const record = await store.db.previews.get(id);
  return record && partsOf(record);
}

/** The picture alone. */
export async function scanPictureOf({ store }: EngineContext, id: AttachmentId): Promise<Blob | undefined> {
  await store.ready();
  const record = await store.db.previews.get(id);
  return record?.picture.byteLength ? new Blob([record.picture], { type: 'image/png' }) : undefined;
}

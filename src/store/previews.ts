import type { AttachmentId, CaseId } from '../domain/ids.js';
import type { PonticDatabase } from './database.js';
import { removeLabFiles } from './lab-files.js';

/**
 * What is shown of a scan, kept beside its record and removed with it. Plain buffers: some browsers lose Blobs that were stored
 * in IndexedDB (F1).
 */
export interface PreviewRecord {
  readonly id: AttachmentId;
  /** 32-bit floats, three a vertex, mm */
  readonly positions: ArrayBuffer;
  /** unsigned 32-bit integers, three a triangle */
  readonly indices: ArrayBuffer;
  /** PNG; empty where the browser could not draw one */
  readonly picture: ArrayBuffer;
}

/** A thinned mesh and a picture of it, as they are made from a scan. */
export interface PreviewParts {
  readonly positions: Float32Array<ArrayBuffer>;
  readonly indices: Uint32Array<ArrayBuffer>;
  readonly picture: Uint8Array<ArrayBuffer>;
}

/** Exactly these bytes: a view may show a part of a longer buffer. */
const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView<ArrayBuffer>): ArrayBuffer =>
  buffer.slice(byteOffset, byteOffset + byteLength);

export const previewRecord = (
  id: AttachmentId,
  { positions, indices, picture }: PreviewParts,
): PreviewRecord => ({
  id,
  positions: bytesOf(positions),
  indices: bytesOf(indices),
  picture: bytesOf(picture),
});

export const partsOf = ({ positions, indices, picture }: PreviewRecord): PreviewParts => ({
  positions: new Float32Array(positions),
  indices: new Uint32Array(indices),
  picture: new Uint8Array(picture),
});

/** Takes the records of a case's files away, with all that is kept beside them. @returns whose copies may go, too */
export async function removeFiles(db: PonticDatabase, id: CaseId): Promise<readonly AttachmentId[]> {
  const files = await db.attachments.where('caseId').equals(id).primaryKeys();
  await db.attachments.bulkDelete(files);
  await db.previews.bulkDelete(files);
  await removeLabFiles(db, id);
  return files;
}

/** Previews whose scan has left this device: those that an older Pontic did not know of when it removed the scan. */
export async function orphanedPreviews(db: PonticDatabase): Promise<AttachmentId[]> {
  const scans = new Set(await db.attachments.toCollection().primaryKeys());
  return (await db.previews.toCollection().primaryKeys()).filter((id) => !scans.has(id));
}

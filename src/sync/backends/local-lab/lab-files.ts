import { rootPreimage, toHex } from '../../../domain/digest.js';
import type { AttachmentId } from '../../../domain/ids.js';
import { type FileManifest, type FileState, TransportFault } from '../../backend.js';
import type { LabDatabase } from './lab-database.js';

const sha256 = async (bytes: BufferSource): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

const received = async (db: LabDatabase, id: AttachmentId): Promise<readonly number[]> =>
  (await db.parts.where('file').equals(id).primaryKeys()).map(([, part]) => part);

export async function beginFile(db: LabDatabase, manifest: FileManifest): Promise<FileState> {
  const known = await db.files.get(manifest.id);
  if (known?.verified && known.root === manifest.root) return { kind: 'verified', root: known.root };
  if (known?.root !== manifest.root) {
    await db.parts.where('file').equals(manifest.id).delete();
    await db.files.put({ ...manifest, verified: false });
  }
  return { kind: 'receiving', received: await received(db, manifest.id) };
}

export async function putPart(
  db: LabDatabase,
  { id }: FileManifest,
  part: number,
  blob: Blob,
  digest: string,
): Promise<void> {
  const bytes = await blob.arrayBuffer();
  // damaged on the way: as if it had not come
  if (toHex(await sha256(bytes)) !== digest) throw new TransportFault('protocol');
  await db.parts.put({ file: id, part, bytes });
}

/** Computes the root anew from the bytes that arrived; nobody's word is taken for it. */
export async function completeFile(db: LabDatabase, manifest: FileManifest): Promise<FileState> {
  const { id, bytes, partBytes, leafBytes, leaves } = manifest;
  const parts = Math.max(1, Math.ceil(bytes / partBytes));
  const have = new Set(await received(db, id));
  if (have.size < parts) return { kind: 'receiving', received: [...have] };
  const damaged: number[] = [];
  const computed = new Uint8Array(leaves.length);
  for (let part = 0, leaf = 0; part < parts; part++) {
    const stored = await db.parts.get([id, part]);
    const content = new Uint8Array(stored?.bytes ?? new ArrayBuffer(0));
    const first = leaf;
    for (let at = 0; at < content.length; at += leafBytes, leaf++)
      computed.set(await sha256(content.subarray(at, at + leafBytes)), leaf * 32);
    if (!computed.subarray(first * 32, leaf * 32).every((byte, i) => byte === leaves[first * 32 + i]))
      damaged.push(part);
  }
  const root = toHex(await sha256(rootPreimage(bytes, leafBytes, computed)));
  if (root === manifest.root) {
    await db.files.update(id, { verified: true });
    return { kind: 'verified', root };
  }
  for (const part of damaged) await db.parts.delete([id, part]);
  return { kind: 'damaged', parts: damaged };
}

export async function readFile(db: LabDatabase, id: AttachmentId): Promise<Blob> {
  const parts = await db.parts.where('file').equals(id).sortBy('part');
  // never a type that a browser would open: an attachment is downloaded, not shown
  return new Blob(
    parts.map((part) => part.bytes),
    { type: 'application/octet-stream' },
  );
}

import { LEAF_BYTES, PART_BYTES, rootPreimage, toHex } from '../../../domain/digest.js';
import type { AttachmentId, CaseId } from '../../../domain/ids.js';
import type { AttachmentRef } from '../../../domain/prescription.js';
import { decodePart } from '../../../scan-codec/part.js';
import { type FileManifest, type FileState, type PartCoding, TransportFault } from '../../backend.js';
import { filesOf } from './case-files.js';
import type { LabDatabase, LabFile, LabPart } from './lab-database.js';

const sha256 = async (bytes: BufferSource): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

const received = async (db: LabDatabase, id: AttachmentId): Promise<readonly number[]> =>
  (await db.parts.where('file').equals(id).primaryKeys()).map(([, part]) => part);

/** @throws {TransportFault} `gone`: the lab has deleted the case and takes nothing of it any more */
export const beginFile = (db: LabDatabase, manifest: FileManifest): Promise<FileState> =>
  db.transaction('rw', [db.cases, db.files, db.parts], async (): Promise<FileState> => {
    if ((await db.cases.get(manifest.caseId))?.tombstone) throw new TransportFault('gone');
    const known = await db.files.get(manifest.id);
    if (known?.verified && known.root === manifest.root) return { kind: 'verified', root: known.root };
    if (known?.root !== manifest.root) {
      await db.parts.where('file').equals(manifest.id).delete();
      await db.files.put({ ...manifest, verified: false });
    }
    return { kind: 'receiving', received: await received(db, manifest.id) };
  });

/** A part as it is in the file; what cannot be read is refused, and comes again as it is. */
async function asInFile(
  { bytes: size, partBytes }: FileManifest,
  part: number,
  bytes: ArrayBuffer,
  coding: PartCoding | undefined,
): Promise<ArrayBuffer> {
  if (!coding) return bytes;
  try {
    const length = Math.min(partBytes, size - part * partBytes);
    return (await decodePart(new Uint8Array(bytes), coding, length)).buffer;
  } catch (cause) {
    throw new TransportFault('unacceptable', { cause });
  }
}

/**
 * @param digest of the bytes as they came
 * @throws {TransportFault} `gone`: nobody has announced the file, or its case was deleted since; `unacceptable`: the bytes are
 * not in the coding that they are said to be in, or not a whole part
 */
export async function putPart(
  db: LabDatabase,
  file: FileManifest,
  part: number,
  blob: Blob,
  digest: string,
  coding?: PartCoding,
): Promise<void> {
  const { id } = file;
  const sent = await blob.arrayBuffer();
  // damaged on the way: as if it had not come
  if (toHex(await sha256(sent)) !== digest) throw new TransportFault('protocol');
  const bytes = await asInFile(file, part, sent, coding);
  await db.transaction('rw', [db.files, db.parts], async () => {
    const known = await db.files.get(id);
    if (!known) throw new TransportFault('gone');
    // what was proven stays as it is, whatever a slow line still brings
    if (!known.verified) await db.parts.put({ file: id, part, bytes });
  });
}

/** The digest of each leaf of one part. */
async function leavesOf(
  content: Uint8Array<ArrayBuffer>,
  leafBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const leaves = new Uint8Array(Math.ceil(content.length / leafBytes) * 32);
  for (let leaf = 0; leaf * leafBytes < content.length; leaf++)
    leaves.set(await sha256(content.subarray(leaf * leafBytes, (leaf + 1) * leafBytes)), leaf * 32);
  return leaves;
}

const rootOf = async (bytes: number, leafBytes: number, leaves: Uint8Array): Promise<string> =>
  toHex(await sha256(rootPreimage(bytes, leafBytes, leaves)));

/**
 * Computes the root anew from the bytes that arrived; nobody's word is taken for it.
 * @throws {TransportFault} `gone`: nobody has announced the file, or its case was deleted since
 */
export async function completeFile(db: LabDatabase, manifest: FileManifest): Promise<FileState> {
  const { id, bytes, partBytes, leafBytes, leaves } = manifest;
  if (!(await db.files.get(id))) throw new TransportFault('gone');
  const parts = Math.max(1, Math.ceil(bytes / partBytes));
  const have = new Set((await received(db, id)).filter((part) => part < parts));
  if (have.size < parts) return { kind: 'receiving', received: [...have] };
  const damaged: number[] = [];
  const computed = new Uint8Array(leaves.length);
  for (let part = 0; part < parts; part++) {
    const content = new Uint8Array((await db.parts.get([id, part]))?.bytes ?? new ArrayBuffer(0));
    const own = await leavesOf(content, leafBytes);
    const at = Math.min(computed.length, Math.ceil((part * partBytes) / leafBytes) * 32);
    // a part that is too long may begin with all the leaves that it should have
    const isWhole = content.length === Math.min(partBytes, bytes - part * partBytes);
    if (!isWhole || !own.every((byte, i) => byte === leaves[at + i])) damaged.push(part);
    computed.set(own.subarray(0, computed.length - at), at);
  }
  const root = await rootOf(bytes, leafBytes, computed);
  if (root === manifest.root && damaged.length === 0)
    return db.transaction('rw', [db.files, db.parts], async () => {
      if (!(await db.files.get(id))) throw new TransportFault('gone');
      // of no part that was announced
      await db.parts.where('[file+part]').between([id, parts], [id, Infinity]).delete();
      await db.files.update(id, { verified: true });
      return { kind: 'verified', root } as const;
    });
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

/** @throws {TransportFault} `gone`: there is no such file of this case, or not yet all of it */
export async function readVerified(db: LabDatabase, id: AttachmentId, caseId: CaseId): Promise<Blob> {
  const file = await db.files.get(id);
  const isItsOwn = file?.caseId === caseId || (await isNamedBy(db, id, caseId));
  if (!file?.verified || !isItsOwn) throw new TransportFault('gone');
  return readFile(db, id);
}

/** A follow-up may name files of the case that it came from. */
async function isNamedBy(db: LabDatabase, id: AttachmentId, caseId: CaseId): Promise<boolean> {
  const subject = (await db.cases.get(caseId))?.case;
  return !!subject && filesOf(subject).includes(id);
}

/** A file that the lab itself adds to a case, read and ready to be stored. */
export interface OwnFile {
  readonly file: LabFile;
  readonly parts: readonly LabPart[];
  readonly ref: AttachmentRef;
}

export async function readOwnFile(caseId: CaseId, id: AttachmentId, picked: File): Promise<OwnFile> {
  const { name } = picked;
  const content = new Uint8Array(await picked.arrayBuffer());
  const [bytes, leafBytes, partBytes] = [content.length, LEAF_BYTES, PART_BYTES];
  const leaves = await leavesOf(content, leafBytes);
  const root = await rootOf(bytes, leafBytes, leaves);
  const count = Math.max(1, Math.ceil(bytes / partBytes));
  return {
    file: { id, caseId, name, bytes, partBytes, leafBytes, leaves, root, verified: true },
    parts: Array.from({ length: count }, (_, part) => ({
      file: id,
      part,
      bytes: content.slice(part * partBytes, (part + 1) * partBytes).buffer,
    })),
    ref: { id, name, bytes, root, triangles: 0, verdict: 'pass' },
  };
}

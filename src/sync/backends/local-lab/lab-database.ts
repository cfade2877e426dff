import { Dexie, type Table } from 'dexie';
import type { Case } from '../../../domain/case.js';
import type { AttachmentId, CaseId, EventId } from '../../../domain/ids.js';
import type { FileManifest, PushOutcome } from '../../backend.js';

/** A case as the lab keeps it, with its place in the feed of changes. */
export interface LabCase {
  readonly id: CaseId;
  readonly seq: number;
  readonly case: Case | undefined;
}

export interface LabFile extends Omit<FileManifest, 'leaves'> {
  readonly leaves: Uint8Array<ArrayBuffer>;
  readonly verified: boolean;
}

interface LabPart {
  readonly file: AttachmentId;
  readonly part: number;
  readonly bytes: ArrayBuffer;
}

/** The lab's own database: nothing of it is shared with the practice's but the wire between them. */
export class LabDatabase extends Dexie {
  declare readonly cases: Table<LabCase, CaseId>;
  declare readonly files: Table<LabFile, AttachmentId>;
  declare readonly parts: Table<LabPart, [AttachmentId, number]>;
  /** what was answered to each change: the same change again gets the same answer */
  declare readonly answers: Table<{ id: EventId; outcome: PushOutcome }, EventId>;
  declare readonly settings: Table<{ name: string; value: unknown }, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({
      cases: 'id, seq',
      files: 'id, caseId',
      parts: '[file+part], file',
      answers: 'id',
      settings: 'name',
    });
  }
}

/** The next number of the lab's change feed, in the caller's transaction. */
export async function nextSeq(db: LabDatabase): Promise<number> {
  const seq = Number((await db.settings.get('seq'))?.value ?? 0) + 1;
  await db.settings.put({ name: 'seq', value: seq });
  return seq;
}

/** Stores a case under a new revision and puts it at the end of the feed. */
export async function fileCase(db: LabDatabase, subject: Case): Promise<Case> {
  const filed = { ...subject, revision: subject.revision + 1 };
  await db.cases.put({ id: subject.id, seq: await nextSeq(db), case: filed });
  return filed;
}

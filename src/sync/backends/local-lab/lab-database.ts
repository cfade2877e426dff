import { Dexie, type Table } from 'dexie';
import type { Case } from '../../../domain/case.js';
import type { AttachmentId, CaseId, EventId, Instant } from '../../../domain/ids.js';
import { emptyPrescription, type Prescription } from '../../../domain/prescription.js';
import type { FileManifest, Member, PushOutcome, Share, ShippingAddress } from '../../backend.js';

/** A case as the lab keeps it, with its place in the feed of changes. */
export interface LabCase {
  readonly id: CaseId;
  readonly seq: number;
  /** absent when it was removed */
  readonly case: Case | undefined;
  /** when the next of its timers is due, in milliseconds since 1970 by the lab's clock */
  readonly due?: number | undefined;
  /** all that is kept of a case that was deleted after it had been sent */
  readonly tombstone?: { readonly caseNumber: string | undefined; readonly at: Instant };
}

export interface LabFile extends Omit<FileManifest, 'leaves'> {
  readonly leaves: Uint8Array<ArrayBuffer>;
  readonly verified: boolean;
}

export interface LabPart {
  readonly file: AttachmentId;
  readonly part: number;
  readonly bytes: ArrayBuffer;
}

export interface LabAnswer {
  readonly id: EventId;
  readonly caseId?: CaseId;
  readonly outcome: PushOutcome;
}

/** A link to a plan as the lab keeps it: of its token only the digest. */
export interface LabShare extends Share {
  readonly tokenDigest: string;
}

/** Somebody with an account, in the network that he belongs to. */
export interface LabMember extends Member {
  /** empty for somebody who named none */
  readonly network: string;
  /** the id that his registration was sent under */
  readonly registration: string;
  /** when he could sign in for the first time; absent as long as he waits */
  readonly activatedAt?: Instant;
  /** shipping addresses that the lab's team was to be told of, oldest first */
  readonly moves: readonly {
    readonly id: string;
    readonly at: Instant;
    readonly clinic: string;
    readonly shipping: ShippingAddress;
  }[];
}

/** The lab's own database: nothing of it is shared with the practice's but the wire between them. */
export class LabDatabase extends Dexie {
  declare readonly cases: Table<LabCase, CaseId>;
  declare readonly files: Table<LabFile, AttachmentId>;
  declare readonly parts: Table<LabPart, [AttachmentId, number]>;
  /** what was answered to each change: the same change again gets the same answer */
  declare readonly answers: Table<LabAnswer, EventId>;
  declare readonly shares: Table<LabShare, string>;
  declare readonly members: Table<LabMember, string>;
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
    // which rows have a `due` is settled when the lab is opened, see `adoptTimers()`
    this.version(2).stores({ cases: 'id, seq, due' });
    // prescriptions of version 2 have no answers and no findings
    this.version(3)
      .stores({ answers: 'id, caseId' })
      .upgrade((transaction) =>
        transaction
          .table<LabCase>('cases')
          .toCollection()
          .modify((row) => {
            if (row.case) Object.assign(row.case, { prescription: completed(row.case.prescription) });
          }),
      );
    this.version(4).stores({ shares: 'id, caseId, &tokenDigest', members: 'id, &username, network' });
  }
}

/** A prescription with the parts that an older practice did not know. */
export const completed = (rx: Prescription): Prescription => ({ ...emptyPrescription, ...rx });

const FIRST_CASE_NUMBER = 10_001;

const settingOf = async (db: LabDatabase, name: string, otherwise: number): Promise<number> =>
  Number((await db.settings.get(name))?.value ?? otherwise);

/** The next number of the lab's change feed, in the caller's transaction. */
export async function nextSeq(db: LabDatabase): Promise<number> {
  const seq = (await settingOf(db, 'seq', 0)) + 1;
  await db.settings.put({ name: 'seq', value: seq });
  return seq;
}

/** The number under which the lab takes its next case, in the caller's transaction. */
export async function nextCaseNumber(db: LabDatabase): Promise<string> {
  const number = await settingOf(db, 'caseNumber', FIRST_CASE_NUMBER);
  await db.settings.put({ name: 'caseNumber', value: number + 1 });
  return String(number);
}

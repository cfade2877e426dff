import { Dexie, type Table } from 'dexie';
import type { Case } from '../domain/case.js';
import type { Change, LabRefusal } from '../domain/change.js';
import type { LeafDigest } from '../domain/digest.js';
import type { AttachmentId, CaseId, EventId, Instant } from '../domain/ids.js';
import { emptyPrescription, type Prescription } from '../domain/prescription.js';
import type { BegunKind } from '../domain/begun.js';
import type { BegunRecord } from './begun.js';
import { LIST_INDEXES, type ListRow } from './list-record.js';
import type { PreviewRecord } from './previews.js';
import type { Revising } from './revising.js';

/** The same fields were edited here and elsewhere. Ours stand; theirs are kept to be seen. */
export interface Conflict {
  readonly fields: readonly string[];
  readonly theirs: Prescription;
  readonly at: Instant;
}

export interface CaseRecord {
  readonly id: CaseId;
  /** index fields; they hold no patient data */
  readonly stage: string;
  readonly updatedAt: Instant;
  /** the case that this one came from */
  readonly origin?: CaseId;
  /** as this device sees it: the lab's word with our unsent changes on top */
  readonly visible: Case;
  /** the lab's last word, for the three-way merge */
  readonly base: Case | undefined;
  readonly conflict: Conflict | undefined;
  /** changes to a prescription that the lab has, which are not sent yet */
  readonly revising?: Revising | undefined;
  readonly savedAt: Instant;
}

/** What is left of a case that the lab has deleted: nothing of the patient. */
export interface TombstoneRecord {
  readonly id: CaseId;
  readonly caseNumber: string | undefined;
  readonly at: Instant;
  /** the lab's count when it was deleted: only what is newer brings the case back */
  readonly revision: number;
}

/**
 * One entry of the outbox. `queued` drafts take their content when they are sealed; a sealed entry never changes, so
 * that every retry sends the same bytes under the same key. `dead`: the lab refused it, and a person must see that.
 */
export interface OpRecord {
  readonly seq: number;
  readonly id: EventId;
  readonly caseId: CaseId;
  readonly tenant: string;
  readonly subject: string;
  readonly kind: Change['kind'];
  readonly state: 'queued' | 'sealed' | 'dead';
  readonly change: Change | undefined;
  readonly refusal?: { readonly event: string; readonly refusal: LabRefusal; readonly at: Instant };
}

export interface ReceiptRecord {
  readonly id: EventId;
  readonly caseId: CaseId;
  readonly kind: Change['kind'];
  readonly revision: number;
  readonly at: Instant;
}

export interface AttachmentRecord {
  readonly id: AttachmentId;
  readonly caseId: CaseId;
  /** of the lab's catalogue, or `DOCUMENT` */
  readonly slot: string;
  readonly name: string;
  readonly place: 'opfs' | 'indexeddb';
  readonly digest: LeafDigest;
  /** the inspection's report; its shape belongs to `scans` */
  readonly report: unknown;
  readonly upload: { readonly state: 'waiting' | 'sending' | 'verified' | 'failed'; readonly sent: number };
}

/** A file of the lab that was fetched and proven, kept with its case. */
export interface LabFileRecord {
  readonly id: AttachmentId;
  readonly caseId: CaseId;
  readonly root: string;
  readonly bytes: ArrayBuffer;
}

/** Where documents lie that were added after submission: no slot of a catalogue has this name. */
export const DOCUMENT = '';

interface Counter {
  readonly stage: string;
  readonly count: number;
}
interface Named {
  readonly name: string;
  readonly value: unknown;
}

/**
 * Bumped when an older Pontic could misread (`minReader`) or damage (`minWriter`) what this one writes. 2: an older one
 * would drop pending revisions with every write, and bring back what the lab has deleted. 3: an older one drops answers,
 * findings, shades and pontics from whatever the lab tells, and would store and show an order without them. 4: an older one
 * leaves the rows of lists as they were, and a case that waits for the dentist would not stand among those that do. 5: an older
 * one would leave behind what was begun about a case that the lab deletes, and what was sent would seem to be unsent.
 */
export const PROTOCOL = 5;

/**
 * A prescription as an older Pontic has written it, with the parts that it did not know. What was sealed by one keeps the
 * bytes under which it is sent, so that it is completed wherever it is read.
 */
export const completed = (rx: Prescription): Prescription => ({ ...emptyPrescription, ...rx });

export class PonticDatabase extends Dexie {
  declare readonly cases: Table<CaseRecord, CaseId>;
  declare readonly ops: Table<OpRecord, number, Omit<OpRecord, 'seq'>>;
  declare readonly receipts: Table<ReceiptRecord, EventId>;
  declare readonly attachments: Table<AttachmentRecord, AttachmentId>;
  declare readonly previews: Table<PreviewRecord, AttachmentId>;
  declare readonly counters: Table<Counter, string>;
  declare readonly meta: Table<Named, string>;
  declare readonly labFiles: Table<LabFileRecord, AttachmentId>;
  declare readonly begun: Table<BegunRecord, [CaseId, BegunKind]>;
  declare readonly list: Table<ListRow, CaseId>;
  declare readonly tombstones: Table<TombstoneRecord, CaseId>;

  /** @param durability `strict` for what was promised to a person or a lab, `relaxed` for autosave */
  constructor(name: string, durability: 'strict' | 'relaxed') {
    super(name, {
      // a database that vanished must not come back empty by itself (F1)
      autoOpen: false,
      chromeTransactionDurability: durability,
      cache: 'disabled',
    });
    this.version(1).stores({
      cases: 'id, [stage+updatedAt], updatedAt',
      ops: '++seq, &id, caseId',
      receipts: 'id, caseId',
      attachments: 'id, caseId',
      counters: 'stage',
      meta: 'name',
    });
    this.version(2).stores({
      cases: 'id, [stage+updatedAt], updatedAt, origin',
      tombstones: 'id',
    });
    this.version(3)
      .stores({})
      .upgrade((transaction) =>
        transaction
          .table<CaseRecord>('cases')
          .toCollection()
          .modify((record) => {
            for (const subject of [record.visible, record.base])
              if (subject) Object.assign(subject, { prescription: completed(subject.prescription) });
            const { conflict } = record;
            if (conflict) Object.assign(conflict, { theirs: completed(conflict.theirs) });
          }),
      );
    this.version(4).stores({ previews: 'id' });
    this.version(5).stores({ list: LIST_INDEXES, labFiles: 'id, caseId' });
    this.version(6).stores({ begun: '[caseId+kind], caseId' });
  }
}

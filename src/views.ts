import type { Begun } from './domain/begun.js';
import type { Case, CaseEvent } from './domain/case.js';
import type { LabRefusal } from './domain/change.js';
import type { Problem } from './domain/check-prescription.js';
import type { FollowUpLink } from './domain/follow-up.js';
import type { AttachmentId, CaseId, Instant } from './domain/ids.js';
import type { EventType, FieldKey } from './domain/lifecycle/definition.js';
import type { Refusal } from './domain/lifecycle/table.js';
import type { Notice, NoticePreferences } from './domain/notices.js';
import type { Prescription } from './domain/prescription.js';
import type { ScanFaultCode, ScanReport } from './scans/report.js';
import type { Watch } from './domain/watch.js';
import type { StoreFaultCode } from './store/fault-codes.js';
import type {
  Member,
  MemberChange,
  MemberOutcome,
  MemberQuery,
  NewShare,
  Registration,
  RegistrationOutcome,
  Share,
} from './sync/backend.js';

/** What the verbs of a client answer and its watches tell. */

/** Something that went wrong with a case after it was written down; it waits for a person. */
export type CaseTrouble =
  | {
      readonly kind: 'refused';
      readonly event: EventType;
      readonly refusal: LabRefusal;
      readonly at: Instant;
      /** what was written with it: it is not lost with the event */
      readonly fields?: Readonly<Record<FieldKey, string>>;
    }
  /** the same fields were edited here and elsewhere; ours stand, theirs are kept here to be seen */
  | {
      readonly kind: 'conflict';
      readonly fields: readonly string[];
      readonly theirs: Prescription;
      readonly at: Instant;
    };

/** How far one file has come on its way to the lab. */
export interface UploadView {
  readonly state: 'waiting' | 'sending' | 'verified' | 'failed';
  readonly sent: number;
  readonly bytes: number;
}

/** A case as this device sees it: what the lab said, with our own unsent events applied. */
export interface CaseView {
  readonly case: Case;
  /** changes that the lab has not confirmed */
  readonly unsent: number;
  readonly savedAt: Instant;
  /**
   * the prescription with changes that are saved here and not sent yet; see `LabClient.revise()`. Kept and shown where
   * the case's state does not let them go. They follow what the lab changes meanwhile; where it changed the same parts,
   * ours stand, `trouble` tells, and nothing goes before it is dismissed
   */
  readonly revising: Prescription | undefined;
  /** what this case led to: as the lab has noted it, and drafts on this device */
  readonly followUps: readonly FollowUpLink[];
  readonly trouble: CaseTrouble | undefined;
  readonly uploads: Readonly<Record<AttachmentId, UploadView>>;
  readonly reports: Readonly<Record<AttachmentId, ScanReport>>;
}

export type SyncState =
  | 'stopped'
  | 'following' //       another tab does the work
  | 'offline'
  | 'idle'
  | 'pushing'
  | 'pulling'
  | 'waiting'
  | 'needs-sign-in';

export interface SyncView {
  readonly state: SyncState;
  /** changes on this device that the lab has not confirmed */
  readonly unsent: number;
  /** the last time that everything was exchanged */
  readonly syncedAt: Instant | undefined;
  /** why the last attempt failed */
  readonly fault: string | undefined;
}

export type SaveOutcome =
  | { readonly ok: true; readonly savedAt: Instant }
  | { readonly ok: false; readonly code: 'not-editable' | 'unknown-case' | StoreFaultCode };

/** Keeping something that was begun; `changed-elsewhere`: another window has written there what was not named, and that stays. */
export type BegunOutcome =
  | { readonly ok: true; readonly begun: Begun }
  | { readonly ok: false; readonly code: 'changed-elsewhere' | 'unknown-case' | StoreFaultCode };

/** Something that is being written about a case and was not sent, on this device alone. It goes with its case. */
export interface BegunWriting {
  /** tells when something else lies there, also by another window: its mark, nothing where nothing is kept */
  readonly changes: Watch<string | undefined>;
  read(): Promise<Begun | undefined>;
  /**
   * Keeps it in the place of what was there.
   * @param content plain data, as JSON can hold it
   * @param on mark of the writing that it goes on from; without one, nothing may lie there
   */
  write(content: unknown, on?: string): Promise<BegunOutcome>;
  /** Takes away the writing of this mark, where it still lies there. */
  remove(
    mark: string,
  ): Promise<
    { readonly ok: true } | { readonly ok: false; readonly code: 'changed-elsewhere' | StoreFaultCode }
  >;
}

export type AttachOutcome =
  | { readonly ok: true; readonly id: AttachmentId; readonly report: ScanReport }
  | { readonly ok: false; readonly code: 'blocked'; readonly report: ScanReport }
  | {
      readonly ok: false;
      readonly code: 'not-editable' | 'unknown-case' | ScanFaultCode | StoreFaultCode;
    }
  /** nothing of the kind is offered for the file that lies there */
  | { readonly ok: false; readonly code: 'not-repairable' }
  /** `place`: where the same file lies in the case, as in the prescription's `scans`; empty among its documents */
  | { readonly ok: false; readonly code: 'same-file'; readonly place: string }
  /** the slot is full; `most` files lie in it */
  | { readonly ok: false; readonly code: 'too-many-files'; readonly most: number };

export type SendOutcome =
  | { readonly ok: true; readonly event: CaseEvent }
  | { readonly ok: false; readonly code: 'refused'; readonly refusal: Refusal }
  | { readonly ok: false; readonly code: 'incomplete'; readonly problems: readonly Problem[] }
  /** one of the documents that were to go with it was not taken, counted from 0; nothing was sent or kept */
  | {
      readonly ok: false;
      readonly code: 'document-refused';
      readonly index: number;
      readonly because: AttachOutcome & { readonly ok: false };
    }
  | { readonly ok: false; readonly code: 'unknown-case' | StoreFaultCode };

export type FollowUpOutcome =
  | { readonly ok: true; readonly id: CaseId }
  /** the lab does not make this follow-up, or not from the case's present stage */
  | { readonly ok: false; readonly code: 'not-offered' | 'unknown-case' | StoreFaultCode }
  /** the event that asks the lab for it is not possible like that: a field is missing */
  | { readonly ok: false; readonly code: 'refused'; readonly refusal: Refusal };

/** What is kept of a case that the lab has deleted: its number and the day, nothing of the patient. */
export interface Tombstone {
  readonly id: CaseId;
  readonly caseNumber: string | undefined;
  readonly at: Instant;
}

/** What the lab has to tell, newest first. */
export interface InboxView {
  readonly notices: readonly (Notice & { readonly isRead: boolean })[];
  readonly unread: number;
  readonly wishes: NoticePreferences;
}

export type LabFileOutcome =
  | { readonly ok: true; readonly bytes: Blob }
  /** `unproven`: what came is not what the case names. `missing`: the lab has it no more */
  | { readonly ok: false; readonly code: 'unproven' | 'missing' | 'offline' | 'not-offered' };

/** What could not be done with the lab at once. Nothing of it is queued. */
export type LineProblem = 'offline' | 'signed-out' | 'failed' | 'gone';

export type LineOutcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: LineProblem };

/** Links to plans. They are made by the lab, so that each needs a connection and says so where there is none. */
export interface PlanShares {
  create(caseId: CaseId, plan: number, days: number): Promise<LineOutcome<NewShare>>;
  list(caseId: CaseId): Promise<LineOutcome<readonly Share[]>>;
  revoke(share: Pick<Share, 'id' | 'caseId'>): Promise<LineOutcome<undefined>>;
}

/** People and accounts, as this session may see them. */
export interface LabPeople {
  /** what the session says: a network's administrator manages members and assigns cases */
  readonly isAdministrator: Watch<boolean>;
  register(form: Registration): Promise<LineOutcome<RegistrationOutcome>>;
  members(query?: MemberQuery): Promise<LineOutcome<readonly Member[]>>;
  change(id: string, on: number, change: MemberChange): Promise<LineOutcome<MemberOutcome>>;
  assign(caseId: CaseId, member: string): Promise<LineOutcome<undefined>>;
}

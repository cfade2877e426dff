import type { Arrival } from './domain/arrival.js';
import type { BegunKind, BegunRef } from './domain/begun.js';
import type { Case } from './domain/case.js';
import type { Problem } from './domain/check-prescription.js';
import type { AttachmentId, CaseId, PlainDate } from './domain/ids.js';
import type { EventType, FieldKey } from './domain/lifecycle/definition.js';
import type { EditScope, ImpossibleAction } from './domain/lifecycle/permissions.js';
import type { PossibleAction } from './domain/lifecycle/table.js';
import type { NoticePreferences } from './domain/notices.js';
import type { Template } from './domain/preset.js';
import type { ChangeRequest, PlanPlace } from './domain/plan.js';
import type { AttachmentRef, DraftEdit, Prescription, PrescriptionItem } from './domain/prescription.js';
import type { LabProfile } from './domain/profile.js';
import type { Watch } from './domain/watch.js';
import type { CaseListing, CaseTally, ListQuery } from './listing.js';
import type { Repair } from './scans/repair.js';
import type { IntakeProgress, ScanIntake, ScanPreview } from './scans/report.js';
import type { Account, Backend } from './sync/backend.js';
import type {
  AttachOutcome,
  BegunWriting,
  CaseView,
  FollowUpOutcome,
  InboxView,
  LabFileOutcome,
  LabPeople,
  PlanShares,
  SaveOutcome,
  SendOutcome,
  SyncView,
  Tombstone,
} from './views.js';

export type {
  AttachOutcome,
  BegunOutcome,
  BegunWriting,
  CaseTrouble,
  CaseView,
  FollowUpOutcome,
  InboxView,
  LabFileOutcome,
  LabPeople,
  LineOutcome,
  LineProblem,
  PlanShares,
  SaveOutcome,
  SendOutcome,
  SyncState,
  SyncView,
  Tombstone,
  UploadView,
} from './views.js';

/** What an event may carry beside its fields, where its definition says so. */
export interface EventExtras {
  readonly requests?: readonly ChangeRequest[];
  readonly about?: PlanPlace;
  /** documents that go with it; they are copied and checked like any other */
  readonly documents?: readonly File[];
  /** what was begun and leaves with it: it is taken off this device in the moment in which the event is stored */
  readonly begun?: BegunRef;
}

export interface CaseQuery {
  readonly stages?: readonly string[];
  /** newest first; 100 unless told */
  readonly limit?: number;
}

/** The headless SDK: everything a host page or an element can ask for. Verbs resolve when it is safely stored. */
export interface LabClient {
  readonly profile: LabProfile;
  readonly account: Account;
  readonly cases: (query?: CaseQuery) => Watch<readonly CaseView[]>;
  readonly case: (id: CaseId) => Watch<CaseView | undefined>;
  /** A list of cases that can be a hundred thousand long. Ask anew for another query, or another order. */
  list(query?: ListQuery): CaseListing;
  readonly tally: Watch<CaseTally>;
  /** cases by stage */
  readonly counts: Watch<Readonly<Record<string, number>>>;
  readonly sync: Watch<SyncView>;

  /** what concerns this practice, derived from the histories of its cases */
  readonly inbox: Watch<InboxView>;

  /** milliseconds since 1970 by the lab's clock, as far as it is known: what is shown of its timers counts by it */
  now(): number;
  /** the lab's calendar day */
  today(): PlainDate;
  /** when work that is ordered now can be at the practice, and why not sooner */
  arrival(items: readonly PrescriptionItem[], priority?: Prescription['priority']): Arrival;
  createDraft(initial?: Partial<Prescription>): Promise<CaseId>;
  /** Saves edits, each by itself: another tab's edits of other fields stay. */
  edit(id: CaseId, edits: readonly DraftEdit[]): Promise<SaveOutcome>;
  /**
   * Copies a file onto this device, takes out of the copy what may name the patient, checks it and puts it into a slot: a
   * scan, or a document or photo of a kind that the slot accepts. A slot for several files gets one more, any other one
   * another. A blocked file changes nothing.
   */
  attach(
    id: CaseId,
    slot: string,
    file: File,
    options?: { signal?: AbortSignal; onProgress?: (progress: IntakeProgress) => void },
  ): Promise<AttachOutcome>;
  /**
   * Puts a mended copy into the place of a scan: one of what `repairsFor()` offers for its report. It is checked like any
   * other file, its report tells what was mended and keeps the digest of the file as it was picked. To undo it, that file
   * is attached again.
   * @param place of a scan, as in the prescription's `scans`
   */
  repairScan(
    id: CaseId,
    place: string,
    repair: Repair,
    options?: { signal?: AbortSignal; onProgress?: (progress: IntakeProgress) => void },
  ): Promise<AttachOutcome>;
  /**
   * Saves edits to a prescription that the lab has already, aside from it, on this device. They reach the lab as one
   * revision with the event that `scope()` names, all or nothing.
   */
  revise(id: CaseId, edits: readonly DraftEdit[]): Promise<SaveOutcome>;
  /** Lets go of the changes that `revise()` has saved. */
  dropRevision(id: CaseId): Promise<SaveOutcome>;
  /**
   * Copies a document onto this device and sends it after a case that the lab has already: JPEG, PNG, PDF, STL or PLY by
   * its content, 50 MB at most. It travels under a neutral name, without what a camera or a program wrote about its origin.
   */
  addDocument(
    id: CaseId,
    file: File,
    options?: { signal?: AbortSignal; onProgress?: (progress: IntakeProgress) => void },
  ): Promise<AttachOutcome>;
  /**
   * The standard SHA-256 of the copy of a file in lower-case hex, for comparison with checksums of other programs; nothing
   * where there is no copy any more. Some 50 MB a second, after all files that are being taken in.
   */
  fileDigest(id: AttachmentId, options?: { signal?: AbortSignal }): Promise<string | undefined>;
  /** The copy of a file as it rests on this device, to be shown; nothing where there is none any more. */
  preview(id: AttachmentId): Promise<Blob | undefined>;
  /**
   * The thinned mesh of a scan and its picture, for showing; nothing of a scan that another device has taken in, or of which none
   * could be made.
   */
  scanPreview(id: AttachmentId): Promise<ScanPreview | undefined>;
  /**
   * The bytes of a file that the lab made or another device took in, proven by the root that the case names. It is kept on this
   * device with the case, so that it can be looked at offline.
   */
  labFile(id: CaseId, file: AttachmentRef, options?: { signal?: AbortSignal }): Promise<LabFileOutcome>;
  /** The picture of a scan alone, PNG with a clear background: 320 by 240 pixels, where the crowns point. */
  scanPicture(id: AttachmentId): Promise<Blob | undefined>;
  /** What the dentist may change of a case's prescription now. */
  scope(subject: Case): EditScope;
  /** The dentist's actions that are not possible now, and why. */
  impossible(subject: Case): readonly ImpossibleAction[];
  /** Begins a case that grows out of this one: a draft, or where the lab makes it itself, the event that asks for it. */
  startFollowUp(
    id: CaseId,
    kind: string,
    fields?: Readonly<Record<FieldKey, string>>,
  ): Promise<FollowUpOutcome>;
  /** What is left of a case that the lab has deleted; nothing of the patient, and nothing for a draft. */
  tombstone(id: CaseId): Promise<Tombstone | undefined>;
  /** A person has read these notices; all of them when none is named. */
  markRead(ids?: readonly string[]): Promise<void>;
  /** By which channels the practice wants to be told of what. Forced notices ignore it. */
  setWishes(wishes: NoticePreferences): Promise<void>;
  /** @param followUp a key of the lab's `followUps`, of a case that grows out of another one */
  check(prescription: Prescription, followUp?: string): readonly Problem[];
  /** work as this practice often orders it, by name; kept on this device */
  readonly templates: Watch<readonly Template[]>;
  /** Keeps the work of a prescription as a template: nothing of the patient. One of the same name is replaced. */
  saveTemplate(name: string, from: Prescription): Promise<SaveOutcome>;
  removeTemplate(id: string): Promise<SaveOutcome>;
  /** Signs off a draft: it is locked, queued, and goes to the lab once. */
  submit(id: CaseId): Promise<SendOutcome>;
  /** Sends one of the events that `actions()` lists. */
  send(
    id: CaseId,
    type: EventType,
    fields?: Readonly<Record<FieldKey, string>>,
    parts?: EventExtras,
  ): Promise<SendOutcome>;
  /** What is being written about a case and was not sent: it stays on this device until then, see `EventExtras`. */
  begun(id: CaseId, kind: BegunKind): BegunWriting;
  /** The dentist's events in a case's present state, and the fields each needs. */
  actions(subject: Case): readonly PossibleAction[];
  /** Takes a draft off this device, and off the lab if it had been saved there. */
  discard(id: CaseId): Promise<SaveOutcome>;
  /** A person has read the trouble; where there is another one, it is told next. */
  dismissTrouble(id: CaseId): Promise<void>;
  /** links to plans for somebody without an account; absent where the lab has none */
  readonly shares: PlanShares | undefined;
  /** the lab's people, where it has them here */
  readonly people: LabPeople | undefined;
  /** Tries now instead of waiting for the next attempt. */
  syncNow(): void;
  /** Stops syncing, gives up the lead, closes the database. */
  close(): Promise<void>;
}

export interface LabClientOptions {
  readonly profile: LabProfile;
  readonly backend: Backend;
  /** where drafts go before the first connection, when the backend cannot say */
  readonly account?: Account;
  /** the worker's own URL, for hosts that serve it themselves */
  readonly workerUrl?: string | URL;
  /** another intake, for tests */
  readonly scans?: ScanIntake;
  /** milliseconds since 1970; for tests and demonstrations */
  readonly now?: () => number;
}

/** Nobody knows yet whose cases these are: connect once, then it works offline. */
export class FirstConnectionNeeded extends Error {
  override readonly name = 'FirstConnectionNeeded';
}

/**
 * Opens this account's cases. The data layer (database, machines, sync) is loaded here and not before, so that a page
 * paints first.
 * @throws {FirstConnectionNeeded} no account is known and the lab cannot be reached
 */
export async function createLabClient(options: LabClientOptions): Promise<LabClient> {
  const { openEngine } = await import('./engine/engine.js');
  return openEngine(options);
}

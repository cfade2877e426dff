import type { Case } from '../domain/case.js';
import type { Change, LabRefusal } from '../domain/change.js';
import type { AttachmentId, CaseId, EventId, Instant } from '../domain/ids.js';
import type { Role } from '../domain/lifecycle/definition.js';
import type { PartCoding } from '../scan-codec/part-codings.js';
import type { PeopleTransport } from './people.js';
import type { ShareTransport } from './shares.js';

export type * from './people.js';
export type * from './shares.js';
export { MOST_SHARE_DAYS } from './shares.js';
export type { CodedPart, PartCoding } from '../scan-codec/part-codings.js';

/** Who is signed in at which lab. Decides which database is opened and what is ever sent from it. */
export interface Account {
  readonly tenant: string;
  readonly subject: string;
}

/** What the lab says of this connection. */
export interface Session extends Account {
  readonly name: string;
  readonly role: Role;
  /** changes when the lab restored a backup: everything is pulled afresh */
  readonly epoch: string;
  /** the lab stores drafts before they are signed; otherwise nothing leaves the device until then */
  readonly keepsDrafts: boolean;
  /** content codings in which the lab takes parts of files; absent: it takes them as they are */
  readonly codings?: readonly PartCoding[] | undefined;
}

/** What the lab did with one change. A refusal is a value that a person can see and act on. */
export type PushOutcome =
  | { readonly kind: 'accepted'; readonly id: EventId; readonly case: Case | undefined }
  | { readonly kind: 'refused'; readonly id: EventId; readonly refusal: LabRefusal }
  /** the draft was edited elsewhere meanwhile: here is how it stands now */
  | { readonly kind: 'conflict'; readonly id: EventId; readonly case: Case };

declare const brand: unique symbol;
/** Where the last pull ended; only the lab can read it. */
export type Cursor = string & { readonly [brand]: 'Cursor' };

export interface PullPage {
  readonly epoch: string;
  readonly cases: readonly Case[];
  readonly removed: readonly CaseId[];
  readonly cursor: Cursor;
  readonly more: boolean;
  /** the lab's clock when it answered: what is shown of its timers is counted by it, never by this device's alone */
  readonly clock?: Instant | undefined;
}

/** A file as it is announced: its shape and the digest of each leaf. */
export interface FileManifest {
  readonly id: AttachmentId;
  readonly caseId: CaseId;
  readonly name: string;
  readonly bytes: number;
  readonly partBytes: number;
  readonly leafBytes: number;
  readonly leaves: Uint8Array<ArrayBuffer>;
  readonly root: string;
}

export type FileState =
  | { readonly kind: 'receiving'; readonly received: readonly number[] }
  /** the lab has computed the root from the bytes it holds, and it is ours */
  | { readonly kind: 'verified'; readonly root: string }
  /** these parts do not have the digests that were announced */
  | { readonly kind: 'damaged'; readonly parts: readonly number[] };

/** Bytes travel apart from records, in parts that may come in any order and more than once. */
export interface FileTransport {
  begin(file: FileManifest, signal: AbortSignal): Promise<FileState>;
  /**
   * @param bytes the part as it travels: where there is a `coding`, in that coding
   * @param digest SHA-256 of `bytes`, lower-case hex. The file's own digests are those of what was picked
   * @param coding one of the session's; the lab decodes the part before it computes leaves and root
   * @throws {TransportFault} `unknown-coding`: this part is to be sent again as it is, and all others of this session
   */
  put(
    file: FileManifest,
    part: number,
    bytes: Blob,
    digest: string,
    signal: AbortSignal,
    coding?: PartCoding,
  ): Promise<void>;
  complete(file: FileManifest, signal: AbortSignal): Promise<FileState>;
  /**
   * The bytes of a file that the lab has: of its own, such as a model of a plan, or one that came from another device.
   * Whoever asks proves them by the root that is known. Omit it, and such files are not shown.
   * @throws {TransportFault} `gone`: there is no such file
   */
  read?(file: { readonly id: AttachmentId; readonly caseId: CaseId }, signal: AbortSignal): Promise<Blob>;
}

/**
 * Where cases live beyond this device. Transport only: no retries, no queue, no storage of what is to be sent.
 * Failures of transport are thrown as `TransportFault`; what the lab decided is returned.
 */
export interface Backend {
  /** names the lab's origin; part of the database's name */
  readonly id: string;
  /** an account that is known without asking: drafts can be made before the first connection */
  readonly account?: Account;
  connect(signal: AbortSignal): Promise<Session>;
  push(changes: readonly Change[], signal: AbortSignal): Promise<readonly PushOutcome[]>;
  pull(since: Cursor | undefined, signal: AbortSignal): Promise<PullPage>;
  readonly files: FileTransport;
  /** a hint that something changed; omit it and the engine polls */
  watch?(onRemoteChange: () => void): () => void;
  /** links to a plan for somebody without an account; omit it where the lab has none */
  readonly shares?: ShareTransport;
  /** registration and members; omit it where the host has its own */
  readonly people?: PeopleTransport;
  close?(): Promise<void>;
}

export type TransportFaultCode =
  | 'offline' //         no answer could be had
  | 'timeout'
  | 'unauthorized' //    sign-in is needed
  | 'throttled' //       later, see `retryAfterMs`
  | 'server' //          the lab's server failed
  | 'protocol' //        an answer that is not one: a captive portal, a proxy's page, broken JSON
  | 'upgrade' //         the lab speaks a newer protocol
  | 'gone' //            the cursor or upload is no longer known: start it again
  | 'too-large'
  | 'unacceptable' //    bytes that the lab will not have
  | 'unknown-coding'; // the lab does not take a part in this coding

/** No decision of the lab: the change stays in the outbox. Decide by `code`, never by the message. */
export class TransportFault extends Error {
  override readonly name = 'TransportFault';
  readonly retryAfterMs: number | undefined;
  constructor(
    readonly code: TransportFaultCode,
    options: ErrorOptions & { retryAfterMs?: number | undefined } = {},
  ) {
    super(`transport: ${code}`, options);
    this.retryAfterMs = options.retryAfterMs;
  }
}

import type { LeafDigest } from '../domain/digest.js';
import type { AttachmentId } from '../domain/ids.js';

/** `block`: the file cannot be used in this slot. `warn`: usable, a person should look. */
export type Verdict = 'pass' | 'warn' | 'block';

export type ScanFormat = 'stl-binary' | 'stl-ascii';
/** What a document may be, by its content; a mesh that is sent as a document is not inspected as one. */
export type DocumentFormat = 'jpeg' | 'png' | 'pdf' | 'stl' | 'ply';

export type FindingCode =
  // block
  | 'empty-file' //             0 bytes
  | 'not-a-mesh' //             content is not STL; `kind` says what it looks like: 'jpeg', 'png', 'pdf', 'zip', 'text', 'unknown'
  | 'truncated' //              `have`, `want` in bytes
  | 'no-triangles'
  | 'non-finite' //             `count` of vertices that are NaN or infinite
  | 'all-degenerate' //         every triangle has no area
  | 'malformed-text' //         ASCII STL that cannot be read; `line`
  | 'not-a-document' //         content is none of `DocumentFormat`; `kind` as above
  | 'over-limit' //             a document of `bytes`, and `most` is taken
  // warn
  | 'trailing-bytes' //         `count` of bytes after the last triangle
  | 'unit-metres'
  | 'unit-centimetres'
  | 'unit-inches'
  | 'too-large' //              `extent` in mm
  | 'too-small' //              `extent` in mm
  | 'few-triangles' //          `count`
  | 'many-triangles' //         `count`
  | 'heavy-file'; //            `bytes`

export interface Finding {
  readonly code: FindingCode;
  readonly verdict: Verdict;
  /** the figures and words that the sentence needs */
  readonly values: Readonly<Record<string, number | string>>;
}

/** What a slot expects of a mesh. Lengths in millimetres, of the longest side of the bounding box. */
export interface MeshExpectation {
  readonly extent: readonly [min: number, max: number];
  readonly triangles: readonly [min: number, max: number];
  /** above this many bytes the file is unusually heavy */
  readonly maxBytes: number;
}

/** What the inspection found. Crosses the worker boundary, is kept with the attachment, and travels to the lab. */
export interface ScanReport {
  readonly format: ScanFormat | DocumentFormat | undefined;
  readonly triangles: number;
  /** triangles without area */
  readonly degenerate: number;
  /** millimetres, as the file says; `undefined` where there is no finite vertex */
  readonly box: { readonly min: readonly number[]; readonly max: readonly number[] } | undefined;
  /** square millimetres */
  readonly area: number;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
}

export interface IntakeProgress {
  readonly done: number;
  readonly total: number;
}

/** Where the copy rests on this device. */
export type BytePlace = 'opfs' | 'indexeddb';

export interface IntakeResult {
  /** `undefined` where the report blocks: a blocked file is not kept */
  readonly copy: { readonly place: BytePlace; readonly digest: LeafDigest } | undefined;
  readonly report: ScanReport;
}

export interface IntakeRequest {
  readonly id: AttachmentId;
  readonly file: File;
  /** absent: a document, which is copied and digested and of which only the kind is looked at */
  readonly expects?: MeshExpectation;
}

/** Why a file could not be taken in although nothing is known to be wrong with the mesh itself. */
export type ScanFaultCode =
  | 'file-changed' //          the file was changed, moved or removed after it was picked
  | 'storage-full'
  | 'storage-failed'
  | 'worker-unavailable'
  | 'copy-damaged' //          the copy on this device no longer has the digest that was recorded
  | 'copy-missing'
  | 'insecure-origin'; //      no `crypto.subtle`: the page is not served over https

export class ScanFault extends Error {
  override readonly name = 'ScanFault';
  constructor(
    readonly code: ScanFaultCode,
    options?: ErrorOptions,
  ) {
    super(`scan intake: ${code}`, options);
  }
}

/** The intake as the client uses it. One implementation drives the worker; tests may bring another. */
export interface ScanIntake {
  /**
   * Copies the file into this device's storage, hashes and inspects it, all in one pass. The copy is the file byte for
   * byte: what a camera wrote into a photo (EXIF) stays in it.
   * @throws {ScanFault} and `signal.reason` when aborted; nothing is left behind in either case
   */
  take(
    request: IntakeRequest,
    options?: { signal?: AbortSignal; onProgress?: (progress: IntakeProgress) => void },
  ): Promise<IntakeResult>;
  /** Reads bytes of a copy. @throws {ScanFault} `copy-missing` */
  read(id: AttachmentId, place: BytePlace, start: number, end: number): Promise<Blob>;
  remove(ids: readonly AttachmentId[]): Promise<void>;
  /** Removes every copy that is not in `keep` and is not being taken in by any tab: what a crash left behind. */
  sweep(keep: ReadonlySet<AttachmentId>): Promise<void>;
  /** Ends the worker. */
  close(): void;
}

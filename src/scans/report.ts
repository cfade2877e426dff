import type { LeafDigest } from '../domain/digest.js';
import type { AttachmentId } from '../domain/ids.js';

/** `block`: the file cannot be used in this slot. `warn`: usable, a person should look. */
export type Verdict = 'pass' | 'warn' | 'block';

export type ScanFormat = 'stl-binary' | 'stl-ascii' | 'ply-binary' | 'ply-ascii' | 'obj';
/** What a document may be, by its content; a mesh that is sent as a document is not measured. */
export type DocumentFormat =
  | 'jpeg'
  | 'png'
  | 'pdf'
  | 'stl'
  | 'ply'
  | 'obj'
  | 'zip'
  | '3mf' //      an archive with a 3D model
  | 'dicom' //    a radiograph or volume as the machine wrote it
  | 'vendor'; //  a container that only its maker's program opens: 3OXZ, 3Shape's .dcm, dentalProject

export type FindingCode =
  // block
  | 'empty-file' //             0 bytes
  | 'not-a-mesh' //             content is not STL; `kind` says what it looks like, see `FileKind`
  | 'truncated' //              `have`, `want` in bytes
  | 'no-triangles'
  | 'non-finite' //             `count` of vertices that are NaN or infinite
  | 'all-degenerate' //         every triangle has no area
  | 'malformed-text' //         ASCII STL that cannot be read, as a scan or as a document; `line`
  | 'not-a-document' //         content is nothing that is taken anywhere; `kind` as above
  | 'wrong-kind' //             content is a `kind` that this slot does not take; `wanted`: formats, separated by spaces
  | 'heic' //                   a picture that few programs read, as iPhones take them
  | 'damaged' //                a picture or PDF that cannot be read to its end, and so cannot be cleaned
  | 'over-limit' //             a document of `bytes`, and `most` is taken
  // warn
  | 'not-looked-into' //        an archive, or where `kind` is `pdf` one that is locked or packed: names in it may be left
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

/**
 * What was taken out of the copy, because it may say who the patient is, where, or when: `exif` camera data, `gps` the
 * place, `text` captions and comments of a picture, `document-info` author and title of a PDF, `header-name` names in a
 * scan, `comments` of a mesh, `trailer` what was hung behind the end.
 */
export type ScrubbedPart = 'exif' | 'gps' | 'text' | 'document-info' | 'header-name' | 'comments' | 'trailer';

/** What a slot expects of a mesh. Lengths in millimetres, of the longest side of the bounding box. */
export interface MeshExpectation {
  readonly extent: readonly [min: number, max: number];
  readonly triangles: readonly [min: number, max: number];
  /** above this many bytes the file is unusually heavy */
  readonly maxBytes: number;
}

/**
 * What the surface of a mesh looks like, measured on the copy in a second reading. Of a mesh too large to be welded within
 * the memory that is allowed, the figures are of an even sample, and what only the whole could tell is absent.
 */
export interface MeshShape {
  /** sides of the bounding box in mm, the longest first */
  readonly extents: readonly [long: number, mid: number, short: number];
  /** the axis of the shortest side: 0 x, 1 y, 2 z */
  readonly shortAxis: 0 | 1 | 2;
  /** mm²: what the surface's directions add up to; zero where it is closed (standards C8) */
  readonly vectorArea: readonly [x: number, y: number, z: number];
  /** 0 to 1: how much of its convex outline the mesh fills, looked at along the shortest axis */
  readonly planFill: number;
  readonly topology?: MeshTopology;
}

/** Of the mesh whose corners at the same place are one vertex. */
export interface MeshTopology {
  readonly vertices: number;
  readonly edges: number;
  /** edges of one triangle: the rim of an open scan, and its holes */
  readonly boundaryEdges: number;
  /** edges of three triangles and more */
  readonly nonManifoldEdges: number;
  /** edges whose two triangles disagree about which side is outside */
  readonly flippedEdges: number;
  /** shares of the area, of the connected pieces, the largest first; small ones are left out */
  readonly components: readonly number[];
}

/** A thinned mesh and a picture of it, for showing. Made once, when the file is taken in. */
export interface ScanPreview {
  /** mm, three coordinates a vertex */
  readonly positions: Float32Array<ArrayBuffer>;
  /** three vertices a triangle */
  readonly indices: Uint32Array<ArrayBuffer>;
  /** PNG with a clear background */
  readonly picture: Uint8Array<ArrayBuffer>;
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
  /** absent where nothing was removed: the copy is the file byte for byte */
  readonly scrubbed?: readonly ScrubbedPart[];
  /** the file as it was picked, where the copy is not that byte for byte */
  readonly original?: { readonly bytes: number; readonly root: string };
  /** of a mesh in a slot for meshes */
  readonly shape?: MeshShape;
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
  /** of a mesh in a slot for meshes */
  readonly preview?: ScanPreview;
}

export interface IntakeRequest {
  readonly id: AttachmentId;
  readonly file: File;
  /** absent: a document, which is copied and digested and of which only the kind is looked at */
  readonly expects?: MeshExpectation;
  /** of a document: what it may be; everything but `obj` and `zip` where absent */
  readonly formats?: readonly DocumentFormat[];
  /** of a document: bytes at most; 50 MB where absent, and for pictures and PDF never more */
  readonly mostBytes?: number;
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
   * Copies the file into this device's storage, cleans, hashes and inspects it, all in one pass. What a camera, a scanner
   * or a program wrote beside the content and may name the patient is not copied (standards C7): EXIF but for the
   * orientation, XMP, IPTC and comments of pictures, the Info of a PDF, headers and names of STL, comments of PLY and
   * OBJ. Pictures, pages and triangles stay as they are, bit by bit, and a mesh keeps its length. The digest is that of
   * the copy; the same file always gives the same copy, so that it is recognised again. What is in an archive is not
   * looked at, and of a PDF only what lies in the clear: the report warns of both.
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

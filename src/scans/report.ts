import type { SlotExpectation } from '../domain/catalogue.js';
import type { LeafDigest } from '../domain/digest.js';
import type { AttachmentId } from '../domain/ids.js';
import type { Arch } from '../domain/teeth.js';
import type { CodedPart, PartCoding } from '../scan-codec/part-codings.js';
import type { Repair } from './repair.js';

/**
 * `block`: the file cannot be used in this slot. `warn`: usable, a person should look. A finding with `pass` is something
 * to know, and asks for nothing.
 */
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

/** Whose container it is, as the ending by which its maker's program knows it. */
export type VendorContainer = 'dcm' | '3oxz' | 'dentalproject' | 'constructioninfo';

export type FindingCode =
  // block
  | 'empty-file' //             0 bytes
  | 'not-a-mesh' //             content is no mesh; `kind` says what it looks like, see `FileKind`
  | 'packed-mesh' //            an archive (`kind`: zip or 3mf) with `count` meshes in it: it has to be unpacked
  | 'unread-form' //            a mesh without faces: `form` is tristrips, faces-first or formulas
  | 'truncated' //              `have`, `want` in bytes
  | 'cut-short' //              PLY: `have` of `want` faces are there
  | 'lost-corners' //           PLY and OBJ: `count` of faces name a vertex that is not there
  | 'points-only' //            PLY and OBJ: `count` vertices and no face
  | 'too-many-points' //        `count` of vertices, of which `most` can be held
  | 'no-triangles'
  | 'non-finite' //             `count` of vertices that are NaN or infinite
  | 'all-degenerate' //         every triangle has no area
  | 'malformed-text' //         a mesh that cannot be read, as a scan or as a document; `line` of a text, `format` if not STL
  | 'not-a-document' //         content is nothing that is taken anywhere; `kind` as above
  | 'wrong-kind' //             content is a `kind` that this slot does not take; `wanted`: formats, separated by spaces
  | 'heic' //                   a picture that few programs read, as iPhones take them
  | 'damaged' //                a picture or PDF that cannot be read to its end, and so cannot be cleaned
  | 'over-limit' //             a document of `bytes`, and `most` is taken
  | 'unsafe-archive' //         `danger` for whom unpacks it: bomb, path or entries
  // warn
  | 'not-looked-into' //        taken as it is: an archive, or what `kind` says; a PDF that is locked or packed: names may be left
  | 'uncounted' //              binary STL whose head counts nought; `count` of triangles by its size
  | 'trailing-bytes' //         `count` of bytes after the last triangle
  | 'unit-metres'
  | 'unit-centimetres'
  | 'unit-inches'
  | 'too-large' //              `extent` in mm
  | 'too-small' //              `extent` in mm
  | 'few-triangles' //          `count`
  | 'many-triangles' //         `count`
  | 'heavy-file' //             `bytes`
  | 'coarse' //                 `density` in triangles a mm²
  | 'over-sampled' //           `density` in triangles a mm²
  | 'several-pieces' //         `count` of large ones
  | 'non-manifold' //           `count` of edges, `share` of all of them
  | 'flipped-normals' //        `count` of edges, `share` of all of them
  | 'other-jaw' //              `expected` and `seems`: upper or lower; `by`: shape, name or both
  // pass
  | 'based-model' //            closed, as a model with a base is, and no scan
  // warn, of several scans of a case, see `checkScans`
  | 'jaws-swapped'
  | 'same-mesh' //              `triangles`: two files that differ hold one mesh
  | 'not-in-occlusion' //       `why`: apart, within or same-side; of the first `gap` in mm
  | 'bite-apart'; //            `gap` in mm

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
export interface MeshExpectation extends SlotExpectation {
  /** the jaw that belongs here */
  readonly arch?: Arch;
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
  /** vertices or faces bring a colour: PLY and OBJ */
  readonly colour?: true;
  /** where the format is `vendor` */
  readonly container?: VendorContainer;
  /** absent where nothing was removed: the copy is the file byte for byte */
  readonly scrubbed?: readonly ScrubbedPart[];
  /** the file as it was picked, where the copy is not that byte for byte */
  readonly original?: { readonly bytes: number; readonly root: string };
  /** of a mesh in a slot for meshes */
  readonly shape?: MeshShape;
  /** of a jaw: the one that the file's name spoke of, which is dropped itself */
  readonly named?: Arch;
  /** what a person let mend, in this order; `original` is the file before */
  readonly repairs?: readonly Repair[];
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
  /** of a mesh that is here already: what is mended in the copy that is taken */
  readonly repair?: Repair;
  /** of a mesh that is here already: the root that it was recorded with; another file is not taken (`copy-damaged`) */
  readonly root?: string;
  /**
   * What it may be. Where absent: of a mesh, any mesh; of a document, JPEG, PNG, PDF, STL and PLY. Archives, DICOM and
   * containers of vendors are taken as they are, and only where they are named here.
   */
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

/** How a part of a copy may be coded for its way to the lab. */
export interface PackOptions {
  /** where in the file the part begins */
  readonly start: number;
  /** by the file's content */
  readonly format: ScanFormat | DocumentFormat | undefined;
  /** what the lab takes */
  readonly accepted: readonly PartCoding[];
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
  /**
   * Codes a part of a copy for its way to the lab, apart from the page. What comes was decoded and compared.
   * @returns `undefined` where it had better travel as it is: it would not be smaller, or there is no worker
   */
  pack?(part: Blob, options: PackOptions): Promise<CodedPart | undefined>;
  /**
   * The standard SHA-256 of a copy in lower-case hex, for comparison with checksums of other programs; the identity that
   * travels is the root of its leaves. Made when it is asked for, some 50 MB a second, after all files that are being
   * taken in. Not known to every intake.
   * @throws {ScanFault} `copy-missing`; `signal.reason`
   */
  sha256?(id: AttachmentId, place: BytePlace, options?: { signal?: AbortSignal }): Promise<string>;
  remove(ids: readonly AttachmentId[]): Promise<void>;
  /** Removes every copy that is not in `keep` and is not being taken in by any tab: what a crash left behind. */
  sweep(keep: ReadonlySet<AttachmentId>): Promise<void>;
  /** Ends the worker. */
  close(): void;
}

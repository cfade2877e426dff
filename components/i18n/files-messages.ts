import type { AttachOutcome, FileSlot, Finding, FindingCode, ScanReport } from '../../src/index.js';

type Section = NonNullable<FileSlot['section']>;
type ScrubbedPart = NonNullable<ScanReport['scrubbed']>[number];

/** The page of files: scans, photos, radiographs, other documents. */
export interface FileMessages {
  readonly need: Readonly<Record<'required' | 'recommended' | 'optional', string>>;
  readonly pick: (slot: string) => string;
  /** `types` as they are written: "STL, PDF" */
  readonly drop: (types: string) => string;
  /** the lab asks for no files */
  readonly none: string;
  /** over files in a slot that the order does not ask for */
  readonly unasked: string;
  readonly replace: (slot: string) => string;
  readonly remove: (slot: string) => string;
  readonly cancel: (slot: string) => string;
  readonly checking: (name: string) => string;
  readonly progress: (slot: string) => string;
  readonly verdict: Readonly<Record<'pass' | 'warn' | 'block', string>>;
  readonly triangles: (count: string) => string;
  readonly extent: (x: string, y: string, z: string) => string;
  readonly kept: (slot: string) => string;
  readonly refused: (name: string) => string;
  readonly findings: Readonly<
    Record<FindingCode, (values: Finding['values'], bytes: (count: number) => string) => string>
  >;
  readonly faults: Readonly<
    Record<
      Exclude<(AttachOutcome & { ok: false })['code'], 'blocked' | 'same-file' | 'too-many-files'>,
      string
    >
  >;
  /** `place`: where the same file lies already */
  readonly sameFile: (place: string) => string;
  /** it lies among the documents that were added to the case after it was sent */
  readonly sameDocument: string;
  readonly tooMany: (slot: string, most: number) => string;
  readonly failed: string;
  /** of a document or a photo, whose content nobody has looked at */
  readonly saved: string;
  /** takes away the note about a file that was not taken; the case goes on without it */
  readonly leaveOut: string;
  readonly dismiss: (name: string) => string;
  /** opens and closes the view in three dimensions below a scan */
  readonly look: (isOpen: boolean) => string;
  readonly lookAt: (isOpen: boolean, scan: string) => string;
  readonly lookFailed: string;
  /** buttons that mend what was found; `code` names the unit, `factor` is written */
  readonly mend: {
    readonly scale: (code: FindingCode, factor: string) => string;
    readonly cut: string;
    readonly count: string;
    readonly swap: string;
    readonly move: (slot: string) => string;
  };
  readonly mending: (scan: string) => string;
  readonly notMended: (scan: string) => string;
  /** what was done, beside the way back */
  readonly mended: {
    readonly scale: (scan: string, factor: string) => string;
    readonly cut: (scan: string) => string;
    readonly count: (scan: string) => string;
    readonly swap: (one: string, other: string) => string;
    readonly move: (from: string, to: string) => string;
  };
  /** one calm line; `parts` is a list of the words below */
  readonly repaired: (parts: string) => string;
  readonly repairedParts: {
    readonly scale: (factor: string) => string;
    readonly cut: string;
    readonly count: string;
  };
  readonly sections: Readonly<Record<Section, string>>;
  /** under the heading of a section */
  readonly sectionHints: Readonly<Partial<Record<Section, string>>>;
  /** of a slot for several files: the way to add one more */
  readonly add: (slot: string) => string;
  /** how many fit, and how large each may be: "Up to 10 files, 50 MB each" */
  readonly limits: (files: number, size: string | undefined) => string;
  /** on a phone: the camera opens */
  readonly camera: (slot: string) => string;
  /** of one file of several: "X-rays, file 2" */
  readonly one: (slot: string, number: number) => string;
  /** what is announced where several files lie in a slot */
  readonly keptOf: (slot: string, count: number) => string;
  /** one calm line; `parts` is a list of the words below */
  readonly scrubbed: (parts: string) => string;
  readonly scrubbedParts: Readonly<Record<ScrubbedPart, string>>;
  /** several files at once, with a guess where each belongs */
  readonly sorting: {
    readonly pick: string;
    readonly drop: string;
    readonly heading: (count: number) => string;
    readonly body: string;
    readonly goesTo: (name: string) => string;
    readonly guessed: string;
    readonly nowhere: string;
    readonly take: (count: number) => string;
    readonly leave: string;
    readonly waiting: (count: number) => string;
  };
}

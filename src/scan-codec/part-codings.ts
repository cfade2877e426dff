/** Content codings (RFC 9110, 8.4.1) in which parts of a file may travel, the best first. */
export const PART_CODINGS = ['pontic-stl', 'gzip'] as const;
export type PartCoding = (typeof PART_CODINGS)[number];

/** A part as it travels. */
export interface CodedPart {
  readonly coding: PartCoding;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

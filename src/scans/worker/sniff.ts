import type { VendorContainer } from '../report.js';

/** What bytes that are no mesh look like, so that the person hears "this is a photo" and not "error". */
export type FileKind =
  | (
      | 'jpeg'
      | 'png'
      | 'pdf'
      | 'zip'
      | 'heic'
      | 'video'
      | 'gif'
      | 'webp'
      | 'tiff'
      | 'dicom'
      | 'text'
      | 'unknown'
    )
  // of an archive, its list of contents says so: `ZipTail`
  | '3mf'
  | 'vendor';

const SIGNATURES: readonly (readonly [kind: FileKind, ...bytes: number[]])[] = [
  ['jpeg', 0xff, 0xd8, 0xff],
  ['png', 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  ['pdf', 0x25, 0x50, 0x44, 0x46, 0x2d],
  ['zip', 0x50, 0x4b, 0x03, 0x04],
  ['zip', 0x50, 0x4b, 0x05, 0x06],
  ['gif', 0x47, 0x49, 0x46, 0x38],
  ['tiff', 0x49, 0x49, 0x2a, 0x00],
  ['tiff', 0x4d, 0x4d, 0x00, 0x2a],
];

const LATIN1 = new TextDecoder('latin1');
/** Bytes as letters, one each. */
export const latin1 = (bytes: Uint8Array): string => LATIN1.decode(bytes);

const asciiAt = (head: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...head.subarray(from, from + length));

/** Brands of ISO media files that hold a still picture: HEIC and AVIF. */
const STILLS = /^(hei[cxms]|hev[cxms]|mif1|mif2|msf1|avif|avis)$/;
/** `ftyp` with its length before it, the brand behind it, and the brands that it is compatible with. */
const MOST_BRANDS = 64;

function isoKind(head: Uint8Array): FileKind | undefined {
  if (asciiAt(head, 4, 4) !== 'ftyp') return undefined;
  const end = Math.min(
    head.length,
    new DataView(head.buffer, head.byteOffset).getUint32(0),
    16 + 4 * MOST_BRANDS,
  );
  for (let at = 8; at + 4 <= end; at += 4) if (STILLS.test(asciiAt(head, at, 4))) return 'heic';
  return 'video';
}

function markedKind(head: Uint8Array): FileKind | undefined {
  if (asciiAt(head, 0, 4) === 'RIFF' && asciiAt(head, 8, 4) === 'WEBP') return 'webp';
  // radiographs from the machine: their header names the patient
  if (asciiAt(head, 128, 4) === 'DICM') return 'dicom';
  return isoKind(head);
}

/** Other programs have projects, too; these words stand in none of theirs. */
const OF_A_PRACTICE = /<(ProjectGUID|Patient\w*|Practice\w*|Teeth|Tooth|Technician\w*)\b/;

/**
 * Files that only their makers' programs open: 3Shape's .dcm, which is a packed scan in XML and no DICOM, and exocad's
 * .dentalProject. Orders as archives (3OXZ) are told by what is in them.
 */
export function vendorXml(head: Uint8Array): VendorContainer | undefined {
  const text = latin1(head).replace(/^\u00ef\u00bb\u00bf/, '');
  if (!/^\s*</.test(text)) return undefined;
  if (/<HPS[\s>]/.test(text)) return 'dcm';
  if (/<ConstructionInfo[\s>]/.test(text)) return 'constructioninfo';
  const isProject = /<(Project|TreatmentProject)[\s>]/.test(text);
  return isProject && OF_A_PRACTICE.test(text) ? 'dentalproject' : undefined;
}

/** Control characters that text has: tab, line feed, form feed, carriage return, escape. */
const TEXT_CONTROLS = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1b]);

function isText(head: Uint8Array): boolean {
  for (const byte of head) if (byte < 0x20 && !TEXT_CONTROLS.has(byte)) return false;
  try {
    // `stream` because the first kilobyte may end inside a character
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    // not UTF-8, so not text that we could name
    return false;
  }
}

/** The kind by the content alone: a file's name and its type say nothing that can be relied on. */
export function sniff(head: Uint8Array): FileKind {
  const match = SIGNATURES.find(([, ...bytes]) => bytes.every((byte, i) => head[i] === byte));
  if (match) return match[0];
  const marked = markedKind(head);
  if (marked) return marked;
  if (!isText(head)) return 'unknown';
  return vendorXml(head) ? 'vendor' : 'text';
}

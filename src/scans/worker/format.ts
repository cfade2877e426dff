import type { DocumentFormat, Finding, ScanFormat } from '../report.js';
import { finding } from './finding.js';
import { type FileKind, latin1, sniff } from './sniff.js';
import {
  announcedTriangles,
  binarySize,
  HEADER_BYTES,
  looksLikeRecords,
  wholeRecords,
} from './stl-binary.js';

/** The first bytes of a file, which decide the format. */
export const HEAD_BYTES = 1024;
/** A quarter of the file behind the last triangle is still a mesh with a tail; more is something else. */
const MAX_TAIL = 0.25;
/** No scanner writes more; a count that promises it was never a count. */
const MAX_PROMISE = 2 ** 32;

/** A mesh by its first bytes and its size. */
export interface MeshFormat {
  readonly format: ScanFormat;
  /** of a binary STL: how many triangles are read */
  readonly triangles: number;
  /** what the sizes say */
  readonly findings: readonly Finding[];
}

/** The mark that some programs put before text. */
const MARK = '\u00ef\u00bb\u00bf';
const SOLID = new RegExp(`^(${MARK})?\\s*solid\\b`, 'i');

/** `solid` opens the file, and a facet or the end of the solid follows; no byte is zero, which binary STL cannot avoid. */
function isAscii(text: string): boolean {
  return SOLID.test(text) && /\b(facet|endsolid)\b/i.test(text) && !text.includes('\0');
}

/** The line that says how the rest is written stands behind the first one, or behind comments. */
function plyFormat(text: string): ScanFormat | undefined {
  if (!/^ply[ \t]*[\r\n]/.test(text)) return undefined;
  return /[\r\n]format[ \t]+binary/.test(text) ? 'ply-binary' : 'ply-ascii';
}

/** What stands before the first vertex of an OBJ: comments of any length, names, and nothing else. */
const BEFORE = /^\s*(#.*|(o|g|s|mg|mtllib|usemtl|vt|vn|vp)(\s.*)?)?$/;
const VERTEX = /^\s*v\s+[-+]?[\d.]/;

function isObj(text: string, isWhole: boolean): boolean {
  const lines = (text.startsWith(MARK) ? text.slice(MARK.length) : text).split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => !BEFORE.test(line));
  if (first >= 0 && VERTEX.test(lines[first]!)) return true;
  // the last line is cut: a head that is nothing but comments may be that of an OBJ, and what follows tells
  const isCut = first > 0 && first === lines.length - 1 && /^\s*[a-z]/.test(lines[first]!);
  return !isWhole && (first < 0 || isCut);
}

const stl = (triangles: number, findings: readonly Finding[] = []): MeshFormat => ({
  format: 'stl-binary',
  triangles,
  findings,
});

/** What a binary STL is whose size does not fit its count. */
function oddStl(announced: number, size: number): MeshFormat | undefined {
  const want = binarySize(announced);
  const whole = wholeRecords(size);
  if (announced === 0 && whole === 0) return stl(0);
  if (announced === 0) {
    const rest = size - binarySize(whole);
    return stl(whole, [
      finding('uncounted', 'warn', { count: whole }),
      ...(rest > 0 ? [finding('trailing-bytes', 'warn', { count: rest })] : []),
    ]);
  }
  if (size < want && want <= MAX_PROMISE)
    return stl(whole, [finding('truncated', 'block', { have: size, want })]);
  if (size > want && size - want <= size * MAX_TAIL)
    return stl(announced, [finding('trailing-bytes', 'warn', { count: size - want })]);
  return undefined;
}

/**
 * The format of a mesh, by content alone. A binary STL whose size fits its count may begin with any word, so the size
 * speaks first (standards C8).
 * @param head the first kilobyte, or all of it
 * @param size of the whole file in bytes
 */
export function meshFormat(head: Uint8Array, size: number, kind = sniff(head)): MeshFormat | undefined {
  const announced = size >= HEADER_BYTES ? announcedTriangles(head) : undefined;
  if (announced !== undefined && binarySize(announced) === size) return stl(announced);
  const text = latin1(head);
  if (isAscii(text)) return { format: 'stl-ascii', triangles: 0, findings: [] };
  // names and comments are not always in UTF-8, so that a text may be of no kind that we know
  const mayBeObj = (kind === 'text' || kind === 'unknown') && !text.includes('\0');
  const format = plyFormat(text) ?? (mayBeObj && isObj(text, head.length === size) ? 'obj' : undefined);
  if (format) return { format, triangles: 0, findings: [] };
  const isOdd = kind === 'unknown' && announced !== undefined && looksLikeRecords(head);
  return isOdd ? oddStl(announced, size) : undefined;
}

/** A mesh as the kind of document that it is. */
export const documentFormat = (format: ScanFormat): DocumentFormat =>
  format === 'obj' ? 'obj' : format.startsWith('ply') ? 'ply' : 'stl';

/** The kinds of file that are taken as they are, where a slot says so. */
export type OpaqueKind = 'zip' | '3mf' | 'dicom' | 'vendor';

export const isOpaque = (kind: FileKind): kind is OpaqueKind =>
  kind === 'zip' || kind === '3mf' || kind === 'dicom' || kind === 'vendor';

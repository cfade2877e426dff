import type { DocumentFormat, ScanReport } from '../report.js';
import { finding, HEAD_BYTES, type Inspector, isAscii, type MeshFacts } from './inspect.js';
import { sniff } from './sniff.js';
import { announcedTriangles, binarySize, HEADER_BYTES, looksLikeRecords } from './stl-binary.js';

/** "JPEG/PNG/PDF/STL/PLY ≤ 50 MB each": S1 */
export const MOST_DOCUMENT_BYTES = 50 * 1024 * 1024;

const PLY = /^ply\r?\n/;

/** As many triangles as it says, and they look like triangles: bytes of anything else seldom do both. */
function isBinaryStl(head: Uint8Array, size: number): boolean {
  const announced = size > HEADER_BYTES ? announcedTriangles(head) : 0;
  return announced > 0 && binarySize(announced) <= size && looksLikeRecords(head);
}

/** The kind by the content alone, as with scans. */
function formatOf(head: Uint8Array, size: number): DocumentFormat | undefined {
  const kind = sniff(head);
  if (kind === 'jpeg' || kind === 'png' || kind === 'pdf') return kind;
  if (PLY.test(new TextDecoder('latin1').decode(head.subarray(0, 5)))) return 'ply';
  if (isAscii(head) || (kind === 'unknown' && isBinaryStl(head, size))) return 'stl';
  return undefined;
}

/** Looks at a document's first bytes and at nothing else of it. @param size of the whole file in bytes */
export function createDocumentInspector(size: number): Inspector {
  const head = new Uint8Array(Math.min(HEAD_BYTES, size));
  let filled = 0;
  let format: DocumentFormat | undefined;
  const report = (findings: ScanReport['findings']): MeshFacts => ({
    format,
    triangles: 0,
    degenerate: 0,
    box: undefined,
    area: 0,
    findings,
  });

  return {
    push(bytes) {
      if (filled === head.length) return;
      const taken = bytes.subarray(0, head.length - filled);
      head.set(taken, filled);
      filled += taken.length;
      if (filled === head.length) format = formatOf(head, size);
    },
    get isHopeless() {
      return size > MOST_DOCUMENT_BYTES || (filled === head.length && !format);
    },
    end() {
      if (size === 0) return report([finding('empty-file', 'block')]);
      if (size > MOST_DOCUMENT_BYTES)
        return report([finding('over-limit', 'block', { bytes: size, most: MOST_DOCUMENT_BYTES })]);
      return report(format ? [] : [finding('not-a-document', 'block', { kind: sniff(head) })]);
    },
  };
}

import type { DocumentFormat, IntakeRequest, ScanReport } from '../report.js';
import { finding } from './finding.js';
import { HEAD_BYTES, type Inspector, isAscii, isTextStl, type MeshFacts, withoutMark } from './inspect.js';
import type { MeshReader } from './mesh-reader.js';
import { sniff } from './sniff.js';
import { AsciiStl } from './stl-ascii.js';
import { announcedTriangles, binarySize, HEADER_BYTES, looksLikeRecords } from './stl-binary.js';

/** "JPEG/PNG/PDF/STL/PLY ≤ 50 MB each": S1 */
export const MOST_DOCUMENT_BYTES = 50 * 1024 * 1024;

/** What is taken where no slot says otherwise. */
const USUAL: readonly DocumentFormat[] = ['jpeg', 'png', 'pdf', 'stl', 'ply'];
/** They are cleaned as a whole, in memory; nothing larger is. */
const IN_MEMORY: readonly (DocumentFormat | undefined)[] = ['jpeg', 'png', 'pdf'];

const PLY = /^ply\r?\n/;
/** Lines of an OBJ begin with one of its keywords; a vertex or a face is among them. */
const OBJ_LINE = /^(#.*|(v|vn|vt|vp|f|o|g|s|l|mtllib|usemtl)\s.*|\s*)$/;

function isObj(head: Uint8Array): boolean {
  const lines = new TextDecoder('latin1').decode(head).split(/\r?\n/);
  // the last one is cut
  if (head.length === HEAD_BYTES) lines.pop();
  return lines.some((line) => /^v\s+-?[\d.]/.test(line)) && lines.every((line) => OBJ_LINE.test(line));
}

/** As many triangles as it says, and they look like triangles: bytes of anything else seldom do both. */
function isBinaryStl(head: Uint8Array, size: number): boolean {
  const announced = size > HEADER_BYTES ? announcedTriangles(head) : 0;
  return announced > 0 && binarySize(announced) <= size && looksLikeRecords(head);
}

/** The kind by the content alone, as with scans. */
function formatOf(head: Uint8Array, size: number): DocumentFormat | undefined {
  const kind = sniff(head);
  if (kind === 'jpeg' || kind === 'png' || kind === 'pdf' || kind === 'zip') return kind;
  if (PLY.test(new TextDecoder('latin1').decode(head.subarray(0, 5)))) return 'ply';
  if (isAscii(head) || (kind === 'unknown' && isBinaryStl(head, size))) return 'stl';
  return kind === 'text' && isObj(head) ? 'obj' : undefined;
}

/**
 * Looks at a document's first bytes, and at nothing else of it but a mesh in text: between and behind its triangles
 * anything could be written, so it is read to its end.
 * @param size of the whole file in bytes
 */
export function createDocumentInspector(
  size: number,
  { formats, mostBytes = MOST_DOCUMENT_BYTES }: Pick<IntakeRequest, 'formats' | 'mostBytes'> = {},
): Inspector {
  const head = new Uint8Array(Math.min(HEAD_BYTES, size));
  const taken = formats ?? USUAL;
  let filled = 0;
  let format: DocumentFormat | undefined;
  let text: MeshReader | undefined;
  const most = (): number =>
    IN_MEMORY.includes(format) ? Math.min(mostBytes, MOST_DOCUMENT_BYTES) : mostBytes;
  const isTaken = (): boolean => format !== undefined && taken.includes(format);
  const report = (findings: ScanReport['findings']): MeshFacts => ({
    format: isTaken() ? format : undefined,
    triangles: 0,
    degenerate: 0,
    box: undefined,
    area: 0,
    findings,
  });
  const refusal = (): ScanReport['findings'][number] => {
    const kind = format ?? sniff(head);
    if (kind === 'heic') return finding('heic', 'block');
    return formats
      ? finding('wrong-kind', 'block', { kind, wanted: formats.join(' ') })
      : finding('not-a-document', 'block', { kind });
  };

  return {
    push(bytes) {
      if (filled === head.length) return text?.push(bytes);
      const part = bytes.subarray(0, head.length - filled);
      head.set(part, filled);
      filled += part.length;
      if (filled < head.length) return;
      format = formatOf(head, size);
      if (format !== 'stl' || !isTaken() || !isTextStl(head, size)) return;
      // sent as it is: its shape is of no interest, only that nothing else is in it
      text = new AsciiStl({ addRecords: () => undefined });
      text.push(withoutMark(head));
      text.push(bytes.subarray(part.length));
    },
    get format() {
      return isTaken() ? format : undefined;
    },
    get isHopeless() {
      return size > most() || (filled === head.length && !isTaken());
    },
    end() {
      if (size === 0) return report([finding('empty-file', 'block')]);
      if (size > most()) return report([finding('over-limit', 'block', { bytes: size, most: most() })]);
      if (!isTaken()) return report([refusal()]);
      const wrong = text?.end() ?? [];
      if (wrong.length) return report(wrong);
      return report(format === 'zip' ? [finding('not-looked-into', 'warn')] : []);
    },
  };
}

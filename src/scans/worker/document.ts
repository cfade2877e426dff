import type { DocumentFormat, Finding, IntakeRequest, ScanReport } from '../report.js';
import { finding } from './finding.js';
import { documentFormat, HEAD_BYTES, isOpaque, meshFormat } from './format.js';
import type { Inspector, MeshFacts } from './inspect.js';
import { type MeshReader, readerOf } from './mesh-reader.js';
import { isWorthReading, Opaque } from './opaque.js';
import { type FileKind, sniff } from './sniff.js';

/** "JPEG/PNG/PDF/STL/PLY ≤ 50 MB each": S1 */
export const MOST_DOCUMENT_BYTES = 50 * 1024 * 1024;

/** What is taken where no slot says otherwise. */
const USUAL: readonly DocumentFormat[] = ['jpeg', 'png', 'pdf', 'stl', 'ply'];
/** They are cleaned as a whole, in memory; nothing larger is. */
const IN_MEMORY: readonly (DocumentFormat | undefined)[] = ['jpeg', 'png', 'pdf'];
/** A mesh that is sent as a document need not be one of a scan. */
const OF_NO_INTEREST: readonly Finding['code'][] = ['lost-corners', 'points-only'];

const isWhole = (kind: FileKind): kind is 'jpeg' | 'png' | 'pdf' =>
  kind === 'jpeg' || kind === 'png' || kind === 'pdf';

/**
 * Looks at a document's first bytes, and at nothing else of it but a mesh in text: between and behind its triangles
 * anything could be written, so it is read to its end. Of an archive, the list of what is in it is read.
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
  /** what the sizes of a mesh say */
  let known: readonly Finding[] = [];
  let text: MeshReader | undefined;
  let opaque: Opaque | undefined;
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
    ...(opaque?.container && { container: opaque.container }),
  });
  const refusal = (): Finding => {
    const kind = opaque?.kind ?? format ?? sniff(head);
    if (kind === 'heic') return finding('heic', 'block');
    return formats
      ? finding('wrong-kind', 'block', { kind, wanted: formats.join(' ') })
      : finding('not-a-document', 'block', { kind });
  };
  const decide = (): void => {
    const kind = sniff(head);
    if (isWhole(kind)) {
      format = kind;
      return;
    }
    const mesh = meshFormat(head, size, kind);
    if (mesh) {
      format = documentFormat(mesh.format);
      known = mesh.findings;
      // sent as it is: its shape is of no interest, only that nothing else is in it
      if (isTaken() && !mesh.format.endsWith('binary'))
        text = readerOf(mesh.format, 0, { addRecords: () => undefined }, size);
    } else if (isOpaque(kind)) {
      format = kind;
      if (isWorthReading(kind, size, taken, false)) opaque = new Opaque(kind, head, size, taken);
    }
  };

  return {
    push(bytes) {
      const part = bytes.subarray(0, head.length - filled);
      const rest = bytes.subarray(part.length);
      if (part.length > 0) {
        head.set(part, filled);
        filled += part.length;
        if (filled < head.length) return;
        decide();
        text?.push(head);
        opaque?.push(head);
      }
      text?.push(rest);
      opaque?.push(rest);
    },
    get format() {
      return opaque ? opaque.format : isTaken() ? format : undefined;
    },
    get isHopeless() {
      if (size > most()) return true;
      return filled === head.length && !opaque && (!isTaken() || text?.isOver === true);
    },
    end() {
      if (size === 0) return report([finding('empty-file', 'block')]);
      if (size > most()) return report([finding('over-limit', 'block', { bytes: size, most: most() })]);
      if (opaque) {
        opaque.end();
        format = opaque.format;
      }
      if (!isTaken()) return report([refusal()]);
      const wrong = text?.end() ?? [];
      return report([
        ...known,
        ...wrong.filter(({ code }) => !OF_NO_INTEREST.includes(code)),
        ...(opaque?.findings ?? []),
      ]);
    },
  };
}

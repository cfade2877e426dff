import type { DocumentFormat, Finding, IntakeRequest, ScanFormat, ScanReport } from '../report.js';
import { finding } from './finding.js';
import { documentFormat, HEAD_BYTES, isOpaque, meshFormat } from './format.js';
import { type MeshReader, readerOf } from './mesh-reader.js';
import { type MeshFigures, MeshTally } from './mesh-tally.js';
import { isWorthReading, Opaque } from './opaque.js';
import { type FileKind, sniff } from './sniff.js';

export { HEAD_BYTES } from './format.js';

/** What the bytes say by themselves: a report without a slot's expectations. */
export type MeshFacts = Omit<ScanReport, 'verdict'>;

/** Fed with a file's bytes in order, in chunks of any size. */
export interface Inspector {
  push(bytes: Uint8Array): void;
  /** known with the first kilobyte, and only of what may be taken; what kind of archive it is, only at the end */
  readonly format: ScanFormat | DocumentFormat | undefined;
  /** nothing that follows changes any more that the file is not taken */
  readonly isHopeless: boolean;
  end(): MeshFacts;
}

/** What is a mesh, whatever the slot says. */
const MESHES: readonly DocumentFormat[] = ['stl', 'ply', 'obj'];

const NO_MESH: MeshFigures = { triangles: 0, degenerate: 0, nonFinite: 0, box: undefined, area: 0 };

/** What is done with a file, by its first kilobyte. */
type Plan =
  | {
      readonly is: 'mesh';
      readonly format: ScanFormat;
      readonly known: readonly Finding[];
      readonly reader: MeshReader;
    }
  | { readonly is: 'opaque'; readonly opaque: Opaque }
  | { readonly is: 'refused'; readonly finding: Finding };

const isBlocked = (findings: readonly Finding[]): boolean =>
  findings.some(({ verdict }) => verdict === 'block');

function judge({ triangles, degenerate, nonFinite }: MeshFigures, known: readonly Finding[]): Finding[] {
  const isTruncated = known.some(({ code }) => code === 'truncated');
  const found: Finding[] = [];
  if (triangles === 0 && !isTruncated) found.push(finding('no-triangles', 'block'));
  if (nonFinite > 0) found.push(finding('non-finite', 'block', { count: nonFinite }));
  if (triangles > 0 && degenerate === triangles)
    found.push(finding('all-degenerate', 'block', { count: degenerate }));
  return found;
}

const factsOf = (
  format: ScanReport['format'],
  { triangles, degenerate, box, area }: MeshFigures,
  findings: readonly Finding[],
): MeshFacts => ({ format, triangles, degenerate, box, area, findings });

/**
 * @param size of the whole file in bytes
 * @param formats what the slot takes; any mesh, and nothing else, where absent
 */
export function createInspector(size: number, { formats }: Pick<IntakeRequest, 'formats'> = {}): Inspector {
  const head = new Uint8Array(Math.min(HEAD_BYTES, size));
  const taken = formats ?? MESHES;
  const tally = new MeshTally();
  let filled = 0;
  let plan: Plan | undefined;

  const refused = (kind: FileKind | DocumentFormat, code: 'not-a-mesh' | 'wrong-kind'): Plan => ({
    is: 'refused',
    finding: finding(code, 'block', { kind, ...(code === 'wrong-kind' && { wanted: taken.join(' ') }) }),
  });

  const decide = (): Plan => {
    const kind = sniff(head);
    const mesh = meshFormat(head, size, kind);
    if (mesh) {
      const { format, triangles, findings: known } = mesh;
      const document = documentFormat(format);
      if (!taken.includes(document)) return refused(document, 'wrong-kind');
      return { is: 'mesh', format, known, reader: readerOf(format, triangles, tally, size) };
    }
    if (isOpaque(kind) && isWorthReading(kind, size, taken, true))
      return { is: 'opaque', opaque: new Opaque(kind, head, size, taken) };
    return refused(kind, 'not-a-mesh');
  };

  const feed = (bytes: Uint8Array): void => {
    if (plan?.is === 'mesh') plan.reader.push(bytes);
    else if (plan?.is === 'opaque') plan.opaque.push(bytes);
  };

  const endOfMesh = ({ format, known, reader }: Plan & { is: 'mesh' }): MeshFacts => {
    const wrong = reader.end();
    const figures = tally.figures();
    const colour = reader.hasColour && { colour: true as const };
    if (isBlocked(wrong)) return { ...factsOf(format, figures, wrong), ...colour };
    const found = [...known, ...wrong];
    return { ...factsOf(format, figures, [...found, ...judge(figures, found)]), ...colour };
  };

  const endOfOpaque = (opaque: Opaque): MeshFacts => {
    opaque.end();
    const { kind, meshes, format, findings, container } = opaque;
    if (format) return { ...factsOf(format, NO_MESH, findings), ...(container && { container }) };
    const isPacked = kind === '3mf' || (kind === 'zip' && meshes > 0);
    return factsOf(undefined, NO_MESH, [
      isPacked
        ? finding('packed-mesh', 'block', { kind, count: meshes })
        : finding('not-a-mesh', 'block', { kind }),
    ]);
  };

  return {
    push(bytes) {
      if (plan) return feed(bytes);
      const taking = Math.min(head.length - filled, bytes.length);
      head.set(bytes.subarray(0, taking), filled);
      filled += taking;
      if (filled < head.length) return;
      plan = decide();
      feed(head);
      feed(bytes.subarray(taking));
    },
    get format() {
      if (plan?.is === 'mesh') return plan.format;
      return plan?.is === 'opaque' ? plan.opaque.format : undefined;
    },
    get isHopeless() {
      return plan?.is === 'refused' || (plan?.is === 'mesh' && plan.reader.isOver === true);
    },
    end() {
      if (size === 0) return factsOf(undefined, NO_MESH, [finding('empty-file', 'block')]);
      // fewer bytes than `size`: the reader calls that a changed file, and this report is never shown
      plan ??= decide();
      if (plan.is === 'refused') return factsOf(undefined, NO_MESH, [plan.finding]);
      return plan.is === 'opaque' ? endOfOpaque(plan.opaque) : endOfMesh(plan);
    },
  };
}

import type { DocumentFormat, Finding, ScanFormat, ScanReport } from '../report.js';
import { finding } from './finding.js';
import type { MeshReader } from './mesh-reader.js';
import { MeshTally, type MeshFigures } from './mesh-tally.js';
import { type MeshTarget, RECORD_BYTES } from './mesh-target.js';
import { sniff } from './sniff.js';
import { AsciiStl } from './stl-ascii.js';
import { announcedTriangles, BinaryStl, binarySize, HEADER_BYTES, looksLikeRecords } from './stl-binary.js';

/** What the bytes say by themselves: a report without a slot's expectations. */
export type MeshFacts = Omit<ScanReport, 'verdict'>;

/** Fed with a file's bytes in order, in chunks of any size. */
export interface Inspector {
  push(bytes: Uint8Array): void;
  /** known with the first kilobyte, and only of what may be taken */
  readonly format: ScanFormat | DocumentFormat | undefined;
  /** what is known for certain before the end is read: the content is not a mesh */
  readonly isHopeless: boolean;
  end(): MeshFacts;
}

/** The first bytes of a file, which decide the format. */
export const HEAD_BYTES = 1024;
/** A quarter of the file behind the last triangle is still a mesh with a tail; more is something else. */
const MAX_TAIL = 0.25;
/** No scanner writes more; a count that promises it was never a count. */
const MAX_PROMISE = 2 ** 32;

const NO_MESH: MeshFigures = { triangles: 0, degenerate: 0, nonFinite: 0, box: undefined, area: 0 };

interface Plan {
  readonly format: ScanFormat | undefined;
  /** what the sizes say */
  readonly findings: readonly Finding[];
  readonly reader: MeshReader | undefined;
}

const binary = (triangles: number, target: MeshTarget, findings: readonly Finding[]): Plan => ({
  format: 'stl-binary',
  findings,
  reader: new BinaryStl(triangles, target),
});

/** `solid` opens the file, and a facet or the end of the solid follows; no byte is zero, which binary STL cannot avoid. */
export function isAscii(head: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(head);
  return (
    /^(\u00ef\u00bb\u00bf)?\s*solid\b/i.test(text) &&
    /\b(facet|endsolid)\b/i.test(text) &&
    !text.includes('\0')
  );
}

/** The size speaks first: a binary STL of exactly its size may begin with any word. @param size of the whole file */
export const isTextStl = (head: Uint8Array, size: number): boolean =>
  isAscii(head) && !(size >= HEADER_BYTES && binarySize(announcedTriangles(head)) === size);

/** An ASCII STL begins behind the mark that some programs put before text. */
export const withoutMark = (head: Uint8Array): Uint8Array => (head[0] === 0xef ? head.subarray(3) : head);

function decideFormat(head: Uint8Array, size: number, target: MeshTarget): Plan {
  const announced = size >= HEADER_BYTES ? announcedTriangles(head) : undefined;
  if (announced !== undefined && binarySize(announced) === size) return binary(announced, target, []);
  if (isAscii(head)) return { format: 'stl-ascii', findings: [], reader: new AsciiStl(target) };
  const kind = sniff(head);
  if (kind === 'unknown' && announced !== undefined && looksLikeRecords(head)) {
    const want = binarySize(announced);
    if (size < want && want <= MAX_PROMISE) {
      const whole = Math.floor((size - HEADER_BYTES) / RECORD_BYTES);
      return binary(whole, target, [finding('truncated', 'block', { have: size, want })]);
    }
    if (announced === 0) return binary(0, target, []);
    if (size > want && size - want <= size * MAX_TAIL) {
      return binary(announced, target, [finding('trailing-bytes', 'warn', { count: size - want })]);
    }
  }
  return { format: undefined, findings: [finding('not-a-mesh', 'block', { kind })], reader: undefined };
}

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
  format: ScanFormat | undefined,
  { triangles, degenerate, box, area }: MeshFigures,
  findings: readonly Finding[],
): MeshFacts => ({ format, triangles, degenerate, box, area, findings });

/** @param size of the whole file in bytes */
export function createInspector(size: number): Inspector {
  const head = new Uint8Array(Math.min(HEAD_BYTES, size));
  const tally = new MeshTally();
  let filled = 0;
  let plan: Plan | undefined;

  return {
    push(bytes) {
      if (plan) return plan.reader?.push(bytes);
      const taken = Math.min(head.length - filled, bytes.length);
      head.set(bytes.subarray(0, taken), filled);
      filled += taken;
      if (filled < head.length) return;
      plan = decideFormat(head, size, tally);
      plan.reader?.push(plan.format === 'stl-ascii' ? withoutMark(head) : head);
      plan.reader?.push(bytes.subarray(taken));
    },
    get format() {
      return plan?.format;
    },
    get isHopeless() {
      return plan !== undefined && plan.reader === undefined;
    },
    end() {
      if (size === 0) return factsOf(undefined, NO_MESH, [finding('empty-file', 'block')]);
      // fewer bytes than `size`: the reader calls that a changed file, and this report is never shown
      plan ??= decideFormat(head, size, tally);
      const { format, findings, reader } = plan;
      if (!reader) return factsOf(undefined, NO_MESH, findings);
      const wrong = reader.end();
      const figures = tally.figures();
      if (wrong.length) return factsOf(format, figures, wrong);
      return factsOf(format, figures, [...findings, ...judge(figures, findings)]);
    },
  };
}

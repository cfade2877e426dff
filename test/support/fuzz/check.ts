import type { DocumentFormat, ScanFormat } from '../../../src/scans/report.js';
import { createDocumentInspector } from '../../../src/scans/worker/document.js';
import {
  createInspector,
  HEAD_BYTES,
  type Inspector,
  type MeshFacts,
} from '../../../src/scans/worker/inspect.js';
import { readerOf } from '../../../src/scans/worker/mesh-reader.js';
import { MeshTally } from '../../../src/scans/worker/mesh-tally.js';
import { streamScrubber } from '../../../src/scans/worker/scrub/scrubber.js';
import type { Random } from '../random.js';

const EVERYTHING: readonly DocumentFormat[] = ['stl', 'ply', 'obj', 'zip', '3mf', 'dicom', 'vendor', 'pdf'];
const MESHES: readonly unknown[] = ['stl-binary', 'stl-ascii', 'ply-binary', 'ply-ascii', 'obj'];

/** What is wrong with what we made of an input. */
export class Wrong extends Error {
  override readonly name = 'Wrong';
}

function must(isRight: boolean, what: string): asserts isRight {
  if (!isRight) throw new Wrong(what);
}

/** @param cuts sizes of the chunks, used in turn */
function eachChunk(bytes: Uint8Array, cuts: readonly number[], use: (chunk: Uint8Array) => void): void {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = cuts[turn % cuts.length]!;
    use(bytes.subarray(at, at + size));
    at += size;
  }
}

function factsBy(inspector: Inspector, bytes: Uint8Array, cuts: readonly number[]): MeshFacts {
  eachChunk(bytes, cuts, (chunk) => inspector.push(chunk));
  return inspector.end();
}

const isBlocked = ({ findings }: MeshFacts): boolean => findings.some(({ verdict }) => verdict === 'block');

function checkFigures({ triangles, degenerate, area, box, findings }: MeshFacts, size: number): void {
  // the work: every triangle costs a byte of the file at least
  must(triangles <= size, `${triangles} triangles out of ${size} bytes`);
  must(degenerate <= triangles && area >= 0 && area < Infinity, `${degenerate} degenerate, ${area} mm²`);
  const sides = box ? [...box.min, ...box.max] : [];
  must(sides.every(Number.isFinite), `a box of ${sides.join(' ')}`);
  for (const { values } of findings)
    must(
      Object.values(values).every((value) => typeof value === 'string' || Number.isFinite(value)),
      `a finding with ${Object.values(values).join(' ')}`,
    );
}

/** What is kept of a mesh is the same mesh, and reading it again finds as many triangles. */
function checkCopy(bytes: Uint8Array, facts: MeshFacts, cuts: readonly number[]): void {
  const copy = bytes.slice();
  const head = copy.slice(0, HEAD_BYTES);
  const scrubber = streamScrubber(facts.format, head, copy.length);
  eachChunk(copy, cuts, (chunk) => scrubber?.push(chunk));
  const cleaned = factsBy(createInspector(copy.length), copy, cuts);
  must(cleaned.format === facts.format && !isBlocked(cleaned), `cleaned, it is ${JSON.stringify(cleaned)}`);
  must(cleaned.triangles === facts.triangles && cleaned.area === facts.area, 'cleaned, it is another mesh');
  const tally = new MeshTally();
  const reader = readerOf(facts.format as ScanFormat, facts.triangles, tally);
  eachChunk(copy, cuts, (chunk) => reader.push(chunk));
  reader.end();
  must(tally.figures().triangles === facts.triangles, 'read again, it has other triangles');
}

/**
 * Takes an input through everything that reads a mesh.
 * @returns what became of it, in a word
 * @throws whatever is thrown, and `Wrong`
 */
export function check(bytes: Uint8Array, random: Random): string {
  const cuts = Array.from(
    { length: 1 + random.below(4) },
    () => 1 + random.below(random.below(3) ? 2000 : 40),
  );
  const facts = factsBy(createInspector(bytes.length), bytes, cuts);
  checkFigures(facts, bytes.length);
  const isKept = MESHES.includes(facts.format) && !isBlocked(facts);
  // a quarter, since it reads the file once more
  if (random.below(4) === 0) {
    const whole = factsBy(createInspector(bytes.length), bytes, [Math.max(1, bytes.length)]);
    must(
      JSON.stringify(whole) === JSON.stringify(facts),
      `cut, it is ${JSON.stringify(facts)}; whole ${JSON.stringify(whole)}`,
    );
  }
  if (isKept) checkCopy(bytes, facts, cuts);
  if (random.below(4) > 0) return endOf(facts, isKept);
  const document = factsBy(createDocumentInspector(bytes.length, { formats: EVERYTHING }), bytes, cuts);
  checkFigures(document, bytes.length);
  return endOf(facts, isKept);
}

const endOf = ({ format, findings }: MeshFacts, isKept: boolean): string =>
  isKept ? `${format}, kept` : (findings[0]?.code ?? 'nothing');

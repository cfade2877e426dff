import {
  ScanFault,
  type IntakeProgress,
  type IntakeRequest,
  type IntakeResult,
  type ScanReport,
} from '../report.js';
import { preflight, worstVerdict } from '../preflight.js';
import { jawInName } from '../preflight/jaw.js';
import type { ByteStore, ByteWriter } from './byte-store.js';
import { createDocumentInspector } from './document.js';
import { faultOf } from './fault-of.js';
import { finding } from './finding.js';
import { createInspector, HEAD_BYTES, type Inspector, type MeshFacts } from './inspect.js';
import { type Look, lookAt } from './look.js';
import type { Pace } from './pace.js';
import { ChangeWatch, readFile } from './read-file.js';
import { checkRoot } from './repair/check-root.js';
import { repaired } from './repair/repaired.js';
import { streamScrubber, wholeScrubber } from './scrub/scrubber.js';
import { type Sink, streamSink, wholeSink } from './sink.js';
import { Turns } from './turns.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** Often enough to look alive, too rarely to cost anything. */
const PROGRESS_MS = 100;

export interface TakeOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: ((progress: IntakeProgress) => void | Promise<void>) | undefined;
  readonly pace?: Pace | undefined;
}

/** At most one report in `PROGRESS_MS`, and a last one that is waited for, so that it does not come after the result. */
function progressTo(onProgress: TakeOptions['onProgress'], total: number) {
  let next = 0;
  const tell = async (done: number): Promise<void> => {
    try {
      await onProgress?.({ done, total });
    } catch {
      // the listener's own mistake must not cost the copy
    }
  };
  return {
    at(done: number): void {
      const now = performance.now();
      if (now < next) return;
      next = now + PROGRESS_MS;
      void tell(done);
    },
    end: () => tell(total),
  };
}

const inspectorOf = (request: IntakeRequest): Inspector =>
  request.expects
    ? createInspector(request.file.size, request)
    : createDocumentInspector(request.file.size, request);

const reportOf = ({ file, expects }: IntakeRequest, facts: MeshFacts): ScanReport =>
  expects
    ? preflight(facts, expects, file.size, jawInName(file.name))
    : { ...facts, verdict: worstVerdict(facts.findings) };

const damaged = (report: ScanReport): ScanReport => ({
  ...report,
  verdict: 'block',
  findings: [finding('damaged', 'block')],
});

/** Of a PDF whose title and author may be where they cannot be blanked: a person looks. */
function withDoubt(report: ScanReport): ScanReport {
  const findings = [...report.findings, finding('not-looked-into', 'warn', { kind: report.format ?? '' })];
  return { ...report, findings, verdict: worstVerdict(findings) };
}

/** So many are held in memory as a whole at once; of several photos that are picked together, the others wait. */
const whole = new Turns(2);
/**
 * So many are copied side by side: more are no faster on any disk, and each holds some 5 MB. A copy that is looked at has
 * given its turn back, and only one is looked at: that takes more memory than the copying of all.
 */
const takes = new Turns(3);
const looks = new Turns(1);

/** The first chunk is as long as what decides the format, or as the file. */
async function* withHead(chunks: AsyncIterable<Bytes>, length: number): AsyncGenerator<Bytes, void> {
  let head: Bytes | undefined = new Uint8Array(0);
  for await (const bytes of chunks) {
    if (head && head.length + bytes.length < length) head = joined(head, bytes);
    else if (head?.length) {
      const first: Bytes = joined(head, bytes);
      head = undefined;
      yield first;
    } else {
      head = undefined;
      yield bytes;
    }
  }
  // it was shorter than it had been when it was picked: who compares the two says so
  if (head?.length) yield head;
}

function joined(one: Bytes, other: Bytes): Bytes {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

async function looked(...whatAndHow: Parameters<typeof lookAt>): Promise<Look> {
  const [, , , , signal] = whatAndHow;
  const giveBack = await looks.take(signal);
  try {
    return await lookAt(...whatAndHow);
  } finally {
    giveBack();
  }
}

/** @param onCopied called when the copy is whole and only has to be looked at */
async function copy(
  request: IntakeRequest,
  store: ByteStore,
  writer: ByteWriter,
  { signal, onProgress, pace }: TakeOptions,
  onCopied: () => void,
): Promise<IntakeResult> {
  const { id, file, expects } = request;
  const { size } = file;
  const inspector = inspectorOf(request);
  const watch = new ChangeWatch(file);
  const progress = progressTo(onProgress, size);
  let giveBack: (() => void) | undefined;
  const sinkFor = async (head: Bytes): Promise<Sink> => {
    const scrub = wholeScrubber(inspector.format);
    if (!scrub) return streamSink(writer, size, streamScrubber(inspector.format, head, size));
    giveBack = await whole.take(signal);
    return wholeSink(writer, size, scrub);
  };
  try {
    let sink: Sink | undefined;
    let done = 0;
    for await (const bytes of withHead(readFile(file, pace, signal), Math.min(HEAD_BYTES, size))) {
      signal.throwIfAborted();
      watch.push(bytes);
      const isFirst = !sink;
      // what it is decides what may be in it
      if (isFirst) inspector.push(bytes);
      // nothing in the rest can make a picture a mesh, or an archive a document
      if (inspector.isHopeless) break;
      sink ??= await sinkFor(bytes);
      // before the inspection: the digest works on other threads meanwhile
      sink.take(bytes);
      if (!isFirst) inspector.push(bytes);
      await sink.write(bytes);
      progress.at((done += bytes.length));
    }
    // an abort ends the bytes, too
    signal.throwIfAborted();
    if (!inspector.isHopeless) await watch.check();
    const facts = inspector.end();
    const report = reportOf(request, facts);
    await progress.end();
    const blocked = async (why: ScanReport): Promise<IntakeResult> => {
      await writer.discard();
      return { copy: undefined, report: why };
    };
    if (report.verdict === 'block' || !sink) return await blocked(report);
    const poured = await sink.end();
    if (!poured) return await blocked(damaged(report));
    const { digest, original, removed, isPartial } = poured;
    await writer.close();
    // from here on the copy is whole; an abort that came meanwhile still wants it gone
    signal.throwIfAborted();
    onCopied();
    const { shape, preview } = expects ? await looked(store, id, facts, expects, signal, pace) : {};
    const seen = shape ? reportOf(request, { ...facts, shape }) : report;
    // a lab may want no file of such a shape
    if (seen.verdict === 'block') {
      await store.remove(id);
      return { copy: undefined, report: seen };
    }
    return {
      copy: { place: store.place, digest },
      report: {
        ...(isPartial ? withDoubt(seen) : seen),
        ...(removed.length && { scrubbed: removed }),
        ...(original && { original }),
      },
      ...(preview && { preview }),
    };
  } finally {
    giveBack?.();
  }
}

/**
 * Copies, cleans, digests and inspects a file in one pass over its bytes.
 * @throws {ScanFault} and `signal.reason`; in either case, as with a blocked file, the store has nothing of it
 */
export async function takeIn(
  request: IntakeRequest,
  store: ByteStore,
  options: TakeOptions,
): Promise<IntakeResult> {
  const { file, id } = request;
  options.signal.throwIfAborted();
  // the type says it is always there; a page served over plain http has none
  if (!(crypto.subtle as SubtleCrypto | undefined)) throw new ScanFault('insecure-origin');
  if (file.size === 0) return { copy: undefined, report: reportOf(request, inspectorOf(request).end()) };
  const giveBack = await takes.take(options.signal);
  let writer: ByteWriter | undefined;
  try {
    if (request.root !== undefined) await checkRoot(file, request.root, options);
    const mended = request.repair ? await repaired(file, request.repair, options.signal) : file;
    writer = await store.open(id);
    return await copy({ ...request, file: mended }, store, writer, options, giveBack);
  } catch (error) {
    // what cannot be removed now, the next sweep removes: the first error is the one to report
    await writer?.discard().catch(() => undefined);
    options.signal.throwIfAborted();
    throw faultOf(error);
  } finally {
    giveBack();
  }
}

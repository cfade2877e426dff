import {
  ScanFault,
  type BytePlace,
  type IntakeProgress,
  type IntakeRequest,
  type IntakeResult,
  type ScanReport,
} from '../report.js';
import { preflight, worstVerdict } from '../preflight.js';
import type { ByteStore, ByteWriter } from './byte-store.js';
import { createDocumentInspector } from './document.js';
import { faultOf } from './fault-of.js';
import { createInspector, type Inspector } from './inspect.js';
import { LeafDigester } from './leaf-digester.js';
import { ChangeWatch, readFile } from './read-file.js';

/** Often enough to look alive, too rarely to cost anything. */
const PROGRESS_MS = 100;

export interface TakeOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: ((progress: IntakeProgress) => void | Promise<void>) | undefined;
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

const inspectorOf = ({ file, expects }: IntakeRequest): Inspector =>
  expects ? createInspector(file.size) : createDocumentInspector(file.size);

function reportOf({ file, expects }: IntakeRequest, inspector: Inspector): ScanReport {
  const facts = inspector.end();
  return expects ? preflight(facts, expects, file.size) : { ...facts, verdict: worstVerdict(facts.findings) };
}

async function copy(
  request: IntakeRequest,
  place: BytePlace,
  writer: ByteWriter,
  { signal, onProgress }: TakeOptions,
): Promise<IntakeResult> {
  const { file } = request;
  const inspector = inspectorOf(request);
  const digester = new LeafDigester(file.size);
  const watch = new ChangeWatch(file);
  const progress = progressTo(onProgress, file.size);
  let done = 0;
  for await (const bytes of readFile(file)) {
    signal.throwIfAborted();
    watch.push(bytes);
    // first: it works on other threads meanwhile
    digester.push(bytes);
    inspector.push(bytes);
    // nothing in the rest can make a picture a mesh, or an archive a document
    if (inspector.isHopeless) break;
    await writer.write(bytes);
    await digester.room();
    progress.at((done += bytes.length));
  }
  if (!inspector.isHopeless) await watch.check();
  const report = reportOf(request, inspector);
  await progress.end();
  if (report.verdict === 'block') {
    await writer.discard();
    return { copy: undefined, report };
  }
  const digest = await digester.end();
  await writer.close();
  // from here on the copy is whole; an abort that came meanwhile still wants it gone
  signal.throwIfAborted();
  return { copy: { place, digest }, report };
}

/**
 * Copies, digests and inspects a file in one pass over its bytes.
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
  if (file.size === 0) return { copy: undefined, report: reportOf(request, inspectorOf(request)) };
  let writer: ByteWriter | undefined;
  try {
    writer = await store.open(id);
    return await copy(request, store.place, writer, options);
  } catch (error) {
    // what cannot be removed now, the next sweep removes: the first error is the one to report
    await writer?.discard().catch(() => undefined);
    options.signal.throwIfAborted();
    throw faultOf(error);
  }
}

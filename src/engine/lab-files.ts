import type { LabFileOutcome } from '../client.js';
import { LEAF_BYTES, rootPreimage, toHex } from '../domain/digest.js';
import type { AttachmentId, CaseId } from '../domain/ids.js';
import type { AttachmentRef } from '../domain/prescription.js';
import { keepLabFile, keptRoots, useLabFiles } from '../store/lab-files.js';
import { type Backend, TransportFault } from '../sync/backend.js';
import { withLimit } from '../sync/limit.js';
import type { EngineContext } from './context.js';

/** A mesh of some megabytes on a slow line takes minutes; a line that says nothing for longer is down. */
const READ_MS = 5 * 60_000;

/** One reading that everybody who wants the same file waits for; it stops when the last of them goes. */
interface Flight {
  readonly outcome: Promise<LabFileOutcome>;
  readonly stop: AbortController;
  waiting: number;
}

interface Desk {
  readonly flights: Map<string, Flight>;
  /** what this page has proven, also where the device had no room to keep it */
  readonly proven: Map<AttachmentId, Set<string>>;
}
const desks = new WeakMap<EngineContext, Desk>();

function deskOf(context: EngineContext): Desk {
  const known = desks.get(context);
  if (known) return known;
  const desk: Desk = { flights: new Map(), proven: new Map() };
  desks.set(context, desk);
  return desk;
}

// never a type that a browser would open
const asBlob = (bytes: BlobPart): Blob => new Blob([bytes], { type: 'application/octet-stream' });

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** Reads what came leaf by leaf, so that the page stays free in between. @returns nothing where it has another root */
async function proven(
  came: Blob,
  { bytes: size, root }: AttachmentRef,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (came.size !== size) return undefined;
  const bytes = new Uint8Array(size);
  const leaves = new Uint8Array(Math.ceil(size / LEAF_BYTES) * 32);
  for (let at = 0; at < size; at += LEAF_BYTES) {
    const leaf = new Uint8Array(await came.slice(at, at + LEAF_BYTES).arrayBuffer());
    signal.throwIfAborted();
    bytes.set(leaf, at);
    leaves.set(await sha256(leaf), (at / LEAF_BYTES) * 32);
  }
  return toHex(await sha256(rootPreimage(size, LEAF_BYTES, leaves))) === root ? bytes : undefined;
}

/** What is known on this device already. */
async function kept(
  { store, at }: EngineContext,
  id: CaseId,
  { id: file, root }: AttachmentRef,
): Promise<Blob | undefined> {
  await store.ready();
  const record = await store.db.labFiles.get(file);
  if (record?.root !== root || record.caseId !== id) return undefined;
  // only the order in which files make room depends on it
  void store
    .write('relaxed', ['labFiles'], (db) => useLabFiles(db, id, Date.parse(at())))
    .catch(() => undefined);
  return asBlob(record.bytes);
}

async function fetched(
  context: EngineContext,
  read: NonNullable<Backend['files']['read']>,
  id: CaseId,
  file: AttachmentRef,
  signal: AbortSignal,
): Promise<LabFileOutcome> {
  let bytes: Uint8Array<ArrayBuffer> | undefined;
  try {
    bytes = await withLimit(READ_MS, signal, async (limited) =>
      proven(await read({ id: file.id, caseId: id }, limited), file, limited),
    );
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TransportFault && error.code === 'gone') return { ok: false, code: 'missing' };
    // whatever else ails the line: later it may be another thing
    return { ok: false, code: 'offline' };
  }
  if (!bytes) return { ok: false, code: 'unproven' };
  const { buffer } = bytes;
  note(deskOf(context).proven, file.id, file.root);
  const record = { id: file.id, caseId: id, root: file.root, bytes: buffer };
  // what cannot be kept can still be looked at
  await context.store
    .write('relaxed', ['cases', 'labFiles'], (db) => keepLabFile(db, record, Date.parse(context.at())))
    .catch(() => false);
  return { ok: true, bytes: asBlob(buffer) };
}

/** Waits with others for one reading. */
async function join(flight: Flight, signal: AbortSignal | undefined): Promise<LabFileOutcome> {
  flight.waiting++;
  const leave = () => {
    if (--flight.waiting === 0) flight.stop.abort(signal?.reason);
  };
  if (!signal) return flight.outcome;
  return new Promise((resolve, reject) => {
    const onAbort = () => (leave(), reject(signal.reason as Error));
    signal.addEventListener('abort', onAbort, { once: true });
    flight.outcome.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

/**
 * The bytes of a file that the lab has: from this device where they were proven before, else from the lab, proven by the root
 * that the case names and kept with the case. `unproven` bytes are kept nowhere.
 */
export async function labFile(
  context: EngineContext,
  { files }: Backend,
  id: CaseId,
  file: AttachmentRef,
  { signal }: { signal?: AbortSignal } = {},
): Promise<LabFileOutcome> {
  signal?.throwIfAborted();
  const here = await kept(context, id, file);
  signal?.throwIfAborted();
  if (here) return { ok: true, bytes: here };
  if (!files.read) return { ok: false, code: 'not-offered' };
  const { flights } = deskOf(context);
  const key = `${id} ${file.id} ${file.root}`;
  const known = flights.get(key);
  if (known && !known.stop.signal.aborted) return join(known, signal);
  const stop = new AbortController();
  const flight: Flight = {
    stop,
    waiting: 0,
    outcome: fetched(context, files.read.bind(files), id, file, stop.signal).finally(() => {
      if (flights.get(key) === flight) flights.delete(key);
    }),
  };
  flights.set(key, flight);
  return join(flight, signal);
}

function note(proven: Map<AttachmentId, Set<string>>, id: AttachmentId, root: string): void {
  const roots = proven.get(id) ?? new Set();
  proven.set(id, roots.add(root));
}

/**
 * By which roots a case's files were proven on this device. Under one id a lab may send a file anew: what is kept of the older one
 * takes nothing from the newer one, which perhaps had no room.
 */
export async function provenRoots(
  context: EngineContext,
  id: CaseId,
): Promise<ReadonlyMap<AttachmentId, ReadonlySet<string>>> {
  const { proven } = deskOf(context);
  try {
    await context.store.ready();
    const all = new Map([...proven].map(([file, roots]) => [file, new Set(roots)]));
    for (const [file, root] of await keptRoots(context.store.db, id)) note(all, file, root);
    return all;
  } catch {
    // what cannot be read proves nothing; why it cannot be is told by whoever writes next
    return proven;
  }
}

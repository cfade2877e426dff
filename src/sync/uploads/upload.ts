import { createActor, fromPromise, toPromise } from 'xstate';
import { LEAF_BYTES, PART_BYTES, toHex } from '../../domain/digest.js';
import type { AttachmentRecord } from '../../store/database.js';
import {
  type CodedPart,
  type FileManifest,
  type FileState,
  type FileTransport,
  TransportFault,
} from '../backend.js';
import { decodeFileState } from '../wire.js';
import { uploadMachine } from './upload.machine.js';

/** The copy on this device is gone or no longer has its digest: the file has to be picked again. */
export class CopyFault extends Error {
  override readonly name = 'CopyFault';
  constructor(readonly code: 'copy-damaged' | 'copy-missing') {
    super(`upload: ${code}`);
  }
}

export interface UploadOptions {
  readonly files: FileTransport;
  readonly signal: AbortSignal;
  readonly read: (start: number, end: number) => Promise<Blob>;
  /**
   * Codes a part that begins at `start` of the file, as the lab takes it and where it helps; what comes was decoded and
   * compared. Absent: every part travels as it is.
   */
  readonly pack?: (part: Blob, start: number) => Promise<CodedPart | undefined>;
  /** the lab would not have a coded part, and was sent it as it is */
  readonly onCodingRefused?: () => void;
  /** bytes that the lab has confirmed, as they are in the file */
  readonly onProgress: (sent: number) => void;
}

const IN_FLIGHT = 3;
const sha256 = async (bytes: BufferSource): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

const partCount = ({ bytes }: FileManifest): number => Math.max(1, Math.ceil(bytes / PART_BYTES));
const partSize = ({ bytes }: FileManifest, part: number): number =>
  Math.min(PART_BYTES, bytes - part * PART_BYTES);

/** Compares a part of the copy with the leaf digests that were taken when the file was picked. */
async function checkPart(
  { leaves }: FileManifest,
  part: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const first = (part * PART_BYTES) / LEAF_BYTES;
  for (let at = 0, leaf = first; at < bytes.length; at += LEAF_BYTES, leaf++) {
    const digest = await sha256(bytes.subarray(at, at + LEAF_BYTES));
    const known = leaves.subarray(leaf * 32, leaf * 32 + 32);
    if (!digest.every((byte, i) => byte === known[i])) throw new CopyFault('copy-damaged');
  }
}

async function sendPart(file: FileManifest, part: number, options: UploadOptions): Promise<void> {
  const start = part * PART_BYTES;
  const blob = await options.read(start, start + partSize(file, part));
  const bytes = new Uint8Array(await blob.arrayBuffer());
  if (bytes.length !== partSize(file, part)) throw new CopyFault('copy-damaged');
  await checkPart(file, part, bytes);
  const plain = new Blob([bytes]);
  const coded = await options.pack?.(plain, start);
  options.signal.throwIfAborted();
  if (coded && (await sendCoded(file, part, coded, options))) return;
  await options.files.put(file, part, plain, toHex(await sha256(bytes)), options.signal);
}

/**
 * What is said of a coded part that cannot be read: the part may well be taken as it is. `protocol` is how a gateway in front
 * of the lab refuses a coding that the lab itself knows.
 */
const IS_THE_CODING: readonly string[] = ['unknown-coding', 'unacceptable', 'protocol'];

/** @returns whether the lab has it */
async function sendCoded(
  file: FileManifest,
  part: number,
  { coding, bytes }: CodedPart,
  { files, signal, onCodingRefused }: UploadOptions,
): Promise<boolean> {
  try {
    await files.put(file, part, new Blob([bytes]), toHex(await sha256(bytes)), signal, coding);
    return true;
  } catch (error) {
    if (!(error instanceof TransportFault && IS_THE_CODING.includes(error.code))) throw error;
    onCodingRefused?.();
    return false;
  }
}

async function sendParts(
  file: FileManifest,
  received: readonly number[],
  options: UploadOptions,
): Promise<void> {
  const done = new Set(received);
  const waiting = Array.from({ length: partCount(file) }, (_, part) => part).filter(
    (part) => !done.has(part),
  );
  const report = () => options.onProgress([...done].reduce((sum, part) => sum + partSize(file, part), 0));
  report();
  const worker = async () => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      try {
        await sendPart(file, part, options);
      } catch (error) {
        waiting.length = 0; // the others end with the part they are sending
        throw error;
      }
      done.add(part);
      report();
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
}

/** A file is at the lab when the lab has computed the root that was announced, not when it says so. */
function checkState(file: FileManifest, answer: unknown): FileState {
  const state = decodeFileState(answer);
  if (state.kind === 'verified' && state.root !== file.root) throw new TransportFault('protocol');
  return state;
}

export const manifestOf = ({ id, caseId, name, digest }: AttachmentRecord): FileManifest => ({
  id,
  caseId,
  name,
  bytes: digest.bytes,
  partBytes: PART_BYTES,
  leafBytes: digest.leafBytes,
  leaves: digest.leaves,
  root: digest.root,
});

/**
 * Sends one file and lets the lab prove that it has the same bytes.
 * @throws {TransportFault} try again later; what was received stays received
 * @throws {CopyFault} the copy on this device is no longer what was picked
 */
export async function upload(file: FileManifest, options: UploadOptions): Promise<void> {
  const { files, signal } = options;
  const { pack: _, ...asItIs } = options;
  let isRepair = false;
  const machine = uploadMachine.provide({
    actors: {
      begin: fromPromise(async () => checkState(file, await files.begin(file, signal))),
      send: fromPromise(({ input }: { input: readonly number[] }) => {
        // what did not arrive right in a coding is not sent in it again
        const sending = sendParts(file, input, isRepair ? asItIs : options);
        isRepair = true;
        return sending;
      }),
      verify: fromPromise(async () => checkState(file, await files.complete(file, signal))),
    },
  });
  const actor = createActor(machine).start();
  await toPromise(actor);
  const { value, context } = actor.getSnapshot();
  // not an Error for `throw`'s sake: a refusal by the lab's own arithmetic is the lab's fault or the line's
  if (value === 'failed') throw context.error ?? new TransportFault('protocol');
  options.onProgress(file.bytes);
}

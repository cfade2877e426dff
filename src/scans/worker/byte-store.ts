import type { AttachmentId } from '../../domain/ids.js';
import type { BytePlace } from '../report.js';

/** Takes one file's bytes in order. Exactly one of `close` and `discard` ends it. */
export interface ByteWriter {
  /** Has taken its own copy when it resolves: the caller may use the memory again. */
  write(bytes: Uint8Array): Promise<void>;
  /** Resolves when every byte is kept and the copy can be read; rejects otherwise. */
  close(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

export interface StoredCopy {
  readonly id: AttachmentId;
  /** milliseconds since 1970 */
  readonly changedAt: number;
}

/**
 * Where copies of files rest. Writing may need a worker; everything else works on every thread. Failures are the
 * browser's own errors, except the one that only the store knows: a `ScanFault` `copy-missing`.
 */
export interface ByteStore {
  readonly place: BytePlace;
  /** A copy that exists under this id is replaced. */
  open(id: AttachmentId): Promise<ByteWriter>;
  /** Bytes from `start` up to, not including, `end`; `end` may lie behind the last byte. */
  read(id: AttachmentId, start: number, end: number): Promise<Blob>;
  /** It is no error when there is no such copy. */
  remove(id: AttachmentId): Promise<void>;
  /** Every copy, half-written ones included. */
  list(): Promise<StoredCopy[]>;
}

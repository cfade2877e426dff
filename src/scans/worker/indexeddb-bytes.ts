import { attachmentId, type AttachmentId } from '../../domain/ids.js';
import { ScanFault } from '../report.js';
import type { ByteStore, ByteWriter } from './byte-store.js';
import { committed, resultOf } from './idb.js';
import { CHUNKS, Connection, COPIES, type CopyRecord } from './indexeddb-connection.js';

/** Large enough that a transaction costs little, small enough that two of them are no burden. */
const CHUNK_BYTES = 4 * 1024 * 1024;
/** Chunks that are in memory at once when they are read: what is put together of them rests with the browser. */
const CHUNKS_AT_ONCE = 4;

/** All chunks of a copy: in IndexedDB's order of keys an array comes after every number. */
const chunksOf = (id: AttachmentId): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

class ChunkWriter implements ByteWriter {
  readonly #connection: Connection;
  readonly #id: AttachmentId;
  readonly #createdAt: number;
  readonly #chunk = new Uint8Array(CHUNK_BYTES);
  #filled = 0;
  #chunks = 0;
  #bytes = 0;
  /** the transaction under way: the next chunk fills up meanwhile */
  #pending: Promise<void> = Promise.resolve();

  constructor(connection: Connection, id: AttachmentId, createdAt: number) {
    this.#connection = connection;
    this.#id = id;
    this.#createdAt = createdAt;
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length;) {
      const taken = Math.min(CHUNK_BYTES - this.#filled, bytes.length - at);
      this.#chunk.set(bytes.subarray(at, at + taken), this.#filled);
      this.#filled += taken;
      at += taken;
      if (this.#filled === CHUNK_BYTES) await this.#put();
    }
    this.#bytes += bytes.length;
  }

  async close(): Promise<void> {
    if (this.#filled > 0) await this.#put();
    await this.#pending;
    // strict: the digest of these bytes is recorded next, and must not outlive them in a power cut
    const transaction = await this.#begin('strict');
    const done = committed(transaction);
    const chunks = await resultOf(transaction.objectStore(CHUNKS).count(chunksOf(this.#id)));
    if (chunks !== this.#chunks) {
      // storage was cleared in the middle of the copy, and the database that we see is a new one (F1)
      transaction.abort();
      await done;
    }
    const record: CopyRecord = { createdAt: this.#createdAt, bytes: this.#bytes };
    transaction.objectStore(COPIES).put(record, this.#id);
    await done;
  }

  async discard(): Promise<void> {
    // a write that failed is why we are here
    await this.#pending.catch(() => undefined);
    await removeCopy(this.#connection, this.#id);
  }

  async #put(): Promise<void> {
    await this.#pending;
    const transaction = await this.#begin('relaxed');
    // `put` clones before it returns, so the chunk may be filled again at once
    const buffer =
      this.#filled === CHUNK_BYTES ? this.#chunk.buffer : this.#chunk.buffer.slice(0, this.#filled);
    transaction.objectStore(CHUNKS).put(buffer, [this.#id, this.#chunks++]);
    this.#filled = 0;
    this.#pending = committed(transaction);
    // whoever awaits it next gets the error; until then it is not unhandled
    this.#pending.catch(() => undefined);
  }

  async #begin(durability: IDBTransactionDurability): Promise<IDBTransaction> {
    return (await this.#connection.transaction('readwrite', { create: true, durability }))!;
  }
}

async function removeCopy(connection: Connection, id: AttachmentId): Promise<void> {
  const transaction = await connection.transaction('readwrite');
  if (!transaction) return;
  transaction.objectStore(CHUNKS).delete(chunksOf(id));
  transaction.objectStore(COPIES).delete(id);
  await committed(transaction);
}

/** Copies as chunks of `ArrayBuffer` in a database of their own. Never as Blobs: WebKit refuses those in private mode (F6). */
export function indexedDbBytes(storageName: string): ByteStore {
  const connection = new Connection(`pontic-bytes-${storageName}`);
  return {
    place: 'indexeddb',

    async open(id) {
      await removeCopy(connection, id);
      const record: CopyRecord = { createdAt: Date.now(), bytes: undefined };
      const transaction = (await connection.transaction('readwrite', { create: true }))!;
      transaction.objectStore(COPIES).put(record, id);
      await committed(transaction);
      return new ChunkWriter(connection, id, record.createdAt);
    },

    async read(id, start, end) {
      const transaction = await connection.transaction('readonly');
      if (!transaction) throw new ScanFault('copy-missing');
      const record = (await resultOf(transaction.objectStore(COPIES).get(id))) as CopyRecord | undefined;
      if (record?.bytes === undefined) throw new ScanFault('copy-missing');
      const last = Math.min(end, record.bytes);
      const first = Math.floor(start / CHUNK_BYTES);
      if (start >= last) return new Blob([]);
      const final = Math.floor((last - 1) / CHUNK_BYTES);
      const pieces: Blob[] = [];
      for (let from = first; from <= final; from += CHUNKS_AT_ONCE) {
        const range = IDBKeyRange.bound([id, from], [id, Math.min(final, from + CHUNKS_AT_ONCE - 1)]);
        pieces.push(
          new Blob((await resultOf(transaction.objectStore(CHUNKS).getAll(range))) as ArrayBuffer[]),
        );
      }
      const offset = first * CHUNK_BYTES;
      const bytes = new Blob(pieces).slice(start - offset, last - offset);
      // a browser may lose a single large value: what is left is not the file
      if (bytes.size !== last - start) throw new ScanFault('copy-missing');
      return bytes;
    },

    remove: (id) => removeCopy(connection, id),

    async list() {
      const transaction = await connection.transaction('readonly');
      if (!transaction) return [];
      const store = transaction.objectStore(COPIES);
      const [keys, records] = await Promise.all([resultOf(store.getAllKeys()), resultOf(store.getAll())]);
      return keys.map((key, i) => ({
        id: attachmentId(key as string),
        changedAt: (records[i] as CopyRecord).createdAt,
      }));
    },
  };
}

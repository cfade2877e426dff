import { attachmentId, type AttachmentId } from '../../domain/ids.js';
import { ScanFault } from '../report.js';
import type { ByteStore, ByteWriter, StoredCopy } from './byte-store.js';
import { hasName } from './fault-of.js';

/** The part of `FileSystemSyncAccessHandle` we use: only the worker's library declares it, and readers compile without. */
interface SyncHandle {
  write(bytes: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  getSize(): number;
  flush(): void;
  close(): void;
}
interface SyncFileHandle {
  createSyncAccessHandle(): Promise<SyncHandle>;
}

const ROOT = 'pontic';

async function create(storageName: string): Promise<FileSystemDirectoryHandle> {
  const origin = await navigator.storage.getDirectory();
  const root = await origin.getDirectoryHandle(ROOT, { create: true });
  return root.getDirectoryHandle(encodeURIComponent(storageName), { create: true });
}

/** The directory, or `undefined` where nothing was ever stored. */
async function find(storageName: string): Promise<FileSystemDirectoryHandle | undefined> {
  let origin: FileSystemDirectoryHandle;
  try {
    origin = await navigator.storage.getDirectory();
  } catch {
    // a browser without this file system, or a mode that forbids it, keeps no copies in it
    return undefined;
  }
  try {
    const root = await origin.getDirectoryHandle(ROOT);
    return await root.getDirectoryHandle(encodeURIComponent(storageName));
  } catch (error) {
    if (hasName(error, 'NotFoundError')) return undefined;
    throw error;
  }
}

const openSync = (file: FileSystemFileHandle): Promise<SyncHandle> =>
  (file as unknown as SyncFileHandle).createSyncAccessHandle();

async function modifiedAt(file: FileSystemFileHandle): Promise<number> {
  try {
    return (await file.getFile()).lastModified;
  } catch {
    // held by a writer at this moment, so it is as young as can be
    return Date.now();
  }
}

/** Some browsers have the directory and no sync handle, or fail at the first write (private mode): only a trial tells. */
export async function isOpfsUsable(storageName: string): Promise<boolean> {
  // a name of its own: another tab may be trying at the same moment, and a handle is exclusive
  const name = `trial-${crypto.randomUUID()}`;
  try {
    const dir = await create(storageName);
    try {
      const handle = await openSync(await dir.getFileHandle(name, { create: true }));
      try {
        if (handle.write(new Uint8Array(1), { at: 0 }) !== 1) return false;
        handle.flush();
      } finally {
        handle.close();
      }
    } finally {
      await dir.removeEntry(name);
    }
    return true;
  } catch {
    // whatever the reason, the other store is used
    return false;
  }
}

const quotaExceeded = () =>
  new DOMException('The browser wrote fewer bytes than asked.', 'QuotaExceededError');

function writerOf(dir: FileSystemDirectoryHandle, id: AttachmentId, handle: SyncHandle): ByteWriter {
  let size = 0;
  return {
    // eslint-disable-next-line @typescript-eslint/require-await -- the interface is asynchronous, this store is not
    async write(bytes) {
      if (handle.write(bytes, { at: size }) !== bytes.length) throw quotaExceeded();
      size += bytes.length;
    },
    // eslint-disable-next-line @typescript-eslint/require-await
    async close() {
      handle.flush();
      if (handle.getSize() !== size) throw quotaExceeded();
      handle.close();
    },
    async discard() {
      // closing twice is allowed, and an open handle would keep the entry from being removed
      handle.close();
      await dir.removeEntry(id);
    },
  };
}

/** Copies as files of the origin's private file system. */
export function opfsBytes(storageName: string): ByteStore {
  return {
    place: 'opfs',

    async open(id) {
      const dir = await create(storageName);
      const file = await dir.getFileHandle(id, { create: true });
      try {
        const handle = await openSync(file);
        try {
          handle.truncate(0);
        } catch (error) {
          // an open handle would keep the entry from being removed, for as long as the worker lives
          handle.close();
          throw error;
        }
        return writerOf(dir, id, handle);
      } catch (error) {
        // no empty file stays; that it may be impossible to remove is not the news
        await dir.removeEntry(id).catch(() => undefined);
        throw error;
      }
    },

    async read(id, start, end) {
      try {
        const file = await (await find(storageName))?.getFileHandle(id);
        if (file) return (await file.getFile()).slice(start, end);
      } catch (error) {
        if (!hasName(error, 'NotFoundError')) throw error;
      }
      throw new ScanFault('copy-missing');
    },

    async remove(id) {
      try {
        await (await find(storageName))?.removeEntry(id);
      } catch (error) {
        if (!hasName(error, 'NotFoundError')) throw error;
      }
    },

    async list() {
      const dir = await find(storageName);
      const copies: StoredCopy[] = [];
      if (!dir) return copies;
      for await (const [name, handle] of dir.entries()) {
        if (handle.kind !== 'file') continue;
        copies.push({ id: attachmentId(name), changedAt: await modifiedAt(handle) });
      }
      return copies;
    },
  };
}

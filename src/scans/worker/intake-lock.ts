import type { AttachmentId } from '../../domain/ids.js';

const nameOf = (storageName: string, id: AttachmentId): string => `pontic-intake:${storageName}:${id}`;

/** Insecure pages and old browsers have no locks. */
const locks = (): LockManager | undefined => (navigator as { locks?: LockManager }).locks;

/** Holds the file's lock while `work` runs. It goes with the worker when that dies, so it never has to be cleaned up. */
export async function whileTaking<T>(
  storageName: string,
  id: AttachmentId,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  const manager = locks();
  return manager ? manager.request(nameOf(storageName, id), { signal }, work) : work();
}

/** Runs `work` unless a tab is taking this file in. */
export async function unlessTaking(
  storageName: string,
  id: AttachmentId,
  work: () => Promise<void>,
): Promise<void> {
  const manager = locks();
  if (!manager) return work();
  await manager.request(nameOf(storageName, id), { ifAvailable: true }, (lock) =>
    lock ? work() : undefined,
  );
}

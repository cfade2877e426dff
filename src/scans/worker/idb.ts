/** The three lines of promises that raw IndexedDB needs. */

/** Resolves with a request's result: good for reading. A write is done when its transaction is, see `committed`. */
export const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? unknown('The request failed.'));
  });

/**
 * Resolves at `complete`. A full disk shows as `abort` after every request of the transaction has succeeded, and fires no
 * `error` at all (F4): nothing else may be taken for success.
 */
export const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? unknown('The transaction was aborted.'));
  });

const unknown = (message: string): DOMException => new DOMException(message, 'UnknownError');

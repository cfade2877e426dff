import { hasName } from './fault-of.js';

/** `[id, index]` -> `ArrayBuffer` */
export const CHUNKS = 'chunks';
/** `id` -> `CopyRecord` */
export const COPIES = 'copies';

export interface CopyRecord {
  readonly createdAt: number;
  /** `undefined` until every chunk is kept: a copy without it is half-written */
  readonly bytes: number | undefined;
}

function open(name: string, create: boolean): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    let isAbsent = false;
    request.onupgradeneeded = () => {
      if (!create) {
        // there is no such database: aborting its creation leaves none behind, a look must not make one
        isAbsent = true;
        request.transaction?.abort();
        return;
      }
      request.result.createObjectStore(CHUNKS);
      request.result.createObjectStore(COPIES);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      // Firefox would report the aborted creation as an error of the page
      event.preventDefault();
      if (isAbsent) resolve(undefined);
      else reject(request.error ?? new DOMException('The database did not open.', 'UnknownError'));
    };
  });
}

/** One connection, opened on first use and again after the browser has closed it (eviction, a dead storage process). */
export class Connection {
  readonly #name: string;
  #database: Promise<IDBDatabase | undefined> | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  /** @returns `undefined` where the database does not exist and `create` is not set */
  async transaction(
    mode: IDBTransactionMode,
    options: { create?: boolean; durability?: IDBTransactionDurability } = {},
  ): Promise<IDBTransaction | undefined> {
    const begin = async () => {
      const database = await this.#connect(options.create ?? false);
      return database?.transaction([CHUNKS, COPIES], mode, { durability: options.durability ?? 'relaxed' });
    };
    try {
      return await begin();
    } catch (error) {
      // the handle is dead and stays dead: only a new one helps, and only once
      if (!hasName(error, 'InvalidStateError') && !hasName(error, 'UnknownError')) throw error;
      this.#database = undefined;
      return begin();
    }
  }

  async #connect(create: boolean): Promise<IDBDatabase | undefined> {
    this.#database ??= this.#open(create);
    let database = await this.#database;
    if (!database) {
      this.#database = undefined;
      if (create) database = await (this.#database = this.#open(true));
    }
    return database;
  }

  async #open(create: boolean): Promise<IDBDatabase | undefined> {
    try {
      const database = await open(this.#name, create);
      if (!database) return undefined;
      database.onclose = () => (this.#database = undefined);
      database.onversionchange = () => {
        // whoever deletes or upgrades must not wait for us
        database.close();
        this.#database = undefined;
      };
      return database;
    } catch (error) {
      this.#database = undefined;
      throw error;
    }
  }
}

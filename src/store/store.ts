import type { Table } from 'dexie';
import type { BegunKind } from '../domain/begun.js';
import { type CaseId, eventId } from '../domain/ids.js';
import type { BegunRecord } from './begun.js';
import { type CaseRecord, type OpRecord, PonticDatabase, PROTOCOL } from './database.js';
import { StoreFault, toStoreFault } from './faults.js';
import type { ListRules } from './list-record.js';
import { keepSummaries, touch } from './summaries.js';

type TableName =
  | 'cases'
  | 'ops'
  | 'receipts'
  | 'attachments'
  | 'previews'
  | 'labFiles'
  | 'begun'
  | 'list'
  | 'counters'
  | 'meta'
  | 'tombstones';
const OPEN_LIMIT_MS = 10_000;
/** Of opening, while other tabs upgrade or delete the database. */
const MOST_ATTEMPTS = 3;

/** Opening may hang for ever behind another tab's upgrade: better a sentence than a page that waits. */
const within = <Value>(work: PromiseLike<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StoreFault('storage-failed')), OPEN_LIMIT_MS);
    work.then(
      (value) => (clearTimeout(timer), resolve(value)),
      (error: unknown) => (clearTimeout(timer), reject(toStoreFault(error))),
    );
  });

/** Two connections to one database: Dexie fixes the durability of a connection, not of a transaction. */
interface Connection {
  readonly relaxed: PonticDatabase;
  readonly strict: PonticDatabase;
  readonly epoch: string;
}

/** Opens both connections and makes the database ours. */
async function prepare(strict: PonticDatabase, relaxed: PonticDatabase, newEpoch: () => string) {
  await within(strict.open());
  await within(relaxed.open());
  const meta = await strict.transaction('rw', strict.meta, async () => {
    if (!(await strict.meta.get('dbEpoch')))
      await strict.meta.bulkPut([
        { name: 'dbEpoch', value: newEpoch() },
        { name: 'minReader', value: PROTOCOL },
        { name: 'minWriter', value: PROTOCOL },
      ]);
    const stored = new Map((await strict.meta.toArray()).map((row) => [row.name, row.value]));
    // a database of an older Pontic is ours from now on; tabs that still run it stop at their next write
    for (const name of ['minReader', 'minWriter'])
      if (Number(stored.get(name)) < PROTOCOL) await strict.meta.put({ name, value: PROTOCOL });
    return stored;
  });
  if (Number(meta.get('minReader')) > PROTOCOL) throw new StoreFault('needs-update');
  return String(meta.get('dbEpoch'));
}

async function connect(name: string, newEpoch: () => string, onLost: () => void): Promise<Connection> {
  for (let attempt = 1; ; attempt++) {
    const strict = new PonticDatabase(name, 'strict');
    const relaxed = new PonticDatabase(name, 'relaxed');
    let isInterrupted = false;
    const close = () => (strict.close(), relaxed.close());
    for (const db of [strict, relaxed]) {
      db.on('close', onLost);
      // somebody deletes or upgrades the database: let go of it, and do not let Dexie reopen it behind our back
      db.on('versionchange', () => {
        isInterrupted = true;
        close();
        onLost();
        return false;
      });
    }
    try {
      const epoch = await prepare(strict, relaxed, newEpoch);
      if (!isInterrupted) return { strict, relaxed, epoch };
    } catch (error) {
      close();
      if (!isInterrupted || attempt === MOST_ATTEMPTS) throw toStoreFault(error);
    }
    // another tab upgrades it while it is being opened: it is there for us once that is done
  }
}

/**
 * This account's database. All writes pass through `write()`, which checks in the same transaction that it is still
 * the database that was opened (F1) and that no newer Pontic has taken it over (F2).
 */
export class Store {
  #connection: Connection;
  #memory = new Map<CaseId, { record: CaseRecord; ops: readonly OpRecord[] }>();
  #begun = new Map<string, BegunRecord>();
  #recovering: Promise<void> | undefined;
  #lost = false;
  #closed = false;
  #lostListeners = new Set<(saved: number) => void>();

  private constructor(
    readonly name: string,
    connection: Connection,
    readonly newEpoch: () => string,
    readonly lists: ListRules | undefined,
  ) {
    this.#connection = connection;
  }

  /**
   * @param lists the rules by which cases are listed; without them lists stay as they are
   * @throws {StoreFault}
   */
  static async open(name: string, newEpoch: () => string, lists?: ListRules): Promise<Store> {
    const opened: { store?: Store } = {};
    const connection = await connect(name, newEpoch, () => opened.store?.markLost());
    return (opened.store = new Store(name, connection, newEpoch, lists));
  }

  /** for reading and for `liveQuery` */
  get db(): PonticDatabase {
    return this.#connection.relaxed;
  }

  /**
   * Runs `body` in one transaction. It has been stored when the promise resolves, and not before (F4).
   * @throws {StoreFault} nothing of it was stored
   */
  async write<Result>(
    durability: 'strict' | 'relaxed',
    tables: readonly TableName[],
    body: (db: PonticDatabase) => PromiseLike<Result>,
  ): Promise<Result> {
    await this.ready();
    const db = this.#connection[durability];
    const { lists } = this;
    // what lists show of a case is written with it, whoever writes it
    const also: readonly TableName[] = lists && tables.includes('cases') ? ['list', 'ops', 'meta'] : ['meta'];
    const scope: Table[] = [...new Set<TableName>([...tables, ...also])].map((name) => db[name] as Table);
    try {
      return await db.transaction('rw', scope, async () => {
        // side by side: a guard that fails aborts the transaction, and the body's writes with it
        const [result] = await Promise.all([body(db), this.#guard(db)]);
        if (lists) await keepSummaries(db, lists);
        return result;
      });
    } catch (error) {
      const fault = this.#lost ? new StoreFault('storage-lost', { cause: error }) : toStoreFault(error);
      if (fault.code === 'storage-lost') this.markLost();
      throw fault;
    }
  }

  async #guard(db: PonticDatabase): Promise<void> {
    const [epoch, minWriter] = await db.meta.bulkGet(['dbEpoch', 'minWriter']);
    if (epoch?.value !== this.#connection.epoch) throw new StoreFault('storage-lost');
    if (Number(minWriter?.value) > PROTOCOL) throw new StoreFault('needs-update');
  }

  /** Keeps what was just stored at hand, so that it can be stored again if the browser clears it. */
  remember(record: CaseRecord, ops: readonly OpRecord[]): void {
    this.#memory.set(record.id, { record, ops });
  }

  /** The same for what was begun and not sent. */
  rememberBegun(record: BegunRecord): void {
    this.#begun.set(`${record.caseId} ${record.kind}`, record);
  }

  forgetBegun(id: CaseId, kind: BegunKind): void {
    this.#begun.delete(`${id} ${kind}`);
  }

  forget(id: CaseId): void {
    this.#memory.delete(id);
    for (const [key, { caseId }] of this.#begun) if (caseId === id) this.#begun.delete(key);
  }

  markLost(): void {
    if (!this.#closed) this.#lost = true;
  }

  /** Told after the database was lost and made anew, with the number of cases that could be saved again. */
  onLost(listener: (saved: number) => void): () => void {
    this.#lostListeners.add(listener);
    return () => this.#lostListeners.delete(listener);
  }

  /** Before reading: a database that was lost is opened anew first. */
  async ready(): Promise<void> {
    if (this.#lost && !this.#closed) await this.recover();
  }

  /** Opens the database anew and stores what is still in memory. */
  async recover(): Promise<void> {
    this.#recovering ??= this.#reopen().finally(() => (this.#recovering = undefined));
    return this.#recovering;
  }

  async #reopen(): Promise<void> {
    const { strict, relaxed, epoch } = this.#connection;
    strict.close();
    relaxed.close();
    this.#connection = await connect(this.name, this.newEpoch, () => this.markLost());
    this.#lost = false;
    // an upgrade by another tab closes the connection too, but then everything is still there
    if (this.#connection.epoch === epoch) return;
    const kept = [...this.#memory.values()];
    await this.write('strict', ['cases', 'ops', 'counters', 'begun'], async (db) => {
      for (const { record, ops } of kept) {
        if (await db.cases.get(record.id)) continue;
        await db.cases.put(record);
        touch(record.id, record);
        const counter = await db.counters.get(record.stage);
        await db.counters.put({ stage: record.stage, count: (counter?.count ?? 0) + 1 });
        // a draft may have been sent under its old id before the loss, with other words in it: one id, one payload
        for (const { seq: _, ...op } of ops)
          await db.ops.add(
            op.state === 'queued' && op.kind === 'draft' ? { ...op, id: eventId(this.newEpoch()) } : op,
          );
      }
      // its case may come back with the next pull only; another window may have written on already
      for (const begun of this.#begun.values())
        if (!(await db.begun.get([begun.caseId, begun.kind]))) await db.begun.put(begun);
    });
    for (const listener of this.#lostListeners) listener(kept.length);
  }

  close(): void {
    this.#closed = true;
    this.#connection.strict.close();
    this.#connection.relaxed.close();
  }
}

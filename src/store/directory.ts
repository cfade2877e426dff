import { Dexie, type Table } from 'dexie';
import { toHex } from '../domain/digest.js';

interface Known {
  readonly backend: string;
  readonly tenant: string;
  readonly subject: string;
}

/** Which account was last signed in at which lab, so that its database can be opened without a connection. */
class Directory extends Dexie {
  declare readonly accounts: Table<Known, string>;
  constructor() {
    super('pontic-1-accounts');
    this.version(1).stores({ accounts: 'backend' });
  }
}

const using = async <Result>(work: (directory: Directory) => PromiseLike<Result>): Promise<Result> => {
  const directory = new Directory();
  try {
    return await work(directory);
  } finally {
    directory.close();
  }
};

export const lastAccount = (backend: string) => using((directory) => directory.accounts.get(backend));
export const rememberAccount = (known: Known) => using((directory) => directory.accounts.put(known));

/** `pontic-{protocol}-{16 hex}`: one database an account, and no identity in its name. */
export async function databaseName({ backend, tenant, subject }: Known): Promise<string> {
  const text = new TextEncoder().encode(`${backend}|${tenant}|${subject}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return `pontic-1-${toHex(hash.subarray(0, 8))}`;
}

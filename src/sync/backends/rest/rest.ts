import type { Case } from '../../../domain/case.js';
import type { CaseId, Instant } from '../../../domain/ids.js';
import {
  type Account,
  type Backend,
  type Cursor,
  type PullPage,
  type Session,
  TransportFault,
} from '../../backend.js';
import { asRecord, type Done, type Refused } from './answer.js';
import { pushChanges } from './changes.js';
import { Connection, labAddress } from './connection.js';
import { restFiles } from './files.js';
import { restPeople } from './people.js';
import { restShares } from './shares.js';
import type { Auth } from './sign-in.js';

export interface RestOptions {
  /** where the lab's interface begins: `https://api.lab.example/pontic/v1`. Nothing is ever sent elsewhere. */
  readonly baseUrl: string | URL;
  /**
   * Gives the headers that say who is asking; called once at a time, and again when the lab rejects them. `null` means
   * that nobody is signed in. Without it the lab's own cookie is sent.
   */
  readonly auth?: Auth;
  /** who is signed in, where the host knows it: drafts can then be made before the first connection */
  readonly account?: Account;
  /** what of the optional parts this lab's server does not have: nothing is offered then that could only fail */
  readonly without?: readonly ('shares' | 'people')[];
}

const PAGE = 200;

function bodyOf(answer: Done | Refused): Record<string, unknown> {
  // nothing that is asked for here can be refused for a reason that a person could mend
  if (!answer.ok) throw new TransportFault(answer.status === 403 ? 'unauthorized' : 'protocol');
  return asRecord(answer.body);
}

const epochOf = (answer: Done | Refused, body: Record<string, unknown>): unknown =>
  body['epoch'] ?? (answer.ok ? answer.headers.get('pontic-epoch') : undefined);

async function openSession(connection: Connection, signal: AbortSignal): Promise<Session> {
  const answer = await connection.send({ method: 'GET', path: '/session' }, signal);
  const body = bodyOf(answer);
  const { tenantId, subject, name = '', role = 'dentist', keepsDrafts = false, codings } = body;
  const session = { tenant: tenantId, subject, name, role, epoch: epochOf(answer, body), keepsDrafts };
  for (const [key, value] of Object.entries(session))
    if (typeof value !== (key === 'keepsDrafts' ? 'boolean' : 'string')) throw new TransportFault('protocol');
  const known = Array.isArray(codings) && { codings: codings as Session['codings'] };
  return { ...(session as Session), ...known };
}

async function pullPage(
  connection: Connection,
  since: Cursor | undefined,
  signal: AbortSignal,
): Promise<PullPage> {
  const query = new URLSearchParams({ ...(since !== undefined && { cursor: since }), limit: String(PAGE) });
  const answer = await connection.send({ method: 'GET', path: `/changes?${query.toString()}` }, signal);
  const body = bodyOf(answer);
  const { items, next, more, clock } = body;
  if (!Array.isArray(items) || typeof next !== 'string' || typeof more !== 'boolean')
    throw new TransportFault('protocol');
  const cases: Case[] = [];
  const removed: CaseId[] = [];
  for (const item of items.map(asRecord))
    if (item['deleted'] === true) removed.push(item['caseId'] as CaseId);
    else cases.push(asRecord(item['doc']) as unknown as Case);
  return {
    epoch: epochOf(answer, body) as string,
    cases,
    removed,
    cursor: next as Cursor,
    more,
    ...(typeof clock === 'string' && { clock: clock as Instant }),
  };
}

/**
 * A lab that speaks Pontic's HTTP contract.
 * @throws {RangeError} a `baseUrl` that is neither https nor on this machine
 */
export function rest({ baseUrl, auth, account, without = [] }: RestOptions): Backend {
  const base = labAddress(baseUrl);
  const connection = new Connection(base, auth);
  return {
    id: `rest:${base}`,
    ...(account && { account }),
    connect: (signal) => openSession(connection, signal),
    push: (changes, signal) => pushChanges(connection, changes, signal),
    pull: (since, signal) => pullPage(connection, since, signal),
    files: restFiles(connection),
    ...(!without.includes('shares') && { shares: restShares(connection, base) }),
    ...(!without.includes('people') && { people: restPeople(connection, base) }),
    close() {
      connection.close();
      return Promise.resolve();
    },
  };
}

import type { AttachmentId, CaseId } from '../../../domain/ids.js';
import {
  type NewShare,
  type Share,
  type SharedPlan,
  type ShareTransport,
  TransportFault,
} from '../../backend.js';
import { asRecord, type Done, readAnswer, type Refused } from './answer.js';
import { casePath } from './changes.js';
import { isShareToken } from '../../shares.js';
import type { Connection } from './connection.js';
import { pathPart } from './path.js';

const sharesPath = (caseId: CaseId): string => `${casePath(caseId)}/shares`;

function bodyOf(answer: Done | Refused): Record<string, unknown> {
  if (answer.ok) return asRecord(answer.body);
  if (answer.status === 403) throw new TransportFault('unauthorized');
  // the case, the plan or the link is not known, or the link has ended
  throw new TransportFault(answer.status === 404 || answer.status === 409 ? 'gone' : 'protocol');
}

/** What says nothing about the token: whoever asks may ask again. */
const LATER: readonly number[] = [408, 425, 429];

/**
 * A request of somebody without an account: no cookie, no credentials of the host, nothing kept. The token never stands in
 * the address: addresses lie in logs, histories and referrers.
 * @returns nothing where the lab does not know the token any more, for whatever reason
 */
async function asGuest(
  address: string,
  request: { readonly method: string; readonly headers: Record<string, string>; readonly body?: string },
  signal: AbortSignal,
): Promise<Response | undefined> {
  signal.throwIfAborted();
  let response: Response;
  try {
    response = await fetch(address, {
      ...request,
      headers: { 'pontic-protocol': '1', ...request.headers },
      signal,
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      credentials: 'omit',
    });
  } catch (cause) {
    signal.throwIfAborted();
    throw new TransportFault('offline', { cause });
  }
  const { status } = response;
  return status >= 400 && status < 500 && !LATER.includes(status) ? undefined : response;
}

/** `undefined`: no plan has a file under such an id. */
function filePath(id: AttachmentId): string | undefined {
  try {
    return `/shared/files/${pathPart(id)}`;
  } catch {
    return undefined;
  }
}

/** Links to plans over HTTP. @param base the lab's address, without a slash at its end */
export const restShares = (connection: Connection, base: string): ShareTransport => ({
  async create({ id, caseId, plan, days }, signal) {
    const body = JSON.stringify({ id, plan, days });
    const answer = await connection.send({ method: 'POST', path: sharesPath(caseId), key: id, body }, signal);
    return bodyOf(answer) as unknown as NewShare;
  },

  async list(caseId, signal) {
    const { items } = bodyOf(await connection.send({ method: 'GET', path: sharesPath(caseId) }, signal));
    if (!Array.isArray(items)) throw new TransportFault('protocol');
    return items as readonly Share[];
  },

  async revoke({ id, caseId }, signal) {
    const path = `${sharesPath(caseId)}/${pathPart(id)}`;
    const answer = await connection.send({ method: 'DELETE', path, key: `revoke.${id}` }, signal);
    if (!answer.ok) bodyOf(answer);
  },

  async open(token, signal) {
    if (!isShareToken(token)) return undefined;
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    const request = { method: 'POST', headers, body: JSON.stringify({ token }) };
    const response = await asGuest(`${base}/shared/open`, request, signal);
    if (!response) return undefined;
    return bodyOf(await readAnswer(response, signal)) as unknown as SharedPlan;
  },

  async read(token, id, signal) {
    if (!isShareToken(token)) return undefined;
    const path = filePath(id);
    if (!path) return undefined;
    const request = {
      method: 'GET',
      // what stands in this header is left out of logs by every server and proxy
      headers: { accept: 'application/octet-stream', authorization: `Pontic-Share ${token}` },
    };
    const response = await asGuest(base + path, request, signal);
    if (!response) return undefined;
    // what a hotel's page says instead is no file that the lab has changed
    const answer = await readAnswer(response, signal, 'bytes');
    if (!answer.ok || !answer.body) throw new TransportFault('protocol');
    return answer.body as Blob;
  },
});

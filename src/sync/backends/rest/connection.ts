import { TransportFault } from '../../backend.js';
import { type AnswerKind, type Done, readAnswer, type Refused } from './answer.js';
import { type Auth, type Credentials, SignIn } from './sign-in.js';

export interface Request {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** the same key with the same bytes is done once, however often it is sent */
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Blob;
  /** what is answered where it is done; JSON unless told */
  readonly answers?: AnswerKind;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$|\.localhost$/;

/**
 * The one place that tokens are ever sent to.
 * @throws {RangeError} neither https nor this machine
 */
export function labAddress(baseUrl: string | URL): string {
  let url: URL;
  try {
    url = new URL(baseUrl);
  } catch (cause) {
    throw new RangeError(`rest: baseUrl "${String(baseUrl)}" is no absolute URL`, { cause });
  }
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (!isSafe) throw new RangeError(`rest: baseUrl must be https, or http on this machine: "${url.origin}"`);
  if (url.username || url.password || url.search || url.hash)
    throw new RangeError('rest: baseUrl may hold no user, query or fragment');
  return url.origin + url.pathname.replace(/\/+$/, '');
}

/** RFC 8941 string, as `Idempotency-Key` and entity tags want it. */
export const quoted = (value: string): string =>
  `"${value.replace(/[^\x20-\x7e]/g, '').replace(/["\\]/g, '\\$&')}"`;

/** RFC 9530. @param hex SHA-256, lower-case */
export const contentDigest = (hex: string): string =>
  `sha-256=:${btoa(String.fromCharCode(...(hex.match(/../g) ?? []).map((byte) => parseInt(byte, 16))))}:`;

/** One lab's HTTP interface: signs in, sends, reads. It repeats nothing but the one request that a 401 interrupted. */
export class Connection {
  #base: string;
  #signIn: SignIn | undefined;

  constructor(base: string, auth: Auth | undefined) {
    this.#base = base;
    this.#signIn = auth && new SignIn(auth);
  }

  /** @throws {TransportFault}; `signal.reason` when aborted */
  async send(request: Request, signal: AbortSignal): Promise<Done | Refused> {
    signal.throwIfAborted();
    const used = await this.#signIn?.get(signal);
    const response = await this.#fetch(request, used, signal);
    if (response.status !== 401 || !this.#signIn || !used)
      return readAnswer(response, signal, request.answers);
    const renewed = await this.#signIn.renew(used, signal);
    const second = await this.#fetch(request, renewed, signal);
    if (second.status === 401) this.#signIn.forget(renewed);
    return readAnswer(second, signal, request.answers);
  }

  close(): void {
    this.#signIn?.close();
  }

  async #fetch(
    request: Request,
    credentials: Credentials | undefined,
    signal: AbortSignal,
  ): Promise<Response> {
    const { method, path, key, headers, body, answers } = request;
    const sent = new Headers(credentials?.headers);
    const accepted = answers === 'bytes' ? 'application/octet-stream' : 'application/json';
    sent.set('accept', `${accepted}, application/problem+json`);
    // a header of our own: no form and no image of a strange page can send this request
    sent.set('pontic-protocol', '1');
    if (typeof body === 'string') sent.set('content-type', 'application/json');
    if (key !== undefined) sent.set('idempotency-key', quoted(key));
    for (const [name, value] of Object.entries(headers ?? {})) sent.set(name, value);
    try {
      return await fetch(this.#base + path, {
        method,
        headers: sent,
        ...(body !== undefined && { body }),
        signal,
        redirect: 'manual',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        // with a token the token speaks; without one the lab's own cookie does
        credentials: this.#signIn ? 'omit' : 'include',
      });
    } catch (cause) {
      signal.throwIfAborted();
      throw new TransportFault('offline', { cause });
    }
  }
}

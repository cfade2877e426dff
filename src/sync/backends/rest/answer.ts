import { TransportFault } from '../../backend.js';

/** RFC 9457, as far as it is read. `type` decides; the words are only ever shown. */
export interface Problem {
  readonly type: string;
  readonly detail?: unknown;
  readonly [extension: string]: unknown;
}

/** The lab's decision not to do what was asked, in its own form. Anything else that fails is thrown. */
export interface Refused {
  readonly ok: false;
  readonly status: number;
  /** the last part of `type`: `…/problems/lifecycle-refused` is `lifecycle-refused` */
  readonly kind: string;
  readonly problem: Problem;
}
export interface Done {
  readonly ok: true;
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws {TransportFault} `protocol` */
export function asRecord(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) throw new TransportFault('protocol');
  return value;
}

const typeOf = (response: Response): string =>
  (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();

async function readBody<Body>(body: Promise<Body>, signal: AbortSignal): Promise<Body> {
  try {
    return await body;
  } catch (cause) {
    signal.throwIfAborted();
    throw new TransportFault('offline', { cause }); // the line broke in the middle
  }
}

async function readJson(response: Response, signal: AbortSignal): Promise<unknown> {
  const text = await readBody(response.text(), signal);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new TransportFault('protocol', { cause });
  }
}

/** Seconds, or a date that is compared with the lab's own clock where it tells it. */
function retryAfterMs({ headers }: Response): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const ms = Date.parse(value) - (Date.parse(headers.get('date') ?? '') || Date.now());
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** What a status means by itself, whoever in the line wrote it. */
function faultOf(response: Response): TransportFault | undefined {
  const { status } = response;
  const later = () => new TransportFault('throttled', { retryAfterMs: retryAfterMs(response) });
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400))
    return new TransportFault('protocol');
  if (status === 401) return new TransportFault('unauthorized');
  if (status === 408 || status === 425) return new TransportFault('timeout');
  if (status === 410) return new TransportFault('gone');
  if (status === 413) return new TransportFault('too-large');
  if (status === 423 || status === 429 || status === 503) return later();
  if (status === 426) return new TransportFault('upgrade');
  if (status === 511) return new TransportFault('protocol');
  if (status >= 500) return new TransportFault('server');
  return undefined;
}

/** What a request asks for: JSON, or the bytes of a file. */
export type AnswerKind = 'json' | 'bytes';
const TYPES: Readonly<Record<AnswerKind, string>> = {
  json: 'application/json',
  bytes: 'application/octet-stream',
};

/**
 * Reads an answer. Only what is certainly the lab's own word comes back: JSON with the right type, or a problem with a
 * `type`. A captive portal's page, a proxy's error and half a document are faults of the line.
 * @throws {TransportFault}
 */
export async function readAnswer(
  response: Response,
  signal: AbortSignal,
  kind: AnswerKind = 'json',
): Promise<Done | Refused> {
  const fault = faultOf(response);
  if (fault) throw fault;
  const { status, headers } = response;
  if (status === 204) return { ok: true, status, headers, body: undefined };
  if (response.ok) {
    if (typeOf(response) !== TYPES[kind]) throw new TransportFault('protocol');
    const body = kind === 'json' ? await readJson(response, signal) : await readBody(response.blob(), signal);
    return { ok: true, status, headers, body };
  }
  if (typeOf(response) !== 'application/problem+json') throw new TransportFault('protocol');
  const problem = asRecord(await readJson(response, signal));
  const { type } = problem;
  if (typeof type !== 'string') throw new TransportFault('protocol');
  const said = /[^/:#]*$/.exec(type)![0];
  // the same key is still being worked on
  if (said === 'in-progress') throw new TransportFault('throttled', { retryAfterMs: retryAfterMs(response) });
  if (status === 403 && said.startsWith('session')) throw new TransportFault('unauthorized');
  return { ok: false, status, kind: said, problem: { ...problem, type } };
}

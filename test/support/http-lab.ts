import { http, HttpResponse, type JsonBodyType, type RequestHandler } from 'msw';
import type { Case, CaseEvent } from '../../src/domain/case.js';
import type { Change } from '../../src/domain/change.js';
import { toHex } from '../../src/domain/digest.js';
import { attachmentId, caseId, eventId } from '../../src/domain/ids.js';
import {
  type Cursor,
  type FileManifest,
  type FileState,
  type PartCoding,
  TransportFault,
} from '../../src/sync/backend.js';
import type { LocalLab } from '../../src/sync/backends/local-lab/local-lab.js';
import { peopleRoutes } from './http-people.js';
import { shareRoutes } from './http-shares.js';

/** What reached the lab, in order. */
export interface SeenRequest {
  readonly line: string;
  readonly headers: Headers;
  readonly body: string;
}

/** Stands before the lab for one request: answers itself, or calls `handle` and may lose what comes back. */
export type Interceptor = (request: Request, handle: () => Promise<Response>) => Response | Promise<Response>;

export interface HttpLab {
  readonly handlers: readonly RequestHandler[];
  readonly seen: SeenRequest[];
  /** the token that is taken; absent = everybody is let in */
  token: string | undefined;
  /** for the next requests, one each */
  readonly intercept: Interceptor[];
}

export interface Call {
  readonly key: string | undefined;
  readonly headers: Headers;
  readonly query: URLSearchParams;
  readonly bytes: ArrayBuffer;
  readonly args: readonly string[];
}

export interface Answer {
  readonly status: number;
  /** JSON, or the bytes of a file */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The body of a file's announcement. */
interface Announcement {
  readonly name: string;
  readonly size: number;
  readonly chunkSize: number;
  readonly leafSize: number;
  readonly root: string;
  readonly digests: readonly string[];
}

const never = new AbortController().signal;
const EPOCH = 'http-1';

export const problem = (status: number, kind: string, more: object = {}, headers = {}): Answer => ({
  status,
  body: { type: `https://lab.example/problems/${kind}`, status, ...more },
  headers: { 'content-type': 'application/problem+json', ...headers },
});
const etag = (subject: Case | undefined) => ({ etag: `"${subject?.revision ?? 0}"` });
const json = ({ bytes }: Call): unknown => JSON.parse(new TextDecoder().decode(bytes));
const ranges = (parts: readonly number[]) => parts.map((part) => [part, part]);

function respond(
  { status, body, headers = {} }: Answer,
  more: Readonly<Record<string, string>> = {},
): Response {
  const all = { 'cache-control': 'no-store', 'pontic-epoch': EPOCH, ...headers, ...more };
  if (status === 204) return new HttpResponse(null, { status, headers: all });
  const binary = { 'content-type': 'application/octet-stream', ...all };
  if (body instanceof Blob) return new HttpResponse(body, { status, headers: binary });
  return HttpResponse.json(body as JsonBodyType, {
    status,
    headers: { 'content-type': 'application/json', ...all },
  });
}

/** The HTTP contract of `sync.md` in front of the embedded lab, which does the work and keeps the rules. */
export function httpLab(lab: LocalLab, base: string): HttpLab {
  const replays = new Map<string, { payload: string; answer: Answer }>();
  const manifests = new Map<string, FileManifest>();

  async function push(change: Change, success: (subject: Case | undefined) => Answer): Promise<Answer> {
    const [outcome] = await lab.push([change], never);
    if (outcome?.kind === 'accepted') return success(outcome.case);
    if (outcome?.kind === 'conflict')
      return problem(412, 'stale-revision', { current: outcome.case }, etag(outcome.case));
    if (outcome?.kind !== 'refused') return { status: 200, body: outcome };
    const { refusal } = outcome;
    if (refusal.code === 'declined') return problem(422, 'declined', { detail: refusal.message });
    if (refusal.code === 'unknown-case') return problem(404, 'unknown-case');
    if (refusal.code === 'files-missing') return problem(409, 'files-missing', { files: refusal.files });
    if (refusal.code === 'already-submitted') return problem(409, 'already-submitted');
    return problem(409, 'lifecycle-refused', { refusal });
  }

  const fileAnswer = (state: FileState, status = 200): Answer => {
    if (state.kind === 'damaged') return problem(422, 'digest-mismatch', { damaged: ranges(state.parts) });
    if (state.kind === 'verified') return { status, body: { state: 'verified', root: state.root } };
    return { status, body: { state: 'receiving', received: ranges(state.received) } };
  };

  const routes: Readonly<Record<string, (call: Call) => Promise<Answer>>> = {
    'GET /session': async () => {
      const { tenant, subject, ...said } = await lab.connect(never);
      const { name, role, keepsDrafts, codings } = said;
      const body = { tenantId: tenant, subject, scopes: ['cases'], name, role, keepsDrafts, codings };
      return { status: 200, body };
    },
    'PUT /cases/([^/]+)': async ({ key, headers, args: [id], ...call }) => {
      const isNew = headers.get('if-none-match') === '*';
      const base = /^"(\d+)"$/.exec(headers.get('if-match') ?? '')?.[1];
      if (!isNew && base === undefined) return problem(428, 'precondition-required');
      const document = json({ ...call, key, headers, args: [] }) as Case;
      if (document.id !== id) return problem(422, 'wrong-id', { detail: 'The document is another case.' });
      const change = {
        kind: 'draft',
        id: eventId(key!),
        caseId: caseId(id),
        baseRevision: Number(base ?? 0),
        document,
      } as const;
      return push(change, (subject) => ({
        status: isNew ? 201 : 200,
        body: subject,
        headers: etag(subject),
      }));
    },
    'DELETE /cases/([^/]+)': async ({ key, args: [id] }) =>
      push({ kind: 'discard', id: eventId(key!), caseId: caseId(id!) }, () => ({ status: 204 })),
    'POST /cases/([^/]+)/events': async (call) => {
      const { manifest, ...sent } = json(call) as Omit<CaseEvent, 'manifest'> & {
        manifest?: { attId: string; root: string }[];
      };
      const files = manifest?.map(({ attId, root }) => ({ id: attachmentId(attId), root }));
      const event: CaseEvent = { ...sent, ...(files && { manifest: files }) };
      const id = caseId(call.args[0]!);
      const signedOn = /^"(\d+)"$/.exec(call.headers.get('if-match') ?? '')?.[1];
      const base = signedOn !== undefined && { baseRevision: Number(signedOn) };
      const answer = await push({ kind: 'event', id: event.id, caseId: id, event, ...base }, (subject) => ({
        status: 201,
        headers: etag(subject),
        body: { entry: subject?.history.find((entry) => entry.id === event.id), case: subject },
      }));
      const held = event.type === 'case.submit' && answer.status === 409 ? await find(id) : undefined;
      // the second wall: whatever key it came under, one case is one order
      const isOrdered = held?.history.some((entry) => entry.type === 'case.submit');
      return isOrdered ? problem(409, 'already-submitted', { case: held }) : answer;
    },
    'GET /changes': async ({ query }) => {
      const page = await lab.pull((query.get('cursor') ?? undefined) as Cursor | undefined, never);
      const docs = page.cases.map((doc) => ({ caseId: doc.id, etag: `"${doc.revision}"`, doc }));
      const gone = page.removed.map((id) => ({ caseId: id, deleted: true }));
      return {
        status: 200,
        body: {
          epoch: EPOCH,
          items: [...docs, ...gone],
          next: page.cursor,
          more: page.more,
          clock: page.clock,
        },
      };
    },
    'PUT /cases/([^/]+)/attachments/([^/]+)': async (call) => {
      const [of, id] = call.args;
      const { name, size, chunkSize, leafSize, root, digests } = json(call) as Announcement;
      const hex = digests.join('').match(/../g)!;
      const leaves = Uint8Array.from(hex, (byte) => parseInt(byte, 16));
      const file = {
        id: attachmentId(id!),
        caseId: caseId(of!),
        name,
        bytes: size,
        partBytes: chunkSize,
        leafBytes: leafSize,
        root,
        leaves,
      };
      manifests.set(id!, file);
      return fileAnswer(await lab.files.begin(file, never), 201);
    },
    'GET /cases/[^/]+/attachments/([^/]+)': async ({ args: [id] }) => {
      const file = manifests.get(id!);
      return file ? fileAnswer(await lab.files.begin(file, never)) : problem(404, 'unknown-upload');
    },
    'GET /cases/([^/]+)/attachments/([^/]+)/content': async ({ args: [of, id] }) => {
      const bytes = await lab.files.read({ id: attachmentId(id!), caseId: caseId(of!) }, never);
      return { status: 200, body: bytes };
    },
    'PUT /cases/[^/]+/attachments/([^/]+)/chunks/(\\d+)': async ({ args: [id, part], headers, bytes }) => {
      const file = manifests.get(id!);
      if (!file) return problem(404, 'unknown-upload');
      const digest = /^sha-256=:(.+):$/.exec(headers.get('content-digest') ?? '')?.[1];
      if (!digest) return problem(400, 'digest-required');
      const hex = toHex(Uint8Array.from(atob(digest), (char) => char.charCodeAt(0)));
      const coding = (headers.get('content-encoding') ?? undefined) as PartCoding | undefined;
      try {
        await lab.files.put(file, Number(part), new Blob([bytes]), hex, never, coding);
      } catch (error) {
        if (error instanceof TransportFault && error.code === 'unknown-coding')
          return problem(415, 'unknown-coding', {}, { 'accept-encoding': 'identity' });
        if (error instanceof TransportFault && error.code === 'unacceptable')
          return problem(422, 'unreadable-part');
        if (error instanceof TransportFault && error.code === 'protocol')
          return problem(400, 'chunk-digest-mismatch');
        throw error;
      }
      return { status: 204 };
    },
    'POST /cases/[^/]+/attachments/([^/]+)/complete': async (call) => {
      const file = manifests.get(call.args[0]!);
      if (!file) return problem(404, 'unknown-upload');
      const state = await lab.files.complete({ ...file, root: (json(call) as { root: string }).root }, never);
      if (state.kind !== 'receiving') return fileAnswer(state);
      const parts = Array.from({ length: Math.ceil(file.bytes / file.partBytes) }, (_, part) => part);
      return problem(409, 'missing-chunks', {
        missing: ranges(parts.filter((part) => !state.received.includes(part))),
      });
    },
    ...shareRoutes(lab),
    ...peopleRoutes(lab),
  };

  async function find(id: string): Promise<Case | undefined> {
    for (let cursor: Cursor | undefined, more = true; more;) {
      const page = await lab.pull(cursor, never);
      const found = page.cases.find((subject) => subject.id === id);
      if (found) return found;
      ({ cursor, more } = page);
    }
    return undefined;
  }

  /** Who asks comes first, then what was answered before, and only then whether it fits. */
  async function handle(request: Request, line: string, bytes: ArrayBuffer): Promise<Response> {
    const { headers, method } = request;
    const payload = `${line}\n${new TextDecoder('latin1').decode(bytes)}`;
    const { token } = self;
    // whoever holds a link's token has no other one
    const isGuest = /^\w+ \/shared\//.test(line);
    // nor has whoever asks for an account
    const isStranger = isGuest || line === 'POST /registrations';
    if (!isStranger && token !== undefined && headers.get('authorization') !== `Bearer ${token}`)
      return respond(problem(401, 'token-expired'), { 'www-authenticate': 'Bearer' });
    const key = /^"(.+)"$/.exec(headers.get('idempotency-key') ?? '')?.[1];
    const known = key === undefined ? undefined : replays.get(key);
    if (known && known.payload !== payload) return respond(problem(422, 'key-reused'));
    if (known) return respond(known.answer, { 'idempotent-replayed': 'true' });
    const url = new URL(line.slice(method.length + 1), 'https://any.example');
    for (const [route, work] of Object.entries(routes)) {
      const args = new RegExp(`^${route}$`).exec(`${method} ${url.pathname}`)?.slice(1);
      if (!args) continue;
      const isWrite = method !== 'GET' && !isGuest && !url.pathname.includes('/chunks/');
      if (isWrite && key === undefined) return respond(problem(400, 'key-required'));
      const answer = await work({ key, headers, query: url.searchParams, bytes, args });
      if (key !== undefined && answer.status < 500) replays.set(key, { payload, answer });
      return respond(answer);
    }
    return respond(problem(404, 'unknown-path'));
  }

  const self: HttpLab = {
    token: undefined,
    seen: [],
    intercept: [],
    handlers: [
      http.all(`${base}/*`, async ({ request }) => {
        const bytes = await request.clone().arrayBuffer();
        const line = `${request.method} ${request.url.slice(base.length)}`;
        self.seen.push({ line, headers: request.headers, body: new TextDecoder().decode(bytes) });
        const work = async () => {
          try {
            return await handle(request, line, bytes);
          } catch (error) {
            if (error instanceof TransportFault && error.code === 'offline') return HttpResponse.error();
            // a file of a case that was deleted: the upload is no longer known
            if (error instanceof TransportFault && error.code === 'gone')
              return respond(problem(404, 'unknown-upload'));
            throw error;
          }
        };
        return (await self.intercept.shift()?.(request, work)) ?? work();
      }),
    ],
  };
  return self;
}

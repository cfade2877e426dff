import { toHex } from '../../../domain/digest.js';
import { type FileManifest, type FileState, type FileTransport, TransportFault } from '../../backend.js';
import { asRecord, type Refused } from './answer.js';
import { casePath } from './changes.js';
import { type Connection, contentDigest } from './connection.js';
import { pathPart } from './path.js';

const partCount = ({ bytes, partBytes }: FileManifest): number => Math.max(1, Math.ceil(bytes / partBytes));
const filePath = ({ caseId, id }: Pick<FileManifest, 'caseId' | 'id'>): string =>
  `${casePath(caseId)}/attachments/${pathPart(id)}`;

/** `[[0, 11], [13, 20]]` in single numbers; what lies outside of the file is nonsense. */
function indices(ranges: unknown, parts: number): readonly number[] {
  if (!Array.isArray(ranges)) throw new TransportFault('protocol');
  return ranges.flatMap((range: unknown) => {
    const [first, last] = Array.isArray(range) ? (range as unknown[]) : [range, range];
    if (!Number.isInteger(first) || !Number.isInteger(last)) throw new TransportFault('protocol');
    const [from, to] = [first as number, last as number];
    if (from < 0 || to < from || to >= parts) throw new TransportFault('protocol');
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}

function stateIn(file: FileManifest, body: unknown): FileState {
  const { state, root, received } = asRecord(body);
  if (state === 'verified' && typeof root === 'string') return { kind: 'verified', root };
  if (state === 'receiving') return { kind: 'receiving', received: indices(received, partCount(file)) };
  throw new TransportFault('protocol');
}

/** The lab will not have these bytes, however often they are sent: Unsupported Media Type, Unprocessable Content. */
const UNACCEPTABLE: readonly number[] = [415, 422];

/** An upload that the lab no longer knows is begun again; any other refusal of bytes is the line's fault or ours. */
function faultIn({ status }: Refused): TransportFault {
  if (status === 404) return new TransportFault('gone');
  return new TransportFault(UNACCEPTABLE.includes(status) ? 'unacceptable' : 'protocol');
}

const leafDigests = ({ leaves }: FileManifest): readonly string[] =>
  Array.from({ length: leaves.length / 32 }, (_, i) => toHex(leaves.subarray(i * 32, i * 32 + 32)));

/**
 * Announces a file, sends it in numbered parts, and has the lab compute its root. What the lab has is read in one piece:
 * `GET /cases/{case}/attachments/{id}/content`, as `application/octet-stream` and without a redirect; 404 where there is none.
 */
export function restFiles(connection: Connection): FileTransport {
  return {
    async begin(file, signal) {
      const { id, name, bytes, partBytes, leafBytes, root } = file;
      const path = filePath(file);
      const body = {
        name,
        type: 'application/octet-stream',
        size: bytes,
        chunkSize: partBytes,
        leafSize: leafBytes,
        root,
        digests: leafDigests(file),
      };
      const begun = await connection.send(
        { method: 'PUT', path, key: `${id}.${root}`, body: JSON.stringify(body) },
        signal,
      );
      if (!begun.ok) throw faultIn(begun);
      // a replayed answer tells what had arrived then; what is there now has to be asked for
      if (!begun.headers.has('idempotent-replayed')) return stateIn(file, begun.body);
      const now = await connection.send({ method: 'GET', path }, signal);
      if (!now.ok) throw faultIn(now);
      return stateIn(file, now.body);
    },

    async put(file, part, bytes, digest, signal, coding) {
      const answer = await connection.send(
        {
          method: 'PUT',
          path: `${filePath(file)}/chunks/${part}`,
          headers: {
            'content-type': 'application/octet-stream',
            'content-digest': contentDigest(digest),
            ...(coding && { 'content-encoding': coding }),
          },
          body: bytes,
        },
        signal,
      );
      if (answer.ok) return;
      // Unsupported Media Type is also the answer to a coding that the server does not take (RFC 9110, 15.5.16)
      if (coding && answer.status === 415) throw new TransportFault('unknown-coding');
      throw faultIn(answer);
    },

    async complete(file, signal) {
      const answer = await connection.send(
        {
          method: 'POST',
          path: `${filePath(file)}/complete`,
          // a new key each time: the parts may have been mended since
          key: crypto.randomUUID(),
          body: JSON.stringify({ root: file.root }),
        },
        signal,
      );
      if (answer.ok) return stateIn(file, answer.body);
      const { kind, problem } = answer;
      const all = Array.from({ length: partCount(file) }, (_, part) => part);
      if (kind === 'missing-chunks') {
        const missing = new Set(indices(problem['missing'], all.length));
        return { kind: 'receiving', received: all.filter((part) => !missing.has(part)) };
      }
      if (kind === 'digest-mismatch')
        return { kind: 'damaged', parts: indices(problem['damaged'], all.length) };
      throw faultIn(answer);
    },

    async read(file, signal) {
      const path = `${filePath(file)}/content`;
      const answer = await connection.send({ method: 'GET', path, answers: 'bytes' }, signal);
      if (!answer.ok) throw answer.status === 403 ? new TransportFault('gone') : faultIn(answer);
      return answer.body as Blob;
    },
  };
}

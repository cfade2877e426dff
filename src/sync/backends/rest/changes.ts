import type { Case } from '../../../domain/case.js';
import type { Change, LabRefusal } from '../../../domain/change.js';
import { type PushOutcome, TransportFault } from '../../backend.js';
import { asRecord, type Done, type Refused } from './answer.js';
import { type Connection, quoted, type Request } from './connection.js';
import { pathPart } from './path.js';

export const casePath = (id: string): string => `/cases/${pathPart(id)}`;

const revisionTag = (revision: number): Record<string, string> =>
  revision === 0 ? { 'if-none-match': '*' } : { 'if-match': quoted(String(revision)) };

function requestFor(change: Change): Request {
  const path = casePath(change.caseId);
  const key = change.id;
  if (change.kind === 'draft')
    return {
      method: 'PUT',
      path,
      key,
      headers: revisionTag(change.baseRevision),
      body: JSON.stringify(change.document),
    };
  // whatever the draft's revision is: the person wants it gone
  if (change.kind === 'discard') return { method: 'DELETE', path, key, headers: { 'if-match': '*' } };
  const { manifest, ...event } = change.event;
  const files = manifest && { manifest: manifest.map(({ id, root }) => ({ attId: id, root })) };
  const { baseRevision } = change;
  return {
    method: 'POST',
    path: `${path}/events`,
    key,
    // what was signed is what stands there, or nothing is sent
    ...(baseRevision !== undefined && { headers: { 'if-match': quoted(String(baseRevision)) } }),
    body: JSON.stringify({ ...event, ...files }),
  };
}

/** A case of the answer; the engine decodes its inside before it is stored. */
function caseIn(value: unknown, change: Change): Case {
  const subject = asRecord(value);
  if (subject['id'] !== change.caseId || typeof subject['revision'] !== 'number')
    throw new TransportFault('protocol');
  return subject as unknown as Case;
}

function accepted(change: Change, { body }: Done): PushOutcome {
  const { id } = change;
  if (change.kind === 'discard') return { kind: 'accepted', id, case: undefined };
  if (change.kind === 'draft') return { kind: 'accepted', id, case: caseIn(body, change) };
  const { entry, case: subject } = asRecord(body);
  if (asRecord(entry)['id'] !== id) throw new TransportFault('protocol');
  return { kind: 'accepted', id, case: subject === undefined ? undefined : caseIn(subject, change) };
}

/**
 * Whether the order that the lab already holds is this one, sent before and forgotten: its history names our event. The
 * same scans are no proof, another device may have ordered other work with them.
 */
const isSameOrder = ({ history }: Case, { id }: Change): boolean =>
  Array.isArray(history) && (history as Case['history']).some((entry) => entry.id === id);

const isText = (value: unknown): value is string => typeof value === 'string';

function refusalIn({ kind, problem }: Refused): LabRefusal {
  const { refusal, files, title, detail } = problem;
  const message = [detail, title, kind].find((words) => isText(words) && words !== '') as string;
  if (kind === 'lifecycle-refused') {
    const { code } = asRecord(refusal);
    if (!isText(code)) throw new TransportFault('protocol');
    return refusal as LabRefusal;
  }
  if (kind === 'already-submitted' || kind === 'unknown-case') return { code: kind };
  if (kind === 'files-missing' && Array.isArray(files) && files.every(isText))
    return { code: 'files-missing', files: files as never };
  return { code: 'declined', message };
}

function outcomeOf(change: Change, answer: Done | Refused): PushOutcome {
  const { id } = change;
  if (answer.ok) return accepted(change, answer);
  const { kind, status, problem } = answer;
  if (status === 412) return { kind: 'conflict', id, case: caseIn(problem['current'], change) };
  if (kind === 'unknown-case' && change.kind === 'discard') return { kind: 'accepted', id, case: undefined };
  if (kind === 'already-submitted' && problem['case'] !== undefined) {
    const subject = caseIn(problem['case'], change);
    if (isSameOrder(subject, change)) return { kind: 'accepted', id, case: subject };
  }
  return { kind: 'refused', id, refusal: refusalIn(answer) };
}

/** One request a change, in order. What was decided before a fault is decided alike when it is sent again. */
export async function pushChanges(
  connection: Connection,
  changes: readonly Change[],
  signal: AbortSignal,
): Promise<readonly PushOutcome[]> {
  const outcomes: PushOutcome[] = [];
  for (const change of changes)
    outcomes.push(outcomeOf(change, await connection.send(requestFor(change), signal)));
  return outcomes;
}

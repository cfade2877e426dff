import { TransportFault, type TransportFaultCode } from '../sync/backend.js';
import { withLimit } from '../sync/limit.js';
import type { LineOutcome, LineProblem } from '../views.js';

/** A person waits before the screen for the answer. */
const CALL_MS = 20_000;

const PROBLEMS: Partial<Record<TransportFaultCode, LineProblem>> = {
  offline: 'offline',
  timeout: 'offline',
  unauthorized: 'signed-out',
  gone: 'gone',
};

/**
 * Asks the lab now or not at all: nothing is queued and nothing is repeated. What the line does is a value that a person can
 * read; anything else is a mistake and is thrown.
 */
export async function atOnce<Value>(
  call: (signal: AbortSignal) => Promise<Value>,
): Promise<LineOutcome<Value>> {
  try {
    return { ok: true, value: await withLimit(CALL_MS, new AbortController().signal, call) };
  } catch (error) {
    if (!(error instanceof TransportFault)) throw error;
    return { ok: false, code: PROBLEMS[error.code] ?? 'failed' };
  }
}

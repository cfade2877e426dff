import { TransportFault } from './backend.js';

/**
 * Runs a call with a time limit of our own: a hanging socket may never settle, so the limit does not wait for it.
 * @throws {TransportFault} `timeout`; `signal.reason` when aborted
 */
export async function withLimit<Value>(
  ms: number,
  signal: AbortSignal,
  call: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  signal.throwIfAborted();
  const inner = new AbortController();
  return new Promise<Value>((resolve, reject) => {
    const end = (finish: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      finish();
    };
    const stop = (reason: unknown) => {
      inner.abort(reason);
      end(() => reject(reason));
    };
    const onAbort = () => stop(signal.reason);
    const timer = setTimeout(() => stop(new TransportFault('timeout')), ms);
    signal.addEventListener('abort', onAbort);
    call(inner.signal).then(
      (value) => end(() => resolve(value)),
      (error: unknown) => end(() => reject(error)),
    );
  });
}

import type { StoreFaultCode } from './fault-codes.js';

/** The database did not take a write, or may not be used. Nothing of the transaction was stored. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  constructor(
    readonly code: StoreFaultCode,
    options?: ErrorOptions,
  ) {
    super(`store: ${code}`, options);
  }
}

const causes = function* (error: unknown): Generator<{ name?: string }> {
  let current = error as { name?: string; inner?: unknown; cause?: unknown } | undefined;
  for (let depth = 0; current && typeof current === 'object' && depth < 5; depth++) {
    yield current;
    current = (current.inner ?? current.cause) as typeof current;
  }
};

/** Chromium reports a full disk as an abort whose inner error is the reason (F4), so the whole chain is read. */
export function toStoreFault(error: unknown): StoreFault {
  if (error instanceof StoreFault) return error;
  for (const { name } of causes(error))
    if (name === 'QuotaExceededError') return new StoreFault('storage-full', { cause: error });
  return new StoreFault('storage-failed', { cause: error });
}

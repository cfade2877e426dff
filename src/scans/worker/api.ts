import type { BytePlace, IntakeProgress, IntakeRequest, IntakeResult } from '../report.js';
import type { FaultData } from './fault-of.js';

/** Proves that the script at the other end is ours and speaks this version of the messages. */
export const HANDSHAKE = 'pontic-scan-1';

export interface TakeRequest extends IntakeRequest {
  /** names this call, for `abort` */
  readonly job: string;
  readonly storageName: string;
  /** where to keep the copy; the worker chooses where it is `undefined` */
  readonly place: BytePlace | undefined;
}

/** Errors cross as data: Comlink would keep the message and lose the class and the code. */
export type TakeOutcome =
  | { readonly kind: 'taken'; readonly result: IntakeResult }
  | { readonly kind: 'aborted' }
  | { readonly kind: 'failed'; readonly fault: FaultData };

/** What the worker offers through Comlink. */
export interface ScanWorkerApi {
  hello(): string;
  take(
    request: TakeRequest,
    onProgress?: (progress: IntakeProgress) => void | Promise<void>,
  ): Promise<TakeOutcome>;
  /** The call of that name ends with `aborted` once its partial copy is gone. Unknown names are ignored. */
  abort(job: string): void;
}

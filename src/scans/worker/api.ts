import type { AttachmentId } from '../../domain/ids.js';
import type { BytePlace, IntakeProgress, IntakeRequest, IntakeResult, PackOptions } from '../report.js';
import type { CodedPart } from '../../scan-codec/part-codings.js';
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

export interface DigestRequest {
  /** names this call, for `abort` */
  readonly job: string;
  readonly storageName: string;
  readonly id: AttachmentId;
  readonly place: BytePlace;
}

export type DigestOutcome =
  | { readonly kind: 'digested'; readonly hex: string }
  | { readonly kind: 'aborted' }
  | { readonly kind: 'failed'; readonly fault: FaultData };

/** What the worker offers through Comlink, and what does its work on the page where there is no worker. */
export interface ScanWorkerApi {
  /** @returns `HANDSHAKE` */
  hello(): Promise<string>;
  take(
    request: TakeRequest,
    onProgress?: (progress: IntakeProgress) => void | Promise<void>,
  ): Promise<TakeOutcome>;
  /** See `ScanIntake.sha256`. */
  sha256(request: DigestRequest): Promise<DigestOutcome>;
  /** See `ScanIntake.pack`. */
  pack(part: Blob, options: PackOptions): Promise<CodedPart | undefined>;
  /** The call of that name ends with `aborted` once its partial copy is gone. Unknown names are ignored. */
  abort(job: string): Promise<void>;
}

export type ScanCodingFaultCode =
  | 'not-a-frame' // it does not begin as one
  | 'newer' //       a version that this reader does not know
  | 'truncated' //   it ends before it should
  | 'too-large' //   it would become larger than the caller allows
  | 'malformed' //   its counts or references cannot be
  | 'damaged'; //    it can be read, and what comes out is not what went in

/** These bytes are no readable frame. Decide by `code`, never by the message. */
export class ScanCodingFault extends Error {
  override readonly name = 'ScanCodingFault';
  constructor(
    readonly code: ScanCodingFaultCode,
    options?: ErrorOptions,
  ) {
    super(`scan coding: ${code}`, options);
  }
}

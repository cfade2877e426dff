import { ScanFault, type ScanFaultCode } from '../report.js';

/** By name and not by class: `QuotaExceededError` is a `DOMException` in one browser and a class of its own in another. */
export const hasName = (error: unknown, name: string): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === name;

/** Dexie hides the quota error inside an AbortError, others in `cause`. */
function isQuota(error: unknown): boolean {
  if (hasName(error, 'QuotaExceededError')) return true;
  if (typeof error !== 'object' || error === null) return false;
  if ('inner' in error && error.inner !== error && isQuota(error.inner)) return true;
  return 'cause' in error && error.cause !== error && isQuota(error.cause);
}

/** The fault that an error of the byte store stands for. */
export function faultOf(error: unknown): ScanFault {
  if (error instanceof ScanFault) return error;
  return new ScanFault(isQuota(error) ? 'storage-full' : 'storage-failed', { cause: error });
}

/** The worker's answer in words that survive a message: classes and causes do not. */
export interface FaultData {
  readonly code: ScanFaultCode;
  /** what the browser said, for the developer */
  readonly detail: string;
}

export function toData(fault: ScanFault): FaultData {
  const { cause } = fault;
  return { code: fault.code, detail: cause instanceof Error ? `${cause.name}: ${cause.message}` : '' };
}

export const fromData = ({ code, detail }: FaultData): ScanFault =>
  new ScanFault(code, detail ? { cause: new Error(detail) } : undefined);

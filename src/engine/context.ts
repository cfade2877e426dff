import type { Instant, PlainDate } from '../domain/ids.js';
import type { Lifecycle } from '../domain/lifecycle/machine.js';
import type { LabProfile } from '../domain/profile.js';
import type { ScanIntake } from '../scans/report.js';
import type { Owner } from '../store/cases.js';
import type { StoreFaultCode } from '../store/fault-codes.js';
import { StoreFault } from '../store/faults.js';
import type { Store } from '../store/store.js';

/** Pontic's own role; the lab's side has the others. */
export const DENTIST = 'dentist';

/** What the verbs of a client share. */
export interface EngineContext {
  readonly profile: LabProfile;
  readonly lifecycle: Lifecycle;
  readonly store: Store;
  readonly owner: Owner;
  readonly scans: ScanIntake;
  /** this device's clock: what is stamped here is stamped anew by the lab */
  readonly at: () => Instant;
  /** the lab's calendar day */
  readonly today: () => PlainDate;
  /** the working day on which an order that is sent now counts as received */
  readonly receiptDay: () => PlainDate;
  readonly newId: () => string;
}

export interface StoreFailed {
  readonly ok: false;
  readonly code: StoreFaultCode;
}

/** A write that found the database gone is tried once more on the new one, with what memory still holds. */
export async function guarded<Outcome>(write: () => Promise<Outcome>): Promise<Outcome | StoreFailed> {
  for (let attempt = 0; ; attempt++)
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      if (error.code !== 'storage-lost' || attempt > 0) return { ok: false, code: error.code };
    }
}

/** For verbs that have nothing to answer. @throws {StoreFault} nothing was stored */
export async function guardedOrThrow(write: () => Promise<unknown>): Promise<void> {
  const failed = await guarded(async () => void (await write()));
  if (failed) throw new StoreFault(failed.code);
}

import type { ReactiveControllerHost } from 'lit';
import type { DraftEdit, Instant, SaveOutcome } from '../../src/index.js';

/** Saving did not succeed; `code` says why. What was typed stays. */
export class SaveFailed extends Error {
  constructor(readonly code: (SaveOutcome & { ok: false })['code']) {
    super(`save: ${code}`);
  }
}

/** What a form has on its way to the store. The machines of the wizard and of the case page begin with it. */
export interface Saving {
  /** edits that are shown but not yet handed to the store */
  readonly pending: readonly DraftEdit[];
  /** edits that the store is writing */
  readonly inFlight: readonly DraftEdit[];
  readonly savedAt: Instant | undefined;
  /** why saving did not succeed */
  readonly fault: unknown;
}

export const nothingToSave: Saving = { pending: [], inFlight: [], savedAt: undefined, fault: undefined };

export const errorIn = (event: object): unknown => ('error' in event ? event.error : undefined);

/** One more edit is shown and waits. */
export const withEdit = ({ pending }: Saving, event: object): Pick<Saving, 'pending'> => ({
  pending: 'edit' in event ? [...pending, event.edit as DraftEdit] : pending,
});

/** Something new lies in a slot: no edit from before comes back over it. */
export function withoutSlot(
  { pending, inFlight }: Saving,
  event: object,
): Pick<Saving, 'pending' | 'inFlight'> {
  const isOther = (edit: DraftEdit) => !('slot' in event && 'slot' in edit) || edit.slot !== event.slot;
  return { pending: pending.filter(isOther), inFlight: inFlight.filter(isOther) };
}

/** What waits is handed to the store, behind what a failed attempt has left. */
export const taken = ({ pending, inFlight }: Saving): Pick<Saving, 'pending' | 'inFlight'> => ({
  inFlight: [...inFlight, ...pending],
  pending: [],
});

/** The store has written it. */
export const saved = ({ savedAt }: Saving, event: object): Omit<Saving, 'pending'> => ({
  inFlight: [],
  fault: undefined,
  savedAt: 'output' in event ? (event.output as Instant) : savedAt,
});

/** Where the element is out of the page nobody reads back. */
const READ_BACK_MS = 1000;

/** Waits until the database shows what was written: were the edits dropped before, the fields would blink. */
export class ReadBack {
  #awaited: { readonly savedAt: Instant; readonly resolve: () => void } | undefined;
  #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** @param savedAt what is read of the case now */
  seen(savedAt: Instant | undefined): void {
    if (this.#awaited && (savedAt ?? '') >= this.#awaited.savedAt) this.#awaited.resolve();
  }

  async until(savedAt: Instant): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#awaited = { savedAt, resolve };
      setTimeout(resolve, READ_BACK_MS);
      this.#host.requestUpdate();
    });
    // a later save may be waiting by now
    if (this.#awaited?.savedAt === savedAt) this.#awaited = undefined;
  }
}

import type { CaseId } from '../domain/ids.js';
import type { AccountDesk, Backend } from '../sync/backend.js';

/** A backend before a lab that holds nothing yet and plays the `restorative` profile. */
export interface BackendUnderTest {
  readonly backend: Backend;
  /** the lab's side acts, as its office; what needs it is left out where it is missing */
  advance?(caseId: CaseId, type: string, fields: Readonly<Record<string, string>>): Promise<void>;
  /** the lab shows a plan with these words for a case whose design has begun; its version */
  propose?(caseId: CaseId, note: string): Promise<number>;
  /** the lab's side decides on accounts without a network; what needs it is left out where it is missing */
  readonly accounts?: AccountDesk;
  /** lets time pass by the lab's clock */
  passHours?(hours: number): Promise<void>;
}

/** One thing that every backend does. `run` rejects with a `CheckFailed` that says what was seen. */
export interface BackendCheck {
  readonly name: string;
  run(make: () => Promise<BackendUnderTest>): Promise<void>;
}

/** Words of the suite's own, so that it runs under any test runner and without one. */
export class CheckFailed extends Error {
  override readonly name = 'CheckFailed';
}

export function must(isSo: boolean, sentence: string, seen?: unknown): asserts isSo {
  if (!isSo)
    throw new CheckFailed(seen === undefined ? sentence : `${sentence}; seen: ${JSON.stringify(seen)}`);
}

export const check = (name: string, body: (under: BackendUnderTest) => Promise<void>): BackendCheck => ({
  name,
  async run(make) {
    const under = await make();
    try {
      await body(under);
    } finally {
      await under.backend.close?.();
    }
  },
});

import type { EventType, FieldKey, Role } from './lifecycle/definition.js';
import type { PlanRow } from './plan.js';
import type { DraftEdit } from './prescription.js';
import type { Text } from './text.js';

/** One thing that happens to a case. */
export interface ScriptStep {
  /** hours of the lab's clock that pass before it; what is due meanwhile happens by itself */
  readonly afterHours?: number;
  readonly by: Role;
  readonly event: EventType;
  readonly fields?: Readonly<Record<FieldKey, string>>;
  /** with `plan.propose` */
  readonly plan?: { readonly note: string; readonly rows: readonly PlanRow[] };
  /** with an event that revises the prescription */
  readonly edits?: readonly DraftEdit[];
}

/** A week in the life of a case: what the lab and the practice do, for demonstrations and tests. */
export interface Script {
  readonly id: string;
  readonly title: Text;
  /** beginning with what follows the submission */
  readonly steps: readonly ScriptStep[];
}

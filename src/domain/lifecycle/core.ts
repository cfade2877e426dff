import type { CaseStatus, LifecycleDefinition } from './definition.js';

/** FHIR R4 `Task.status` and `ServiceRequest.status`; the lab's own label is the `Task.businessStatus`. */
export interface FhirStatus {
  readonly task: 'draft' | 'received' | 'accepted' | 'in-progress' | 'on-hold' | 'completed' | 'cancelled';
  readonly request: 'draft' | 'active' | 'on-hold' | 'completed' | 'revoked';
}

/** The stages of one core model that every lab's stages stand for; a lab labels and leaves out as it likes. */
export const CORE_STAGES = {
  draft: { task: 'draft', request: 'draft' },
  /** signed, and still on the device */
  queued: { task: 'draft', request: 'draft' },
  received: { task: 'received', request: 'active' },
  awaiting_records: { task: 'received', request: 'active' },
  quoting: { task: 'received', request: 'active' },
  design: { task: 'in-progress', request: 'active' },
  planning: { task: 'in-progress', request: 'active' },
  awaiting_acceptance: { task: 'in-progress', request: 'active' },
  plan_rejected: { task: 'in-progress', request: 'active' },
  /** the lab has verified the prescription and locked it; never to be taken for a plan that the dentist accepted */
  lab_verified: { task: 'accepted', request: 'active' },
  production: { task: 'in-progress', request: 'active' },
  finishing: { task: 'in-progress', request: 'active' },
  qc: { task: 'in-progress', request: 'active' },
  shipped: { task: 'completed', request: 'active' },
  delivered: { task: 'completed', request: 'completed' },
  remake_requested: { task: 'completed', request: 'completed' },
  cancelled: { task: 'cancelled', request: 'revoked' },
} as const satisfies Readonly<Record<string, FhirStatus>>;

export type CoreStage = keyof typeof CORE_STAGES;

/** What a case's status is called in FHIR. A hold or a pause is `on-hold`, whatever the stage. */
export function fhirStatusOf(definition: LifecycleDefinition, status: CaseStatus): FhirStatus | undefined {
  const stage = definition.regions.stage.states[status.stage];
  if (!stage?.core) return undefined;
  const isSuspended = Object.entries(status).some(
    ([region, key]) => definition.regions[region]?.states[key]?.suspends,
  );
  return isSuspended && !stage.terminal ? { task: 'on-hold', request: 'on-hold' } : CORE_STAGES[stage.core];
}

import { partsNotCovered } from '../prescription-diff.js';
import type { DraftEdit, PrescriptionField } from '../prescription.js';
import type { CaseStatus, EventType, LifecycleDefinition, Revisable, Role } from './definition.js';
import { allowedEvents, type Refusal, refusalOf, rowFor } from './table.js';

/** What a role may change of a prescription now, and the event that carries it to the lab. */
export type EditScope =
  /** a draft: every keystroke is saved as it is */
  | { readonly kind: 'free' }
  /** a revision, sent as one event */
  | { readonly kind: 'revision'; readonly event: EventType; readonly fields: Revisable }
  /** nothing; `ask` is an event by which a change can be asked for, where the lab has one */
  | { readonly kind: 'locked'; readonly ask: EventType | undefined };

/** By which a change is asked for where the prescription is locked. */
const ASK = 'change.request';

const width = (fields: Revisable): number => (fields === 'all' ? Number.MAX_SAFE_INTEGER : fields.length);

/** The events that revise the prescription and are allowed now, the widest first. */
const revisionsNow = (definition: LifecycleDefinition, status: CaseStatus, role: Role) =>
  allowedEvents(definition, status, role)
    .flatMap((event) => {
      const fields = definition.events[event]?.revises;
      return fields ? [{ kind: 'revision' as const, event, fields }] : [];
    })
    .sort((a, b) => width(b.fields) - width(a.fields));

/**
 * The edit matrix, stage x role, read from the lifecycle itself: a prescription can be revised where an event that
 * `revises` it is allowed. Where several are, the one that may change most is offered.
 */
export function editScope(definition: LifecycleDefinition, status: CaseStatus, role: Role): EditScope {
  if (role === 'dentist' && definition.editable.includes(status.stage)) return { kind: 'free' };
  const [widest] = revisionsNow(definition, status, role);
  if (widest) return widest;
  return { kind: 'locked', ask: allowedEvents(definition, status, role).includes(ASK) ? ASK : undefined };
}

/**
 * The event by which edits reach the lab, of those that are allowed now and cover them: the answer to an open question,
 * else the one that may change least, so that a new address does not move a due date. "S2 · doctor and address freely"
 */
export function revisionEvent(
  definition: LifecycleDefinition,
  status: CaseStatus,
  role: Role,
  edits: readonly DraftEdit[],
): EventType | undefined {
  const covering = revisionsNow(definition, status, role)
    .filter(({ fields }) => partsNotCovered(fields, edits).length === 0)
    .map(({ event }) => event);
  const answers = (event: EventType) => {
    const home = rowFor(definition, status, event);
    return !!home && !!definition.regions[home.region]?.overlay;
  };
  return covering.find(answers) ?? covering.at(-1);
}

/** Whether a scope covers one part of the prescription. */
export const canEdit = (scope: EditScope, part: PrescriptionField | 'items' | 'scans'): boolean =>
  scope.kind === 'free' ||
  // settled when the case was made
  (part !== 'service' &&
    scope.kind === 'revision' &&
    (scope.fields === 'all' || scope.fields.includes(part)));

/** An action that a role has elsewhere in the lifecycle but not now, and why. */
export interface ImpossibleAction {
  readonly type: EventType;
  readonly refusal: Refusal;
}

/** The events that a role ever sends. */
export function eventsOfRole(definition: LifecycleDefinition, role: Role): readonly EventType[] {
  const rules = [
    ...definition.anytime,
    ...Object.values(definition.regions).flatMap(({ states }) =>
      Object.values(states).flatMap(({ on }) => on),
    ),
  ];
  const own = new Set(rules.filter(({ by }) => by.includes(role)).map(({ event }) => event));
  return Object.keys(definition.events).filter((event) => own.has(event));
}

/** The role's own actions that are not possible now, each with its reason, so that a person is told before he tries. */
export const impossibleActions = (
  definition: LifecycleDefinition,
  status: CaseStatus,
  role: Role,
): readonly ImpossibleAction[] =>
  eventsOfRole(definition, role).flatMap((type) => {
    const refusal = refusalOf(definition, status, { type, by: { role }, fields: {} });
    return refusal && refusal.code !== 'missing-fields' ? [{ type, refusal }] : [];
  });

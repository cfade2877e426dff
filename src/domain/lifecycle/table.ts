import type { CaseStatus, EventType, FieldKey, LifecycleDefinition, Role, Transition } from './definition.js';

/** Why an event is not possible now. A value that a person can be told, never an exception. */
export type Refusal =
  | { readonly code: 'unknown-event' }
  | { readonly code: 'unknown-state'; readonly state: string }
  | { readonly code: 'wrong-state'; readonly state: string }
  | { readonly code: 'wrong-role'; readonly roles: readonly Role[] }
  | { readonly code: 'suspended'; readonly region: string }
  | { readonly code: 'blocked'; readonly region: string; readonly state: string }
  | { readonly code: 'missing-fields'; readonly fields: readonly FieldKey[] }
  /** the plan that was decided on is not the one that lies before the dentist */
  | { readonly code: 'stale-plan' };

/** What the table needs to know of an event. */
export interface EventFacts {
  readonly type: EventType;
  readonly by: { readonly role: Role };
  readonly fields: Readonly<Record<FieldKey, string>>;
}

type Rule = Pick<Transition, 'by' | 'requires' | 'stages'>;
type Home = { readonly region: string; readonly rows: ReadonlyMap<string, Transition> };
interface Index {
  readonly homes: ReadonlyMap<EventType, Home>;
  readonly suspending: readonly (readonly [region: string, state: string])[];
  readonly blocking: ReadonlyMap<EventType, readonly (readonly [region: string, state: string])[]>;
}

const indexes = new WeakMap<LifecycleDefinition, Index>();

/** The definition turned by event, made once: rows of a list ask it thousands of times. */
function indexOf(definition: LifecycleDefinition): Index {
  const known = indexes.get(definition);
  if (known) return known;
  const homes = new Map<EventType, { region: string; rows: Map<string, Transition> }>();
  const suspending: [string, string][] = [];
  const blocking = new Map<EventType, [string, string][]>();
  for (const [region, { states }] of Object.entries(definition.regions))
    for (const [key, state] of Object.entries(states)) {
      if (state.suspends) suspending.push([region, key]);
      for (const event of state.blocks ?? [])
        blocking.set(event, [...(blocking.get(event) ?? []), [region, key]]);
      for (const row of state.on) {
        const home = homes.get(row.event) ?? { region, rows: new Map<string, Transition>() };
        home.rows.set(key, row);
        homes.set(row.event, home);
      }
    }
  const index = { homes, suspending, blocking };
  indexes.set(definition, index);
  return index;
}

const missingFields = (rule: Rule, event: EventFacts): readonly FieldKey[] =>
  (rule.requires ?? []).filter((field) => !event.fields[field]?.trim());

function refusalByRule(rule: Rule, status: CaseStatus, event: EventFacts): Refusal | undefined {
  if (rule.stages && !rule.stages.includes(status.stage)) return { code: 'wrong-state', state: status.stage };
  if (!rule.by.includes(event.by.role)) return { code: 'wrong-role', roles: rule.by };
  const fields = missingFields(rule, event);
  return fields.length ? { code: 'missing-fields', fields } : undefined;
}

const isKnownStage = (definition: LifecycleDefinition, stage: string): boolean =>
  Object.hasOwn(definition.regions.stage.states, stage);

/** The region that an event moves, and the row that would move it from `status`. */
export function rowFor(
  definition: LifecycleDefinition,
  status: CaseStatus,
  type: EventType,
): { readonly region: string; readonly row: Transition } | undefined {
  const home = indexOf(definition).homes.get(type);
  const row = home?.rows.get(status[home.region] ?? '');
  return home && row && { region: home.region, row };
}

/**
 * Whether the lifecycle allows an event, as a reason why not. Pure table look-ups: for lists, buttons and imports.
 * Writes go through the compiled machine, and a test holds the two equal over all states, events and roles.
 */
export function refusalOf(
  definition: LifecycleDefinition,
  status: CaseStatus,
  event: EventFacts,
): Refusal | undefined {
  const anytime = definition.anytime.find((candidate) => candidate.event === event.type);
  if (anytime) {
    // a stage of the lab's that we do not know is after submission: what is possible anytime is possible there
    const rule = isKnownStage(definition, status.stage) ? anytime : { ...anytime, stages: [status.stage] };
    return refusalByRule(rule, status, event);
  }
  const { homes, suspending, blocking } = indexOf(definition);
  const home = homes.get(event.type);
  if (!home) return { code: 'unknown-event' };
  const region = definition.regions[home.region]!;
  const state = status[home.region] ?? region.initial;
  if (!Object.hasOwn(region.states, state)) return { code: 'unknown-state', state };
  const row = home.rows.get(state);
  if (!row) return { code: 'wrong-state', state };
  const refused = refusalByRule(row, status, event);
  if (refused && refused.code !== 'missing-fields') return refused;
  if (!region.overlay && !row.whileSuspended)
    for (const [other, key] of suspending)
      if (status[other] === key) return { code: 'suspended', region: other };
  for (const [other, key] of blocking.get(event.type) ?? [])
    if (status[other] === key) return { code: 'blocked', region: other, state: key };
  return refused;
}

/** The events that a role may send now, leaving the fields they require open. */
export function allowedEvents(
  definition: LifecycleDefinition,
  status: CaseStatus,
  role: Role,
): readonly EventType[] {
  const possible = (type: EventType) => {
    const refusal = refusalOf(definition, status, { type, by: { role }, fields: {} });
    return !refusal || refusal.code === 'missing-fields';
  };
  return Object.keys(definition.events).filter(possible);
}

/** The fields that an event asks for from here. */
export const requiredFields = (
  definition: LifecycleDefinition,
  status: CaseStatus,
  type: EventType,
): readonly FieldKey[] =>
  rowFor(definition, status, type)?.row.requires ??
  definition.anytime.find((candidate) => candidate.event === type)?.requires ??
  [];

/** What a role can do now, and the fields that each of it asks for. */
export const actionsOf = (
  definition: LifecycleDefinition,
  status: CaseStatus,
  role: Role,
): readonly { readonly type: EventType; readonly requires: readonly FieldKey[] }[] =>
  allowedEvents(definition, status, role).map((type) => ({
    type,
    requires: requiredFields(definition, status, type),
  }));

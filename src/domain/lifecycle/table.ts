import type {
  AnytimeEvent,
  CaseStatus,
  EventRule,
  EventType,
  FieldKey,
  LifecycleDefinition,
  Role,
  Transition,
} from './definition.js';

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
  | { readonly code: 'stale-plan' }
  /** the plan is not what its digest says, or not all of its files were proven on this device */
  | { readonly code: 'plan-unproven' }
  /** what was decided on has another value by now: a quote was sent anew */
  | { readonly code: 'stale-value'; readonly fields: readonly FieldKey[] }
  /** pieces or scans were changed after the lab had made what is decided on */
  | { readonly code: 'work-changed' }
  /** the prescription was revised since this revision of it was begun */
  | { readonly code: 'stale-prescription' }
  /** the event may not change these parts of the prescription */
  | { readonly code: 'locked'; readonly fields: readonly string[] }
  /** a revision that changes nothing */
  | { readonly code: 'nothing-changed' };

/** What the table needs to know of an event. */
export interface EventFacts {
  readonly type: EventType;
  readonly by: { readonly role: Role };
  readonly fields: Readonly<Record<FieldKey, string>>;
}

type Rows = readonly Transition[];
type Home = { readonly region: string; readonly rows: ReadonlyMap<string, Rows> };
interface Index {
  readonly homes: ReadonlyMap<EventType, Home>;
  readonly anytime: ReadonlyMap<EventType, AnytimeEvent>;
  readonly suspending: readonly (readonly [region: string, state: string])[];
  readonly blocking: ReadonlyMap<EventType, readonly (readonly [region: string, state: string])[]>;
}

const indexes = new WeakMap<LifecycleDefinition, Index>();

/** The definition turned by event, made once: rows of a list ask it thousands of times. */
function indexOf(definition: LifecycleDefinition): Index {
  const known = indexes.get(definition);
  if (known) return known;
  const homes = new Map<EventType, { region: string; rows: Map<string, Rows> }>();
  const suspending: [string, string][] = [];
  const blocking = new Map<EventType, [string, string][]>();
  for (const [region, { states }] of Object.entries(definition.regions))
    for (const [key, state] of Object.entries(states)) {
      if (state.suspends) suspending.push([region, key]);
      for (const event of state.blocks ?? [])
        blocking.set(event, [...(blocking.get(event) ?? []), [region, key]]);
      for (const row of state.on) {
        const home = homes.get(row.event) ?? { region, rows: new Map<string, Rows>() };
        home.rows.set(key, [...(home.rows.get(key) ?? []), row]);
        homes.set(row.event, home);
      }
    }
  const anytime = new Map(definition.anytime.map((rule) => [rule.event, rule]));
  const index = { homes, anytime, suspending, blocking };
  indexes.set(definition, index);
  return index;
}

const missingFields = (rule: EventRule, event: EventFacts): readonly FieldKey[] =>
  (rule.requires ?? []).filter((field) => !event.fields[field]?.trim());

const stateIn = ({ regions }: LifecycleDefinition, status: CaseStatus, region: string): string =>
  status[region] ?? regions[region]?.initial ?? '';

/** Whether the case is where a rule wants it, whoever asks. */
const fits = (definition: LifecycleDefinition, rule: EventRule, status: CaseStatus): boolean =>
  (!rule.stages || rule.stages.includes(status.stage)) &&
  Object.entries(rule.when ?? {}).every(([region, states]) =>
    states.includes(stateIn(definition, status, region)),
  );

function refusalByRule(rule: EventRule, event: EventFacts): Refusal | undefined {
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
  const rows = home?.rows.get(stateIn(definition, status, home.region));
  const row = rows?.find((candidate) => fits(definition, candidate, status));
  return home && row && { region: home.region, row };
}

/** The rule that an event has to meet from `status`, be it a transition or an event for any time. */
export const ruleFor = (
  definition: LifecycleDefinition,
  status: CaseStatus,
  type: EventType,
): EventRule | undefined => rowFor(definition, status, type)?.row ?? indexOf(definition).anytime.get(type);

/**
 * Whether the lifecycle allows an event, as a reason why not. Pure table look-ups: for lists, buttons and imports.
 * Writes go through the compiled machine, and a test holds the two equal over all states, events and roles.
 */
export function refusalOf(
  definition: LifecycleDefinition,
  status: CaseStatus,
  event: EventFacts,
): Refusal | undefined {
  const { homes, anytime, suspending, blocking } = indexOf(definition);
  const always = anytime.get(event.type);
  if (always) {
    // a stage of the lab's that we do not know is after submission: what is possible anytime is possible there
    // but not a revision: whether the work has begun is not known
    const { stages: _, ...elsewhere } = always;
    const isOpen = isKnownStage(definition, status.stage) || definition.events[event.type]?.revises;
    const rule = isOpen ? always : elsewhere;
    if (!fits(definition, rule, status)) return { code: 'wrong-state', state: status.stage };
    return refusalByRule(rule, event);
  }
  const home = homes.get(event.type);
  if (!home) return { code: 'unknown-event' };
  const region = definition.regions[home.region]!;
  const state = stateIn(definition, status, home.region);
  if (!Object.hasOwn(region.states, state)) return { code: 'unknown-state', state };
  const rows = home.rows.get(state);
  if (!rows) return { code: 'wrong-state', state };
  const row = rows.find((candidate) => fits(definition, candidate, status));
  if (!row) return { code: 'wrong-state', state: status.stage };
  const refused = refusalByRule(row, event);
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
): readonly FieldKey[] => ruleFor(definition, status, type)?.requires ?? [];

/** Something that a role can do now, and what it is asked for. */
export interface PossibleAction {
  readonly type: EventType;
  readonly requires: readonly FieldKey[];
  readonly optional: readonly FieldKey[];
}

/** What a role can do now, and the fields that each of it asks for. */
export const actionsOf = (
  definition: LifecycleDefinition,
  status: CaseStatus,
  role: Role,
): readonly PossibleAction[] =>
  allowedEvents(definition, status, role).map((type) => {
    const { requires = [], optional = [] } = ruleFor(definition, status, type) ?? {};
    return { type, requires, optional };
  });

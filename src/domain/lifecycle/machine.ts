import { and, createMachine, not, or, stateIn, transition } from 'xstate';
import {
  type CaseStatus,
  type EffectKey,
  type EventRule,
  type LifecycleDefinition,
  type Region,
  type Role,
  initialStatus,
} from './definition.js';
import { type EventFacts, type Refusal, refusalOf } from './table.js';
import { validateLifecycle } from './validate.js';

type MachineEvent = { type: string; by: { role: Role }; fields: Readonly<Record<string, string>> };

/** What an accepted event did, or why it was refused. */
export type Advance =
  | { readonly ok: true; readonly status: CaseStatus; readonly effects: readonly EffectKey[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** A lifecycle that has been checked and compiled; the only thing that moves a case. */
export interface Lifecycle {
  readonly definition: LifecycleDefinition;
  /** the XState machine: parallel regions, for inspection and for an actor of an open case */
  readonly machine: ReturnType<typeof compileMachine>;
  /** Pure: the status after the event, or the reason why not. */
  advance(status: CaseStatus, event: EventFacts): Advance;
}

const RECORD = 'record';

function guardOf(definition: LifecycleDefinition, rule: EventRule, isNeverSuspended: boolean) {
  const facts = ({ event }: { event: MachineEvent }) =>
    rule.by.includes(event.by.role) && (rule.requires ?? []).every((field) => event.fields[field]?.trim());
  const others = Object.entries(definition.regions).flatMap(([key, { states }]) =>
    Object.entries(states).map(([name, state]) => ({ in: stateIn({ [key]: name }), state })),
  );
  const suspended = isNeverSuspended ? [] : others.filter(({ state }) => state.suspends);
  const blocked = others.filter(({ state }) => state.blocks?.includes(rule.event));
  const oneOf = (region: string, states: readonly string[]) =>
    or(states.map((state) => stateIn({ [region]: state })));
  return and([
    facts as never,
    ...(rule.stages ? [oneOf('stage', rule.stages)] : []),
    ...Object.entries(rule.when ?? {}).map(([region, states]) => oneOf(region, states)),
    ...[...suspended, ...blocked].map((other) => not(other.in)),
  ]);
}

interface Compiled {
  readonly target: string;
  readonly reenter: boolean;
  readonly guard: unknown;
  readonly actions: readonly string[];
}

/** One event's rows of one region, each as the transition of its own state. */
function ownRows(definition: LifecycleDefinition, region: Region, state: string) {
  const rows = new Map<string, Compiled[]>();
  for (const row of region.states[state]!.on) {
    const transition = {
      target: row.to,
      reenter: row.to === state,
      guard: guardOf(definition, row, !!region.overlay || !!row.whileSuspended),
      actions: [RECORD, ...(row.effects ?? [])],
    };
    rows.set(row.event, [...(rows.get(row.event) ?? []), transition]);
  }
  return rows;
}

/**
 * Rows of other regions that move this one as well: in this region they are transitions on the same event, guarded by
 * the state that their own region is in. Parallel regions look at the same moment, so both move or neither does.
 */
function foreignRows(definition: LifecycleDefinition, regionKey: string) {
  const rows = new Map<string, Compiled[]>();
  for (const [key, region] of Object.entries(definition.regions))
    for (const [state, { on }] of Object.entries(region.states))
      for (const row of on) {
        const target = row.also?.[regionKey];
        if (!target) continue;
        const own = guardOf(definition, row, !!region.overlay || !!row.whileSuspended);
        const guard = and([stateIn({ [key]: state }), own]);
        const transition = { target, reenter: false, guard, actions: [] };
        rows.set(row.event, [...(rows.get(row.event) ?? []), transition]);
      }
  return rows;
}

function compileMachine(definition: LifecycleDefinition) {
  const states = Object.fromEntries(
    Object.entries(definition.regions).map(([key, region]) => {
      const foreign = foreignRows(definition, key);
      const compileState = (state: string) => ({
        on: Object.fromEntries([...ownRows(definition, region, state), ...foreign]),
      });
      return [
        key,
        {
          initial: region.initial,
          states: Object.fromEntries(Object.keys(region.states).map((state) => [state, compileState(state)])),
        },
      ];
    }),
  );
  const anytime = Object.fromEntries(
    definition.anytime.map((rule) => [
      rule.event,
      { guard: guardOf(definition, rule, true), actions: [RECORD, ...(rule.effects ?? [])] },
    ]),
  );
  return createMachine({ id: definition.id, type: 'parallel', states, on: anytime } as never);
}

/** What of a status the machine can hold: regions and states of a lab's that we do not know stay beside it. */
function splitStatus({ regions }: LifecycleDefinition, status: CaseStatus) {
  const isKnown = ([region, state]: [string, string]) =>
    Object.hasOwn(regions, region) && Object.hasOwn(regions[region]!.states, state);
  const entries = Object.entries(status);
  return {
    known: Object.fromEntries(entries.filter(isKnown)),
    unknown: Object.fromEntries(entries.filter((entry) => !isKnown(entry))),
  };
}

/**
 * Checks and compiles a lifecycle.
 * @throws {RangeError} a definition that is wrong; the message lists every place
 */
export function compileLifecycle(definition: LifecycleDefinition): Lifecycle {
  const problems = validateLifecycle(definition);
  if (problems.length) throw new RangeError(`lifecycle "${definition.id}":\n${problems.join('\n')}`);
  const machine = compileMachine(definition);
  const initial = initialStatus(definition);
  return {
    definition,
    machine,
    advance(status, event) {
      const refusal = refusalOf(definition, status, event);
      if (refusal) return { ok: false, refusal };
      const { known, unknown } = splitStatus(definition, status);
      const snapshot = machine.resolveState({ value: { ...initial, ...known } });
      const [next, actions] = transition(machine, snapshot, event as never);
      return {
        ok: true,
        status: { ...(next.value as CaseStatus), ...unknown },
        effects: actions.map(({ type }) => type as string).filter((type) => type !== RECORD),
      };
    },
  };
}

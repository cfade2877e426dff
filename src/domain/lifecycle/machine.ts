import { and, createMachine, not, or, stateIn, transition } from 'xstate';
import {
  type CaseStatus,
  type EffectKey,
  type LifecycleDefinition,
  type Role,
  type Transition,
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

function guardsOf(definition: LifecycleDefinition, region: string, row: Transition) {
  const facts = ({ event }: { event: MachineEvent }) =>
    row.by.includes(event.by.role) && (row.requires ?? []).every((field) => event.fields[field]?.trim());
  const others = Object.entries(definition.regions).flatMap(([key, { states }]) =>
    Object.entries(states).map(([name, state]) => ({ in: stateIn({ [key]: name }), state })),
  );
  const suspended =
    definition.regions[region]!.overlay || row.whileSuspended
      ? []
      : others.filter(({ state }) => state.suspends);
  const blocked = others.filter(({ state }) => state.blocks?.includes(row.event));
  return and([
    facts as never,
    ...(row.stages ? [or(row.stages.map((stage) => stateIn({ stage })))] : []),
    ...[...suspended, ...blocked].map((other) => not(other.in)),
  ]);
}

function compileMachine(definition: LifecycleDefinition) {
  const states = Object.fromEntries(
    Object.entries(definition.regions).map(([region, { initial, states }]) => [
      region,
      {
        initial,
        states: Object.fromEntries(
          Object.entries(states).map(([key, state]) => [
            key,
            {
              on: Object.fromEntries(
                state.on.map((row) => [
                  row.event,
                  {
                    target: row.to,
                    reenter: row.to === key,
                    guard: guardsOf(definition, region, row),
                    actions: [RECORD, ...(row.effects ?? [])],
                  },
                ]),
              ),
            },
          ]),
        ),
      },
    ]),
  );
  const anytime = Object.fromEntries(
    definition.anytime.map((rule) => [
      rule.event,
      { guard: guardsOf(definition, 'stage', { ...rule, to: '', whileSuspended: true }), actions: [RECORD] },
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

import { getShortestPaths } from 'xstate/graph';
import { startStatus } from '../../src/domain/case.js';
import type { CaseStatus } from '../../src/domain/lifecycle/definition.js';
import { compileLifecycle } from '../../src/domain/lifecycle/machine.js';
import { type EventFacts, refusalOf, rowFor, ruleFor } from '../../src/domain/lifecycle/table.js';
import type { LabProfile } from '../../src/index.js';

/** An event as somebody who may send it sends it, every field filled in. */
function factsFor(profile: LabProfile, status: CaseStatus, type: string): EventFacts | undefined {
  const { lifecycle } = profile;
  const rule = ruleFor(lifecycle, status, type);
  if (!rule) return undefined;
  const valueOf = (key: string): string => {
    const { kind, options = {} } = lifecycle.fields[key] ?? { kind: 'line' };
    return kind === 'choice' ? Object.keys(options)[0]! : kind === 'date' ? '2099-01-04' : `some ${key}`;
  };
  const fields = Object.fromEntries((rule.requires ?? []).map((key) => [key, valueOf(key)]));
  const facts = { type, by: { role: rule.by[0]! }, fields };
  return refusalOf(lifecycle, status, facts) ? undefined : facts;
}

export interface PathStep {
  readonly facts: EventFacts;
  /** the row of the definition that this step takes: `regions.stage.states.qc.on[1]` */
  readonly row: string;
  readonly to: CaseStatus;
}
export type Path = readonly PathStep[];

/** Every row of a definition by its place: those of all states of all regions, and the events for any time. */
export const rowsOf = ({ lifecycle }: LabProfile): ReadonlySet<string> =>
  new Set([
    ...lifecycle.anytime.map((_, i) => `anytime[${i}]`),
    ...Object.entries(lifecycle.regions).flatMap(([region, { states }]) =>
      Object.entries(states).flatMap(([key, { on }]) =>
        on.map((_, i) => `regions.${region}.states.${key}.on[${i}]`),
      ),
    ),
  ]);

/** Where the row stands that an event takes: the same object may be a row of several states. */
function placeOf({ lifecycle }: LabProfile, status: CaseStatus, type: string): string {
  const taken = rowFor(lifecycle, status, type);
  if (!taken) return `anytime[${lifecycle.anytime.findIndex(({ event }) => event === type)}]`;
  const { region, row } = taken;
  const key = status[region]!;
  return `regions.${region}.states.${key}.on[${lifecycle.regions[region]!.states[key]!.on.indexOf(row)}]`;
}

const step = (profile: LabProfile, from: CaseStatus, facts: EventFacts, to: CaseStatus): PathStep => ({
  facts,
  row: placeOf(profile, from, facts.type),
  to,
});

/** The shortest way to every status that a case of a service can come into. */
function pathsToStatuses(
  profile: LabProfile,
  service: string,
): readonly { path: Path; status: CaseStatus }[] {
  const lifecycle = compileLifecycle(profile.lifecycle);
  const types = Object.keys(profile.lifecycle.events);
  const start = startStatus(profile, { service });
  const valueOf = (snapshot: unknown) => (snapshot as { value: CaseStatus }).value;
  const found = getShortestPaths(lifecycle.machine, {
    fromState: lifecycle.machine.resolveState({ value: start }),
    events: (snapshot) => types.flatMap((type) => factsFor(profile, valueOf(snapshot), type) ?? []) as never,
    serializeState: (snapshot) => JSON.stringify(valueOf(snapshot)),
  });
  return found.map(({ state, steps }) => {
    let from = start;
    const path = steps.flatMap(({ event, state }) => {
      if (event.type.startsWith('xstate.')) return [];
      const taken = step(profile, from, event as unknown as EventFacts, valueOf(state));
      from = valueOf(state);
      return [taken];
    });
    return { path, status: valueOf(state) };
  });
}

/**
 * Paths that together take every row of a lifecycle at least once, as few and as short as a greedy choice makes them.
 * `missed` are rows that no path can take.
 */
export function coveringPaths(profile: LabProfile): {
  readonly paths: readonly { readonly service: string; readonly path: Path }[];
  readonly missed: ReadonlySet<string>;
} {
  const lifecycle = compileLifecycle(profile.lifecycle);
  const types = Object.keys(profile.lifecycle.events);
  const services = Object.keys(profile.services);
  const candidates = (services.length ? services : ['']).flatMap((service) =>
    pathsToStatuses(profile, service).flatMap(({ path, status }) =>
      types.flatMap((type) => {
        const facts = factsFor(profile, status, type);
        const advance = facts && lifecycle.advance(status, facts);
        if (!facts || !advance?.ok) return [];
        return [{ service, path: [...path, step(profile, status, facts, advance.status)] }];
      }),
    ),
  );
  const missed = new Set(rowsOf(profile));
  const paths: { service: string; path: Path }[] = [];
  // the nearest way to a row, the far ones first: they take most of the near ones on their way
  const nearest = new Map<string, (typeof candidates)[number]>();
  for (const candidate of candidates) {
    const { row } = candidate.path.at(-1)!;
    if ((nearest.get(row)?.path.length ?? Infinity) > candidate.path.length) nearest.set(row, candidate);
  }
  for (const candidate of [...nearest.values()].sort((a, b) => b.path.length - a.path.length)) {
    if (!missed.has(candidate.path.at(-1)!.row)) continue;
    paths.push(candidate);
    for (const { row } of candidate.path) missed.delete(row);
  }
  return { paths, missed };
}

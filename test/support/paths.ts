import { getShortestPaths } from 'xstate/graph';
import { startStatus } from '../../src/domain/case.js';
import type { CaseStatus, EventRule } from '../../src/domain/lifecycle/definition.js';
import { compileLifecycle } from '../../src/domain/lifecycle/machine.js';
import { type EventFacts, refusalOf, ruleFor } from '../../src/domain/lifecycle/table.js';
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
  /** the row of the definition that this step takes */
  readonly rule: EventRule;
  readonly to: CaseStatus;
}
export type Path = readonly PathStep[];

/** Every row of a definition: those of all states of all regions, and the events for any time. */
export const rulesOf = ({ lifecycle }: LabProfile): ReadonlySet<EventRule> =>
  new Set([
    ...lifecycle.anytime,
    ...Object.values(lifecycle.regions).flatMap(({ states }) =>
      Object.values(states).flatMap(({ on }) => on),
    ),
  ]);

const step = (profile: LabProfile, from: CaseStatus, facts: EventFacts, to: CaseStatus): PathStep => ({
  facts,
  rule: ruleFor(profile.lifecycle, from, facts.type)!,
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
  readonly missed: ReadonlySet<EventRule>;
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
  const missed = new Set(rulesOf(profile));
  const paths: { service: string; path: Path }[] = [];
  // the nearest way to a row, the far ones first: they take most of the near ones on their way
  const nearest = new Map<EventRule, (typeof candidates)[number]>();
  for (const candidate of candidates) {
    const { rule } = candidate.path.at(-1)!;
    if ((nearest.get(rule)?.path.length ?? Infinity) > candidate.path.length) nearest.set(rule, candidate);
  }
  for (const candidate of [...nearest.values()].sort((a, b) => b.path.length - a.path.length)) {
    if (!missed.has(candidate.path.at(-1)!.rule)) continue;
    paths.push(candidate);
    for (const { rule } of candidate.path) missed.delete(rule);
  }
  return { paths, missed };
}

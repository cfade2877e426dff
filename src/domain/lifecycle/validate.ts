import type { Condition, EventRule, LifecycleDefinition, Transition } from './definition.js';

/** Where each event of a region leads, its own rows and those of other regions that move it too. */
function edgesOf(
  { regions }: LifecycleDefinition,
  key: string,
): readonly (readonly [from: string, to: string])[] {
  const region = regions[key]!;
  const own = Object.entries(region.states).flatMap(([state, { on }]) =>
    on.map((row) => [state, row.to] as const),
  );
  const foreign = Object.values(regions)
    .flatMap(({ states }) => Object.values(states).flatMap(({ on }) => on))
    .flatMap((row) => {
      const to = row.also?.[key];
      const from = key === 'stage' && row.stages ? row.stages : Object.keys(region.states);
      return to ? from.map((state) => [state, to] as const) : [];
    });
  return [...own, ...foreign];
}

function reachableIn(definition: LifecycleDefinition, key: string): ReadonlySet<string> {
  const region = definition.regions[key]!;
  const edges = edgesOf(definition, key);
  const seen = new Set<string>([region.initial]);
  for (const state of seen) for (const [from, to] of edges) if (from === state) seen.add(to);
  return seen;
}

const conditionOf = (row: EventRule): Condition => ({
  ...row.when,
  ...(row.stages && { stage: row.stages }),
});

/** Two rows that some region keeps apart: never both possible. */
const areDisjoint = (a: EventRule, b: EventRule): boolean => {
  const [one, other] = [conditionOf(a), conditionOf(b)];
  return Object.entries(one).some(
    ([region, states]) => other[region] && !states.some((state) => other[region]!.includes(state)),
  );
};

/** What is wrong with a lifecycle, each with its place: `regions.stage.states.qc.on[1]: …`. Empty when it is sound. */
export function validateLifecycle(definition: LifecycleDefinition): readonly string[] {
  const { regions, events, roles, fields } = definition;
  const problems: string[] = [];
  const home = new Map<string, string>();
  const checkState = (place: string, region: string, state: string) => {
    if (!regions[region]) problems.push(`${place}: unknown region "${region}"`);
    else if (!regions[region].states[state])
      problems.push(`${place}: unknown ${region === 'stage' ? 'stage' : `state of ${region}`} "${state}"`);
  };
  const checkRule = (place: string, rule: EventRule) => {
    if (!events[rule.event]) problems.push(`${place}: event "${rule.event}" has no words in "events"`);
    if (rule.by.length === 0) problems.push(`${place}: nobody may send "${rule.event}"`);
    for (const role of rule.by) if (!roles[role]) problems.push(`${place}: unknown role "${role}"`);
    for (const field of [...(rule.requires ?? []), ...(rule.optional ?? [])])
      if (!fields[field]) problems.push(`${place}: unknown field "${field}"`);
    for (const stage of rule.stages ?? []) checkState(place, 'stage', stage);
    for (const [region, states] of Object.entries(rule.when ?? {}))
      for (const state of states) checkState(`${place}.when`, region, state);
  };
  const checkTransition = (row: string, transition: Transition, regionKey: string) => {
    const region = regions[regionKey]!;
    if (!region.states[transition.to])
      problems.push(`${row}: leads to "${transition.to}", which does not exist`);
    for (const [other, state] of Object.entries(transition.also ?? {})) {
      if (other === regionKey) problems.push(`${row}.also: "${other}" is the row's own region`);
      else if (regions[other]?.chosen) problems.push(`${row}.also: "${other}" is chosen and never moves`);
      else checkState(`${row}.also`, other, state);
    }
    const owner = home.get(transition.event);
    if (owner && owner !== regionKey)
      problems.push(`${row}: "${transition.event}" already belongs to region "${owner}"`);
    home.set(transition.event, regionKey);
    checkRule(row, transition);
  };

  for (const [regionKey, region] of Object.entries(regions)) {
    const at = `regions.${regionKey}`;
    if (!region.states[region.initial])
      problems.push(`${at}: initial state "${region.initial}" does not exist`);
    for (const key of region.line ?? [])
      if (!region.states[key]) problems.push(`${at}.line: state "${key}" does not exist`);
    const reachable = reachableIn(definition, regionKey);
    const left = new Set(edgesOf(definition, regionKey).flatMap(([from, to]) => (from === to ? [] : from)));
    for (const [stateKey, state] of Object.entries(region.states)) {
      const place = `${at}.states.${stateKey}`;
      if (!region.chosen && !reachable.has(stateKey)) problems.push(`${place}: no transition leads here`);
      if (!region.chosen && !state.terminal && !left.has(stateKey))
        problems.push(`${place}: nothing leads on, yet it is not marked terminal`);
      if (region.chosen && state.on.length) problems.push(`${place}: a chosen region has no transitions`);
      for (const [i, timer] of (state.timers ?? []).entries())
        if (!events[timer.event])
          problems.push(`${place}.timers[${i}]: event "${timer.event}" has no words in "events"`);
        else if (![...state.on, ...definition.anytime].some(({ event }) => event === timer.event))
          problems.push(`${place}.timers[${i}]: "${timer.event}" is not possible in this state`);
      for (const event of state.blocks ?? [])
        if (!events[event]) problems.push(`${place}.blocks: unknown event "${event}"`);
      for (const [i, transition] of state.on.entries()) {
        const row = `${place}.on[${i}]`;
        const twin = state.on.findIndex(
          (other) =>
            other.event === transition.event && (other === transition || !areDisjoint(other, transition)),
        );
        if (twin !== i) problems.push(`${row}: "${transition.event}" is listed twice`);
        checkTransition(row, transition, regionKey);
      }
    }
  }
  for (const [i, anytime] of definition.anytime.entries()) {
    const place = `anytime[${i}]`;
    if (home.has(anytime.event))
      problems.push(`${place}: "${anytime.event}" already belongs to region "${home.get(anytime.event)}"`);
    checkRule(place, anytime);
  }
  for (const region of Object.values(regions))
    for (const { blocks = [] } of Object.values(region.states))
      for (const event of blocks)
        if (definition.anytime.some((rule) => rule.event === event))
          problems.push(`anytime: "${event}" is possible anytime, and cannot be blocked`);
  for (const [type, { decidesOn = [] }] of Object.entries(events))
    for (const field of decidesOn)
      if (!fields[field]) problems.push(`events.${type}.decidesOn: unknown field "${field}"`);
  for (const [type, { revises }] of Object.entries(events))
    if (revises && !home.has(type) && !definition.anytime.some(({ event }) => event === type))
      problems.push(`events.${type}: revises the prescription, yet no rule sends it`);
  for (const stage of definition.editable)
    if (!regions.stage.states[stage]) problems.push(`editable: unknown stage "${stage}"`);
  return problems;
}

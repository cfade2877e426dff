import type { LifecycleDefinition, Region } from './definition.js';

const reachableFrom = (region: Region): ReadonlySet<string> => {
  const seen = new Set<string>([region.initial]);
  for (const key of seen) for (const transition of region.states[key]?.on ?? []) seen.add(transition.to);
  return seen;
};

/** What is wrong with a lifecycle, each with its place: `regions.stage.states.qc.on[1]: …`. Empty when it is sound. */
export function validateLifecycle(definition: LifecycleDefinition): readonly string[] {
  const problems: string[] = [];
  const home = new Map<string, string>();
  const stages = definition.regions.stage.states;
  const checkEvent = (
    place: string,
    {
      event,
      by,
      requires,
      stages: where,
    }: {
      event: string;
      by: readonly string[];
      requires?: readonly string[] | undefined;
      stages?: readonly string[] | undefined;
    },
  ) => {
    if (!definition.events[event]) problems.push(`${place}: event "${event}" has no words in "events"`);
    for (const role of by) if (!definition.roles[role]) problems.push(`${place}: unknown role "${role}"`);
    for (const field of requires ?? [])
      if (!definition.fields[field]) problems.push(`${place}: unknown field "${field}"`);
    for (const stage of where ?? []) if (!stages[stage]) problems.push(`${place}: unknown stage "${stage}"`);
  };

  for (const [regionKey, region] of Object.entries(definition.regions)) {
    const at = `regions.${regionKey}`;
    if (!region.states[region.initial])
      problems.push(`${at}: initial state "${region.initial}" does not exist`);
    for (const key of region.line ?? [])
      if (!region.states[key]) problems.push(`${at}.line: state "${key}" does not exist`);
    const reachable = reachableFrom(region);
    for (const [stateKey, state] of Object.entries(region.states)) {
      const place = `${at}.states.${stateKey}`;
      if (!reachable.has(stateKey)) problems.push(`${place}: no transition leads here`);
      if (state.on.length === 0 && !state.terminal)
        problems.push(`${place}: nothing leads on, yet it is not marked terminal`);
      for (const [i, transition] of state.on.entries()) {
        const row = `${place}.on[${i}]`;
        if (!region.states[transition.to])
          problems.push(`${row}: leads to "${transition.to}", which does not exist`);
        if (state.on.findIndex((other) => other.event === transition.event) !== i)
          problems.push(`${row}: "${transition.event}" is listed twice`);
        const owner = home.get(transition.event);
        if (owner && owner !== regionKey)
          problems.push(`${row}: "${transition.event}" already belongs to region "${owner}"`);
        home.set(transition.event, regionKey);
        checkEvent(row, transition);
      }
    }
  }
  for (const [i, anytime] of definition.anytime.entries()) {
    const place = `anytime[${i}]`;
    if (home.has(anytime.event))
      problems.push(`${place}: "${anytime.event}" already belongs to region "${home.get(anytime.event)}"`);
    checkEvent(place, anytime);
  }
  for (const stage of definition.editable)
    if (!stages[stage]) problems.push(`editable: unknown stage "${stage}"`);
  return problems;
}

import { say } from '../text.js';
import type { LifecycleDefinition, Region, Transition } from './definition.js';

/** A row as it is drawn: where it leads in one region, be it that region's own row or another's that moves it too. */
interface Edge {
  readonly from: string;
  readonly to: string;
  readonly row: Transition;
}

/** Rows of other regions that move this one: from every state in which the case can be then. */
function foreignEdges(definition: LifecycleDefinition, key: string): readonly Edge[] {
  const region = definition.regions[key]!;
  const rows = Object.values(definition.regions).flatMap(({ states }) =>
    Object.values(states).flatMap(({ on }) => on),
  );
  return rows.flatMap((row) => {
    const to = row.also?.[key];
    if (!to) return [];
    const possible = (key === 'stage' && row.stages) || row.when?.[key] || Object.keys(region.states);
    return possible
      .filter((from) => from !== to && !region.states[from]?.terminal)
      .map((from) => ({ from, to, row }));
  });
}

const ownEdges = ({ states }: Region): readonly Edge[] =>
  Object.entries(states).flatMap(([from, { on }]) => on.map((row) => ({ from, to: row.to, row })));

/** One arrow for each event between two states, whatever sets its rows apart. */
function arrowsOf(definition: LifecycleDefinition, key: string): readonly (Edge & { roles: string[] })[] {
  const arrows = new Map<string, Edge & { roles: string[] }>();
  for (const edge of [...ownEdges(definition.regions[key]!), ...foreignEdges(definition, key)]) {
    const id = JSON.stringify([edge.from, edge.to, edge.row.event]);
    const roles = [...new Set([...(arrows.get(id)?.roles ?? []), ...edge.row.by])];
    arrows.set(id, { ...edge, roles });
  }
  return [...arrows.values()];
}

/** Characters that mean something to Mermaid, or to the page that it draws on, as its own entities. */
const escaped = (words: string): string =>
  words.replace(/\s+/g, ' ').replace(/["#;:<>{}%`*[\]&\\]/g, (sign) => `#${sign.charCodeAt(0)};`);

/** Names that Mermaid takes for states, each once: it knows no hyphens and has words of its own. */
function namesOf(keys: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    keys.map((key) => {
      const wish = `s_${key.replace(/\W/g, '_')}`;
      let name = wish;
      for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${wish}_${i}`;
      taken.add(name.toLowerCase());
      return [key, name];
    }),
  );
}

/** "30/40/44 d", when the lab's software sends the event by itself after so many days. */
function timing({ regions }: LifecycleDefinition, region: string, { from, row }: Edge): string {
  const timers = regions[region]!.states[from]?.timers ?? [];
  const days = timers.filter(({ event }) => event === row.event).map(({ afterDays }) => afterDays);
  return days.length ? `, ${days.join('/')} d` : '';
}

/**
 * A region of a lifecycle as a Mermaid state diagram, to be shown in documents: states by their labels, arrows by what
 * is done and who does it; `30/40 d` are the days after which the lab's software does it by itself. Moves that an
 * event of another region brings along are drawn too.
 * @param language BCP 47; English unless told
 * @param region the main region unless told
 */
export function toMermaid(definition: LifecycleDefinition, language = 'en', region = 'stage'): string {
  const { initial, chosen, states } = definition.regions[region]!;
  const names = namesOf(Object.keys(states));
  const starts = chosen ? Object.keys(states) : [initial];
  const words = ({ row, roles, ...edge }: Edge & { roles: string[] }) => {
    const event = definition.events[row.event];
    const actors = roles.map((role) => say(definition.roles[role] ?? { en: role }, language)).join(', ');
    return `${event ? say(event.label, language) : row.event} (${actors}${timing(definition, region, { ...edge, row })})`;
  };
  return [
    'stateDiagram-v2',
    ...(region === 'stage' ? [] : ['  direction LR']),
    ...Object.entries(states).map(
      ([key, { label }]) => `  state "${escaped(say(label, language))}" as ${names.get(key)!}`,
    ),
    ...starts.map((key) => `  [*] --> ${names.get(key)!}`),
    ...arrowsOf(definition, region).map(
      (edge) => `  ${names.get(edge.from)!} --> ${names.get(edge.to)!} : ${escaped(words(edge))}`,
    ),
    ...Object.entries(states).flatMap(([key, { terminal }]) =>
      terminal ? [`  ${names.get(key)!} --> [*]`] : [],
    ),
    '',
  ].join('\n');
}

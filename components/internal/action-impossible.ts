import { html, nothing, type TemplateResult } from 'lit';
import {
  type EventType,
  type ImpossibleAction,
  lineOf,
  positionOnLine,
  type Refusal,
  type Role,
  say,
  type Transition,
} from '../../src/index.js';
import { type ActionScene, refusalWords } from './action-words.js';
import { shownState, stageOf } from './state-mark.js';

const DENTIST: Role = 'dentist';

type Known = ActionScene & { readonly lab: NonNullable<ActionScene['lab']> } & {
  readonly subject: NonNullable<ActionScene['subject']>;
};

interface Place {
  readonly region: string;
  readonly state: string;
  readonly row: Transition;
}

/** Where in the lifecycle the dentist has an event. */
function placesOf({ lab }: Known, type: EventType): readonly Place[] {
  return Object.entries(lab.lifecycle.regions).flatMap(([region, { states }]) =>
    Object.entries(states).flatMap(([state, { on }]) =>
      on
        .filter(({ event, by }) => event === type && by.includes(DENTIST))
        .map((row) => ({ region, state, row })),
    ),
  );
}

const labelOf = ({ lab, language }: Known, region: string, state: string): string =>
  say(shownState(lab.lifecycle, region, state).label, language);

const unique = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];

/** "Only from “Received” to “Quality control”", or the stages one by one where they do not follow each other. */
function stagesWords(scene: Known, stages: readonly string[]): string {
  const words = scene.messages.detail.impossible;
  const line = lineOf(scene.lab, scene.subject);
  const places = unique(stages)
    .map((stage) => line.indexOf(stage))
    .filter((place) => place >= 0)
    .sort((a, b) => a - b);
  const [first, last] = [places[0]!, places.at(-1)!];
  const labels = (keys: readonly string[]) => unique(keys.map((key) => labelOf(scene, 'stage', key)));
  const [from, to] = labels([line[first] ?? '', line[last] ?? '']);
  if (places.length > 2 && last - first + 1 === places.length && from && to) return words.between(from, to);
  return words.only(labels(stages));
}

/** The kind of order that has no such event: manufacturing alone has no plan to accept. */
function notForService(scene: Known, places: readonly Place[]): string | undefined {
  const { lab, subject, messages } = scene;
  for (const [region, { chosen }] of Object.entries(lab.lifecycle.regions)) {
    const state = subject.status[region];
    const isOut = ({ row }: Place) => !!state && !!row.when?.[region] && !row.when[region].includes(state);
    if (chosen && state && places.length && places.every(isOut))
      return messages.detail.impossible.notFor(labelOf(scene, region, state));
  }
  return undefined;
}

/** Possible only before something began, or only while something lasts. */
function notWhileWords(scene: Known, places: readonly Place[]): string {
  const words = scene.messages.detail.impossible;
  const { regions } = scene.lab.lifecycle;
  const isAtStart = places.every(({ region, state }) => regions[region]?.initial === state);
  const { region } = places[0]!;
  if (isAtStart) return words.notWhile(labelOf(scene, region, scene.subject.status[region] ?? ''));
  return words.only(unique(places.map((place) => labelOf(scene, place.region, place.state))));
}

function wrongStateWords(scene: Known, type: EventType): string {
  const { lab, subject, messages } = scene;
  const words = messages.detail.impossible;
  const always = lab.lifecycle.anytime.find(({ event }) => event === type);
  if (always) return stagesWords(scene, always.stages ?? []);
  const places = placesOf(scene, type);
  const service = notForService(scene, places);
  if (service) return service;
  const here = places.filter(({ region, state }) => subject.status[region] === state);
  const [elsewhere] = places;
  if (!here.length && elsewhere && elsewhere.region !== 'stage') return notWhileWords(scene, places);
  if (!here.length)
    return stagesWords(
      scene,
      places.map(({ state }) => state),
    );
  const stages = here.flatMap(({ row }) => row.stages ?? []);
  if (stages.length && !stages.includes(subject.status.stage)) return stagesWords(scene, stages);
  const unmet = here.flatMap(({ row }) =>
    Object.entries(row.when ?? {}).flatMap(([region, states]) =>
      states.includes(subject.status[region] ?? '')
        ? []
        : states.map((state) => labelOf(scene, region, state)),
    ),
  );
  return words.only(unique(unmet));
}

/** "From “Production” on only the lab can do this." */
function wrongRoleWords(scene: Known, type: EventType, roles: readonly Role[]): string {
  const { lab, subject, messages, language } = scene;
  const words = messages.detail.impossible;
  const line = lineOf(lab, subject);
  const own = placesOf(scene, type)
    .filter(({ region }) => region === 'stage')
    .map(({ state }) => line.indexOf(state));
  const next = line[Math.max(-1, ...own) + 1];
  const isBehind = own.length > 0 && next && positionOnLine(lab, subject) >= line.indexOf(next);
  if (isBehind) return words.fromOn(labelOf(scene, 'stage', next));
  return words.onlyRoles(
    unique(roles.map((role) => say(lab.lifecycle.roles[role] ?? { en: role }, language))),
  );
}

/** Why an action is not possible now, as one sentence that says when it is. */
export function reasonWords(scene: Known, type: EventType, refusal: Refusal): string {
  const { subject, messages } = scene;
  const words = messages.detail.impossible;
  switch (refusal.code) {
    case 'wrong-state':
      return wrongStateWords(scene, type);
    case 'wrong-role':
      return wrongRoleWords(scene, type, refusal.roles);
    case 'suspended':
      return words.suspended(labelOf(scene, refusal.region, subject.status[refusal.region] ?? ''));
    case 'blocked':
      return words.blocked(labelOf(scene, refusal.region, refusal.state));
    default:
      return refusalWords(refusal, scene);
  }
}

/** Possible only while the case is a draft, and said nowhere after that. */
function isOfDraft(scene: Known, type: EventType): boolean {
  const places = placesOf(scene, type);
  return (
    places.length > 0 &&
    places.every(({ region, state }) => region === 'stage' && scene.lab.lifecycle.editable.includes(state))
  );
}

/** The dentist's actions that are not possible now. None for a draft, and none for a case that has ended. */
export function impossibleNow(scene: Known): readonly ImpossibleAction[] {
  const { client, lab, subject } = scene;
  const isOver =
    stageOf(lab.lifecycle, subject.status).terminal || lab.lifecycle.editable.includes(subject.status.stage);
  if (!client || isOver) return [];
  return client.impossible(subject).filter(({ type }) => !isOfDraft(scene, type));
}

/** What is not possible now and why, so that a person is told before trying; folded away. */
export function impossibleView(scene: ActionScene): TemplateResult | typeof nothing {
  const { lab, subject, messages, language } = scene;
  if (!lab || !subject) return nothing;
  const known = { ...scene, lab, subject };
  const list = impossibleNow(known);
  if (!list.length) return nothing;
  return html`<details class="impossible" part="impossible">
    <summary>${messages.detail.impossible.heading}</summary>
    <ul>
      ${list.map(
        ({ type, refusal }) =>
          html`<li data-impossible=${type}>
            <span class="name">${say(lab.lifecycle.events[type]?.label ?? { en: type }, language)}</span>
            <span class="quiet">${reasonWords(known, type, refusal)}</span>
          </li>`,
      )}
    </ul>
  </details>`;
}

import { html, type TemplateResult } from 'lit';
import {
  type CaseStatus,
  type EventType,
  type LifecycleDefinition,
  say,
  type Text,
  type Tone,
} from '../../src/index.js';
import { toneIcon } from './icons.js';

/** A state as it is always shown: a mark, a word and a tint. */
export const stateMark = (tone: Tone, label: string): TemplateResult =>
  html`<span class="state ${tone}" part="state">${toneIcon(tone)}<span>${label}</span></span>`;

/** A state of one region, ready to be shown. */
export interface ShownState {
  readonly region: string;
  readonly key: string;
  readonly label: Text;
  readonly meaning: Text | undefined;
  /** what happens next, in the lab's words */
  readonly next: Text | undefined;
  readonly tone: Tone;
  readonly suspends: boolean;
  readonly terminal: boolean;
  /** what leads out of it */
  readonly events: readonly EventType[];
}

/** A state that this profile does not know is shown under the lab's own key, never dropped. */
export function shownState(definition: LifecycleDefinition, region: string, key: string): ShownState {
  const known = definition.regions[region]?.states[key];
  return {
    region,
    key,
    label: known?.label ?? { en: key },
    meaning: known?.meaning,
    next: known?.next,
    tone: known?.tone ?? 'neutral',
    suspends: known?.suspends ?? false,
    terminal: known?.terminal ?? false,
    events: known?.on.map(({ event }) => event) ?? [],
  };
}

export const stageOf = (definition: LifecycleDefinition, status: CaseStatus): ShownState =>
  shownState(definition, 'stage', status.stage);

/** States beside the stage that stop the case or ask for somebody; none once the case has ended. */
export function interruptions(definition: LifecycleDefinition, status: CaseStatus): readonly ShownState[] {
  if (stageOf(definition, status).terminal) return [];
  return Object.entries(status)
    .filter(([region]) => region !== 'stage')
    .map(([region, key]) => shownState(definition, region, key))
    .filter(({ suspends, tone }) => suspends || tone === 'needs-you' || tone === 'problem');
}

/** The parcel that has left a lab whose stage does not say so: "S0 · In Production" is the last status. */
export function parcelOf(definition: LifecycleDefinition, status: CaseStatus): ShownState | undefined {
  const { regions } = definition;
  if (regions.stage.states[status.stage]?.leftLab) return undefined;
  const away = Object.entries(status).find(([region, key]) => regions[region]?.states[key]?.leftLab);
  return away && shownState(definition, ...away);
}

/** The one word for a case: what holds it up, else the parcel on its way, else its stage. */
export const headlineOf = (definition: LifecycleDefinition, status: CaseStatus): ShownState =>
  interruptions(definition, status).find(({ suspends }) => suspends) ??
  parcelOf(definition, status) ??
  stageOf(definition, status);

/** A whole status in words, as a history tells what was before: "Design · On hold". */
export const statusWords = (definition: LifecycleDefinition, status: CaseStatus, language: string): string =>
  [stageOf(definition, status), ...interruptions(definition, status)]
    .map(({ label }) => say(label, language))
    .join(' · ');

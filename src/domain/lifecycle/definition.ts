import type { Text } from '../text.js';

/** Who acts: `dentist`, `lab_admin`, `designer`, … `system` is the lab's software. Each lab names its own. */
export type Role = string;
/** What happened, `noun.verb`: `design.start`. The same word is the machine's input and the unit on the wire. */
export type EventType = string;
/** Something that an event carries: `reason`, `trackingNumber`. */
export type FieldKey = string;
/** What the host should do about a transition (capture, refund, tell somebody). Pontic only announces it. */
export type EffectKey = string;

/** Seven ways a state looks. Always shown with a mark and a word, never by colour alone. */
export type Tone = 'neutral' | 'progress' | 'needs-you' | 'problem' | 'held' | 'done' | 'late';

/** One row of the table: in this state, this event by these roles leads there. */
export interface Transition {
  readonly event: EventType;
  /** a state of the same region */
  readonly to: string;
  readonly by: readonly Role[];
  /** fields without which the event is refused */
  readonly requires?: readonly FieldKey[];
  /** the stages in which the event is possible; absent = in all of them */
  readonly stages?: readonly string[];
  /** allowed although the case is on hold or paused */
  readonly whileSuspended?: boolean;
  readonly effects?: readonly EffectKey[];
}

export interface RegionState {
  readonly label: Text;
  /** what it means for the dentist, in one plain sentence */
  readonly meaning: Text;
  readonly tone: Tone;
  /** working days that the lab usually needs */
  readonly typicalDays?: readonly [min: number, max: number];
  /** nothing more happens to the case, except what `on` lists */
  readonly terminal?: boolean;
  /** the case does not run while this state holds: only events marked `whileSuspended` pass */
  readonly suspends?: boolean;
  /** events of other regions that wait until this state is left */
  readonly blocks?: readonly EventType[];
  readonly on: readonly Transition[];
}

/** States of which exactly one holds at a time. */
export interface Region {
  readonly initial: string;
  /** the main line in order, for a timeline; states that are not listed are detours */
  readonly line?: readonly string[];
  /** overlays are never suspended by one another, so they commute */
  readonly overlay?: boolean;
  readonly states: Readonly<Record<string, RegionState>>;
}

export interface EventDefinition {
  /** a button's words: "Start design" */
  readonly label: Text;
  /** a history line's words: "Design started" */
  readonly done: Text;
  /** asks before it is sent */
  readonly confirm?: Text;
}

export interface FieldDefinition {
  readonly label: Text;
  readonly kind: 'line' | 'text' | 'choice';
  readonly options?: Readonly<Record<string, Text>>;
}

/** An event that changes no state and is possible everywhere after submission: a comment. */
export interface AnytimeEvent {
  readonly event: EventType;
  readonly by: readonly Role[];
  readonly requires?: readonly FieldKey[];
  readonly stages?: readonly string[];
}

/** A lab's whole lifecycle as data. `stage` is the main region; overlays and threads run beside it. */
export interface LifecycleDefinition {
  readonly id: string;
  readonly roles: Readonly<Record<Role, Text>>;
  readonly events: Readonly<Record<EventType, EventDefinition>>;
  readonly fields: Readonly<Record<FieldKey, FieldDefinition>>;
  readonly regions: Readonly<Record<string, Region>> & { readonly stage: Region };
  readonly anytime: readonly AnytimeEvent[];
  /** stages in which the dentist edits the prescription freely */
  readonly editable: readonly string[];
}

/** Which state holds in each region: `{ stage: 'design', hold: 'clear', pause: 'clear' }`. */
export type CaseStatus = Readonly<Record<string, string>> & { readonly stage: string };

export const initialStatus = (definition: LifecycleDefinition): CaseStatus => ({
  ...Object.fromEntries(Object.entries(definition.regions).map(([key, region]) => [key, region.initial])),
  stage: definition.regions.stage.initial,
});

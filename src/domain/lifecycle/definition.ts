import type { PrescriptionField, PrescriptionMap } from '../prescription.js';
import type { Text } from '../text.js';
import type { CoreStage } from './core.js';

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

/** For each region named, the states of which one must hold: `{ shipment: ['none'], service: ['full'] }`. */
export type Condition = Readonly<Record<string, readonly string[]>>;

/** What an event asks of its sender and of the case, wherever it leads. */
export interface EventRule {
  readonly event: EventType;
  readonly by: readonly Role[];
  /** fields without which the event is refused */
  readonly requires?: readonly FieldKey[];
  /** fields that are asked for and may stay empty */
  readonly optional?: readonly FieldKey[];
  /** the stages in which the event is possible; absent = in all of them */
  readonly stages?: readonly string[];
  /** what must hold in other regions */
  readonly when?: Condition;
  readonly effects?: readonly EffectKey[];
}

/** One row of the table: in this state, this event by these roles leads there. */
export interface Transition extends EventRule {
  /** a state of the same region */
  readonly to: string;
  /** other regions that the same event moves, from whatever state they are in: `{ stage: 'design' }` */
  readonly also?: Readonly<Record<string, string>>;
  /** allowed although the case is on hold or paused */
  readonly whileSuspended?: boolean;
}

/** The lab's software sends an event by itself once a state has held for so long, counted from the lab's own stamps. */
export interface Timer {
  /** days of 24 hours since the state was entered */
  readonly afterDays: number;
  readonly event: EventType;
  readonly fields?: Readonly<Record<FieldKey, string>>;
}

export interface RegionState {
  readonly label: Text;
  /** what it means for the dentist, in one plain sentence */
  readonly meaning: Text;
  /** what happens next, and who does it, in one plain sentence */
  readonly next?: Text;
  readonly tone: Tone;
  /** the stage of the core model that this is; see `CORE_STAGES` */
  readonly core?: CoreStage;
  /** working days that the lab usually needs */
  readonly typicalDays?: readonly [min: number, max: number];
  /** working days within which the lab promises to act: shown as the time that remains */
  readonly promisedDays?: number;
  /** nothing more happens to the case, except what `on` lists */
  readonly terminal?: boolean;
  /** the work is on its way to the practice or there: a date wanted is no longer missed */
  readonly leftLab?: boolean;
  /** the case does not run while this state holds: only events marked `whileSuspended` pass */
  readonly suspends?: boolean;
  /** events of other regions that wait until this state is left */
  readonly blocks?: readonly EventType[];
  readonly timers?: readonly Timer[];
  readonly on: readonly Transition[];
}

/** States of which exactly one holds at a time. */
export interface Region {
  readonly initial: string;
  /** the main line in order, for a timeline; states that are not listed are detours */
  readonly line?: readonly string[];
  /** overlays are never suspended by one another, so they commute */
  readonly overlay?: boolean;
  /** settled when the case is made and moved by no event: the kind of service */
  readonly chosen?: boolean;
  readonly states: Readonly<Record<string, RegionState>>;
}

/** What of a prescription an event may change: single fields and maps; `all` is everything. */
export type Revisable = 'all' | readonly (PrescriptionField | PrescriptionMap)[];

export interface EventDefinition {
  /** a button's words: "Start design" */
  readonly label: Text;
  /** a history line's words: "Design started" */
  readonly done: Text;
  /** asks before it is sent */
  readonly confirm?: Text;
  /** it carries a revision of the prescription: these fields and no others */
  readonly revises?: Revisable;
  /** the revision may be empty: an answer may be words alone */
  readonly mayBeEmpty?: boolean;
  /** it brings documents, or what is to be changed in a plan one by one */
  readonly brings?: 'documents' | 'requests';
  /** its words may be pinned to a tooth and a stage of a plan: `about` */
  readonly pins?: true;
  /** fields whose newest value it decides on: the event names what was seen, and is stale when that has changed */
  readonly decidesOn?: readonly FieldKey[];
  /** what it decides on was made for the work as it stood: pieces or scans that were changed since make it stale */
  readonly boundToWork?: boolean;
  /** working days within which the lab promises to answer */
  readonly promisedDays?: number;
  /**
   * it moves the day on which the work is due, which is shown before and after and confirmed in the field `dueDate`:
   * `paused` by the working days for which the order was paused, else by so many working days
   */
  readonly movesDueDate?: 'paused' | number;
}

export interface FieldDefinition {
  readonly label: Text;
  /** `prescription-fields`: paths of the prescription, separated by spaces */
  readonly kind: 'line' | 'text' | 'choice' | 'date' | 'prescription-fields';
  readonly hint?: Text;
  readonly options?: Readonly<Record<string, Text>>;
}

/** An event that changes no state and is possible everywhere after submission: a comment. */
export type AnytimeEvent = EventRule;

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

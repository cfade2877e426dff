import {
  needsOf,
  type CaseId,
  type CaseSummary,
  daysLate,
  inChartOrder,
  type LabProfile,
  type Notation,
  type PlainDate,
  say,
  type Text,
  type ToothCode,
} from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { headlineOf, type ShownState, shownState } from '../internal/state-mark.js';

/** Something in a row that waits for the dentist. */
export interface Need {
  readonly tone: ShownState['tone'];
  readonly words: string;
  /** what the lab wrote */
  readonly reason: string | undefined;
  /** the lab has stopped because of it */
  readonly isStopped: boolean;
}

/** One product of a case, and for what. */
export interface Work {
  readonly label: string;
  /** made for whole arches, which are then named instead of their teeth */
  readonly isPerArch: boolean;
  readonly teeth: readonly ToothCode[];
}

/** A case as one line of the list, in words. */
export interface Row {
  readonly id: CaseId;
  readonly summary: CaseSummary;
  readonly isDraft: boolean;
  readonly state: ShownState;
  /** where a case that is stopped stands */
  readonly stage: ShownState | undefined;
  readonly work: readonly Work[];
  readonly needs: readonly Need[];
  /** days after the due day, while it can still be missed */
  readonly late: number;
  /** "Remake of 10001" */
  readonly origin: string | undefined;
  readonly laboratory: string;
  /** the lab's calendar day, and where it is counted */
  readonly today: PlainDate;
  readonly timeZone: string;
}

/** In which words a row speaks. */
export interface RowLanguage {
  readonly messages: Messages;
  readonly language: string;
  readonly notation: Notation;
  /** the patient's full name may stand beside the code */
  readonly hasNames: boolean;
}

function workOf({ work }: CaseSummary, { catalogue }: LabProfile, language: string): Row['work'] {
  const teeth = new Map<string, ToothCode[]>();
  for (const one of work) teeth.set(one.product, [...(teeth.get(one.product) ?? []), ...one.teeth]);
  return [...teeth].map(([key, codes]) => {
    const product = catalogue.products[key];
    return {
      label: say(product?.label ?? { en: key }, language),
      isPerArch: product?.per === 'arch',
      teeth: inChartOrder([...new Set(codes)]),
    };
  });
}

function originWords({ followUps }: LabProfile, { origin }: CaseSummary, words: RowLanguage) {
  if (!origin) return undefined;
  const kind = say(followUps[origin.kind]?.label ?? { en: origin.kind }, words.language);
  return words.messages.list.followUpOf(kind, origin.caseNumber);
}

/** What a status means to the dentist, worked out once: a hundred thousand cases are in some dozens of them. */
interface Standing {
  readonly state: ShownState;
  readonly needs: readonly { readonly state: ShownState; readonly label: Text }[];
}

const standings = new WeakMap<LabProfile, Map<string, Standing>>();

function standingOf(profile: LabProfile, status: CaseSummary['status']): Standing {
  const known = standings.get(profile) ?? new Map<string, Standing>();
  standings.set(profile, known);
  const key = JSON.stringify(status);
  const there = known.get(key);
  if (there) return there;
  const { lifecycle } = profile;
  const standing = {
    state: headlineOf(lifecycle, status),
    // the same rule by which the list is ordered
    needs: needsOf(lifecycle, status).map(({ region, key, events }) => {
      const state = shownState(lifecycle, region, key);
      const only = events.length === 1 ? lifecycle.events[events[0]!]?.label : undefined;
      return { state, label: only ?? state.label };
    }),
  };
  known.set(key, standing);
  return standing;
}

const plainNeed = (tone: Need['tone'], words: string): Need => ({
  tone,
  words,
  reason: undefined,
  isStopped: false,
});

/** What waits for the dentist, the loudest first: a refusal, what the lab asks, and that the day has passed. */
function needsFor(summary: CaseSummary, { needs }: Standing, late: number, words: RowLanguage): Row['needs'] {
  const { list } = words.messages;
  return [
    ...(summary.isTroubled ? [plainNeed('problem', list.trouble)] : []),
    ...needs.map(({ state, label }) => ({
      tone: state.tone,
      words: say(label, words.language),
      reason: summary.reasons[state.region] || undefined,
      isStopped: state.suspends,
    })),
    ...(late ? [plainNeed('late', list.dayPassed)] : []),
  ];
}

/** Where and when rows are written. */
export interface RowPlace {
  readonly profile: LabProfile;
  /** the lab's calendar day */
  readonly today: PlainDate;
}

export function rowOf(summary: CaseSummary, { profile, today }: RowPlace, words: RowLanguage): Row {
  const { lifecycle, timeZone } = profile;
  const { status } = summary;
  const standing = standingOf(profile, status);
  const { state } = standing;
  const late = daysLate(profile, summary, today);
  return {
    id: summary.id,
    summary,
    isDraft: lifecycle.editable.includes(status.stage),
    state,
    stage: state.region === 'stage' ? undefined : shownState(lifecycle, 'stage', status.stage),
    work: workOf(summary, profile, words.language),
    needs: needsFor(summary, standing, late, words),
    late,
    origin: originWords(profile, summary, words),
    laboratory: profile.name,
    today,
    timeZone,
  };
}

/** The stages that occur, in the order of the lifecycle; those that the profile does not know come last. */
export function stagesOf({ lifecycle }: LabProfile, present: readonly string[]): readonly ShownState[] {
  const here = new Set(present);
  const known = Object.keys(lifecycle.regions.stage.states).filter((key) => here.delete(key));
  return [...known, ...here].map((key) => shownState(lifecycle, 'stage', key));
}

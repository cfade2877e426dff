import {
  allowedEvents,
  type CaseId,
  type CaseSummary,
  dayIn,
  daysBetween,
  daysLate,
  inChartOrder,
  type LabClient,
  type LabProfile,
  type Notation,
  say,
  type ToothCode,
} from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { headlineOf, needsOf, type ShownState, shownState } from '../internal/state-mark.js';

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
  /** the lab's days since it last changed */
  readonly age: number;
  readonly laboratory: string;
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

function needOf(
  state: ShownState,
  { reasons }: CaseSummary,
  { lifecycle }: LabProfile,
  allowed: readonly string[],
  language: string,
): Need {
  const events = [...new Set(state.events)].filter((event) => allowed.includes(event));
  const only = events.length === 1 ? lifecycle.events[events[0]!]?.label : undefined;
  return {
    tone: state.tone,
    words: say(only ?? state.label, language),
    reason: reasons[state.region] || undefined,
    isStopped: state.suspends,
  };
}

const plainNeed = (tone: Need['tone'], words: string): Need => ({
  tone,
  words,
  reason: undefined,
  isStopped: false,
});

/** What waits for the dentist, the loudest first: a refusal, what the lab asks, and that the day has passed. */
function needsFor(summary: CaseSummary, profile: LabProfile, late: number, words: RowLanguage): Row['needs'] {
  const { list } = words.messages;
  const allowed = allowedEvents(profile.lifecycle, summary.status, 'dentist');
  return [
    ...(summary.isTroubled ? [plainNeed('problem', list.trouble)] : []),
    ...needsOf(profile.lifecycle, summary.status, allowed).map((need) =>
      needOf(need, summary, profile, allowed, words.language),
    ),
    ...(late ? [plainNeed('late', list.dayPassed)] : []),
  ];
}

export function rowOf(
  summary: CaseSummary,
  client: Pick<LabClient, 'profile' | 'today'>,
  words: RowLanguage,
): Row {
  const { profile } = client;
  const { lifecycle, timeZone } = profile;
  const { status } = summary;
  const today = client.today();
  const isDraft = lifecycle.editable.includes(status.stage);
  const state = headlineOf(lifecycle, status);
  const late = daysLate(profile, summary, today);
  return {
    id: summary.id,
    summary,
    isDraft,
    state,
    stage: state.region === 'stage' ? undefined : shownState(lifecycle, 'stage', status.stage),
    work: workOf(summary, profile, words.language),
    needs: needsFor(summary, profile, late, words),
    late,
    origin: originWords(profile, summary, words),
    age: daysBetween(dayIn(timeZone, Date.parse(summary.updatedAt)), today),
    laboratory: profile.name,
  };
}

/** The stages that occur, in the order of the lifecycle; those that the profile does not know come last. */
export function stagesOf({ lifecycle }: LabProfile, present: readonly string[]): readonly ShownState[] {
  const here = new Set(present);
  const known = Object.keys(lifecycle.regions.stage.states).filter((key) => here.delete(key));
  return [...known, ...here].map((key) => shownState(lifecycle, 'stage', key));
}

import {
  type Case,
  type CaseId,
  type CaseView,
  dayIn,
  daysBetween,
  dueDateOf,
  entryInto,
  inChartOrder,
  itemsOf,
  type LabClient,
  type LabProfile,
  lateDays,
  type LifecycleDefinition,
  type PlainDate,
  say,
  timersOf,
  type ToothCode,
} from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { headlineOf, needsOf, type ShownState, shownState } from '../internal/state-mark.js';

/** By which the lab deletes a case that was paused for too long. */
const PURGE = 'case.purge';

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

/** A case as one line of the list. */
export interface Row {
  readonly id: CaseId;
  readonly view: CaseView;
  readonly isDraft: boolean;
  readonly state: ShownState;
  /** where a case that is stopped stands */
  readonly stage: ShownState | undefined;
  readonly work: readonly Work[];
  readonly needs: readonly Need[];
  /** the day that the lab works towards; absent while none was named */
  readonly due: PlainDate | undefined;
  readonly late: number;
  /** the lab's day on which it deletes the case */
  readonly deletedOn: PlainDate | undefined;
  /** "Remake of 10001" */
  readonly origin: string | undefined;
  /** the lab's days since it last changed */
  readonly age: number;
}

function workOf({ case: subject }: CaseView, { profile }: LabClient, language: string): Row['work'] {
  const teeth = new Map<string, ToothCode[]>();
  for (const item of itemsOf(subject.prescription))
    teeth.set(item.product, [...(teeth.get(item.product) ?? []), ...item.teeth]);
  return [...teeth].map(([key, codes]) => {
    const product = profile.catalogue.products[key];
    return {
      label: say(product?.label ?? { en: key }, language),
      isPerArch: product?.per === 'arch',
      teeth: inChartOrder(codes),
    };
  });
}

function deletionOf({ lifecycle, timeZone }: LabProfile, subject: Case): PlainDate | undefined {
  const timer = timersOf(lifecycle, subject).find(({ event }) => event === PURGE);
  return timer && dayIn(timeZone, Date.parse(timer.at));
}

function originWords({ followUps }: LabProfile, { origin }: Case, words: RowLanguage): string | undefined {
  if (!origin) return undefined;
  const kind = say(followUps[origin.kind]?.label ?? { en: origin.kind }, words.language);
  return words.messages.list.followUpOf(kind, origin.caseNumber);
}

function needOf(
  state: ShownState,
  { case: subject }: CaseView,
  definition: LifecycleDefinition,
  allowed: readonly string[],
  language: string,
): Need {
  const events = [...new Set(state.events)].filter((event) => allowed.includes(event));
  const only = events.length === 1 ? definition.events[events[0]!]?.label : undefined;
  const cause = entryInto(subject, state.region);
  return {
    tone: state.tone,
    words: say(only ?? state.label, language),
    reason: cause?.fields['reason'],
    isStopped: state.suspends,
  };
}

/** In which words a row speaks. */
export interface RowLanguage {
  readonly messages: Messages;
  readonly language: string;
}

export function rowOf(view: CaseView, client: LabClient, words: RowLanguage): Row {
  const { case: subject } = view;
  const { language, messages } = words;
  const { profile } = client;
  const { lifecycle } = profile;
  const state = headlineOf(lifecycle, subject.status);
  const allowed = client.actions(subject).map(({ type }) => type);
  const needs = needsOf(lifecycle, subject.status, allowed).map((need) =>
    needOf(need, view, lifecycle, allowed, language),
  );
  return {
    id: subject.id,
    view,
    isDraft: lifecycle.editable.includes(subject.status.stage),
    state,
    stage: state.region === 'stage' ? undefined : shownState(lifecycle, 'stage', subject.status.stage),
    work: workOf(view, client, language),
    needs: view.trouble ? [troubleNeed(messages), ...needs] : needs,
    due: dueDateOf(subject),
    late: lateDays(profile, subject, client.today()),
    deletedOn: deletionOf(profile, subject),
    origin: originWords(profile, subject, words),
    age: daysBetween(dayIn(profile.timeZone, Date.parse(subject.updatedAt)), client.today()),
  };
}

const troubleNeed = ({ list }: Messages): Need => ({
  tone: 'problem',
  words: list.trouble,
  reason: undefined,
  isStopped: false,
});

const urgency = ({ needs }: Row): number =>
  needs.some(({ isStopped }) => isStopped) ? 0 : needs.length ? 1 : 2;

/** Those that the lab has stopped with a question first, then those with something else to do. "S0 · ISSUE!" */
export const byNeed = (rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((a, b) => urgency(a) - urgency(b));

/** The stages that occur, in the order of the lifecycle; those that the profile does not know come last. */
export function stagesOf(definition: LifecycleDefinition, views: readonly CaseView[]): readonly ShownState[] {
  const present = new Set(views.map((view) => view.case.status.stage));
  const known = Object.keys(definition.regions.stage.states).filter((key) => present.has(key));
  return [...known, ...[...present].filter((key) => !known.includes(key))].map((key) =>
    shownState(definition, 'stage', key),
  );
}

/** Whether a case has a stage, if one is chosen, and a part of its patient code or case number as it is typed. */
export function matches(
  { case: { prescription, caseNumber, status } }: CaseView,
  { query, stage }: { readonly query: string; readonly stage: string },
): boolean {
  const wanted = query.trim().toLowerCase();
  const isNamed = [prescription.patientCode, caseNumber ?? ''].some((text) =>
    text.toLowerCase().includes(wanted),
  );
  return isNamed && (!stage || status.stage === stage);
}

import {
  type CaseId,
  type CaseView,
  dayIn,
  daysBetween,
  inChartOrder,
  itemsOf,
  type LabClient,
  type LifecycleDefinition,
  say,
  type ToothCode,
} from '../../src/index.js';
import {
  causeOf,
  headlineOf,
  lateDays,
  needsOf,
  type ShownState,
  shownState,
} from '../internal/state-mark.js';

/** Something in a row that waits for the dentist. */
export interface Need {
  readonly tone: ShownState['tone'];
  readonly words: string;
  /** what the lab wrote */
  readonly reason: string | undefined;
}

/** A case as one line of the list. */
export interface Row {
  readonly id: CaseId;
  readonly view: CaseView;
  readonly isDraft: boolean;
  readonly state: ShownState;
  /** where a case that is stopped stands */
  readonly stage: ShownState | undefined;
  readonly work: readonly { readonly label: string; readonly teeth: readonly ToothCode[] }[];
  readonly needs: readonly Need[];
  readonly late: number;
  /** the lab's days since it last changed */
  readonly age: number;
}

function workOf({ case: subject }: CaseView, { profile }: LabClient, language: string): Row['work'] {
  const teeth = new Map<string, ToothCode[]>();
  for (const item of itemsOf(subject.prescription))
    teeth.set(item.product, [...(teeth.get(item.product) ?? []), ...item.teeth]);
  return [...teeth].map(([product, codes]) => ({
    label: say(profile.catalogue.products[product]?.label ?? { en: product }, language),
    teeth: inChartOrder(codes),
  }));
}

function needOf(
  state: ShownState,
  { case: subject }: CaseView,
  definition: LifecycleDefinition,
  allowed: readonly string[],
  language: string,
): Need {
  const events = state.events.filter((event) => allowed.includes(event));
  const only = events.length === 1 ? definition.events[events[0]!]?.label : undefined;
  const cause = causeOf(subject, state);
  return { tone: state.tone, words: say(only ?? state.label, language), reason: cause?.fields['reason'] };
}

export function rowOf(view: CaseView, client: LabClient, language: string, trouble: string): Row {
  const { case: subject } = view;
  const { lifecycle } = client.profile;
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
    needs: view.trouble ? [{ tone: 'problem', words: trouble, reason: undefined }, ...needs] : needs,
    late: lateDays(lifecycle, subject, client.today()),
    age: daysBetween(dayIn(client.profile.timeZone, Date.parse(subject.updatedAt)), client.today()),
  };
}

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

import {
  canEdit,
  type Case,
  editScope,
  type EditScope,
  type EventType,
  type LabClient,
  type LabProfile,
  type PossibleAction,
  type PrescriptionField,
  type PrescriptionMap,
  type Revisable,
  say,
} from '../../src/index.js';
import { interruptions, shownState } from '../internal/state-mark.js';

export type RxPart = PrescriptionField | PrescriptionMap;

/** What can be changed of a prescription that the lab has, and how it gets there. */
export interface RxScope {
  readonly event: EventType;
  readonly fields: Revisable;
  /** it answers a question of the lab's: the form is open at once */
  readonly isAnswer: boolean;
}

const width = (fields: Revisable | undefined): number =>
  fields === 'all' ? Infinity : (fields?.length ?? 0);

/**
 * The event that carries changes now. While the lab has a question its answer carries them, since that is what the lab
 * waits for; nothing where the prescription is locked or still a draft.
 */
export function rxScope(client: LabClient, subject: Case): RxScope | undefined {
  const { lifecycle } = client.profile;
  const scope: EditScope = client.scope(subject);
  if (scope.kind !== 'revision') return undefined;
  const allowed = client.actions(subject).map(({ type }) => type);
  const answer = interruptions(lifecycle, subject.status)
    .flatMap(({ events }) => events)
    .find((type) => allowed.includes(type) && width(lifecycle.events[type]?.revises) >= width(scope.fields));
  const fields = answer ? lifecycle.events[answer]?.revises : undefined;
  return { event: answer ?? scope.event, fields: fields ?? scope.fields, isAnswer: answer !== undefined };
}

export const covers = (scope: RxScope | undefined, part: RxPart): boolean =>
  scope?.fields === 'all' || !!scope?.fields.includes(part);

/** By which the dentist asks for what he may not change himself. */
export const askEvent = (client: LabClient, subject: Case): PossibleAction | undefined =>
  client.actions(subject).find(({ type }) => type === 'change.request');

/** The stage with which the prescription was locked: "Approved". */
export function lockedSince(lab: LabProfile, subject: Case, language: string): string | undefined {
  const isOpen = (status: Case['status']): boolean =>
    canEdit(editScope(lab.lifecycle, status, 'dentist'), 'items');
  if (isOpen(subject.status)) return undefined;
  const lock = subject.history.findLast(
    ({ from, to }) => from.stage !== to.stage && isOpen(from) && !isOpen(to),
  );
  const stage = (lock?.to ?? subject.status).stage;
  return say(shownState(lab.lifecycle, 'stage', stage).label, language);
}

/** The lab waits for an answer, or reads one: what it marked with its question is marked. "S0 · ISSUE!" */
export function markedParts(lab: LabProfile, subject: Case): readonly string[] {
  if (!shownState(lab.lifecycle, 'hold', subject.status['hold'] ?? '').suspends) return [];
  const asked = subject.history.findLast(({ type }) => type === 'hold.place');
  return (asked?.fields['markedFields'] ?? '').split(/\s+/).filter(Boolean);
}

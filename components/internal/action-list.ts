import {
  type EventType,
  type FieldKey,
  type LabProfile,
  type PossibleAction,
  say,
  seenValues,
} from '../../src/index.js';
import type { Action } from './action-panel.js';
import { DUE_DATE, dueMove, dueQuestion } from './action-due.js';
import type { ActionScene } from './action-words.js';
import type { ConfirmWords } from './confirm-dialog.js';

/** Filled in by the elements and the client, never by a person. */
const FILLED: ReadonlySet<FieldKey> = new Set(['planDigest', 'childId']);

/** It names the plan that was seen: decided in `plan-review`, where one sees it. */
export const decidesOnPlan = ({ requires }: PossibleAction): boolean => requires.includes('planDigest');

/** Files may be picked for it. */
export const bringsDocuments = (lab: LabProfile, type: EventType): boolean =>
  lab.lifecycle.events[type]?.brings === 'documents';

/** It carries a revision of the prescription. */
export const isRevision = (lab: LabProfile, type: EventType): boolean =>
  !!lab.lifecycle.events[type]?.revises;

/** The follow-up that the lab makes itself when it gets this event. */
export const followUpBy = (lab: LabProfile, type: EventType): string | undefined =>
  Object.entries(lab.followUps).find(([, { by }]) => by === type)?.[0];

/** A possible event as a button, with the words of the lab: what it asks for, and the question before it. */
export function actionOf(scene: ActionScene, { type, requires, optional }: PossibleAction): Action {
  const { lab, language, client, subject } = scene;
  const definition = lab?.lifecycle.events[type];
  const label = say(definition?.label ?? { en: type }, language);
  const move = dueMove(scene, type);
  const isAsked = (key: FieldKey) => !FILLED.has(key) && !(move && key === DUE_DATE);
  const question = questionOf(scene, type, label);
  const kind = lab && followUpBy(lab, type);
  return {
    type,
    label,
    fields: requires.filter(isAsked),
    optional: optional.filter(isAsked),
    preset: {
      // what stands on the screen is what is decided on
      ...(lab && subject && seenValues(lab.lifecycle, subject, type)),
      ...(move && { [DUE_DATE]: move.after }),
    },
    ...(question && { confirm: question }),
    ...(lab && bringsDocuments(lab, type) && { files: true }),
    ...(question?.danger && { look: 'danger' as const }),
    ...(kind &&
      client &&
      subject && {
        send: (fields: Readonly<Record<FieldKey, string>>) => client.startFollowUp(subject.id, kind, fields),
      }),
  };
}

function questionOf(scene: ActionScene, type: EventType, label: string): ConfirmWords | undefined {
  const confirm = scene.lab?.lifecycle.events[type]?.confirm;
  const move = dueMove(scene, type);
  const due = move && dueQuestion(move, label, scene);
  if (!confirm) return due;
  return {
    ...due,
    heading: `${label}?`,
    body: say(confirm, scene.language),
    confirm: label,
    cancel: scene.messages.common.cancel,
    danger: true,
  };
}

/** It is a document and nothing else: the place where files are added has its button. */
export const isDocument = (lab: LabProfile, { type, requires }: PossibleAction): boolean =>
  bringsDocuments(lab, type) && !requires.length;

/** What a person can do about a case now, what cannot be taken back last. Nothing for a draft: it is edited elsewhere. */
export function actionsNow(scene: ActionScene, isShown: (type: EventType) => boolean): readonly Action[] {
  const { client, subject, lab } = scene;
  if (!client || !subject || !lab || lab.lifecycle.editable.includes(subject.status.stage)) return [];
  return client
    .actions(subject)
    .filter((possible) => !decidesOnPlan(possible) && !isDocument(lab, possible))
    .filter(({ type }) => isShown(type))
    .map((possible) => actionOf(scene, possible))
    .sort((a, b) => Number(a.look === 'danger') - Number(b.look === 'danger'));
}

/**
 * An answer that may be words alone, where no form for the prescription stands beside it: then words are needed.
 * Nothing for an event that is about the prescription only.
 */
export function answerInWords(scene: ActionScene, action: Action): Action | undefined {
  const { lab } = scene;
  if (!lab?.lifecycle.events[action.type]?.mayBeEmpty) return undefined;
  if (action.fields.length) return action;
  const words = action.optional?.find((key) => lab.lifecycle.fields[key]?.kind === 'text');
  if (!words) return undefined;
  return { ...action, fields: [words], optional: action.optional!.filter((key) => key !== words) };
}

/** In a box of its own the first thing to do stands out. */
export const firstPrimary = (actions: readonly Action[]): readonly Action[] =>
  actions.map((action, index) => (index || action.look ? action : { ...action, look: 'primary' }));

import {
  type ChangeRequest,
  formatTooth,
  isToothCode,
  type LabProfile,
  type Notation,
  type PlanPlace,
  say,
  type ToothCode,
} from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { planNoun } from '../plan-review/plan-noun.js';

interface PlaceWords {
  readonly lab: LabProfile;
  readonly messages: Messages;
  readonly notation: Notation;
  readonly language: string;
}

/** A lab's plan may name a tooth that we cannot place; it is shown as it came. */
export const toothWords = (tooth: ToothCode, notation: Notation): string =>
  isToothCode(tooth) ? formatTooth(tooth, notation) : tooth;

/** What is to be changed, as the lab names it. */
export function requestLabel({ what }: ChangeRequest, lab: LabProfile, language: string): string {
  const label = lab.planRequests?.[what];
  return label ? say(label, language) : what;
}

/** "stage 4 · tooth 11", in the reader's notation; empty where the whole plan is meant. */
function withinWords(
  { stage, tooth }: Pick<PlanPlace, 'stage' | 'tooth'>,
  { messages, notation }: PlaceWords,
): readonly string[] {
  const { about } = messages.detail.comments;
  return [
    ...(stage === undefined ? [] : [stage ? about.stage(stage) : messages.planView.stageStart]),
    ...(tooth === undefined ? [] : [about.tooth(toothWords(tooth, notation))]),
  ];
}

/** To what of a plan something is pinned: "Plan 2 · stage 4 · tooth 11". */
export const placeWords = (place: PlanPlace, words: PlaceWords): string =>
  [words.messages.plan[planNoun(words.lab)].title(place.plan), ...withinWords(place, words)].join(' · ');

/** One thing that was asked to be changed, as the lab names it: "stage 4 · tooth 11: Less rotation". */
export function requestWords(request: ChangeRequest, words: PlaceWords): string {
  const { lab, messages, language } = words;
  return messages.detail.requests.at(
    withinWords(request, words).join(' · '),
    requestLabel(request, lab, language),
  );
}

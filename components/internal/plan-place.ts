import {
  type ChangeRequest,
  formatTooth,
  type LabProfile,
  type Notation,
  type PlanPlace,
  say,
} from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { planNoun } from '../plan-review/plan-noun.js';

interface PlaceWords {
  readonly lab: LabProfile;
  readonly messages: Messages;
  readonly notation: Notation;
  readonly language: string;
}

/** "stage 4 · tooth 11", in the reader's notation; empty where the whole plan is meant. */
function withinWords(
  { stage, tooth }: Pick<PlanPlace, 'stage' | 'tooth'>,
  { messages, notation }: PlaceWords,
): readonly string[] {
  const { about } = messages.detail.comments;
  return [
    ...(stage === undefined ? [] : [about.stage(stage)]),
    ...(tooth === undefined ? [] : [about.tooth(formatTooth(tooth, notation))]),
  ];
}

/** To what of a plan something is pinned: "Plan 2 · stage 4 · tooth 11". */
export const placeWords = (place: PlanPlace, words: PlaceWords): string =>
  [words.messages.plan[planNoun(words.lab)].title(place.plan), ...withinWords(place, words)].join(' · ');

/** One thing that was asked to be changed, as the lab names it: "stage 4 · tooth 11: Less rotation". */
export function requestWords(request: ChangeRequest, words: PlaceWords): string {
  const { lab, messages, language } = words;
  const what = lab.planRequests?.[request.what];
  return messages.detail.requests.at(
    withinWords(request, words).join(' · '),
    what ? say(what, language) : request.what,
  );
}

import type { LabProfile, Notation, Reduction, ToothCode } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import type { PlanBegunMessages } from '../i18n/plan-messages.js';
import type { PlanViewMessages } from '../i18n/plan-view-messages.js';
import { toothWords as toothIn } from '../internal/plan-place.js';
import { planNoun } from './plan-noun.js';

/** In which words, figures and numbering a plan is shown. */
export interface PlanWords {
  readonly messages: Messages;
  readonly language: string;
  readonly notation: Notation;
}

export const viewWords = ({ messages }: PlanWords): PlanViewMessages => messages.planView;

export const toothWords = (tooth: ToothCode, { notation }: Pick<PlanWords, 'notation'>): string =>
  toothIn(tooth, notation);

/** Words about what was begun, of a plan or of a design. */
export const begunWords = ({ messages }: PlanWords, lab: LabProfile): PlanBegunMessages =>
  messages.plan[planNoun(lab)].begun;

/** "41 | 42": the place between two neighbours. */
export const contactWords = ({ contact: [one, other] }: Reduction, words: PlanWords): string =>
  `${toothWords(one, words)} | ${toothWords(other, words)}`;

/** Tenths and hundredths of a millimetre, as the language writes them. */
export const millimetres = (value: number, { language }: Pick<PlanWords, 'language'>): string =>
  new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 2 }).format(value);

/** "13 · Stage 4", as far as a place is told. */
export const placeWords = (
  { tooth, stage }: { readonly tooth?: ToothCode; readonly stage?: number },
  words: PlanWords,
): string =>
  [
    ...(tooth === undefined ? [] : [viewWords(words).tooth(toothWords(tooth, words))]),
    ...(stage === undefined ? [] : [viewWords(words).stageShort(stage)]),
  ].join(' · ');

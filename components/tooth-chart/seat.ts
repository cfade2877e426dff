import { formatTooth, isGap, type Notation, type ToothCode } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import type { ChartState } from './history.js';

/** What a piece of work is seated on. */
export type Seat = 'tooth' | 'implant';

interface Seated {
  readonly seat: Seat | undefined;
  readonly bridge: boolean;
  readonly notation: Notation;
  readonly words: Messages;
}

const MOST_SENTENCES = 3;

/** Work that needs a tooth, chosen where there is none or will be none: in the words of the check before sending. */
export function seatSentences({ teeth, pontics, findings }: ChartState, seated: Seated): readonly string[] {
  if (seated.seat !== 'tooth') return [];
  const { problems } = seated.words.wizard;
  const problemOf = (tooth: ToothCode) => {
    if (pontics.includes(tooth)) return undefined;
    // in a bridge the span says it: the missing tooth becomes a pontic
    if (isGap(findings[tooth])) return seated.bridge ? undefined : 'tooth-missing';
    return findings[tooth]?.includes('extraction') ? 'tooth-extraction' : undefined;
  };
  return teeth
    .flatMap((tooth) => {
      const code = problemOf(tooth);
      return code ? [problems[code]('', { tooth: formatTooth(tooth, seated.notation) })] : [];
    })
    .slice(0, MOST_SENTENCES);
}

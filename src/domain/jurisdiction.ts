import type { NeedRule, When } from './order.js';
import type { QuestionGroup } from './question.js';
import type { Text } from './text.js';

/** What the law of a place asks of a prescription, as data. It is a help to the lab, not legal advice. */
export interface Jurisdiction {
  readonly id: string;
  readonly label: Text;
  /** the rule itself: `Florida 64B5-17.006` */
  readonly source: string;
  /** the title line of the printed prescription */
  readonly title: Text;
  /** the practice's licence number */
  readonly licence: NeedRule;
  /** the lab's own licence number must stand on the prescription */
  readonly labLicence?: boolean;
  /** asked on the page of the details: addresses, licensing state, the name for marking */
  readonly asks: readonly QuestionGroup[];
  /** kinds of signature that are enough */
  readonly signature: readonly ('typed' | 'drawn')[];
  /** years for which both sides keep it, where the rule names them; `implant` where work on implants is kept longer */
  readonly keepYears?: number;
  readonly keepYearsImplant?: number;
  /** sentences that stand on the printed prescription */
  readonly statements?: readonly { readonly when?: When; readonly text: Text }[];
}

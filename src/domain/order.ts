import { ownEntry } from './own.js';
import type { Answers, Prescription, PrescriptionItem } from './prescription.js';
import { type Arch, archOf, kindOf, type ToothKind } from './teeth.js';
import type { ToothFinding } from './tooth-findings.js';

/** What decides which questions are asked: the prescription so far, and as what kind of follow-up it was begun. */
export interface Order {
  readonly rx: Prescription;
  /** a key of the lab's `followUps`; absent for a case of its own */
  readonly followUp?: string | undefined;
}

/**
 * What must hold of an order, as data: every part that is given holds, and of each list one entry; of an empty list none can. Of a question that
 * belongs to a piece of work, `products`, `materials`, `teeth`, `arch` and `findings` are about that piece; of all
 * others, about any piece.
 */
export interface When {
  readonly services?: readonly string[];
  readonly products?: readonly string[];
  readonly materials?: readonly string[];
  /** some tooth is of such a kind */
  readonly teeth?: readonly ToothKind[];
  /** some tooth lies there */
  readonly arch?: Arch;
  /** something of it is known about some tooth of the work; without work, about any tooth */
  readonly findings?: readonly ToothFinding[];
  /** by the question's key; an empty string stands for "not answered" */
  readonly answers?: Readonly<Record<string, readonly string[]>>;
  readonly followUps?: readonly string[];
  readonly priority?: Prescription['priority'];
  readonly not?: When;
  readonly any?: readonly When[];
}

/** The answers that a piece is seen with: its own over those of the case. */
const answersOf = ({ rx }: Order, item?: PrescriptionItem): Answers => ({ ...rx.answers, ...item?.answers });

/** What was answered to a question; blanks alone are no answer. */
function answerTo(answers: Answers, key: string): string {
  const answer = ownEntry(answers, key) ?? '';
  return answer.trim() ? answer : '';
}

/** Whether a condition holds of an order; none always does. @param item the piece that the question belongs to */
export function holds(when: When | undefined, order: Order, item?: PrescriptionItem): boolean {
  if (!when) return true;
  const { rx, followUp } = order;
  const items = item ? [item] : Object.values(rx.items);
  const teeth = items.flatMap((piece) => piece.teeth);
  const known = items.length
    ? teeth.flatMap((tooth) => rx.findings[tooth] ?? [])
    : Object.values(rx.findings).flat();
  const answers = answersOf(order, item);
  const has = <Value>(list: readonly Value[] | undefined, values: readonly Value[]): boolean =>
    !list || values.some((value) => list.includes(value));
  return (
    has(when.services, [rx.service]) &&
    has(
      when.products,
      items.map(({ product }) => product),
    ) &&
    has(
      when.materials,
      items.map(({ material }) => material),
    ) &&
    has(when.teeth, teeth.map(kindOf)) &&
    has(when.arch && [when.arch], teeth.map(archOf)) &&
    has(when.findings, known) &&
    has(when.followUps, followUp === undefined ? [] : [followUp]) &&
    has(when.priority && [when.priority], [rx.priority]) &&
    Object.entries(when.answers ?? {}).every(([key, values]) => values.includes(answerTo(answers, key))) &&
    !(when.not && holds(when.not, order, item)) &&
    (!when.any || when.any.some((one) => holds(one, order, item)))
  );
}

/** `recommended`: work goes better with it, and a person is told so; nothing is held up. */
export type Need = 'required' | 'recommended' | 'optional';
/** How much something is needed, where that depends on the rest: the first row that holds, else `otherwise`. */
export type NeedRule =
  Need | { readonly otherwise: Need; readonly rows: readonly { readonly when: When; readonly need: Need }[] };

export const needOf = (rule: NeedRule, order: Order, item?: PrescriptionItem): Need =>
  typeof rule === 'string'
    ? rule
    : (rule.rows.find(({ when }) => holds(when, order, item))?.need ?? rule.otherwise);

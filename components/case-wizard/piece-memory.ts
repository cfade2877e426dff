import type { Answers, ItemId, PrescriptionItem } from '../../src/index.js';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What of a piece depends on its product; a note is about the tooth, and stays with the piece. */
export type WorkPart = 'teeth' | 'material' | 'shade' | 'shades';

/**
 * What each piece was under each product that it was given, for as long as the page is open: one wrong step in the list
 * of products takes nothing away.
 */
export class PieceMemory {
  #left = new Map<ItemId, Map<string, PrescriptionItem>>();
  /** as each piece stood when it got the product that it has */
  #begun = new Map<ItemId, PrescriptionItem>();
  #doctors = new Set<string>();

  /** The doctors whose preferences were filled in. */
  get doctors(): ReadonlySet<string> {
    return this.#doctors;
  }

  preferredBy(doctorName: string): void {
    this.#doctors.add(doctorName);
  }

  /** The product is about to be another one. */
  leave(item: PrescriptionItem): void {
    if (!item.product) return;
    const left = this.#left.get(item.id) ?? new Map<string, PrescriptionItem>();
    this.#left.set(item.id, left.set(item.product, item));
  }

  /** The piece as it last was under a product. */
  under(id: ItemId, product: string): PrescriptionItem | undefined {
    return this.#left.get(id)?.get(product);
  }

  begin(item: PrescriptionItem): void {
    this.#begun.set(item.id, item);
  }

  /** Whether it was entered under the product that the piece has now: that is newer than what is remembered. */
  isEntered(item: PrescriptionItem, part: WorkPart): boolean {
    const begun = this.#begun.get(item.id);
    return begun?.product !== item.product || !same(begun[part], item[part]);
  }

  /** The answers that were given under the product that the piece has now. */
  given({ id, product, answers = {} }: PrescriptionItem): Answers {
    const begun = this.#begun.get(id);
    const before = begun?.product === product ? (begun.answers ?? {}) : {};
    return Object.fromEntries(Object.entries(answers).filter(([key, answer]) => before[key] !== answer));
  }
}

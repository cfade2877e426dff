import { archOf, archTeeth, inChartOrder, isPrimary, toothRange, type ToothCode } from '../../src/index.js';

const same = (a: readonly ToothCode[], b: readonly ToothCode[]): boolean => a.join() === b.join();

/** The chosen teeth, in chart order, with the way back. Each method that changes them says whether it did. */
export class Selection {
  #teeth: readonly ToothCode[] = [];
  #past: (readonly ToothCode[])[] = [];
  #step: object | undefined;
  /** where a range starts, and what was chosen before it */
  #anchor: ToothCode | undefined;
  #base: readonly ToothCode[] | undefined;

  get teeth(): readonly ToothCode[] {
    return this.#teeth;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** A new value from the page: there is no way back from it. */
  replace(teeth: Iterable<ToothCode>): void {
    this.#teeth = inChartOrder(teeth);
    this.#past = [];
    this.#step = undefined;
    this.#base = undefined;
  }

  /** A new value from a person. Changes that bear the same `step` are taken back together. */
  change(teeth: Iterable<ToothCode>, step?: object): boolean {
    const next = inChartOrder(teeth);
    if (same(next, this.#teeth)) return false;
    if (!step || step !== this.#step) this.#past = [...this.#past.slice(-99), this.#teeth];
    this.#step = step;
    this.#teeth = next;
    return true;
  }

  /** The next range starts here. */
  anchor(tooth: ToothCode): void {
    this.#anchor = tooth;
    this.#base = undefined;
  }

  toggle(tooth: ToothCode): boolean {
    this.anchor(tooth);
    const without = this.#teeth.filter((other) => other !== tooth);
    return this.change(without.length < this.#teeth.length ? without : [...without, tooth]);
  }

  /** Whether a range from one tooth can go on to another: only along one arch. Starts it where none was started. */
  canReach(from: ToothCode, to: ToothCode): boolean {
    this.#anchor ??= from;
    return toothRange(this.#anchor, to).length > 0;
  }

  /** Chooses from the anchor to this tooth; a range that shrinks again gives back what was there before it. */
  reach(tooth: ToothCode): boolean {
    const range = this.#anchor ? toothRange(this.#anchor, tooth) : [];
    if (!range.length) return this.toggle(tooth);
    this.#base ??= [...this.#teeth];
    return this.change([...this.#base, ...range], this.#base);
  }

  /** Chooses the whole arch of a tooth. */
  fill(tooth: ToothCode): boolean {
    this.anchor(tooth);
    return this.change([
      ...this.#teeth,
      ...archTeeth(archOf(tooth), isPrimary(tooth) ? 'primary' : 'permanent'),
    ]);
  }

  undo(): boolean {
    const before = this.#past.at(-1);
    if (!before) return false;
    this.#past = this.#past.slice(0, -1);
    this.#teeth = before;
    this.#step = undefined;
    this.#base = undefined;
    return true;
  }
}

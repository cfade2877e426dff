import { gapsIn, inChartOrder, rowOf, toothRange, type ToothCode } from '../../src/index.js';
import type { ChartState, History } from './history.js';

/** The ways of choosing teeth: one by one, by range, by arch. Each says whether it changed anything. */
export class Selection {
  #history: History;
  /** where a range starts, and what was chosen before it */
  #anchor: ToothCode | undefined;
  #base: readonly ToothCode[] | undefined;
  #isBridge: () => boolean;
  /** what was there when the present step began */
  #start: (Pick<ChartState, 'teeth' | 'pontics'> & { readonly step: object | undefined }) | undefined;

  /** In a bridge, units that the chart calls missing become pontics when they are chosen. */
  constructor(history: History, isBridge: () => boolean) {
    this.#history = history;
    this.#isBridge = isBridge;
  }

  get #teeth(): readonly ToothCode[] {
    return this.#history.now.teeth;
  }

  /**
   * Changes that bear the same `step` are taken back together. A pontic that is lost and found again within one step,
   * as while a range is typed anew, is still a pontic.
   */
  change(teeth: Iterable<ToothCode>, step?: object): boolean {
    const { now } = this.#history;
    if (!step || step !== this.#start?.step) this.#start = { step, teeth: now.teeth, pontics: now.pontics };
    const before = this.#start;
    const next = inChartOrder(teeth);
    const entered = next.filter((tooth) => !before.teeth.includes(tooth));
    const suggested = this.#isBridge() ? gapsIn(entered, now.findings) : [];
    const kept = before.pontics.filter((tooth) => next.includes(tooth));
    return this.#history.change({ teeth: next, pontics: inChartOrder([...kept, ...suggested]) }, step);
  }

  /** The next range starts here. */
  anchor(tooth: ToothCode | undefined): void {
    this.#anchor = tooth;
    this.#base = undefined;
    this.#start = undefined;
  }

  toggle(tooth: ToothCode): boolean {
    this.anchor(tooth);
    const without = this.#teeth.filter((other) => other !== tooth);
    return this.change(without.length < this.#teeth.length ? without : [...without, tooth]);
  }

  /** Whether a range from one tooth can go on to another: only along one row. Starts it where none was started. */
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

  /** Chooses the whole row of a tooth: its arch, its dentition. */
  fill(tooth: ToothCode): boolean {
    this.anchor(tooth);
    return this.change([...this.#teeth, ...rowOf(tooth)]);
  }
}

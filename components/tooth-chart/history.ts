import {
  inChartOrder,
  isToothCode,
  TOOTH_FINDINGS,
  type ToothCode,
  type ToothFinding,
} from '../../src/index.js';
import { type FindingsByTooth, recordOf, type ToothFindings } from './findings.js';

/** Everything on the chart that a person can change. */
export interface ChartState {
  readonly teeth: readonly ToothCode[];
  /** of a bridge: the units that replace a tooth */
  readonly pontics: readonly ToothCode[];
  readonly findings: FindingsByTooth;
}

const MOST = 100;

const isSame = (a: ChartState, b: ChartState): boolean =>
  a.teeth.join() === b.teeth.join() && a.pontics.join() === b.pontics.join() && !changedFindings(a, b).length;

/** The teeth whose findings differ between two states. */
export function changedFindings(a: ChartState, b: ChartState): readonly ToothCode[] {
  const differs = (tooth: string): tooth is ToothCode =>
    isToothCode(tooth) && a.findings[tooth]?.join() !== b.findings[tooth]?.join();
  return inChartOrder(Object.keys({ ...a.findings, ...b.findings }).filter(differs));
}

/** What is chosen and charted, with the way back. */
export class History {
  #now: ChartState = { teeth: [], pontics: [], findings: {} };
  #past: readonly ChartState[] = [];
  #step: object | undefined;

  get now(): ChartState {
    return this.#now;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** Other teeth or pontics from the page: there is no way back from them. */
  replace(change: Partial<Pick<ChartState, 'teeth' | 'pontics'>>): void {
    this.#now = { ...this.#now, ...change };
    this.#past = [];
    this.#step = undefined;
  }

  /** Other findings from the page: what was chosen can still be taken back, and brings no older findings with it. */
  replaceFindings(known: ToothFindings): void {
    const findings = recordOf(known);
    if (!changedFindings(this.#now, { ...this.#now, findings }).length) return;
    const states = [...this.#past, this.#now].map((state) => ({ ...state, findings }));
    const kept = states.filter((state, index) => index === 0 || !isSame(state, states[index - 1]!));
    this.#now = kept.at(-1)!;
    this.#past = kept.slice(0, -1);
    this.#step = undefined;
  }

  /** A person's change; says whether it is one. Changes that bear the same `step` are taken back together. */
  change(change: Partial<ChartState>, step?: object): boolean {
    const next = { ...this.#now, ...change };
    if (isSame(next, this.#now)) return false;
    if (!step || step !== this.#step) this.#past = [...this.#past.slice(1 - MOST), this.#now];
    this.#step = step;
    this.#now = next;
    return true;
  }

  undo(): boolean {
    const before = this.#past.at(-1);
    if (!before) return false;
    this.#past = this.#past.slice(0, -1);
    this.#now = before;
    this.#step = undefined;
    return true;
  }
}

/** Findings with other ones for some teeth; a tooth without any has no entry. */
export function withFindings(
  known: FindingsByTooth,
  teeth: readonly ToothCode[],
  of: (before: readonly ToothFinding[]) => readonly ToothFinding[],
): FindingsByTooth {
  const entries = teeth.map((tooth) => [tooth, of(known[tooth] ?? [])] as const);
  return recordOf({ ...known, ...Object.fromEntries(entries) });
}

export const isFinding = (value: string): value is ToothFinding =>
  (TOOTH_FINDINGS as readonly string[]).includes(value);

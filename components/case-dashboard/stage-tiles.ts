import type { CaseTally, LabProfile } from '../../src/index.js';
import { type ShownState, shownState } from '../internal/state-mark.js';

/** How many cases are in a stage. "S3 · dashboard: status tiles" */
export interface StageTile {
  readonly state: ShownState;
  readonly count: number;
  /** how many tiles before this one look the same: shades keep them apart in the ring */
  readonly shade: number;
}

/** The stages in which work is done or waits, on any of the lab's lines. */
function linesOf({ lifecycle, services }: LabProfile): ReadonlySet<string> {
  const { line = [] } = lifecycle.regions.stage;
  return new Set([...line, ...Object.values(services).flatMap((service) => service.line ?? [])]);
}

/**
 * The stages of a lab in the order of its lifecycle. Ways out and what waits to be sent appear when there is something in
 * them; a stage that the profile does not know comes last, under its own key.
 */
export function stageTiles(lab: LabProfile, { byStage }: Pick<CaseTally, 'byStage'>): readonly StageTile[] {
  const { states } = lab.lifecycle.regions.stage;
  const lines = linesOf(lab);
  const isAlways = (stage: string): boolean => {
    const state = states[stage];
    return !!state && state.core !== 'queued' && (!state.terminal || lines.has(stage));
  };
  const stages = [...new Set([...Object.keys(states), ...Object.keys(byStage)])];
  const seen = new Map<string, number>();
  return stages
    .map((stage) => ({ stage, count: byStage[stage] ?? 0 }))
    .filter(({ stage, count }) => count > 0 || isAlways(stage))
    .map(({ stage, count }) => {
      const state = shownState(lab.lifecycle, 'stage', stage);
      const shade = seen.get(state.tone) ?? 0;
      seen.set(state.tone, shade + 1);
      return { state, count, shade };
    });
}

export const totalOf = ({ byStage }: Pick<CaseTally, 'byStage'>): number =>
  Object.values(byStage).reduce((sum, count) => sum + count, 0);

const SHADES = 4;
export const shadeClass = (shade: number): string => `shade-${shade % SHADES}`;

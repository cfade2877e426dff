import type {
  CaseStatus,
  EventType,
  LifecycleDefinition,
  RegionState,
  Role,
} from './lifecycle/definition.js';
import { actionsOf } from './lifecycle/table.js';
import { SUBMIT } from './case.js';

/** Pontic's own role; the lab's side has the others. */
const DENTIST: Role = 'dentist';

/** A state that waits for the dentist. */
export interface NeedingState {
  readonly region: string;
  readonly key: string;
  /** the lab does not go on before it is answered */
  readonly suspends: boolean;
  /** what he can do about it */
  readonly events: readonly EventType[];
}

const asks = ({ tone }: RegionState): boolean => tone === 'needs-you' || tone === 'problem';

/**
 * The states that ask for the dentist and that he has an event for, those beside the stage first. Once the stage has ended
 * nothing beside it asks any more. "S0 · ISSUE!", "S1 · on_hold"
 */
export function needsOf(definition: LifecycleDefinition, status: CaseStatus): readonly NeedingState[] {
  const { regions } = definition;
  const stage = regions.stage.states[status.stage];
  const beside = stage?.terminal ? [] : Object.keys(status).filter((region) => region !== 'stage');
  const asking = [...beside, 'stage'].flatMap((region) => {
    const state = regions[region]?.states[status[region]!];
    return state && asks(state) ? [{ region, state }] : [];
  });
  if (!asking.length) return [];
  const allowed = actionsOf(definition, status, DENTIST).map(({ type }) => type);
  return asking.flatMap(({ region, state }) => {
    const leading = [...new Set(state.on.map(({ event }) => event))];
    const events = leading.filter((event) => event !== SUBMIT && allowed.includes(event));
    return events.length ? [{ region, key: status[region]!, suspends: !!state.suspends, events }] : [];
  });
}

import { isGap, joinRefusal, rowOf, type ToothCode } from '../../src/index.js';
import type { ConnectorRefusal } from '../i18n/chart-messages.js';
import type { ChartState } from './history.js';

/** The place between two neighbouring teeth, and what pressing it would do. */
export interface Connector {
  readonly one: ToothCode;
  readonly other: ToothCode;
  readonly joined: boolean;
  /** the units afterwards; absent where it cannot be pressed */
  readonly units?: readonly ToothCode[];
  readonly refused?: { readonly code: ConnectorRefusal; readonly tooth: ToothCode };
}

/** The units that hang together with a tooth, along its row. */
function runOf(tooth: ToothCode, units: readonly ToothCode[]): readonly ToothCode[] {
  const row = rowOf(tooth);
  let [from, to] = [row.indexOf(tooth), row.indexOf(tooth)];
  while (from > 0 && units.includes(row[from - 1]!)) from--;
  while (to < row.length - 1 && units.includes(row[to + 1]!)) to++;
  return row.slice(from, to + 1);
}

/** The one connector between two neighbours: it starts the bridge, extends or shortens it, or says why it cannot. */
export function connectorBetween(one: ToothCode, other: ToothCode, state: ChartState): Connector {
  const { teeth: units, pontics, findings } = state;
  const [hasOne, hasOther] = [units.includes(one), units.includes(other)];
  const place = { one, other, joined: hasOne && hasOther };
  if (place.joined) {
    const run = runOf(one, units);
    const ends = [run[0], run.at(-1)];
    const taken = [one, other].filter((tooth) => ends.includes(tooth));
    return taken.length
      ? { ...place, units: units.filter((tooth) => !taken.includes(tooth)) }
      : { ...place, refused: { code: 'inside', tooth: one } };
  }
  if (hasOne || hasOther) {
    const end = hasOne ? one : other;
    return isGap(findings[end]) && !pontics.includes(end)
      ? { ...place, refused: { code: 'pontic-needed', tooth: end } }
      : { ...place, units: [...units, hasOne ? other : one] };
  }
  const [first] = units;
  if (!first) return { ...place, units: [one, other] };
  return { ...place, refused: { code: joinRefusal(first, one) ?? 'not-neighbours', tooth: one } };
}

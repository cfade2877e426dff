import { isPrimary, isToothCode, itemsOf } from '../../src/index.js';
import type { Form } from './form.js';

/** Years of age until which milk teeth are to be expected. */
const LAST_MILK_TEETH = 13;

/** Milk teeth are shown where the patient may have some, or where one is named already. */
export function dentitionOf({ rx, today }: Pick<Form, 'rx' | 'today'>): 'permanent' | 'mixed' {
  const age = Number(today.slice(0, 4)) - (rx.yearOfBirth ?? NaN);
  const named = [...itemsOf(rx).flatMap(({ teeth }) => teeth), ...Object.keys(rx.findings)];
  const hasMilkTeeth = named.some((tooth) => isToothCode(tooth) && isPrimary(tooth));
  return hasMilkTeeth || (age >= 0 && age <= LAST_MILK_TEETH) ? 'mixed' : 'permanent';
}

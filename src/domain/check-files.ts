import { isOffered } from './catalogue.js';
import type { Problem } from './check-prescription.js';
import { holds, needOf, type Order } from './order.js';
import { filesIn, itemsOf, type Prescription } from './prescription.js';
import type { Catalogue, FileSlot } from './catalogue.js';
import { archOf } from './teeth.js';

export interface AskedSlot {
  readonly key: string;
  readonly slot: FileSlot;
  readonly need: 'required' | 'recommended' | 'optional';
}

/** The slots that an order has, with how much each is needed. */
export const slotsFor = (catalogue: Catalogue, order: Order): readonly AskedSlot[] =>
  Object.entries(catalogue.slots)
    .filter(([, slot]) => isOffered(slot, order.rx.service) && holds(slot.when, order))
    .map(([key, slot]) => ({ key, slot, need: needOf(slot.need, order) }));

/** Arches of the work that no scan shows, although another arch was scanned: most often it is the wrong side. */
function unseenArches(asked: readonly AskedSlot[], rx: Prescription): readonly AskedSlot[] {
  const scanned = asked.filter(({ slot, key }) => slot.arch && filesIn(rx, key).length > 0);
  if (!scanned.length) return [];
  const worked = new Set(itemsOf(rx).flatMap(({ teeth }) => teeth.map(archOf)));
  return asked.filter(
    ({ slot }) =>
      slot.arch && worked.has(slot.arch) && !scanned.some((other) => other.slot.arch === slot.arch),
  );
}

export function checkFiles(catalogue: Catalogue, order: Order): readonly Problem[] {
  const asked = slotsFor(catalogue, order);
  const unseen = unseenArches(asked, order.rx);
  return asked.flatMap((one): Problem[] => {
    const { key, slot, need } = one;
    const count = filesIn(order.rx, key).length;
    const path = `scans.${key}`;
    if (need === 'required' && !count) return [{ path, code: 'required', values: { slot: key } }];
    if (unseen.includes(one)) return [{ path, code: 'arch-not-scanned', values: { slot: key } }];
    const most = slot.many ?? 1;
    return count > most ? [{ path, code: 'too-many-files', values: { slot: key, most } }] : [];
  });
}

import { type Case, newDraft } from '../../src/domain/case.js';
import {
  caseId,
  type CaseId,
  eventId,
  instant,
  itemId,
  type LabProfile,
  plainDate,
  uuidv7,
} from '../../src/index.js';
import { putCase } from '../../src/store/cases.js';
import type { Store } from '../../src/store/store.js';
import { Random } from './random.js';

const DAY = 86_400_000;
const GIVEN = ['Ada', 'Emil', 'Zoë', 'Jürgen', 'Mina', 'Søren', 'Lucía', 'Noor', 'Ivo', 'Ana'];
const FAMILY = ['Byron', 'Müller', 'Ångström', "O'Brien", 'Weiß', 'Petrov', 'Okafor', 'van Dijk', 'Łuczak'];
const TEETH = ['11', '14', '26', '36', '37', '46'];

/** A case as it may lie in a practice's database: any stage, any patient, any day of the last two years. */
export function someCase(random: Random, profile: LabProfile, now: number, id?: CaseId): Case {
  const createdMs = now - random.below(700) * DAY - random.below(DAY);
  const updatedMs = Math.min(now, createdMs + random.below(40) * DAY);
  const bytes = Uint8Array.from({ length: 10 }, () => random.below(256));
  const key = id ?? caseId(uuidv7(createdMs, bytes));
  const products = Object.keys(profile.catalogue.products);
  const items = Array.from({ length: 1 + random.below(2) }, (_, i) => ({
    id: itemId(`item-${i}`),
    product: random.of(products),
    teeth: [random.of(TEETH)] as never,
    material: 'zirconia',
    shade: undefined,
    note: '',
  }));
  const isNamed = random.below(2) === 0;
  const draft = newDraft(profile, key, instant(createdMs), {
    patientCode: `PX-${random.below(9000)}`,
    doctorName: `Dr. ${random.of(FAMILY)}`,
    items: Object.fromEntries(items.map((item) => [item.id, item])),
    answers: isNamed
      ? { identity: 'name', firstName: random.of(GIVEN), lastName: random.of(FAMILY) }
      : { identity: 'pseudonym' },
    dateWanted: random.below(4)
      ? plainDate(instant(updatedMs + random.below(30) * DAY).slice(0, 10))
      : undefined,
  });
  const stages = Object.keys(profile.lifecycle.regions.stage.states);
  const stage = random.of(stages);
  const isHeld = random.below(12) === 0 && 'hold' in draft.status;
  const hold = Object.keys(profile.lifecycle.regions['hold']?.states ?? {});
  const status = { ...draft.status, stage, ...(isHeld && { hold: random.of(hold) }) };
  const isDraft = profile.lifecycle.editable.includes(stage);
  return {
    ...draft,
    status,
    caseNumber: isDraft ? undefined : `L-${1000 + random.below(90_000)}`,
    history: isDraft
      ? []
      : [
          {
            ...{ id: eventId(`event-${key}`), type: 'case.submit', at: instant(updatedMs) },
            ...{ by: { role: 'dentist', name: draft.prescription.doctorName }, fields: {}, hash: '' },
            ...{ from: draft.status, to: status },
          },
        ],
    revision: isDraft ? 0 : 1,
    updatedAt: instant(updatedMs),
  };
}

export function someCases(count: number, profile: LabProfile, now: number, seed = 1): readonly Case[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => someCase(random, profile, now));
}

/** Stores cases as the lab's word, many in one transaction. */
export async function storeAll(store: Store, cases: readonly Case[], step = 250): Promise<void> {
  for (let i = 0; i < cases.length; i += step)
    await store.write('relaxed', ['cases', 'counters'], async (db) => {
      for (const one of cases.slice(i, i + step))
        await putCase(db, one, { base: one, conflict: undefined, savedAt: one.updatedAt });
    });
}

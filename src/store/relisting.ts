import { toHex } from '../domain/digest.js';
import { caseId, type CaseId } from '../domain/ids.js';
import { groupsOn } from '../domain/check-prescription.js';
import { FORM_PAGES } from '../domain/question.js';
import type { LabProfile } from '../domain/profile.js';
import type { ListRules } from './list-record.js';
import { LIST_MADE, LIST_RULES } from './settings.js';
import type { Store } from './store.js';
import { rankStep, touch } from './summaries.js';

/** Counted up whenever summaries, terms or keys are made in another way than before. */
const SHAPE = 1;
/** Cases in one transaction: a case holds its whole history. */
const STEP = 50;

/** What of a lab's rules its rows in lists are made by: another signature, and all of them are made anew. */
export async function signatureOf(profile: LabProfile): Promise<string> {
  const { lifecycle, services, timeZone, catalogue } = profile;
  const questions = FORM_PAGES.flatMap((page) => groupsOn(profile, page)).filter((group) =>
    Object.values(group.questions).some(({ names }) => names),
  );
  const text = JSON.stringify([
    ...[SHAPE, timeZone, lifecycle, services, questions],
    Object.keys(catalogue.products),
  ]);
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

/** How far the rows of lists have been made, where a database or a profile came without them. */
export interface Made {
  readonly isComplete: boolean;
  readonly cases: number;
}

interface Mark {
  readonly signature: string;
  readonly upTo: CaseId;
  readonly cases: number;
}

const isMark = (value: unknown, signature: string): value is Mark =>
  typeof value === 'object' && (value as Mark | null)?.signature === signature;

/** The next few. Tabs that do it at once go on from each other's mark. */
async function step(store: Store, signature: string): Promise<Made> {
  return store.write('relaxed', ['cases'], async (db) => {
    const [rules, made] = await db.meta.bulkGet([LIST_RULES, LIST_MADE]);
    const mark: Mark = isMark(made?.value, signature)
      ? made.value
      : { signature, upTo: caseId(''), cases: 0 };
    if (rules?.value === signature) return { isComplete: true, cases: mark.cases };
    // from now on some are made by these rules: no others hold for all of them, should this one stop half way
    if (rules) await db.meta.delete(LIST_RULES);
    const records = await db.cases.where('id').above(mark.upTo).limit(STEP).toArray();
    for (const record of records) touch(record.id, record);
    const last = records.at(-1);
    const cases = mark.cases + records.length;
    if (last) await db.meta.put({ name: LIST_MADE, value: { signature, upTo: last.id, cases } });
    if (records.length === STEP) return { isComplete: false, cases };
    await db.meta.put({ name: LIST_RULES, value: signature });
    return { isComplete: true, cases };
  });
}

/** Lets the page go on: a transaction that follows at once would leave it no moment. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * Makes the rows of all cases that were not made by these rules, in small steps, after the database was opened.
 * @param told after each step
 */
export async function relist(
  store: Store,
  { profile }: ListRules,
  { signal, told }: { signal: AbortSignal; told: (made: Made) => void },
): Promise<void> {
  const signature = await signatureOf(profile);
  // notes about cases that are gone are of use only to lists that were open then
  await store.write('relaxed', ['cases'], (db) => db.list.where('gone').equals(1).delete());
  for (;;) {
    signal.throwIfAborted();
    const made = await step(store, signature);
    told(made);
    if (made.isComplete) return;
    await pause();
  }
}

/** Ranks anew what has become late since the last time, or by a clock that was set. */
export async function rerank(store: Store, rules: ListRules, signal: AbortSignal): Promise<void> {
  while (await store.write('relaxed', ['cases'], (db) => rankStep(db, rules))) {
    signal.throwIfAborted();
    await pause();
  }
}

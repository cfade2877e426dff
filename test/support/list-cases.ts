import { aligner } from '../../src/profiles/aligner.js';
import type { CaseListing, CaseSummary, LabClient, ListProgress } from '../../src/index.js';
import { summaryOf } from '../../src/index.js';
import { aCase, anItem, fakeClient, NOW } from './fake-client.js';
import { Source } from './source.js';

const DAY = 86_400_000;

/** Cases with numbers and codes that count up, the first of them changed last. */
export const manyCases = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    aCase({
      id: `m${i}`,
      number: `L-${1000 + i}`,
      patientCode: `P-${1000 + i}`,
      startedAt: NOW - (i + 5) * DAY,
    }),
  );

/** A case of a lab that is told the patient's name. */
export const named = (given: string, family: string, patientCode = 'AB-1') =>
  aCase({
    profile: aligner,
    stage: 'draft',
    patientCode,
    items: [anItem('clear-aligners', [], { material: 'sheet' })],
    prescription: { answers: { identity: 'name', firstName: given, lastName: family } },
  });

/** A client whose list is as long as one likes, made row by row: nothing else of it is used. */
export function endlessClient(total: number): LabClient & {
  /** the places that were asked for, in order */
  readonly asked: readonly (readonly [from: number, count: number])[];
  /** nothing is answered while it is true, as on a slow device */
  isSlow: boolean;
  /** answers what has waited */
  answer(): void;
} {
  const client = fakeClient();
  const pattern = summaryOf(client.profile, aCase({ id: 'pattern' }), {
    today: client.today(),
    isTroubled: false,
    unsent: 0,
  });
  const rowAt = (i: number): CaseSummary => ({
    ...pattern,
    id: `row-${i}` as CaseSummary['id'],
    caseNumber: `L-${i}`,
    patientCode: `P-${i}`,
    urgency: i < 3 ? 2 : 0,
  });
  const asked: [number, number][] = [];
  let waiting: (() => void)[] = [];
  const made = {
    ...client,
    asked,
    isSlow: false,
    answer() {
      for (const one of waiting) one();
      waiting = [];
    },
    list: (): CaseListing => ({
      progress: new Source<ListProgress>(() => ({ found: total, isComplete: true, changed: 0 })),
      rows: (from, count) => ({
        subscribe({ next }) {
          asked.push([from, count]);
          let isOver = false;
          const tell = () => {
            const there = Math.max(0, Math.min(count, total - from));
            if (!isOver) next(Array.from({ length: there }, (_, i) => rowAt(from + i)));
          };
          if (made.isSlow) waiting.push(tell);
          else queueMicrotask(tell);
          return { unsubscribe: () => void (isOver = true) };
        },
      }),
      close: () => undefined,
    }),
  };
  return made;
}

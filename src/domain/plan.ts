import type { Instant } from './ids.js';
import type { ToothCode } from './teeth.js';

/** What the lab proposes for one tooth. Pontic shows, compares and decides; it never plans. */
export interface PlanRow {
  readonly tooth: ToothCode;
  /** the lab's words, by aspect: `{ design: 'Full contour crown', margin: 'Chamfer' }` */
  readonly aspects: Readonly<Record<string, string>>;
}

/** A design or treatment plan made by the lab, one version of it. */
export interface PlanVersion {
  readonly version: number;
  readonly note: string;
  readonly rows: readonly PlanRow[];
  readonly proposedAt: Instant;
  /** SHA-256 over the plan's content, lower-case hex: a decision names exactly what was seen */
  readonly digest: string;
}

/** What differs between two versions, row by row. */
export interface PlanChange {
  readonly tooth: ToothCode;
  readonly aspect: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export function comparePlans(before: PlanVersion, after: PlanVersion): readonly PlanChange[] {
  const flat = (plan: PlanVersion) =>
    new Map(
      plan.rows.flatMap(({ tooth, aspects }) =>
        Object.entries(aspects).map(
          ([aspect, words]) => [`${tooth} ${aspect}`, { tooth, aspect, words }] as const,
        ),
      ),
    );
  const [old, now] = [flat(before), flat(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const [a, b] = [old.get(key), now.get(key)];
    const { tooth, aspect } = (b ?? a)!;
    return a?.words === b?.words ? [] : [{ tooth, aspect, before: a?.words, after: b?.words }];
  });
}

/** The canonical text that a plan's digest is taken over. */
export const planPreimage = (plan: Omit<PlanVersion, 'digest' | 'proposedAt'>): string =>
  JSON.stringify([
    plan.version,
    plan.note,
    plan.rows.map(({ tooth, aspects }) => [
      tooth,
      Object.entries(aspects).sort(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  ]);

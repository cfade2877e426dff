import { compareKeys, inOrder, passes, sieveOf, SORT_KEYS } from '../../src/domain/list-query.js';
import { termsOf } from '../../src/domain/search.js';
import {
  type CaseId,
  type CaseListing,
  type CaseSummary,
  type CaseTally,
  type CaseView,
  type LabProfile,
  type ListProgress,
  type ListQuery,
  type PlainDate,
  summaryOf,
} from '../../src/index.js';
import { SILENT, Source } from './source.js';

/** What a test does with a source, whatever it tells. */
export type AnySource = Pick<Source<unknown>, 'tell' | 'fail' | 'watchers'>;

interface Listed {
  readonly profile: LabProfile;
  readonly today: () => PlainDate;
  /** nothing is known yet where it is `SILENT` */
  readonly views: () => Iterable<CaseView> | typeof SILENT;
}

/** `client.list()` and `client.tally` over views in memory, with the real summaries and the real query. */
export interface FakeLists {
  list(query?: ListQuery): CaseListing;
  readonly tally: Source<CaseTally>;
  /** the queries that were asked, in order */
  readonly queries: readonly ListQuery[];
  /** how many listings have not been closed */
  readonly open: number;
  /** while it is true, listings say that their search goes on */
  setSearching(isSearching: boolean): void;
  tell(): void;
  sources(): readonly AnySource[];
}

export const summaryOfView = (profile: LabProfile, today: PlainDate, view: CaseView): CaseSummary =>
  summaryOf(profile, view.case, { today, isTroubled: !!view.trouble, unsent: view.unsent });

export function fakeLists({ profile, today, views }: Listed): FakeLists {
  const queries: ListQuery[] = [];
  const listings = new Set<{ tell(): void; sources(): readonly AnySource[] }>();
  let isSearching = false;

  const summaries = (): ReadonlyMap<CaseId, CaseSummary> | typeof SILENT => {
    const all = views();
    if (all === SILENT) return SILENT;
    return new Map([...all].map((view) => [view.case.id, summaryOfView(profile, today(), view)]));
  };

  const tally = new Source<CaseTally>(() => {
    const all = summaries();
    if (all === SILENT) return SILENT;
    const byStage: Record<string, number> = {};
    const byUrgency: [number, number, number, number] = [0, 0, 0, 0];
    let past = 0;
    for (const summary of all.values()) {
      const { stage } = summary.status;
      byStage[stage] = (byStage[stage] ?? 0) + 1;
      if (summary.isPast) past++;
      else byUrgency[summary.urgency]++;
    }
    return { byStage, past, current: all.size - past, byUrgency };
  });

  function list(query: ListQuery = {}): CaseListing {
    queries.push(query);
    const sieve = sieveOf(profile, query);
    const keyOf = SORT_KEYS[query.order ?? 'needs'];
    const fitting = (all: ReadonlyMap<CaseId, CaseSummary>) =>
      inOrder(
        [...all.values()].filter((summary) => passes(sieve, { summary, terms: termsOf(summary, profile) })),
        (summary) => summary,
        query,
      );
    let taken: readonly CaseSummary[] | undefined;
    const take = (): readonly CaseSummary[] | undefined => {
      const all = summaries();
      if (!taken && all !== SILENT) taken = fitting(all);
      return taken;
    };
    const changed = (before: readonly CaseSummary[]): number => {
      const all = summaries();
      if (all === SILENT) return 0;
      const then = new Map(before.map((summary, i) => [summary.id, { summary, i }]));
      const now = fitting(all);
      const came = now.filter(({ id }) => !then.has(id)).length;
      const gone = before.length - (now.length - came);
      const moved = now.filter((summary, i) => {
        const old = then.get(summary.id);
        return old && old.i !== i && compareKeys(keyOf(old.summary), keyOf(summary)) !== 0;
      }).length;
      return came + gone + moved;
    };
    const progress = new Source<ListProgress>(() => {
      const order = take();
      return {
        found: order?.length,
        isComplete: !!order && !isSearching,
        changed: order ? changed(order) : 0,
      };
    });
    const windows = new Set<Source<readonly (CaseSummary | undefined)[]>>();
    const open = {
      tell: () => [progress, ...windows].forEach((source) => source.tell()),
      sources: (): readonly AnySource[] => [progress, ...windows],
    };
    listings.add(open);
    return {
      progress,
      rows(from, count) {
        const window = new Source<readonly (CaseSummary | undefined)[]>(() => {
          const order = take();
          const all = summaries();
          return order && all !== SILENT
            ? order.slice(from, from + count).map(({ id }) => all.get(id))
            : SILENT;
        });
        windows.add(window);
        return window;
      },
      close: () => void listings.delete(open),
    };
  }

  return {
    list,
    tally,
    queries,
    get open() {
      return listings.size;
    },
    setSearching(searching) {
      isSearching = searching;
      listings.forEach((listing) => listing.tell());
    },
    tell: () => [tally, ...listings].forEach((one) => one.tell()),
    sources: () => [tally, ...[...listings].flatMap((listing) => listing.sources())],
  };
}

import { html, type TemplateResult } from 'lit';
import type { CaseSummary } from '../../src/index.js';
import type { ListSource } from './list-source.js';
import { CHUNK, chunksOf, type Span } from './scroll-window.js';
import type { LongScroll } from './long-scroll.js';
import type { PlacedRow } from './row-view.js';
import { type Group, longTable, pageTable, type TableScene } from './table-view.js';

const isCase = (row: PlacedRow): row is PlacedRow & { place: CaseSummary } => typeof row.place === 'object';

export const casesIn = (rows: readonly PlacedRow[]): readonly CaseSummary[] =>
  rows.filter(isCase).map(({ place }) => place);

/** The rows of a page, as far as they are known. */
export function pageRows(source: ListSource, { from, count }: Span): readonly PlacedRow[] {
  const of = Math.min(count, Math.max(0, source.found - from));
  return Array.from({ length: of }, (_, i) => ({ index: from + i, place: source.at(from + i) }));
}

/** How many cases stand in each group, where it is known. */
export interface GroupCounts {
  readonly needing: number | undefined;
  readonly others: number | undefined;
}

/** What needs the dentist under a heading of its own; without such cases there is no heading. */
export function groupsOf(
  rows: readonly PlacedRow[],
  source: ListSource,
  { needing, others }: GroupCounts,
  { filters, messages }: TableScene,
): readonly Group[] {
  const { list } = messages;
  const isNeeding = ({ index }: PlacedRow) => filters.order === 'needs' && source.isNeeding(index);
  const first = rows.filter(isNeeding);
  const rest = rows.filter((row) => !isNeeding(row));
  const hasNeeding = filters.order === 'needs' && (first.length > 0 || !!needing);
  return [
    { key: 'needing', heading: list.needsYou(needing), rows: first },
    { key: 'others', heading: hasNeeding ? list.others(others) : '', rows: rest },
  ];
}

export const pageView = (
  rows: readonly PlacedRow[],
  source: ListSource,
  counts: GroupCounts,
  scene: TableScene,
): TemplateResult => pageTable(groupsOf(rows, source, counts, scene), scene);

/** What the source has to read for the rows that are in sight. */
export const spansFor = (from: number, count: number, total: number): readonly Span[] =>
  total ? chunksOf(from, count, total) : [{ from: 0, count: CHUNK }];

/** The rows of a long list that are drawn, as they follow each other in the page. */
export const longRows = (
  source: ListSource,
  scroll: LongScroll,
  pinned: number | undefined,
): readonly (PlacedRow & { readonly slot: number })[] =>
  scroll.slots(source.found, pinned).map(({ index, slot }) => ({
    index,
    slot,
    place: source.at(index),
    // the head is the first row
    rowIndex: index + 2,
  }));

/** The whole list in a region that scrolls; its heading says among which cases one is. */
export function longView(
  rows: readonly (PlacedRow & { readonly slot: number })[],
  source: ListSource,
  scroll: LongScroll,
  counts: GroupCounts,
  scene: TableScene,
): TemplateResult {
  const { list } = scene.messages;
  const isGrouped = scene.filters.order === 'needs' && source.isNeeding(0);
  const heading = source.isNeeding(scroll.first) ? list.needsYou(counts.needing) : list.others(counts.others);
  return html`<p class="group-line" part="group" ?hidden=${!isGrouped}>${heading}</p>
    <p class="on-paper">${list.printed}</p>
    <div
      class="region"
      part="region"
      role="region"
      tabindex="0"
      aria-label=${list.region}
      @scroll=${scroll.onScroll}
    >
      ${longTable(rows, source.found, scene)}
    </div>`;
}

/** At which place each case stands. */
export const placesOf = (rows: readonly PlacedRow[]): ReadonlyMap<string, number> =>
  new Map(rows.filter(isCase).map(({ place, index }) => [place.id, index]));

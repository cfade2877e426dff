import {
  type ColDef,
  createGrid,
  InfiniteRowModelModule,
  ModuleRegistry,
  themeQuartz,
} from 'ag-grid-community';
import type { IDBPDatabase } from 'idb';
import { CaseList } from '../../components/case-list/case-list.js';
import type { Column } from '../../components/case-list/columns.js';
import { type Row, rowOf } from '../../components/case-list/rows.js';
import { en } from '../../components/i18n/en.js';
import type { CaseSummary, LabClient } from '../../src/index.js';
import { CHUNK, FROM, ORDER, type Read, readerOf, UNTIL } from './list-reads.js';
import { COLUMNS, ROW, TanstackList } from './list-tanstack.js';

/** A list that is on the screen, and what of it scrolls. */
export interface Screen {
  /** undefined until there is something that scrolls */
  readonly region: () => HTMLElement | undefined;
  /** whether the row at a height, pixels from the region's top, shows a case */
  readonly isFilledAt: (y: number) => boolean;
  end(): void;
}

/** One way of showing the same cases, newest change first. */
export type Way = (db: IDBPDatabase, client: LabClient) => Screen;

export const [WIDTH, HEIGHT] = [1200, 640];
const WORDS = { messages: en, language: 'en', notation: 'fdi', hasNames: false } as const;

/** Where all of them stand, one at a time. */
function place(element: HTMLElement): HTMLElement {
  const box = document.createElement('div');
  box.style.setProperty('inline-size', `${WIDTH}px`);
  box.append(element);
  document.body.append(box);
  return box;
}

/** The element under a point of a region, in whatever shadow root it is. */
function under(region: HTMLElement | undefined, y: number): Element | null {
  if (!region) return null;
  const { left, top } = region.getBoundingClientRect();
  const root = region.getRootNode() as ShadowRoot | Document;
  return root.elementFromPoint(left + WIDTH / 3, top + y);
}

export const ours: Way = (_, client) => {
  CaseList.define();
  const element = new CaseList();
  element.client = client;
  element.pageSize = 'all';
  element.filters = 'order=updated';
  element.columns = COLUMNS.join(' ');
  element.style.setProperty('--pontic-list-block-size', `${HEIGHT}px`);
  const box = place(element);
  const region = () => element.shadowRoot?.querySelector<HTMLElement>('.region') ?? undefined;
  return {
    region,
    isFilledAt: (y) => !!under(region(), y)?.closest('.rows > tr[data-id]'),
    end: () => box.remove(),
  };
};

/** The same rows, markup and style sheets; the window by @tanstack/lit-virtual, as its own examples use it. */
export const tanstack: Way = (db, client) => {
  if (!customElements.get('tanstack-list')) customElements.define('tanstack-list', TanstackList);
  const element = new TanstackList();
  Object.assign(element, { client, db });
  element.style.setProperty('--pontic-list-block-size', `${HEIGHT}px`);
  const box = place(element);
  const region = () => element.shadowRoot?.querySelector<HTMLElement>('.region') ?? undefined;
  return {
    region,
    isFilledAt: (y) => !!under(region(), y)?.closest('.rows > tr[data-id]'),
    end: () => box.remove(),
  };
};

const textOf: Readonly<Partial<Record<Column, (row: Row) => string>>> = {
  case: ({ summary, origin }) => [summary.caseNumber ?? 'Not sent', origin].filter(Boolean).join(' '),
  patient: ({ summary }) => `${summary.patientCode} ${summary.initials}`,
  work: ({ work }) => work.map(({ label, teeth }) => `${label} ${teeth.join(', ')}`).join('; '),
  status: ({ state, stage }) => [state.label.en, stage?.label.en].filter(Boolean).join(' '),
  needs: ({ needs }) => needs.map(({ words, reason }) => `${words} ${reason ?? ''}`).join('; '),
  due: ({ summary }) => summary.due ?? '',
  updated: ({ summary }) => summary.updatedAt.slice(0, 10),
};

/** AG Grid's infinite row model over the same reads; its cells are plain text, which is less than the others draw. */
export const grid: Way = (db, client) => {
  ModuleRegistry.registerModules([InfiniteRowModelModule]);
  const element = document.createElement('div');
  element.style.setProperty('block-size', `${HEIGHT}px`);
  const box = place(element);
  const read: Read = readerOf(db);
  const today = client.today();
  const rows = new WeakMap<CaseSummary, Row>();
  const rowFor = (summary: CaseSummary): Row => {
    const row = rows.get(summary) ?? rowOf(summary, { profile: client.profile, today }, WORDS);
    rows.set(summary, row);
    return row;
  };
  let total: number | undefined;
  const api = createGrid<CaseSummary>(element, {
    theme: themeQuartz,
    rowModelType: 'infinite',
    rowHeight: ROW,
    rowBuffer: 4,
    cacheBlockSize: CHUNK,
    maxBlocksInCache: 4,
    suppressColumnVirtualisation: true,
    columnDefs: COLUMNS.map((column): ColDef<CaseSummary> => ({
      headerName: en.list.columns[column],
      flex: 1,
      sortable: false,
      valueGetter: ({ data }) => (data ? textOf[column]!(rowFor(data)) : ''),
    })),
    datasource: {
      getRows: ({ startRow, successCallback }) =>
        void read(startRow).then((found) => successCallback([...found], total)),
    },
  });
  // what is read is shown, also while the others are still being counted
  void db.countFromIndex('list', ORDER, IDBKeyRange.bound(FROM, UNTIL)).then((count) => {
    total = count;
    if (!api.isDestroyed()) api.setRowCount(count, true);
  });
  const region = () =>
    element.querySelector<HTMLElement>('.ag-body-viewport, .ag-grid-viewport') ?? undefined;
  return {
    region,
    isFilledAt: (y) => !!under(region(), y)?.closest('.ag-row')?.querySelector('.ag-cell')?.textContent,
    end() {
      api.destroy();
      box.remove();
    },
  };
};

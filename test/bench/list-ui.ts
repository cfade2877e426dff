import { type IDBPDatabase, openDB } from 'idb';
import type { InboxView, LabClient, SyncView, Watch } from '../../src/index.js';
import { filledStores, type ListOptions } from './list.js';
import { grid, HEIGHT, ours, type Screen, tanstack, type Way } from './list-screens.js';
import { ROW } from './list-tanstack.js';
import { median, quantile, type Row } from './row.js';

const ROUNDS = 7;
const FRAMES = 45;
const STEPS = { slow: 3, fast: 50 } as const;
const GIVE_UP_MS = 20_000;

/** What only the browser itself can tell; tools/bench.mjs answers. */
declare global {
  /** of what is reachable, MB */
  function liveHeap(): Promise<number>;
  /** milliseconds that the page's thread has worked so far */
  function busyMs(): Promise<number>;
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
/** Behind everything that the frame brought about. */
const behind = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const isFull = ({ region, isFilledAt }: Screen): boolean =>
  !!region() && [0.25, 0.5, 0.9].every((part) => isFilledAt(part * HEIGHT));

interface Figures {
  readonly first: number[];
  readonly heap: number[];
  readonly slow: Scrolled;
  readonly fast: Scrolled;
}
interface Scrolled {
  /** what a frame costs the page's thread, one mean for each round */
  readonly busy: number[];
  readonly frames: number[];
  /** percent of frames with rows missing, for each round */
  readonly blank: number[];
}
const noFigures = (): Figures => ({
  ...{ first: [], heap: [] },
  slow: { busy: [], frames: [], blank: [] },
  fast: { busy: [], frames: [], blank: [] },
});

async function painted(screen: Screen): Promise<void> {
  const start = performance.now();
  while (!isFull(screen)) {
    if (performance.now() - start > GIVE_UP_MS)
      throw new Error(`no rows were shown: ${screen.region()?.getRootNode().textContent?.slice(0, 200)}`);
    await frame();
    await behind();
  }
}

async function scroll(screen: Screen, rows: number, into: Scrolled): Promise<void> {
  const region = screen.region()!;
  const most = region.scrollHeight - HEIGHT;
  const [frames, began] = [[] as number[], await busyMs()];
  let [step, blank, last] = [rows * ROW, 0, await frame()];
  for (let i = 0; i < FRAMES; i++) {
    const next = region.scrollTop + step;
    if (next > most || next < 0) step = -step;
    region.scrollTop += step;
    const now = await frame();
    frames.push(now - last);
    last = now;
    await behind();
    if (!screen.isFilledAt(HEIGHT / 2)) blank++;
  }
  into.busy.push(((await busyMs()) - began) / FRAMES);
  into.frames.push(...frames);
  into.blank.push((100 * blank) / FRAMES);
}

async function measure(show: () => Screen, into: Figures): Promise<void> {
  const empty = await liveHeap();
  // anywhere between two frames, so that the median is not always a whole number of them
  await frame();
  await wait(Math.random() * 17);
  const start = performance.now();
  const screen = show();
  await painted(screen);
  into.first.push(performance.now() - start);
  await wait(150);
  into.heap.push((await liveHeap()) - empty);
  for (const speed of ['slow', 'fast'] as const) {
    await scroll(screen, STEPS[speed], into[speed]);
    screen.region()!.scrollTop = 0;
    await painted(screen);
  }
  screen.end();
  await wait(50);
}

const told = <Value>(value: Value): Watch<Value> => ({
  subscribe: ({ next }) => {
    next(value);
    return { unsubscribe: () => undefined };
  },
});

/** What of a client a list needs. */
async function withList(
  count: number,
  use: (db: IDBPDatabase, client: LabClient) => Promise<void>,
): Promise<void> {
  const { lists, profile, name, today, close } = await filledStores(count);
  const db = await openDB(name);
  const client: Pick<LabClient, 'list' | 'tally' | 'inbox' | 'sync' | 'profile' | 'today'> = {
    ...{ list: lists.list, tally: lists.tally, profile, today },
    inbox: told<InboxView>({ notices: [] } as unknown as InboxView),
    sync: told<SyncView>({ state: 'idle' } as unknown as SyncView),
  };
  try {
    await use(db, client as LabClient);
  } finally {
    db.close();
    await close();
  }
}

const WAYS = { ours, tanstack, grid } as const satisfies Record<string, Way>;
type Name = keyof typeof WAYS;
const PEERS = { tanstack: '@tanstack/lit-virtual', grid: 'AG Grid' } as const;

async function ofSize(count: number): Promise<Readonly<Record<Name, Figures>>> {
  const figures = { ours: noFigures(), tanstack: noFigures(), grid: noFigures() };
  await withList(count, async (db, client) => {
    for (let round = 0; round <= ROUNDS; round++)
      for (const name of Object.keys(WAYS) as Name[])
        // the first round is not counted: code is being compiled
        await measure(() => WAYS[name](db, client), round ? figures[name] : noFigures());
    console.info(`list: ${count.toLocaleString('en')} cases were shown`);
  });
  return figures;
}

function beside(count: number, peer: keyof typeof PEERS, own: Figures, other: Figures): readonly Row[] {
  const goal = (most: number) => (peer === 'tanstack' ? { most } : {});
  const row = (what: string, of: (figures: Figures) => number, more: Partial<Row> = {}): Row => ({
    name: `list ${count.toLocaleString('en')}: ${what}, beside ${PEERS[peer]}`,
    ours: of(own),
    peer: of(other),
    unit: 'ms',
    ...more,
  });
  return [
    row('first rows painted', ({ first }) => median(first), goal(0.6)),
    row('a frame of slow scrolling, of the thread', ({ slow }) => median(slow.busy), goal(0.75)),
    row('a frame of slow scrolling, p95', ({ slow }) => quantile(slow.frames, 0.95)),
    row('a frame of fast scrolling, of the thread', ({ fast }) => median(fast.busy), goal(0.75)),
    row('a frame of fast scrolling, p95', ({ fast }) => quantile(fast.frames, 0.95)),
    row('frames of fast scrolling with rows missing', ({ fast }) => median(fast.blank), { unit: '%' }),
    row('memory of a list on the screen', ({ heap }) => median(heap), { unit: 'MB' }),
  ];
}

/** How much more the longest list costs than the one before it. */
function growth(few: readonly [number, Figures], many: readonly [number, Figures]): readonly Row[] {
  const [small, large] = [few[0].toLocaleString('en'), many[0].toLocaleString('en')];
  const row = (what: string, of: (figures: Figures) => number): Row => ({
    name: `list: ${what}, ${large} cases beside ${small}`,
    ...{ ours: of(many[1]), peer: of(few[1]), unit: 'ms', most: 1.2 },
  });
  return [
    row('first rows painted', ({ first }) => median(first)),
    row('a frame of slow scrolling', ({ slow }) => median(slow.busy)),
    row('a frame of fast scrolling', ({ fast }) => median(fast.busy)),
  ];
}

/**
 * `case-list` with all cases on one page, beside the same rows in a window by @tanstack/lit-virtual and by AG Grid's infinite
 * row model, which read the same database by `idb`. They take turns in one page; since AG Grid needs inline styles and
 * markup from strings, that page has no strict policy.
 */
export async function listUi({ cases = [1000, 10_000, 100_000] }: ListOptions = {}): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let before: readonly [number, Figures] | undefined;
  for (const count of cases) {
    const figures = await ofSize(count);
    rows.push(...beside(count, 'tanstack', figures.ours, figures.tanstack));
    rows.push(...beside(count, 'grid', figures.ours, figures.grid));
    if (before && before[0] >= 10_000) rows.push(...growth(before, [count, figures.ours]));
    before = [count, figures.ours];
  }
  return rows;
}

import { autosave } from './autosave.js';
import { intake } from './intake.js';
import { list, type ListOptions } from './list.js';
import { preflight } from './preflight.js';
import type { Row } from './row.js';
import { shape } from './shape.js';
import { view } from './view.js';
import { wire } from './wire.js';

/** Most are speeds; `preflight` is a table. */
type Line = Row | Awaited<ReturnType<typeof preflight>>[number];

const benches: Readonly<Record<string, (options: ListOptions) => Promise<readonly Line[]>>> = {
  intake,
  autosave,
  list,
  shape,
  view,
  wire,
  preflight,
};

// tools/bench.mjs drives the page by this
Object.assign(globalThis, { benches });

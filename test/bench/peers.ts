import { listUi } from './list-ui.js';

// tools/bench.mjs drives the page by this
Object.assign(globalThis, { benches: { list: listUi } });

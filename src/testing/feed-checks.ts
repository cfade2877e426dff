import type { CaseId } from '../domain/ids.js';
import { type BackendCheck, check, must } from './check.js';
import { aDraft, never, pullAll, pushAccepted, saving, submitted } from './samples.js';

const FEED = 60;
const WATCH_LIMIT_MS = 5000;

export const feed: readonly BackendCheck[] = [
  check('gives every change in pages without a gap', async ({ backend }) => {
    const ids = new Set<CaseId>();
    for (let i = 0; i < FEED; i++) {
      const draft = aDraft(`case ${i}`);
      ids.add(draft.id);
      await pushAccepted(backend, saving(draft));
    }
    const first = await backend.pull(undefined, never);
    // changes between two pages are part of the feed too
    const late = aDraft('between two pages');
    await pushAccepted(backend, saving(late));
    const rest = first.more ? (await pullAll(backend, first.cursor)).cases : [];
    const seen = new Set([...first.cases, ...rest].map((subject) => subject.id));
    const lost = [...ids].filter((id) => !seen.has(id));
    must(lost.length === 0, 'every case is in a page', { lost: lost.length, of: FEED });
    must(!first.more || seen.has(late.id), 'what came meanwhile is on a later page');
  }),
  check('keeps a cursor that does not move while nothing happens', async ({ backend }) => {
    await pushAccepted(backend, saving(aDraft()));
    const { cursor } = await pullAll(backend);
    const idle = await pullAll(backend, cursor);
    must(idle.cases.length === 0 && idle.removed.length === 0, 'nothing new is nothing', idle);
    const draft = aDraft();
    await pushAccepted(backend, saving(draft));
    for (const from of [cursor, cursor, idle.cursor]) {
      const { cases } = await pullAll(backend, from);
      must(cases.length === 1 && cases[0]?.id === draft.id, 'the same cursor gives the same changes', cases);
    }
  }),
  check('tells a watcher of a change, until it stops watching', async ({ backend, advance }) => {
    if (!backend.watch || !advance) return;
    const { subject } = await submitted(backend);
    let told = 0;
    const stop = backend.watch(() => told++);
    const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    await later(200);
    const before = told;
    await advance(subject.id, 'design.start', {});
    for (const end = Date.now() + WATCH_LIMIT_MS; told === before && Date.now() < end;) await later(20);
    must(told > before, 'a watcher hears of what the lab did');
    stop();
    await later(50);
    const atStop = told;
    await advance(subject.id, 'production.start', {});
    await later(200);
    must(told === atStop, 'and nothing more after it stopped');
  }),
];

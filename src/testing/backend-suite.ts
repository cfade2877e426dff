import type { CaseId } from '../domain/ids.js';
import { type Backend, TransportFault } from '../sync/backend.js';
import {
  aDraft,
  aFile,
  discarding,
  must,
  never,
  pullAll,
  pushAccepted,
  pushOne,
  pushRefused,
  putPart,
  readyCase,
  same,
  saving,
  sending,
  sentFile,
  submissionsOf,
  submitted,
} from './checks.js';

export { CheckFailed } from './checks.js';

/** A backend before a lab that holds nothing yet and plays the `restorative` profile. */
export interface BackendUnderTest {
  readonly backend: Backend;
  /** the lab's side acts, as its office; what needs it is left out where it is missing */
  advance?(caseId: CaseId, type: string, fields: Readonly<Record<string, string>>): Promise<void>;
}

/** One thing that every backend does. `run` rejects with a `CheckFailed` that says what was seen. */
export interface BackendCheck {
  readonly name: string;
  run(make: () => Promise<BackendUnderTest>): Promise<void>;
}

const FEED = 60;
const WATCH_LIMIT_MS = 5000;

type Body = (under: BackendUnderTest) => Promise<void>;
const check = (name: string, body: Body): BackendCheck => ({
  name,
  async run(make) {
    const under = await make();
    try {
      await body(under);
    } finally {
      await under.backend.close?.();
    }
  },
});

const session = check(
  'says who is signed in, in which role, at which epoch of the lab',
  async ({ backend }) => {
    const { tenant, subject, role, epoch, keepsDrafts } = await backend.connect(never);
    for (const [key, value] of Object.entries({ tenant, subject, role, epoch }))
      must(typeof value === 'string' && value !== '', `a session has a ${key}`, value);
    must(typeof keepsDrafts === 'boolean', 'a session says whether drafts are kept', keepsDrafts);
    must(
      !backend.account || (backend.account.tenant === tenant && backend.account.subject === subject),
      'the account that was known before is the one that signed in',
    );
  },
);

const drafts: readonly BackendCheck[] = [
  check('accepts a new draft and gives it a revision', async ({ backend }) => {
    const draft = aDraft('a crown');
    const kept = await pushAccepted(backend, saving(draft));
    must(kept.id === draft.id && kept.revision > 0, 'an accepted draft has its id and a revision', kept);
    must(kept.prescription.instructions === 'a crown', 'what was written is what is kept', kept.prescription);
    const next = await pushAccepted(backend, saving(aDraft('two crowns', draft.id), kept.revision));
    must(next.revision > kept.revision, 'every save raises the revision', next);
  }),
  check('takes the same change twice without harm, and answers alike', async ({ backend }) => {
    const change = saving(aDraft());
    const first = await pushOne(backend, change);
    const again = await pushOne(backend, change);
    must(same(first, again), "the second delivery of a change has the first one's outcome", { first, again });
    const { cases } = await pullAll(backend);
    must(cases.length === 1, 'two deliveries make one case', cases.length);
  }),
  check('replays an answer before it looks at the revision', async ({ backend }) => {
    const draft = aDraft('one');
    const first = saving(draft);
    const { revision } = await pushAccepted(backend, first);
    await pushAccepted(backend, saving(aDraft('two', draft.id), revision));
    const again = await pushOne(backend, first);
    must(again.kind === 'accepted', 'a late second delivery is no conflict', again);
    const { cases } = await pullAll(backend);
    must(
      cases.at(-1)?.prescription.instructions === 'two',
      'a late second delivery brings nothing old back',
      cases,
    );
  }),
  check('answers a draft on an old revision with the current document', async ({ backend }) => {
    const draft = aDraft('ours');
    const { revision } = await pushAccepted(backend, saving(draft));
    await pushAccepted(backend, saving(aDraft('theirs', draft.id), revision));
    const late = await pushOne(backend, saving(aDraft('late', draft.id), revision));
    must(late.kind === 'conflict', 'a stale base is a conflict', late);
    must(late.case.prescription.instructions === 'theirs', 'a conflict carries how it stands now', late.case);
    must(late.case.revision > revision, 'a conflict carries the current revision', late.case.revision);
  }),
  check('tells that a draft was removed', async ({ backend }) => {
    const draft = aDraft();
    await pushAccepted(backend, saving(draft));
    const { cursor } = await pullAll(backend);
    const removal = discarding(draft.id);
    for (const outcome of [await pushOne(backend, removal), await pushOne(backend, removal)])
      must(
        outcome.kind === 'accepted' && outcome.case === undefined,
        'a draft can be removed, and again',
        outcome,
      );
    const { cases, removed } = await pullAll(backend, cursor);
    must(removed.includes(draft.id), 'a removed draft is in the feed', removed);
    must(!cases.some((subject) => subject.id === draft.id), 'a removed draft is not among the cases');
  }),
];

const files: readonly BackendCheck[] = [
  check('refuses a case whose files it does not have', async ({ backend }) => {
    const draft = aDraft();
    await pushAccepted(backend, saving(draft));
    const { manifest } = await aFile(draft.id);
    const { id, root } = manifest;
    const refusal = await pushRefused(
      backend,
      sending(draft.id, 'case.submit', {}, { manifest: [{ id, root }] }),
    );
    must(refusal.code === 'files-missing', 'the reason is that files are missing', refusal);
  }),
  check(
    'takes a file in parts, in any order and more than once, and verifies its root',
    async ({ backend }) => {
      const draft = aDraft();
      await pushAccepted(backend, saving(draft));
      const file = await aFile(draft.id);
      const begun = await backend.files.begin(file.manifest, never);
      must(
        begun.kind === 'receiving' && begun.received.length === 0,
        'a new file begins with nothing received',
        begun,
      );
      await putPart(backend, file, 2);
      await putPart(backend, file, 0);
      await putPart(backend, file, 2);
      const resumed = await backend.files.begin(file.manifest, never);
      must(
        resumed.kind === 'receiving' && same([...resumed.received].sort(), [0, 2]),
        'beginning again tells what has arrived',
        resumed,
      );
      const early = await backend.files.complete(file.manifest, never);
      must(
        early.kind === 'receiving' && !early.received.includes(1),
        'a file that lacks a part is not complete',
        early,
      );
      await putPart(backend, file, 1);
      const done = await backend.files.complete(file.manifest, never);
      must(
        done.kind === 'verified' && done.root === file.manifest.root,
        'the lab finds the announced root',
        done,
      );
      const known = await backend.files.begin(file.manifest, never);
      must(known.kind === 'verified', 'a verified file is not sent again', known);
    },
  ),
  check('names a damaged part, and only that', async ({ backend }) => {
    const draft = aDraft();
    await pushAccepted(backend, saving(draft));
    const file = await aFile(draft.id);
    await backend.files.begin(file.manifest, never);
    await putPart(backend, file, 0);
    await putPart(backend, file, 2);
    const damaged = file.parts[1]!.slice();
    damaged[7]! ^= 1;
    await putPart(backend, file, 1, damaged);
    const state = await backend.files.complete(file.manifest, never);
    must(state.kind === 'damaged' && same(state.parts, [1]), 'the damaged part is named', state);
    await putPart(backend, file, 1);
    const mended = await backend.files.complete(file.manifest, never);
    must(mended.kind === 'verified', 'sending the named part again mends the file', mended);
  }),
  check('does not keep a part that lacks its digest', async ({ backend }) => {
    const draft = aDraft();
    await pushAccepted(backend, saving(draft));
    const file = await aFile(draft.id);
    await backend.files.begin(file.manifest, never);
    const wrong = backend.files.put(file.manifest, 0, new Blob([file.parts[0]!]), 'ab'.repeat(32), never);
    const fault: unknown = await wrong.then(
      () => undefined,
      (error: unknown) => error,
    );
    must(
      fault instanceof TransportFault,
      'bytes that changed on the way are a fault of transport',
      String(fault),
    );
    const state = await backend.files.begin(file.manifest, never);
    must(state.kind === 'receiving' && !state.received.includes(0), 'and they count as not received', state);
  }),
];

const events: readonly BackendCheck[] = [
  check('takes a signed case once', async ({ backend }) => {
    const { submit } = await readyCase(backend);
    const sent = await pushAccepted(backend, submit);
    must(submissionsOf(sent) === 1, 'the history holds the sending once', sent.history);
    must(
      sent.history.some((entry) => entry.id === submit.id),
      'the history holds it under its own id',
      sent.history,
    );
    const again = await pushAccepted(backend, submit);
    must(
      submissionsOf(again) === 1 && again.revision === sent.revision,
      'its second delivery changes nothing',
      again,
    );
  }),
  check('makes no second order of a second sending under another id', async ({ backend }) => {
    const { subject, file } = await submitted(backend);
    const { id, root } = file.manifest;
    const second = await pushOne(
      backend,
      sending(subject.id, 'case.submit', {}, { manifest: [{ id, root }] }),
    );
    must(second.kind !== 'conflict', 'it is refused, or answered with the first order', second);
    const last = (await pullAll(backend)).cases.findLast((other) => other.id === subject.id);
    for (const seen of [last, second.kind === 'accepted' ? second.case : last])
      must(
        seen !== undefined && submissionsOf(seen) === 1 && seen.caseNumber === subject.caseNumber,
        'there is one order',
        seen,
      );
  }),
  check('refuses to change or remove as a draft what was sent', async ({ backend }) => {
    const { subject } = await submitted(backend);
    await pushRefused(backend, saving(aDraft('afterwards', subject.id), subject.revision));
    await pushRefused(backend, discarding(subject.id));
  }),
  check('refuses an event in the wrong stage, with a code', async ({ backend }) => {
    const { subject } = await submitted(backend);
    const early = sending(subject.id, 'delivery.confirm');
    const refusal = await pushRefused(backend, early);
    must(refusal.code === 'wrong-state', 'the code says why', refusal);
    must(same(await pushRefused(backend, early), refusal), 'asked again, it says the same');
    const silent = await pushRefused(backend, sending(subject.id, 'comment.add'));
    must(silent.code === 'missing-fields', 'a comment without words lacks a field', silent);
  }),
  check('does not let the practice act as the lab', async ({ backend }) => {
    const { subject } = await submitted(backend);
    const posing = { by: { role: 'lab_admin', name: 'Dr. Check' } };
    const refusal = await pushRefused(backend, sending(subject.id, 'design.start', {}, posing));
    must(refusal.code === 'wrong-role', "the role is the session's, not the sender's word", refusal);
  }),
  check('refuses an event of a case that it does not know', async ({ backend }) => {
    const refusal = await pushRefused(backend, sending(aDraft().id, 'comment.add', { note: 'hello?' }));
    must(refusal.code === 'unknown-case', 'the code says so', refusal);
  }),
  check('shows in the next pull what the lab did', async ({ backend, advance }) => {
    const { subject } = await submitted(backend);
    const { cursor } = await pullAll(backend);
    await pushAccepted(backend, sending(subject.id, 'comment.add', { note: 'thank you' }));
    await advance?.(subject.id, 'design.start', {});
    const seen = (await pullAll(backend, cursor)).cases.findLast((other) => other.id === subject.id);
    must(
      seen?.history.some((entry) => entry.type === 'comment.add') === true,
      'the comment is in the history',
      seen,
    );
    must(!advance || seen.status.stage === 'design', "the lab's own step is seen", seen.status);
  }),
];

const feed: readonly BackendCheck[] = [
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

const abort = check('rejects an aborted call with the reason that was given', async ({ backend }) => {
  const { manifest } = await sentFile(backend, (await pushAccepted(backend, saving(aDraft()))).id);
  const calls: Readonly<Record<string, (signal: AbortSignal) => Promise<unknown>>> = {
    connect: (signal) => backend.connect(signal),
    push: (signal) => backend.push([saving(aDraft())], signal),
    pull: (signal) => backend.pull(undefined, signal),
    begin: (signal) => backend.files.begin(manifest, signal),
    complete: (signal) => backend.files.complete(manifest, signal),
  };
  for (const [name, call] of Object.entries(calls)) {
    const reason = new Error(`no longer wanted: ${name}`);
    const thrown: unknown = await call(AbortSignal.abort(reason)).then(
      () => 'it went on',
      (error: unknown) => error,
    );
    must(thrown === reason, `${name} rejects with signal.reason`, String(thrown));
    const meanwhile = new AbortController();
    const running = call(meanwhile.signal).then(
      () => reason,
      (error: unknown) => error,
    );
    meanwhile.abort(reason);
    must((await running) === reason, `${name} that is under way ends, or rejects with signal.reason`);
  }
});

/** Every backend, ours and a customer's, passes these. They need no test runner. */
export const backendChecks: readonly BackendCheck[] = [
  session,
  ...drafts,
  ...files,
  ...events,
  ...feed,
  abort,
];

import { expect } from '@open-wc/testing';
import { setupWorker } from 'msw/browser';
import { type LocalLab, rest } from '../../src/index.js';
import { eventId, instant } from '../../src/domain/ids.js';
import {
  type Backend,
  type PushOutcome,
  type SharedPlan,
  type ShareTransport,
  TransportFault,
} from '../../src/sync/backend.js';
import { type BackendUnderTest, backendChecks } from '../../src/testing/backend-suite.js';
import { newId } from '../../src/testing/samples.js';
import { shares as shareChecks } from '../../src/testing/share-checks.js';
import { httpLab } from '../support/http-lab.js';
import { aLab, uniqueName } from '../support/lab.js';

const worker = setupWorker();

/** The lab's side of the embedded lab, as its office. */
const withDesk = (lab: ReturnType<typeof aLab>, backend: Backend = lab): BackendUnderTest => ({
  backend,
  async advance(id, type, fields) {
    const outcome = await lab.desk.act(id, type, fields, { role: 'lab_admin', name: 'Office' });
    if (!outcome.ok) throw new Error(`${type}: ${outcome.refusal.code}`);
  },
  async propose(id, note) {
    const plan = { note, rows: [] };
    const by = { role: 'lab_admin', name: 'Office', plan };
    const outcome = await lab.desk.act(id, 'plan.propose', {}, by);
    if (!outcome.ok) throw new Error(`plan.propose: ${outcome.refusal.code}`);
    return outcome.case.plans.at(-1)!.version;
  },
  accounts: lab.desk.people,
  passHours: (hours) => lab.clock.advance(hours),
});

function overHttp(): BackendUnderTest {
  const lab = aLab({ keepsDrafts: true });
  const baseUrl = `https://lab.test/${uniqueName()}/v1`;
  const http = httpLab(lab, baseUrl);
  http.token = 'good';
  worker.use(...http.handlers);
  const auth = () => Promise.resolve({ headers: { authorization: 'Bearer good' } });
  return withDesk(lab, rest({ baseUrl, auth }));
}

/** Every backend that we ship. A customer's comes to this list too. */
const backends: Readonly<Record<string, () => BackendUnderTest>> = {
  'localLab()': () => withDesk(aLab()),
  'localLab() that keeps drafts': () => withDesk(aLab({ keepsDrafts: true })),
  'rest() before an HTTP lab': overHttp,
};

before(() => worker.start({ quiet: true, onUnhandledFrame: 'bypass' }));
after(() => worker.stop());

for (const [name, make] of Object.entries(backends))
  describe(`the acceptance suite: ${name}`, () => {
    for (const check of backendChecks) it(check.name, () => check.run(() => Promise.resolve(make())));
  });

/** Mistakes that labs make, each in a wrapper around a good backend, and the check that must notice it. */
const mistakes: Readonly<Record<string, { notices: string; breakIt: (good: Backend) => Partial<Backend> }>> =
  {
    'a key for every attempt instead of one for every change': {
      notices: 'takes the same change twice without harm, and answers alike',
      breakIt: (good) => ({
        async push(changes, signal) {
          const outcomes: PushOutcome[] = [];
          for (const change of changes) {
            const [outcome] = await good.push([{ ...change, id: eventId(newId()) }], signal);
            outcomes.push({ ...outcome!, id: change.id });
          }
          return outcomes;
        },
      }),
    },
    'the revision is looked at before the replay': {
      notices: 'replays an answer before it looks at the revision',
      breakIt(good) {
        const current = new Map<string, PushOutcome>();
        return {
          async push(changes, signal) {
            const change = changes[0]!;
            const last = current.get(change.caseId);
            if (
              change.kind === 'draft' &&
              last?.kind === 'accepted' &&
              last.case &&
              change.baseRevision !== last.case.revision
            )
              return [{ kind: 'conflict', id: change.id, case: last.case }];
            const outcomes = await good.push(changes, signal);
            current.set(change.caseId, outcomes[0]!);
            return outcomes;
          },
        };
      },
    },
    'the last writer wins': {
      notices: 'answers a draft on an old revision with the current document',
      breakIt: (good) => ({
        async push(changes, signal) {
          const outcomes = await good.push(changes, signal);
          const [change, outcome] = [changes[0]!, outcomes[0]!];
          if (outcome.kind !== 'conflict' || change.kind !== 'draft') return outcomes;
          const forced = { ...change, id: eventId(newId()), baseRevision: outcome.case.revision };
          return (await good.push([forced], signal)).map((other) => ({ ...other, id: change.id }));
        },
      }),
    },
    'an order is taken whatever was signed': {
      notices: 'sends no draft that was changed after it was signed',
      breakIt: (good) => ({
        push: (changes, signal) =>
          good.push(
            changes.map((change) => {
              if (change.kind !== 'event') return change;
              const { baseRevision: _, ...unconditional } = change;
              return unconditional;
            }),
            signal,
          ),
      }),
    },
    'a part of the order that the lab does not know is dropped': {
      notices: 'keeps every part of a prescription as it was written, and gives it back so',
      breakIt: (good) => ({
        push: (changes, signal) =>
          good.push(
            changes.map((change) =>
              change.kind === 'draft'
                ? {
                    ...change,
                    document: {
                      ...change.document,
                      prescription: { ...change.document.prescription, answers: {} },
                    },
                  }
                : change,
            ),
            signal,
          ),
      }),
    },
    'the announced root is believed': {
      notices: 'names a damaged part, and only that',
      breakIt: (good) => ({
        files: { ...good.files, complete: (file) => Promise.resolve({ kind: 'verified', root: file.root }) },
      }),
    },
    'a case is taken without its files': {
      notices: 'refuses a case whose files it does not have',
      breakIt: (good) => ({
        push: (changes, signal) =>
          good.push(
            changes.map((change) =>
              change.kind === 'event' ? { ...change, event: { ...change.event, manifest: [] } } : change,
            ),
            signal,
          ),
      }),
    },
    'a document is taken on its name': {
      notices: 'refuses a document whose bytes it does not have',
      breakIt: (good) => ({
        push: (changes, signal) =>
          good.push(
            changes.map((change) =>
              change.kind === 'event'
                ? { ...change, event: { ...change.event, documents: [], manifest: [] } }
                : change,
            ),
            signal,
          ),
      }),
    },
    'a revision is taken field by field': {
      notices: 'takes a revision whole, and none that was made on an older prescription',
      breakIt: (good) => ({
        push: (changes, signal) =>
          good.push(
            changes.map((change) =>
              change.kind === 'event' && change.event.edits
                ? { ...change, event: { ...change.event, edits: change.event.edits.slice(0, 1) } }
                : change,
            ),
            signal,
          ),
      }),
    },
    'the number that somebody sends along is believed': {
      notices: 'takes no case number and no plan from the practice',
      breakIt(good) {
        let claimed: string | undefined;
        return {
          push(changes, signal) {
            for (const change of changes)
              if (change.kind === 'event') claimed = change.event.fields['caseNumber'] ?? claimed;
            return good.push(changes, signal);
          },
          async pull(since, signal) {
            const page = await good.pull(since, signal);
            const cases = page.cases.map((subject) => ({
              ...subject,
              caseNumber: claimed ?? subject.caseNumber,
            }));
            return { ...page, cases };
          },
        };
      },
    },
    'a full page loses its last row': {
      notices: 'gives every change in pages without a gap',
      breakIt: (good) => ({
        async pull(since, signal) {
          const page = await good.pull(since, signal);
          return page.more ? { ...page, cases: page.cases.slice(0, -1) } : page;
        },
      }),
    },
    'removed drafts are forgotten': {
      notices: 'tells that a draft was removed',
      breakIt: (good) => ({
        pull: async (since, signal) => ({ ...(await good.pull(since, signal)), removed: [] }),
      }),
    },
    'every event is nodded through': {
      notices: 'refuses an event in the wrong stage, with a code',
      breakIt: (good) => ({
        push: async (changes, signal) =>
          (await good.push(changes, signal)).map((outcome) =>
            outcome.kind === 'refused' ? { kind: 'accepted', id: outcome.id, case: undefined } : outcome,
          ),
      }),
    },
    'the signal is ignored': {
      notices: 'rejects an aborted call with the reason that was given',
      breakIt: (good) => ({ pull: (since) => good.pull(since, new AbortController().signal) }),
    },
  };

/** The same for links to plans, which are a part of their own. */
const shareMistakes: Readonly<
  Record<string, { notices: string; breakIt: (good: ShareTransport) => Partial<ShareTransport> }>
> = {
  'S3 · share: a revoked link still opens': {
    notices: 'ends a link at once when it is revoked, and says so in its list',
    breakIt: () => ({ revoke: () => Promise.resolve() }),
  },
  'S3 · share: a link is ended in the list alone': {
    notices: 'ends a link at once when it is revoked, and says so in its list',
    breakIt(good) {
      const open = new Map<string, SharedPlan>();
      return {
        async create(request, signal) {
          const made = await good.create(request, signal);
          open.set(made.token, (await good.open(made.token, signal))!);
          return made;
        },
        open: (token) => Promise.resolve(open.get(token)),
      };
    },
  },
  'S3 · share: the plan is sent as it is': {
    notices: 'tells a viewer no name that it knows',
    breakIt: (good) => ({
      async open(token, signal) {
        const shared = await good.open(token, signal);
        const note = `${shared?.plan.note} For Dr. Check`;
        return shared && { ...shared, plan: { ...shared.plan, note } };
      },
    }),
  },
  'S3 · share: a token tells why it opens nothing': {
    notices: 'answers alike to a token that was changed, never made, or is none',
    breakIt: (good) => ({
      async open(token, signal) {
        const shared = await good.open(token, signal);
        if (!shared) throw new TransportFault('gone');
        return shared;
      },
    }),
  },
  'S3 · share: a link lives as long as is asked for': {
    notices: 'lets no link live longer than seven days, or less than one',
    breakIt: (good) => ({
      async create(request, signal) {
        const made = await good.create(request, signal);
        const expiresAt = instant(Date.parse(made.createdAt) + request.days * 86_400_000);
        return { ...made, expiresAt };
      },
    }),
  },
  'S3 · share: each asking makes a link': {
    notices: 'makes one link when it is asked for it twice, and never one that cannot be ended',
    breakIt: (good) => ({ create: (request, signal) => good.create({ ...request, id: newId() }, signal) }),
  },
  'S3 · share: any file is given to whoever has a token': {
    notices: 'tells a viewer no name that it knows',
    breakIt: () => ({ read: () => Promise.resolve(new Blob(['a scan'])) }),
  },
};

describe('the acceptance suite and links to plans', () => {
  for (const [mistake, { notices, breakIt }] of Object.entries(shareMistakes))
    it(`${mistake}: "${notices}" fails`, async () => {
      const check = backendChecks.find(({ name }) => name === notices)!;
      const good = aLab();
      const backend: Backend = { ...good, shares: { ...good.shares, ...breakIt(good.shares) } };
      const failure: unknown = await check
        .run(() => Promise.resolve(withDesk(good, backend)))
        .then(
          () => 'it passed',
          (error: unknown) => error,
        );
      expect(failure).to.be.an('error');
    });

  it('S3 · share: a lab without links passes: they are optional', async () => {
    for (const check of shareChecks) {
      const { shares: _, ...without } = aLab();
      await check.run(() => Promise.resolve(withDesk(without as LocalLab, without)));
    }
  });
});

describe('the acceptance suite notices what labs get wrong', () => {
  for (const [mistake, { notices, breakIt }] of Object.entries(mistakes))
    it(`${mistake}: "${notices}" fails`, async () => {
      const check = backendChecks.find(({ name }) => name === notices)!;
      const good = aLab();
      const backend: Backend = { ...good, ...breakIt(good) };
      const failure: unknown = await check
        .run(() => Promise.resolve(withDesk(good, backend)))
        .then(
          () => 'it passed',
          (error: unknown) => error,
        );
      expect(failure).to.have.property('name', 'CheckFailed');
    });
});

import { check, must } from './check.js';
import { aDraft, never, pushAccepted, saving, sentFile } from './samples.js';

export const session = check(
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

export const abort = check('rejects an aborted call with the reason that was given', async ({ backend }) => {
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

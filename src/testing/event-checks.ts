import { type BackendCheck, check, must } from './check.js';
import {
  aDraft,
  discarding,
  pullAll,
  pushAccepted,
  pushOne,
  pushRefused,
  readyCase,
  same,
  saving,
  sending,
  submissionsOf,
  submitted,
} from './samples.js';

export const events: readonly BackendCheck[] = [
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

import { toTooth } from '../domain/teeth.js';
import { type BackendCheck, check, must } from './check.js';
import {
  aDraft,
  aFile,
  discarding,
  pullAll,
  pushAccepted,
  pushOne,
  pushRefused,
  readyCase,
  same,
  saving,
  sending,
  signing,
  submissionsOf,
  submitted,
} from './samples.js';

const upperMolar = toTooth({ system: 'fdi', code: '26' })!;

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
  check('sends no draft that was changed after it was signed', async ({ backend }) => {
    const { draft, submit, revision } = await readyCase(backend);
    const other = { ...draft, prescription: { ...draft.prescription, instructions: 'from elsewhere' } };
    const changed = await pushAccepted(backend, saving(other, revision));
    const stale = { ...submit, baseRevision: revision };
    for (const outcome of [await pushOne(backend, stale), await pushOne(backend, stale)]) {
      must(outcome.kind === 'conflict', 'a signature under an older revision is a conflict', outcome);
      must(
        outcome.case.revision === changed.revision && submissionsOf(outcome.case) === 0,
        'it carries the draft as it stands now, and nothing was sent',
        outcome.case,
      );
    }
    const anew = sending(draft.id, 'case.submit', {}, { manifest: submit.event.manifest ?? [] });
    const onThis = { ...anew, baseRevision: changed.revision };
    const sent = await pushAccepted(backend, onThis);
    must(submissionsOf(sent) === 1, 'signed anew, it is taken', sent.history);
    const again = await pushOne(backend, onThis);
    must(
      again.kind === 'accepted',
      'its second delivery is no conflict, although the case has moved on',
      again,
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
  check('takes no case number and no plan from the practice', async ({ backend }) => {
    const { subject } = await submitted(backend);
    const { createdAt: proposedAt, caseNumber } = subject;
    const plan = { version: 1, note: 'mine', rows: [], proposedAt, digest: '00' };
    const fields = { note: 'hello', caseNumber: `not ${caseNumber ?? ''}` };
    await pushOne(backend, sending(subject.id, 'comment.add', fields, { plan }));
    const seen = (await pullAll(backend)).cases.findLast((other) => other.id === subject.id);
    must(
      seen !== undefined && seen.caseNumber === caseNumber,
      'the number is as the lab gave it',
      seen?.caseNumber,
    );
    must(seen.plans.length === 0, 'a plan is the lab’s to propose', seen.plans);
  }),
  check('takes a revision whole, and none that was made on an older prescription', async ({ backend }) => {
    const { subject } = await submitted(backend);
    const revise = (value: string) =>
      sending(
        subject.id,
        'rx.revise',
        {},
        {
          edits: [
            { field: 'instructions', value },
            { field: 'deliveryAddress', value: `to ${value}` },
            { answer: 'wish', value },
            { tooth: upperMolar, value: ['crown'] },
            { field: 'signature', value: signing.signature },
          ],
          revisionOf: 1,
        },
      );
    const first = revise('second thoughts');
    const revised = await pushAccepted(backend, first);
    const { instructions, deliveryAddress, answers, findings } = revised.prescription;
    must(
      instructions === 'second thoughts' &&
        deliveryAddress === 'to second thoughts' &&
        answers['wish'] === 'second thoughts' &&
        same(findings[upperMolar], ['crown']),
      'all of it is taken',
      revised.prescription,
    );
    const changes = revised.history.find(({ id }) => id === first.id)?.changes ?? [];
    must(
      same(changes.map(({ path }) => path).sort(), [
        'answers.wish',
        'deliveryAddress',
        `findings.${upperMolar}`,
        'instructions',
      ]),
      'the history says what was changed',
      changes,
    );
    const refusal = await pushRefused(backend, revise('third thoughts'));
    must(refusal.code === 'stale-prescription', 'the code says that it was revised since', refusal);
    const again = await pushAccepted(backend, first);
    must(same(again.prescription, revised.prescription), 'a late second delivery brings nothing back', again);
  }),
  check('refuses a document whose bytes it does not have', async ({ backend }) => {
    const { subject } = await submitted(backend);
    const { manifest } = await aFile(subject.id);
    const { id, name, bytes, root } = manifest;
    const document = { id, name, bytes, root, triangles: 0, verdict: 'pass' } as const;
    const event = { documents: [document], manifest: [{ id, root }] };
    const refusal = await pushRefused(backend, sending(subject.id, 'document.add', {}, event));
    must(refusal.code === 'files-missing', 'the reason is that a file is missing', refusal);
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

import { type BackendCheck, check, must } from './check.js';
import {
  aDraft,
  aFullDraft,
  alike,
  discarding,
  pullAll,
  pushAccepted,
  pushOne,
  same,
  saving,
} from './samples.js';

export const drafts: readonly BackendCheck[] = [
  check('accepts a new draft and gives it a revision', async ({ backend }) => {
    const draft = aDraft('a crown');
    const kept = await pushAccepted(backend, saving(draft));
    must(kept.id === draft.id && kept.revision > 0, 'an accepted draft has its id and a revision', kept);
    must(kept.prescription.instructions === 'a crown', 'what was written is what is kept', kept.prescription);
    const next = await pushAccepted(backend, saving(aDraft('two crowns', draft.id), kept.revision));
    must(next.revision > kept.revision, 'every save raises the revision', next);
  }),
  check('keeps every part of a prescription as it was written, and gives it back so', async ({ backend }) => {
    const draft = aFullDraft();
    const kept = await pushAccepted(backend, saving(draft));
    const pulled = (await pullAll(backend)).cases.find(({ id }) => id === draft.id);
    for (const part of Object.keys(draft.prescription) as (keyof typeof draft.prescription)[])
      for (const subject of [kept, pulled])
        must(
          alike(subject?.prescription[part], draft.prescription[part]),
          `"${part}" is what was written`,
          subject?.prescription[part],
        );
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

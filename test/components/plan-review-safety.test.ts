import { expect, waitUntil } from '@open-wc/testing';
import { PlanReview } from '../../components/plan-review/plan-review.js';
import type { PlanPlace, PlanVersion } from '../../src/index.js';
import { sealed, tooth } from '../support/staged-plan.js';
import { answerQuestion, checkState, focused, settled, textOf, within } from '../support/view-checks.js';
import {
  aTreatment,
  drawn,
  fetched,
  fill,
  find,
  press,
  propose,
  reviewing,
  texts,
  treated,
} from './plan-review-support.js';

PlanReview.define();

const REQUEST = '[part="decision"] [data-action="plan.request-change"]';
const made = aTreatment();
const again = (plan: PlanVersion, version: number, stages = plan.staging!.stages): PlanVersion =>
  sealed({
    ...plan,
    version,
    note: `Version ${version}.`,
    staging: { ...plan.staging!, stages, reductions: [], attachments: [] },
  });
const second = again(made.plan, 2);
const shorter = again(made.plan, 2, made.plan.staging!.stages.slice(0, 3));
const third = again(made.plan, 3);
const asked = (plan: PlanVersion) =>
  ({
    type: 'plan.request-change',
    by: 'dentist',
    fields: { planDigest: plan.digest, note: 'Please see below.' },
  }) as const;
const twoVersions = () => treated(propose(made.plan), asked(made.plan), propose(second));
const threeVersions = () =>
  treated(propose(made.plan), asked(made.plan), propose(second), asked(second), propose(third));

const accept = (element: PlanReview) => find(element, '[data-action="plan.accept"]');
const stageTitle = (element: PlanReview): string => textOf(within(element, '#stage-title'));
const submit = async (element: PlanReview, form: string) => {
  within<HTMLFormElement>(element, form).requestSubmit();
  await settled(element);
};
const itemField = (element: PlanReview, kind: string) =>
  `[id="${within(element, `.item :is(input, select)[id^="${kind}-"]`).id}"]`;

async function reviewed(subject = treated(propose(made.plan)), width = 1000) {
  const placed = await reviewing(subject, { files: made.files, width });
  await fetched(placed.element);
  return placed;
}

describe('plan-review, what is decided is what was seen', () => {
  it('offers to accept the version that is shown and no other, also while a form is open', async () => {
    const { element } = await reviewed(twoVersions());
    expect(textOf(accept(element)!)).to.equal('Accept plan 2');
    await press(element, '[data-action="plan.reject"]');
    await fill(element, '#version', '1');
    expect(accept(element) === null, 'plan 1 is shown').to.equal(true);
    expect(find(element, '#field-reason') !== null, 'what is being written stays').to.equal(true);
    await fill(element, '#version', '2');
    expect(textOf(accept(element)!)).to.equal('Accept plan 2');
  });

  it('does not let a plan be accepted whose parts do not fit together, and says so', async () => {
    const { staging } = made.plan;
    const contact = [tooth('11'), tooth('23')] as const;
    const broken = sealed({
      ...made.plan,
      staging: { ...staging!, reductions: [{ contact, millimetres: 0.2, stage: 1 }] },
    });
    const { element } = await reviewed(treated(propose(broken)));
    expect(accept(element) === null).to.equal(true);
    expect(textOf(within(element, '[part="decision"] [part="error"]'))).to.contain('do not fit together');
    expect(find(element, REQUEST) !== null, 'it can be sent back').to.equal(true);
    await checkState(element);
  });

  it('tells of each newer version anew before a decision is bound to it', async () => {
    const { element, client, id } = await reviewed();
    await press(element, '[data-action="plan.reject"]');
    await fill(element, '#field-reason', 'No attachments.');
    const send = async () => {
      await submit(element, '.action-form');
      await answerQuestion(element, true);
    };
    client.push({ ...twoVersions(), id });
    await settled(element);
    await send();
    expect(textOf(within(element, '[role="alert"]'))).to.contain('newer');
    client.push({ ...threeVersions(), id });
    await settled(element);
    await send();
    expect(textOf(within(element, '[role="alert"]'))).to.contain('newer');
    await send();
    expect(client.sent.map(({ fields }) => fields['planDigest'])).to.deep.equal([
      made.plan.digest,
      second.digest,
      third.digest,
    ]);
  });

  it('binds to no newer version because something else went wrong', async () => {
    const { element, client, id } = await reviewed();
    await press(element, '[data-action="plan.reject"]');
    await fill(element, '#field-reason', 'No attachments.');
    client.nextSend({ ok: false, code: 'storage-failed' });
    await submit(element, '.action-form');
    await answerQuestion(element, true);
    client.push({ ...twoVersions(), id });
    await settled(element);
    await submit(element, '.action-form');
    await answerQuestion(element, true);
    expect(client.sent.map(({ fields }) => fields['planDigest'])).to.deep.equal([
      made.plan.digest,
      made.plan.digest,
    ]);
    expect(textOf(within(element, '[role="alert"]'))).to.contain('newer');
  });
});

describe('plan-review, a request outlives the version that it was begun for', () => {
  it('is found again after a newer version came, and is not sent for that one before a person has said so', async () => {
    const { element, client, id } = await reviewed();
    await press(element, REQUEST);
    await fill(element, itemField(element, 'teeth'), '11');
    await fill(element, '#field-note', 'Half a sentence');
    client.push({ ...twoVersions(), id });
    await settled(element);
    expect(textOf(within(element, '.request-form'))).to.contain('Plan 1');
    await press(element, '.request-form [type=submit] + .button');
    await press(element, REQUEST);
    expect(within<HTMLTextAreaElement>(element, '#field-note').value).to.equal('Half a sentence');
    expect(within<HTMLInputElement>(element, itemField(element, 'teeth')).value).to.equal('11');
    expect(textOf(within(element, '.request-form'))).to.contain('begun for plan 1');
    await checkState(element);
    await fill(element, itemField(element, 'what'), 'do-not-move');
    await submit(element, '.request-form');
    expect(client.sent).to.have.length(0);
    expect(texts(element, '#request-problems li')).to.deep.equal([
      'Say whether what was begun is meant for plan 2, or discard it.',
    ]);
    within(element, '#request-problems a').click();
    expect(focused()!.id).to.equal('begun-for');
    await press(element, '#begun-for');
    expect(textOf(within(element, '.request-form'))).not.to.contain('begun for plan 1');
    await submit(element, '.request-form');
    expect(client.sent.map(({ fields }) => fields['planDigest'])).to.deep.equal([second.digest]);
  });

  it('asks anew for a stage that the newer version does not have', async () => {
    const { element, client, id } = await reviewed();
    await press(element, REQUEST);
    await fill(element, itemField(element, 'teeth'), '11');
    await fill(element, itemField(element, 'stage'), '4');
    await fill(element, itemField(element, 'what'), 'do-not-move');
    client.push({ ...treated(propose(made.plan), asked(made.plan), propose(shorter)), id });
    await settled(element);
    const stage = () => within<HTMLSelectElement>(element, itemField(element, 'stage'));
    expect(stage().value, 'it is still about version 1').to.equal('4');
    await submit(element, '.request-form');
    expect(textOf(within(element, '[role="alert"]'))).to.contain('newer');
    await press(element, '#begun-for');
    await submit(element, '.request-form');
    expect(client.sent).to.have.length(1);
    expect(textOf(within(element, '#request-problems'))).to.contain('no stage 4');
    await checkState(element);
    await fill(element, itemField(element, 'stage'), '2');
    await submit(element, '.request-form');
    expect(client.sent[1]!.requests!.map(({ stage: at }) => at)).to.deep.equal([2]);
  });

  it('that is on its way when another case is shown takes nothing of that case along', async () => {
    const subject = treated(propose(made.plan));
    const { element, client } = await reviewed(subject);
    const other = treated(propose(made.plan));
    client.push(other);
    await press(element, REQUEST);
    await fill(element, '#field-note', 'Slower, please.');
    const { send } = client;
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    client.send = async (...sent) => (await held, send(...sent));
    await submit(element, '.request-form');
    element.caseId = other.id;
    await fetched(element);
    await press(element, REQUEST);
    await fill(element, '#field-note', 'Of the other case');
    go();
    await waitUntil(() => client.sent.length === 1);
    await settled(element);
    expect(within<HTMLTextAreaElement>(element, '#field-note').value).to.equal('Of the other case');
    element.caseId = subject.id;
    await fetched(element);
    expect(textOf(within(element, '[part="decided"]'))).to.contain('Slower, please.');
  });

  it('a change that is added while another version is shown takes nothing from that one', async () => {
    const { element } = await reviewed(twoVersions());
    await press(element, REQUEST);
    await fill(element, '#version', '1');
    await fill(element, '#scrubber', '3');
    await press(element, '[data-add]');
    const stages = [...element.shadowRoot!.querySelectorAll<HTMLSelectElement>('select[id^="stage-"]')];
    expect(stages.map(({ value }) => value)).to.deep.equal(['', '']);
  });
});

describe('plan-review, a comment and the version that it is about', () => {
  it('says which one while another is shown, and goes there', async () => {
    const { element, client } = await reviewed(twoVersions());
    await press(element, '[data-comment]');
    expect(textOf(within(element, '.comment-form'))).not.to.contain('Plan 2');
    await fill(element, '#version', '1');
    expect(textOf(within(element, '.comment-form'))).to.contain('Plan 2');
    await fill(element, '#comment-note', 'Like this.');
    await submit(element, '.comment-form');
    expect(client.sent[0]!.about!.plan).to.equal(2);
  });
});

describe('plan-review, a place', () => {
  const lead = async (element: PlanReview, place: PlanPlace) => {
    element.place = place;
    await settled(element);
  };

  it('turns to its version, its stage and its tooth', async () => {
    const { element } = await reviewed(twoVersions());
    await lead(element, { plan: 1, stage: 3, tooth: tooth('11') });
    expect(textOf(within(element, 'h2'))).to.equal('Plan 1');
    expect(stageTitle(element)).to.equal('Stage 3 of 4');
    expect(element.shadowRoot!.activeElement!.id).to.equal('stage-title');
    await fill(element, '#scrubber', '1');
    expect(stageTitle(element), 'it leads there once').to.equal('Stage 1 of 4');
    await lead(element, { plan: 2, stage: 4 });
    expect(textOf(within(element, 'h2'))).to.equal('Plan 2');
    expect(stageTitle(element)).to.equal('Stage 4 of 4');
    expect(accept(element) !== null).to.equal(true);
  });

  it('is waited for until the case is there, and is not another case’s', async () => {
    const subject = twoVersions();
    const { element, client } = await reviewed(subject);
    const other = { ...twoVersions() };
    client.push(other);
    element.caseId = other.id;
    element.place = { plan: 1, stage: 2 };
    await settled(element);
    await waitUntil(() => find(element, 'h2') && textOf(within(element, 'h2')) === 'Plan 1');
    expect(stageTitle(element)).to.equal('Stage 2 of 4');
    element.caseId = subject.id;
    await settled(element);
    expect(textOf(within(element, 'h2'))).to.equal('Plan 2');
  });

  it('that the plan does not have changes nothing', async () => {
    const { element } = await reviewed(twoVersions());
    await fill(element, '#scrubber', '1');
    await lead(element, { plan: 7, stage: 3 });
    expect(textOf(within(element, 'h2'))).to.equal('Plan 2');
    expect(stageTitle(element)).to.equal('Stage 1 of 4');
    await lead(element, { plan: 2, stage: 40 });
    expect(stageTitle(element)).to.equal('Stage 1 of 4');
  });
});

describe('plan-review, the graphics memory is taken away', () => {
  it('a still picture of the stage remains until it comes back', async () => {
    const { element } = await reviewed();
    await drawn(element);
    const canvas = within<HTMLCanvasElement>(element, '#canvas canvas');
    const loser = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    loser.loseContext();
    await waitUntil(() => find(element, '.veil'), 'the loss is not told');
    await settled(element);
    const still = within<HTMLCanvasElement>(element, '#still');
    const { data } = still.getContext('2d')!.getImageData(0, 0, still.width, still.height);
    expect(data.some((value) => value > 0)).to.equal(true);
    await checkState(element);
    loser.restoreContext();
    await waitUntil(() => !find(element, '.veil'), 'it does not come back');
    expect(find(element, '#still') === null).to.equal(true);
    expect(texts(element, '[part="reductions"] tbody tr')).to.have.length(2);
  });
});

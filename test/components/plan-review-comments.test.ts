import { expect } from '@open-wc/testing';
import { PlanReview } from '../../components/plan-review/plan-review.js';
import type { PlanPlace } from '../../src/index.js';
import type { Step } from '../support/fake-client.js';
import { tooth } from '../support/staged-plan.js';
import {
  checkNoOverflow,
  checkState,
  focused,
  MARKUP,
  settled,
  textOf,
  within,
} from '../support/view-checks.js';
import {
  aTreatment,
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

const made = aTreatment();
const comment = (note: string, about?: PlanPlace, by = 'planner'): Step => ({
  type: 'comment.add',
  by,
  fields: { note },
  ...(about && { about }),
});
const comments = (element: PlanReview) => texts(element, '[part="comment"] .said');
const send = async (element: PlanReview) => {
  within<HTMLFormElement>(element, '.comment-form').requestSubmit();
  await settled(element);
};

async function commented(width = 1000) {
  const placed = await reviewing(
    treated(
      propose(made.plan),
      comment('About the case, not the plan.'),
      comment('13 is short here.', { plan: 1, stage: 2, tooth: tooth('13') }),
      comment(`\u202E${MARKUP}${'x'.repeat(10_000)}`, { plan: 1, stage: 3 }, 'dentist'),
      comment('About another version.', { plan: 2 }),
    ),
    { files: made.files, width },
  );
  await fetched(placed.element);
  return placed;
}

describe('plan-review, comments', () => {
  it('is accessible with comments and while one is written, and does not overflow 320 px', async () => {
    const { element } = await commented(320);
    await press(element, '[data-comment]');
    await fill(element, '#comment-tooth', 'x');
    await send(element);
    await checkState(element);
    checkNoOverflow(element);
  });

  it('peers: shows what was said about places of this version, as text, with who and when', async () => {
    const { element } = await commented();
    expect(comments(element)).to.have.length(2);
    const [first, second] = texts(element, '[part="comment"]');
    expect(first).to.contain('Tooth 13 · Stage 2').and.to.contain('Planner').and.to.contain('2026');
    expect(second).to.contain(MARKUP);
    expect(element.shadowRoot!.querySelector('img, b') === null).to.equal(true);
  });

  it('leads to the place of a comment, and shows those of one stage', async () => {
    const { element } = await commented();
    await press(element, '[part="comment"] .place');
    expect(textOf(within(element, '#stage-title'))).to.equal('Stage 2 of 4');
    expect(focused()!.id).to.equal('stage-title');
    within<HTMLInputElement>(element, '#only-stage').click();
    await settled(element);
    expect(comments(element)).to.deep.equal(['13 is short here.']);
    await fill(element, '#scrubber', '1');
    expect(comments(element)).to.deep.equal([]);
    expect(textOf(within(element, '[part="comments"]'))).to.contain('No comments yet.');
  });

  it('peers: a comment goes to the lab pinned to the tooth and the stage that are shown', async () => {
    const { element, client, id } = await commented();
    await fill(element, '#scrubber', '3');
    await press(element, '[data-comment]');
    expect(focused()!.id).to.equal('comment-note');
    expect(within<HTMLSelectElement>(element, '#comment-stage').value).to.equal('3');
    await fill(element, '#comment-tooth', 'UL2');
    await fill(element, '#comment-note', 'Less torque, please.');
    await send(element);
    expect(client.sent).to.deep.equal([
      {
        id,
        type: 'comment.add',
        fields: { note: 'Less torque, please.' },
        about: { plan: 1, stage: 3, tooth: '22' },
      },
    ]);
    expect(texts(element, '[part="comment"]').at(-1))
      .to.contain('Tooth 22 · Stage 3')
      .and.to.contain('Less torque');
    expect(find(element, '.comment-form') === null).to.equal(true);
    expect(focused()!.id).to.equal('rest-comment');
  });

  it('asks for words and for one tooth that there is, beside the fields', async () => {
    const { element, client } = await commented();
    await press(element, '[data-comment]');
    await fill(element, '#comment-tooth', '11-13');
    await send(element);
    expect(texts(element, '.comment-form .error')).to.deep.equal([
      'Name one tooth, or leave it empty.',
      'Write the comment.',
    ]);
    expect(focused()!.id).to.equal('comment-tooth');
    await fill(element, '#comment-tooth', '');
    await send(element);
    expect(focused()!.id).to.equal('comment-note');
    expect(client.sent).to.have.length(0);
  });

  it('tells why a comment was not taken, and keeps its words', async () => {
    const { element, client } = await commented();
    await press(element, '[data-comment]');
    await fill(element, '#comment-note', 'Less torque, please.');
    client.nextSend({ ok: false, code: 'storage-failed' });
    await send(element);
    expect(find(element, '.comment-form [role="alert"]') !== null).to.equal(true);
    expect(within<HTMLTextAreaElement>(element, '#comment-note').value).to.equal('Less torque, please.');
    await send(element);
    expect(client.sent).to.have.length(2);
  });

  it('has one form open at a time, and keeps the words of the other', async () => {
    const { element } = await commented();
    await press(element, '[data-comment]');
    await fill(element, '#comment-note', 'Less');
    await press(element, '[part="decision"] [data-action="plan.request-change"]');
    expect(find(element, '.comment-form') === null).to.equal(true);
    await press(element, '[data-comment]');
    expect(find(element, '.request-form') === null).to.equal(true);
    expect(within<HTMLTextAreaElement>(element, '#comment-note').value).to.equal('Less');
  });
});

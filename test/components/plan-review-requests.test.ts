import { expect } from '@open-wc/testing';
import { PlanReview } from '../../components/plan-review/plan-review.js';
import type { ChangeRequest, PlanVersion } from '../../src/index.js';
import { aligner } from '../../src/profiles/aligner.js';
import { fakeClient, type Step } from '../support/fake-client.js';
import { sealed, tooth } from '../support/staged-plan.js';
import {
  checkNoOverflow,
  checkState,
  focused,
  MARKUP,
  place,
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

const REQUEST = '[part="decision"] [data-action="plan.request-change"]';
const NOT_MOVE = 'do-not-move';
const made = aTreatment();
const request = (
  plan: PlanVersion,
  requests: readonly ChangeRequest[],
  note = 'Please see below.',
): Step => ({
  type: 'plan.request-change',
  by: 'dentist',
  fields: { planDigest: plan.digest, note },
  requests,
});

const rows = (element: PlanReview) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('.item')];
const field = (row: HTMLElement, kind: 'teeth' | 'stage' | 'what' | 'text'): string =>
  `[id="${row.querySelector(`:is(input, select)[id^="${kind}-"]`)!.id}"]`;
const send = async (element: PlanReview) => {
  within<HTMLFormElement>(element, '.request-form').requestSubmit();
  await settled(element);
};

async function asking({ width = 1000 } = {}) {
  const placed = await reviewing(treated(propose(made.plan)), { files: made.files, width });
  await fetched(placed.element);
  await press(placed.element, REQUEST);
  return placed;
}

describe('plan-review, a modification request', () => {
  afterEach(() => document.documentElement.setAttribute('lang', 'en'));

  it('is accessible while it is entered and when something is missing, and does not overflow 320 px', async () => {
    document.documentElement.lang = 'de';
    const { element } = await asking({ width: 320 });
    await checkState(element);
    await fill(element, field(rows(element)[0]!, 'teeth'), '99');
    await send(element);
    await checkState(element);
    checkNoOverflow(element);
  });

  it('S3 · modification request: items with tooth, stage and what, and words, go to the lab as they are', async () => {
    const { element, client, id } = await asking();
    expect(focused()!.id).to.equal('rest-request');
    const [first] = rows(element);
    await fill(element, field(first!, 'teeth'), '41, 42');
    await fill(element, field(first!, 'stage'), '2');
    await fill(element, field(first!, 'what'), NOT_MOVE);
    await fill(element, field(first!, 'text'), 'Root resorption.');
    await press(element, '[data-add]');
    const second = rows(element)[1]!;
    expect(focused()!.id).to.match(/^teeth-/);
    await fill(element, field(second, 'teeth'), 'ul3');
    await fill(element, field(second, 'what'), 'remove-attachment');
    await fill(element, '#field-note', 'Otherwise fine.');
    await send(element);
    const [event] = client.sent;
    expect({ id: event!.id, type: event!.type, fields: event!.fields }).to.deep.equal({
      id,
      type: 'plan.request-change',
      fields: { note: 'Otherwise fine.', planDigest: made.plan.digest },
    });
    const sent = (event as { requests?: readonly ChangeRequest[] }).requests!;
    expect(sent.map(({ id: _, ...one }) => one)).to.deep.equal([
      { tooth: '42', stage: 2, what: NOT_MOVE, text: 'Root resorption.' },
      { tooth: '41', stage: 2, what: NOT_MOVE, text: 'Root resorption.' },
      { tooth: '23', what: 'remove-attachment', text: '' },
    ]);
    expect(new Set(sent.map((one) => one.id)).size, 'each has an id of its own').to.equal(3);
    const decided = textOf(within(element, '[part="decided"]'));
    expect(decided)
      .to.contain('Tooth 23: Leave the attachment out')
      .and.to.contain('Otherwise fine.')
      .and.to.contain('The lab answers by');
    expect(focused()!.id).to.equal('rest-decision');
    await checkState(element);
  });

  it('S3 · modification request: items alone are enough, and their words are the message', async () => {
    const { element, client } = await asking();
    const [row] = rows(element);
    await fill(element, field(row!, 'teeth'), '13');
    await fill(element, field(row!, 'what'), NOT_MOVE);
    await send(element);
    expect(client.sent[0]!.fields['note']).to.equal('Tooth 13: Do not move this tooth');
    // said once, as an item
    expect(find(element, '[part="decided"] blockquote') === null).to.equal(true);
  });

  it('S3 · modification request: words alone are enough; nothing at all is not', async () => {
    const { element, client } = await asking();
    await send(element);
    expect(client.sent).to.have.length(0);
    expect(focused()!.id).to.equal('request-problems');
    expect(texts(element, '#request-problems li')).to.deep.equal([
      within(element, '#error-note').textContent.trim(),
    ]);
    await fill(element, '#field-note', 'Slower, please.');
    await send(element);
    expect(client.sent).to.deep.equal([
      {
        id: client.sent[0]!.id,
        type: 'plan.request-change',
        fields: { note: 'Slower, please.', planDigest: made.plan.digest },
      },
    ]);
  });

  it('tells beside the field and in a summary what is missing, and leads there', async () => {
    const { element, client } = await asking();
    const [row] = rows(element);
    await fill(element, field(row!, 'teeth'), '41 99');
    await send(element);
    expect(client.sent).to.have.length(0);
    const inline = texts(element, '.item .error');
    expect(inline).to.deep.equal([
      '“99” is no tooth in this numbering.',
      'Choose what is to be changed, or remove this change.',
    ]);
    expect(texts(element, '#request-problems li')).to.deep.equal(inline);
    within(element, '#request-problems li:last-child a').click();
    expect(focused()!.id).to.match(/^what-/);
    await fill(element, field(row!, 'what'), 'other');
    await fill(element, field(row!, 'teeth'), '41');
    await send(element);
    expect(texts(element, '.item .error')).to.deep.equal(['Say in words what is to be changed.']);
    await fill(element, field(row!, 'text'), 'A shorter tooth.');
    await send(element);
    expect(client.sent).to.have.length(1);
  });

  it('a tooth stays the same tooth when the numbering changes', async () => {
    const { element, client } = await asking();
    const [row] = rows(element);
    await fill(element, field(row!, 'teeth'), '14');
    element.notation = 'universal';
    await settled(element);
    expect(within<HTMLInputElement>(element, field(row!, 'teeth')).value).to.equal('5');
    await fill(element, field(row!, 'what'), NOT_MOVE);
    await send(element);
    const [sent] = (client.sent[0] as { requests?: readonly ChangeRequest[] }).requests!;
    expect(sent!.tooth).to.equal('14');
  });

  it('takes an item out, gives it back where it stood, and never leaves the focus behind', async () => {
    const { element } = await asking();
    await fill(element, field(rows(element)[0]!, 'teeth'), '11');
    await press(element, '[data-add]');
    await fill(element, field(rows(element)[1]!, 'teeth'), '21');
    await press(element, '[data-remove]');
    expect(rows(element)).to.have.length(1);
    expect(focused()!.textContent.trim()).to.equal('Undo');
    await press(element, '[data-undo]');
    const values = rows(element).map((row) => within<HTMLInputElement>(element, field(row, 'teeth')).value);
    expect(values).to.deep.equal(['11', '21']);
    expect((focused() as HTMLInputElement).value).to.equal('11');
  });

  it('keeps what was entered when the form is closed, and when the element leaves the page', async () => {
    const { element, client, id } = await asking();
    await fill(element, field(rows(element)[0]!, 'teeth'), '11');
    await fill(element, '#field-note', 'Half a sentence');
    await press(element, '.request-form [type=submit] + .button');
    expect(focused()!.getAttribute('data-action')).to.equal('plan.request-change');
    element.remove();
    const again = await place<PlanReview>('plan-review', { client, caseId: id });
    await settled(again);
    await press(again, REQUEST);
    expect(within<HTMLTextAreaElement>(again, '#field-note').value).to.equal('Half a sentence');
    expect(within<HTMLInputElement>(again, field(rows(again)[0]!, 'teeth')).value).to.equal('11');
  });

  it('is asked of the plan that was seen: a newer one that came meanwhile is told first', async () => {
    const { element, client, id } = await asking();
    await fill(element, '#field-note', 'Slower, please.');
    const newer = sealed({ ...made.plan, version: 2, note: 'Once more.' });
    client.push({ ...treated(propose(made.plan), request(made.plan, []), propose(newer)), id });
    await settled(element);
    await send(element);
    expect(textOf(within(element, '[role="alert"]'))).to.contain('a newer');
    expect(within<HTMLTextAreaElement>(element, '#field-note').value).to.equal('Slower, please.');
    await press(element, '#begun-for');
    await send(element);
    expect(client.sent.map(({ fields }) => fields['planDigest'])).to.deep.equal([
      made.plan.digest,
      newer.digest,
    ]);
  });

  it('peers: tells at the top of a new version what became of each request, and what changed', async () => {
    const asked: readonly ChangeRequest[] = [
      { id: 'a', tooth: tooth('41'), stage: 2, what: 'less-reduction', text: '' },
      { id: 'b', tooth: tooth('23'), what: 'remove-attachment', text: MARKUP },
      { id: 'c', what: 'midline', text: '' },
      { id: 'd', tooth: tooth('13'), what: NOT_MOVE, text: '' },
    ];
    const { staging } = made.plan;
    const second = sealed({
      ...made.plan,
      version: 2,
      rows: [{ tooth: tooth('13'), aspects: { movement: 'Extrude 0.4 mm' } }],
      staging: {
        ...staging!,
        reductions: [{ ...staging!.reductions[1]!, millimetres: 0.25 }],
        attachments: [{ ...staging!.attachments[0]!, stage: 2 }],
        stages: staging!.stages.slice(0, 4),
      },
      answers: [
        { request: 'a', outcome: 'met', note: 'No reduction there.' },
        { request: 'b', outcome: 'declined', note: MARKUP },
        { request: 'c', outcome: 'partly', note: '' },
      ],
    });
    const subject = treated(propose(made.plan), request(made.plan, asked), propose(second));
    const { element } = await reviewing(subject, { files: made.files });
    await fetched(element);
    expect(texts(element, '[part="request-answer"]')).to.deep.equal([
      'Met Tooth 41 · Stage 2: Less reduction here, or none The lab writes: No reduction there.',
      `Declined Tooth 23: Leave the attachment out. ${MARKUP} The lab writes: ${MARKUP}`,
      'Partly met Correct the midline',
      'Not answered Tooth 13: Do not move this tooth',
    ]);
    const changed = texts(element, '.since li');
    expect(changed)
      .to.include('Stages: 3 instead of 4')
      .and.to.include('Taken out: reduction of 42 | 41 by 0.2 mm, Stage 2')
      .and.to.include('Reduction of 12 | 11: 0.25 mm before Stage 3, was 0.35 mm before Stage 3')
      .and.to.include('Taken out: attachment on 23, vertical, 3 mm, from Stage 1, off before Stage 3');
    expect(textOf(within(element, '[part="summary"]'))).to.equal('Tooth by tooth: 1 change');
    expect(element.shadowRoot!.querySelector('img, b') === null).to.equal(true);
    await checkState(element);
    await fill(element, '#version', '1');
    expect(find(element, '[part="changes"]') === null).to.equal(true);
  });

  it('a lab that takes words only is asked in words only', async () => {
    const { planRequests: _, ...words } = aligner;
    const subject = treated(propose(made.plan));
    const client = fakeClient([subject], { profile: words });
    for (const [file, bytes] of made.files) client.files.ofLab.set(file, bytes);
    const element = await place<PlanReview>('plan-review', { client, caseId: subject.id });
    await fetched(element);
    await press(element, REQUEST);
    expect(find(element, '.item') === null).to.equal(true);
    await fill(element, '#field-note', 'Slower, please.');
    within<HTMLFormElement>(element, '.action-form').requestSubmit();
    await settled(element);
    expect(client.sent.map(({ type }) => type)).to.deep.equal(['plan.request-change']);
  });
});

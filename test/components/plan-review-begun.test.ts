import { expect, waitUntil } from '@open-wc/testing';
import { PlanReview } from '../../components/plan-review/plan-review.js';
import type { Case } from '../../src/index.js';
import { aligner } from '../../src/profiles/aligner.js';
import { fakeClient, type FakeClient } from '../support/fake-client.js';
import { sealed } from '../support/staged-plan.js';
import {
  checkNoOverflow,
  checkState,
  focused,
  MARKUP,
  place,
  settled,
  speak,
  textOf,
  within,
} from '../support/view-checks.js';
import { aTreatment, fetched, fill, find, press, propose, texts, treated } from './plan-review-support.js';

PlanReview.define();

const REQUEST = '[part="decision"] [data-action="plan.request-change"]';
const NOTE = '#field-note';
const NOTICE = '[part="decision"] [part="begun"]';
const made = aTreatment();
const newer = sealed({ ...made.plan, version: 2, note: 'Once more.' });
const ofOne = () => treated(propose(made.plan));
const ofTwo = (): Case =>
  treated(
    propose(made.plan),
    { type: 'plan.request-change', by: 'dentist', fields: { planDigest: made.plan.digest, note: 'So.' } },
    propose(newer),
  );

/** Typing has to stop before something is stored. */
const PATIENT = { timeout: 10_000 };

interface Window {
  readonly element: PlanReview;
  readonly client: FakeClient;
}

/** One more window of the same browser; the only one where no other is named. */
async function opened(subject: Case, beside?: Window, width = 1000): Promise<Window> {
  const begunHere = beside?.client.begunHere;
  const client = fakeClient([subject], { profile: aligner, ...(begunHere && { begunHere }) });
  for (const [file, bytes] of made.files) client.files.ofLab.set(file, bytes);
  const element = await place<PlanReview>('plan-review', { client, caseId: subject.id }, { width });
  await fetched(element);
  return { element, client };
}

/** The page is closed, and opened again later. */
async function reopened(before: Window, subject: Case): Promise<Window> {
  before.element.remove();
  await settled(before.element);
  return opened(subject, before);
}

const noteIn = ({ element }: Window) => within<HTMLTextAreaElement>(element, NOTE).value;
const keptNote = ({ client }: Window, id: Case['id']) =>
  (client.begunHere.kept(id, 'plan-request')?.content as { fields?: { note?: string } } | undefined)?.fields
    ?.note;
const isWarning = (): boolean => {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
};
async function typing(one: Window, words: string): Promise<void> {
  if (!find(one.element, NOTE)) await press(one.element, REQUEST);
  await fill(one.element, NOTE, words);
}
const stored = (one: Window, id: Case['id'], words: string) =>
  waitUntil(() => keptNote(one, id) === words, `"${words}" is not stored`, PATIENT);
/** Neither has heard of the other one: the first that is stored is the first one's. */
async function typingAtOnce(...all: readonly (readonly [Window, string])[]): Promise<void> {
  for (const [one] of all) await press(one.element, REQUEST);
  for (const [{ element }, words] of all) {
    const control = within<HTMLTextAreaElement>(element, NOTE);
    control.value = words;
    control.dispatchEvent(new Event('input'));
  }
}
const asked = ({ element }: Window) =>
  waitUntil(() => find(element, '[part="begun-elsewhere"]'), 'it is not asked', PATIENT);
const submit = async ({ element }: Window, form: string) => {
  within<HTMLFormElement>(element, form).requestSubmit();
  await settled(element);
};

describe('plan-review, a request that was begun', () => {
  it('is on the device shortly after typing stops, and until then the page warns before it goes', async () => {
    const subject = ofOne();
    const one = await opened(subject);
    await typing(one, 'Half a sentence');
    expect(isWarning()).to.equal(true);
    await stored(one, subject.id, 'Half a sentence');
    await settled(one.element);
    expect(isWarning()).to.equal(false);
    expect(textOf(within(one.element, '[part="begun-state"]'))).to.contain('Kept on this device, Mar');
  });

  it('is on the device at once when the page goes into the background', async () => {
    const subject = ofOne();
    const one = await opened(subject);
    await typing(one, 'Half');
    window.dispatchEvent(new Event('pagehide'));
    await settled(one.element);
    expect(keptNote(one, subject.id)).to.equal('Half');
  });

  it('is there again when the page is opened again: said in words, gone on with, and whole', async () => {
    const subject = ofOne();
    const one = await opened(subject);
    await typing(one, 'Half a sentence');
    const field = (kind: string, { element }: Window) =>
      within<HTMLInputElement>(element, `.item :is(input, select)[id^="${kind}-"]`);
    await fill(one.element, `[id="${field('teeth', one).id}"]`, '41, 42');
    await fill(one.element, `[id="${field('what', one).id}"]`, 'do-not-move');
    const again = await reopened(one, subject);
    expect(textOf(within(again.element, NOTICE)))
      .to.contain('request for changes to plan 1')
      .and.to.contain('kept on this device')
      .and.to.contain('not been sent');
    expect(find(again.element, NOTE) === null, 'the form stays closed').to.equal(true);
    const accept = within(again.element, '[data-action="plan.accept"]');
    const isBefore = within(again.element, NOTICE).compareDocumentPosition(accept);
    expect(isBefore, 'it is read before anything is decided').to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    await press(again.element, '[data-go-on]');
    expect(focused()!.id).to.equal('rest-request');
    expect([noteIn(again), field('teeth', again).value, field('what', again).value]).to.deep.equal([
      'Half a sentence',
      '42, 41',
      'do-not-move',
    ]);
    expect(find(again.element, NOTICE) === null).to.equal(true);
  });

  it('leaves the device with the event, and stays where the event is not stored', async () => {
    const subject = ofOne();
    const one = await opened(subject);
    await typing(one, 'Slower, please.');
    one.client.nextSend({ ok: false, code: 'storage-failed' });
    await submit(one, '.request-form');
    expect(keptNote(one, subject.id)).to.equal('Slower, please.');
    expect(noteIn(one)).to.equal('Slower, please.');
    await submit(one, '.request-form');
    expect(one.client.sent).to.have.length(2);
    expect(one.client.begunHere.kept(subject.id, 'plan-request')).to.equal(undefined);
    await settled(one.element);
    expect(find(one.element, NOTICE) === null).to.equal(true);
    const again = await reopened(one, subject);
    expect(find(again.element, NOTICE) === null).to.equal(true);
  });

  it('is discarded when a person says so, and can be taken back; the focus stays with it', async () => {
    const subject = ofOne();
    const one = await opened(subject);
    await typing(one, 'Half a sentence');
    const again = await reopened(one, subject);
    await press(again.element, '[data-discard]');
    expect(again.client.begunHere.kept(subject.id, 'plan-request')).to.equal(undefined);
    expect(focused()!.textContent.trim()).to.equal('Undo');
    await checkState(again.element);
    await press(again.element, '[data-undo-begun]');
    expect(keptNote(again, subject.id)).to.equal('Half a sentence');
    expect(focused()!.textContent.trim()).to.equal('Discard it');
    // the same in the open form
    await press(again.element, '[data-go-on]');
    await press(again.element, '.request-form [data-discard]');
    expect(noteIn(again)).to.equal('');
    await press(again.element, '.request-form [data-undo-begun]');
    expect(noteIn(again)).to.equal('Half a sentence');
  });

  it('for an earlier version is not sent for a newer one before a person has said that it is meant for it', async () => {
    const subject = ofOne();
    const one = await opened(subject);
    await typing(one, 'Slower, please.');
    const again = await reopened(one, { ...ofTwo(), id: subject.id });
    expect(textOf(within(again.element, NOTICE))).to.contain('changes to plan 1');
    await press(again.element, '[data-go-on]');
    expect(textOf(within(again.element, '[part="begun-for"]'))).to.contain('begun for plan 1');
    await submit(again, '.request-form');
    expect(again.client.sent).to.have.length(0);
    expect(textOf(within(again.element, '#request-problems'))).to.contain('meant for plan 2');
    await checkState(again.element);
    await press(again.element, '#begun-for');
    await submit(again, '.request-form');
    expect(again.client.sent.map(({ fields }) => fields['planDigest'])).to.deep.equal([newer.digest]);
  });

  it('that can no longer be sent is shown to be read', async () => {
    const subject = ofOne();
    const one = await opened(subject);
    await typing(one, `Slower, please. ${MARKUP}`);
    one.element.remove();
    await settled(one.element);
    const decided = treated(propose(made.plan), {
      type: 'plan.accept',
      by: 'dentist',
      fields: { planDigest: made.plan.digest },
    });
    const again = await opened({ ...decided, id: subject.id }, one);
    const notice = textOf(within(again.element, NOTICE));
    expect(notice).to.contain('cannot be sent now').and.to.contain(MARKUP);
    expect(find(again.element, '[data-go-on]') === null).to.equal(true);
    expect(again.element.shadowRoot!.querySelector('img, b') === null).to.equal(true);
    await press(again.element, '[data-discard]');
    expect(again.client.begunHere.kept(subject.id, 'plan-request')).to.equal(undefined);
  });

  it('says that it could not be kept, warns before the page goes, and is kept once there is room', async () => {
    const subject = ofOne();
    const one = await opened(subject);
    one.client.begunHere.failWith('storage-full');
    await typing(one, 'Half');
    await waitUntil(
      () => find(one.element, '[part="begun-state"][role="alert"]'),
      'it says nothing',
      PATIENT,
    );
    expect(textOf(within(one.element, '[part="begun-state"]'))).to.contain('could not be kept');
    expect(isWarning()).to.equal(true);
    await checkState(one.element);
    one.client.begunHere.failWith();
    await typing(one, 'Half a sentence');
    await stored(one, subject.id, 'Half a sentence');
    await settled(one.element);
    expect(isWarning()).to.equal(false);
  });

  it('that could not be kept stays in the page when the element leaves and comes back', async () => {
    const subject = ofOne();
    const one = await opened(subject);
    one.client.begunHere.failWith('storage-full');
    await typing(one, 'Half');
    one.element.remove();
    await settled(one.element);
    const element = await place<PlanReview>('plan-review', { client: one.client, caseId: subject.id });
    await fetched(element);
    await press(element, '[data-go-on]');
    expect(noteIn({ ...one, element })).to.equal('Half');
  });

  it('is of its case alone', async () => {
    const subject = ofOne();
    const one = await opened(subject);
    const other = ofOne();
    one.client.push(other);
    await typing(one, 'Half a sentence');
    one.element.caseId = other.id;
    await fetched(one.element);
    expect(find(one.element, NOTICE) === null).to.equal(true);
    await typing(one, 'Of the other');
    one.element.caseId = subject.id;
    await fetched(one.element);
    await press(one.element, '[data-go-on]');
    expect(noteIn(one)).to.equal('Half a sentence');
    expect(keptNote(one, other.id)).to.equal('Of the other');
  });

  it('Bad input: whatever lies there is read as far as it can be, and opens no hole', async () => {
    const subject = ofOne();
    const kept: readonly unknown[] = [
      'a word',
      { items: 'x', fields: [1], about: 7 },
      {
        items: [
          null,
          { key: 1, teeth: { teeth: ['99', '11'], unread: 4 }, stage: -1, what: {}, text: MARKUP },
        ],
        fields: { note: MARKUP, n: 4 },
        about: { version: '1' },
      },
    ];
    for (const content of kept) {
      const client = fakeClient([subject], { profile: aligner });
      await client.begun(subject.id, 'plan-request').write(content);
      const element = await place<PlanReview>('plan-review', { client, caseId: subject.id });
      await press(element, REQUEST);
      expect(element.shadowRoot!.querySelector('img, b') === null).to.equal(true);
      expect(texts(element, '.request-form .error')).to.deep.equal([]);
      element.remove();
    }
  });
});

describe('plan-review, a request that two windows write', () => {
  it('is shown in the other one as it is written, and the other one says so', async () => {
    const subject = ofOne();
    const one = await opened(subject);
    const two = await opened(subject, one);
    await press(two.element, REQUEST);
    await typing(one, 'From the first');
    await stored(one, subject.id, 'From the first');
    await settled(two.element);
    expect(noteIn(two)).to.equal('From the first');
    await typing(two, 'From the first, and the second');
    await stored(two, subject.id, 'From the first, and the second');
    await settled(one.element);
    expect(noteIn(one)).to.equal('From the first, and the second');
    expect(textOf(within(one.element, '[part="begun-news"]'))).to.contain('in another window');
    await checkState(one.element);
  });

  it('at the same time is written over by neither: a person chooses which one stays', async () => {
    const subject = ofOne();
    const one = await opened(subject);
    const two = await opened(subject, one);
    await typingAtOnce([one, 'From the first'], [two, 'From the second']);
    await asked(two);
    expect(noteIn(two), 'what is typed stays').to.equal('From the second');
    await typing(two, 'From the second, and more');
    await checkState(two.element);
    window.dispatchEvent(new Event('pagehide'));
    await settled(two.element);
    expect(keptNote(one, subject.id), 'nothing is written over').to.equal('From the first');
    expect(isWarning()).to.equal(true);
    await press(two.element, '[data-keep-this]');
    await stored(two, subject.id, 'From the second, and more');
    await settled(one.element);
    expect(noteIn(one)).to.equal('From the second, and more');
    expect(find(two.element, '[part="begun-elsewhere"]') === null).to.equal(true);
  });

  it('can be taken from the other window, and what stood here can be taken back', async () => {
    const subject = ofOne();
    const one = await opened(subject);
    const two = await opened(subject, one);
    await typingAtOnce([one, 'From the first'], [two, 'From the second']);
    await asked(two);
    await press(two.element, '[data-take-other]');
    expect(noteIn(two)).to.equal('From the first');
    await press(two.element, '[data-undo-begun]');
    expect(noteIn(two)).to.equal('From the second');
    await stored(two, subject.id, 'From the second');
  });

  it('is not sent twice: what one window has sent, the other no longer has', async () => {
    const subject = ofOne();
    const one = await opened(subject);
    await typing(one, 'Slower, please.');
    await stored(one, subject.id, 'Slower, please.');
    const two = await opened(subject, one);
    await press(two.element, '[data-go-on]');
    await submit(one, '.request-form');
    await settled(two.element);
    expect(noteIn(two)).to.equal('');
    expect(textOf(within(two.element, '[part="begun-news"]'))).to.contain('sent or discarded');
  });

  it('what the other window has written is not taken away by sending this one', async () => {
    const subject = ofOne();
    const one = await opened(subject);
    const two = await opened(subject, one);
    await typingAtOnce([one, 'From the first'], [two, 'From the second']);
    await asked(two);
    await submit(two, '.request-form');
    expect(two.client.sent[0]!.fields['note']).to.equal('From the second');
    expect(keptNote(one, subject.id)).to.equal('From the first');
    await settled(two.element);
    expect(textOf(within(two.element, NOTICE))).to.contain('From the first');
  });
});

describe('plan-review, a comment that was begun', () => {
  const COMMENT = '[part="comments"] [part="begun"]';

  it('is kept with the place that it is about, found again, sent there, and gone then', async () => {
    const subject = ofOne();
    const one = await opened(subject);
    await fill(one.element, '#scrubber', '3');
    await press(one.element, '[data-comment]');
    await fill(one.element, '#comment-tooth', '22');
    await fill(one.element, '#comment-note', 'Less torque, please.');
    await press(one.element, '.comment-form [type=submit] + .button');
    expect(textOf(within(one.element, COMMENT))).to.contain('comment on plan 1');
    expect(isWarning()).to.equal(false);
    const again = await reopened(one, { ...ofTwo(), id: subject.id });
    await press(again.element, `${COMMENT} [data-go-on]`);
    expect(focused()!.id).to.equal('comment-note');
    expect(textOf(within(again.element, '.comment-form')), 'it says of which plan').to.contain('Plan 1');
    await submit(again, '.comment-form');
    expect(again.client.sent.map(({ fields, about }) => [fields['note'], about])).to.deep.equal([
      ['Less torque, please.', { plan: 1, stage: 3, tooth: '22' }],
    ]);
    expect(again.client.begunHere.kept(subject.id, 'plan-comment')).to.equal(undefined);
    await settled(again.element);
    expect(find(again.element, COMMENT) === null).to.equal(true);
  });

  it('is discarded when a person says so', async () => {
    const subject = ofOne();
    const one = await opened(subject);
    await press(one.element, '[data-comment]');
    await fill(one.element, '#comment-note', 'Less');
    await press(one.element, '.comment-form [type=submit] + .button');
    await press(one.element, `${COMMENT} [data-discard]`);
    expect(one.client.begunHere.kept(subject.id, 'plan-comment')).to.equal(undefined);
    expect(focused()!.textContent.trim()).to.equal('Undo');
  });

  it('and a request beside it are accessible, and fit 320 pixels in German', async () => {
    const subject = ofOne();
    const one = await opened(subject, undefined, 320);
    try {
      await speak('de', one.element);
      await press(one.element, '[data-comment]');
      await fill(one.element, '#comment-note', 'x'.repeat(200));
      await typing(one, 'x'.repeat(200));
      await press(one.element, '.request-form [type=submit] + .button');
      expect(textOf(within(one.element, NOTICE))).to.contain('liegt auf diesem Gerät');
      expect(textOf(within(one.element, COMMENT))).to.contain('Kommentar zu Plan 1');
      await checkState(one.element);
      checkNoOverflow(one.element);
    } finally {
      await speak('en', one.element);
    }
  });

  it('leaves nobody watching when the element leaves', async () => {
    const one = await opened(ofOne());
    await press(one.element, '[data-comment]');
    await fill(one.element, '#comment-note', 'Less');
    one.element.remove();
    await settled(one.element);
    expect(one.client.watchers).to.equal(0);
  });
});

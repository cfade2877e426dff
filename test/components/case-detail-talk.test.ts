import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { CaseDetail } from '../../components/case-detail/case-detail.js';
import type { PlanPlaceEvent } from '../../components/events.js';
import type { Case, CaseView, LabProfile, ToothCode } from '../../src/index.js';
import { aligner } from '../../src/profiles/aligner.js';
import { appliance } from '../../src/profiles/appliance.js';
import { digitalLab } from '../../src/profiles/digital-lab.js';
import { restorative } from '../../src/profiles/restorative.js';
import { aPng } from '../support/a-photo.js';
import { aCase, aFile, anItem, aPlan, aView, fakeClient, NOW, type Step } from '../support/fake-client.js';
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

CaseDetail.define();

const HOUR = 3_600_000;
const TOOTH = '11' as ToothCode;
const DAY = 24 * HOUR;
const NAME = { identity: 'name', firstName: 'Grace', lastName: 'Hopper' };

const atAligner = (then: readonly Step[] = [], answers: Readonly<Record<string, string>> = {}): Case =>
  aCase({
    profile: aligner,
    stage: 'received',
    number: '30077',
    items: [anItem('clear-aligners', ['11', '21'], { material: 'sheet' })],
    prescription: { service: 'full', answers },
    then,
  });
const said = (by: string, note: string, more: Partial<Step> = {}): Step => ({
  type: 'comment.add',
  by,
  fields: { note },
  ...more,
});

async function showing(
  subject: Case | CaseView,
  { width = 1000, profile = aligner }: { width?: number; profile?: LabProfile } = {},
) {
  const view = 'case' in subject ? subject : aView(subject);
  const client = fakeClient([view], { profile });
  const element = await place<CaseDetail>('case-detail', { client, caseId: view.case.id }, { width });
  await settled(element);
  return { client, element, id: view.case.id };
}

const all = (element: CaseDetail, selector: string): readonly HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const texts = (element: CaseDetail, selector: string) => all(element, selector).map(textOf);
const has = (element: CaseDetail, selector: string) => all(element, selector).length > 0;
const thread = (element: CaseDetail) => texts(element, '[part="comment"]');

async function write(element: CaseDetail, note: string, files: readonly File[] = []) {
  const button = all(element, '[data-action="comment.add"]')[0];
  button?.click();
  await settled(element);
  const field = within<HTMLTextAreaElement>(element, '#field-note');
  field.value = note;
  field.dispatchEvent(new Event('input'));
  await settled(element);
  if (!files.length) return;
  const input = within<HTMLInputElement>(element, '#action-files');
  const picked = new DataTransfer();
  for (const file of files) picked.items.add(file);
  input.files = picked.files;
  input.dispatchEvent(new Event('change'));
  await settled(element);
}
const send = async (element: CaseDetail) => {
  within<HTMLFormElement>(element, '.action-form').requestSubmit();
  await settled(element);
};

const photo = (name = 'smile.jpg') => new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], name);

describe('S3 · case page: comments bring files', () => {
  it('are accessible with files, marks and a place in the plan, in light and dark', async () => {
    const plan = await aPlan(1, { '11': { movement: 'Rotate' } });
    const { element } = await showing(
      atAligner(
        [
          said('dentist', 'See the photo.', { documents: [aFile('document-1-aaaa.jpg')] }),
          { type: 'plan.propose', by: 'planner', plan },
          said('planner', 'Here.', { about: { plan: 1, stage: 4, tooth: TOOTH } }),
        ],
        NAME,
      ),
    );
    await write(element, 'Hopper', [photo()]);
    await checkState(element);
  });

  it('in all four labs', () => {
    for (const profile of [aligner, appliance, digitalLab, restorative])
      expect(profile.lifecycle.events['comment.add']?.brings, profile.id).to.equal('documents');
  });

  it('go with the words as one, and stand under them, and among the documents', async () => {
    const { element, client, id } = await showing(atAligner());
    await write(element, 'It rocks on 11.', [photo('one.jpg'), photo('two.png')]);
    await send(element);
    expect(client.sent).to.deep.equal([
      { id, type: 'comment.add', fields: { note: 'It rocks on 11.' }, documents: ['one.jpg', 'two.png'] },
    ]);
    expect(thread(element)[0]).to.include('It rocks on 11.').and.include('one.jpg').and.include('two.png');
    const documents = textOf(within(element, '[part="documents"]'));
    expect(documents).to.include('two.png').and.include('Sent with a comment').and.not.include('It rocks');
  });

  it('a file that is not taken keeps the words and the other files, and says why beside them', async () => {
    const { element, client } = await showing(atAligner());
    await write(element, 'It rocks on 11.', [photo('one.jpg'), photo('two.jpg')]);
    client.files.next({ ok: false, code: 'storage-full' });
    await send(element);
    expect(thread(element)).to.deep.equal([]);
    expect(within<HTMLTextAreaElement>(element, '#field-note').value).to.equal('It rocks on 11.');
    expect(textOf(within(element, '.action-form [role="alert"]'))).to.include('two.jpg');
    expect(focused()?.id).to.equal('action-files');
    within(element, '.picked li:nth-child(2) button').click();
    await settled(element);
    expect(has(element, '.action-form [role="alert"]')).to.equal(false);
    await send(element);
    expect(client.sent.at(-1)).to.deep.include({ documents: ['one.jpg'] });
    expect(thread(element)[0]).to.include('one.jpg').and.not.include('two.jpg');
  });

  it('that have a copy on this device are seen, under the comment and among the documents', async () => {
    const file = aFile('document-1-aaaa.jpg');
    const { element, client } = await showing(atAligner([said('dentist', 'See.', { documents: [file] })]));
    client.files.previews.set(file.id, new Blob([await aPng()], { type: 'image/png' }));
    const other = await place<CaseDetail>('case-detail', { client, caseId: element.caseId });
    await waitUntil(() => all(other, '[part="comments"] canvas').length === 1, 'no picture');
    await waitUntil(() => all(other, '[part="documents"] canvas').length === 1, 'no picture');
  });

  it('a copy can be saved: from this device, else from the lab; what cannot be had says why', async () => {
    const file = aFile('document-1-aaaa.pdf');
    const { element, client } = await showing(atAligner([said('planner', 'See.', { documents: [file] })]));
    const saved: string[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download);
    };
    try {
      const press = async () => {
        within(element, '[part="comments"] [part="save-file"]').click();
        await settled(element);
      };
      client.files.failLab('offline');
      await press();
      expect(saved).to.deep.equal([]);
      expect(textOf(within(element, '[part="comments"]'))).to.include('there is no connection to the lab');
      client.files.failLab('unproven');
      await press();
      expect(textOf(within(element, '[part="comments"]'))).to.include('It was thrown away');
      client.files.failLab();
      client.files.ofLab.set(file.id, new Blob(['%PDF']));
      await press();
      client.files.previews.set(file.id, new Blob(['%PDF']));
      await press();
      expect(saved).to.deep.equal(['document-1-aaaa.pdf', 'document-1-aaaa.pdf']);
      expect(has(element, '[part="comments"] .error')).to.equal(false);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });
});

describe('S3 · case page: answered within 1 business day', () => {
  const answer = (element: CaseDetail) => texts(element, '[part="answer"]').join();

  it('says the rule while nothing waits, the day for what waits, and by how much it is late', async () => {
    expect(answer((await showing(atAligner())).element)).to.equal('The lab answers within 1 working day.');
    // written on Monday
    const waiting = await showing(atAligner([said('dentist', 'When?', { at: NOW - HOUR })]));
    expect(answer(waiting.element)).to.equal('The lab answers by Mar 10, 2026.');
    // written on Thursday, to be answered on Friday; today is Monday
    const late = await showing(atAligner([said('dentist', 'When?', { at: NOW - 4 * DAY })]));
    expect(answer(late.element)).to.equal(
      'The lab had promised an answer by Mar 6, 2026: 1 working day late.',
    );
    expect(within(late.element, '[part="answer"]').className).to.equal('overdue');
  });

  it('counts from the first comment that waits, and begins anew with the lab’s answer', async () => {
    const first = said('dentist', 'When?', { at: NOW - 4 * DAY });
    const again = said('dentist', 'Hello?', { at: NOW - HOUR });
    expect(answer((await showing(atAligner([first, again]))).element)).to.include(
      'Mar 6, 2026: 1 working day late',
    );
    const answered = await showing(
      atAligner([first, said('planner', 'Today.', { at: NOW - 2 * HOUR }), again]),
    );
    expect(answer(answered.element)).to.equal('The lab answers by Mar 10, 2026.');
  });
});

describe('S3 · case page: in all talk with the lab the case id, not the name', () => {
  const hint = (element: CaseDetail) => texts(element, '.hint.named').join();

  it('says so at the comments, by the number to use', async () => {
    const { element } = await showing(atAligner([], NAME));
    expect(textOf(within(element, '[part="comments"]'))).to.include(
      'Write “case 30077”, never the patient’s name.',
    );
  });

  it('warns beside the field, and sends it all the same', async () => {
    const { element, client } = await showing(atAligner([], NAME));
    await write(element, 'GRACE came in again.');
    expect(hint(element)).to.include('“Grace” is part of the patient’s name');
    const field = within(element, '#field-note');
    expect(field.getAttribute('aria-describedby')).to.include('named-note');
    expect(field.getAttribute('aria-invalid')).to.equal('false');
    await write(element, 'Case 30077 came in again.');
    expect(hint(element)).to.equal('');
    await write(element, 'Ms Hopper’s bite is open.');
    expect(hint(element)).to.include('“Hopper”');
    await send(element);
    expect(client.sent).to.have.length(1);
  });

  it('knows words from parts of words, and no name that the lab was not told', async () => {
    const { element } = await showing(atAligner([], { ...NAME, firstName: 'An', lastName: 'Rot' }));
    await write(element, 'The planner rotates 11 and answers.');
    expect(hint(element)).to.equal('');
    await write(element, 'An came in again.');
    expect(hint(element)).to.include('“An”');
    const coded = await showing(atAligner([], { ...NAME, identity: 'pseudonym' }));
    await write(coded.element, 'Grace Hopper came in again.');
    expect(hint(coded.element)).to.equal('');
  });
});

describe('A4 · case page: what of the talk is new', () => {
  it('the lab’s comments that nobody has read are marked and counted, until somebody marks them as read', async () => {
    const { element } = await showing(
      atAligner([said('planner', 'One.'), said('dentist', 'Two.'), said('planner', 'Three.')]),
    );
    expect(texts(element, '[part="unread-count"]')).to.deep.equal(['2 new']);
    expect(thread(element).map((words) => words.startsWith('New'))).to.deep.equal([true, false, true]);
    within(element, '[part="mark-read"]').click();
    await settled(element);
    expect(has(element, '[part="unread-count"]')).to.equal(false);
    expect(thread(element).some((words) => words.startsWith('New'))).to.equal(false);
    expect(focused()?.id).to.equal('rest-comments');
  });
});

describe('A4 · plan review: comments pinned to tooth and stage, on the case page', () => {
  it('say to what they are pinned, in the reader’s notation, and lead there', async () => {
    const plan = await aPlan(1, { '11': { movement: 'Rotate' } });
    const about = { plan: 1, stage: 4, tooth: TOOTH };
    const { element, id } = await showing(
      atAligner([{ type: 'plan.propose', by: 'planner', plan }, said('planner', 'Here.', { about })]),
    );
    const pin = within(element, '[part="about"]');
    expect(textOf(pin)).to.equal('Plan 1 · stage 4 · tooth 11');
    setTimeout(() => pin.click());
    const event = await oneEvent<PlanPlaceEvent>(element, 'plan-place');
    expect({ caseId: event.caseId, place: event.place }).to.deep.equal({ caseId: id, place: about });
    element.notation = 'universal';
    await settled(element);
    expect(textOf(pin)).to.equal('Plan 1 · stage 4 · tooth 8');
    await speak('de', element);
    expect(textOf(pin)).to.include('Stufe 4 · Zahn 8');
    await speak('en', element);
  });
});

describe('case-detail: other people’s words', () => {
  it('markup, letters that turn the direction and 10 kB words are shown as text and break nothing', async () => {
    const long = 'x'.repeat(10_000);
    const turned = '\u202Elive\u2066 back';
    const { element } = await showing(
      atAligner(
        [
          said('planner', MARKUP, { documents: [aFile(`${long}.jpg`), aFile(`${turned}.pdf`)] }),
          said('planner', long),
          said('planner', turned),
        ],
        { ...NAME, firstName: long, lastName: MARKUP },
      ),
      { width: 320 },
    );
    element.names = true;
    await settled(element);
    checkNoOverflow(element);
    expect(has(element, 'img')).to.equal(false);
    expect(window).to.not.have.property('pwned');
    expect(thread(element)[0]).to.include(MARKUP);
    const file = all(element, '.file-name bdi').find((one) => one.textContent.includes(turned))!;
    expect(getComputedStyle(file).unicodeBidi).to.equal('isolate');
  });
});

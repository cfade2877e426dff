import { expect, waitUntil } from '@open-wc/testing';
import { CaseDetail } from '../../components/case-detail/case-detail.js';
import {
  caseId,
  type Case,
  type CaseTrouble,
  type CaseView,
  instant,
  type LabProfile,
  plainDate,
  type Prescription,
  type PrescriptionItem,
} from '../../src/index.js';
import { restorative } from '../../src/profiles/restorative.js';
import { aligner } from '../../src/profiles/aligner.js';
import { appliance } from '../../src/profiles/appliance.js';
import { digitalLab } from '../../src/profiles/digital-lab.js';
import { completePrescription } from '../support/complete.js';
import { aLab, archFile, crownEdits, openClient, until } from '../support/lab.js';
import { aCase, aFile, anItem, aPlan, aView, fakeClient, NOW, type Step } from '../support/fake-client.js';
import {
  answerQuestion,
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

const DAY = 86_400_000;
const UPPER = '18 17 16 15 14 13 12 11 21 22 23 24 25 26 27 28'.split(' ');
const MESSAGE = 'The band on the lower left does not show. In front of it or behind it?';

const issue: Step = {
  type: 'hold.place',
  by: 'design_team',
  fields: { reason: MESSAGE, markedFields: 'instructions scans' },
};
const question: Step = { type: 'hold.place', by: 'lab_admin', fields: { reason: 'Which shade?' } };
const pause: Step = { type: 'pause.place', by: 'dentist', fields: { pauseReason: 'patient' } };
const quoted: readonly Step[] = [
  { type: 'quote.open', by: 'lab_admin' },
  { type: 'quote.send', by: 'lab_admin', fields: { quoteAmount: 'USD 480.00', note: 'Two implants.' } },
];

/** complete, so that a revision is refused only for what it changes */
const complete: Partial<Prescription> = {
  yearOfBirth: 1984,
  licenceNumber: 'NY 44821',
  declaredComplete: true,
  declaredPrivacy: true,
  dateWanted: plainDate('2026-04-20'),
  scans: { upper: aFile('upper.stl'), lower: aFile('lower.stl') },
};
const retainer = (): PrescriptionItem => anItem('hawley', UPPER, { material: 'acrylic' });
const crown = (): PrescriptionItem =>
  anItem('crown', ['14'], { shade: { system: 'vita-classical', code: 'A2', region: 'body' } });

const atAppliance = (...then: Step[]): Case =>
  aCase({
    profile: appliance,
    stage: 'received',
    number: '10001',
    items: [retainer()],
    prescription: { ...complete, instructions: 'Keep it thin.' },
    then,
  });
const withIssue = (): Case => atAppliance({ type: 'records.attach', by: 'digital_dept' }, issue);
const verified = (...then: Step[]): Case =>
  atAppliance(
    { type: 'records.attach', by: 'digital_dept' },
    { type: 'design.verify', by: 'design_team' },
    ...then,
  );
const atDigitalLab = (...then: Step[]): Case =>
  aCase({
    profile: digitalLab,
    stage: 'design',
    items: [crown()],
    prescription: { ...complete, service: 'standard', dateWanted: plainDate('2026-03-20') },
    then,
  });
const atAligner = (...then: Step[]): Case =>
  aCase({
    profile: aligner,
    stage: 'received',
    number: '30077',
    items: [anItem('clear-aligners', UPPER, { material: 'sheet' })],
    prescription: { ...complete, service: 'full' },
    then,
  });
const atRestorative = (stage: string, ...then: Step[]): Case =>
  aCase({ stage, items: [crown()], prescription: complete, then });

const PROFILES: Readonly<Record<string, LabProfile>> = {
  appliance,
  'digital-lab': digitalLab,
  aligner,
  restorative,
};

async function showing(subject: Case | CaseView, { width = 1000 } = {}) {
  const view = 'case' in subject ? subject : aView(subject);
  const client = fakeClient([view], { profile: PROFILES[view.case.profile]! });
  const element = await place<CaseDetail>('case-detail', { client, caseId: view.case.id }, { width });
  await settled(element);
  return { client, element, id: view.case.id };
}

const find = (element: CaseDetail, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);
const part = (element: CaseDetail, name: string): string => textOf(within(element, `[part="${name}"]`));
const boxes = (element: CaseDetail): readonly string[] =>
  [...element.shadowRoot!.querySelectorAll('[part="box"] h3')].map(textOf);

async function press(element: CaseDetail, selector: string) {
  const pressed = within(element, selector);
  pressed.focus();
  pressed.click();
  await settled(element);
}

const action = (type: string, spot: string) => `#place-${spot} [data-action="${type}"]`;

async function type(element: CaseDetail, id: string, value: string) {
  const control = within<HTMLInputElement>(element, `[id="${id}"]`);
  control.value = value;
  control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input'));
  await settled(element);
}

async function submit(element: CaseDetail, form = '.action-form') {
  within<HTMLFormElement>(element, form).requestSubmit();
  await settled(element);
}

const saved = (element: CaseDetail) =>
  waitUntil(() => part(element, 'save').includes('Saved on this device'), 'it is not saved');

async function sign(element: CaseDetail, name = 'Ines Marten') {
  await waitUntil(() => find(element, '#send'), 'nothing is asked');
  await settled(element);
  if (find(element, '#rx-signature')) await type(element, 'rx-signature', name);
  await submit(element, '#send form');
}

async function pick(element: CaseDetail, id: string, file: File) {
  const input = within<HTMLInputElement>(element, `[id="${id}"]`);
  const files = new DataTransfer();
  files.items.add(file);
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
  await settled(element);
}

describe('case-detail: accessibility', () => {
  afterEach(() => {
    document.documentElement.setAttribute('lang', 'en');
    document.documentElement.removeAttribute('dir');
  });

  const refused: CaseTrouble = {
    kind: 'refused',
    event: 'case.cancel',
    refusal: { code: 'declined', message: 'Work has already begun.' },
    at: instant(NOW),
  };
  const broken = (): Case => {
    const subject = atRestorative('production');
    const history = subject.history.map((entry, i) => (i === 1 ? { ...entry, type: 'design.start' } : entry));
    return { ...subject, history };
  };
  const states: Readonly<Record<string, () => Case | CaseView>> = {
    'a draft': () => aCase({ stage: 'draft' }),
    'with an issue': withIssue,
    'with a question that is answered': () =>
      atRestorative('design', question, { type: 'hold.answer', by: 'dentist', fields: { answer: 'A2.' } }),
    paused: () => atDigitalLab(pause),
    'on hold and paused, with changes not sent': () => {
      const subject = atDigitalLab(question, pause);
      return aView(subject, { revising: { ...subject.prescription, instructions: 'Other words' } });
    },
    'with a quote': () => atRestorative('received', ...quoted),
    'with an expired quote': () =>
      atRestorative('received', ...quoted, { type: 'quote.expire', by: 'system' }),
    'locked, late, with documents and comments': () => ({
      ...aView(
        verified(
          { type: 'production.start', by: 'production' },
          { type: 'document.add', by: 'dentist', documents: [aFile('letter.pdf')] },
          { type: 'comment.add', by: 'dentist', fields: { note: 'On time?' } },
          { type: 'comment.add', by: 'customer_care', fields: { note: 'Yes.' } },
        ),
      ),
    }),
    delivered: () => atRestorative('delivered'),
    'with trouble': () => aView(atRestorative('received'), { trouble: refused, unsent: 2 }),
    'with a broken history': broken,
    cancelled: () =>
      atRestorative('received', { type: 'case.cancel', by: 'lab_admin', fields: { reason: 'Doubled' } }),
  };
  for (const [name, make] of Object.entries(states)) {
    it(`is accessible ${name}`, async () => {
      await checkState((await showing(make())).element);
    });

    it(`does not overflow 320 px ${name}, in German and from right to left`, async () => {
      document.documentElement.lang = 'de';
      checkNoOverflow((await showing(make(), { width: 320 })).element);
      document.documentElement.dir = 'rtl';
      checkNoOverflow((await showing(make(), { width: 320 })).element);
    });
  }

  it('is accessible with the sending asked, signed and found wanting', async () => {
    const { element } = await showing(withIssue());
    await type(element, 'patientCode', '');
    await type(element, 'instructions', 'Behind the band.');
    await press(element, '[data-send="top"]');
    await waitUntil(() => find(element, '#rx-problems'), 'nothing is found wanting');
    await checkState(element);
    await type(element, 'patientCode', 'PX-118');
    await press(element, '[data-send="top"]');
    await waitUntil(() => find(element, '#send'), 'nothing is asked');
    await submit(element, '#send form');
    await checkState(element);
  });

  it('is accessible while it waits, when there is no such case, and when the lab has deleted it', async () => {
    const id = caseId('gone');
    const waiting = await place<CaseDetail>('case-detail', {
      client: fakeClient([], { silent: true }),
      caseId: id,
    });
    expect(within(waiting, '[aria-busy="true"]')).to.exist;
    await checkState(waiting);
    const missing = await place<CaseDetail>('case-detail', { client: fakeClient(), caseId: id });
    expect(textOf(missing)).to.equal('This case is not on this device.');
    await checkState(missing);
    const stone = { id, caseNumber: '10001', at: instant(NOW) };
    const buried = await place<CaseDetail>('case-detail', {
      client: fakeClient([], { tombstones: [stone] }),
      caseId: id,
    });
    await settled(buried);
    expect(textOf(buried))
      .to.contain('Case 10001 was deleted by the lab')
      .and.to.contain('Mar 9, 2026')
      .and.to.contain('Only its number was kept');
    await checkState(buried);
  });
});

describe('case-detail: the head', () => {
  it("A5 15: shows the lab's number and, smaller, the id of this device", async () => {
    const { element } = await showing(
      aCase({ id: '0199aaaa-bbbb-7ccc-8ddd-0123456789ab', stage: 'received' }),
    );
    expect(textOf(within(element, 'h2'))).to.equal('Case L-2041');
    expect(part(element, 'device-id')).to.equal('4567 89ab');
    const queued = await showing(aCase({ stage: 'queued' }));
    expect(textOf(within(queued.element, 'h2'))).to.equal('Case without a number yet');
    expect(part(queued.element, 'device-id')).not.to.equal('');
  });

  it('A4 case page: year of birth, created, received, and whether the plan is accepted', async () => {
    const plan = await aPlan(1, { '11': { movement: 'Rotate' } });
    const propose: Step = { type: 'plan.propose', by: 'planner', plan };
    const waiting = await showing(atAligner(propose));
    expect(part(waiting.element, 'head'))
      .to.contain('PX-118 born 1984')
      .and.to.contain('Created')
      .and.to.contain('Not accepted yet');
    const accepted = await showing(
      atAligner(propose, { type: 'plan.accept', by: 'dentist', fields: { planDigest: plan.digest } }),
    );
    expect(part(accepted.element, 'head')).to.contain('Accepted Mar 8, 2026');
    const without = await showing(atRestorative('production'));
    expect(part(without.element, 'head')).not.to.contain('ccepted');
  });

  it('A2: says in words by how much the due date has passed', async () => {
    const { element } = await showing(aCase({ stage: 'production', dateWanted: '2026-03-07' }));
    expect(part(element, 'head')).to.contain('Mar 7, 2026').and.to.contain('late by 2 days');
  });
});

describe('case-detail: an issue', () => {
  it("A1 ISSUE!: the red box on top holds the lab's message, when it came, from whom, and whom to call", async () => {
    const { element } = await showing(withIssue());
    const box = within(element, '[part="box"]');
    expect(box.className).to.contain('problem');
    expect(textOf(box))
      .to.contain('ISSUE!')
      .and.to.contain(MESSAGE)
      .and.to.contain('Mar 8, 2026')
      .and.to.contain('Design team · Omar Diaz')
      .and.to.contain('The lab asks about: Instructions and Scans.');
    const links = [...box.querySelectorAll('a')].map(({ href }) => href);
    expect(links).to.deep.equal(['tel:+15550148', 'mailto:care@appliance-lab.example']);
    const top = find(element, '[part="rx"]')!;
    expect(box.compareDocumentPosition(top) & Node.DOCUMENT_POSITION_FOLLOWING).to.equal(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  it('A1 ISSUE!: the prescription is open in place at once, and what the lab marked stands out', async () => {
    const { element } = await showing(withIssue());
    const marked = [...element.shadowRoot!.querySelectorAll('[part="marked"]')];
    expect(marked).to.have.length(2);
    expect(marked.every((one) => textOf(one).startsWith('The lab asks about this.'))).to.equal(true);
    expect(marked[0]!.querySelector('#instructions')).not.to.equal(null);
    expect(find(element, '#patientCode')).not.to.equal(null);
    await press(element, '[data-go-marked]');
    expect(focused()!.id).to.equal('marked-instructions');
  });

  it('A1 RESUBMIT: stands at the top and at the bottom and sends one signed revision', async () => {
    for (const end of ['top', 'bottom']) {
      const { element, client, id } = await showing(withIssue());
      const acted: string[] = [];
      element.addEventListener('case-acted', (event) => acted.push(event.action));
      expect(textOf(within(element, `[data-send="${end}"]`))).to.equal('RESUBMIT');
      await type(element, 'instructions', 'Behind the band.');
      await type(element, 'dateWanted', '2026-04-27');
      await press(element, `[data-send="${end}"]`);
      await waitUntil(() => find(element, '#send'), 'nothing is asked');
      await settled(element);
      expect(within<HTMLDialogElement>(element, '#send').open).to.equal(true);
      expect(textOf(within(element, '#send [part="changes"]')))
        .to.contain('Date wanted before: Apr 20, 2026 →now: Apr 27, 2026')
        .and.to.contain('Keep it thin. →now: Behind the band.');
      await type(element, 'field-answer', 'As written.');
      await sign(element);
      expect(client.sent).to.deep.equal([
        { id, type: 'hold.answer', fields: { reason: MESSAGE, answer: 'As written.' } },
      ]);
      const signature = client.revised.at(-1)![0]!;
      expect(signature).to.deep.equal({
        field: 'signature',
        value: { kind: 'typed', name: 'Ines Marten', at: instant(NOW) },
      });
      expect(acted).to.deep.equal(['hold.answer']);
      expect(boxes(element)).to.deep.equal([]);
      expect(find(element, '#send')).to.equal(null);
      expect(focused()!.id).to.equal('rest-rx');
      expect(part(element, 'prescription')).to.contain('Behind the band.');
    }
  });

  it('A5 10: is saved on this device while it is typed, and says so only when it is', async () => {
    const { element, client } = await showing(withIssue());
    expect(part(element, 'save')).to.equal('Nothing changed yet');
    await type(element, 'instructions', 'Behind');
    await type(element, 'instructions', 'Behind the band.');
    expect(part(element, 'save')).to.equal('1 change, not sent yet Saving');
    await saved(element);
    expect(client.revised).to.deep.equal([
      [
        { field: 'instructions', value: 'Behind' },
        { field: 'instructions', value: 'Behind the band.' },
      ],
    ]);
    expect(client.sent).to.deep.equal([]);
  });

  it('says why it could not be saved, keeps what was typed, and saves it when asked again', async () => {
    const { element, client } = await showing(withIssue());
    client.nextSave({ ok: false, code: 'storage-full' });
    await type(element, 'instructions', 'Behind the band.');
    await waitUntil(() => find(element, '.save.failed'), 'no failure is shown');
    expect(part(element, 'save')).to.contain('this device is full');
    expect(within<HTMLTextAreaElement>(element, '#instructions').value).to.equal('Behind the band.');
    await press(element, '.save.failed button');
    await saved(element);
    // looked at last: it is tried again by itself after some seconds, and looking closely takes as long
    client.nextSave({ ok: false, code: 'storage-full' });
    await type(element, 'instructions', 'In front of the band.');
    await waitUntil(() => find(element, '.save.failed'), 'no failure is shown');
    await checkState(element);
  });

  it('hands over what was typed last when the element leaves the page', async () => {
    const { element, client } = await showing(withIssue());
    await type(element, 'instructions', 'Behind the band.');
    element.remove();
    await waitUntil(() => client.revised.length, 'it was not handed over');
    expect(client.watchers).to.equal(0);
  });

  it('brings back changes that were not sent, and discards them only after a question', async () => {
    const subject = withIssue();
    const { element, client } = await showing(
      aView(subject, { revising: { ...subject.prescription, instructions: 'From yesterday' } }),
    );
    expect(part(element, 'found')).to.contain('You have changes that are not sent yet');
    expect(within<HTMLTextAreaElement>(element, '#instructions').value).to.equal('From yesterday');
    expect(part(element, 'save')).to.contain('1 change, not sent yet');
    await press(element, '[data-discard="bottom"]');
    await answerQuestion(element, false);
    expect(within<HTMLTextAreaElement>(element, '#instructions').value).to.equal('From yesterday');
    await press(element, '[data-discard="top"]');
    await answerQuestion(element, true);
    expect(within<HTMLTextAreaElement>(element, '#instructions').value).to.equal('Keep it thin.');
    expect(find(element, '[part="found"]')).to.equal(null);
    expect(element.shadowRoot!.contains(focused())).to.equal(true);
    expect(client.sent).to.deep.equal([]);
  });

  it('an answer in words alone needs words, and no signature', async () => {
    const { element, client } = await showing(withIssue());
    await press(element, '[data-send="top"]');
    await waitUntil(() => find(element, '#send'), 'nothing is asked');
    await settled(element);
    expect(textOf(within(element, '#send'))).to.contain('Nothing in the prescription is changed.');
    expect(find(element, '#rx-signature')).to.equal(null);
    await submit(element, '#send form');
    expect(focused()!.id).to.equal('field-answer');
    await type(element, 'field-answer', 'In front of it.');
    await submit(element, '#send form');
    expect(client.sent[0]).to.deep.include({
      type: 'hold.answer',
      fields: { reason: MESSAGE, answer: 'In front of it.' },
    });
  });

  it('does not send what is not signed, and leads to the field', async () => {
    const { element, client } = await showing(withIssue());
    await type(element, 'instructions', 'Behind the band.');
    await press(element, '[data-send="top"]');
    await sign(element, ' ');
    expect(focused()!.id).to.equal('rx-signature');
    expect(textOf(within(element, '#rx-signature-error'))).to.contain('type your full name');
    expect(client.sent).to.deep.equal([]);
  });

  it('lists what is wrong in the words beside the fields, and leads there', async () => {
    const { element, client } = await showing(withIssue());
    await type(element, 'patientCode', '');
    await press(element, '[data-send="bottom"]');
    await waitUntil(() => find(element, '#rx-problems'), 'nothing is found wanting');
    await settled(element);
    expect(focused()!.id).to.equal('rx-problems');
    const [link, ...others] = [...within(element, '#rx-problems').querySelectorAll('a')];
    expect(others).to.deep.equal([]);
    expect(textOf(link!)).to.equal(textOf(within(element, '#patientCode-error')));
    link!.click();
    await settled(element);
    expect(focused()!.id).to.equal('patientCode');
    expect(client.sent).to.deep.equal([]);
  });

  it('shows what the lab finds wanting when it was sent', async () => {
    const { element, client } = await showing(withIssue());
    client.nextSend({
      ok: false,
      code: 'incomplete',
      problems: [{ path: 'dateWanted', code: 'too-early', values: { earliest: '2026-05-04' } }],
    });
    await type(element, 'instructions', 'Behind the band.');
    await press(element, '[data-send="top"]');
    await sign(element);
    expect(textOf(within(element, '#rx-problems'))).to.contain('the lab needs until May 4, 2026');
    expect(focused()!.id).to.equal('rx-problems');
  });

  it('tells a refusal as a sentence and keeps the changes', async () => {
    const { element, client } = await showing(withIssue());
    client.nextSend({ ok: false, code: 'refused', refusal: { code: 'stale-prescription' } });
    await type(element, 'instructions', 'Behind the band.');
    await press(element, '[data-send="top"]');
    await sign(element);
    expect(textOf(within(element, '#rx-failure'))).to.contain('Your changes are kept');
    expect(focused()!.id).to.equal('rx-failure');
    expect(within<HTMLTextAreaElement>(element, '#instructions').value).to.equal('Behind the band.');
  });

  it('sends nothing when the page cancels case-before-action', async () => {
    const { element, client } = await showing(withIssue());
    element.addEventListener('case-before-action', (event) => event.preventDefault());
    await type(element, 'instructions', 'Behind the band.');
    await press(element, '[data-send="top"]');
    await sign(element);
    expect(client.sent).to.deep.equal([]);
    expect(find(element, '#send')).to.equal(null);
  });

  it('ends the question unanswered when the element is moved in the page', async () => {
    const { element, client } = await showing(withIssue());
    await type(element, 'instructions', 'Behind the band.');
    await press(element, '[data-send="top"]');
    await waitUntil(() => find(element, '#send'), 'nothing is asked');
    await settled(element);
    const elsewhere = element.parentElement!.appendChild(document.createElement('section'));
    elsewhere.append(element);
    await settled(element);
    expect(find(element, '#send')).to.equal(null);
    expect(client.sent).to.deep.equal([]);
    expect(within<HTMLTextAreaElement>(element, '#instructions').value).to.equal('Behind the band.');
  });

  it("A5 11: a hold and a pause stand in boxes of their own, the lab's question first", async () => {
    const { element } = await showing(atDigitalLab(pause, question));
    expect(boxes(element)).to.deep.equal(['On hold', 'Paused']);
  });
});

describe('case-detail: the prescription', () => {
  it('is read by piece of work until somebody edits it', async () => {
    const { element } = await showing(atRestorative('design'));
    expect(part(element, 'prescription'))
      .to.contain('Crown on 14')
      .and.to.contain('Material Zirconia, multilayer')
      .and.to.contain('Shade A2 (VITA classical)');
    expect(find(element, '[data-send]')).to.equal(null);
    await press(element, '[data-edit]');
    expect(focused()!.id).to.equal('rest-rx');
    expect(textOf(within(element, '[data-send="top"]'))).to.equal('Change the prescription');
    await press(element, '[data-send="top"]');
    await waitUntil(() => find(element, '#rx-failure'), 'nothing is said');
    expect(textOf(within(element, '#rx-failure'))).to.contain('Nothing was changed yet');
    await press(element, '[data-stop]');
    expect(find(element, '[data-send]')).to.equal(null);
    expect(focused()!.id).to.equal('rest-rx');
  });

  it('S2 · Modify Rx: shows and confirms the due date that moves', async () => {
    const { element, client } = await showing(atDigitalLab());
    await press(element, '[data-edit]');
    const item = Object.values((await shownCase(client)).prescription.items)[0]!;
    await type(element, `items.${item.id}.note`, 'Lighter contact.');
    await press(element, '[data-send="top"]');
    await waitUntil(() => find(element, '#send'), 'nothing is asked');
    await settled(element);
    expect(textOf(within(element, '#send [part="due"]'))).to.equal(
      'Due so far Mar 20, 2026 Due from now on Mar 24, 2026',
    );
    expect(find(element, '#field-dueDate')).to.equal(null);
    await sign(element);
    expect(client.sent[0]).to.deep.include({ type: 'rx.revise', fields: { dueDate: '2026-03-24' } });
  });

  it('S2 · address freely: a new address alone moves no due date', async () => {
    const { element, client } = await showing(atDigitalLab());
    await press(element, '[data-edit]');
    await type(element, 'deliveryAddress', '12 Elm Street');
    await press(element, '[data-send="top"]');
    await waitUntil(() => find(element, '#send'), 'nothing is asked');
    await settled(element);
    expect(find(element, '#send [part="due"]')).to.equal(null);
    await sign(element);
    expect(client.sent[0]).to.deep.include({ type: 'rx.amend', fields: {} });
  });

  it('changes each piece in place; what does not fit the product is asked for again', async () => {
    const { element, client } = await showing(atRestorative('design'));
    await press(element, '[data-edit]');
    const item = Object.values((await shownCase(client)).prescription.items)[0]!;
    const at = (field: string) => `items.${item.id}.${field}`;
    await type(element, at('product'), 'veneer');
    expect(within<HTMLSelectElement>(element, `[id="${at('material')}"]`).value).to.equal('');
    await type(element, at('material'), 'feldspathic');
    await type(element, at('shade'), 'vita-classical|B1');
    await type(element, at('note'), 'Thin.');
    await saved(element);
    expect(client.revised.flat().at(-1)).to.deep.equal({
      item: item.id,
      value: {
        ...item,
        product: 'veneer',
        material: 'feldspathic',
        shade: { system: 'vita-classical', code: 'B1', region: 'body' },
        note: 'Thin.',
      },
    });
  });

  it('takes pieces in and out, and keeps the focus', async () => {
    const { element, client } = await showing(atRestorative('design'));
    await press(element, '[data-edit]');
    await press(element, '#add-item');
    expect(element.shadowRoot!.querySelectorAll('.piece-form')).to.have.length(2);
    expect(focused()!.id).to.match(/^items\..*\.product$/);
    await press(element, '.piece-form .danger');
    expect(element.shadowRoot!.querySelectorAll('.piece-form')).to.have.length(1);
    expect(focused()!.id).to.equal('add-item');
    await saved(element);
    expect(client.revised.flat()).to.have.length(2);
  });

  it('saves teeth once all of them can be read, and says which cannot', async () => {
    const { element, client } = await showing(atRestorative('design'));
    await press(element, '[data-edit]');
    const id = `items.${Object.keys((await shownCase(client)).prescription.items)[0]!}.teeth`;
    await type(element, id, '14, 99');
    expect(textOf(within(element, `[id="${id}-error"]`))).to.contain('“99” is not a tooth in FDI');
    expect(within<HTMLInputElement>(element, `[id="${id}"]`).value).to.equal('14, 99');
    await press(element, '[data-send="top"]');
    await waitUntil(() => find(element, '#rx-problems'), 'nothing is found wanting');
    expect(textOf(within(element, '#rx-problems a'))).to.equal(textOf(within(element, `[id="${id}-error"]`)));
    expect(client.revised).to.deep.equal([]);
    await type(element, id, '14-16');
    await saved(element);
    expect(JSON.stringify(client.revised)).to.contain('["16","15","14"]');
    expect(find(element, '#rx-problems')).to.equal(null);
  });

  it('keeps a year that is no number in its field', async () => {
    const { element } = await showing(atRestorative('design'));
    await press(element, '[data-edit]');
    await type(element, 'yearOfBirth', 'eighty');
    expect(within<HTMLInputElement>(element, '#yearOfBirth').value).to.equal('eighty');
    await press(element, '[data-send="top"]');
    await waitUntil(() => find(element, '#yearOfBirth-error'), 'nothing is found wanting');
    expect(textOf(within(element, '#yearOfBirth-error'))).to.contain('enter a year');
  });

  it('replaces a scan, and takes one out', async () => {
    const { element, client } = await showing(withIssue());
    await pick(element, 'scans.upper', new File(['solid'], 'again.stl'));
    expect(client.files.picked).to.deep.equal(['again.stl']);
    expect(textOf(within(element, '[part="slot"]'))).to.contain('again.stl');
    await press(element, '[part="slot"] .danger');
    expect(textOf(within(element, '[part="slot"]'))).to.contain('Choose file for Upper scan');
    expect(focused()!.id).to.equal('scans.upper');
    await saved(element);
    expect(client.revised.flat().at(-1)).to.deep.equal({ slot: 'upper', value: undefined });
  });

  it('stops reading a scan when asked, and says why one was not taken', async () => {
    const { element, client } = await showing(withIssue());
    client.files.next('stays');
    await pick(element, 'scans.upper', new File(['solid'], 'again.stl'));
    expect(textOf(within(element, '.taking'))).to.contain('Copying again.stl');
    await checkState(element);
    await press(element, '.taking button');
    expect(find(element, '.taking')).to.equal(null);
    client.files.next({ ok: false, code: 'same-file', place: 'lower' });
    await pick(element, 'scans.upper', new File(['solid'], 'lower.stl'));
    expect(textOf(within(element, '[part="slot"] [role="alert"]')))
      .to.contain('lower.stl was not taken')
      .and.to.contain('already in another slot');
  });

  it('A6: from Approved on only notes, files and address; it says since when, and whom to ask', async () => {
    const { element, client } = await showing(verified({ type: 'production.start', by: 'production' }));
    expect(part(element, 'lock'))
      .to.contain('Locked since “Approved”.')
      .and.to.contain('You can still change: Instructions, Scans, and Delivery address.')
      .and.to.contain('+1 555 0148');
    await press(element, '[data-edit]');
    expect(find(element, '#instructions')).not.to.equal(null);
    expect(find(element, '#deliveryAddress')).not.to.equal(null);
    expect(find(element, '#patientCode')).to.equal(null);
    expect(find(element, '#dateWanted')).to.equal(null);
    expect(part(element, 'prescription')).to.contain('Hawley retainer, upper arch');
    await press(element, action('change.request', 'ask'));
    await type(element, 'field-note', 'Please an acrylic colour.');
    await submit(element);
    expect(client.sent[0]).to.deep.include({
      type: 'change.request',
      fields: { note: 'Please an acrylic colour.' },
    });
    expect(element.shadowRoot!.contains(focused())).to.equal(true);
  });

  it('A6: shipped and later nothing is changed', async () => {
    const { element } = await showing(atRestorative('delivered'));
    expect(find(element, '[data-edit]')).to.equal(null);
    expect(part(element, 'lock')).to.contain('Locked since “Production”.').and.to.contain('call the lab');
  });

  it('keeps changes that can no longer be sent until they are discarded', async () => {
    const subject = atRestorative('delivered');
    const { element } = await showing(
      aView(subject, { revising: { ...subject.prescription, instructions: 'Too late' } }),
    );
    expect(part(element, 'found')).to.contain('They cannot be sent now.');
    await press(element, '[data-discard="found"]');
    await answerQuestion(element, true);
    expect(find(element, '[part="found"]')).to.equal(null);
  });

  it('starts afresh with another case in the same element', async () => {
    const [one, other] = [atRestorative('design'), atRestorative('design')];
    const client = fakeClient([one, other]);
    const element = await place<CaseDetail>('case-detail', { client, caseId: one.id });
    await press(element, '[data-edit]');
    await type(element, 'instructions', 'For the first');
    element.caseId = other.id;
    await settled(element);
    expect(find(element, '#instructions')).to.equal(null);
    await waitUntil(() => client.revised.length, 'it was not handed over');
    expect(client.revised).to.deep.equal([[{ field: 'instructions', value: 'For the first' }]]);
  });

  it('shows a case by property, without a client and without buttons', async () => {
    const element = await place<CaseDetail>('case-detail', {
      case: atRestorative('production'),
      profile: restorative,
    });
    expect(part(element, 'prescription')).to.contain('Crown on 14');
    expect(find(element, 'button')).to.equal(null);
    await checkState(element);
  });
});

const shownCase = (client: ReturnType<typeof fakeClient>): Promise<Case> =>
  new Promise((resolve) => client.cases().subscribe({ next: ([view]) => resolve(view!.case) }));

describe('case-detail: pause, quote and parcel', () => {
  const longPaused = (): Case =>
    aCase({
      profile: digitalLab,
      stage: 'design',
      items: [crown()],
      prescription: { ...complete, service: 'standard', dateWanted: plainDate('2026-03-20') },
      startedAt: NOW - 46 * DAY,
      then: [{ ...pause, at: NOW - 40 * DAY }],
    });

  it('A3: says why it is paused, what happens if nothing is done, and how many days are left', async () => {
    const { element } = await showing(longPaused());
    expect(part(element, 'box'))
      .to.contain('The patient asked for a delay')
      .and.to.contain('Resume order')
      .and.to.contain('If nothing is done by Mar 14, 2026')
      .and.to.contain('(5 days left)');
  });

  it('A3: two Resume buttons, either works, and the new due date is confirmed', async () => {
    for (const spot of ['panel', 'pause']) {
      const { element, client } = await showing(longPaused());
      expect(element.shadowRoot!.querySelectorAll('[data-action="pause.lift"]')).to.have.length(2);
      await press(element, action('pause.lift', spot));
      expect(textOf(within(element, '[part="due"]'))).to.contain('Due from now on Apr 29, 2026');
      await checkState(element);
      await answerQuestion(element, true);
      expect(client.sent[0]).to.deep.include({ type: 'pause.lift', fields: { dueDate: '2026-04-29' } });
      expect(boxes(element)).to.deep.equal([]);
      expect(element.shadowRoot!.contains(focused())).to.equal(true);
    }
  });

  it('A5 13: says in words on which invoice the order stands', async () => {
    const { element } = await showing(longPaused());
    expect(part(element, 'billing'))
      .to.contain('On the invoice for January 2026')
      .and.to.contain('Taken off the invoice for January 2026');
  });

  it('A2 quotes: shows amount, note and the last day; accepts, comments and declines', async () => {
    const { element, client } = await showing(atRestorative('received', ...quoted));
    expect(part(element, 'box'))
      .to.contain('USD 480.00')
      .and.to.contain('Two implants.')
      .and.to.contain('If nothing is done by');
    const offered = [...within(element, '#place-quote').querySelectorAll('[data-action]')].map(
      (button) => (button as HTMLElement).dataset['action'],
    );
    expect(offered).to.deep.equal(['quote.accept', 'quote.comment', 'quote.decline']);
    await press(element, action('quote.comment', 'quote'));
    await type(element, 'field-note', 'Without the second one?');
    await submit(element);
    expect(client.sent[0]).to.deep.include({
      type: 'quote.comment',
      fields: { note: 'Without the second one?' },
    });
  });

  it('A2 quotes: an expired one still names the amount, and a new one can be asked for', async () => {
    const { element, client } = await showing(
      atRestorative('received', ...quoted, { type: 'quote.expire', by: 'system' }),
    );
    expect(part(element, 'box')).to.contain('Quote expired').and.to.contain('USD 480.00');
    await press(element, action('quote.ask-again', 'quote'));
    expect(client.sent[0]!.type).to.equal('quote.ask-again');
  });

  it('A2 shipped: shows tracking number and carrier, and a problem on the way', async () => {
    const shipped = aCase({
      stage: 'qc',
      items: [crown()],
      prescription: complete,
      then: [
        {
          type: 'case.ship',
          by: 'shipping',
          fields: { trackingNumber: '1Z 999 AA1 01', carrier: 'UPS' },
        },
        { type: 'shipment.problem', by: 'system', fields: { reason: 'Address not found' } },
      ],
    });
    const { element } = await showing(shipped);
    expect(part(element, 'shipment')).to.contain('Tracking number 1Z 999 AA1 01').and.to.contain('UPS');
    expect(part(element, 'box')).to.contain('Address not found');
  });

  it('offers what the page can decide elsewhere in a slot, and sends to it', async () => {
    const plan = await aPlan(1, { '14': { design: 'Crown' } });
    const { element } = await showing(
      atRestorative('design', { type: 'plan.propose', by: 'designer', plan }),
    );
    expect(find(element, '[data-action^="plan."]')).to.equal(null);
    expect(part(element, 'box')).to.contain('Look at what the lab proposes');
    expect(find(element, 'slot[name="plan"]')).not.to.equal(null);
  });
});

describe('case-detail: comments and files', () => {
  it('A4 case page: a comment is answered within one business day', async () => {
    const { element, client } = await showing(atAligner());
    expect(part(element, 'comments')).to.contain('The lab answers within 1 working day.');
    expect(part(element, 'comments')).to.contain('never the patient');
    await press(element, action('comment.add', 'comments'));
    await type(element, 'field-note', 'Can it leave on Friday?');
    await submit(element);
    expect(client.sent[0]).to.deep.include({
      type: 'comment.add',
      fields: { note: 'Can it leave on Friday?' },
    });
    expect(part(element, 'comments'))
      .to.contain('Can it leave on Friday?')
      .and.to.contain('The lab answers by Mar 10, 2026.');
    expect(focused()!.id).to.equal('rest-comments');
  });

  it('shows markup in what others wrote as text', async () => {
    const { element } = await showing(
      atAligner({ type: 'comment.add', by: 'planner', fields: { note: MARKUP } }),
    );
    expect(part(element, 'comments')).to.contain(MARKUP);
    expect(find(element, 'img, b')).to.equal(null);
  });

  it('A4: documents are added after submission, with who and when', async () => {
    const { element, client } = await showing(atAligner());
    await pick(element, 'document', new File(['%PDF'], 'letter.pdf'));
    expect(client.files.picked).to.deep.equal(['letter.pdf']);
    expect(part(element, 'documents'))
      .to.contain('letter.pdf')
      .and.to.contain('Mar 9, 2026')
      .and.to.contain('Dentist · Dr. Ines Marten');
  });

  it('says why a document was not taken, and stops reading when asked', async () => {
    const { element, client } = await showing(atAligner());
    client.files.next({ ok: false, code: 'storage-full' });
    await pick(element, 'document', new File(['%PDF'], 'letter.pdf'));
    expect(textOf(within(element, '[part="documents"] [role="alert"]'))).to.contain(
      'letter.pdf was not taken',
    );
    await checkState(element);
    client.files.next('stays');
    await pick(element, 'document', new File(['%PDF'], 'letter.pdf'));
    await press(element, '[part="documents"] .taking button');
    expect(find(element, '.taking')).to.equal(null);
    expect(find(element, '[part="documents"] [role="alert"]')).to.equal(null);
  });

  it('shows how far each file has come', async () => {
    const subject = atAligner();
    const { upper, lower } = subject.prescription.scans;
    const { element } = await showing(
      aView(subject, {
        uploads: {
          [upper!.id]: { state: 'verified', sent: 100, bytes: 100 },
          [lower!.id]: { state: 'sending', sent: 40, bytes: 100 },
        },
      }),
    );
    expect(part(element, 'scans')).to.contain('At the lab').and.to.contain('Sending, 40 %');
  });
});

describe('case-detail: linked cases', () => {
  const shipped: readonly Step[] = [
    { type: 'case.ship', by: 'shipping', fields: { trackingNumber: 'JJD 1' } },
  ];
  const atEnd = async (...then: Step[]): Promise<Case> => {
    const plan = await aPlan(1, { '11': { movement: 'Rotate' } });
    return atAligner(
      { type: 'plan.propose', by: 'planner', plan },
      { type: 'plan.accept', by: 'dentist', fields: { planDigest: plan.digest } },
      ...shipped,
      ...then,
    );
  };
  const opened = (element: CaseDetail): string[] => {
    const ids: string[] = [];
    element.addEventListener('case-open', (event) => ids.push(event.caseId));
    return ids;
  };

  it('A4 follow-ups: says of each what it is for and whether new impressions are needed', async () => {
    const { element } = await showing(await atEnd());
    const offers = [...element.shadowRoot!.querySelectorAll('[part="follow-up"]')].map(textOf);
    expect(offers).to.have.length(5);
    expect(offers[0]).to.contain('Refinement').and.to.contain('New impressions or scans are needed.');
    expect(offers[2]).to.contain('Removable retainer').and.to.contain('New impressions are recommended');
    expect(offers[4]).to.contain('Remake').and.to.contain('Made from the scans on file.');
  });

  it('A4 refinement: begins a draft that is linked to the original, and opens it', async () => {
    const { element } = await showing(await atEnd());
    const ids = opened(element);
    await press(element, '[data-start="refinement"]');
    expect(ids).to.have.length(1);
  });

  it('A5 22: a remake has a form, and the lab makes the new case', async () => {
    const { element, client } = await showing(await atEnd());
    const ids = opened(element);
    await press(element, action('remake.request', 'follow-remake'));
    await type(element, 'field-arch', 'upper');
    await type(element, 'field-alignerNumber', '11, 12');
    await type(element, 'field-alignerWorn', '10');
    await type(element, 'field-remakeReason', 'broken');
    await submit(element);
    await answerQuestion(element, true);
    expect(client.sent[0]!.fields).to.include({ arch: 'upper', alignerWorn: '10', remakeReason: 'broken' });
    expect(client.sent[0]!.fields['childId']).not.to.equal(undefined);
    expect(ids).to.deep.equal([]);
  });

  it('A4: original and follow-up name each other, and open each other', async () => {
    const original = await showing(
      await atEnd({
        type: 'followup.link',
        by: 'system',
        fields: { childId: 'child', kind: 'refinement', childNumber: '30099' },
      }),
    );
    const ids = opened(original.element);
    expect(part(original.element, 'links')).to.contain('Refinement: case 30099');
    await press(original.element, '[data-open="child"]');
    expect(ids).to.deep.equal(['child']);
    const child = await showing(
      aCase({
        profile: aligner,
        stage: 'received',
        prescription: { ...complete, service: 'full' },
        origin: { caseId: caseId('parent'), caseNumber: '30077', kind: 'refinement' },
      }),
    );
    expect(part(child.element, 'links')).to.contain('Follow-up of case 30077: Refinement');
  });

  it('tells when the lab does not offer a follow-up any more', async () => {
    const { element, client } = await showing(await atEnd());
    client.startFollowUp = () => Promise.resolve({ ok: false, code: 'not-offered' });
    await press(element, '[data-start="phase2"]');
    expect(textOf(within(element, '[part="links"] [role="alert"]'))).to.contain('does not offer this');
  });

  it('sends a draft on to where it is edited', async () => {
    const { element, id } = await showing(aCase({ stage: 'draft' }));
    const ids = opened(element);
    await press(element, '[part="base"] .notice button');
    expect(ids).to.deep.equal([id]);
  });
});

describe('case-detail: what is told of the case', () => {
  afterEach(() => document.documentElement.setAttribute('lang', 'en'));

  it('A2 history: says that it is complete, or from which entry on it is not', async () => {
    const sound = await showing(atRestorative('production'));
    expect(part(sound.element, 'proof')).to.contain('History complete');
    const subject = atRestorative('production');
    const history = subject.history.map((entry, i) =>
      i === 2 ? { ...entry, by: { ...entry.by, name: 'Somebody else' } } : entry,
    );
    const broken = await showing({ ...subject, history });
    expect(part(broken.element, 'proof'))
      .to.contain('The history is not complete')
      .and.to.contain('Entry 3, “Design started”');
    const unsealed = await showing({
      ...subject,
      history: subject.history.map((entry) => ({ ...entry, hash: '' })),
    });
    expect(find(unsealed.element, '[part="proof"]')).to.equal(null);
  });

  it('shows what was refused later, until it is dismissed', async () => {
    const trouble: CaseTrouble = {
      kind: 'refused',
      event: 'case.cancel',
      refusal: { code: 'declined', message: 'Work has already begun.' },
      at: instant(NOW),
    };
    const { element, client, id } = await showing(aView(atRestorative('received'), { trouble }));
    expect(part(element, 'trouble')).to.contain('Work has already begun.');
    await press(element, '[data-dismiss]');
    expect(client.dismissed).to.deep.equal([id]);
    expect(focused()!.localName).to.equal('h2');
  });

  it('A6: says what is not possible now', async () => {
    const { element } = await showing(atRestorative('production'));
    expect(part(element, 'impossible')).to.contain('From “Production” on only the lab can do this.');
  });

  it('never shows a name of a patient, whatever the lab has sent', async () => {
    const subject = atRestorative('design');
    const named = { ...subject, prescription: { ...subject.prescription, patientName: 'Erika Muster' } };
    const { element } = await showing(named);
    expect(textOf(element)).not.to.contain('Erika');
  });

  it('changes its language with the page', async () => {
    const { element } = await showing(withIssue());
    await speak('de', element);
    const text = textOf(element);
    expect(text)
      .to.contain('PROBLEM!')
      .and.to.contain('Danach fragt das Labor.')
      .and.to.contain('Fällig 20. Apr. 2026')
      .and.to.contain('Das Labor fragt nach: Hinweise und Scans.');
    expect(textOf(within(element, '[data-send="top"]'))).to.equal('ERNEUT EINREICHEN');
  });
});

describe('case-detail: with the real client and the embedded lab', () => {
  it('A1 ISSUE! to RESUBMIT: what was typed in place reaches the lab as one revision with its diff', async () => {
    const lab = aLab({ profile: appliance });
    const client = await openClient(lab, appliance);
    const id = await client.createDraft();
    // whatever the lab asks about such a piece is answered
    const { items, answers } = completePrescription(appliance, { product: 'hawley', today: client.today() });
    const ordered = crownEdits().filter((edit) => !('item' in edit));
    await client.edit(id, [
      ...ordered,
      ...Object.values(items).map((value) => ({ item: value.id, value })),
      ...Object.entries(answers).map(([answer, value]) => ({ answer, value })),
    ]);
    expect(await client.attach(id, 'upper', archFile('upper'))).to.have.property('ok', true);
    const signature = { kind: 'typed', name: 'Ada Okafor', at: instant(client.now()) } as const;
    await client.edit(id, [{ field: 'signature', value: signature }]);
    const submitted = await client.submit(id);
    expect(submitted.ok ? [] : 'problems' in submitted ? submitted.problems : submitted.code).to.deep.equal(
      [],
    );
    const design = { role: 'design_team', name: 'Omar Diaz' };
    await until(client.case(id), (view) => view?.case.status.stage === 'awaiting_records');
    await lab.desk.act(id, 'hold.place', { reason: MESSAGE, markedFields: 'instructions' }, design);
    client.syncNow();
    const element = await place<CaseDetail>('case-detail', { client, caseId: id });
    await waitUntil(() => find(element, '[part="marked"]'), 'no issue is shown', { timeout: 20_000 });

    await type(element, 'instructions', 'Behind the band.');
    await waitUntil(() => part(element, 'save').includes('Saved on this device'), 'not saved', {
      timeout: 20_000,
    });
    const kept = await until(client.case(id), (view) => view?.revising !== undefined);
    expect(kept!.revising!.instructions).to.equal('Behind the band.');
    expect(kept!.case.prescription.instructions).to.equal('');
    await press(element, '[data-send="bottom"]');
    await sign(element, 'Ada Okafor');
    await waitUntil(() => !find(element, '[part="box"]'), 'the issue stays', { timeout: 20_000 });

    const [atLab] = await until(lab.desk.cases, ([first]) => first?.status['hold'] === 'clear');
    expect(atLab!.status.stage).to.equal('design');
    expect(atLab!.prescription.instructions).to.equal('Behind the band.');
    expect(atLab!.history.at(-1)!.changes).to.deep.equal([
      { path: 'instructions', before: undefined, after: 'Behind the band.' },
    ]);
    element.remove();
    await client.close();
  });
});

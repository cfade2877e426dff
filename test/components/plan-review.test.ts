import { expect } from '@open-wc/testing';
import { PlanReview } from '../../components/plan-review/plan-review.js';
import type { Case, LabProfile, PlanVersion } from '../../src/index.js';
import { restorative } from '../../src/profiles/restorative.js';
import { aligner } from '../../src/profiles/aligner.js';
import { digitalLab } from '../../src/profiles/digital-lab.js';
import { aCase, aPlan, fakeClient, NOW, type Step } from '../support/fake-client.js';
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

PlanReview.define();

const propose = (plan: PlanVersion): Step => ({ type: 'plan.propose', by: 'designer', plan });
const accept = ({ digest }: PlanVersion): Step => ({
  type: 'plan.accept',
  by: 'dentist',
  fields: { planDigest: digest },
});
const requestChange = ({ digest }: PlanVersion): Step => ({
  type: 'plan.request-change',
  by: 'dentist',
  fields: { planDigest: digest, note: 'Please put a shoulder on 14.' },
});
const hold: Step = { type: 'hold.place', by: 'lab_admin', fields: { reason: 'Which shade?' } };
const inDesign = (...then: Step[]): Case => aCase({ stage: 'design', number: 'L-2039', then });

async function showing(
  subject: Case,
  { width = 1000, profile = restorative }: { width?: number; profile?: LabProfile } = {},
) {
  const client = fakeClient([subject], { profile });
  const element = await place<PlanReview>('plan-review', { client, caseId: subject.id }, { width });
  await settled(element);
  return { client, element, id: subject.id };
}

const find = (element: PlanReview, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);
const acceptButton = (element: PlanReview) => find(element, '#place-decision [data-action="plan.accept"]');
const changeButton = (element: PlanReview) =>
  find(element, '[part="decision"] [data-action="plan.request-change"]');

const rejectButton = (element: PlanReview) => find(element, '[part="decision"] [data-action="plan.reject"]');
const atAligner = (...then: Step[]): Case =>
  aCase({ profile: aligner, stage: 'received', prescription: { service: 'full' }, then });
const planned = (plan: PlanVersion): Step => ({ type: 'plan.propose', by: 'planner', plan });

async function type(element: PlanReview, id: string, value: string) {
  const control = within<HTMLInputElement>(element, `#${id}`);
  control.value = value;
  control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input'));
  await settled(element);
}

async function press(element: PlanReview, button: HTMLElement) {
  button.focus();
  button.click();
  await settled(element);
}

describe('plan-review', () => {
  let first: PlanVersion;
  let second: PlanVersion;
  before(async () => {
    first = await aPlan(
      1,
      {
        '14': { design: 'Full contour', margin: 'Chamfer' },
        '15': { design: 'Full contour', margin: 'Chamfer' },
      },
      { note: 'First proposal.', at: NOW - 3 * 86_400_000 },
    );
    second = await aPlan(
      2,
      {
        '14': { design: 'Full contour', margin: 'Shoulder', stain: 'Light' },
        '16': { design: 'Full contour' },
      },
      { note: 'Margin moved as you asked.' },
    );
  });
  afterEach(() => document.documentElement.setAttribute('lang', 'en'));

  const proposed = () => inDesign(propose(first), requestChange(first), propose(second));
  const forged = () => ({ ...second, note: `${second.note} And a little more.` });

  const states: Readonly<Record<string, () => Case>> = {
    'without a plan': () => inDesign(),
    'with a plan to decide on': proposed,
    'with an accepted plan': () => inDesign(propose(first), accept(first)),
    'with a change requested': () => inDesign(propose(first), requestChange(first)),
    'while the case is on hold': () => inDesign(propose(first), hold),
    'with a plan that differs from its seal': () => inDesign(propose(first), propose(forged())),
  };
  for (const [name, make] of Object.entries(states))
    it(`is accessible ${name}, and does not overflow 320 px`, async () => {
      await checkState((await showing(make())).element);
      document.documentElement.lang = 'de';
      const narrow = await showing(make(), { width: 320 });
      await checkState(narrow.element);
      checkNoOverflow(narrow.element);
    });

  it('says what will be here while there is no plan', async () => {
    const { element } = await showing(inDesign());
    expect(textOf(element)).to.contain('No design to review yet');
  });

  it('shows the newest version with the note and a short id', async () => {
    const { element } = await showing(proposed());
    expect(textOf(within(element, 'h2'))).to.equal('Design 2');
    expect(textOf(within(element, '[part="note"]'))).to.contain('Margin moved as you asked.');
    expect(within(element, '[part="short-id"]').textContent).to.equal(
      `${second.digest.slice(0, 4)} ${second.digest.slice(4, 8)}`,
    );
  });

  it('says in words what changed since the version before', async () => {
    const { element } = await showing(proposed());
    expect(textOf(within(element, '[part="summary"]'))).to.equal('Tooth by tooth: 5 changes');
    const rows = [...element.shadowRoot!.querySelectorAll('tbody tr')].map(textOf);
    expect(rows[0]).to.contain('16 Full contour New');
    expect(rows[1]).to.contain('15 Taken out was: Full contour').and.to.contain('Taken out was: Chamfer');
    expect(rows[2]).to.contain('14 Full contour Shoulder Changed was: Chamfer Light New');
  });

  it('names teeth in the notation that is asked for', async () => {
    const { element } = await showing(inDesign(propose(first)));
    element.notation = 'palmer';
    await settled(element);
    expect(textOf(within(element, 'tbody th'))).to.equal('UR5');
  });

  it('decides on the newest version only', async () => {
    const { element } = await showing(proposed());
    const select = within<HTMLSelectElement>(element, '#version');
    select.value = '1';
    select.dispatchEvent(new Event('change'));
    await settled(element);
    expect(textOf(within(element, 'h2'))).to.equal('Design 1');
    expect(acceptButton(element)).to.equal(null);
    expect(textOf(element)).to.contain('You are looking at design 1. Decisions are made on design 2');
    await checkState(element);
    await press(element, within(element, '[part="decision"] button'));
    expect(textOf(within(element, 'h2'))).to.equal('Design 2');
    expect(within<HTMLSelectElement>(element, '#version').value).to.equal('2');
    expect(focused()!.localName).to.equal('h2');
  });

  it('A4 plan review: accepts after a question that names the version and its short id', async () => {
    const { element, client, id } = await showing(proposed());
    const acted: string[] = [];
    element.addEventListener('case-acted', ({ action }) => acted.push(action));
    await press(element, acceptButton(element)!);
    const dialog = within<HTMLDialogElement>(element, 'dialog');
    expect(dialog.open).to.equal(true);
    expect(textOf(dialog)).to.contain('Accept design 2?');
    expect(textOf(dialog)).to.contain(`${second.digest.slice(0, 4)} ${second.digest.slice(4, 8)}`);
    expect(client.sent).to.have.length(0);
    await checkState(element);
    await answerQuestion(element, true);
    expect(client.sent).to.deep.equal([{ id, type: 'plan.accept', fields: { planDigest: second.digest } }]);
    expect(acted).to.deep.equal(['plan.accept']);
    expect(textOf(within(element, '[part="decided"]')))
      .to.contain('Accepted Mar 9, 2026')
      .and.to.contain('Dr. Ines Marten');
    expect(focused()!.id).to.equal('rest-decision');
  });

  it('accepts nothing when the question is answered with Cancel', async () => {
    const { element, client } = await showing(proposed());
    await press(element, acceptButton(element)!);
    await answerQuestion(element, false);
    expect(client.sent).to.have.length(0);
    expect(focused()).to.equal(acceptButton(element));
  });

  it('A4 modification request: needs a message, and sends it with what was seen', async () => {
    const { element, client, id } = await showing(proposed());
    await press(element, changeButton(element)!);
    expect(focused()!.id).to.equal('rest-request');
    within<HTMLFormElement>(element, '.action-form').requestSubmit();
    await settled(element);
    expect(within(element, '#error-note').textContent).to.contain('Message');
    expect(focused()!.id).to.equal('request-problems');
    expect(client.sent).to.have.length(0);
    await checkState(element);
    const note = within<HTMLTextAreaElement>(element, '#field-note');
    note.value = 'Close the contact to 13.';
    note.dispatchEvent(new Event('input'));
    within<HTMLFormElement>(element, '.action-form').requestSubmit();
    await settled(element);
    expect(client.sent).to.deep.equal([
      {
        id,
        type: 'plan.request-change',
        fields: { note: 'Close the contact to 13.', planDigest: second.digest },
      },
    ]);
    expect(textOf(within(element, '[part="decided"]'))).to.contain('Close the contact to 13.');
    expect(focused()!.id).to.equal('rest-decision');
  });

  it('does not let a plan be accepted that is not what the lab sealed', async () => {
    const { element } = await showing(inDesign(propose(first), propose(forged())));
    expect(acceptButton(element)).to.equal(null);
    expect(changeButton(element)).not.to.equal(null);
    expect(within(element, '[part="error"]').textContent).to.contain('its content and its id do not match');
  });

  it('A3: offers no decision while the case is on hold', async () => {
    const { element } = await showing(inDesign(propose(first), hold));
    expect(acceptButton(element)).to.equal(null);
    expect(textOf(within(element, '[part="decision"]'))).to.contain('You can decide when it goes on.');
  });

  it('tells when a newer design came between looking and deciding', async () => {
    const { element, client } = await showing(proposed());
    client.nextSend({ ok: false, code: 'refused', refusal: { code: 'stale-plan' } });
    await press(element, acceptButton(element)!);
    await answerQuestion(element, true);
    expect(within(element, '[role="alert"]').textContent).to.contain('a newer design meanwhile');
    expect(element.shadowRoot!.contains(focused())).to.equal(true);
  });

  it('keeps a message that is being written when a newer design comes', async () => {
    const { element, client, id } = await showing(inDesign(propose(first)));
    await press(element, changeButton(element)!);
    const note = within<HTMLTextAreaElement>(element, '#field-note');
    note.value = 'Half a sentence';
    note.dispatchEvent(new Event('input'));
    client.push({ ...inDesign(propose(first), propose(second)), id });
    await settled(element);
    expect(textOf(within(element, 'h2'))).to.equal('Design 2');
    expect(within<HTMLTextAreaElement>(element, '#field-note').value).to.equal('Half a sentence');
    const send = async () => {
      within<HTMLFormElement>(element, '.action-form').requestSubmit();
      await settled(element);
    };
    await send();
    expect(within(element, '[role="alert"]').textContent).to.contain('a newer design meanwhile');
    expect(textOf(within(element, '[part="begun-for"]'))).to.contain('begun for design 1');
    await press(element, within(element, '#begun-for'));
    await send();
    expect(client.sent.map(({ fields }) => fields['planDigest'])).to.deep.equal([
      first.digest,
      second.digest,
    ]);
    expect(element.shadowRoot!.querySelector('form')).to.equal(null);
  });

  it('sends nothing when the page cancels case-before-action', async () => {
    const { element, client } = await showing(proposed());
    element.addEventListener('case-before-action', (event) => event.preventDefault());
    await press(element, acceptButton(element)!);
    await answerQuestion(element, true);
    expect(client.sent).to.have.length(0);
  });

  it('shows a case by property, without a client and without buttons', async () => {
    const element = await place<PlanReview>('plan-review', {
      case: inDesign(propose(first)),
      profile: restorative,
    });
    await settled(element);
    expect(textOf(element)).to.contain('Design 1 waits for your decision');
    expect(element.shadowRoot!.querySelector('button')).to.equal(null);
  });

  it("shows markup in the lab's words as text, and a tooth that it cannot place as it came", async () => {
    const odd = await aPlan(1, { '99': { [MARKUP]: MARKUP } }, { note: MARKUP });
    const { element } = await showing(inDesign(propose(odd)));
    expect(textOf(element)).to.contain(MARKUP).and.to.contain('99');
    expect(element.shadowRoot!.querySelector('img, b')).to.equal(null);
  });

  it('changes its language with the page', async () => {
    const { element } = await showing(proposed());
    await speak('de', element);
    const text = textOf(element);
    expect(text)
      .to.contain('Entwurf 2 freigeben')
      .and.to.contain('vorher: Chamfer')
      .and.to.contain('Vom Labor gesendet 8. März 2026');
    expect(text).not.to.contain('Accept');
  });

  it('A4 plan review: rejects with a reason, after a question, naming what was seen', async () => {
    const { element, client, id } = await showing(atAligner(planned(first)), { profile: aligner });
    expect(textOf(acceptButton(element)!)).to.equal('Accept plan 1');
    await press(element, rejectButton(element)!);
    await checkState(element);
    within<HTMLFormElement>(element, '.action-form').requestSubmit();
    await settled(element);
    expect(focused()!.id).to.equal('field-reason');
    expect(client.sent).to.deep.equal([]);
    await type(element, 'field-reason', 'The patient wants no attachments.');
    within<HTMLFormElement>(element, '.action-form').requestSubmit();
    await settled(element);
    expect(textOf(within(element, 'dialog'))).to.contain('This plan ends here');
    await answerQuestion(element, true);
    expect(client.sent).to.deep.equal([
      {
        id,
        type: 'plan.reject',
        fields: { reason: 'The patient wants no attachments.', planDigest: first.digest },
      },
    ]);
    expect(textOf(within(element, '[part="decided"]')))
      .to.contain('Rejected Mar 9, 2026')
      .and.to.contain('The patient wants no attachments.')
      .and.to.contain('The lab plans anew');
    expect(rejectButton(element)).to.equal(null);
    expect(focused()!.id).to.equal('rest-decision');
    await checkState(element);
  });

  it('A4 plan review: offers no rejection where the lab knows none', async () => {
    const { element } = await showing(proposed());
    expect(rejectButton(element)).to.equal(null);
    expect(changeButton(element)).not.to.equal(null);
  });

  it('A4 modification request: shows how long the new plan may take', async () => {
    const change: Step = { ...requestChange(first), at: Date.UTC(2026, 2, 6, 12) };
    const { element } = await showing(atAligner(planned(first), change), { profile: aligner });
    expect(textOf(within(element, '[part="decided"]'))).to.contain(
      'The lab answers by Mar 11, 2026: 2 working days left.',
    );
  });

  it('A4: a plan in a viewer is opened there, accepted or rejected here, and modified there', async () => {
    const { element } = await showing(
      atAligner({
        type: 'plan.propose-in-viewer',
        by: 'planner',
        plan: first,
        fields: { viewerUrl: 'https://viewer.example/p/1' },
      }),
      { profile: aligner },
    );
    expect(within<HTMLAnchorElement>(element, '[part="viewer"]').href).to.equal('https://viewer.example/p/1');
    expect(acceptButton(element)).not.to.equal(null);
    expect(rejectButton(element)).not.to.equal(null);
    expect(changeButton(element)).to.equal(null);
    await checkState(element);
  });

  it('S2 · redesign: asks what shall change, and confirms the delivery date that moves', async () => {
    const subject = aCase({
      profile: digitalLab,
      stage: 'design',
      prescription: { service: 'standard' },
      then: [propose(first)],
    });
    const { element, client } = await showing(subject, { profile: digitalLab });
    await press(element, changeButton(element)!);
    expect(find(element, '#field-dueDate')).to.equal(null);
    await type(element, 'field-note', 'Close the contact to 13.');
    await type(element, 'field-redesign', 'contacts');
    within<HTMLFormElement>(element, '.action-form').requestSubmit();
    await settled(element);
    expect(textOf(within(element, '[part="due"]'))).to.equal(
      'Due so far Mar 20, 2026 Due from now on Mar 24, 2026',
    );
    await answerQuestion(element, true);
    expect(client.sent[0]!.fields).to.deep.equal({
      note: 'Close the contact to 13.',
      redesign: 'contacts',
      dueDate: '2026-03-24',
      planDigest: first.digest,
    });
  });
});

import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { CaseDetail } from '../../components/case-detail/case-detail.js';
import { type LabProfile, plainDate } from '../../src/index.js';
import { appliance } from '../../src/profiles/appliance.js';
import { aCase, aFile, anItem, aView, fakeClient, type Step } from '../support/fake-client.js';
import { lawLab } from '../support/law-lab.js';
import { checkState, focused, place, settled, textOf, within } from '../support/view-checks.js';

CaseDetail.define();

const UPPER = '18 17 16 15 14 13 12 11 21 22 23 24 25 26 27 28'.split(' ');
const drawnOnly: LabProfile = {
  ...appliance,
  jurisdiction: { ...lawLab.jurisdiction!, asks: [], licence: 'optional', signature: ['drawn'] },
};

async function showing(profile: LabProfile, ...then: Step[]) {
  const subject = aCase({
    profile,
    stage: 'received',
    number: '10001',
    items: [anItem('hawley', UPPER, { material: 'acrylic' })],
    prescription: {
      yearOfBirth: 1984,
      licenceNumber: 'NY 44821',
      doctorName: 'Dr. Ines Marten',
      declaredComplete: true,
      declaredPrivacy: true,
      dateWanted: plainDate('2026-04-20'),
      scans: { upper: aFile('upper.stl'), lower: aFile('lower.stl') },
      instructions: 'Keep it thin.',
    },
    then: [
      { type: 'records.attach', by: 'digital_dept' },
      {
        type: 'hold.place',
        by: 'design_team',
        fields: { reason: 'Which band?', markedFields: 'instructions patientCode yearOfBirth' },
      },
      ...then,
    ],
  });
  const client = fakeClient([aView(subject)], { profile });
  const element = await place<CaseDetail>('case-detail', { client, caseId: subject.id }, { width: 1000 });
  await settled(element);
  return { element, client };
}
const find = <Found extends Element = HTMLElement>(element: CaseDetail, selector: string) =>
  element.shadowRoot!.querySelector<Found>(selector);
async function press(element: CaseDetail, selector: string) {
  within(element, selector).click();
  await settled(element);
}
async function type(element: CaseDetail, id: string, value: string) {
  const control = within<HTMLInputElement>(element, `[id="${id}"]`);
  control.value = value;
  control.dispatchEvent(new Event('input'));
  await settled(element);
}
async function ask(element: CaseDetail) {
  await press(element, '[data-send="top"]');
  await waitUntil(() => find(element, '#send'), 'nothing is asked');
  await settled(element);
}
async function confirm(element: CaseDetail) {
  within<HTMLFormElement>(element, '#send form').requestSubmit();
  await settled(element);
}

describe('case-detail: the signature under a revision', () => {
  afterEach(() => resetMouse());

  it('is drawn where the law takes nothing else, and missing until it is', async () => {
    const { element, client } = await showing(drawnOnly);
    await type(element, 'instructions', 'Behind the band.');
    await ask(element);
    expect(textOf(within(element, '#send'))).to.contain('asks for a signature that is drawn by hand');
    await waitUntil(() => find(element, '#send canvas[data-ready]'), 'nothing can be drawn');
    await checkState(element);
    await confirm(element);
    expect(focused()!.id).to.equal('rx-signature');
    expect(textOf(within(element, '#rx-signature-error'))).to.contain('draw it in the box');
    expect(client.sent).to.deep.equal([]);
    const canvas = within(element, '#send canvas');
    canvas.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const at = (x: number, y: number): [number, number] => [
      Math.round(left + x * width),
      Math.round(top + y * height),
    ];
    await sendMouse({ type: 'move', position: at(0.2, 0.6) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: at(0.4, 0.3) });
    await sendMouse({ type: 'move', position: at(0.7, 0.6) });
    await sendMouse({ type: 'up' });
    await settled(element);
    expect(find(element, '#rx-signature-error') === null, 'the sentence goes with the drawing').to.equal(
      true,
    );
    await confirm(element);
    await waitUntil(() => client.sent.length > 0, 'it is not sent');
    const view = client.revised.at(-1)!;
    const signed = view.find((edit) => 'field' in edit && edit.field === 'signature');
    expect(signed?.value).to.include({ kind: 'drawn', name: 'Dr. Ines Marten' });
    expect((signed?.value as { strokes?: string }).strokes).to.match(/^M/);
  });

  it('offers both ways where both are enough', async () => {
    const { element } = await showing(appliance);
    await type(element, 'instructions', 'Behind the band.');
    await ask(element);
    expect(find(element, '#rx-signature-drawn') !== null).to.equal(true);
    expect(within(element, '#rx-signature').localName).to.equal('input');
  });
});

describe('case-detail: the licence number in a revision', () => {
  it('can be put right where the law asks for it, and not the lab', async () => {
    const jurisdiction = { ...drawnOnly.jurisdiction!, licence: 'required' } as const;
    const { element } = await showing({ ...drawnOnly, requiresLicence: false, jurisdiction });
    expect(within<HTMLInputElement>(element, '#licenceNumber').value).to.equal('NY 44821');
  });
});

describe('case-detail: what a person typed', () => {
  it('keeps a year that is none in its field, with its sentence, over rendering and a closed form', async () => {
    const { element, client } = await showing(appliance);
    await type(element, 'yearOfBirth', '19x5');
    await press(element, '[data-send="top"]');
    await waitUntil(() => find(element, '#rx-problems'), 'nothing is wrong');
    expect(within<HTMLInputElement>(element, '#yearOfBirth').value).to.equal('19x5');
    expect(textOf(within(element, '#rx-problems'))).to.contain('Year of birth: enter a year');
    const { caseId } = element;
    element.remove();
    const again = await place<CaseDetail>('case-detail', { client, caseId }, { width: 1000 });
    await settled(again);
    expect(within<HTMLInputElement>(again, '#yearOfBirth').value).to.equal('19x5');
  });

  it('counts a long comment near its limit, cuts nothing off, and says what to do', async () => {
    const { element, client } = await showing(appliance);
    await press(element, '#place-comments [data-action="comment.add"]');
    const count = () => find(element, '#left-note')?.textContent.trim();
    await type(element, 'field-note', 'Short.');
    expect(count()).to.equal(undefined);
    await type(element, 'field-note', 'x'.repeat(4990));
    expect(count()).to.equal('10 characters left');
    await type(element, 'field-note', 'x'.repeat(5003));
    expect(count()).to.equal('3 characters too many');
    await checkState(element);
    within<HTMLFormElement>(element, '.action-form').requestSubmit();
    await settled(element);
    expect(focused()!.id).to.equal('field-note');
    expect(textOf(within(element, '#error-note'))).to.contain('shorten it to 5000 characters');
    expect(within<HTMLTextAreaElement>(element, '#field-note').value).to.have.length(5003);
    expect(client.sent).to.deep.equal([]);
    await type(element, 'field-note', 'x'.repeat(5000));
    expect(find(element, '#error-note') === null).to.equal(true);
    within<HTMLFormElement>(element, '.action-form').requestSubmit();
    await settled(element);
    expect(client.sent.map((one) => one.type)).to.deep.equal(['comment.add']);
  });
});

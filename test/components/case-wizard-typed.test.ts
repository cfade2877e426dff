import { expect } from '@open-wc/testing';
import type { Prescription } from '../../src/index.js';
import { aCase, anItem, aView } from '../support/fake-client.js';
import { formLab } from '../support/form-lab.js';
import { checkState } from '../support/view-checks.js';
import {
  byId,
  draftingClient,
  fill,
  goTo,
  heading,
  LAST,
  mount,
  press,
  problems,
  root,
  settled,
  text,
} from '../support/wizard.js';

const SENTENCE = /Year of birth: enter a year/;

function draft(more: Partial<Prescription> = {}) {
  const prescription = { patientCode: 'PT-1', sex: 'female', answers: { bruxism: 'no' }, ...more } as const;
  const items = [anItem('crown', ['26'], { answers: { margin: 'shoulder' } })];
  const subject = aCase({ profile: formLab, stage: 'draft', items, prescription });
  const client = draftingClient(formLab, [aView(subject)]);
  const open = () => mount({ client, caseId: subject.id });
  return { open, client, id: subject.id, rx: () => client.viewOf(subject.id).case.prescription };
}

describe('a year of birth that is none', () => {
  it('stays as it was typed, with its sentence in the summary, over other pages and a new element', async () => {
    const { open } = draft();
    const el = await open();
    fill(byId(el, 'yearOfBirth'), '19x55');
    await press(el, /^Continue$/);
    expect(byId(el, 'yearOfBirth').value, 'not cut off after four characters').to.equal('19x55');
    expect(problems(el).join()).to.match(SENTENCE);
    expect(byId(el, 'yearOfBirth-error').textContent).to.match(SENTENCE);
    el.remove();
    const again = await open();
    expect(byId(again, 'yearOfBirth').value).to.equal('19x55');
    await press(again, /^Continue$/);
    expect(problems(again).join()).to.match(SENTENCE);
    fill(byId(again, 'yearOfBirth'), '1955');
    await press(again, /^Continue$/);
    expect(heading(again)).to.equal('Teeth and work');
  });

  it('typed before a reload is told of, and can be left out although the field is empty', async () => {
    const { open, rx } = draft({ yearOfBirth: NaN });
    const el = await open();
    expect(byId(el, 'yearOfBirth').value).to.equal('');
    expect(text(el)).to.contain('could not be read as a year');
    await checkState(el);
    await press(el, /^Leave it out$/);
    await settled(() => rx().yearOfBirth === undefined);
    await el.updateComplete;
    expect(root(el).activeElement?.id).to.equal('yearOfBirth');
    expect(text(el)).not.to.contain('could not be read as a year');
    await press(el, /^Continue$/);
    expect(heading(el)).to.equal('Teeth and work');
  });
});

describe('before a draft is sent', () => {
  it('names what was entered and is not asked for any more, and nothing where all of it goes', async () => {
    const whole = {
      doctorName: 'Dr. Anna Ober',
      licenceNumber: 'L-1',
      declaredComplete: true,
      declaredPrivacy: true,
    };
    const { open } = draft({
      ...whole,
      answers: { bruxism: 'no', impression: 'scan', overjet: 'maintain' },
      scans: {},
    });
    const el = await open();
    await goTo(el, 'Teeth and work');
    // the question about the overjet is asked for splints alone: the first edit takes the answer out
    fill(root(el).querySelector<HTMLInputElement>('textarea[id$=note]')!, 'Match the left side.');
    await el.updateComplete;
    const sending = () => root(el).querySelector('dialog')!.textContent.replace(/\s+/g, ' ');
    expect(sending()).to.contain('It is not sent: Overjet');
    expect(heading(el)).not.to.equal(LAST);
    const { open: openWhole } = draft(whole);
    const other = await openWhole();
    expect(root(other).querySelector('[part="left-out"]') === null).to.equal(true);
  });
});

import { expect } from '@open-wc/testing';
import type { ToothChart } from '../../components/index.js';
import { type LabProfile, plainDate, type Prescription, type PrescriptionItem } from '../../src/index.js';
import { aCase, aFile, anItem, aView } from '../support/fake-client.js';
import { formLab, formLabWith } from '../support/form-lab.js';
import { checkState } from '../support/view-checks.js';
import {
  answer,
  button,
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
  select,
  settled,
  tick,
  type Wizard,
} from '../support/wizard.js';
import { button as toothButton, click, finding, press as chartKeys } from './fixtures/chart.js';

const A2 = { system: 'classical', code: 'A2', region: 'body' } as const;
const crown = () => anItem('crown', ['26'], { shade: A2, answers: { margin: 'shoulder' } });
const basics: Partial<Prescription> = {
  patientCode: 'PT-1',
  sex: 'female',
  doctorName: 'Dr. Anna Ober',
  licenceNumber: 'L-ANNA',
  answers: { bruxism: 'no', impression: 'scan' },
  dateWanted: plainDate('2026-04-20'),
};

async function draft(
  items: readonly PrescriptionItem[],
  more: Partial<Prescription> = {},
  profile: LabProfile = formLab,
) {
  const scans = { upper: aFile('upper.stl') };
  const subject = aCase({ profile, stage: 'draft', items, prescription: { ...basics, scans, ...more } });
  const client = draftingClient(profile, [aView(subject)]);
  const el = await mount({ client, caseId: subject.id });
  return { el, rx: () => client.viewOf(subject.id).case.prescription };
}
async function review(...given: Parameters<typeof draft>) {
  const made = await draft(...given);
  await goTo(made.el, LAST);
  return made;
}
const next = (el: Wizard) => press(el, /^Continue$/);

describe('a change from the last page', () => {
  it('leads straight back when the page is in order, from the first page as from the last', async () => {
    const { el, rx } = await review([crown()]);
    await press(el, /^Change Patient code$/);
    expect(heading(el)).to.equal('Patient');
    fill(byId(el, 'patientCode'), 'PT-2');
    await next(el);
    expect(heading(el), 'not through every page again').to.equal(LAST);
    expect(root(el).activeElement?.id).to.equal('heading');
    await settled(() => rx().patientCode === 'PT-2');
    await press(el, /^Change .*Date wanted$/);
    await next(el);
    expect(heading(el)).to.equal(LAST);
  });

  it('stays where the change itself is wrong, and leads back once it is put right', async () => {
    const { el } = await review([crown()]);
    await press(el, /^Change Patient code$/);
    fill(byId(el, 'patientCode'), '');
    await next(el);
    expect(heading(el)).to.equal('Patient');
    expect(problems(el)).to.have.length(1);
    fill(byId(el, 'patientCode'), 'PT-3');
    await next(el);
    expect(heading(el)).to.equal(LAST);
  });

  it('leads to the page that it made necessary, says what is missing there, and then back', async () => {
    const { el } = await review([crown()], {}, formLabWith({ charts: false }));
    await press(el, /^Change Crown on 26: Teeth$/);
    await select(el, 'product', 'splint');
    await tick(el, 'Upper arch');
    await next(el);
    expect(heading(el)).to.equal('Treatment');
    expect(problems(el)).to.deep.equal(['Overjet: choose one']);
    expect(root(el).activeElement?.id).to.equal('error-summary');
    await checkState(el);
    await answer(el, 'answers.overjet', 'Maintain');
    await next(el);
    expect(heading(el)).to.equal(LAST);
  });

  it('goes back to the last page by "Back", unchecked, also from the first page', async () => {
    const { el } = await review([crown()]);
    await press(el, /^Change Patient code$/);
    fill(byId(el, 'patientCode'), '');
    await press(el, /^Back$/);
    expect(heading(el)).to.equal(LAST);
    await press(el, /^Back$/);
    expect(heading(el), 'from there page by page').to.equal('Date and notes');
    await press(el, /^Back$/);
    expect(heading(el)).to.equal('Scans and files');
    await next(el);
    expect(heading(el)).to.equal('Date and notes');
  });

  it('is over with the last page: a walk from there goes page by page again', async () => {
    const { el } = await review([crown()]);
    await press(el, /^Change Patient code$/);
    expect(button(el, /^Back$/), 'the first page has a way back').not.to.equal(undefined);
    await next(el);
    for (let i = 0; i < 4; i++) await press(el, /^Back$/);
    expect(heading(el)).to.equal('Teeth and work');
    await next(el);
    expect(heading(el)).to.equal('Treatment');
  });
});

describe('the last finding on the chart', () => {
  it('goes without taking the page, or the way back, with it', async () => {
    const given = { findings: { '36': ['missing'] } } as const;
    const { el, rx } = await draft([crown()], given, formLabWith({ charts: false }));
    await goTo(el, 'Treatment');
    const chart = root(el).querySelector<ToothChart>('tooth-chart')!;
    await chart.updateComplete;
    await click(chart, toothButton(chart, '36'));
    await click(chart, finding(chart, 'missing'));
    await settled(() => !Object.keys(rx().findings).length);
    await el.updateComplete;
    expect(heading(el)).to.equal('Treatment');
    expect(root(el).querySelector('tooth-chart') === chart, 'the same chart').to.equal(true);
    finding(chart, 'missing').focus();
    await chartKeys(chart, 'Control+z');
    await settled(() => Object.keys(rx().findings).join() === '36');
    await click(chart, finding(chart, 'missing'));
    await settled(() => !Object.keys(rx().findings).length);
    await next(el);
    expect(heading(el)).to.equal('Scans and files');
    await press(el, /^Back$/);
    expect(heading(el), 'nothing is left to be entered there').to.equal('Teeth and work');
  });
});

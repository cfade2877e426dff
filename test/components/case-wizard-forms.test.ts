import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ToothChart } from '../../components/index.js';
import { archTeeth, type LabProfile, type Prescription, type PrescriptionItem } from '../../src/index.js';
import { restorative } from '../../src/profiles/restorative.js';
import { aligner } from '../../src/profiles/aligner.js';
import { aCase, aFile, anItem, aView } from '../support/fake-client.js';
import { checkState, focused } from '../support/view-checks.js';
import {
  answer,
  answerAll,
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
  text,
  through,
  tick,
  type Wizard,
} from '../support/wizard.js';

const WORK = 'Teeth and work';
const REQUEST = 'Treatment';
const FILES = 'Scans and files';
const DETAILS = 'Date and notes';

const words = (node: Element | null | undefined): string =>
  node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
/** The label of a question, with how much an answer is needed: "Overjet (required)". */
const labelOf = (el: Wizard, path: string): string => {
  const field = byId(el, path);
  const own = root(el).querySelector(`label[for="${CSS.escape(path)}"]`);
  return words(own ?? field.closest('fieldset')!.querySelector('legend'));
};
const choicesOf = (el: Wizard, path: string): readonly string[] =>
  [...byId(el, path).closest('fieldset')!.querySelectorAll('label.option > span')].map((span) =>
    words(span.firstChild!.parentElement),
  );
const track = (el: Wizard) => [...root(el).querySelectorAll('nav .name')].map(words);

async function newCase(profile: LabProfile, service?: string) {
  const client = draftingClient(profile);
  const el = await mount({ client, ...(service && { service }) });
  let id = '';
  el.addEventListener('case-drafted', (event) => (id = event.caseId));
  const rx = (): Prescription => client.viewOf(id as never).case.prescription;
  return { el, client, rx };
}
async function draftOf(profile: LabProfile, items: readonly PrescriptionItem[], more: Partial<Prescription>) {
  const subject = aCase({ profile, stage: 'draft', items, prescription: more });
  const client = draftingClient(profile, [aView(subject)]);
  const el = await mount({ client, caseId: subject.id });
  return { el, rx: () => client.viewOf(subject.id).case.prescription };
}

describe('A4 wizards: full service of the aligner lab', () => {
  it('A4 patient: asks for a code, the sex, and a name only where the lab shall get one', async () => {
    const { el, rx } = await newCase(aligner, 'full');
    expect(labelOf(el, 'patientCode')).to.equal('Patient code (required)');
    expect(labelOf(el, 'sex')).to.equal('Sex (required)');
    expect(
      [...root(el).querySelectorAll<HTMLOptionElement>('#sex option')].map(({ label }) => label),
    ).to.deep.equal(['Choose', 'Female', 'Male', 'Prefer not to say']);
    expect(labelOf(el, 'yearOfBirth')).to.equal('Year of birth (optional)');
    expect(labelOf(el, 'answers.country')).to.equal('Country (optional)');
    expect(byId(el, 'answers.lastName'), 'no name is asked for').to.equal(null);
    await answer(el, 'answers.identity', choicesOf(el, 'answers.identity')[1]!);
    expect(labelOf(el, 'answers.lastName')).to.equal('Last name (required)');
    expect(labelOf(el, 'answers.firstName')).to.equal('First name (optional)');
    await press(el, /^Continue$/);
    expect(problems(el)).to.deep.equal([
      'Patient code: fill this in',
      'Sex: choose one',
      'Last name: fill this in',
    ]);
    await checkState(el);
    fill(byId(el, 'answers.lastName'), 'Miller');
    await settled(() => rx()?.answers['lastName'] === 'Miller');
    await answer(el, 'answers.identity', choicesOf(el, 'answers.identity')[0]!);
    await settled(() => rx().answers['identity'] === 'pseudonym');
    expect(JSON.stringify(rx()), 'a name that is not asked for is not kept').to.not.contain('Miller');
  });

  it('A4 treatment request: asks field by field, with its marks, options and recommendations', async () => {
    const items = [anItem('clear-aligners', archTeeth('lower'), { material: 'sheet' })];
    const { el, rx } = await draftOf(aligner, items, { service: 'full' });
    expect(track(el)).to.deep.equal(['Patient', WORK, REQUEST, FILES, DETAILS, LAST]);
    await through(el, REQUEST);
    const required = ['treatmentType', 'overjet', 'overbite', 'midline', 'ipr', 'attachments'];
    expect(required.map((key) => labelOf(el, `answers.${key}`))).to.deep.equal([
      'Treatment type (required)',
      'Overjet (required)',
      'Overbite (required)',
      'Midline (required)',
      'Interproximal reduction (IPR) (required)',
      'Attachments (required)',
    ]);
    expect(labelOf(el, 'answers.design')).to.equal('Design (optional)');
    expect(choicesOf(el, 'answers.treatmentType'), 'A5.17').to.deep.equal([
      '3–3, social smile',
      '5–5, premolar to premolar',
      '7–7, full arch',
      'As recommended',
    ]);
    for (const key of ['overjet', 'overbite', 'midline'])
      expect(choicesOf(el, `answers.${key}`)).to.deep.equal(['Maintain', 'Improve']);
    for (const key of ['ipr', 'attachments'])
      expect(choicesOf(el, `answers.${key}`)).to.deep.equal([
        'Yes',
        'No',
        'As the lab plans it (recommended)',
      ]);
    expect(root(el).querySelectorAll('.body input:checked'), 'nothing is chosen by itself').to.have.length(0);
    await press(el, /^Continue$/);
    expect(problems(el)).to.have.length(required.length);
    expect(problems(el)[1]).to.equal('Overjet: choose one');
    await checkState(el);
    await answerAll(el);
    await settled(() => rx().answers['attachments'] !== undefined);
    await press(el, /^Continue$/);
    expect(heading(el)).to.equal(FILES);
  });

  it('A4 tooth chart: charts what is known about teeth, several findings each, and may be left out', async () => {
    const items = [anItem('clear-aligners', archTeeth('upper'), { material: 'sheet' })];
    const { el, rx } = await draftOf(aligner, items, { service: 'full' });
    await through(el, REQUEST);
    const chart = root(el).querySelector<ToothChart>('tooth-chart')!;
    expect(chart.charting).to.equal(true);
    await chart.updateComplete;
    const typed = chart.shadowRoot!.querySelector<HTMLInputElement>('#typed')!;
    fill(typed, 'm 14');
    typed.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(() => rx().findings['14'] !== undefined);
    expect(rx().findings).to.deep.equal({ '14': ['missing'] });
    fill(typed, 'k 14');
    typed.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(() => rx().findings['14']!.length === 2);
    await checkState(el);
  });

  it('A4 instructions: names the tooth and the shade of a pontic in fields of their own', async () => {
    const items = [anItem('clear-aligners', archTeeth('upper'), { material: 'sheet' })];
    const { el, rx } = await draftOf(aligner, items, { service: 'full' });
    await through(el, REQUEST);
    expect(labelOf(el, 'answers.ponticTeeth')).to.match(/\(optional\)$/);
    expect(byId(el, 'answers.ponticShade')).to.equal(null);
    el.notation = 'palmer';
    await el.updateComplete;
    fill(byId(el, 'answers.ponticTeeth'), 'UR4');
    await settled(() => rx().answers['ponticTeeth'] === '14');
    expect(labelOf(el, 'answers.ponticShade')).to.match(/\(required\)$/);
    expect(choicesOf(el, 'answers.ponticShade')).to.deep.equal(['A1', 'A2', 'A3']);
  });

  it('A4 files: asks for the impression type first', async () => {
    const items = [anItem('clear-aligners', archTeeth('upper'), { material: 'sheet' })];
    const { el } = await draftOf(aligner, items, { service: 'full' });
    await through(el, FILES);
    expect(labelOf(el, 'answers.impressionType')).to.equal('Impression type (required)');
    expect(choicesOf(el, 'answers.impressionType')).to.deep.equal([
      'Intraoral scan',
      'Desktop scan',
      'Silicone impression',
    ]);
    await press(el, /^Continue$/);
    expect(problems(el)).to.include('Impression type: choose one');
  });
});

describe('A4 wizards: direct manufacturing', () => {
  it('has neither chart nor treatment request, and asks which arch is made', async () => {
    const { el } = await newCase(aligner, 'direct');
    fill(byId(el, 'patientCode'), 'PT-1');
    expect(labelOf(el, 'answers.email')).to.match(/\(optional\)$/);
    await through(el, WORK);
    await select(el, 'product', 'clear-aligners');
    expect(track(el)).to.deep.equal(['Patient', WORK, FILES, DETAILS, LAST]);
    await select(el, 'material', 'sheet');
    await press(el, /^Continue$/);
    expect(problems(el), 'A4 Treat').to.deep.equal(['Arch: choose upper, lower or both']);
    await tick(el, 'Both arches');
    await press(el, /^Continue$/);
    expect(heading(el)).to.equal(FILES);
  });

  it('A4 removable retainer: asks for its type, by what the material allows', async () => {
    const items = [anItem('removable-retainer', archTeeth('upper'), { material: 'sheet' })];
    const { el } = await draftOf(aligner, items, { service: 'direct' });
    await through(el, WORK);
    const path = `items.${items[0]!.id}.answers.retainerType`;
    expect(labelOf(el, path)).to.equal('Retainer type (required)');
    expect(choicesOf(el, path)).to.have.length(2);
    const clear = choicesOf(el, path);
    await select(el, 'material', 'acrylic-wire');
    expect(choicesOf(el, path)).to.have.length(2).and.to.not.deep.equal(clear);
  });

  it('A5.21 fixed retainer: asks for the range of the treated arch only', async () => {
    const items = [anItem('fixed-retainer', [], { material: 'steel' })];
    const { el } = await draftOf(aligner, items, { service: 'direct' });
    await through(el, WORK);
    const at = (key: string) => byId(el, `items.${items[0]!.id}.answers.${key}`);
    await tick(el, 'Upper arch');
    expect(labelOf(el, at('upperRange').id)).to.equal('Upper range (required)');
    expect(choicesOf(el, at('upperRange').id)).to.deep.equal(['2–2', '3–3', '4–4']);
    expect(at('lowerRange')).to.equal(null);
    await tick(el, 'Both arches');
    expect(at('lowerRange')).not.to.equal(null);
  });
});

describe('A4 wizards: a full-service lab', () => {
  const A2 = { system: 'vita-classical', code: 'A2', region: 'body' } as const;
  const scans = { upper: aFile('upper.stl'), lower: aFile('lower.stl') };

  it('does not let a crown through without its margin', async () => {
    const { el, rx } = await draftOf(restorative, [anItem('crown', ['26'], { shade: A2 })], { scans });
    await through(el, WORK);
    await press(el, /^Continue$/);
    expect(problems(el)).to.deep.equal(['Margin design: choose one']);
    expect(text(el)).to.contain('Margin design (required)');
    root(el).querySelector<HTMLAnchorElement>('#error-summary a')!.click();
    await el.updateComplete;
    await answer(el, root(el).activeElement!.id, 'Chamfer');
    await settled(() => Object.values(rx().items)[0]!.answers?.['margin'] === 'chamfer');
    await through(el, FILES);
  });

  it('makes a bridge of 14 to 16 with its pontic, and charts around it', async () => {
    const { el, rx } = await draftOf(restorative, [anItem('', [], { material: '' })], {
      scans,
      findings: { '15': ['missing'] },
    });
    await through(el, WORK);
    await select(el, 'product', 'bridge');
    const chart = root(el).querySelector<ToothChart>('tooth-chart')!;
    await chart.updateComplete;
    const typed = chart.shadowRoot!.querySelector<HTMLInputElement>('#typed')!;
    fill(typed, '14-16');
    typed.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(() => Object.values(rx().items)[0]!.teeth.length === 3);
    const [item] = Object.values(rx().items);
    expect(item!.pontics, 'the gap suggests itself').to.deep.equal(['15']);
    await answerAll(el);
    await goTo(el, REQUEST);
    expect(root(el).querySelector<ToothChart>('tooth-chart')!.findings).to.deep.equal({ '15': ['missing'] });
    await through(el, DETAILS);
  });

  it('is filled in and checked by keyboard alone, from the patient to the signature', async function () {
    this.timeout(60_000);
    const { el, rx } = await draftOf(restorative, [anItem('', [], { material: '' })], {
      scans,
      patientCode: '',
    });
    const press = (key: string) => sendKeys({ press: key });
    const isAt = (end: string) => (focused() as HTMLElement).id.endsWith(end);
    /** Tab after Tab, as far as it takes. */
    const tabTo = async (what: string, isIt: () => boolean) => {
      for (let i = 0; i < 90 && !isIt(); i++) await press('Tab');
      expect(isIt(), `${what} is reached`).to.equal(true);
    };
    const goOn = async (next: string) => {
      await tabTo('Continue', () => words(focused()) === 'Continue');
      await press('Enter');
      await settled(() => heading(el) === next);
      expect(focused()!.id, 'the new page begins at its heading').to.equal('heading');
    };
    const chooseIn = async (end: string, value: string) => {
      await tabTo(end, () => isAt(end));
      const list = focused() as HTMLSelectElement;
      for (let i = 0; i < 40 && list.value !== value; i++) await press('ArrowDown');
      expect(list.value).to.equal(value);
    };
    root(el).querySelector<HTMLElement>('#heading')!.focus();
    await tabTo('the code', () => isAt('patientCode'));
    await sendKeys({ type: 'PT-9' });
    await goOn(WORK);
    await chooseIn('.product', 'crown');
    await tabTo('typed teeth', () => isAt('typed'));
    await sendKeys({ type: '26' });
    await chooseIn('.material', 'zirconia');
    await chooseIn('.shade', 'vita-classical|A2');
    await tabTo('the margin', () => isAt('answers.margin'));
    await press('Space');
    await goOn(FILES);
    await goOn(DETAILS);
    await tabTo('the day', () => isAt('dateWanted'));
    await sendKeys({ type: '06152099' });
    await goOn(LAST);
    await settled(() => rx().dateWanted === '2099-06-15');
    expect(rx()).to.deep.include({ patientCode: 'PT-9' });
    const [item] = Object.values(rx().items);
    expect(item).to.deep.include({ product: 'crown', material: 'zirconia', teeth: ['26'], shade: A2 });
    expect(item!.answers).to.deep.equal({ margin: 'chamfer' });
  });
});

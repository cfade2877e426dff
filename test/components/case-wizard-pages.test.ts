import { expect } from '@open-wc/testing';
import type { ToothChart } from '../../components/index.js';
import {
  archTeeth,
  type LabProfile,
  plainDate,
  type Prescription,
  type PrescriptionItem,
} from '../../src/index.js';
import { aCase, aFile, anItem, aView } from '../support/fake-client.js';
import { formLab, formLabWith } from '../support/form-lab.js';
import { checkNoOverflow, checkState, focused } from '../support/view-checks.js';
import {
  answer,
  byId,
  draftingClient,
  fill,
  goTo,
  heading,
  LAST,
  mount,
  optionsOf,
  press,
  problems,
  root,
  select,
  settled,
  text,
  type Wizard,
} from '../support/wizard.js';

const WORK = 'Teeth and work';
const FILES = 'Scans and files';
const DETAILS = 'Date and notes';
const arch = archTeeth('upper');
const file = aFile('upper.stl');
const wanted = plainDate('2026-04-20');
const bridged = { material: 'gold', answers: { margin: 'chamfer' } };
const A2 = { system: 'classical', code: 'A2', region: 'body' } as const;

const crown = (more: Partial<PrescriptionItem> = {}): PrescriptionItem =>
  anItem('crown', ['26'], { shade: A2, answers: { margin: 'chamfer' }, ...more });
/** What every order of this lab needs beside its work. */
const basics: Partial<Prescription> = {
  patientCode: 'PT-1',
  sex: 'female',
  doctorName: 'Dr. Ines Marten',
  answers: { bruxism: 'no', impression: 'scan' },
};

async function draftOf(
  items: readonly PrescriptionItem[],
  prescription: Partial<Prescription> = {},
  { profile = formLab, before = [] }: { profile?: LabProfile; before?: ReturnType<typeof aView>[] } = {},
) {
  const subject = aCase({ profile, stage: 'draft', items, prescription: { ...basics, ...prescription } });
  const client = draftingClient(profile, [...before, aView(subject)]);
  const el = await mount({ client, caseId: subject.id });
  const rx = () => client.viewOf(subject.id).case.prescription;
  const item = () => Object.values(rx().items)[0]!;
  return { el, client, rx, item };
}
const saved = (el: Wizard) => settled(() => /Saved on this device/.test(text(el)));
const track = (el: Wizard) =>
  [...root(el).querySelectorAll('nav .name')].map((name) => name.textContent.trim());
const label = (el: Wizard, id: string) =>
  root(el)
    .querySelector(`label[for="${CSS.escape(id)}"]`)!
    .textContent.replace(/\s+/g, ' ')
    .trim();
const chart = (el: Wizard) => root(el).querySelector<ToothChart>('tooth-chart')!;

describe('case-wizard: the pages come from the catalogue', () => {
  it('shows a page for everything that the lab asks, and asks it there', async () => {
    const { el } = await draftOf([crown()], { scans: { upper: file } });
    expect(track(el)).to.deep.equal(['Patient', WORK, 'Treatment', FILES, DETAILS, LAST]);
    expect(text(el)).to.contain('Bruxism').and.to.contain('Step 1 of 6');
    await goTo(el, FILES);
    expect(text(el)).to.contain('Impression type');
    await goTo(el, DETAILS);
    expect(text(el)).to.contain('Reference').and.to.contain('Wax-up first');
  });

  it('leaves a page out where there is nothing to ask, in the track and in both directions', async () => {
    const profile = formLabWith({ charts: false });
    const { el } = await draftOf([crown()], {}, { profile });
    expect(track(el)).to.deep.equal(['Patient', WORK, FILES, DETAILS, LAST]);
    await goTo(el, WORK);
    await press(el, /^Continue$/);
    expect(heading(el)).to.equal(FILES);
    await press(el, /^Back$/);
    expect(heading(el)).to.equal(WORK);
  });

  it('asks a page as soon as the work calls for it', async () => {
    const profile = formLabWith({ charts: false });
    const { el } = await draftOf([anItem('', [])], {}, { profile });
    await goTo(el, WORK);
    await select(el, 'product', 'splint');
    expect(track(el)).to.deep.equal(['Patient', WORK, 'Treatment', FILES, DETAILS, LAST]);
    await select(el, 'product', 'crown');
    expect(track(el)).to.not.include('Treatment');
  });

  it('charts only for the services for which the lab wants it', async () => {
    const profile = formLabWith({ charts: { products: ['bridge'] } });
    const { el } = await draftOf([crown()], {}, { profile });
    expect(track(el)).to.not.include('Treatment');
  });

  for (const [page, path, sentence] of [
    ['Patient', 'answers.bruxism', 'Bruxism: choose one'],
    ['Patient', 'sex', 'Sex: choose one'],
    ['Treatment', 'answers.overjet', 'Overjet: choose one'],
    [FILES, 'answers.impression', 'Impression type: choose one'],
  ] as const)
    it(`says ${sentence} beside the field and in the summary, which leads there`, async () => {
      const splint = anItem('splint', arch, { material: 'acrylic' });
      const { el } = await draftOf([splint], {
        sex: path === 'sex' ? undefined : 'female',
        answers: {
          bruxism: 'no',
          impression: 'scan',
          overjet: 'improve',
          [path.replace('answers.', '')]: '',
        },
      });
      await goTo(el, page);
      await press(el, /^Continue$/);
      expect(heading(el)).to.equal(page);
      expect(problems(el)).to.deep.equal([sentence]);
      expect(focused()!.id).to.equal('error-summary');
      expect(byId(el, `${path}-error`).textContent).to.equal(sentence);
      root(el).querySelector<HTMLAnchorElement>('#error-summary a')!.click();
      await el.updateComplete;
      expect(focused()!.id).to.equal(path);
      await checkState(el);
    });

  it('leads from the last page to the page that asks a question', async () => {
    const { el } = await draftOf([crown()], { scans: { upper: file } });
    await goTo(el, FILES);
    await answer(el, 'answers.impression', 'Silicone');
    await goTo(el, DETAILS);
    fill(byId(el, 'dateWanted'), '2026-04-20');
    await goTo(el, LAST);
    await saved(el);
    await press(el, /^Send case$/);
    expect(problems(el).length).to.be.greaterThan(0);
    expect(problems(el).join()).not.to.contain('Impression');
  });

  it('tells of two problems on a page that was done, and of none on one that was not', async () => {
    const { el } = await draftOf([crown()], { patientCode: '', sex: undefined });
    await press(el, /^Continue$/);
    expect(problems(el)).to.deep.equal(['Patient code: fill this in', 'Sex: choose one']);
    expect(root(el).querySelector('nav [aria-current]')!.textContent).to.contain('Step 1 of 6');
  });
});

describe('case-wizard: how much an answer is needed', () => {
  it('A4 patient: is said in words beside every field', async () => {
    const { el } = await draftOf([crown()]);
    expect(label(el, 'patientCode')).to.equal('Patient code (required)');
    expect(label(el, 'yearOfBirth')).to.equal('Year of birth (optional)');
    expect(label(el, 'sex')).to.equal('Sex (required)');
    expect(optionsOf(el, 'sex')).to.deep.equal(['', 'female', 'male', 'unspecified']);
    expect(text(el)).to.contain('Prefer not to say');
  });

  it('what would help the lab is listed quietly, leads to its field, and holds nothing up', async () => {
    const { el } = await draftOf([crown()]);
    await goTo(el, WORK);
    const helps = () =>
      [...root(el).querySelectorAll('[part="helps"] a')].map((link) => link.textContent.trim());
    expect(helps()).to.deep.equal(['Shade of the prepared tooth', 'Contacts']);
    await checkState(el);
    root(el).querySelectorAll<HTMLAnchorElement>('[part="helps"] a')[1]!.click();
    await el.updateComplete;
    expect(focused()!.id).to.match(/answers\.contacts$/);
    await answer(el, focused()!.id, 'Light');
    expect(helps()).to.have.length(1);
    await press(el, /^Continue$/);
    expect(heading(el)).to.equal('Treatment');
    expect(helps()).to.be.empty;
  });
});

describe('case-wizard: a piece of work', () => {
  it('offers products under the headings of the catalogue, those without one last', async () => {
    const { el } = await draftOf([anItem('', [])]);
    await goTo(el, WORK);
    const groups = [...root(el).querySelectorAll<HTMLSelectElement>('select[id$=product] > *')].map(
      (group) =>
        group instanceof HTMLOptGroupElement
          ? [group.label, ...[...group.querySelectorAll('option')].map((one) => one.value)]
          : (group as unknown as HTMLOptionElement).value,
    );
    expect(groups).to.deep.equal([
      '',
      ['Crowns and bridges', 'crown', 'bridge'],
      ['Guards', 'splint'],
      'model',
    ]);
  });

  it('asks a shade for each region that the product has, each from the guides that are made for it', async () => {
    const { el, item } = await draftOf([crown()]);
    await goTo(el, WORK);
    const stump = root(el).querySelector<HTMLSelectElement>('select[id$="shades.stump"]')!;
    expect([...stump.options].map(({ value }) => value)).to.deep.equal(['', 'die|ND1', 'die|ND2']);
    expect(label(el, stump.id)).to.match(/\(recommended\)$/);
    await select(el, 'stump', 'die|ND2');
    await select(el, 'incisal', 'classical|A1');
    await saved(el);
    await settled(() => item().shades?.incisal !== undefined);
    expect(item().shades).to.deep.equal({
      stump: { system: 'die', code: 'ND2', region: 'stump' },
      incisal: { system: 'classical', code: 'A1', region: 'incisal' },
    });
    expect(item().shade).to.deep.equal(A2);
    await select(el, 'material', 'gold');
    expect(root(el).querySelector('select[id*=shade]')).to.equal(null);
    await settled(() => item().material === 'gold');
    expect(item().shades, 'metal has no shade').to.equal(undefined);
    await checkState(el);
  });

  it('asks what the product’s design groups ask: the margin of a crown is required', async () => {
    const { el, item } = await draftOf([crown({ answers: {} })]);
    await goTo(el, WORK);
    await press(el, /^Continue$/);
    expect(problems(el)).to.deep.equal(['Margin: choose one']);
    root(el).querySelector<HTMLAnchorElement>('#error-summary a')!.click();
    await el.updateComplete;
    expect(focused()!.getAttribute('type')).to.equal('radio');
    await answer(el, focused()!.id, 'Shoulder');
    await settled(() => item().answers?.['margin'] === 'shoulder');
    await press(el, /^Continue$/);
    expect(heading(el)).to.equal('Treatment');
  });

  it('says which numbers are possible, and takes the decimal comma', async () => {
    const { el, item } = await draftOf([crown()]);
    await goTo(el, WORK);
    const gap = root(el).querySelector<HTMLInputElement>('input[id$="answers.gap"]')!;
    fill(gap, '0,5');
    await el.updateComplete;
    await press(el, /^Continue$/);
    expect(problems(el)).to.deep.equal(['Cement gap: enter a number from 0.02 to 0.2']);
    expect(gap.value).to.equal('0,5');
    fill(gap, '0,05');
    await settled(() => item().answers?.['gap'] === '0.05');
  });

  it('folds questions that may all be left out, and opens them where one has an answer or a problem', async () => {
    const bridge = anItem('bridge', ['14', '15'], bridged);
    const { el, item } = await draftOf([bridge]);
    await goTo(el, WORK);
    const folded = () => root(el).querySelector<HTMLDetailsElement>('details.group')!;
    expect(folded().open).to.equal(false);
    expect(folded().querySelector('summary')!.textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'Pontics optional, 1 question',
    );
    await checkState(el);
    folded().querySelector('summary')!.click();
    const under = folded().querySelector('input')!;
    fill(under, '99');
    await el.updateComplete;
    expect(folded().open, 'it stays as the person has it').to.equal(true);
    folded().querySelector('summary')!.click();
    await press(el, /^Continue$/);
    expect(folded().open, 'a sentence is never hidden').to.equal(true);
    folded().open = false;
    root(el).querySelector<HTMLAnchorElement>('#error-summary a')!.click();
    await el.updateComplete;
    expect(focused()).to.equal(under);
    await settled(() => item().answers?.['under'] === '? fdi 99');
    const answered = await draftOf([{ ...bridge, answers: { ...bridged.answers, under: '24' } }]);
    await goTo(answered.el, WORK);
    expect(answered.el.shadowRoot!.querySelector('details')!.open).to.equal(true);
  });

  it('keeps two fields that are filled in at the same moment', async () => {
    const { el, item } = await draftOf([anItem('crown', ['26'])]);
    await goTo(el, WORK);
    const at = (end: string) => root(el).querySelector<HTMLSelectElement>(`select[id$=${end}]`)!;
    for (const [end, value] of [
      ['material', 'zirconia'],
      ['shade', 'classical|A1'],
    ] as const) {
      at(end).value = value;
      at(end).dispatchEvent(new Event('change'));
    }
    await settled(() => item().shade !== undefined);
    expect(item()).to.deep.include({ material: 'zirconia' });
  });

  it('reads a bridge as one: its teeth, its pontics, and why it is impossible', async () => {
    const { el, item, rx } = await draftOf([anItem('', [])], { findings: { '15': ['missing'] } });
    await goTo(el, WORK);
    await select(el, 'product', 'bridge');
    expect(chart(el).bridge).to.equal(true);
    chart(el).value = ['14', '15', '16'] as never;
    chart(el).dispatchEvent(new Event('change'));
    await settled(() => item().teeth.length === 3);
    await select(el, 'material', 'gold');
    await press(el, /^Continue$/);
    const gap = 'Bridge: tooth 15 is charted as missing, make it a pontic or correct the chart';
    expect(problems(el)).to.include(gap);
    expect(root(el).querySelector('.error[id$="teeth-error"]')!.textContent).to.equal(gap);
    expect(item().teeth, 'nothing is lost').to.have.members(['14', '15', '16']);
    expect(rx().findings).to.deep.equal({ '15': ['missing'] });
    await checkState(el);
    chart(el).pontics = ['15'] as never;
    chart(el).dispatchEvent(new Event('pontics-change'));
    await settled(() => item().pontics?.length === 1);
    expect(problems(el)).to.not.include(gap);
  });

  it('lets go of pontics when the bridge becomes crowns', async () => {
    const bridge = anItem('bridge', ['16', '15', '14'], { pontics: ['15'] as never });
    const { el, item } = await draftOf([bridge]);
    await goTo(el, WORK);
    await select(el, 'product', 'crown');
    await settled(() => item().product === 'crown');
    expect(item().pontics).to.equal(undefined);
    expect(item().teeth).to.have.length(3);
  });

  it('warns of a crown on a tooth that is charted as missing, in the reader’s notation', async () => {
    const { el } = await draftOf([crown()], { findings: { '26': ['missing'] } });
    el.notation = 'universal';
    await goTo(el, WORK);
    await press(el, /^Continue$/);
    expect(problems(el)).to.deep.equal([
      'Teeth: tooth 14 is charted as missing, check that it is the right tooth',
    ]);
  });

  it('shows milk teeth of a child, and none of a grown-up', async () => {
    const { el } = await draftOf([crown()], { yearOfBirth: 2017 });
    await goTo(el, WORK);
    expect(chart(el).dentition).to.equal('mixed');
    const grown = await draftOf([crown()], { yearOfBirth: 1971 });
    await goTo(grown.el, WORK);
    expect(chart(grown.el).dentition).to.equal('permanent');
  });
});

describe('case-wizard: what was ordered before', () => {
  const earlier = () =>
    aView(
      aCase({
        profile: formLab,
        stage: 'received',
        items: [
          anItem('crown', ['11'], {
            shade: A2,
            answers: { margin: 'shoulder', contacts: 'tight', gap: '0.05' },
            note: 'of somebody else',
          }),
        ],
        prescription: {
          ...basics,
          patientCode: 'OTHER',
          answers: { bruxism: 'yes', impression: 'silicone', invoice: 'KST 7' },
        },
      }),
    );

  async function fresh() {
    const client = draftingClient(formLab, [earlier()]);
    const el = await mount({ client });
    let id = '';
    el.addEventListener('case-drafted', (event) => (id = event.caseId));
    fill(byId(el, 'patientCode'), 'PT-2');
    await saved(el);
    const rx = () => client.viewOf(id as never).case.prescription;
    return { el, client, rx, item: () => Object.values(rx().items)[0]! };
  }

  it('begins a new draft with the answers that repeat, says so, and takes nothing of the patient', async () => {
    const { el, client, rx } = await fresh();
    expect(client.made[0]!.answers).to.deep.equal({ impression: 'silicone', invoice: 'KST 7' });
    expect(rx().patientCode).to.equal('PT-2');
    await select(el, 'sex', 'male');
    await answer(el, 'answers.bruxism', 'No');
    expect(text(el)).to.not.contain('As in your last case.');
    await goTo(el, WORK);
    await select(el, 'product', 'model');
    root(el).querySelector<HTMLInputElement>('input[type=radio]')!.click();
    await goTo(el, FILES);
    expect(text(el)).to.contain('As in your last case.');
    await answer(el, 'answers.impression', 'Scan');
    expect(text(el)).to.not.contain('As in your last case.');
  });

  it('fills in what the doctor prefers for a product, says so, and leaves it to be changed', async () => {
    const { el, item } = await fresh();
    await select(el, 'sex', 'male');
    await answer(el, 'answers.bruxism', 'No');
    await goTo(el, WORK);
    await select(el, 'product', 'crown');
    await settled(() => item()?.product === 'crown');
    expect(item().answers, 'the margin is no preference').to.deep.equal({ contacts: 'tight', gap: '0.05' });
    expect(text(el)).to.contain('What you preferred in your last case with this product is filled in.');
    await checkState(el);
    await answer(el, `items.${item().id}.answers.contacts`, 'Light');
    await select(el, 'product', 'bridge');
    await select(el, 'product', 'crown');
    await settled(() => item().product === 'crown' && item().answers?.['contacts'] === 'light');
    expect(item().answers, 'what was answered by hand stays').to.deep.equal({
      contacts: 'light',
      gap: '0.05',
    });
  });

  it('A4: takes over product, material and preferences of the last case, never teeth, shade, note or margin', async () => {
    const { el, item } = await fresh();
    await select(el, 'sex', 'male');
    await answer(el, 'answers.bruxism', 'No');
    await goTo(el, WORK);
    await checkState(el);
    await press(el, /^Same as last case: Crown, Zirconia$/);
    await settled(() => item()?.product === 'crown');
    const { id: _, ...rest } = item();
    expect(rest).to.deep.equal({
      product: 'crown',
      material: 'zirconia',
      teeth: [],
      shade: undefined,
      note: '',
      answers: { contacts: 'tight', gap: '0.05' },
    });
    expect(root(el).querySelector('.same'), 'it is offered for an empty piece').to.equal(null);
    expect(focused()).to.not.equal(document.body);
  });
});

describe('case-wizard: when the work arrives', () => {
  const atDetails = async (items: readonly PrescriptionItem[], prescription: Partial<Prescription> = {}) => {
    const made = await draftOf(items, { scans: { upper: file }, ...prescription });
    await goTo(made.el, DETAILS);
    return made;
  };
  const lines = (el: Wizard) =>
    [...root(el).querySelectorAll('[part="arrival"] li, [part="arrival"] > .hint')].map((line) =>
      line.textContent.replace(/\s+/g, ' ').trim(),
    );

  it('is told day by day, with the cut-off and the days on which the lab is closed', async () => {
    const { el } = await atDetails([crown()]);
    expect(lines(el)).to.deep.equal([
      'Received Tue, March 10 After 14:00 at the lab it counts from the next working day.',
      '7 working days at the lab',
      'Shipped Fri, March 20',
      '2 days on the way',
      'At your practice Tue, March 24',
      'The lab is closed on: Tue, March 17 (Founders’ day).',
    ]);
    await checkState(el);
  });

  it('comes sooner with the rush service, which is offered where all of the work can be had so', async () => {
    const { el, rx } = await atDetails([crown()]);
    expect(text(el)).to.contain('At your practice Wed, March 18').and.to.contain('instead of');
    byId(el, 'priority').click();
    await settled(() => rx().priority === 'urgent');
    expect(lines(el)[1]).to.equal('3 working days at the lab');
    const splint = anItem('splint', arch, { material: 'acrylic' });
    const other = await atDetails([splint], { answers: { ...basics.answers, overjet: 'improve' } });
    expect(byId(other.el, 'priority')).to.equal(null);
  });

  it('says that there is no rush any more when the work became another, and lets it be taken back', async () => {
    const { el, rx } = await atDetails([crown(), anItem('bridge', ['14', '15'], bridged)], {
      priority: 'urgent',
    });
    fill(byId(el, 'dateWanted'), '2026-04-20');
    await press(el, /^Continue$/);
    expect(problems(el)).to.deep.equal(['Rush service: the lab does not offer it for all of this work']);
    root(el).querySelector<HTMLAnchorElement>('#error-summary a')!.click();
    await el.updateComplete;
    expect(focused()!.id).to.equal('priority');
    byId(el, 'priority').click();
    await settled(() => rx().priority === 'routine');
    expect(problems(el)).to.be.empty;
  });

  it('refuses a day before the earliest one with its date, and keeps what was chosen', async () => {
    const { el, rx } = await atDetails([crown()]);
    fill(byId(el, 'dateWanted'), '2026-03-12');
    await press(el, /^Continue$/);
    const [sentence] = problems(el);
    expect(sentence).to.equal(
      'Date wanted: the lab needs until Mar 24, 2026, choose that day or a later one',
    );
    expect(byId(el, 'dateWanted-error').textContent).to.equal(sentence);
    expect(byId(el, 'dateWanted').value).to.equal('2026-03-12');
    await settled(() => rx().dateWanted === '2026-03-12');
  });
});

describe('case-wizard: bad input stays and has its sentence', () => {
  const LONG = '<img src=x onerror="window.pwned=1"><b>bold</b> '.repeat(250).slice(0, 10_000);

  it('10,000 characters of instructions with markup in them', async () => {
    const { el, rx } = await draftOf([crown()], { scans: { upper: file }, dateWanted: wanted });
    await goTo(el, DETAILS);
    fill(byId(el, 'instructions'), LONG);
    await press(el, /^Continue$/);
    const sentence = 'Notes for the lab: shorten it to 5000 characters';
    expect(problems(el)).to.deep.equal([sentence]);
    expect(byId(el, 'instructions-error').textContent).to.equal(sentence);
    expect(text(el)).to.contain('5000 characters too many');
    await settled(() => rx().instructions === LONG);
    expect(byId(el, 'instructions').value).to.equal(LONG);
    expect(root(el).querySelector('img, b')).to.equal(null);
    expect('pwned' in globalThis).to.equal(false);
    await checkState(el);
  });

  it('a question that was answered with too much', async () => {
    const { el, rx } = await draftOf([crown()], { scans: { upper: file }, dateWanted: wanted });
    await goTo(el, DETAILS);
    fill(byId(el, 'answers.invoice'), 'x'.repeat(30));
    await press(el, /^Continue$/);
    expect(problems(el)).to.deep.equal(['Reference: shorten it to 20 characters']);
    await settled(() => rx().answers['invoice'] === 'x'.repeat(30));
  });

  it('teeth that do not exist, asked for in the notation that is shown', async () => {
    const { el, item } = await draftOf([anItem('bridge', ['14', '15'], bridged)]);
    el.notation = 'universal';
    await goTo(el, WORK);
    const under = root(el).querySelector<HTMLInputElement>('input[id$="answers.under"]')!;
    fill(under, '48');
    await el.updateComplete;
    await press(el, /^Continue$/);
    expect(problems(el)).to.deep.equal([
      'Teeth beneath: “48” is not understood in Universal numbering, correct it',
    ]);
    expect(under.value).to.equal('48');
    await settled(() => item().answers?.['under'] === '? universal 48');
    fill(under, '4');
    await settled(() => item().answers?.['under'] === '15');
  });

  it('a pasted 11 is read in the notation that the chart shows', async () => {
    const { el, item } = await draftOf([crown({ teeth: [] })]);
    el.notation = 'universal';
    await goTo(el, WORK);
    await chart(el).updateComplete;
    const typed = chart(el).shadowRoot!.querySelector<HTMLInputElement>('#typed')!;
    fill(typed, '11');
    typed.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(() => item().teeth.length === 1);
    expect(item().teeth).to.deep.equal(['23']);
    expect(root(el).querySelector('h3')!.textContent).to.contain('Crown on 11');
  });
});

describe('case-wizard: small pages and keyboards', () => {
  it('fits into 320 px on every page, with targets of at least 24 px', async () => {
    const { el } = await draftOf([anItem('splint', arch, { material: 'acrylic' }), crown()], {
      scans: { upper: file },
      dateWanted: wanted,
      answers: { ...basics.answers, overjet: 'improve' },
    });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('case-wizard { inline-size: 320px }');
    document.adoptedStyleSheets.push(sheet);
    for (const page of ['Patient', WORK, 'Treatment', FILES, DETAILS, LAST]) {
      await goTo(el, page);
      checkNoOverflow(el);
      await checkState(el);
    }
    document.adoptedStyleSheets.pop();
  });

  it('has the tab order in which it is seen', async () => {
    const { el } = await draftOf([crown()]);
    await goTo(el, WORK);
    const stops = [
      ...root(el).querySelectorAll<HTMLElement>(
        '.body :is(input, select, textarea, button, tooth-chart, a[href])',
      ),
    ].filter((stop) => stop.tabIndex >= 0 && stop.getBoundingClientRect().height > 0);
    const tops = stops.map((stop) => Math.round(stop.getBoundingClientRect().top));
    expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
    expect(root(el).querySelector('[tabindex]:not([tabindex="-1"], [tabindex="0"])')).to.equal(null);
  });

  it('speaks German on every page', async () => {
    const { el } = await draftOf([crown()], { scans: { upper: file } });
    el.lang = 'de';
    await settled(() => /Weiter/.test(text(el)));
    expect(text(el)).to.contain('Patientencode (erforderlich)');
  });
});

import { expect } from '@open-wc/testing';
import type { ToothChart } from '../../components/index.js';
import { instant, plainDate, type Prescription, type PrescriptionItem } from '../../src/index.js';
import { aCase, aFile, anItem, aView } from '../support/fake-client.js';
import { formLab } from '../support/form-lab.js';
import { checkState } from '../support/view-checks.js';
import {
  answer,
  byId,
  draftingClient,
  fill,
  goTo,
  LAST,
  mount,
  press,
  problems,
  root,
  select,
  settled,
  text,
  tick,
  type Wizard,
} from '../support/wizard.js';

const WORK = 'Teeth and work';
const A2 = { system: 'classical', code: 'A2', region: 'body' } as const;
const A1 = { ...A2, code: 'A1' };
const [ANNA, BEN] = ['Dr. Anna Ober', 'Dr. Ben Falk'];
const basics: Partial<Prescription> = {
  patientCode: 'PT-1',
  sex: 'female',
  doctorName: ANNA,
  licenceNumber: 'L-ANNA',
  answers: { bruxism: 'no', impression: 'scan' },
  dateWanted: plainDate('2026-04-20'),
};
const prefers = (contacts: string): PrescriptionItem =>
  anItem('crown', ['11'], { shade: A2, answers: { margin: 'shoulder', contacts } });

/** What the practice ordered before: Anna last, Ben before her. */
const earlier = (ofBen = prefers('light')) =>
  [
    { doctorName: ANNA, licenceNumber: 'L-ANNA', item: prefers('tight') },
    { doctorName: BEN, licenceNumber: 'L-BEN', item: ofBen },
  ].map(({ item, ...doctor }, i) => {
    const view = aView(
      aCase({
        profile: formLab,
        stage: 'received',
        items: [item],
        prescription: { ...basics, ...doctor },
      }),
    );
    return { ...view, case: { ...view.case, updatedAt: instant(2_000_000 - i * 1000) } };
  });

async function draftOf(
  items: readonly PrescriptionItem[],
  more: Partial<Prescription> = {},
  before: ReturnType<typeof earlier> = [],
) {
  const scans = { upper: aFile('upper.stl'), lower: aFile('lower.stl') };
  const subject = aCase({
    profile: formLab,
    stage: 'draft',
    items,
    prescription: { ...basics, scans, ...more },
  });
  const client = draftingClient(formLab, [...before, aView(subject)]);
  const el = await mount({ client, caseId: subject.id });
  const rx = () => client.viewOf(subject.id).case.prescription;
  return { el, client, subject, rx, item: () => Object.values(rx().items)[0]! };
}
async function typeTeeth(el: Wizard, words: string): Promise<void> {
  const chart = root(el).querySelector<ToothChart>('tooth-chart')!;
  await chart.updateComplete;
  const typed = chart.shadowRoot!.querySelector<HTMLInputElement>('#typed')!;
  fill(typed, words);
  typed.dispatchEvent(new Event('change', { bubbles: true }));
  await el.updateComplete;
}

describe('case-wizard: a wrong step in the list of products', () => {
  const bridge = () =>
    anItem('bridge', ['14', '15', '16'], {
      pontics: ['15'] as never,
      material: 'gold',
      shade: undefined,
      answers: { margin: 'shoulder', contacts: 'light', under: '15' },
      note: 'Hollow it out.',
    });

  it('takes nothing away: a bridge that was a night guard for a moment has its teeth, pontics, material and answers', async () => {
    const { el, item } = await draftOf([bridge()], {}, earlier());
    await goTo(el, WORK);
    const before = item();
    await select(el, 'product', 'splint');
    await settled(() => item().product === 'splint');
    expect(item().teeth, 'nothing of the bridge goes to the lab with a night guard').to.deep.equal([]);
    expect(item().answers ?? {}).to.deep.equal({});
    expect(item().pontics).to.equal(undefined);
    await select(el, 'product', 'bridge');
    await settled(() => item().product === 'bridge');
    expect(item()).to.deep.equal(before);
    const chart = root(el).querySelector<ToothChart>('tooth-chart')!;
    expect([chart.value, chart.pontics]).to.deep.equal([['16', '15', '14'], ['15']]);
  });

  it('brings back what was answered by hand, not what the doctor usually prefers', async () => {
    const crown = anItem('crown', ['26'], {
      material: 'zirconia',
      shade: A2,
      shades: { stump: { system: 'die', code: 'ND1', region: 'stump' } },
      answers: { margin: 'chamfer', contacts: 'light' },
    });
    const { el, item } = await draftOf([crown], {}, earlier());
    await goTo(el, WORK);
    const before = item();
    for (const product of ['splint', 'bridge', 'model', 'crown']) {
      await select(el, 'product', product);
      await settled(() => item().product === product);
    }
    expect(item()).to.deep.equal(before);
  });

  it('keeps what is entered meanwhile: a tooth that was put right does not turn back', async () => {
    const { el, item } = await draftOf([
      anItem('crown', ['26'], { shade: A2, answers: { margin: 'chamfer' } }),
    ]);
    await goTo(el, WORK);
    await select(el, 'product', 'bridge');
    await settled(() => item().product === 'bridge');
    await typeTeeth(el, '14-16');
    await settled(() => item().teeth.length === 3);
    await select(el, 'shade', 'classical|A1');
    await answer(el, `items.${item().id}.answers.margin`, 'Shoulder');
    await settled(() => item().answers?.['margin'] === 'shoulder');
    await select(el, 'product', 'crown');
    await settled(() => item().product === 'crown');
    expect(item().teeth).to.deep.equal(['16', '15', '14']);
    expect(item().shade).to.deep.equal(A1);
    expect(item().answers).to.deep.equal({ margin: 'shoulder' });
  });

  it('is undone for an arch, too', async () => {
    const { el, item } = await draftOf([anItem('splint', [], { material: 'acrylic', shade: undefined })]);
    await goTo(el, WORK);
    await tick(el, 'Upper arch');
    await settled(() => item().teeth.length === 16);
    await select(el, 'product', 'crown');
    await settled(() => item().teeth.length === 0);
    await select(el, 'product', 'splint');
    await settled(() => item().product === 'splint');
    expect(item().teeth).to.have.length(16);
    expect(item().material).to.equal('acrylic');
  });
});

describe('case-wizard: another doctor signs', () => {
  const crown = (contacts: string) =>
    anItem('crown', ['26'], { shade: A2, answers: { margin: 'chamfer', contacts } });
  async function signing(more: Partial<Prescription> = {}, contacts = 'tight', before = earlier()) {
    const made = await draftOf([crown(contacts)], more, before);
    await goTo(made.el, LAST);
    return made;
  }
  const NOTICE = `Some answers about the work are as ${ANNA} prefers them.`;

  it('never with the licence of the one before: it is replaced by the own one of the last case', async () => {
    const { el, rx } = await signing();
    expect(byId(el, 'licenceNumber').value).to.equal('L-ANNA');
    for (let end = 1; end <= BEN.length; end++) fill(byId(el, 'doctorName'), BEN.slice(0, end));
    await settled(() => rx().doctorName === BEN);
    expect(rx().licenceNumber).to.equal('L-BEN');
    expect(byId(el, 'licenceNumber').value).to.equal('L-BEN');
    fill(byId(el, 'doctorName'), ANNA);
    await settled(() => rx().doctorName === ANNA);
    expect(rx().licenceNumber).to.equal('L-ANNA');
  });

  it('leaves it empty for a doctor of whom no licence is known', async () => {
    const { el, rx } = await signing();
    fill(byId(el, 'doctorName'), 'Dr. Cleo Winter');
    await settled(() => rx().doctorName === 'Dr. Cleo Winter');
    expect(rx().licenceNumber).to.equal('');
  });

  it('keeps a licence that was typed by hand while the name is put right', async () => {
    const { el, rx } = await signing({ doctorName: 'Dr. Cleo Wintre', licenceNumber: 'L-77' });
    fill(byId(el, 'doctorName'), 'Dr. Cleo Winter');
    await settled(() => rx().doctorName === 'Dr. Cleo Winter');
    expect(rx().licenceNumber).to.equal('L-77');
  });

  it('is told in words whose preferences the pieces carry', async () => {
    const { el, rx } = await signing();
    expect(text(el)).to.not.contain('prefers them');
    fill(byId(el, 'doctorName'), BEN);
    await settled(() => rx().doctorName === BEN);
    await settled(() => text(el).includes(NOTICE));
    const ids = byId(el, 'doctorName').getAttribute('aria-describedby')!.split(' ');
    expect(ids).to.include('doctorName-preferences');
    await checkState(el);
    fill(byId(el, 'doctorName'), ANNA);
    await settled(() => !text(el).includes('prefers them'));
  });

  it('is told nothing where the answers are others, or the own preferences', async () => {
    for (const [contacts, before] of [
      ['light', earlier()],
      ['tight', earlier(prefers('tight'))],
    ] as const) {
      const { el, rx } = await signing({}, contacts, before);
      fill(byId(el, 'doctorName'), BEN);
      await settled(() => rx().doctorName === BEN);
      await el.updateComplete;
      expect(text(el)).to.not.contain('prefers them');
    }
  });
});

describe('case-wizard: a year of birth that is no number', () => {
  const year = (el: Wizard) => byId(el, 'yearOfBirth').value;

  it('stays as it was typed when the page is left, until it is put right', async () => {
    const { el, rx } = await draftOf([anItem('crown', ['26'], { shade: A2 })]);
    fill(byId(el, 'yearOfBirth'), '197l');
    await settled(() => Number.isNaN(rx().yearOfBirth));
    await press(el, /^Continue$/);
    expect(problems(el).join()).to.contain('Year of birth');
    expect(year(el)).to.equal('197l');
    fill(byId(el, 'yearOfBirth'), '1971');
    await settled(() => rx().yearOfBirth === 1971);
    await goTo(el, WORK);
    await press(el, /^Back$/);
    expect(year(el)).to.equal('1971');
  });

  it('stands in its own draft only, and is there when that is opened again', async () => {
    const { el, client, subject, rx } = await draftOf([]);
    fill(byId(el, 'yearOfBirth'), 'abcd');
    await settled(() => Number.isNaN(rx().yearOfBirth));
    const other = aCase({ profile: formLab, stage: 'draft', items: [], prescription: basics });
    client.push(aView(other));
    el.caseId = other.id;
    await settled(
      () => byId(el, 'yearOfBirth') !== null && year(el) === String(other.prescription.yearOfBirth ?? ''),
    );
    el.caseId = subject.id;
    await settled(() => byId(el, 'yearOfBirth') !== null && year(el) === 'abcd');
  });

  it('gives way to a year that was entered elsewhere', async () => {
    const { el, client, subject, rx } = await draftOf([]);
    fill(byId(el, 'yearOfBirth'), 'abcd');
    await settled(() => Number.isNaN(rx().yearOfBirth));
    await client.edit(subject.id, [{ field: 'yearOfBirth', value: 1980 }]);
    await settled(() => year(el) === '1980');
  });
});

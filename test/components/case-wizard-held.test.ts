import { expect } from '@open-wc/testing';
import type { ToothChart } from '../../components/index.js';
import { type LabProfile, plainDate, type Prescription, type PrescriptionItem } from '../../src/index.js';
import { aCase, aFile, anItem, aView } from '../support/fake-client.js';
import { catalogue, formLab, formLabWith } from '../support/form-lab.js';
import { checkState, focused, speak } from '../support/view-checks.js';
import {
  byId,
  draftingClient,
  fill,
  goTo,
  heading,
  LAST,
  mount,
  press,
  root,
  select,
  settled,
  text,
  type Wizard,
} from '../support/wizard.js';

const WORK = 'Teeth and work';
const FILES = 'Scans and files';
const crown = anItem('crown', ['26'], { answers: { margin: 'chamfer' } });
const splint = anItem('splint', ['16'], { material: 'acrylic' });
const upper = { upper: aFile('upper.stl') };
/** Nothing is asked on the page of files beside the files. */
const onlySlots = formLabWith({ asks: { ...catalogue.asks, files: [] } });

/** A draft in which nothing is missing, in a lab that counts what it was sent. */
async function draftOf(
  items: readonly PrescriptionItem[],
  prescription: Partial<Prescription> = {},
  profile: LabProfile = formLab,
) {
  const rest = { patientCode: 'PT-1', dateWanted: plainDate('2026-04-20'), ...prescription };
  const subject = aCase({ profile, stage: 'draft', items, prescription: rest });
  const client = draftingClient(profile, [aView(subject)]);
  client.check = () => [];
  client.attach = (id, slot, file, options) =>
    client.files.take(file, options, (value) => void client.edit(id, [{ slot, value }]));
  let sent = 0;
  client.submit = () => (sent++, Promise.resolve({ ok: true, event: {} as never }));
  const el = await mount({ client, caseId: subject.id });
  return { el, client, rx: () => client.viewOf(subject.id).case.prescription, sent: () => sent };
}

const track = (el: Wizard) =>
  [...root(el).querySelectorAll('nav .name')].map((name) => name.textContent.trim());
const heldUp = (el: Wizard) => root(el).querySelector('#held-up[role="alert"]')?.textContent;
const isAsking = (el: Wizard) => root(el).querySelector('dialog')!.open;
const confirm = (el: Wizard) => root(el).querySelector<HTMLButtonElement>('dialog button.primary')!.click();

function give(input: HTMLInputElement, ...names: readonly string[]): void {
  const transfer = new DataTransfer();
  for (const name of names) transfer.items.add(new File([name], name));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('A5.25 a primary tooth that was retained', () => {
  it('can be ordered for without a year of birth: typed, it is taken and shown', async () => {
    const { el, rx } = await draftOf([anItem('crown', [])], { yearOfBirth: undefined });
    await goTo(el, WORK);
    const chart = root(el).querySelector<ToothChart>('tooth-chart')!;
    await chart.updateComplete;
    const typed = chart.shadowRoot!.querySelector<HTMLInputElement>('#typed')!;
    typed.value = '75';
    typed.dispatchEvent(new Event('input', { bubbles: true }));
    typed.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(() => Object.values(rx().items).some(({ teeth }) => teeth.join() === '75'));
    await chart.updateComplete;
    expect(chart.shadowRoot!.querySelectorAll('[data-tooth]').length).to.equal(52);
  });
});

describe('A5 tooth chart: the numbering that is chosen in the chart', () => {
  it('holds for the whole form: a 14 typed after another change is the tooth that was meant', async () => {
    const { el, rx } = await draftOf([anItem('crown', [])]);
    await goTo(el, WORK);
    const chart = root(el).querySelector<ToothChart>('tooth-chart')!;
    await chart.updateComplete;
    const segments = [...chart.shadowRoot!.querySelectorAll('label.segment')];
    segments
      .find((one) => /Universal/.test(one.textContent))!
      .querySelector('input')!
      .click();
    await select(el, 'product', 'bridge');
    await chart.updateComplete;
    expect(el.notation).to.equal('universal');
    expect(chart.notation).to.equal('universal');
    const typed = chart.shadowRoot!.querySelector<HTMLInputElement>('#typed')!;
    fill(typed, '14');
    typed.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(() => Object.values(rx().items)[0]!.teeth.length === 1);
    expect(Object.values(rx().items)[0]!.teeth).to.deep.equal(['26']);
    expect(text(el)).to.contain('Bridge on 14');
  });
});

describe('A4 files: sending while a file is on its way', () => {
  it('waits for a file that is being taken in, says so on its page, and sends when that is over', async () => {
    const { el, client, sent } = await draftOf([crown]);
    await goTo(el, FILES);
    client.files.next('stays');
    give(byId(el, 'scans.upper'), 'long.stl');
    await settled(() => /Copying and checking long\.stl/.test(text(el)));
    await goTo(el, LAST);
    await press(el, /^Send case$/);
    expect(heading(el)).to.equal(FILES);
    expect(isAsking(el)).to.equal(false);
    expect(heldUp(el)).to.equal('One file is still being taken in. Wait for it or cancel it, then send.');
    expect(focused()!.id).to.equal('scans.upper');
    await checkState(el);
    await speak('de', el);
    expect(heldUp(el)).to.contain('Eine Datei wird noch übernommen.');
    await speak('en', el);
    await press(el, /^Stop reading Upper scan$/);
    expect(heldUp(el)).to.equal(undefined);
    await goTo(el, LAST);
    await press(el, /^Send case$/);
    confirm(el);
    await settled(() => sent() === 1);
  });

  it('waits for files that nobody has sorted yet', async () => {
    const { el, sent } = await draftOf([crown]);
    await goTo(el, FILES);
    give(byId(el, 'files-together'), 'a.stl', 'b.stl');
    await goTo(el, LAST);
    await press(el, /^Send case$/);
    expect(heading(el)).to.equal(FILES);
    expect(heldUp(el)).to.equal('Files that you chose wait for a place. Take them or take none, then send.');
    expect(focused()!.id).to.equal('sorting');
    await press(el, /^Take none$/);
    expect(heldUp(el)).to.equal(undefined);
    expect(sent()).to.equal(0);
  });

  it('is not sent where a file came while the last question stood there', async () => {
    const { el, client, sent } = await draftOf([crown]);
    await goTo(el, FILES);
    const picker = byId(el, 'scans.upper');
    await goTo(el, LAST);
    await press(el, /^Send case$/);
    // the system's own window for choosing files was answered late
    client.files.next('stays');
    give(picker, 'late.stl');
    await el.updateComplete;
    confirm(el);
    await settled(() => heading(el) === FILES);
    expect(heldUp(el)).to.contain('still being taken in');
    expect(sent()).to.equal(0);
  });

  it('keeps the page of files where the work that asked for them is gone', async () => {
    const { el } = await draftOf([crown], {}, onlySlots);
    await goTo(el, FILES);
    give(byId(el, 'files-together'), 'a.stl', 'b.stl');
    await press(el, /^Back$/);
    if (heading(el) !== WORK) await press(el, /^Back$/);
    await select(el, 'product', 'splint');
    await goTo(el, LAST);
    await press(el, /^Send case$/);
    expect(focused()!.id).to.equal('sorting');
    await press(el, /^Take none$/);
    expect(track(el)).to.not.include(FILES);
  });
});

describe('A5 findings: what was charted is seen', () => {
  for (const [when, charts] of [
    ['no charting', false],
    ['charting for other work', { products: ['bridge'] }],
  ] as const)
    it(`by a lab that asks for ${when}, as long as it goes along`, async () => {
      const profile = formLabWith({ charts });
      const { el } = await draftOf([crown], { findings: { '16': ['missing'] } }, profile);
      expect(track(el)).to.include('Treatment');
      await goTo(el, LAST);
      await press(el, /^Change What is known about the teeth$/);
      expect(heading(el)).to.equal('Treatment');
      expect(root(el).activeElement!.id).to.equal('findings');
    });
});

describe('A4 files: files in a place that is not asked for any more', () => {
  it('are shown, reached from the last page, and taken out; the page stays while they can come back', async () => {
    const { el, rx } = await draftOf([splint], { scans: upper }, onlySlots);
    expect(track(el)).to.include(FILES);
    await goTo(el, LAST);
    await press(el, /^Change Upper scan$/);
    expect(heading(el)).to.equal(FILES);
    expect(focused()!.id).to.equal('scans.upper');
    expect(text(el)).to.contain('Not asked for any more. It goes along unless you remove it.');
    expect(root(el).querySelector('.slot input[type="file"]')).to.equal(null);
    await checkState(el);
    await press(el, /^Remove Upper scan$/);
    await settled(() => Object.keys(rx().scans).length === 0);
    expect(heading(el)).to.equal(FILES);
    expect(focused()!.id).to.equal('undo');
    await press(el, /^Undo$/);
    await settled(() => Object.keys(rx().scans).length === 1);
    await press(el, /^Remove Upper scan$/);
    await press(el, /^Continue$/);
    expect(track(el)).to.not.include(FILES);
  });

  it('do not come back by a key on another page, where nobody would see it', async () => {
    const { el, rx } = await draftOf([splint], { scans: upper }, onlySlots);
    await goTo(el, FILES);
    await press(el, /^Remove Upper scan$/);
    await settled(() => Object.keys(rx().scans).length === 0);
    await press(el, /^Continue$/);
    const key = new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true });
    el.dispatchEvent(key);
    await el.updateComplete;
    expect(key.defaultPrevented).to.equal(false);
    expect(track(el)).to.not.include(FILES);
  });
});

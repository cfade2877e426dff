import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../components/define.js';
import type { ToothChart } from '../../components/index.js';
import { type CaseView, type LabClient, plainDate } from '../../src/index.js';
import { aLab, archFile, aTimeout, crownEdits, now, openClient, signedDraft, until } from '../support/lab.js';
import {
  byId,
  fill,
  give,
  goTo,
  heading,
  LAST,
  press,
  root,
  select,
  settled,
  type Wizard,
} from '../support/wizard.js';

const STEPS = ['Patient', 'Teeth and work', 'Scans and files', 'Date and notes', LAST];
const isSaved = (el: Wizard) =>
  settled(() => /Saved on this device/.test(root(el).querySelector('#save')!.textContent));
const drafts = (client: LabClient): Promise<readonly CaseView[]> => now(client.cases());

describe('case-wizard', () => {
  let client: LabClient;
  const open = async (caseId?: string, appearance = 'light') => {
    const el = await fixture<Wizard>(
      html`<case-wizard .client=${client} case-id=${caseId ?? ''} appearance=${appearance}></case-wizard>`,
    );
    await settled(() => !!root(el).querySelector('h2'));
    return el;
  };

  beforeEach(async () => {
    client = await openClient(aLab());
  });
  afterEach(() => client.close());

  for (const appearance of ['light', 'dark'])
    it(`is accessible in every step, with and without problems, ${appearance}`, async () => {
      const id = await signedDraft(client);
      const el = await open(id, appearance);
      for (const step of STEPS) {
        expect(heading(el)).to.equal(step);
        await expect(el).to.be.accessible();
        if (step !== 'Check and sign') await press(el, /^Continue$/);
      }
      await client.edit(id, [
        { field: 'patientCode', value: '' },
        { field: 'declaredComplete', value: false },
      ]);
      await settled(() => root(el).querySelector('dd')!.textContent.includes('none'));
      await press(el, /^Send case$/);
      await expect(el).to.be.accessible();
    });

  it('leaves nothing behind when somebody only looks', async () => {
    const el = await open();
    await press(el, /^Continue$/);
    await aTimeout(400);
    expect(await drafts(client)).to.be.empty;
  });

  it('says "Saved" only after the draft is in the database, and keeps it over a new element', async () => {
    const el = await open();
    let drafted: string | undefined;
    el.addEventListener('case-drafted', (event) => (drafted = event.caseId));
    fill(byId(el, 'patientCode'), 'PT-1');
    await el.updateComplete;
    expect(root(el).querySelector('#save')!.textContent).to.contain('Saving');
    await isSaved(el);
    const [saved] = await drafts(client);
    expect(saved!.case.prescription.patientCode).to.equal('PT-1');
    expect(drafted).to.equal(saved!.case.id);
    el.remove();
    const again = await open(saved!.case.id);
    expect(byId(again, 'patientCode').value).to.equal('PT-1');
  });

  it('hands over what was typed last when it is taken out of the page', async () => {
    const el = await open();
    fill(byId(el, 'patientCode'), 'typed a moment ago');
    el.remove();
    const [saved] = await until(client.cases(), (views) =>
      views.some((view) => view.case.prescription.patientCode !== ''),
    );
    expect(saved!.case.prescription.patientCode).to.equal('typed a moment ago');
  });

  it('refuses a step with problems: the summary has the focus and the same words as the field', async () => {
    const el = await open();
    let refused = 0;
    el.addEventListener('case-wizard-invalid', (event) => (refused = event.count));
    await press(el, /^Continue$/);
    expect(heading(el)).to.equal('Patient');
    expect(refused).to.equal(1);
    const link = root(el).querySelector<HTMLAnchorElement>('#error-summary a')!;
    expect(root(el).activeElement!.id).to.equal('error-summary');
    expect(byId(el, 'patientCode-error').textContent).to.equal(link.textContent);
    link.click();
    await el.updateComplete;
    expect(root(el).activeElement!.id).to.equal('patientCode');
  });

  it('goes back without checking and without losing anything', async () => {
    const el = await open();
    fill(byId(el, 'patientCode'), 'PT-2');
    await press(el, /^Continue$/);
    expect(heading(el)).to.equal('Teeth and work');
    expect(root(el).activeElement!.id, 'the new heading has the focus').to.equal('heading');
    await press(el, /^Back$/);
    expect(byId(el, 'patientCode').value).to.equal('PT-2');
  });

  it('puts the teeth that are clicked in the chart into the piece, and asks for the shade only of tooth-coloured work', async () => {
    const el = await open();
    fill(byId(el, 'patientCode'), 'PT-3');
    await press(el, /^Continue$/);
    await select(el, 'product', 'crown');
    const chart = root(el).querySelector<ToothChart>('tooth-chart')!;
    await chart.updateComplete;
    [...chart.shadowRoot!.querySelectorAll('button')]
      .find((b) => b.getAttribute('aria-label')?.includes('26'))!
      .click();
    await el.updateComplete;
    expect(root(el).querySelector('h3')!.textContent).to.contain('Crown on 26');
    await select(el, 'material', 'gold');
    expect(root(el).querySelector('select[id$=shade]')).to.equal(null);
    await select(el, 'material', 'zirconia');
    expect(root(el).querySelector('select[id$=shade]')).not.to.equal(null);
    await select(el, 'product', 'veneer');
    expect(
      root(el).querySelector<HTMLSelectElement>('select[id$=material]')!.value,
      'no veneers in zirconia',
    ).to.equal('');
  });

  it('takes a scan with its verdict and figures, and brings a removed one back', async () => {
    const id = await client.createDraft();
    await client.edit(id, crownEdits());
    const el = await open(id);
    await goTo(el, 'Scans and files');
    give(el, 'upper', archFile('upper'));
    await settled(() => /Looks good/.test(root(el).textContent));
    expect(root(el).textContent).to.contain('24,000 triangles');
    await press(el, /^Remove Upper scan$/);
    await settled(() => !/Looks good/.test(root(el).textContent));
    await press(el, /^Undo$/);
    await settled(() => /Looks good/.test(root(el).textContent));
    await isSaved(el);
    expect(
      (await drafts(client))[0]!.case.prescription.scans['upper']?.name,
      'no name of a patient',
    ).to.equal('upper.stl');
  });

  const withNaN = (bytes: Uint8Array<ArrayBuffer>) => {
    new DataView(bytes.buffer).setFloat32(84 + 12, NaN, true);
    return bytes;
  };
  const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, ...new Array<number>(400).fill(1));
  const bad: readonly [string, (good: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>, RegExp][] = [
    ['an empty file', () => new Uint8Array(0), /The file is empty/],
    ['a truncated scan', (good) => good.slice(0, 500_000), /cut off after 500 kB of 1\.2 MB/],
    ['a renamed JPEG', () => jpeg, /a JPEG picture/],
    ['a scan with points that are no numbers', withNaN, /not numbers/],
  ];
  for (const [name, spoil, words] of bad)
    it(`blocks the slot for ${name} with a sentence, and leaves the draft untouched`, async () => {
      const bytes = spoil(new Uint8Array(await archFile('upper').arrayBuffer()));
      const id = await client.createDraft();
      await client.edit(id, crownEdits());
      await client.attach(id, 'lower', archFile('lower'));
      const before = (await now(client.case(id)))!.case.prescription;
      const el = await open(id);
      await goTo(el, 'Scans and files');
      give(el, 'upper', new File([bytes], 'upper.stl'));
      await settled(() => words.test(root(el).textContent));
      expect(root(el).textContent).to.contain('upper.stl was not taken');
      expect((await now(client.case(id)))!.case.prescription).to.deep.equal(before);
    });

  it('refuses the same file in two slots', async () => {
    const id = await client.createDraft();
    await client.edit(id, crownEdits());
    const el = await open(id);
    await goTo(el, 'Scans and files');
    give(el, 'upper', archFile('upper'));
    await settled(() => /Looks good/.test(root(el).textContent));
    give(el, 'lower', archFile('upper'));
    await settled(() => /already in another slot/.test(root(el).textContent));
  });

  it('shows both tooth notations before sending, asks once more, and tells that the case is signed', async () => {
    const id = await signedDraft(client);
    const el = await open(id);
    await goTo(el, LAST);
    expect(root(el).textContent).to.contain('26 (FDI)').and.to.contain('14 (Universal)');
    let submitted: string | undefined;
    el.addEventListener('case-submitted', (event) => (submitted = event.caseId));
    await press(el, /^Send case$/);
    const dialog = root(el).querySelector('dialog')!;
    expect(dialog.open).to.equal(true);
    expect(dialog.textContent).to.contain('Crown on 26');
    dialog.querySelector<HTMLButtonElement>('button.primary')!.click();
    await settled(() => submitted === id);
    expect(heading(el)).to.equal('The case is signed and saved');
    await settled(() => /Received/.test(root(el).textContent));
    await expect(el).to.be.accessible();
  });

  it('deletes a draft only after a question, and starts afresh', async () => {
    const id = await signedDraft(client);
    const el = await open(id);
    let closed = 0;
    el.addEventListener('case-wizard-closed', () => closed++);
    await press(el, /^Delete draft$/);
    const dialog = root(el).querySelector('dialog')!;
    expect(dialog.textContent).to.contain('Delete this draft?');
    await sendKeys({ press: 'Escape' });
    await settled(() => !dialog.open);
    expect(await drafts(client)).to.have.length(1);
    await press(el, /^Delete draft$/);
    dialog.querySelector<HTMLButtonElement>('button.danger')!.click();
    await settled(() => closed === 1);
    expect(await drafts(client)).to.be.empty;
    await settled(() => byId(el, 'patientCode').value === '');
  });

  it('does not send when the dialog is cancelled', async () => {
    const id = await signedDraft(client);
    const el = await open(id);
    await goTo(el, LAST);
    await press(el, /^Send case$/);
    await sendKeys({ press: 'Escape' });
    await settled(() => !root(el).querySelector('dialog')!.open);
    await aTimeout(100);
    expect((await now(client.case(id)))!.case.status.stage).to.equal('draft');
  });

  it('brings name and licence of the last case, so that nobody types them twice', async () => {
    await signedDraft(client);
    const el = await open();
    fill(byId(el, 'patientCode'), 'next patient');
    await isSaved(el);
    const latest = (await drafts(client)).find(
      (view) => view.case.prescription.patientCode === 'next patient',
    )!;
    expect(latest.case.prescription).to.include({ doctorName: 'Dr. Ada Okafor', licenceNumber: 'FL-11402' });
  });

  it('takes a signature back when what was signed is changed', async () => {
    const id = await signedDraft(client);
    await client.edit(id, [{ field: 'dateWanted', value: plainDate('2099-02-02') }]);
    expect((await now(client.case(id)))!.case.prescription.signature).to.equal(undefined);
  });

  it('shows fields that another tab edits, without losing its own', async () => {
    const id = await client.createDraft();
    const el = await open(id);
    fill(byId(el, 'patientCode'), 'mine');
    await client.edit(id, [{ field: 'yearOfBirth', value: 1980 }]);
    await settled(() => byId(el, 'yearOfBirth').value === '1980');
    expect(byId(el, 'patientCode').value).to.equal('mine');
    await isSaved(el);
    expect((await now(client.case(id)))!.case.prescription).to.include({
      patientCode: 'mine',
      yearOfBirth: 1980,
    });
  });

  it('keeps letters that are no year in the field, with a sentence', async () => {
    const el = await open();
    fill(byId(el, 'patientCode'), 'PT');
    fill(byId(el, 'yearOfBirth'), 'abcd');
    await el.updateComplete;
    await press(el, /^Continue$/);
    expect(byId(el, 'yearOfBirth').value).to.equal('abcd');
    expect(byId(el, 'yearOfBirth-error').textContent).to.contain('enter a year');
  });

  it('speaks German when the page does, from the next moment on', async () => {
    const el = await open();
    el.lang = 'de';
    await settled(() => heading(el) === 'Patient' && /Weiter/.test(root(el).textContent));
    expect(root(el).textContent).to.contain('Patientencode');
  });

  it('fits into 320 px without scrolling sideways, with targets of at least 24 px', async () => {
    const id = await signedDraft(client);
    const el = await open(id);
    el.parentElement!.classList.add('narrow');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.narrow { inline-size: 320px }');
    document.adoptedStyleSheets.push(sheet);
    for (const step of STEPS) {
      await el.updateComplete;
      expect(heading(el)).to.equal(step);
      expect(el.scrollWidth, heading(el)).to.be.at.most(320);
      for (const target of root(el).querySelectorAll(
        'button, select, input:not(.visually-hidden), textarea',
      )) {
        const box = target.getBoundingClientRect();
        if (box.width)
          expect(Math.min(box.width, box.height), target.outerHTML.slice(0, 80)).to.be.at.least(24);
      }
      if (step !== LAST) await press(el, /^Continue$/);
    }
    document.adoptedStyleSheets.pop();
  });

  it('has no style attribute anywhere', async () => {
    const id = await signedDraft(client);
    const el = await open(id);
    for (const step of STEPS) {
      expect(heading(el)).to.equal(step);
      expect(root(el).querySelector('[style]')).to.equal(null);
      if (step !== LAST) await press(el, /^Continue$/);
    }
    expect(root(el).querySelector('[style]')).to.equal(null);
  });
});

import { expect } from '@open-wc/testing';
import type { ToothChart } from '../../components/index.js';
import { createLabClient } from '../../src/index.js';
import { aHeic, fileOf } from '../support/a-photo.js';
import { aCase, aFile, anItem, aView } from '../support/fake-client.js';
import { filesLab } from '../support/files-lab.js';
import { formLab } from '../support/form-lab.js';
import { aLab, crownEdits, now } from '../support/lab.js';
import { checkState } from '../support/view-checks.js';
import {
  draftingClient,
  give,
  goTo,
  heading,
  mount,
  press,
  problems,
  root,
  settled,
  type Wizard,
} from '../support/wizard.js';

const WORK = 'Teeth and work';
const FILES = 'Scans and files';

async function crownOn(...teeth: readonly string[]) {
  const shade = { system: 'classical', code: 'A2', region: 'body' } as const;
  const subject = aCase({
    profile: formLab,
    stage: 'draft',
    items: [anItem('crown', [...teeth], { shade, answers: { margin: 'chamfer' } })],
    prescription: {
      patientCode: 'PT-1',
      sex: 'female',
      answers: { bruxism: 'no', impression: 'scan' },
      scans: { upper: aFile('upper.stl') },
    },
  });
  const client = draftingClient(formLab, [aView(subject)]);
  const el = await mount({ client, caseId: subject.id });
  await goTo(el, WORK);
  const item = () => Object.values(client.viewOf(subject.id).case.prescription.items)[0]!;
  return { el, item };
}

const chart = (el: Wizard) => root(el).querySelector<ToothChart>('tooth-chart')!;
const typed = (el: Wizard) => chart(el).shadowRoot!.querySelector<HTMLInputElement>('#typed')!;
const beside = (el: Wizard) => chart(el).shadowRoot!.querySelector('#error')!.textContent.trim();

/** Types teeth into the field of the chart, or pastes them, and leaves it. */
async function type(el: Wizard, text: string, inputType = 'insertText'): Promise<void> {
  await chart(el).updateComplete;
  typed(el).value = text;
  typed(el).dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
  typed(el).dispatchEvent(new Event('change', { bubbles: true }));
  await chart(el).updateComplete;
  await el.updateComplete;
}

describe('case-wizard: a file that is refused', () => {
  for (const [what, make, name, sentence] of [
    ['a HEIC', () => aHeic(), 'IMG_1.HEIC', /IMG_1\.HEIC was not taken.*Nothing else was changed/],
  ] as const)
    it(`${what} where a scan is required: said in the slot, the slot in the summary, and all else is there`, async () => {
      const client = await createLabClient({ backend: aLab({ profile: filesLab }), profile: filesLab });
      try {
        const id = await client.createDraft();
        await client.edit(id, [
          ...crownEdits(undefined, filesLab),
          { field: 'instructions', value: 'Light.' },
        ]);
        const el = await mount({ client, caseId: id });
        await goTo(el, FILES);
        give(el, 'upper', fileOf(make(), name));
        const slot = () => root(el).querySelector('.slot[aria-label="Upper scan"]')!;
        const said = () => slot().textContent.replace(/\s+/g, ' ');
        await settled(() => sentence.test(said()));
        await press(el, /^Continue$/);
        expect(heading(el)).to.equal(FILES);
        expect(problems(el).filter((one) => one.startsWith('Upper scan'))).to.have.length(1);
        expect(said(), 'the reason is not taken away').to.match(sentence);
        const { prescription } = (await now(client.case(id)))!.case;
        expect(prescription.instructions).to.equal('Light.');
        expect(Object.values(prescription.items)).to.have.length(1);
        await checkState(el);
      } finally {
        await client.close();
      }
    });
});

describe('case-wizard: bad input on the chart stays and has its sentence', () => {
  it('a pasted 11 without a notation is read as the chart is numbered, and which tooth that is stands beside it', async () => {
    const { el, item } = await crownOn();
    await type(el, '11', 'insertFromPaste');
    await settled(() => item().teeth.length === 1);
    const said = () => chart(el).shadowRoot!.querySelector('.status')!.textContent;
    expect(said()).to.contain('Read in FDI numbering: 11 is the upper right central incisor.');
    expect(item().teeth).to.deep.equal(['11']);
    expect(typed(el).value).to.equal('11');
    await checkState(el);
  });

  it('teeth that do not exist: beside the field, in the summary, and still in the field after another try', async () => {
    const { el, item } = await crownOn();
    await type(el, '99');
    expect(beside(el)).to.equal('“99” is not a tooth in FDI numbering. Correct it or remove it.');
    await press(el, /^Continue$/);
    expect(heading(el)).to.equal(WORK);
    expect(problems(el)).to.have.length(1);
    expect(problems(el)[0]).to.match(/^Teeth: /);
    expect(root(el).querySelector('[id$="teeth-error"]')!.textContent).to.equal(problems(el)[0]);
    expect(typed(el).value).to.equal('99');
    expect(beside(el)).to.contain('“99”');
    await checkState(el);
    await type(el, '26');
    await settled(() => item().teeth.join() === '26');
    expect(beside(el)).to.equal('');
    expect(problems(el)).to.deep.equal([]);
  });

  it('a tooth beside one that does not exist: the order does not go on with the one alone', async () => {
    const { el, item } = await crownOn();
    await type(el, '14, 99');
    await settled(() => item().teeth.join() === '14');
    await press(el, /^Continue$/);
    expect(heading(el)).to.equal(WORK);
    expect(problems(el)).to.deep.equal(['Teeth: “99” is not understood in FDI numbering, correct it']);
    expect(typed(el).value).to.equal('14, 99');
    await checkState(el);
    await type(el, '14');
    await press(el, /^Continue$/);
    expect(heading(el)).not.to.equal(WORK);
  });

  it('what is no tooth stays with its piece while another one is opened, and holds the order', async () => {
    const { el } = await crownOn('14');
    await type(el, '14, 99');
    await press(el, /^Add another piece of work$/);
    await press(el, /^Continue$/);
    expect(heading(el)).to.equal(WORK);
    expect(problems(el)).to.include('Teeth: “99” is not understood in FDI numbering, correct it');
    await press(el, /^Change Crown on 14/);
    await chart(el).updateComplete;
    expect(typed(el).value).to.equal('14, 99');
    await type(el, '14');
    await press(el, /^Continue$/);
    expect(problems(el).filter((one) => one.includes('99'))).to.deep.equal([]);
  });
});

import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  type CaseId,
  instant,
  itemId,
  itemsOf,
  type LabClient,
  type LabProfile,
  plainDate,
  type Prescription,
  toTooth,
} from '../../src/index.js';
import { aLab, aTimeout, now, openClient, stageIs, until } from '../support/lab.js';
import { lawLab } from '../support/law-lab.js';
import { checkNoOverflow, checkState } from '../support/view-checks.js';
import {
  button,
  byId,
  fill,
  heading,
  mount,
  press,
  root,
  settled,
  text,
  type Wizard,
} from '../support/wizard.js';

const tooth = (code: string) => toTooth({ system: 'fdi', code })!;
const one = itemId('01');
const whole: Partial<Prescription> = {
  patientCode: 'PT-4711',
  yearOfBirth: 1971,
  doctorName: 'Dr. Ada Okafor',
  items: {
    [one]: {
      id: one,
      product: 'crown',
      teeth: [tooth('26')],
      material: 'zirconia',
      shade: { system: 'vita-classical', code: 'A2', region: 'body' },
      answers: { margin: 'shoulder', why: 'short clinical crown' },
      note: 'Match the left side.',
    },
  },
  answers: { naming: 'name', lastName: 'Miller', glaze: 'satin' },
  instructions: 'Call before glazing.',
  dateWanted: plainDate('2099-01-04'),
  declaredComplete: true,
  declaredPrivacy: true,
  signature: { kind: 'typed', name: 'Ada Okafor', at: instant(0) },
};

let client: LabClient;
const open = async (profile: LabProfile = lawLab) => (client = await openClient(aLab({ profile }), profile));
afterEach(() => client.close());

const templates = () => now(client.templates);
const drafts = () => now(client.cases());
const shown = (el: Wizard) =>
  [...root(el).querySelectorAll('[part="template"] strong')].map((name) => name.textContent.trim());

async function toReview(el: Wizard): Promise<void> {
  await settled(() => root(el).querySelector('h2') !== null);
  for (let i = 0; i < 6 && heading(el) !== 'Check and sign'; i++) await press(el, /^Continue$/);
  expect(heading(el)).to.equal('Check and sign');
}
async function atReview(): Promise<{ el: Wizard; id: CaseId }> {
  await open();
  const id = await client.createDraft(whole);
  const el = await mount({ client, caseId: id });
  await toReview(el);
  return { el, id };
}
async function saved(el: Wizard): Promise<void> {
  await el.updateComplete;
  await settled(() => /Saved on this device/.test(root(el).querySelector('#save')!.textContent));
}
async function keep(el: Wizard, name: string): Promise<void> {
  await press(el, /^Save as template$/);
  fill(byId(el, 'template-name'), name);
  await el.updateComplete;
  await press(el, /^Save template$/);
  await settled(() =>
    /is saved on this device/.test(root(el).querySelector('.keeps [role="status"]')?.textContent ?? ''),
  );
}

describe('case-wizard: templates', () => {
  it('are saved on the last page under a name, without anything of the patient', async () => {
    const { el } = await atReview();
    await press(el, /^Save as template$/);
    expect(text(el)).to.contain('Left out: patient, teeth, shades');
    await checkState(el);
    await press(el, /^Cancel$/);
    await keep(el, ' Shoulder crown ');
    const [template] = await templates();
    expect(template!.name).to.equal('Shoulder crown');
    expect(template!.content).to.deep.equal({
      service: '',
      pieces: [{ product: 'crown', material: 'zirconia', answers: { margin: 'shoulder' } }],
      answers: { glaze: 'satin' },
    });
    expect(JSON.stringify(template!.content)).not.to.match(/Miller|4711|26|A2|Match/);
    await checkState(el);
  });

  it('ask for a name in a sentence beside the field, and say when one of this name is replaced', async () => {
    const { el } = await atReview();
    await press(el, /^Save as template$/);
    await press(el, /^Save template$/);
    expect(byId(el, 'template-name-error').textContent).to.equal('Name of the template: fill this in');
    await checkState(el);
    fill(byId(el, 'template-name'), 'Crown');
    await press(el, /^Save template$/);
    await settled(() => byId(el, 'template-name') === null);
    await press(el, /^Save as template$/);
    fill(byId(el, 'template-name'), 'Crown');
    await el.updateComplete;
    expect(byId(el, 'template-name-hint').textContent).to.contain('It is replaced.');
    await press(el, /^Save template$/);
    await settled(() => byId(el, 'template-name') === null);
    expect(await templates()).to.have.length(1);
  });

  it('can be saved and used by keyboard alone', async () => {
    const { el } = await atReview();
    button(el, /^Save as template$/)!.focus();
    await sendKeys({ press: 'Enter' });
    await el.updateComplete;
    byId(el, 'template-name').focus();
    await sendKeys({ type: 'Crown' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settled(() => /Crown is saved/.test(text(el)));
    el.remove();
    const next = await mount({ client });
    await settled(() => shown(next).length === 1);
    button(next, /^Use Crown$/)!.focus();
    await sendKeys({ press: 'Enter' });
    await saved(next);
    expect(text(next)).to.contain('Crown is filled in.');
  });

  it('begin a new draft on its first page: the work is there, teeth and patient are not', async () => {
    await open();
    await client.saveTemplate('Shoulder crown', { ...(await aPrescription()) });
    const el = await mount({ client });
    await settled(() => shown(el).length === 1);
    await checkState(el);
    await press(el, /^Use Shoulder crown$/);
    expect(text(el)).to.contain('Shoulder crown is filled in. Choose the teeth next.');
    expect(shown(el), 'nothing is filled in twice').to.deep.equal([]);
    await saved(el);
    await checkState(el);
    const { prescription } = (await drafts())[0]!.case;
    expect(prescription).to.include({ patientCode: '', dateWanted: undefined, signature: undefined });
    expect(prescription.answers).to.deep.equal({ glaze: 'satin' });
    const [item, ...others] = itemsOf(prescription);
    expect(others).to.deep.equal([]);
    expect(item).to.deep.include({
      product: 'crown',
      material: 'zirconia',
      teeth: [],
      answers: { margin: 'shoulder' },
    });
  });

  it('begin on the page of the work, in place of the empty piece', async () => {
    await open();
    await client.saveTemplate('Shoulder crown', { ...(await aPrescription()) });
    const el = await mount({ client });
    fill(byId(el, 'patientCode'), 'PT-1');
    await press(el, /^Continue$/);
    await settled(() => heading(el) === 'Teeth and work' && shown(el).length === 1);
    await press(el, /^Use Shoulder crown$/);
    await saved(el);
    const { prescription } = (await drafts())[0]!.case;
    expect(prescription.patientCode).to.equal('PT-1');
    expect(itemsOf(prescription).map(({ product }) => product)).to.deep.equal(['crown']);
  });

  it('are not offered where work is chosen already: nothing is overwritten', async () => {
    await open();
    await client.saveTemplate('Shoulder crown', { ...(await aPrescription()) });
    const id = await client.createDraft(whole);
    const el = await mount({ client, caseId: id });
    await settled(() => root(el).querySelector('h2') !== null);
    await aTimeout(100);
    expect(root(el).querySelector('.templates')).to.equal(null);
  });

  it('are offered under their own kind of order, and settle it where it is still open', async () => {
    const profile: LabProfile = {
      ...lawLab,
      services: {
        full: { label: { en: 'Full' }, meaning: { en: 'Full' }, status: {} },
        direct: { label: { en: 'Direct' }, meaning: { en: 'Direct' }, status: {} },
      },
    };
    await open(profile);
    await client.saveTemplate('Shoulder crown', { ...(await aPrescription()), service: 'direct' });
    const full = await mount({ client, service: 'full' });
    await aTimeout(200);
    expect(shown(full)).to.deep.equal([]);
    full.remove();
    const el = await mount({ client });
    await settled(() => shown(el).length === 1);
    expect(heading(el)).to.equal('What do you want to order?');
    await checkState(el);
    await press(el, /^Use Shoulder crown$/);
    await settled(() => heading(el) === 'Patient');
    await saved(el);
    expect((await drafts())[0]!.case.prescription.service).to.equal('direct');
  });

  it('say so where the lab does not make the work any more', async () => {
    await open();
    await client.saveTemplate('Old', { ...(await aPrescription()), service: 'gone' });
    const { products, ...catalogue } = lawLab.catalogue;
    const { crown: _, ...others } = products;
    const el = await mount({
      client: Object.create(client, {
        profile: { value: { ...lawLab, catalogue: { ...catalogue, products: others } } },
        templates: {
          value: {
            subscribe: (observer: Parameters<LabClient['templates']['subscribe']>[0]) =>
              client.templates.subscribe({
                ...observer,
                next: (all) =>
                  observer.next(all.map((one) => ({ ...one, content: { ...one.content, service: '' } }))),
              }),
          },
        },
      }) as LabClient,
    });
    await settled(() => shown(el).length === 1);
    expect(text(el)).to.contain('The lab does not make this any more.');
    expect(button(el, /^Use Old$/)).to.equal(undefined);
  });

  it('are removed, with the way back', async () => {
    await open();
    await client.saveTemplate('Shoulder crown', { ...(await aPrescription()) });
    const [before] = await templates();
    const el = await mount({ client });
    await settled(() => shown(el).length === 1);
    await press(el, /^Remove template Shoulder crown$/);
    await settled(() => /Template Shoulder crown removed/.test(text(el)));
    expect(await templates()).to.deep.equal([]);
    await checkState(el);
    await press(el, /^Undo$/);
    await settled(() => shown(el).length === 1);
    const [after] = await templates();
    expect(after!.content).to.deep.equal(before!.content);
  });

  it('fit into 320 px', async () => {
    await open();
    await client.saveTemplate('Shoulder crown in zirconia for premolars', { ...(await aPrescription()) });
    const el = await mount({ client });
    el.parentElement!.style.inlineSize = '320px';
    await settled(() => shown(el).length === 1);
    checkNoOverflow(el);
  });
});

/** As a template is made of it. */
async function aPrescription(): Promise<Prescription> {
  const id = await client.createDraft(whole);
  const { prescription } = (await now(client.case(id)))!.case;
  await client.discard(id);
  return prescription;
}

describe('case-wizard: an order that repeats another one', () => {
  it('takes over patient, teeth and work, and enters files, dates and signature anew', async () => {
    await open();
    const from = await client.createDraft(whole);
    const el = await mount({ client, fromCase: from });
    await settled(() => byId(el, 'patientCode')?.value === 'PT-4711');
    expect(text(el)).to.contain('Patient PT-4711, teeth and work are taken over.');
    await checkState(el);
    expect(await drafts(), 'looking leaves nothing behind').to.have.length(1);
    fill(byId(el, 'yearOfBirth'), '1972');
    await saved(el);
    const copy = (await drafts()).find((view) => view.case.id !== from)!.case.prescription;
    expect(copy.items).to.deep.equal(whole.items);
    expect(copy.answers).to.deep.equal(whole.answers);
    expect(copy).to.deep.include({
      patientCode: 'PT-4711',
      yearOfBirth: 1972,
      scans: {},
      dateWanted: undefined,
      declaredComplete: false,
      declaredPrivacy: false,
      signature: undefined,
    });
  });

  it('begins by the attribute, too, and goes on when the page names the new draft', async () => {
    await open();
    const from = await client.createDraft(whole);
    const el = await mount({ client });
    el.setAttribute('from-case', from);
    await settled(() => byId(el, 'patientCode')?.value === 'PT-4711');
    el.addEventListener('case-drafted', (event) => (el.caseId = event.caseId));
    fill(byId(el, 'yearOfBirth'), '1972');
    await saved(el);
    expect(await drafts()).to.have.length(2);
    expect(byId(el, 'yearOfBirth').value).to.equal('1972');
  });

  it('leaves out answers that nobody asks for any more', async () => {
    await open();
    const from = await client.createDraft({ ...whole, answers: { naming: 'code', lastName: 'Miller' } });
    const el = await mount({ client, fromCase: from });
    await settled(() => byId(el, 'patientCode')?.value === 'PT-4711');
    fill(byId(el, 'yearOfBirth'), '1972');
    await saved(el);
    const copy = (await drafts()).find((view) => view.case.id !== from)!.case.prescription;
    expect(copy.answers).to.deep.equal({ naming: 'code' });
  });

  it('begins empty, and says so, where this device does not have the case', async () => {
    await open();
    const el = await mount({ client, fromCase: 'nobody' });
    await settled(() => /is not on this device/.test(text(el)));
    expect(byId(el, 'patientCode').value).to.equal('');
    await checkState(el);
  });
});

describe('case-wizard: after a case was sent', () => {
  async function sent(): Promise<{ el: Wizard; id: CaseId }> {
    const all = await atReview();
    await press(all.el, /^Send case$/);
    root(all.el).querySelector<HTMLButtonElement>('dialog button.primary')!.click();
    await until(client.case(all.id), stageIs('received'));
    await settled(() => heading(all.el) === 'The case is signed and saved');
    return all;
  }

  it('offers the case itself, its paper, and another one', async () => {
    const { el, id } = await sent();
    await checkState(el);
    const told: string[] = [];
    el.addEventListener('case-open', (event) => told.push(`open ${event.caseId}`));
    el.addEventListener('case-print', (event) => {
      told.push(`print ${event.kind} ${event.caseId}`);
      event.preventDefault();
    });
    await press(el, /^Follow this case$/);
    await press(el, /^Print the prescription$/);
    expect(told).to.deep.equal([`open ${id}`, `print prescription ${id}`]);
    await press(el, /^Start another case$/);
    expect(heading(el)).to.equal('Patient');
    expect(byId(el, 'patientCode').value).to.equal('');
  });

  it('prints the prescription itself where no page does', async () => {
    const { el } = await sent();
    const { print } = globalThis;
    let printed = '';
    globalThis.print = () => {
      printed = [...document.body.querySelectorAll('*')]
        .map((one) => one.shadowRoot?.textContent ?? '')
        .join(' ');
    };
    await press(el, /^Print the prescription$/);
    await settled(() => printed !== '');
    globalThis.print = print;
    expect(printed).to.contain('PT-4711');
  });

  it('keeps the work as a template', async () => {
    const { el } = await sent();
    await keep(el, 'Shoulder crown');
    expect((await templates()).map(({ name }) => name)).to.deep.equal(['Shoulder crown']);
  });

  it('orders the same again as a new draft, which names the case that it repeats', async () => {
    const { el, id } = await sent();
    const number = (await now(client.case(id)))!.case.caseNumber!;
    await press(el, /^Order the same again$/);
    await settled(() => byId(el, 'patientCode')?.value === 'PT-4711');
    expect(heading(el)).to.equal('Patient');
    expect(text(el)).to.contain(`The same order as case ${number}`);
    fill(byId(el, 'yearOfBirth'), '1972');
    await saved(el);
    expect(await drafts()).to.have.length(2);
    expect((await now(client.case(id)))!.case.prescription.yearOfBirth, 'the first one stays').to.equal(1971);
  });
});

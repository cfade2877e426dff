import { expect } from '@open-wc/testing';
import { archTeeth, caseId, type LabProfile, PERMANENT_TEETH, type Prescription } from '../../src/index.js';
import { restorative } from '../../src/profiles/restorative.js';
import { aligner } from '../../src/profiles/aligner.js';
import { appliance } from '../../src/profiles/appliance.js';
import { aCase, aFile, anItem, aView } from '../support/fake-client.js';
import { aLab, aTimeout, now, openClient } from '../support/lab.js';
import { checkState, focused } from '../support/view-checks.js';
import {
  byId,
  draftingClient,
  fill,
  answer,
  heading,
  mount,
  optionsOf,
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

const signed = {
  doctorName: 'Dr. Ines Marten',
  licenceNumber: 'FL-11402',
  declaredComplete: true,
  declaredPrivacy: true,
} satisfies Partial<Prescription>;
const saved = (el: Wizard) => settled(() => /Saved on this device/.test(text(el)));
/** A draft of the appliance lab that lacks nothing but the signature. */
const complete = { profile: appliance, stage: 'draft', dateWanted: '2026-04-20', prescription: signed };
const itemsIn = (client: ReturnType<typeof draftingClient>, id: string) =>
  Object.values(client.viewOf(caseId(id)).case.prescription.items);

/** A new case of a lab, on its second step. */
async function atWork(profile: LabProfile, properties: object = {}) {
  const client = draftingClient(profile);
  const el = await mount({ client, ...properties });
  let id = '';
  el.addEventListener('case-drafted', (event) => (id = event.caseId));
  fill(byId(el, 'patientCode'), 'PT-1');
  await through(el, 'Teeth and work');
  return { client, el, drafted: () => id };
}

describe('case-wizard: several kinds of order', () => {
  it('A4 dashboard: asks first which of the two ways in is meant, with what each one means', async () => {
    const el = await mount({ client: draftingClient(aligner) });
    expect(heading(el)).to.equal('What do you want to order?');
    const ways = [...root(el).querySelectorAll('[part="service"]')];
    expect(ways.map((way) => way.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Full service The lab plans the treatment, you approve the plan, and it is made.',
      'Direct manufacturing The lab makes what you have planned, without a plan of its own.',
    ]);
    await checkState(el);
  });

  it('goes on to the first step, and makes the draft of that kind', async () => {
    const client = draftingClient(aligner);
    const el = await mount({ client });
    await press(el, /Direct manufacturing/);
    expect(heading(el)).to.equal('Patient');
    expect(focused()!.id).to.equal('heading');
    fill(byId(el, 'patientCode'), 'PT-1');
    await saved(el);
    expect(client.made.map(({ service }) => service)).to.deep.equal(['direct']);
    expect(text(el)).to.contain('Direct manufacturing');
  });

  it('lets the kind be changed until something is entered', async () => {
    const client = draftingClient(aligner);
    const el = await mount({ client });
    await press(el, /Direct manufacturing/);
    await press(el, /^Change$/);
    expect(heading(el)).to.equal('What do you want to order?');
    await press(el, /Full service/);
    fill(byId(el, 'patientCode'), 'PT-1');
    await el.updateComplete;
    expect(text(el)).not.to.contain('Change');
    await saved(el);
    expect(client.made[0]!.service).to.equal('full');
  });

  it('does not ask where the page has said it, where the lab has one way only, or where a draft goes on', async () => {
    const given = await mount({ client: draftingClient(aligner), service: 'direct' });
    expect(heading(given)).to.equal('Patient');
    expect(text(given)).to.contain('Direct manufacturing').and.not.to.contain('Change');
    const single = await mount({ client: draftingClient(restorative) });
    expect(heading(single)).to.equal('Patient');
    const subject = aCase({ profile: aligner, stage: 'draft', items: [], prescription: { service: 'full' } });
    const going = await mount({ client: draftingClient(aligner, [subject]), caseId: subject.id });
    expect(heading(going)).to.equal('Patient');
  });

  it('asks for a kind that the lab does not know, and takes another one after it was shown', async () => {
    const el = await mount({ client: draftingClient(aligner), service: 'express' });
    expect(heading(el)).to.equal('What do you want to order?');
    el.service = 'full';
    await el.updateComplete;
    expect(heading(el)).to.equal('Patient');
    expect(text(el)).to.contain('Full service');
  });

  it('asks for a draft that was made without one, and saves the answer', async () => {
    const subject = aCase({ profile: aligner, stage: 'draft', items: [] });
    const client = draftingClient(aligner, [subject]);
    const el = await mount({ client, caseId: subject.id });
    expect(heading(el)).to.equal('What do you want to order?');
    await press(el, /Full service/);
    await saved(el);
    expect(client.viewOf(subject.id).case.prescription.service).to.equal('full');
    expect(heading(el)).to.equal('Patient');
  });

  it('A5 #16: makes a draft that runs by the rules of that kind, with the real client', async () => {
    const client = await openClient(aLab({ profile: aligner }), aligner);
    const el = await mount({ client });
    await press(el, /Direct manufacturing/);
    fill(byId(el, 'patientCode'), 'PT-1');
    await saved(el);
    const [view] = await now(client.cases());
    expect(view!.case.prescription.service).to.equal('direct');
    expect(view!.case.status['service']).to.equal('direct');
    await client.close();
  });

  it('A4 wizards: offers the products and asks for the files of that kind alone', async () => {
    const { el } = await atWork(aligner, { service: 'full' });
    expect(optionsOf(el, 'product')).to.deep.equal(['', 'clear-aligners']);
    const direct = await atWork(aligner, { service: 'direct' });
    expect(optionsOf(direct.el, 'product')).to.include.members(['clear-aligners', 'removable-retainer']);
    const profile: LabProfile = {
      ...aligner,
      catalogue: {
        ...aligner.catalogue,
        charts: false,
        asks: {},
        slots: { upper: { ...aligner.catalogue.slots['upper']!, services: ['full'] } },
      },
    };
    const items = [anItem('clear-aligners', PERMANENT_TEETH, { material: 'sheet' })];
    const subject = aCase({ profile, stage: 'draft', items, prescription: { service: 'direct' } });
    const none = await mount({ client: draftingClient(profile, [subject]), caseId: subject.id });
    await through(none, 'Teeth and work');
    await press(none, /^Continue$/);
    expect(heading(none), 'a page with nothing to ask is left out').to.equal('Date and notes');
  });
});

describe('case-wizard: work for whole arches', () => {
  it('A4 Treat: asks for upper, lower or both instead of single teeth', async () => {
    const { el, client, drafted } = await atWork(aligner, { service: 'full' });
    expect(root(el).querySelector('tooth-chart')).to.equal(null);
    await select(el, 'product', 'clear-aligners');
    await tick(el, 'Lower arch');
    await saved(el);
    expect(itemsIn(client, drafted())[0]!.teeth).to.deep.equal(archTeeth('lower'));
    expect(root(el).querySelector('h3')!.textContent).to.contain('Clear aligners, lower arch');
    await tick(el, 'Both arches');
    await saved(el);
    expect(itemsIn(client, drafted())[0]!.teeth).to.have.members([...PERMANENT_TEETH]);
    await checkState(el);
  });

  it('asks for the product first where it decides about teeth or arches', async () => {
    const { el } = await atWork(appliance);
    expect(text(el)).to.contain('Choose the product first');
    await select(el, 'product', 'expander');
    expect(root(el).querySelector('tooth-chart')).not.to.equal(null);
    await select(el, 'product', 'night-guard');
    expect(root(el).querySelector('tooth-chart')).to.equal(null);
    expect(root(el).querySelectorAll('.arches input[type="radio"]')).to.have.length(3);
  });

  it('says what is missing in its own words, and leads to the choice', async () => {
    const { el } = await atWork(appliance);
    await select(el, 'product', 'hawley');
    await press(el, /^Continue$/);
    const link = root(el).querySelector<HTMLAnchorElement>('#error-summary a')!;
    expect(link.textContent).to.equal('Arch: choose upper, lower or both');
    await checkState(el);
    link.click();
    await el.updateComplete;
    expect((focused() as HTMLInputElement).type).to.equal('radio');
  });

  it('chooses the only material by itself and asks no shade of what has none', async () => {
    const { el, client, drafted } = await atWork(appliance);
    await select(el, 'product', 'hawley');
    await saved(el);
    expect(itemsIn(client, drafted())[0]!.material).to.equal('acrylic');
    expect(root(el).querySelector('select[id$=material]')).to.equal(null);
    expect(text(el)).to.contain('Material Acrylic');
    await select(el, 'product', 'clear-retainer');
    expect(optionsOf(el, 'material')).to.deep.equal(['', 'copolyester', 'polypropylene']);
    expect(root(el).querySelector('select[id$=shade]')).to.equal(null);
  });

  it('lets go of teeth when another product is made for arches', async () => {
    const items = [anItem('expander', ['16', '26'], { material: 'stainless-steel' })];
    const subject = aCase({ profile: appliance, stage: 'draft', items });
    const client = draftingClient(appliance, [subject]);
    const el = await mount({ client, caseId: subject.id });
    await press(el, /^Continue$/);
    await select(el, 'product', 'hawley');
    await saved(el);
    await aTimeout(300);
    expect(itemsIn(client, subject.id)[0]!.teeth).to.deep.equal([]);
  });
});

describe('case-wizard: a case that grows out of another one', () => {
  const scans = { upper: aFile('upper.stl'), lower: aFile('lower.stl') };
  const items = [anItem('clear-aligners', PERMANENT_TEETH, { material: 'sheet' })];
  const original = aCase({
    profile: aligner,
    id: 'original',
    number: '10001',
    items,
    prescription: { ...signed, service: 'full', scans },
  });
  const origin = (kind: string) => ({ caseId: original.id, caseNumber: '10001', kind });

  async function following(kind: string, prescription: Partial<Prescription>) {
    const subject = aCase({
      profile: aligner,
      stage: 'draft',
      items,
      prescription: { ...signed, ...prescription },
      origin: origin(kind),
    });
    const client = draftingClient(aligner, [aView(original), aView(subject)]);
    const el = await mount({ client, caseId: subject.id });
    return { el, client };
  }

  it('A4 refinement: names the original and says that new impressions are needed', async () => {
    const { el } = await following('refinement', { service: 'full' });
    const notice = root(el).querySelector('[part="origin"]')!.textContent.replace(/\s+/g, ' ');
    expect(notice).to.contain('Refinement of case 10001').and.to.contain('New impressions are needed.');
    await checkState(el);
    await through(el, 'Teeth and work');
    expect(text(el), 'in one line on the other steps').to.contain('Full service · Refinement of case 10001');
    expect(optionsOf(el, 'product'), 'only what such a case may be').to.deep.equal(['', 'clear-aligners']);
  });

  it('A4 removable retainer: asks whether the scans on file are taken, and then for no scan', async () => {
    const retainer = anItem('removable-retainer', archTeeth('upper'), { material: 'sheet' });
    const { el } = await following('removable-retainer', {
      service: 'direct',
      scans: {},
      answers: { impressionSource: 'on-file' },
      items: { [retainer.id]: retainer },
    });
    await through(el, 'Teeth and work');
    expect(optionsOf(el, 'product')).to.deep.equal(['', 'removable-retainer']);
    await through(el, 'Scans and files');
    expect(text(el)).to.contain('The lab can also take the scans of the case before.');
    expect(text(el)).not.to.contain('Upper scan');
    await checkState(el);
  });

  it('A4 remake: marks the scans that lie on file from the case before', async () => {
    const { el } = await following('remake', {
      service: 'direct',
      scans: { ...scans, lower: aFile('new.stl') },
    });
    await through(el, 'Scans and files');
    const slots = [...root(el).querySelectorAll('[part="slot"]')].map((slot) => slot.textContent);
    expect(slots[0]).to.contain('On file, from case 10001');
    expect(slots[1], 'a new one').not.to.contain('On file');
  });

  it('says nothing of the kind about a case of its own', async () => {
    const subject = aCase({ profile: aligner, stage: 'draft', items, prescription: { service: 'full' } });
    const el = await mount({ client: draftingClient(aligner, [subject]), caseId: subject.id });
    expect(root(el).querySelector('[part="origin"]')).to.equal(null);
  });

  it('leaves no subscription to the original behind', async () => {
    const { el, client } = await following('refinement', { service: 'full' });
    expect(client.watchers).to.equal(2);
    el.remove();
    expect(client.watchers).to.equal(0);
  });
});

describe('case-wizard: labs with rules of their own', () => {
  it('A1 pending docs: goes on without a scan where models may come by post', async () => {
    const items = [anItem('hawley', archTeeth('upper'), { material: 'acrylic' })];
    const subject = aCase({ ...complete, items });
    const el = await mount({ client: draftingClient(appliance, [subject]), caseId: subject.id });
    await through(el, 'Scans and files');
    await press(el, /^Continue$/);
    expect(problems(el).length, 'nothing was said about models').to.be.greaterThan(0);
    await answer(el, 'answers.impressionType', 'Models or impressions by post');
    await through(el, 'Check and sign');
  });

  it('asks for another delivery address, which may stay empty, and shows it before sending', async () => {
    const items = [anItem('hawley', archTeeth('upper'), { material: 'acrylic' })];
    const subject = aCase({ ...complete, items });
    const client = draftingClient(appliance, [subject]);
    const el = await mount({ client, caseId: subject.id });
    await through(el, 'Scans and files');
    await answer(el, 'answers.impressionType', 'Models or impressions by post');
    await through(el, 'Check and sign');
    expect(text(el)).not.to.contain('Delivery address');
    await press(el, /^Back$/);
    fill(byId(el, 'deliveryAddress'), '4 Market Square');
    await saved(el);
    await press(el, /^Continue$/);
    expect(text(el)).to.contain('Delivery address 4 Market Square');
    await settled(() => client.viewOf(subject.id).case.prescription.deliveryAddress === '4 Market Square');
  });

  it('speaks German about all of it', async () => {
    const el = await mount({ client: draftingClient(aligner), lang: 'de' });
    expect(heading(el)).to.equal('Was möchten Sie bestellen?');
    await press(el, /Direktfertigung/);
    fill(byId(el, 'patientCode'), 'PT-1');
    await through(el, 'Zähne und Arbeit');
    await select(el, 'product', 'removable-retainer');
    await tick(el, 'Oberkiefer');
    expect(text(el)).to.contain('Herausnehmbarer Retainer, Oberkiefer');
  });
});

describe('case-wizard: a piece that was taken out', () => {
  it('is named in a line with the way back, which has the focus', async () => {
    const items = [
      anItem('hawley', archTeeth('upper'), { material: 'acrylic' }),
      anItem('expander', ['16'], { material: 'stainless-steel' }),
    ];
    const subject = aCase({ ...complete, items });
    const client = draftingClient(appliance, [subject]);
    const el = await mount({ client, caseId: subject.id });
    await through(el, 'Teeth and work');
    await press(el, /^Remove Palatal expander on 16$/);
    expect(root(el).querySelector('[part="removed"] p')!.textContent).to.equal(
      'Palatal expander on 16 removed.',
    );
    expect(focused()!.id).to.equal('undo');
    await checkState(el);
    await press(el, /^Undo$/);
    expect(text(el)).to.contain('Palatal expander on 16');
    expect(root(el).querySelector('[part="removed"]')).to.equal(null);
    await aTimeout(400);
    expect(itemsIn(client, subject.id)).to.have.length(2);
  });
});

describe('case-wizard: a save that can never succeed', () => {
  for (const code of ['not-editable', 'unknown-case'] as const)
    it(`is not tried again by itself when the answer was ${code}, and says what to do`, async function () {
      this.timeout(20_000);
      const subject = aCase({ profile: appliance, stage: 'draft', items: [] });
      const client = draftingClient(appliance, [subject]);
      let tries = 0;
      client.edit = () => (tries++, Promise.resolve({ ok: false, code }));
      const el = await mount({ client, caseId: subject.id });
      fill(byId(el, 'patientCode'), 'PT-9');
      await settled(() => /Not saved/.test(text(el)));
      expect(root(el).querySelector('#save')!.textContent).to.match(
        /open the case and ask the lab|start another case/,
      );
      expect(root(el).querySelector('#save button'), 'trying again is no way out').to.equal(null);
      await aTimeout(5600);
      expect(tries).to.equal(1);
      expect(byId(el, 'patientCode').value, 'what was typed stays').to.equal('PT-9');
      await checkState(el);
    });

  it('is tried once more with the next edit, and goes on when the draft is open again', async () => {
    const subject = aCase({ profile: appliance, stage: 'draft', items: [] });
    const client = draftingClient(appliance, [subject]);
    const store = client.edit;
    let isOpen = false;
    client.edit = (...edit) =>
      isOpen ? store(...edit) : Promise.resolve({ ok: false, code: 'not-editable' });
    const el = await mount({ client, caseId: subject.id });
    fill(byId(el, 'patientCode'), 'PT-9');
    await settled(() => /Not saved/.test(text(el)));
    isOpen = true;
    fill(byId(el, 'patientCode'), 'PT-10');
    await saved(el);
    expect(client.viewOf(subject.id).case.prescription.patientCode).to.equal('PT-10');
  });
});

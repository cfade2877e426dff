import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { faults, looking } from './support/faults.js';
import { journey } from './support/journey.js';
import { keyboardOnly } from './support/keyboard.js';
import { bench } from './support/page-models.js';
import { pictures } from './support/pictures.js';
import { enterTheRoom } from './support/room.js';
import { bothArches } from './support/scans.js';
import { Site } from './support/site.js';
import { fingerOnly, PHONE } from './support/touch.js';

const ALIGNER = { lab: 'aligner' };
const scans = bothArches();

let site: Site;
before(async () => {
  site = await Site.open();
});
after(() => site.stop());

journey(
  'A4: a full service is ordered by keyboard only, page by page, and signed with a typed name',
  async (t) => {
    const { browser, page, I } = await enterTheRoom(t, site, { settings: ALIGNER });
    const by = keyboardOnly(page);
    const wrong: string[] = [];
    await by.activate(/^New case: Full service$/);

    await I.seeStep('Patient');
    await by.type(/^Patient code/, 'PT-5001');
    await by.choose(/^Sex/, 'Female');
    await by.tick(/^The code only/);
    wrong.push(...(await faults(page, 'patient')));
    await by.activate(/^Continue$/);

    await I.seeStep('Teeth and work');
    await by.seesFocusOn(/^Teeth and work$/);
    await by.choose(/^Product/, 'Clear');
    await by.tabTo(/^Upper arch$/);
    // one stop for the three arches; the arrows choose
    await by.press('ArrowDown');
    await by.press('ArrowDown');
    await by.seesFocusOn(/^Both arches$/);
    await by.choose(/^Material/, 'Clear sheet, l');
    wrong.push(...(await faults(page, 'work')));
    await by.activate(/^Continue$/);

    await I.seeStep('Treatment');
    await by.seesFocusOn(/^Treatment$/);
    await by.tabTo(/^upper right/);
    await by.press('3');
    await by.press('6');
    await by.press('Space');
    await by.activate(/^missing$/);
    await I.seeText(/36/, I.wizard.getByRole('region', { name: 'What is known about the teeth' }));
    await by.tick(/^3–3/);
    for (let i = 0; i < 3; i++) await by.tick(/^Maintain$/);
    for (let i = 0; i < 2; i++) {
      await by.tabTo(/^Yes$/);
      // up from the first is the last: what the lab recommends
      await by.press('ArrowUp');
      await by.seesFocusOn(/^As the lab plans it/);
    }
    wrong.push(...(await faults(page, 'treatment')));
    await by.activate(/^Continue$/);

    await I.seeStep('Scans and files');
    await by.tick(/^Intraoral scan$/);
    await by.pick(/^Choose file for Upper scan$/, scans.upper);
    await I.seeVerdict('Upper scan', 'Looks good');
    await by.pick(/^Choose file for Lower scan$/, scans.lower);
    await I.seeVerdict('Lower scan', 'Looks good');
    wrong.push(...(await faults(page, 'files')));
    await by.activate(/^Continue$/);

    await I.seeStep('Date and notes');
    await by.tabTo(/^Date wanted/);
    await page.keyboard.type('03092099');
    wrong.push(...(await faults(page, 'details')));
    await by.activate(/^Continue$/);

    await I.seeStep('Check and sign');
    // what is wrong is listed, and each line leads to where it can be mended
    await by.activate(/^Send case$/);
    await by.seesFocusOn(/^There is a problem/);
    await by.activate(/^Prescribing dentist: fill this in$/);
    await by.seesFocusOn(/^Prescribing dentist/);
    await page.keyboard.type('Dr. Ada Okafor');
    await by.type(/^Signature/, 'Ada Okafor');
    await by.tabTo(/processes these data|process/, 'Shift+Tab');
    await by.press('Space');
    await by.tabTo(/complete and true/, 'Shift+Tab');
    await by.press('Space');
    wrong.push(...(await faults(page, 'review')));
    await by.activate(/^Send case$/);
    const asked = page.locator('case-wizard dialog');
    await I.seeText('Clear aligners, both arches', asked);
    await I.seeText('Mar 9, 2099', asked);
    await by.activate(/^Send case$/);
    await I.seeStatus('In Planning');
    assert.deepEqual(wrong, []);

    const lab = bench(await browser.openTab(), site, ALIGNER);
    await lab.openTheBench();
    assert.equal(await lab.caseCount(), 1);
    browser.expectClean();
  },
);

journey(
  'A4: the same at 320 pixels by touch, with a silicone impression in a parcel and a drawn name',
  async (t) => {
    const { browser, page, I } = await enterTheRoom(t, site, { ...PHONE, settings: ALIGNER });
    const by = fingerOnly(page);
    const wrong: string[] = [];
    const look = looking(page, 'aligner', wrong);
    await by.tap(page.getByRole('link', { name: 'New case: Full service' }));

    await I.seeStep('Patient');
    await by.type(/^Patient code/, 'PT-5002');
    await I.wizard.getByLabel(/^Sex/).selectOption({ label: 'Prefer not to say' });
    await by.tick(/^The code only/);
    await look('patient');
    await by.press(/^Continue$/);

    await I.seeStep('Teeth and work');
    await I.wizard.getByLabel(/^Product/).selectOption('clear-aligners');
    await by.tick(/^Lower arch$/);
    await I.wizard.getByLabel(/^Material/).selectOption('sheet');
    await look('work');
    await by.press(/^Continue$/);

    await I.seeStep('Treatment');
    await by.press(/^lower left first molar/);
    await by.press(/^do not move$/);
    for (const [question, answer] of [
      [/^Treatment type/, /^7–7/],
      [/^Overjet/, /^Improve/],
      [/^Overbite/, /^Maintain/],
      [/^Midline/, /^Maintain/],
      [/^Interproximal/, /^As the lab plans it/],
      [/^Attachments/, /^No/],
    ] as const)
      await by.tick(answer, 'radio', I.wizard.getByRole('radiogroup', { name: question }));
    await look('treatment');
    await by.press(/^Continue$/);

    await I.seeStep('Scans and files');
    await by.tick(/^Silicone impression$/);
    // A5.19: the impression travels, and no scan is asked for
    await I.seeText('Parcel to the lab', I.wizard);
    assert.equal(await I.wizard.getByRole('region', { name: 'Upper scan' }).count(), 0);
    await by.press(/^Continue$/);
    await I.seeText('Carrier: fill this in', I.wizard);
    await by.type(/^Carrier/, 'Parcel Post');
    await by.type(/^Tracking number/, '00340434');
    await by.tick(/^The packing slip/, 'checkbox');
    await look('files');
    await by.press(/^Continue$/);

    await I.seeStep('Date and notes');
    await I.fill(/^Date wanted/, '2099-03-09');
    await look('details');
    await by.press(/^Continue$/);

    await I.seeStep('Check and sign');
    await by.tick(/complete and true/, 'checkbox');
    await by.tick(/process/, 'checkbox');
    await by.type(/^Prescribing dentist/, 'Dr. Ada Okafor');
    await by.tick(/^Draw your signature/);
    // the name beside the drawing is the prescriber's, unless somebody else signs
    await I.seeText(/Name of the person who signs/, I.wizard);
    const surface = I.wizard.locator('canvas[data-ready]');
    await surface.waitFor();
    await by.draw(surface);
    await look('review');
    await by.press(/^Send case$/);
    await by.tap(I.wizard.getByRole('dialog').getByRole('button', { name: 'Send case' }));
    await I.seeStatus('In Planning');
    assert.deepEqual(wrong, []);
    browser.expectClean();
  },
);

journey('A4: each page of a full service is fit to be seen, wide and narrow, light and dark', async (t) => {
  const { browser, page, I } = await enterTheRoom(t, site, { settings: ALIGNER });
  const wrong: string[] = [];
  await I.startCase('New case: Full service');
  await I.fill(/^Patient code/, 'PT-5003');
  await I.answerWhatIsRequired();
  wrong.push(...(await pictures(page, 'aligner-patient')));
  await I.continue();
  await I.seeStep('Teeth and work');
  await I.wizard.getByLabel(/^Product/).selectOption('clear-aligners');
  await I.wizard.getByRole('radio', { name: 'Both arches' }).check();
  await I.answerWhatIsRequired();
  wrong.push(...(await pictures(page, 'aligner-work')));
  await I.continue();
  await I.seeStep('Treatment');
  await I.answerWhatIsRequired();
  wrong.push(...(await pictures(page, 'aligner-treatment')));
  await I.continue();
  await I.seeStep('Scans and files');
  await I.answerWhatIsRequired();
  wrong.push(...(await pictures(page, 'aligner-files')));
  await I.wizard.getByRole('radio', { name: 'Silicone impression' }).check();
  await I.answerWhatIsRequired();
  wrong.push(...(await pictures(page, 'aligner-parcel')));
  await I.continue();
  await I.seeStep('Date and notes');
  await I.fill(/^Date wanted/, '2099-03-09');
  wrong.push(...(await pictures(page, 'aligner-details')));
  await I.continue();
  await I.seeStep('Check and sign');
  await I.sign({ licence: false });
  wrong.push(...(await pictures(page, 'aligner-review')));
  assert.deepEqual(wrong, []);
  browser.expectClean();
});

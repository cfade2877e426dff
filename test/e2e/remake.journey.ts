import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before } from 'node:test';
import { CANARY, holds } from '../support/a-photo.js';
import { faults } from './support/faults.js';
import { journey } from './support/journey.js';
import { bench } from './support/page-models.js';
import { aPhoto } from './support/photos.js';
import { enterTheRoom } from './support/room.js';
import { bothArches } from './support/scans.js';
import { Site } from './support/site.js';

const LAB = { lab: 'aligner' };
/** made at once, without a plan: locked from the first minute */
const DIRECT = {
  code: 'HA-6001',
  product: 'clear-aligners',
  arch: 'Both arches',
  material: 'sheet',
  licence: false,
  way: 'New case: Direct manufacturing',
} as const;
const CHANGE = 'Please trim the upper ones straight, 2 mm above the margin.';
const RETURNED = 'Aligner 11, cracked at tooth 24.';

let site: Site;
before(async () => {
  site = await Site.open();
});
after(() => site.stop());

journey(
  'A5.22: a locked case is asked to be changed; later its aligners are asked for again, with a photo, and come as a new case',
  async (t) => {
    const { browser, page, I } = await enterTheRoom(t, site, { settings: LAB });
    const { detail } = I;
    const wrong: string[] = [];
    const id = await I.draft(DIRECT, bothArches(24_000));
    await I.sendCase();
    await I.seeStatus('In Production');

    // locked: the prescription is not changed any more, the lab is asked
    await I.act('Ask for a change', async (form) => {
      await form.getByLabel('Message').fill(CHANGE);
      wrong.push(...(await faults(page, 'change request')));
    });
    await I.seeInTimeline(CHANGE);

    const lab = bench(await browser.openTab(), site, LAB);
    await lab.openTheBench();
    await lab.takeUp(id);
    await lab.seeHistory(CHANGE);
    await lab.workAs('shipping');
    await lab.act('case.ship', { trackingNumber: 'JJD 0099 4417' });

    await page.bringToFront();
    await I.seeStatus('Shipped');
    await I.act(
      'Request a remake',
      async (form) => {
        await form.getByLabel(/^Arch/).selectOption('upper');
        await form.getByLabel(/^Aligners to make again/).fill('11, 12');
        await form.getByLabel(/^Aligner that is worn now/).fill('10');
        await form.getByLabel(/^What is wrong/).selectOption('broken');
        await form.getByLabel(/^Does the patient grind/).selectOption('yes');
        await form.getByLabel(/^What you send back/).fill(RETURNED);
        await form.locator('input[type=file]').setInputFiles(await aPhoto(page));
        await form.getByText('aligner-11.jpg', { exact: true }).waitFor();
        wrong.push(...(await faults(page, 'remake')));
      },
      { asksAgain: true },
    );
    const links = detail.getByRole('region', { name: 'Linked cases' });
    await links.getByText(/^Remake: case 10002/).waitFor();
    assert.deepEqual(wrong, []);

    // the lab has each answer, and the photo without what the phone wrote into it
    await lab.page.bringToFront();
    for (const said of ['11, 12', '10', 'It broke', 'Yes', RETURNED]) await lab.seeHistory(said);
    const download = lab.page.waitForEvent('download');
    await lab.page
      .getByRole('button', { name: /aligner-11\.jpg|Download/ })
      .last()
      .click();
    const photo = await readFile(await (await download).path());
    assert(photo.length > 1000 && !holds(photo, CANARY), 'the photo still names somebody');
    assert.equal(await lab.caseCount(), 2);
    browser.expectClean();
  },
);

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { journey } from './support/journey.js';
import { bench, practice } from './support/page-models.js';
import { pictures } from './support/pictures.js';
import { enterTheRoom } from './support/room.js';
import { bothArches } from './support/scans.js';
import { Site } from './support/site.js';

const LAB = { lab: 'aligner' };

let site: Site;
before(async () => {
  site = await Site.open();
});
after(() => site.stop());

/** The planner sends a plan of words, as the desk has filled it in. */
async function propose(page: Page): Promise<void> {
  await page.locator('[data-action="plan.propose"]').click();
  await page.locator('.desk-form').locator('[type=submit]').click();
  await page.locator('.desk-said', { hasText: 'Done' }).waitFor({ timeout: 60_000 });
}

const ASK = /^Ask for a (?:change|modification)/;
const WORDS = 'Please leave 41 where it is.';

journey(
  'S3 · modification request: what was begun outlives the page, is seen in a second tab, and is gone once it is sent',
  async (t) => {
    const { browser, page, I } = await enterTheRoom(t, site, { settings: LAB });
    const plan = I.planReview;
    const id = await I.draft(
      {
        ...{ product: 'clear-aligners', arch: 'Both arches', material: 'sheet', licence: false },
        ...{ code: 'HA-6104', way: 'New case: Full service' },
      },
      bothArches(24_000),
    );
    await I.sendCase();
    await I.seeStatus('In Planning');
    const lab = bench(await browser.openTab(), site, LAB);
    await lab.openTheBench();
    await lab.takeUp(id);
    await lab.workAs('planner');
    await propose(lab.page);

    await page.bringToFront();
    await I.seeStatus('Waiting for Approval');
    await plan.getByRole('button', { name: ASK }).click();
    const note = plan.locator('#field-note');
    await note.fill(WORDS);
    await plan.locator('input[id^="teeth-"]').first().fill('41');
    await plan.locator('select[id^="what-"]').first().selectOption({ index: 1 });
    await plan.getByText(/Kept on this device/).waitFor();
    const wrong = await pictures(page, 'begun-writing');

    // nobody asks before the page goes: everything is stored
    let asked = 0;
    page.on('dialog', (dialog) => (asked++, void dialog.accept()));
    await page.reload();
    const notice = plan.getByText(/A request for changes to plan 1/);
    await notice.waitFor();
    assert.equal(asked, 0);
    wrong.push(...(await pictures(page, 'begun-found')));

    const second = practice(await browser.openTab(), site, LAB).planReview;
    await second.page().goto(page.url());
    await second.getByRole('button', { name: 'Go on with it' }).click();
    await second.locator('#field-note').fill(`${WORDS} And slower.`);
    await second.getByText(/Kept on this device/).waitFor();

    await page.bringToFront();
    await plan.getByRole('button', { name: 'Go on with it' }).click();
    await page.waitForFunction((words) => {
      const review = document.querySelector('plan-review')?.shadowRoot;
      return review?.querySelector<HTMLTextAreaElement>('#field-note')?.value === words;
    }, `${WORDS} And slower.`);
    assert.equal(await plan.locator('input[id^="teeth-"]').first().inputValue(), '41');
    await plan.locator('form.request-form [type=submit]').click();
    await I.seeStatus('In Planning');
    await plan.getByText(`${WORDS} And slower.`).waitFor();

    await second.page().bringToFront();
    await second.getByText('It was sent or discarded in another window.').waitFor();
    await second.page().reload();
    await second.getByText(`${WORDS} And slower.`).waitFor();
    assert.equal(await second.getByText(/A request for changes to plan 1/).count(), 0);
    assert.deepEqual(wrong, []);
    browser.expectClean();
  },
);

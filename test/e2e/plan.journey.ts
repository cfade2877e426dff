import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { journey } from './support/journey.js';
import { bench } from './support/page-models.js';
import { pictures } from './support/pictures.js';
import { enterTheRoom } from './support/room.js';
import { bothArches } from './support/scans.js';
import { Site } from './support/site.js';

const LAB = { lab: 'aligner' };
const ALIGNERS = {
  product: 'clear-aligners',
  arch: 'Both arches',
  material: 'sheet',
  licence: false,
} as const;

let site: Site;
before(async () => {
  site = await Site.open();
});
after(() => site.stop());

/** The planner sends a plan in stages, with meshes, and says what became of each request. */
async function proposeStages(page: Page, outcomes: readonly string[] = []): Promise<void> {
  await page.locator('[data-action="plan.propose"]').click();
  const form = page.locator('.desk-form');
  await form.locator('[data-example]').click();
  const requests = form.locator('[data-request] select');
  for (const [i, outcome] of outcomes.entries()) await requests.nth(i).selectOption(outcome);
  await form.locator('[type=submit]').click();
  await page.locator('.desk-said', { hasText: 'Done' }).waitFor({ timeout: 60_000 });
}

/** All models have come from the lab, are proven, and are drawn. */
async function seeStages(plan: Locator): Promise<void> {
  // it is loaded where it is seen
  await plan.getByRole('region', { name: 'Stages in 3D' }).scrollIntoViewIfNeeded();
  await plan.locator('canvas').waitFor({ timeout: 60_000 });
  await plan
    .getByText(/^Stage \d+ of 11$/)
    .or(plan.getByText('As scanned').first())
    .first()
    .waitFor();
}

journey(
  'S3 · plan review, A5.23: a plan in stages is asked to be changed item by item, its second version is rejected, its third accepted',
  async (t) => {
    const { browser, page, I } = await enterTheRoom(t, site, { settings: LAB });
    const plan = I.planReview;
    const id = await I.draft(
      { ...ALIGNERS, code: 'HA-6001', way: 'New case: Full service' },
      bothArches(24_000),
    );
    await I.sendCase();
    await I.seeStatus('In Planning');
    const lab = bench(await browser.openTab(), site, LAB);
    await lab.openTheBench();
    await lab.takeUp(id);
    await lab.workAs('planner');
    await proposeStages(lab.page);

    await page.bringToFront();
    await I.seeStatus('Waiting for Approval');
    await seeStages(plan);
    await plan.getByRole('button', { name: 'Accept plan 1' }).waitFor({ timeout: 60_000 });
    await plan.getByRole('button', { name: 'Next stage' }).click();
    await plan.getByText('Before stage 1', { exact: true }).first().waitFor();
    await plan
      .getByText(/^Reduce .* by 0\.2 mm$/)
      .first()
      .waitFor();
    const wrong = await pictures(page, 'plan-stages');

    // a comment that stays with tooth and stage
    await plan.getByRole('button', { name: 'Add a comment here' }).click();
    await plan
      .getByLabel(/^Tooth/)
      .first()
      .fill('41');
    await plan.getByRole('textbox', { name: 'Comment', exact: true }).fill('Is this contact tight enough?');
    await plan.getByRole('button', { name: 'Send comment' }).click();
    await plan.getByText('Is this contact tight enough?').waitFor();

    // what is to be changed, one by one, and no words needed
    await plan.getByRole('button', { name: /^Ask for a (?:change|modification)/ }).click();
    const form = plan.locator('form.action-form');
    await form.getByRole('button', { name: 'Add a change' }).click();
    await form
      .getByLabel(/^(?:Tooth|Teeth)/)
      .first()
      .fill('42');
    await form.getByLabel('What', { exact: false }).first().selectOption({ index: 1 });
    await form.getByRole('button', { name: 'Add a change' }).click();
    await form
      .getByLabel(/^(?:Tooth|Teeth)/)
      .nth(1)
      .fill('99');
    await form.locator('[type=submit]').click();
    // nothing leaves while a tooth cannot be read
    await form
      .getByText(/“99” is no tooth/)
      .first()
      .waitFor();
    await form
      .getByLabel(/^(?:Tooth|Teeth)/)
      .nth(1)
      .fill('13');
    await form.locator('select[id^="what-"]').nth(1).selectOption({ index: 2 });
    wrong.push(...(await pictures(page, 'plan-request')));
    await form.locator('[type=submit]').click();
    await I.seeStatus('In Planning');

    await lab.page.bringToFront();
    await lab.seeStage('Modification requested');
    await proposeStages(lab.page, ['met', 'declined']);
    await page.bringToFront();
    await I.seeStatus('Waiting for Approval');
    const asked = plan.getByText('What you asked for in plan 1');
    await asked.waitFor();
    await plan.getByText('Met', { exact: true }).first().waitFor();
    await plan.getByText('Declined', { exact: true }).first().waitFor();
    await seeStages(plan);

    await plan.getByRole('button', { name: 'Reject plan' }).click();
    const reason = plan.locator('form.action-form');
    await reason.locator('textarea').fill('The midline is not where it was agreed.');
    await reason.locator('[type=submit]').click();
    await plan.getByRole('dialog').getByRole('button', { name: 'Reject plan' }).click();
    await I.seeStatus('Rejected Plans');

    await lab.page.bringToFront();
    await lab.seeStage('Rejected');
    await proposeStages(lab.page);
    await page.bringToFront();
    await I.seeStatus('Waiting for Approval');
    await plan.getByRole('heading', { name: 'Plan 3' }).waitFor();
    await plan.getByRole('button', { name: 'Accept plan 3' }).waitFor({ timeout: 60_000 });
    await I.acceptPlan(3);
    await I.seeStatus('In Production');
    assert.deepEqual(wrong, []);
    await I.seeInTimeline('Is this contact tight enough?');
    browser.expectClean();
  },
);

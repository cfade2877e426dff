import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { PersonalBrowser } from './support/browser.js';
import { journey } from './support/journey.js';
import { bench, practice } from './support/page-models.js';
import { pictures } from './support/pictures.js';
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

journey(
  'S3 week: a plan is modified within the promised days and accepted; a refinement grows out of the case; direct manufacturing is made at once',
  async (t) => {
    const browser = await PersonalBrowser.open();
    t.after(() => browser.close());
    const page = await browser.openTab();
    const I = practice(page, site, LAB);
    const { detail } = I;
    const scans = bothArches(24_000);
    await I.openTheRoom();
    const id = await I.draft({ ...ALIGNERS, code: 'HA-5001', way: 'New case: Full service' }, scans);
    await I.sendCase();
    await I.seeStatus('In Planning');

    const lab = bench(await browser.openTab(), site, LAB);
    await lab.openTheBench();
    await lab.takeUp(id);
    await lab.workAs('planner');
    await lab.act('plan.propose', { 'plan-note': 'Upper 14 and lower 12 aligners.' });
    await page.bringToFront();
    await I.seeStatus('Waiting for Approval');
    await I.planReview.getByRole('button', { name: /^Ask for a (change|modification)/ }).click();
    await I.planReview.locator('form.action-form textarea').fill('No reduction between 41 and 42, please.');
    await I.planReview.locator('form.action-form [type=submit]').click();

    // back to planning, with the time that the lab has agreed to
    await I.seeStatus('In Planning');
    await I.turnTo('Timeline');
    await I.seeText(/The lab answers by .*: 3 working days left/, I.timeline);
    const wrong = await pictures(page, 's3-modification');
    await I.turnTo('Case');
    await lab.page.bringToFront();
    await lab.seeStage('Modification requested');
    await lab.pass('+1 day');
    await lab.act('plan.propose', { 'plan:41:reduction': 'None' });
    await page.bringToFront();
    await I.seeStatus('Waiting for Approval');
    await I.planReview.getByText('was: 0.2 mm mesially').waitFor();
    wrong.push(...(await pictures(page, 's3-plan')));
    await I.acceptPlan(2);
    await I.seeStatus('In Production');
    await lab.page.bringToFront();
    await lab.workAs('shipping');
    await lab.act('case.ship', { trackingNumber: 'JJD 0099 4417' });

    // what grows out of it is a case of its own, and needs new impressions
    await page.bringToFront();
    await I.seeStatus('Shipped');
    const links = detail.getByRole('region', { name: 'Linked cases' });
    await links.getByRole('button', { name: 'Start: Refinement' }).click();
    await I.wizard.getByText('Refinement of case 10001').first().waitFor();
    await I.wizard.getByText('New impressions are needed.').waitFor();
    await I.finishFollowUp(scans);
    const refinement = await I.caseInAddress();
    assert.notEqual(refinement, id);
    await I.sendCase();
    await I.seeStatus('In Planning');
    await links.getByText('Follow-up of case 10001: Refinement').waitFor();
    await links.getByRole('button', { name: 'Open case 10001' }).click();
    await links.getByText('Refinement: case 10002').waitFor();
    wrong.push(...(await pictures(page, 's3-links')));

    // manufacturing alone: no plan stands between
    await I.showAll();
    wrong.push(...(await pictures(page, 's3-list')));
    await I.draft({ ...ALIGNERS, code: 'HA-5002', way: 'New case: Direct manufacturing' }, scans);
    await I.sendCase();
    await I.seeStatus('In Production');
    await lab.page.bringToFront();
    wrong.push(...(await pictures(lab.page, 's3-bench')));
    assert.deepEqual(wrong, []);

    // the refinement is planned anew, played by the bench for both sides
    await lab.takeUp(refinement);
    await lab.playTheWeek('everybody');
    await lab.seeWeek('The week is over.');
    await lab.seeStage('Shipped');
    browser.expectClean();
  },
);

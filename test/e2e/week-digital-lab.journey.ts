import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { PersonalBrowser } from './support/browser.js';
import { journey } from './support/journey.js';
import { bench, practice } from './support/page-models.js';
import { pictures } from './support/pictures.js';
import { bothArches } from './support/scans.js';
import { Site } from './support/site.js';

const LAB = { lab: 'digital-lab' };
const DAY_MS = 86_400_000;
/** soon enough to be missed by a long pause, late enough for the lab */
const SOON = new Date(Date.now() + 21 * DAY_MS).toISOString().slice(0, 10);
const CROWN = {
  product: 'crown',
  tooth: /^upper left first molar/,
  material: 'zirconia',
  shade: 'vita-classical|A2',
  wanted: SOON,
  way: 'New case: Lab work',
} as const;

let site: Site;
before(async () => {
  site = await Site.open();
});
after(() => site.stop());

journey(
  'S2 week: an order paused for 46 days is reminded of, set for deletion and resumed with a new date; one that is left alone is deleted',
  async (t) => {
    const browser = await PersonalBrowser.open();
    t.after(() => browser.close());
    const page = await browser.openTab();
    const I = practice(page, site, LAB);
    const { detail } = I;
    const scans = bothArches(24_000);
    const pause = () =>
      I.act('Pause order', (form) => form.getByLabel(/Why do you pause/).selectOption('patient'), {
        within: detail.getByRole('region', { name: 'What you can do' }),
      });

    await I.openTheRoom();
    const left = await I.draft({ ...CROWN, code: 'NL-4002' }, scans);
    await I.sendCase();
    await I.seeStatus('Order placed');
    await pause();
    await I.showAll();
    const id = await I.draft({ ...CROWN, code: 'NL-4001' }, scans);
    await I.sendCase();
    await I.seeStatus('Order placed');
    await pause();
    await I.seeText('The patient asked for a delay', detail);

    const lab = bench(await browser.openTab(), site, LAB);
    await lab.openTheBench();
    await lab.takeUp(id);
    await lab.seeStage('Paused');
    await lab.seeOutgoing('Take it off this month’s invoice');
    // 31 days: the first reminder has come by itself
    await lab.pass('+7 days', 4);
    await lab.pass('+1 day', 3);
    await lab.seeHistory('Reminder: the order is still paused');
    await page.bringToFront();
    await I.seeNotice('Reminder: the order is still paused');
    await I.closeInbox();

    // 46 days: put down for deletion, with the day on which it happens
    await lab.page.bringToFront();
    await lab.pass('+7 days', 2);
    await lab.pass('+1 day');
    await lab.seeStage('Marked for deletion');
    await page.bringToFront();
    await I.showAll();
    const row = I.rows().filter({ hasText: 'NL-4001' });
    await row.getByText(/Will be deleted on .* unless you resume it/).waitFor();
    await row.getByRole('button', { name: /^10002/ }).click();
    const box = detail.getByRole('region', { name: 'Marked for deletion' });
    await box.getByText(/If nothing is done by .*: Deleted .*days left/).waitFor();
    const wrong = await pictures(page, 's2-deletion');

    // two buttons, and the due date before and after is confirmed by either
    const resume = detail.getByRole('button', { name: 'Resume order' });
    assert.equal(await resume.count(), 2);
    await resume.last().click();
    const form = detail.getByRole('dialog');
    await form.getByText('Due so far').waitFor();
    await form.getByText('Due from now on').waitFor();
    wrong.push(...(await pictures(page, 's2-resume')));
    await form.getByRole('button', { name: 'Resume order' }).click();
    await I.seeStatus('Order placed');
    await I.seeInTimeline('Order paused', /Order resumed/);
    await lab.page.bringToFront();
    await lab.seeOutgoing('Put it on the account', /invoice of/);
    for (const act of ['design.start', 'production.start']) await lab.act(act);
    await lab.act('case.ship', { trackingNumber: '7946 2281 0337' });
    await lab.seeStage('Shipped');

    // 53 days: the order that nobody thought of is gone, and says so
    await lab.pass('+7 days');
    await lab.page.locator(`.incoming a[href="#/case/${left}"]`).waitFor({ state: 'detached' });
    wrong.push(...(await pictures(lab.page, 's2-bench')));
    await page.bringToFront();
    await I.seeStatus('Shipped');
    await I.showAll();
    // on its way, not there yet
    await I.rows().filter({ hasText: 'NL-4001' }).waitFor();
    assert.equal(await I.rows().filter({ hasText: 'NL-4002' }).count(), 0);
    await I.openCase(left);
    await detail.getByRole('heading', { name: 'Case 10001 was deleted by the lab' }).waitFor();
    await detail.getByText('nothing of the patient').waitFor();
    wrong.push(...(await pictures(page, 's2-tombstone')));
    assert.deepEqual(wrong, []);
    browser.expectClean();
  },
);

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { PersonalBrowser } from './support/browser.js';
import { journey } from './support/journey.js';
import { bench, practice } from './support/page-models.js';
import { pictures } from './support/pictures.js';
import { bothArches } from './support/scans.js';
import { Site } from './support/site.js';

const LAB = { lab: 'restorative' };
const QUESTION = 'The prescription names no stump shade. Which one did you take?';

let site: Site;
before(async () => {
  site = await Site.open();
});
after(() => site.stop());

journey(
  'S1 week: two quotes, a design, a hold with its forced notice, rework, the parcel with its capture, a remake that is a case of its own',
  async (t) => {
    const browser = await PersonalBrowser.open();
    t.after(() => browser.close());
    const page = await browser.openTab();
    const I = practice(page, site, LAB);
    const { detail } = I;
    await I.openTheRoom();
    const id = await I.draftACrown(bothArches(24_000), 'HL-3001');
    await I.sendCase();
    await I.seeStatus('Received');

    const lab = bench(await browser.openTab(), site, LAB);
    await lab.openTheBench();
    await lab.takeUp(id);
    await lab.seeOutgoing('Hold the amount on the card');
    await lab.act('quote.open');
    await lab.act('quote.send', { quoteAmount: 'USD 640.00', note: 'With a milled try-in.' });

    await page.bringToFront();
    const quote = detail.getByRole('region', { name: 'Quote to decide on' });
    await quote.getByText('USD 640.00').waitFor();
    const wrong = await pictures(page, 's1-quote');
    await I.act(
      'Comment on the quote',
      (form) => form.getByLabel('Message').fill('Please leave the try-in out.'),
      { within: quote },
    );
    await lab.page.bringToFront();
    await lab.seeStage('Quote commented');
    await lab.act('quote.send', { quoteAmount: 'USD 520.00' });
    await page.bringToFront();
    await quote.getByText('USD 520.00').waitFor();
    await quote.getByRole('button', { name: 'Accept quote' }).click();
    await I.seeStatus('Design');

    await lab.page.bringToFront();
    await lab.act('plan.propose', { 'plan-note': 'Contacts light, as you like them.' });
    await page.bringToFront();
    await I.acceptPlan(1);

    // a question that nobody can opt out of
    await lab.page.bringToFront();
    await lab.seeStage('Design accepted');
    await lab.act('hold.place', { reason: QUESTION, markedFields: ['items', 'instructions'] });
    await lab.seeOutgoing('On hold', 'e-mail', 'SMS', 'no opting out');
    await page.bringToFront();
    await I.seeNotice(QUESTION);
    await I.closeInbox();
    const hold = detail.getByRole('region', { name: 'On hold' });
    await hold.getByText(QUESTION).waitFor();
    await detail.getByLabel('Notes for the lab').fill('Stump shade is ND3.');
    await I.resubmit('Answer the lab', {
      answer: 'ND3. It now stands in the instructions.',
      signature: 'Ada Okafor',
    });
    await detail.getByRole('region', { name: 'On hold, answered' }).waitFor();

    await lab.page.bringToFront();
    await lab.seeStage('On hold, answered');
    await lab.seeHistory(/Instructions: none → Stump shade is ND3/);
    await lab.act('hold.lift');
    for (const act of ['production.start', 'finishing.start', 'qc.start']) await lab.act(act);
    await lab.workAs('qc_manager');
    await lab.act('rework.finishing', { reason: 'The distal contact is open.' });
    await lab.seeStage('Finishing');
    await lab.act('qc.start');
    await lab.workAs('shipping');
    await lab.act('case.ship', { trackingNumber: '1Z 999 AA1 01' });
    await lab.seeOutgoing('Take what was held', 'capture');
    await lab.workAs('system');
    await lab.act('delivery.confirm');

    await page.bringToFront();
    await I.seeStatus('Delivered');
    await I.seeText('1Z 999 AA1 01', detail);
    await I.seeInTimeline('Sent back to finishing');
    await I.act(
      'Request a remake',
      (form) => form.getByLabel('Reason').fill('The crown rocks on the preparation.'),
      { asksAgain: true },
    );
    await I.seeStatus('Remake requested');

    // the new case names the old one, and the old one the new one
    const links = detail.getByRole('region', { name: 'Linked cases' });
    await links.getByText(/^Remake: case 10002/).waitFor();
    await links.getByRole('button', { name: 'Open case 10002' }).click();
    await detail.getByRole('heading', { name: 'Case 10002' }).waitFor();
    await I.seeStatus('Received');
    wrong.push(...(await pictures(page, 's1-remake')));
    await links.getByText('Follow-up of case 10001: Remake').waitFor();
    await links.getByRole('button', { name: 'Open case 10001' }).click();
    await detail.getByRole('heading', { name: 'Case 10001' }).waitFor();
    await lab.page.bringToFront();
    assert.equal(await lab.caseCount(), 2);
    await lab.page.getByRole('heading', { name: 'Linked cases' }).waitFor();
    wrong.push(...(await pictures(lab.page, 's1-bench')));
    assert.deepEqual(wrong, []);

    // the new case runs the whole line, played by the bench for both sides
    await lab.page.getByRole('link', { name: '10002', exact: true }).click();
    await lab.seeStage('Received');
    await lab.playTheWeek('everybody');
    await lab.seeWeek('The week is over.');
    await lab.seeStage('Remake requested');
    browser.expectClean();
  },
);

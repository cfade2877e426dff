import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { PersonalBrowser } from './support/browser.js';
import { journey } from './support/journey.js';
import { bench, practice } from './support/page-models.js';
import { pictures } from './support/pictures.js';
import { bothArches } from './support/scans.js';
import { Site } from './support/site.js';

const LAB = { lab: 'appliance' };
/** triangles: as few as a whole arch may have, so that nobody waits for the copying */
const SMALL = 24_000;
const QUESTION = 'The band on the lower left does not show. Shall the wire run behind it?';

let site: Site;
before(async () => {
  site = await Site.open();
});
after(() => site.stop());

journey(
  'S0 week: documents pending, an ISSUE! that is corrected in place and resubmitted, the lock, production, the parcel',
  async (t) => {
    const browser = await PersonalBrowser.open();
    t.after(() => browser.close());
    const page = await browser.openTab();
    const I = practice(page, site, LAB);
    await I.openTheRoom();
    const scans = bothArches(SMALL);
    const other = await I.draft({ code: 'AF-2001', product: 'hawley', arch: 'Upper arch' }, scans);
    await I.sendCase();
    await I.showAll();
    const id = await I.draft({ code: 'AF-2002', product: 'hawley', arch: 'Lower arch' }, scans);
    await I.sendCase();
    await I.seeStatus('New or Pending Docs');

    const lab = bench(await browser.openTab(), site, LAB);
    await lab.openTheBench();
    await lab.takeUp(id);
    await lab.act('records.attach', { note: 'Both scans are attached.' });
    await lab.seeStage('In Design');
    await lab.pass('+1 day');
    await lab.workAs('design_team');
    await lab.act('hold.place', { reason: QUESTION, markedFields: ['instructions', 'dateWanted'] });
    await lab.seeStage('ISSUE!');
    await lab.seeOutgoing('ISSUE!', 'sign-in address, account’s address', 'no opting out');

    // the list has it on top, though the other case is older; one click leads to it
    await page.bringToFront();
    await I.seeNotice(QUESTION);
    await I.closeInbox();
    await I.showAll();
    await I.rows().first().getByText('ISSUE!').waitFor();
    assert.match((await I.rows().first().textContent()) ?? '', /AF-2002/);
    await I.rows().first().getByRole('button', { name: /^View/ }).click();

    const { detail } = I;
    const box = detail.getByRole('region', { name: 'ISSUE!' });
    await box.getByText(QUESTION).waitFor();
    await box.getByText('+1 218 555 0117').waitFor();
    await box
      .getByText(/Instructions/)
      .first()
      .waitFor();
    const wrong = await pictures(page, 's0-issue');
    await detail
      .getByLabel('Notes for the lab')
      .fill('Labial bow from 3 to 3. Wire behind the lower left band.');
    await detail.getByText('1 change, not sent yet').waitFor();
    await I.resubmit('RESUBMIT', { signature: 'Ada Okafor' });
    await I.seeStatus('In Design');
    await box.waitFor({ state: 'detached' });

    await lab.page.bringToFront();
    await lab.seeStage('In Design');
    await lab.seeHistory(/Instructions: none → Labial bow from 3 to 3/);
    await lab.act('design.verify');

    // locked, and said so before anybody tries
    await page.bringToFront();
    await I.seeStatus('Approved');
    await detail.getByText(/Locked since “Approved”/).waitFor();
    const lock = detail.locator('.lock');
    await lock.getByText('+1 218 555 0117').waitFor();
    await lock.getByRole('button', { name: 'Ask for a change' }).waitFor();

    await lab.page.bringToFront();
    await lab.workAs('production');
    await lab.act('production.start');
    await lab.act('case.ship', { trackingNumber: '1Z 40A 118 03', carrier: 'UPS' });
    await lab.workAs('system');
    await lab.act('delivery.confirm');
    await lab.seeOutgoing('Write an invoice', /due/);

    await page.bringToFront();
    await I.seeStatus('In Production');
    await I.seeText('1Z 40A 118 03', detail);
    wrong.push(...(await pictures(page, 's0-delivered')));
    await I.turnTo('Timeline');
    await I.seeText('Delivered', I.timeline);
    wrong.push(...(await pictures(page, 's0-timeline')), ...(await pictures(lab.page, 's0-bench')));
    assert.deepEqual(wrong, []);

    // what was done by hand counts as played; the other case is played by the bench
    await lab.seeWeek('The week is over.');
    await lab.takeUp(other);
    await lab.playTheWeek('lab');
    await lab.seeWeek('It is the practice’s turn: “RESUBMIT”');
    await lab.playTheWeek('everybody');
    await lab.seeWeek('The week is over.');
    await lab.seeStage('Delivered');
    browser.expectClean();
  },
);

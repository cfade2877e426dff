import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { PersonalBrowser } from './support/browser.js';
import { journey } from './support/journey.js';
import { bench, practice } from './support/page-models.js';
import { bothArches } from './support/scans.js';
import { Site } from './support/site.js';

const scans = bothArches();

let site: Site;
before(async () => {
  site = await Site.open();
});
after(() => site.stop());

journey('a browser that is killed in the middle of a draft loses nothing that was saved', async (t) => {
  const browser = await PersonalBrowser.open();
  t.after(() => browser.close());
  let I = practice(await browser.openTab(), site);
  await I.openTheRoom();
  await I.startCase();
  await I.describePatient('PT-CRASH');
  await I.orderACrown(/^upper left first molar/);
  await I.attachScan('Upper scan', scans.upper);
  await I.seeVerdict('Upper scan', 'Looks good');
  await I.seeSaved();
  const id = await I.caseInAddress();
  await browser.kill();
  browser.takeComplaints();

  await browser.relaunch();
  I = practice(await browser.openTab(), site);
  await I.openCase(id);
  assert.equal(await I.wizard.getByLabel('Patient code').inputValue(), 'PT-CRASH');
  await I.continue();
  await I.seeText('Piece 1: Crown on 26');
  await I.continue();
  await I.seeVerdict('Upper scan', 'Looks good');
  // and the copy is whole: the case can be finished and arrives
  await I.attachScan('Lower scan', scans.lower);
  await I.seeVerdict('Lower scan', 'Looks good');
  await I.continue();
  await I.wantItBy('2099-03-09');
  await I.sign();
  await I.sendCase();
  await I.seeStatus('Received');
  browser.expectClean();
});

journey(
  'a browser that is killed in the middle of sending sends the rest, and the case arrives once',
  async (t) => {
    const browser = await PersonalBrowser.open();
    t.after(() => browser.close());
    let lab = bench(await browser.openTab(), site);
    await lab.openTheBench();
    await lab.conduct({ answers: 'after half a second' });
    let I = practice(await browser.context.newPage(), site);
    await I.openTheRoom();
    // 10 MB a scan: two parts each, every answer half a second away
    const id = await I.draftACrown(bothArches(200_000));
    await I.sendCase();
    await I.seeStatus('Waiting to be sent');
    await I.page.waitForTimeout(1800);
    await browser.kill();
    browser.takeComplaints();

    await browser.relaunch();
    I = practice(await browser.openTab(), site);
    await I.openCase(id);
    await I.seeStatus('Received');
    lab = bench(await browser.context.newPage(), site);
    await lab.openTheBench();
    await lab.takeUp(id);
    assert.equal(await lab.caseCount(), 1);
    browser.expectClean();
  },
);

journey('two tabs on one draft keep each other’s fields, and one case is sent', async (t) => {
  const browser = await PersonalBrowser.open();
  t.after(() => browser.close());
  const one = practice(await browser.openTab(), site);
  await one.openTheRoom();
  const id = await one.draftACrown(scans);
  const two = practice(await browser.context.newPage(), site);
  await two.openCase(id);
  await two.fill('Year of birth', '1971');
  await two.seeSaved();
  await one.page.bringToFront();
  await one.typeTheSignature('A. Okafor');
  await one.seeSaved();
  await two.page.bringToFront();
  await two.page.reload();
  assert.equal(await two.wizard.getByLabel('Year of birth').inputValue(), '1971');
  await one.page.bringToFront();
  await one.sendCase();
  await one.seeStatus('Received');
  // the tab that carried it is closed; the other one takes over
  await one.page.close();
  await two.page.bringToFront();
  await two.page.reload();
  await two.seeStatus('Received');
  await two.act('Pause order', (form) => form.getByLabel(/Why do you pause/).selectOption('patient'));
  await two.seeInTimeline('Order paused');
  const lab = bench(await browser.context.newPage(), site);
  await lab.openTheBench();
  assert.equal(await lab.caseCount(), 1);
  await lab.takeUp(id);
  await lab.seeStage('Paused');
  browser.expectClean();
});

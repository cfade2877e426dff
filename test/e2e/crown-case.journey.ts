import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { PersonalBrowser } from './support/browser.js';
import { looking } from './support/faults.js';
import { journey } from './support/journey.js';
import { keyboardOnly } from './support/keyboard.js';
import { bench, practice } from './support/page-models.js';
import { enterTheRoom } from './support/room.js';
import { bothArches } from './support/scans.js';
import { Site } from './support/site.js';
import { fingerOnly, PHONE } from './support/touch.js';

/** while the server is stopped, the browser asks for a newer service worker in vain */
const WHILE_OFF = [/sw\.js/, /ERR_(?:CONNECTION|FAILED|INTERNET)/];
const scans = bothArches();

let site: Site;
before(async () => {
  site = await Site.open();
});
after(() => site.stop());

journey('a dentist drafts, charts, scans, signs and sends a crown case by keyboard only', async (t) => {
  const { browser, page, I } = await enterTheRoom(t, site);
  const by = keyboardOnly(page);
  await by.activate(/^New case$/);
  await I.seeStep('Patient');
  await by.type(/^Patient code/, 'PT-4711');
  await by.type(/^Year of birth/, '1971');
  await by.activate(/^Continue$/);

  await I.seeStep('Teeth and work');
  await by.seesFocusOn(/^Teeth and work$/);
  await by.choose(/^Product/, 'Crown');
  // one stop for the whole chart; two digits jump to a tooth, Space takes it
  await by.tabTo(/^upper right/);
  await by.press('2');
  await by.press('6');
  await by.seesFocusOn(/^upper left first molar, 26/);
  await by.press('Space');
  await by.choose(/^Material/, 'Zirconia');
  await by.choose(/^Shade/, 'A2');
  await by.tick(/^Chamfer/);
  await by.activate(/^Continue$/);

  await I.seeStep('Scans and files');
  await by.pick(/^Choose file for Upper scan$/, scans.upper);
  await I.seeVerdict('Upper scan', 'Looks good');
  await by.pick(/^Choose file for Lower scan$/, scans.lower);
  await I.seeVerdict('Lower scan', 'Looks good');
  await by.activate(/^Continue$/);

  await I.seeStep('Date and notes');
  await by.tabTo(/^Date wanted/);
  await page.keyboard.type('03092099');
  await by.activate(/^Continue$/);

  await I.seeStep('Check and sign');
  // the button is never dead: it says what is missing, and leads there
  await by.activate(/^Send case$/);
  await by.seesFocusOn(/^There is a problem/);
  await by.activate(/^Prescribing dentist: fill this in$/);
  await by.seesFocusOn(/^Prescribing dentist/);
  await page.keyboard.type('Dr. Ada Okafor');
  await by.type(/^Licence number/, 'FL-11402');
  await by.type(/^Signature/, 'Ada Okafor');
  await by.tabTo(/processes these data/, 'Shift+Tab');
  await by.press('Space');
  await by.tabTo(/complete and true/, 'Shift+Tab');
  await by.press('Space');
  await by.activate(/^Send case$/);
  const asked = page.locator('case-wizard dialog');
  await I.seeText('Crown on 26', asked);
  await I.seeText('Mar 9, 2099', asked);
  await by.activate(/^Send case$/);
  await I.seeStatus('Received');

  const lab = bench(await browser.openTab(), site);
  await lab.openTheBench();
  assert.equal(await lab.caseCount(), 1);
  browser.expectClean();
});

journey('the same at 320 pixels by touch, from an empty list to the lab', async (t) => {
  const { browser, page, I } = await enterTheRoom(t, site, PHONE);
  const by = fingerOnly(page);
  const wrong: string[] = [];
  const look = looking(page, 'crown', wrong);
  await look('list');
  await by.tap(page.getByRole('link', { name: 'New case' }));

  await I.seeStep('Patient');
  await by.type(/^Patient code/, 'PT-4712');
  await by.type(/^Year of birth/, '1971');
  await look('patient');
  await by.press(/^Continue$/);

  await I.seeStep('Teeth and work');
  await I.wizard.getByLabel(/^Product/).selectOption('crown');
  await by.press(/^upper left first molar/);
  await I.seeText('Piece 1: Crown on 26', I.wizard);
  await I.wizard.getByLabel(/^Material/).selectOption('zirconia');
  await I.wizard
    .getByLabel(/^Shade/)
    .first()
    .selectOption('vita-classical|A2');
  await by.tick(/^Chamfer/);
  await look('work');
  await by.press(/^Continue$/);

  await I.seeStep('Scans and files');
  await by.pick('Upper scan', scans.upper);
  await I.seeVerdict('Upper scan', 'Looks good');
  await by.pick('Lower scan', scans.lower);
  await I.seeVerdict('Lower scan', 'Looks good');
  await look('files');
  await by.press(/^Continue$/);

  await I.seeStep('Date and notes');
  await I.fill(/^Date wanted/, '2099-03-09');
  await look('details');
  await by.press(/^Continue$/);

  await I.seeStep('Check and sign');
  await by.press(/^Send case$/);
  await look('problems');
  await by.tap(I.wizard.getByRole('link', { name: /^Prescribing dentist: fill this in$/ }));
  await page.keyboard.type('Dr. Ada Okafor');
  await by.type(/^Licence number/, 'FL-11402');
  await by.tick(/complete and true/, 'checkbox');
  await by.tick(/processes these data/, 'checkbox');
  await by.type(/^Signature/, 'Ada Okafor');
  await look('review');
  await by.press(/^Send case$/);
  const asked = I.wizard.getByRole('dialog');
  await I.seeText('Crown on 26', asked);
  await look('asked');
  await by.tap(asked.getByRole('button', { name: 'Send case' }));
  await I.seeStatus('Received');
  await look('sent');
  assert.deepEqual(wrong, []);
  browser.expectClean();
});

journey(
  'a case that is signed without a network goes to the lab once, when the network is back',
  async (t) => {
    const { browser, page, I } = await enterTheRoom(t, site);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await site.stop();
    await browser.context.setOffline(true);
    await page.reload();
    await page.locator('case-list').waitFor();
    const id = await I.draftACrown(scans);
    await I.sendCase();
    await I.seeStatus('Waiting to be sent');
    await page.reload();
    await I.seeStatus('Waiting to be sent');
    await browser.context.setOffline(false);
    await site.start();
    await I.seeStatus('Received');
    const lab = bench(await browser.openTab(), site);
    await lab.openTheBench();
    await lab.takeUp(id);
    assert.equal(await lab.caseCount(), 1);
    browser.expectClean(...WHILE_OFF);
  },
);

journey(
  'the lab asks, designs, makes and ships; the practice answers, approves and sees every step',
  async (t) => {
    const { browser, page, I } = await enterTheRoom(t, site);
    const id = await I.draftACrown(scans);
    await I.sendCase();
    await I.seeStatus('Received');
    const lab = bench(await browser.openTab(), site);
    await lab.openTheBench();
    await lab.takeUp(id);
    await lab.act('hold.place', { reason: 'The margin on 26 is not to be seen. May we have another scan?' });
    await page.bringToFront();
    await I.seeText('The margin on 26 is not to be seen. May we have another scan?', I.detail);
    await I.resubmit('Answer the lab', { answer: 'Please work with the first one.' });
    await I.seeStatus('On hold, answered');
    await lab.page.bringToFront();
    await lab.seeStage('On hold, answered');
    await lab.act('hold.lift');
    await lab.act('design.start');
    await lab.act('plan.propose', { 'plan-note': 'Contacts light, as you like them.' });
    await page.bringToFront();
    await I.acceptPlan(1);
    await I.seeInTimeline('Design accepted');
    await lab.page.bringToFront();
    for (const act of ['production.start', 'finishing.start', 'qc.start']) await lab.act(act);
    await lab.act('case.ship', { trackingNumber: '1Z 999 AA1 01' });
    await page.bringToFront();
    await I.seeStatus('Shipped');
    await I.seeText('1Z 999 AA1 01', I.detail);
    await I.detail.getByRole('button', { name: 'Confirm delivery' }).click();
    await I.seeStatus('Delivered');
    // every step with its time stands there, also after a reload
    await page.reload();
    await I.seeStatus('Delivered');
    await I.seeInTimeline(
      'Sent by the practice',
      'Received by the lab',
      'Design started',
      'Production started',
      'Shipped',
    );
    browser.expectClean();
  },
);

journey(
  'a lab that declines gives its reason; the case is a draft again, is signed anew and taken',
  async (t) => {
    const browser = await PersonalBrowser.open();
    t.after(() => browser.close());
    const lab = bench(await browser.openTab(), site);
    await lab.openTheBench();
    await lab.conduct({ newCases: 'are declined' });
    const page = await browser.context.newPage();
    const I = practice(page, site);
    await I.openTheRoom();
    const id = await I.draftACrown(scans);
    await I.sendCase();
    await I.seeText('We cannot take new cases this week. Please call us.');
    await lab.page.bringToFront();
    await lab.conduct({ newCases: 'get nonsense for an answer' });
    await page.bringToFront();
    await I.openCase(id);
    await page.reload();
    for (let i = 0; i < 4; i++) await I.continue();
    await I.seeStep('Check and sign');
    await I.typeTheSignature();
    await I.sendCase();
    await I.seeStatus('Waiting to be sent');
    await lab.page.bringToFront();
    await lab.conduct({ newCases: 'are taken' });
    await page.bringToFront();
    await I.seeStatus('Received');
    await lab.page.bringToFront();
    assert.equal(await lab.caseCount(), 1);
    browser.expectClean();
  },
);

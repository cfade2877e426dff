import assert from 'node:assert/strict';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { after, before } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { accessibilityFaults } from './support/accessibility.js';
import { PersonalBrowser, sidewaysScroll } from './support/browser.js';
import { journey } from './support/journey.js';
import { keyboardOnly } from './support/keyboard.js';
import { bench, practice } from './support/page-models.js';
import { bothArches } from './support/scans.js';
import { Site } from './support/site.js';

const ALIGNERS = {
  product: 'clear-aligners',
  arch: 'Both arches',
  material: 'sheet',
  licence: false,
} as const;
const SIZES = [
  [1280, 900],
  [320, 640],
] as const;
const PAGES = ['/', '/cases', '/inbox', '/new', '/register', '/shared', '/nowhere'];

/** What a lab without a site puts on its server. */
const ONE_TAG = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" />
  <title>A lab</title>
  <link rel="icon" href="./none.svg" />
  <script type="module" src="./cdn/pontic.js"></script>
  <lab-portal lab="aligner" sets-title></lab-portal>
</html>
`;

let site: Site;
before(async () => {
  mkdirSync('.cache/journeys', { recursive: true });
  site = await Site.open();
});
after(() => site.stop());

const title = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();
const places = (page: Page): Locator => page.getByRole('navigation', { name: 'Lab portal' });
const goTo = async (page: Page, name: string): Promise<void> => {
  await places(page).getByRole('link', { name }).click();
  await title(page, name);
};
/** A phone's navigation follows the lower edge; at the end of the page it lies below everything and covers nothing. */
async function look(page: Page, name: string): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [width, height] of SIZES)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height });
      // no colour is judged while it changes
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      if (await sidewaysScroll(page)) wrong.push(`${name} scrolls sideways at ${width}`);
      await page.screenshot({ path: `.cache/journeys/${name}-${width}-${colorScheme}.png`, fullPage: true });
      // the other looks are judged with each element
      if (width === 1280 || colorScheme === 'light') continue;
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      const faults = await accessibilityFaults(page);
      wrong.push(...faults.map((fault) => `${name}, ${width} px, ${colorScheme}: ${fault}`));
      await page.evaluate(() => scrollTo(0, 0));
    }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  return wrong;
}
/** Where the keyboard is, through every shadow root. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.textContent.trim() ?? '';
  });

journey(
  'a dentist makes a case in a page of one tag, finds it, decides on its plan, and Reload and Back work',
  async (t) => {
    const browser = await PersonalBrowser.open();
    t.after(() => browser.close());
    const page = await browser.openTab();
    const I = practice(page, site, {});
    await page.goto(site.at('portal.html'));
    await title(page, 'Overview');
    await page.getByRole('button', { name: 'Full service' }).click();
    await I.seeStep('Patient');
    assert.match(page.url(), /#\/new\/[\w-]+$/);
    await I.describePatient('HA-6001');
    // the draft has an address of its own, so that a reload goes on with it
    const id = await I.caseInAddress();
    await page.reload();
    await I.seeStep('Patient');
    assert.equal(await I.wizard.getByLabel(/^Patient code/).inputValue(), 'HA-6001');
    await I.continue();
    await I.seeStep('Teeth and work');
    await I.order(ALIGNERS);
    await I.attachBothArches(bothArches(24_000));
    await I.wantItBy('2099-03-09');
    await I.sign({ licence: false });
    await I.sendCase();
    await page.getByText(/^Signed and stored/).waitFor();
    await I.seeStatus('In Planning');
    assert.equal(await I.caseInAddress(), id);

    // found in the list, opened, and still there after a reload
    await goTo(page, 'Cases');
    assert.equal(await focused(page), 'Cases');
    assert.equal(await page.title(), 'Cases · Halden Aligners');
    await I.rows().first().getByRole('link').or(I.rows().first().getByRole('button')).first().click();
    await title(page, 'Clear aligners');
    assert.equal(await I.caseInAddress(), id);
    await page.reload();
    await title(page, 'Clear aligners');
    await page
      .getByRole('navigation', { name: 'Parts of this case' })
      .getByRole('link', { name: 'Timeline' })
      .click();
    await page.waitForURL(/\/timeline$/);
    await page.goBack();
    await page.waitForURL(new RegExp(`${id}$`));
    await page.goBack();
    await title(page, 'Cases');

    // the lab sends a plan
    const lab = bench(await browser.openTab(), site, { lab: 'aligner' });
    await lab.openTheBench();
    await lab.takeUp(id);
    await lab.workAs('planner');
    await lab.act('plan.propose', { 'plan-note': 'Upper 14 and lower 12 aligners.' });
    await page.bringToFront();
    await page.goForward();
    await page.getByText('Plan 1 waits for your decision.').first().waitFor();
    const wrong = [...(await look(page, 'portal-case'))];
    await page.getByRole('link', { name: 'Review plan 1' }).click();
    await page.waitForURL(/\/plan$/);
    wrong.push(...(await look(page, 'portal-plan')));
    await I.acceptPlan(1);
    await goTo(page, 'Overview');
    wrong.push(...(await look(page, 'portal-overview')));
    assert.deepEqual(wrong, []);
    browser.expectClean();
  },
);

for (const dir of ['ltr', 'rtl'] as const)
  journey(`every page of the portal fits a phone of 320 px, ${dir}, and is accessible`, async (t) => {
    const browser = await PersonalBrowser.open({ width: 320, height: 640, isMobile: true, hasTouch: true });
    t.after(() => browser.close());
    const page = await browser.openTab();
    const wrong: string[] = [];
    for (const path of PAGES) {
      await page.goto(site.at('portal.html', {}, path));
      await page.reload();
      await page.evaluate((to) => (document.documentElement.dir = to), dir);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('lab-portal :not(:defined)').first().waitFor({ state: 'detached' });
      if (await sidewaysScroll(page)) wrong.push(`${path} scrolls sideways`);
      wrong.push(...(await accessibilityFaults(page)).map((fault) => `${path}: ${fault}`));
      await page.screenshot({
        path: `.cache/journeys/portal-phone-${dir}${path.replaceAll('/', '-')}.png`,
        fullPage: true,
      });
    }
    assert.deepEqual(wrong, []);
    browser.expectClean();
  });

journey('by keyboard alone one gets everywhere, and the focus goes along', async (t) => {
  const browser = await PersonalBrowser.open();
  t.after(() => browser.close());
  const page = await browser.openTab(site.at('portal.html'));
  await title(page, 'Overview');
  const keys = keyboardOnly(page);
  await keys.activate(/^Skip to the content/);
  await keys.seesFocusOn(/^Overview$/);
  await page.reload();
  await title(page, 'Overview');
  await keys.activate(/^Inbox/);
  await title(page, 'Inbox');
  await keys.seesFocusOn(/^Inbox$/);
  await keys.tabTo(/New case/, 'Shift+Tab');
  await keys.press('Enter');
  await title(page, 'New case');
  await keys.seesFocusOn(/New case|What do you want to order/);
  browser.expectClean();
});

journey('an address that leads nowhere shows the overview and says so; the language stays', async (t) => {
  const browser = await PersonalBrowser.open();
  t.after(() => browser.close());
  const page = await browser.openTab(site.at('portal.html', { lang: 'de' }, '/irgendwo'));
  await title(page, 'Übersicht');
  await page.getByText('Unter dieser Adresse gibt es keine Seite').waitFor();
  await page.getByRole('navigation', { name: 'Laborportal' }).getByRole('link', { name: 'Fälle' }).click();
  await title(page, 'Fälle');
  assert.equal(await page.title(), 'Fälle · Halden Aligners');
  browser.expectClean();
});

journey('one tag and one script are a whole site, under the strict policy', async (t) => {
  const folder = '.cache/one-tag-page';
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync('dist/cdn', `${folder}/cdn`, { recursive: true });
  writeFileSync(`${folder}/index.html`, ONE_TAG);
  writeFileSync(`${folder}/none.svg`, '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const own = await Site.open(folder);
  t.after(() => own.stop());
  const browser = await PersonalBrowser.open();
  t.after(() => browser.close());
  const page = await browser.openTab(own.at());
  await title(page, 'Overview');
  await page.locator('sync-status').getByText('All sent').waitFor();
  await goTo(page, 'Cases');
  await goTo(page, 'Inbox');
  await places(page).getByRole('link', { name: 'New case' }).click();
  await page.getByRole('heading', { name: 'What do you want to order?' }).waitFor();
  assert.equal(await page.title(), 'New case · Aligner lab');
  browser.expectClean();
});

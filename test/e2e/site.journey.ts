import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { accessibilityFaults } from './support/accessibility.js';
import { PersonalBrowser, sidewaysScroll } from './support/browser.js';
import { journey } from './support/journey.js';
import { Site } from './support/site.js';

const PAGES = {
  'index.html': 'Crowns that seat',
  'doctor.html': 'Riverside Dental',
  'lab.html': 'Bench',
  'portal.html': 'Overview',
};
/** The paper of Hartmann & Lowe; the portal is Halden's. */
const PAPER = { light: 'rgb(251, 247, 240)', dark: 'rgb(25, 21, 18)' };
const HALDEN = { light: 'rgb(255, 255, 255)', dark: 'rgb(21, 30, 31)' };
/** while the server is stopped, the browser asks for a newer service worker in vain */
const WHILE_OFF = [/sw\.js/, /ERR_(?:CONNECTION|FAILED|INTERNET)/];

let site: Site;
before(async () => {
  site = await Site.open();
});
after(() => site.stop());

for (const [width, height] of [
  [1280, 900],
  [375, 812],
] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    journey(
      `every page opens under the strict policy and is accessible, ${width} px wide, ${colorScheme}`,
      async (t) => {
        const browser = await PersonalBrowser.open({ width, height, colorScheme });
        t.after(() => browser.close());
        for (const [page, heading] of Object.entries(PAGES)) {
          const tab = await browser.openTab(site.at(page));
          await tab.getByRole('heading', { level: 1, name: heading }).waitFor();
          assert.equal(await sidewaysScroll(tab), 0, `${page} scrolls sideways`);
          assert.deepEqual(await accessibilityFaults(tab), [], page);
          const background = await tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
          assert.equal(background, (page === 'portal.html' ? HALDEN : PAPER)[colorScheme]);
          await tab.close();
        }
        browser.expectClean();
      },
    );

journey(
  'the policy is enforced: inline script, inline style and a foreign address are refused',
  async (t) => {
    const browser = await PersonalBrowser.open();
    t.after(() => browser.close());
    const tab = await browser.openTab(site.at());
    const ran = await tab.evaluate(async () => {
      const script = document.createElement('script');
      try {
        script.textContent = 'globalThis.ran = true';
      } catch {
        // Trusted Types
      }
      document.body.append(script);
      document.body.setAttribute('style', 'outline: 9px solid red');
      const fetched = await fetch('https://cdn.example/').then(
        () => true,
        () => false,
      );
      return {
        script: 'ran' in globalThis,
        outline: getComputedStyle(document.body).outlineWidth === '9px',
        fetched,
      };
    });
    assert.deepEqual(ran, { script: false, outline: false, fetched: false });
    assert.notEqual(browser.takeComplaints().length, 0, 'the test sees violations');
  },
);

journey('language and colours live in the address and go along with every link', async (t) => {
  const browser = await PersonalBrowser.open();
  t.after(() => browser.close());
  const tab = await browser.openTab(site.at());
  await tab.getByRole('button', { name: 'Deutsch' }).click();
  await tab.getByRole('heading', { level: 1, name: 'Kronen, die beim ersten Einsetzen passen' }).waitFor();
  await tab.getByRole('button', { name: 'Dunkel' }).click();
  assert.equal(await tab.evaluate(() => document.documentElement.className), 'dark');
  await tab.getByRole('link', { name: 'Für Praxen' }).click();
  await tab.getByRole('heading', { name: 'Ihre Fälle' }).waitFor();
  assert.equal(await tab.evaluate(() => document.documentElement.lang), 'de');
  assert.equal(new URL(tab.url()).search, '?lang=de&theme=dark');
  assert.equal(
    await tab.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length),
    0,
  );
  browser.expectClean();
});

journey('the home page leads to four labs, each under its own name, on both of its pages', async (t) => {
  const browser = await PersonalBrowser.open();
  t.after(() => browser.close());
  const tab = await browser.openTab(site.at());
  const labs = {
    'Hartmann & Lowe': '+1 518 555 0142',
    'Alder & Finch': '+1 218 555 0117',
    Northlight: '+1 412 555 0163',
    'Halden Aligners': '+49 30 23125 178',
  };
  for (const [name, phone] of Object.entries(labs)) {
    await tab.getByRole('region', { name: 'Four labs, one SDK' }).getByRole('link', { name }).click();
    await tab.getByRole('heading', { level: 1, name: 'Riverside Dental' }).waitFor();
    for (const heading of ['Riverside Dental', 'Bench']) {
      await tab.getByRole('heading', { level: 1, name: heading }).waitFor();
      assert.match(await tab.title(), new RegExp(`· ${name}$`));
      await tab.locator('.wordmark').getByText(name, { exact: true }).waitFor();
      await tab.getByRole('link', { name: phone }).waitFor();
      if (heading !== 'Bench')
        await tab.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /bench/ }).click();
    }
    await tab.getByRole('link', { name: 'All four labs' }).first().click();
    await tab.getByRole('heading', { level: 1, name: PAGES['index.html'] }).waitFor();
    assert.equal(new URL(tab.url()).searchParams.get('lab'), null, 'the home page is one lab’s own');
  }
  browser.expectClean();
});

journey('an unknown laboratory is said, and the restorative one stands in', async (t) => {
  const browser = await PersonalBrowser.open();
  t.after(() => browser.close());
  const tab = await browser.openTab(site.at('doctor.html', { lab: 'toString' }));
  await tab.getByText('no laboratory profile named “toString”').waitFor();
  await tab.getByRole('heading', { level: 1, name: 'Riverside Dental' }).waitFor();
  browser.expectClean();
});

journey('after one visit every page opens with the server stopped', async (t) => {
  const browser = await PersonalBrowser.open();
  t.after(() => browser.close());
  t.after(() => site.start());
  const tab = await browser.openTab(site.at());
  await tab.getByText('Ready to work offline').waitFor();
  browser.expectClean();

  await site.stop();
  for (const [page, heading] of Object.entries(PAGES)) {
    await tab.goto(site.at(page, { lang: 'en' }));
    await tab.getByRole('heading', { level: 1, name: heading }).waitFor();
  }
  browser.expectClean(...WHILE_OFF);

  await browser.kill();
  await browser.relaunch();
  const again = await browser.openTab(site.at('doctor.html'));
  await again.getByRole('heading', { level: 1, name: 'Riverside Dental' }).waitFor();
  browser.expectClean(...WHILE_OFF);
});

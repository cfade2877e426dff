import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { PersonalBrowser } from './support/browser.js';
import { journey } from './support/journey.js';
import { Site } from './support/site.js';

const FOLDER = '.cache/cdn-page';
/** What a lab pastes into its site: one script, and the elements. */
const PAGE = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>A lab</title>
  <link rel="icon" href="./none.svg" />
  <script type="module" src="./cdn/pontic.js"></script>
  <lab-context lab="restorative">
    <sync-status></sync-status>
    <case-list></case-list>
  </lab-context>
</html>
`;

journey('one pasted script tag brings the elements to life, under the strict policy', async (t) => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  cpSync('dist/cdn', `${FOLDER}/cdn`, { recursive: true });
  writeFileSync(`${FOLDER}/index.html`, PAGE);
  writeFileSync(`${FOLDER}/none.svg`, '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const site = await Site.open(FOLDER);
  t.after(() => site.stop());
  const browser = await PersonalBrowser.open();
  t.after(() => browser.close());
  const tab = await browser.openTab(site.at());
  await tab.getByRole('heading', { name: 'Your cases' }).waitFor();
  await tab.locator('sync-status').getByText('All sent').waitFor();
  browser.expectClean();

  // a second copy on the same page finds the names taken and does no harm
  await tab.evaluate(() => import(new URL('./cdn/pontic.js?again', document.baseURI).href));
  browser.expectClean(/policy: trusted-types|createPolicy|already exists/);
  await tab.getByRole('heading', { name: 'Your cases' }).waitFor();
});

/** Draws the printed sheets as PDF, and as they look on the screen, into .cache/sheets, to be looked at. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { BROWSER_ARGS, findBrowser } from './browser.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = `${ROOT}.cache/sheets`;
const SHEETS = [
  ['prescription', 'plain'],
  ['prescription', 'single'],
  ['prescription', 'drawn'],
  ['prescription', 'long'],
  ['prescription', 'draft'],
  ['ticket', 'plain'],
  ['ticket', 'held'],
  ['packing-slip', 'posted'],
];

const { outputFiles } = await build({
  entryPoints: [`${ROOT}test/support/sheet-page.ts`],
  tsconfig: `${ROOT}tsconfig.base.json`,
  bundle: true,
  format: 'iife',
  target: 'es2022',
  write: false,
});
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_ARGS] });
const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
await page.setContent(
  '<!doctype html><html lang="en"><meta name="color-scheme" content="light dark" /><title>Sheets</title><body></body></html>',
);
await page.addScriptTag({ content: outputFiles[0].text });
for (const [kind, which] of SHEETS)
  for (const language of ['en', 'de']) {
    await page.evaluate(([a, b, c]) => globalThis.show(a, b, c), [kind, which, language]);
    const name = `${FOLDER}/${kind}-${which}-${language}`;
    await page.pdf({
      path: `${name}.pdf`,
      format: language === 'en' ? 'Letter' : 'A4',
      preferCSSPageSize: false,
    });
    if (language === 'de') continue;
    for (const [width, colorScheme] of [
      [1000, 'light'],
      [1000, 'dark'],
      [320, 'light'],
    ]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
  }
await browser.close();

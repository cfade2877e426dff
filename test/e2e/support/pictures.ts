import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from './accessibility.js';
import { sidewaysScroll } from './browser.js';

const FOLDER = '.cache/journeys';
const SIZES = [
  [1280, 900],
  [375, 812],
] as const;
const SCHEMES = ['light', 'dark'] as const;

/**
 * The page as it is at the end of a journey, wide and narrow, light and dark, to be looked at in `.cache/journeys`. What
 * can be judged without eyes is judged: nothing runs out of the page, and axe finds nothing.
 * @returns what is wrong, as sentences
 */
export async function pictures(page: Page, name: string): Promise<string[]> {
  mkdirSync(FOLDER, { recursive: true });
  const before = page.viewportSize();
  const wrong: string[] = [];
  await page.bringToFront();
  for (const [width, height] of SIZES)
    for (const colorScheme of SCHEMES) {
      const which = `${name}-${width}-${colorScheme}`;
      await page.setViewportSize({ width, height });
      // no colour is judged while it changes
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      if (await sidewaysScroll(page)) wrong.push(`${which} scrolls sideways`);
      // one look of each size and of each scheme
      if ((width === 1280) === (colorScheme === 'light'))
        wrong.push(...(await accessibilityFaults(page)).map((fault) => `${which}: ${fault}`));
      await page.screenshot({ path: join(FOLDER, `${which}.png`), fullPage: true });
    }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  if (before) await page.setViewportSize(before);
  return wrong;
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from './accessibility.js';
import { sidewaysScroll } from './browser.js';
import { smallTargets } from './targets.js';

const FOLDER = '.cache/journeys';
const SCHEMES = ['light', 'dark'] as const;

/** What is wrong with the page as it is shown now: its width, its targets, and what axe finds, light and dark. */
export async function faults(page: Page, name: string): Promise<readonly string[]> {
  const wrong: string[] = [];
  if (await sidewaysScroll(page)) wrong.push(`${name} scrolls sideways`);
  wrong.push(...(await smallTargets(page)).map((target) => `${name}: too small: ${target}`));
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    wrong.push(...(await accessibilityFaults(page)).map((fault) => `${name}, ${colorScheme}: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return wrong;
}

/** Looks at page after page: what is wrong is collected, and a picture of each lies in `.cache/journeys`. */
export function looking(page: Page, journey: string, wrong: string[]) {
  mkdirSync(FOLDER, { recursive: true });
  return async (name: string): Promise<void> => {
    wrong.push(...(await faults(page, name)));
    const width = page.viewportSize()?.width ?? '';
    await page.screenshot({ path: join(FOLDER, `${journey}-${name}-${width}.png`), fullPage: true });
  };
}

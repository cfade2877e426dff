import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { type BrowserLook, PersonalBrowser } from './browser.js';
import { practice } from './page-models.js';
import type { Settings, Site } from './site.js';

export interface Room {
  readonly browser: PersonalBrowser;
  readonly page: Page;
  readonly I: ReturnType<typeof practice>;
}

/** A dentist sits down: a browser of their own, which is gone when the journey ends, with the practice's page in it. */
export async function enterTheRoom(
  t: TestContext,
  site: Site,
  { settings = {}, ...look }: BrowserLook & { readonly settings?: Settings } = {},
): Promise<Room> {
  const browser = await PersonalBrowser.open(look);
  t.after(() => browser.close());
  const page = await browser.openTab();
  const I = practice(page, site, settings);
  await I.openTheRoom();
  return { browser, page, I };
}

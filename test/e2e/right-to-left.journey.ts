import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { sidewaysScroll } from './support/browser.js';
import { journey } from './support/journey.js';
import { enterTheRoom } from './support/room.js';
import { bothArches } from './support/scans.js';
import { Site } from './support/site.js';

const SIZES = [
  [1280, 900],
  [320, 640],
] as const;

let site: Site;
before(async () => {
  site = await Site.open();
});
after(() => site.stop());

/** Where the middle of a tooth is drawn, from the left edge of the window. */
const drawnAt = async (page: Page, name: RegExp): Promise<number> => {
  const box = await page.locator('tooth-chart').getByRole('button', { name }).boundingBox();
  assert(box, `${name} is not drawn`);
  return box.x + box.width / 2;
};

journey('a crown is ordered in a page that runs from right to left, wide and narrow', async (t) => {
  const { browser, page, I } = await enterTheRoom(t, site);
  const wrong: string[] = [];
  mkdirSync('.cache/journeys', { recursive: true });
  const look = async (name: string, judge: (width: number) => Promise<void> = () => Promise.resolve()) => {
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      if (await sidewaysScroll(page)) wrong.push(`${name} scrolls sideways at ${width}`);
      await judge(width);
      await page.screenshot({ path: `.cache/journeys/rtl-${name}-${width}.png`, fullPage: true });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  };
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await look('list');
  await I.startCase();
  await look('patient');
  await I.describePatient('PT-4713');

  await I.wizard.getByLabel(/^Product/).selectOption('crown');
  await I.wizard.getByRole('button', { name: /^upper left first molar/ }).click();
  // the words run from right to left, the mouth does not: the patient's right stays on the left of the picture
  await look('work', async (width) => {
    const [heading, middle] = [await I.wizard.getByRole('heading', { level: 2 }).boundingBox(), width / 2];
    assert(heading && heading.x + heading.width > middle, 'the page runs from left to right');
    const names = [/^upper right second molar/, /^upper right central/, /^upper left central/];
    const places = await Promise.all(names.map((name) => drawnAt(page, name)));
    // a narrow chart has a row for each quadrant
    const beside = width > 420 ? places : places.slice(0, 2);
    assert.deepEqual(
      beside,
      [...beside].sort((a, b) => a - b),
      `mirrored at ${width}`,
    );
    assert((await drawnAt(page, /^upper left central/)) < (await drawnAt(page, /^upper left first molar/)));
  });
  await I.orderACrown(/^upper left second molar/);

  await look('files');
  await I.attachBothArches(bothArches(24_000));
  await look('details');
  await I.wantItBy('2099-03-09');
  await I.sign();
  await look('review');
  await I.sendCase();
  await I.seeStatus('Received');
  await look('sent');
  assert.deepEqual(wrong, []);
  browser.expectClean();
});

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { bitingArch, toBinaryStl } from '../support/arch.js';
import { accessibilityFaults } from './support/accessibility.js';
import { sidewaysScroll } from './support/browser.js';
import { journey } from './support/journey.js';
import { enterTheRoom, type Room } from './support/room.js';
import { Site } from './support/site.js';

/** Two arches that bite, as they are after a scan of both and the bite. */
const folder = mkdtempSync(join(tmpdir(), 'pontic-viewer-'));
const scanOf = (jaw: 'upper' | 'lower'): string => {
  const path = join(folder, `${jaw}.stl`);
  writeFileSync(path, toBinaryStl(bitingArch({ jaw, triangles: 120_000 })));
  return path;
};
const scans = { 'Upper scan': scanOf('upper'), 'Lower scan': scanOf('lower') };

let site: Site;
before(async () => {
  site = await Site.open();
});
after(() => site.stop());

/** A case is sent with its scans, and the page turns to them. */
async function sendScans({ page, I }: Room): Promise<void> {
  await I.startCase();
  await I.describePatient('PT-3003');
  await I.orderACrown(/^upper left first molar/);
  for (const [slot, path] of Object.entries(scans)) {
    await I.attachScan(slot, path);
    await page.getByRole('button', { name: `Remove ${slot}` }).waitFor();
  }
  await I.continue();
  await I.wantItBy('2099-03-09');
  await I.sign();
  await I.sendCase();
  await page.getByRole('link', { name: 'Scans', exact: true }).click();
  await page.getByRole('button', { name: 'Zoom in' }).waitFor();
}

/** How much of the canvas is covered; drawn and read within one frame, since it is not kept. */
const covered = (page: Page): Promise<number> =>
  page.locator('scan-viewer #stage').evaluate(async (stage: HTMLElement) => {
    stage.focus();
    stage.dispatchEvent(new WheelEvent('wheel', { deltaY: 0, cancelable: true }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const canvas = stage.querySelector('canvas')!;
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!;
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let i = 3; i < data.length; i += 4) if (data[i]! > 0) count++;
    return count / (data.length / 4);
  });

journey(
  'scans of a sent case are seen in 3D under the strict policy, measured and cut, by keyboard',
  async (t) => {
    const room = await enterTheRoom(t, site);
    const { browser, page } = room;
    await sendScans(room);
    const stage = page.getByRole('application', { name: '3D view of the scans' });
    const summary = page.locator('scan-viewer #summary');
    assert.match(await summary.innerText(), /Upper scan: 65 × 50 × 23 mm · 120,000 triangles/);
    assert.ok((await covered(page)) > 0.15, 'nothing is to be seen');
    await page.getByRole('button', { name: 'Lower', exact: true }).click();
    assert.equal(await page.getByRole('checkbox', { name: 'Show Upper scan' }).isChecked(), false);
    await page.getByRole('button', { name: 'Measure' }).click();
    await stage.focus();
    // the middle of the lower arch is open: its front teeth come under the cross first
    for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('scan-viewer .measured', { hasText: /^Distance: \d+\.\d mm$/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Front', exact: true }).click();
    await page.getByLabel('Cut away').selectOption('From above');
    assert.deepEqual(await accessibilityFaults(page), []);
    assert.equal(await sidewaysScroll(page), 0);
    browser.expectClean();
  },
);

journey('on a phone the scans are there in German and dark, and again after a reload', async (t) => {
  const phone = { width: 375, height: 812, colorScheme: 'dark', hasTouch: true, isMobile: true } as const;
  const room = await enterTheRoom(t, site, phone);
  const { browser, page } = room;
  await sendScans(room);
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await page.getByRole('application', { name: '3D-Ansicht der Scans' }).waitFor();
  assert.ok((await covered(page)) > 0.05, 'nothing is to be seen');
  assert.equal(await sidewaysScroll(page), 0);
  assert.deepEqual(await accessibilityFaults(page), []);
  await page.reload();
  await page.getByRole('button', { name: 'Näher heran' }).waitFor();
  assert.ok((await covered(page)) > 0.05, 'nothing is to be seen after a reload');
  browser.expectClean();
});

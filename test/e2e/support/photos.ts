import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { exif, joined, segment } from '../../support/a-photo.js';

const folder = mkdtempSync(join(tmpdir(), 'pontic-photos-'));
const EXIF = new TextEncoder().encode('Exif\0\0');

/** A photo as a phone stores it, with the canary in its EXIF. What it shows is the page of the moment. */
export async function aPhoto(page: Page, name = 'aligner-11.jpg'): Promise<string> {
  const path = join(folder, name);
  const jpeg = await page.screenshot({ type: 'jpeg', quality: 60 });
  const beside = segment(0xe1, joined(EXIF, exif(1)));
  writeFileSync(path, joined(jpeg.subarray(0, 2), beside, jpeg.subarray(2)));
  return path;
}

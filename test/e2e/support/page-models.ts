import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { Site } from './site.js';

/** What a dentist does on the practice's page. `const I = practice(page, site)`, then `await I.startCase()`. */
export function practice(page: Page, site: Site) {
  const wizard = page.locator('case-wizard');
  const timeline = page.locator('status-timeline');

  return {
    page,
    wizard,
    timeline,

    async openTheRoom(settings: Readonly<Record<string, string>> = {}): Promise<void> {
      await page.goto(site.at('doctor.html', settings));
      await page.locator('lab-context').waitFor();
    },

    /** @returns the id of the new case, as the address has it */
    async startCase(): Promise<string> {
      await page.getByRole('link', { name: 'New case' }).click();
      await page.waitForURL(/#\/case\//);
      await wizard.waitFor();
      return this.caseInAddress();
    },

    caseInAddress(): string {
      const id = /#\/case\/([\w-]+)$/.exec(page.url())?.[1];
      assert(id, `no case in ${page.url()}`);
      return id;
    },

    async openCase(id: string): Promise<void> {
      await page.goto(site.at('doctor.html', {}, `/case/${id}`));
    },

    /** Picks a file for a slot by its label: `attachScan('Upper scan', path)`. */
    async attachScan(slot: string, path: string): Promise<void> {
      await wizard
        .getByLabel(slot, { exact: false })
        .and(page.locator('input[type=file]'))
        .setInputFiles(path);
    },

    async continue(): Promise<void> {
      await wizard.getByRole('button', { name: 'Continue' }).click();
    },

    async seeStatus(status: string): Promise<void> {
      await timeline.getByText(status, { exact: true }).first().waitFor();
    },

    async seeText(text: string | RegExp, within: Locator = page.locator('main')): Promise<void> {
      await within.getByText(text).first().waitFor();
    },
  };
}

export interface Conduct {
  readonly network?: 'Online' | 'Offline';
  readonly answers?: 'at once' | 'after half a second' | 'after three seconds';
  readonly newCases?: 'are taken' | 'are declined' | 'get nonsense for an answer';
}

/** What the people at the lab do on the bench. */
export function bench(page: Page, site: Site) {
  return {
    page,

    async openTheBench(): Promise<void> {
      await page.goto(site.at('lab.html'));
      await page.getByRole('heading', { name: 'Bench', exact: true }).waitFor();
    },

    /** Opens a case that has arrived; waits for it. */
    async takeUp(id: string): Promise<void> {
      await page.locator(`.incoming a[href="#/case/${id}"]`).click();
      await page.locator('.bench-case').waitFor();
    },

    async workAs(role: string): Promise<void> {
      await page.getByLabel('You work as').selectOption(role);
    },

    /** Presses an action's button and fills in what it asks: `act('case.ship', { trackingNumber: '1Z…' })`. */
    async act(type: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
      await page.locator(`[data-action="${type}"]`).click();
      const form = page.locator('.desk-form');
      for (const [name, value] of Object.entries(fields)) await form.locator(`[name="${name}"]`).fill(value);
      if (type === 'plan.propose' || Object.keys(fields).length) await form.locator('[type=submit]').click();
      await page.locator('.desk-said', { hasText: 'Done' }).waitFor();
    },

    async seeStage(stage: string): Promise<void> {
      await page.locator('.bench-head .stage', { hasText: stage }).waitFor();
    },

    async conduct({ network, answers, newCases }: Conduct): Promise<void> {
      const panel = page.getByRole('region', { name: 'How the lab behaves' });
      for (const choice of [network, answers, newCases])
        if (choice) await panel.getByRole('radio', { name: choice, exact: true }).check();
    },

    caseCount: (): Promise<number> => page.locator('.incoming li').count(),
  };
}

import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { Site } from './site.js';

/** What a dentist does on the practice's page. `const I = practice(page, site)`, then `await I.startCase()`. */
export function practice(page: Page, site: Site) {
  const wizard = page.locator('case-wizard');
  const timeline = page.locator('status-timeline');
  const field = (label: string | RegExp) => wizard.getByLabel(label);

  return {
    page,
    wizard,
    timeline,

    async openTheRoom(settings: Readonly<Record<string, string>> = {}): Promise<void> {
      await page.goto(site.at('doctor.html', settings));
      await page.locator('case-list').waitFor();
    },

    async startCase(): Promise<void> {
      await page.getByRole('link', { name: 'New case' }).click();
      await this.seeStep('Patient');
    },

    /** the id of the case that is shown, as the address has it; a new draft has one as soon as it is stored */
    async caseInAddress(): Promise<string> {
      await page.waitForURL(/#\/case\//);
      const id = /#\/case\/([\w-]+)$/.exec(page.url())?.[1];
      assert(id, `no case in ${page.url()}`);
      return id;
    },

    async openCase(id: string): Promise<void> {
      await page.goto(site.at('doctor.html', {}, `/case/${id}`));
    },

    async seeStep(name: string): Promise<void> {
      await wizard.getByRole('heading', { level: 2, name }).waitFor();
    },

    async continue(): Promise<void> {
      await wizard.getByRole('button', { name: 'Continue' }).click();
    },

    async fill(label: string | RegExp, value: string): Promise<void> {
      await field(label).fill(value);
    },

    async describePatient(code: string): Promise<void> {
      await this.fill('Patient code', code);
      await this.continue();
      await this.seeStep('Teeth and work');
    },

    async orderACrown(tooth: RegExp): Promise<void> {
      await field('Product').selectOption('crown');
      await wizard.getByRole('button', { name: tooth }).click();
      await field('Material').selectOption('zirconia');
      await field('Shade').selectOption('vita-classical|A2');
      await this.continue();
      await this.seeStep('Scans');
    },

    /** Picks a file for a slot by its label: `attachScan('Upper scan', path)`. */
    async attachScan(slot: string, path: string): Promise<void> {
      const place = wizard.getByRole('region', { name: slot });
      await place.locator('input[type=file]').setInputFiles(path);
    },

    async seeVerdict(slot: string, verdict: string | RegExp): Promise<void> {
      await wizard
        .getByRole('region', { name: slot })
        .getByText(verdict)
        .first()
        .waitFor({ timeout: 30_000 });
    },

    async attachBothArches({ upper, lower }: { upper: string; lower: string }): Promise<void> {
      for (const [slot, path] of [
        ['Upper scan', upper],
        ['Lower scan', lower],
      ] as const) {
        await this.attachScan(slot, path);
        await this.seeVerdict(slot, 'Looks good');
      }
      await this.continue();
      await this.seeStep('Date and notes');
    },

    async wantItBy(date: string): Promise<void> {
      await this.fill('Date wanted', date);
      await this.continue();
      await this.seeStep('Check and sign');
    },

    async sign(): Promise<void> {
      await field(/complete and true/).check();
      await field(/processes these data/).check();
      await this.fill('Prescribing dentist', 'Dr. Ada Okafor');
      await this.fill('Licence number', 'FL-11402');
      await this.fill('Signature', 'Ada Okafor');
    },

    async sendCase(): Promise<void> {
      await wizard.getByRole('button', { name: 'Send case' }).first().click();
      await wizard.getByRole('dialog').getByRole('button', { name: 'Send case' }).click();
      await timeline.waitFor();
    },

    /** The whole way, for journeys that are about something else. */
    async draftACrown(scans: { upper: string; lower: string }, code = 'PT-4711'): Promise<string> {
      await this.startCase();
      await this.describePatient(code);
      await this.orderACrown(/^upper left first molar/);
      await this.attachBothArches(scans);
      await this.wantItBy('2099-03-09');
      await this.sign();
      await this.seeSaved();
      return this.caseInAddress();
    },

    /** Presses an action in the timeline, fills in its form and sends it. */
    async act(name: string, fill: (form: Locator) => Promise<unknown>): Promise<void> {
      await timeline.getByRole('button', { name }).first().click();
      const form = timeline.locator('form.action-form');
      await fill(form);
      await form.getByRole('button', { name }).click();
      await form.waitFor({ state: 'detached' });
    },

    async seeSaved(): Promise<void> {
      await wizard.getByText(/^Saved on this device/).waitFor();
    },

    /** The word under "Now" in the timeline. */
    async seeStatus(status: string): Promise<void> {
      await timeline
        .locator('[aria-current=step]')
        .getByText(status, { exact: true })
        .first()
        .waitFor({ timeout: 30_000 });
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

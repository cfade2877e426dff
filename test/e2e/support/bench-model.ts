import type { Locator, Page } from 'playwright-core';
import type { Settings, Site } from './site.js';

export interface Conduct {
  readonly network?: 'Online' | 'Offline';
  readonly answers?: 'at once' | 'after half a second' | 'after three seconds';
  readonly newCases?: 'are taken' | 'are declined' | 'get nonsense for an answer';
}

/** How far the lab's clock can be moved at once. */
export type Leap = '+1 hour' | '+1 day' | '+7 days' | '+45 days';

/** What the people at the lab do on the bench. */
export function bench(page: Page, site: Site, settings: Settings = {}) {
  const outgoing = page.getByRole('region', { name: 'What leaves the lab' }).first();
  const clock = page.getByRole('region', { name: 'The lab’s clock' });
  const form = page.locator('.desk-form');

  return {
    page,
    outgoing,

    async openTheBench(): Promise<void> {
      await page.goto(site.at('lab.html', settings));
      await page.getByRole('heading', { name: 'Bench', exact: true }).waitFor();
    },

    /** Opens a case that has arrived; waits for it. */
    async takeUp(id: string): Promise<void> {
      await page.locator(`.incoming a[href="#/case/${id}"]`).click();
      await page.locator('.bench-case').waitFor();
    },

    /** @param role its key in the lifecycle; `system` is the carrier */
    async workAs(role: string): Promise<void> {
      await page.getByRole('combobox', { name: 'You work as' }).selectOption(role);
    },

    /**
     * Presses an action's button and fills in what it asks: `act('case.ship', { trackingNumber: '1Z…' })`. Several
     * values of one field are ticked.
     */
    async act(
      type: string,
      fields: Readonly<Record<string, string | readonly string[]>> = {},
    ): Promise<void> {
      await page.locator(`[data-action="${type}"]`).click();
      for (const [name, value] of Object.entries(fields))
        if (typeof value === 'string') await form.locator(`[name="${name}"]`).fill(value);
        else for (const one of value) await form.locator(`[name="${name}"][value="${one}"]`).check();
      if (await form.isVisible()) await form.locator('[type=submit]').click();
      await page.locator('.desk-said', { hasText: 'Done' }).waitFor();
    },

    async seeStage(stage: string): Promise<void> {
      await page.locator('.bench-head .stage', { hasText: stage }).waitFor();
    },

    /** Lets time pass at the lab: `pass('+7 days', 4)`. */
    async pass(leap: Leap, times = 1): Promise<void> {
      for (let i = 0; i < times; i++) {
        const before = await clock.locator('.clock-now').innerText();
        await clock.getByRole('button', { name: leap, exact: true }).click();
        await expectOther(clock.locator('.clock-now'), before);
      }
    },

    /** Plays the script of this lab on the open case: the lab's part until the practice has its turn, or both parts. */
    async playTheWeek(as: 'lab' | 'everybody'): Promise<void> {
      await page.locator(`[data-play="${as}"]`).click();
    },

    /** What the player says: whose turn it is, or that the week is over. */
    async seeWeek(words: string | RegExp): Promise<void> {
      await page.locator('.week-said').getByText(words).waitFor();
    },

    /** Something that the lab has sent out, by its words. */
    async seeOutgoing(...words: readonly (string | RegExp)[]): Promise<void> {
      let line = outgoing.getByRole('listitem');
      for (const hasText of words) line = line.filter({ hasText });
      await line.first().waitFor();
    },

    async seeHistory(words: string | RegExp): Promise<void> {
      await page.locator('.history').getByText(words).first().waitFor();
    },

    async conduct({ network, answers, newCases }: Conduct): Promise<void> {
      const panel = page.getByRole('region', { name: 'How the lab behaves' });
      const questions = panel.locator('.conduct-questions');
      if (!(await questions.isVisible())) await panel.getByText('Change it').click();
      for (const choice of [network, answers, newCases])
        if (choice) await panel.getByRole('radio', { name: choice, exact: true }).check();
    },

    caseCount: (): Promise<number> => page.locator('.incoming li').count(),
  };
}

/** Waits until a place says something else than before. */
const expectOther = (place: Locator, before: string): Promise<void> =>
  place
    .filter({ hasNotText: before.replace(/\s+/g, ' ').trim() })
    .first()
    .waitFor();

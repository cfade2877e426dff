import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** The narrowest phone that is still sold, held upright. */
export const PHONE = { width: 320, height: 640, hasTouch: true, isMobile: true } as const;

/** A person with a finger and the keyboard of the screen. */
export function fingerOnly(page: Page) {
  const wizard = page.locator('case-wizard');
  return {
    tap: (target: Locator): Promise<void> => target.first().tap(),

    press: (name: RegExp): Promise<void> => wizard.getByRole('button', { name }).first().tap(),

    /** The words that stand for a slot's picker open it, and the file is chosen there. */
    async pick(slot: string, path: string): Promise<void> {
      const chooser = page.waitForEvent('filechooser', { timeout: 30_000 });
      await this.tap(wizard.getByRole('region', { name: slot }).locator('label.button'));
      await (await chooser).setFiles(path);
    },

    async type(name: RegExp, text: string): Promise<void> {
      await wizard.getByRole('textbox', { name }).first().tap();
      await page.keyboard.type(text);
    },

    /** An option among several, or a box, by its words. */
    async tick(name: RegExp, kind: 'radio' | 'checkbox' = 'radio', within: Locator = wizard): Promise<void> {
      const box = within.getByRole(kind, { name }).first();
      await box.tap();
      assert(await box.isChecked(), `${name} is not ticked by a tap`);
    },

    /** One line of ink across a drawing surface. */
    async draw(surface: Locator): Promise<void> {
      await surface.scrollIntoViewIfNeeded();
      const box = await surface.boundingBox();
      assert(box, 'there is nothing to draw on');
      const session = await page.context().newCDPSession(page);
      const at = (part: number) => ({
        x: Math.round(box.x + box.width * (0.15 + 0.7 * part)),
        y: Math.round(box.y + box.height * (0.5 + 0.25 * Math.sin(part * 9))),
      });
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at(0)] });
      for (let part = 0.05; part < 1; part += 0.05)
        await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(part)] });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await session.detach();
    },
  };
}

import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** What has the focus, through every shadow root: its role and its name as a screen reader would say them. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return 'body';
    const root = element.getRootNode() as Document | ShadowRoot;
    const labelled = element.getAttribute('aria-labelledby');
    const labels = 'labels' in element ? [...((element.labels as NodeList | null) ?? [])] : [];
    const name =
      element.getAttribute('aria-label') ??
      (labelled && root.getElementById(labelled)?.textContent) ??
      (labels.length ? labels.map((label) => label.textContent).join(' ') : element.textContent);
    return (name ?? '').replace(/\s+/g, ' ').trim();
  });

/** A person without a mouse: Tab, arrows, Enter, Space and typing, nothing else. */
export function keyboardOnly(page: Page) {
  const { keyboard } = page;
  return {
    press: (key: string) => keyboard.press(key),

    /** Walks by Tab until the control with this name has the focus. */
    async tabTo(name: RegExp, key = 'Tab'): Promise<void> {
      const passed: string[] = [];
      for (let i = 0; i < 80; i++) {
        await keyboard.press(key);
        const here = await focused(page);
        assert.notEqual(here, 'body', `the focus was lost after ${passed.at(-1)}`);
        if (name.test(here)) return;
        passed.push(here);
      }
      assert.fail(`${name} is not to be reached by Tab; passed ${passed.join(' | ')}`);
    },

    async type(name: RegExp, text: string): Promise<void> {
      await this.tabTo(name);
      await keyboard.type(text);
    },

    /** In a closed select, typing the first letters chooses. */
    async choose(name: RegExp, letters: string): Promise<void> {
      await this.tabTo(name);
      await keyboard.type(letters);
    },

    async activate(name: RegExp): Promise<void> {
      await this.tabTo(name);
      await keyboard.press('Enter');
    },

    async tick(name: RegExp): Promise<void> {
      await this.tabTo(name);
      await keyboard.press('Space');
    },

    /** Opens the file chooser of a picker by keyboard and picks a file in it. */
    async pick(name: RegExp, path: string): Promise<void> {
      const chooser = page.waitForEvent('filechooser', { timeout: 30_000 });
      await this.tabTo(name);
      await keyboard.press('Enter');
      await (await chooser).setFiles(path);
    },

    seesFocusOn: async (name: RegExp): Promise<void> => assert.match(await focused(page), name),
  };
}

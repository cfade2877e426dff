import type { Locator, Page } from 'playwright-core';

/** What a dentist does with the links of a plan: `sharing(I.planReview)`. */
export function sharing(planReview: Locator) {
  const panel = planReview.locator('[part=share]');
  return {
    panel,

    async open(): Promise<void> {
      await planReview.getByRole('button', { name: /^Share/ }).click();
      await panel.waitFor();
    },

    /** Makes a link that lives so long. @returns its address, as it is shown this once */
    async makeLink(life: '1 day' | '3 days' | '7 days'): Promise<string> {
      await panel.getByRole('radio', { name: life }).check();
      await panel.getByRole('button', { name: 'Make a link' }).click();
      const address = await panel.getByRole('textbox', { name: 'Link' }).inputValue();
      await panel.getByRole('button', { name: 'Done' }).click();
      return address;
    },

    async revokeTheNewest(): Promise<void> {
      await panel
        .getByRole('button', { name: /^Revoke the link to version/ })
        .first()
        .click();
      await panel.getByRole('button', { name: 'Revoke the link', exact: true }).click();
      await panel
        .getByText(/^revoked/)
        .first()
        .waitFor();
    },
  };
}

interface Watched {
  /** the databases that were opened, and everything that was written anywhere, as text */
  readonly opened: string[];
  readonly written: string[];
}

/** Notes what a page stores, from its first script on. */
function watchStorage(): void {
  const watched: Watched = { opened: [], written: [] };
  Object.assign(globalThis, { watched });
  const asText = (value: unknown): string =>
    JSON.stringify(value, (_, part: unknown) => {
      if (part instanceof ArrayBuffer || ArrayBuffer.isView(part))
        return new TextDecoder('latin1').decode(part);
      return part instanceof Request ? part.url : part;
    });
  const listen = (owner: object, names: readonly string[], note: (args: unknown[]) => void): void => {
    const methods = owner as Record<string, (...args: unknown[]) => unknown>;
    for (const name of names) {
      const before = methods[name]!;
      methods[name] = function (this: unknown, ...args: unknown[]) {
        note(args);
        return before.apply(this, args);
      };
    }
  };
  const write = (args: unknown[]): void => void watched.written.push(asText(args));
  listen(IDBFactory.prototype, ['open'], ([name]) => void watched.opened.push(String(name)));
  listen(IDBObjectStore.prototype, ['put', 'add'], write);
  listen(IDBCursor.prototype, ['update'], write);
  listen(Storage.prototype, ['setItem'], write);
  listen(Cache.prototype, ['put', 'add', 'addAll'], write);
  listen(StorageManager.prototype, ['getDirectory'], () => void watched.written.push('private files'));
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
  Object.defineProperty(Document.prototype, 'cookie', { ...cookie, set: (value) => write([value]) });
}

/** Somebody outside who opens a link in a tab of his own. */
export async function guest(page: Page) {
  const requests: string[] = [];
  page.on('request', (request) => {
    requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
    requests.push(...Object.values(request.headers()));
  });
  await page.addInitScript(watchStorage);
  const review = page.locator('plan-review');

  return {
    page,
    review,
    requests,

    async open(address: string): Promise<void> {
      await page.goto(address);
    },

    async seePlan(words: string | RegExp): Promise<void> {
      await review.getByText('Shared with you, to look at').waitFor();
      await review.getByText(words).first().waitFor();
    },

    /** @returns everything that the page says where there is nothing to see */
    async seeNothing(): Promise<string> {
      await review.getByRole('heading', { name: 'There is nothing to see at this link' }).waitFor();
      return page.locator('body').innerText();
    },

    /** All that a program can find in the page: markup through every shadow root, and what a screen reader is told. */
    async everything(): Promise<string> {
      const markup = await page.evaluate(() => {
        const of = (root: Document | ShadowRoot): string =>
          [...root.querySelectorAll('*')]
            .map((element) => {
              const own = [...element.attributes].map(({ value }) => value).join(' ');
              const value = 'value' in element ? String(element.value) : '';
              const text = [...element.childNodes].map((node) => node.nodeValue ?? '').join(' ');
              return [own, value, text, element.shadowRoot ? of(element.shadowRoot) : ''].join(' ');
            })
            .join('\n');
        return `${document.title} ${location.href} ${of(document)}`;
      });
      return `${markup}\n${await page.locator('body').ariaSnapshot()}`;
    },

    stored: (): Promise<Watched> =>
      page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched),
  };
}

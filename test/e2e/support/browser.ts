import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { BROWSER_ARGS, findBrowser } from '../../../tools/browser.mjs';

export interface BrowserLook {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: string;
  /** a device that is touched */
  readonly hasTouch?: boolean;
  /** a phone: the page's own viewport counts, scrollbars lie over it */
  readonly isMobile?: boolean;
}

interface ProcessInfo {
  readonly processInfo: readonly { readonly type: string; readonly id: number }[];
}

/**
 * A person's own browser: one profile on disk, which outlives a crash. Every complaint of every page is kept, and
 * `expectClean()` says at the end that there was none.
 */
export class PersonalBrowser {
  readonly #profile: string;
  readonly #look: BrowserLook;
  #context: BrowserContext | undefined;
  #complaints: string[] = [];

  private constructor(profile: string, look: BrowserLook) {
    this.#profile = profile;
    this.#look = look;
  }

  static async open(look: BrowserLook = {}): Promise<PersonalBrowser> {
    const browser = new PersonalBrowser(await mkdtemp(join(tmpdir(), 'pontic-e2e-')), look);
    await browser.#launch();
    return browser;
  }

  get context(): BrowserContext {
    assert(this.#context, 'the browser is not running');
    return this.#context;
  }

  async #launch(): Promise<void> {
    const {
      width = 1280,
      height = 900,
      colorScheme = 'light',
      locale = 'en-US',
      hasTouch = false,
      isMobile = false,
    } = this.#look;
    const context = await chromium.launchPersistentContext(this.#profile, {
      executablePath: findBrowser(),
      headless: true,
      args: [...BROWSER_ARGS],
      viewport: { width, height },
      colorScheme,
      locale,
      hasTouch,
      isMobile,
      acceptDownloads: true,
    });
    context.setDefaultTimeout(15_000);
    const complain = (text: string): void => void this.#complaints.push(text);
    context.on('console', (message) => {
      if (message.type() === 'error') complain(`console: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => complain(`error: ${error.error().stack ?? error.error().message}`));
    context.on('requestfailed', (request) =>
      complain(`request: ${request.url()} ${request.failure()?.errorText ?? ''}`),
    );
    context.on('page', (page) => page.on('crash', () => complain('a page crashed')));
    await context.exposeBinding('ponticViolation', (_, text: string) => complain(`policy: ${text}`));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const { violatedDirective, blockedURI, sourceFile, lineNumber, sample } = event;
        const report = (globalThis as unknown as { ponticViolation: (text: string) => void }).ponticViolation;
        report(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`);
      });
    });
    this.#context = context;
  }

  /** The tab that the browser opened with, or a new one. */
  async openTab(url?: string): Promise<Page> {
    const blank = this.context.pages().find((page) => page.url() === 'about:blank');
    const page = blank ?? (await this.context.newPage());
    if (url) await page.goto(url);
    return page;
  }

  /** What went wrong so far; forgets it. */
  takeComplaints(): readonly string[] {
    const complaints = this.#complaints;
    this.#complaints = [];
    return complaints;
  }

  /** Fails unless nothing was complained of, apart from what is expected (a request while the network is off). */
  expectClean(...expected: readonly RegExp[]): void {
    const complaints = this.takeComplaints().filter(
      (text) => !expected.some((pattern) => pattern.test(text)),
    );
    assert.deepEqual(complaints, []);
  }

  /** As if the machine lost its power: no page hears of it, nothing is flushed. */
  async kill(): Promise<void> {
    const browser = this.context.browser();
    assert(browser, 'this context has no browser of its own');
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as ProcessInfo;
    const pid = processInfo.find(({ type }) => type === 'browser')?.id;
    assert(pid, 'the browser does not say its process');
    const gone = new Promise<void>((resolve) => this.context.once('close', () => resolve()));
    process.kill(pid, 'SIGKILL');
    await Promise.race([gone, wait(5000)]);
    // its children end when they miss it, and let go of the profile
    await wait(500);
    this.#context = undefined;
  }

  /** Starts again on the same profile: what was stored is there, pages are not. */
  async relaunch(): Promise<void> {
    await this.#context?.close();
    await this.#launch();
  }

  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** How far the page is wider than the window; 0 where nobody has to scroll sideways. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

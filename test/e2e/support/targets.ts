import type { Page } from 'playwright-core';

/** WCAG 2.2, 2.5.8: a target is at least so many CSS pixels wide and high. */
const LEAST = 24;

/** What can be pressed and is too small for a finger, through every shadow root: "input What I have written: 18 x 18". */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate((least) => {
    const SELECTOR = 'button, a[href], input:not([type=hidden]), select, textarea, summary';
    const within = (root: Document | ShadowRoot): HTMLElement[] =>
      [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
        ...(element.matches(SELECTOR) ? [element] : []),
        ...(element.shadowRoot ? within(element.shadowRoot) : []),
      ]);
    /** The words of a field can be pressed as well. */
    const rectsOf = (element: HTMLElement): DOMRect[] => {
      const labels =
        'labels' in element ? [...((element.labels as NodeListOf<HTMLElement> | null) ?? [])] : [];
      return [element, ...labels].map((one) => one.getBoundingClientRect());
    };
    // links in a sentence are excepted: the line gives them their height
    const isInSentence = (element: HTMLElement) =>
      element.localName === 'a' &&
      getComputedStyle(element).display === 'inline' &&
      element.parentElement?.textContent.trim() !== element.textContent.trim();
    return within(document)
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !isInSentence(element))
      .flatMap((element) => {
        const isLarge = rectsOf(element).some(({ width, height }) => width >= least && height >= least);
        const { width, height } = element.getBoundingClientRect();
        const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
        const where = `${element.localName} ${element.id} ${name}`.trim();
        return isLarge ? [] : [`${where}: ${Math.round(width)} x ${Math.round(height)}`];
      });
  }, LEAST);

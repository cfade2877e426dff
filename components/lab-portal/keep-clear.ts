const GAP = 8;

/**
 * What has the focus is not to lie under the navigation that follows the lower edge on a phone, or on a page that is
 * enlarged: it is scrolled clear of it. "WCAG 2.4.11" To be called when the focus comes, and when a key is let go: a focus
 * that moves within an element of the page is not heard outside of it.
 */
export function keepClear(event: Event): void {
  const nav = (event.currentTarget as HTMLElement).querySelector<HTMLElement>('.nav');
  const focused = event.composedPath()[0];
  if (!nav || !(focused instanceof HTMLElement) || nav.contains(focused)) return;
  if (getComputedStyle(nav).position !== 'sticky') return;
  const { top } = nav.getBoundingClientRect();
  const { bottom, height } = focused.getBoundingClientRect();
  // what is higher than the window cannot be clear of anything
  if (bottom > top && height < top) window.scrollBy({ top: bottom - top + GAP, behavior: 'instant' });
}

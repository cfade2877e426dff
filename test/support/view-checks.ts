import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';

/** Waits until an element has rendered everything that it was told, including what it computes. */
export async function settled(element: LitElement): Promise<void> {
  for (let i = 0; i < 4; i++) {
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Answers the question that is open, and waits until it has left the page: `close` comes as a task of its own. */
export async function answerQuestion(element: LitElement, isConfirmed: boolean): Promise<void> {
  within<HTMLButtonElement>(element, `dialog button[value="${isConfirmed ? 'confirmed' : ''}"]`).click();
  await waitUntil(() => !element.shadowRoot!.querySelector('dialog'), 'the question stays open');
  await settled(element);
}

export const within = <Found extends Element = HTMLElement>(element: Element, selector: string): Found => {
  const found = element.shadowRoot!.querySelector<Found>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
};

/** What a person reads, white space as one space. */
export const textOf = (element: Element): string =>
  (element.shadowRoot ?? element).textContent.replace(/\s+/g, ' ').trim();

/** The focused element, through every shadow root. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Places an element in the page, in a box of a width. */
export async function place<Placed extends LitElement>(
  tag: string,
  properties: object,
  { width = 900 }: { width?: number } = {},
): Promise<Placed> {
  const element = document.createElement(tag) as Placed;
  Object.assign(element, properties);
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.inlineSize = `${width}px`;
  box.append(element);
  await settled(element);
  return element;
}

/** A file input is hidden under its label, which is what one hits. */
const CONTROLS = 'button, select, input:not(.visually-hidden), textarea, a[href], summary, .pick label';

function tooSmall(element: LitElement): readonly string[] {
  return [...element.shadowRoot!.querySelectorAll(CONTROLS)]
    .filter((control) => {
      const { width, height } = control.getBoundingClientRect();
      return width > 0 && (width < 24 || height < 24);
    })
    .map((control) => control.outerHTML);
}

/** What holds of every element in every state: accessible in light and dark, clean under a strict policy, easy to hit. */
export async function checkState(element: LitElement): Promise<void> {
  for (const appearance of ['light', 'dark']) {
    element.setAttribute('appearance', appearance);
    document.body.style.background = appearance === 'dark' ? '#15181a' : '#ffffff';
    await settled(element);
    await Promise.all(element.shadowRoot!.getAnimations().map(({ finished }) => finished));
    await expect(element).to.be.accessible();
  }
  document.body.style.background = '';
  // the rows of a long list are placed by the object model, which a strict policy allows
  const styled = element.shadowRoot!.querySelectorAll('style, [style]:not(.rows, .rows > tr)');
  expect(styled).to.have.length(0);
  expect(tooSmall(element)).to.deep.equal([]);
}

/** 320 px wide, nothing reaches out of the element. */
export function checkNoOverflow(element: HTMLElement): void {
  const edge = element.getBoundingClientRect().right + 0.5;
  const out = [...element.shadowRoot!.querySelectorAll('*')].filter((part) => {
    const { right, width } = part.getBoundingClientRect();
    return width > 1 && right > edge;
  });
  expect(out.map((part) => part.outerHTML.slice(0, 120))).to.deep.equal([]);
}

export const MARKUP = '<img src=x onerror="window.pwned=1"><b>bold</b>';

/** In another language from now on; the test puts it back. */
export async function speak(language: string, element: LitElement): Promise<void> {
  document.documentElement.lang = language;
  await new Promise((resolve) => setTimeout(resolve));
  await settled(element);
}

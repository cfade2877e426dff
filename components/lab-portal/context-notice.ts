import type { LitElement, ReactiveController, ReactiveControllerHost } from 'lit';

const NOTICE = '[part~="notice"]';

/** Whether the `lab-context` inside a portal says that the cases cannot be opened: then nothing waits any more. */
export class ContextNotice implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #context: Element | undefined;
  #observer = new MutationObserver(() => this.#look());
  isShown = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const context = this.#host.shadowRoot?.querySelector('[data-context]') ?? undefined;
    if (context === this.#context || !this.#host.isConnected) return;
    this.#leave();
    this.#context = context;
    if (context) void this.#watch(context);
  }

  hostDisconnected(): void {
    this.#leave();
  }

  #leave(): void {
    this.#observer.disconnect();
    this.#context = undefined;
    this.isShown = false;
  }

  async #watch(context: Element): Promise<void> {
    await customElements.whenDefined(context.localName);
    await (context as LitElement).updateComplete;
    // it was taken away, or another one came, before it was there
    if (context !== this.#context || !context.shadowRoot) return;
    this.#observer.observe(context.shadowRoot, { childList: true, subtree: true });
    this.#look();
  }

  #look(): void {
    const isShown = !!this.#context?.shadowRoot?.querySelector(NOTICE);
    if (isShown === this.isShown) return;
    this.isShown = isShown;
    this.#host.requestUpdate();
  }
}

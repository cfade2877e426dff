import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** Where a person goes on when the control under their hands has left the page. */
const REST = '#heading, [data-rest]';

/**
 * Keeps the focus in its element: when an update takes the focused control away, the heading gets the focus, never the
 * page's body. An element that knows a better place focuses that itself; it comes later and wins.
 */
export class KeepFocus implements ReactiveController {
  #host: Host;
  #had = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#had = !!this.#host.shadowRoot?.activeElement;
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot;
    const isLost =
      this.#had && !root?.activeElement && (document.activeElement ?? document.body) === document.body;
    if (isLost) root?.querySelector<HTMLElement>(REST)?.focus();
  }
}

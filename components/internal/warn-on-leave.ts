import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Has the browser ask before the page is left while something that was entered would be lost with it. */
export class WarnOnLeave implements ReactiveController {
  readonly #isUnsent: () => boolean;

  constructor(host: ReactiveControllerHost, isUnsent: () => boolean) {
    this.#isUnsent = isUnsent;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.#warn);
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#warn);
  }

  #warn = (event: Event): void => {
    if (this.#isUnsent()) event.preventDefault();
  };
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether somebody is at the list: points at it, has the focus in it, or has scrolled it with a finger. */
export class Presence implements ReactiveController {
  #host: ReactiveControllerHost;
  #isPointedAt = false;
  #hasFocus = false;
  /** a finger leaves no pointer behind, so that nothing tells when its owner has stopped reading */
  #wasTouched = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#isPointedAt = this.#hasFocus = this.#wasTouched = false;
  }

  get isHere(): boolean {
    return this.#isPointedAt || this.#hasFocus || this.#wasTouched;
  }

  readonly onEnter = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') this.#wasTouched = true;
    else this.#isPointedAt = true;
  };

  readonly onLeave = (): void => {
    this.#isPointedAt = false;
    this.#host.requestUpdate();
  };

  readonly onFocusIn = (): void => void (this.#hasFocus = true);

  readonly onFocusOut = (event: FocusEvent): void => {
    if ((event.currentTarget as Element).contains(event.relatedTarget as Node | null)) return;
    this.#hasFocus = false;
    this.#host.requestUpdate();
  };
}

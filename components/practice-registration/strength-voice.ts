import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { announce } from '../internal/announcer.js';

/** after the last keystroke: every sign would be announced otherwise */
const SETTLE_MS = 800;

/** Tells a screen reader how strong a password is, once somebody has stopped typing it. Never the password. */
export class StrengthVoice implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  soon(words: () => string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => announce(words()), SETTLE_MS);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}

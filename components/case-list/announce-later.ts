import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { announce } from '../internal/announcer.js';

/** after the last keystroke: fewer, and every letter would be announced */
const SETTLE_MS = 500;

/** Says once what the last of several changes in a row has led to. */
export class AnnounceLater implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** @param words read when it is said */
  say(words: () => string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => announce(words()), SETTLE_MS);
  }
}

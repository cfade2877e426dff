import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Watch } from '../../src/index.js';

/** Tells "not heard of yet" from "the source has nothing": the first is no value at all, the second an empty one. */
export const told = <Value>(source: Watch<Value>): Watch<{ readonly value: Value }> => ({
  subscribe: ({ next, error }) =>
    source.subscribe({ next: (value) => next({ value }), ...(error && { error }) }),
});

/**
 * Renders its host again for each value of a subscribable. It owns nothing: the source outlives the element, so an
 * element that is moved in the page unsubscribes, subscribes again, and shows the same state.
 */
export class Observe<Value> implements ReactiveController {
  #host: ReactiveControllerHost;
  #source: Watch<Value> | undefined;
  #subscription: { unsubscribe(): void } | undefined;
  #connected = false;
  value: Value | undefined;
  error: unknown;

  constructor(host: ReactiveControllerHost, source?: Watch<Value>) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** Follows another source. The last value stays until the new source speaks, unless `forget` is set. */
  follow(source: Watch<Value> | undefined, { forget = true } = {}): void {
    if (source === this.#source) return;
    this.#stop();
    this.#source = source;
    if (forget) this.value = undefined;
    this.error = undefined;
    if (this.#connected) this.#start();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#start();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#stop();
  }

  #start(): void {
    if (this.#subscription || !this.#source) return;
    this.#subscription = this.#source.subscribe({
      next: (value) => {
        this.value = value;
        this.error = undefined;
        this.#host.requestUpdate();
      },
      error: (error) => {
        this.error = error;
        this.#host.requestUpdate();
      },
    });
  }

  #stop(): void {
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
  }
}

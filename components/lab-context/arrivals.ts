import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type InboxView, type Instant, instant, type LabClient, type Notice } from '../../src/index.js';

/**
 * Tells each notice of a client's inbox once, those that arrive after it was opened. What lies there already is known;
 * and a device that held nothing is being filled with the past first, which is no news either.
 */
export class Arrivals implements ReactiveController {
  #tell: (notice: Notice) => void;
  #client: LabClient | undefined;
  #known: Set<string> | undefined;
  /** of a device that held nothing: older ones are the past */
  #since: Instant | undefined;
  #isConnected = false;
  #subscription: { unsubscribe(): void } | undefined;

  constructor(host: ReactiveControllerHost, tell: (notice: Notice) => void) {
    this.#tell = tell;
    host.addController(this);
  }

  follow(client: LabClient | undefined): void {
    if (client === this.#client) return;
    this.#stop();
    this.#client = client;
    this.#known = this.#since = undefined;
    this.#start();
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#start();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#stop();
  }

  #start(): void {
    if (!this.#isConnected || this.#subscription) return;
    this.#subscription = this.#client?.inbox.subscribe({
      next: (view) => this.#take(view),
      // the elements that show the inbox say so; there is nothing to hand on
      error: () => undefined,
    });
  }

  #stop(): void {
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
  }

  #take({ notices }: InboxView): void {
    const isFirst = !this.#known;
    if (isFirst && !notices.length && this.#client) this.#since = instant(this.#client.now());
    const known = (this.#known ??= new Set());
    const fresh = notices.filter(({ id }) => !known.has(id));
    fresh.forEach(({ id }) => known.add(id));
    if (isFirst) return;
    // in the order in which they happened
    for (const notice of fresh.reverse())
      if (!notice.isRead && notice.at >= (this.#since ?? '')) this.#tell(notice);
  }
}

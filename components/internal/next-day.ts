import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PlainDate } from '../../src/index.js';

/** A page stays open over night; so much later at most it is drawn for the new day. */
const LOOK_MS = 30_000;

const followers = new Set<NextDay>();
const lookAll = (): void => followers.forEach((follower) => follower.look());
let timer: ReturnType<typeof setInterval> | undefined;

/** One timer for all elements of a page, and a look when it is shown again: timers sleep where nobody sees them. */
function follow(follower: NextDay): void {
  followers.add(follower);
  if (timer !== undefined) return;
  timer = setInterval(lookAll, LOOK_MS);
  document.addEventListener('visibilitychange', lookAll);
}

function leave(follower: NextDay): void {
  followers.delete(follower);
  if (followers.size) return;
  clearInterval(timer);
  timer = undefined;
  document.removeEventListener('visibilitychange', lookAll);
}

/** Draws its host anew when the lab's day is another one: "late by 2 days" is late by 3 then. */
export class NextDay implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #today: () => PlainDate | undefined;
  #drawnOn: PlainDate | undefined;

  /** @param today the lab's calendar day; none while there is no lab */
  constructor(host: ReactiveControllerHost, today: () => PlainDate | undefined) {
    this.#host = host;
    this.#today = today;
    host.addController(this);
  }

  hostConnected(): void {
    follow(this);
  }

  hostUpdated(): void {
    this.#drawnOn = this.#today();
  }

  hostDisconnected(): void {
    leave(this);
  }

  look(): void {
    if (this.#today() !== this.#drawnOn) this.#host.requestUpdate();
  }
}

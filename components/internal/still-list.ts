import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** What makes two entries the same one, and what of it a row shows. */
export interface Identity<Item> {
  readonly keyOf: (item: Item) => string;
  /** changes with everything that shall wait; absent: entries that stay are shown as they are now */
  readonly signatureOf?: (item: Item) => string;
}

/** Keeps a list as it is while somebody points at it or has the focus in it, and counts what is waiting. */
export class StillList<Item> implements ReactiveController {
  #host: Host;
  #identity: Identity<Item>;
  #shown: readonly Item[] | undefined;
  #latest: readonly Item[] | undefined;
  #isPointedAt = false;
  #hasFocus = false;

  constructor(host: Host, identity: Identity<Item>) {
    this.#host = host;
    this.#identity = identity;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#isPointedAt = this.#hasFocus = false;
  }

  take(latest: readonly Item[] | undefined): void {
    if (latest === this.#latest) return;
    this.#latest = latest;
    const isHeld = this.#isPointedAt || this.#hasFocus;
    if (!isHeld || !latest || !this.#shown?.length || this.#differences(this.#shown, latest) === 0)
      this.#shown = latest;
  }

  get items(): readonly Item[] | undefined {
    return this.#shown;
  }

  /** entries that differ from what is shown, are new, or are gone */
  get waiting(): number {
    return this.#shown && this.#latest ? this.#differences(this.#shown, this.#latest) : 0;
  }

  /** the new ones among those that wait */
  get arrived(): readonly Item[] {
    const shown = new Set(this.#shown?.map(this.#identity.keyOf));
    return (this.#latest ?? []).filter((item) => !shown.has(this.#identity.keyOf(item)));
  }

  /** Shows what is waiting. */
  release(): void {
    this.#shown = this.#latest;
    this.#host.requestUpdate();
  }

  readonly onEnter = (): void => void (this.#isPointedAt = true);
  readonly onFocusIn = (): void => void (this.#hasFocus = true);

  readonly onLeave = (): void => {
    this.#isPointedAt = false;
    this.#releaseWhenAlone();
  };

  readonly onFocusOut = (event: FocusEvent): void => {
    if ((event.currentTarget as Element).contains(event.relatedTarget as Node | null)) return;
    this.#hasFocus = false;
    this.#releaseWhenAlone();
  };

  /** How many entries differ between two lists, are new, or are gone. */
  #differences(before: readonly Item[], after: readonly Item[]): number {
    const { keyOf, signatureOf = () => '' } = this.#identity;
    const left = new Map(before.map((item) => [keyOf(item), signatureOf(item)]));
    const changed = after.filter((item) => left.get(keyOf(item)) !== signatureOf(item)).length;
    const kept = after.filter((item) => left.has(keyOf(item))).length;
    return changed + (before.length - kept);
  }

  #releaseWhenAlone(): void {
    if (!this.#isPointedAt && !this.#hasFocus && this.waiting) this.release();
  }
}

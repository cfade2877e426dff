import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaseView } from '../../src/index.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Everything of a view that a row shows may change only together with this. */
const signatureOf = ({ case: { revision, updatedAt }, unsent, trouble }: CaseView): string =>
  `${revision} ${updatedAt} ${unsent} ${trouble?.at ?? ''}`;

/** How many cases differ between two lists, are new, or are gone. */
function differences(before: readonly CaseView[], after: readonly CaseView[]): number {
  const left = new Map(before.map((view) => [view.case.id, signatureOf(view)]));
  const changed = after.filter((view) => left.get(view.case.id) !== signatureOf(view)).length;
  const kept = after.filter((view) => left.has(view.case.id)).length;
  return changed + (before.length - kept);
}

/** Keeps a list as it is while somebody points at it or has the focus in it, and counts what is waiting. */
export class StillList implements ReactiveController {
  #host: Host;
  #shown: readonly CaseView[] | undefined;
  #latest: readonly CaseView[] | undefined;
  #isPointedAt = false;
  #hasFocus = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#isPointedAt = this.#hasFocus = false;
  }

  take(latest: readonly CaseView[] | undefined): void {
    if (latest === this.#latest) return;
    this.#latest = latest;
    const isHeld = this.#isPointedAt || this.#hasFocus;
    if (!isHeld || !latest || !this.#shown?.length || differences(this.#shown, latest) === 0)
      this.#shown = latest;
  }

  get views(): readonly CaseView[] | undefined {
    return this.#shown;
  }

  get waiting(): number {
    return this.#shown && this.#latest ? differences(this.#shown, this.#latest) : 0;
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

  #releaseWhenAlone(): void {
    if (!this.#isPointedAt && !this.#hasFocus && this.waiting) this.release();
  }
}

import type { LitElement, ReactiveController } from 'lit';

/** Keeps the focus on its row's control when the row is moved, or drawn in another place of the page. */
export class RowFocus implements ReactiveController {
  readonly #host: LitElement;
  #held: { readonly id: string; readonly part: string } | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** the case whose row has the focus */
  get id(): string | undefined {
    return this.#focusedRow()?.dataset['id'];
  }

  #focusedRow(): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.activeElement?.closest<HTMLElement>('[data-id]');
  }

  hostUpdate(): void {
    const id = this.id;
    const part = this.#host.shadowRoot?.activeElement?.getAttribute('part');
    this.#held = id && part ? { id, part } : undefined;
  }

  hostUpdated(): void {
    const held = this.#held;
    if (!held || this.id === held.id) return;
    this.#host.shadowRoot
      ?.querySelector(`[data-id="${CSS.escape(held.id)}"]`)
      ?.querySelector<HTMLElement>(`[part="${held.part}"]`)
      ?.focus({ preventScroll: true });
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaseId } from '../../src/index.js';

/** What rows and their head need to know of what is chosen. */
export interface SelectionScene {
  readonly isSelected: (id: CaseId) => boolean;
  readonly onSelect: (id: CaseId, isSelected: boolean) => void;
  /** of the rows that are shown; absent where not all of them are in the page */
  readonly page: { readonly selected: number; readonly of: number } | undefined;
  readonly onSelectPage: (isSelected: boolean) => void;
}

/** Which cases somebody has chosen; they stay chosen on other pages and in other orders. */
export class Selection implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #ids: ReadonlySet<CaseId> = new Set();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#ids = new Set();
  }

  get ids(): ReadonlySet<CaseId> {
    return this.#ids;
  }

  has(id: CaseId): boolean {
    return this.#ids.has(id);
  }

  set(ids: Iterable<CaseId>, isSelected: boolean): void {
    const next = new Set(this.#ids);
    for (const id of ids)
      if (isSelected) next.add(id);
      else next.delete(id);
    this.#ids = next;
    this.#host.requestUpdate();
  }

  /** @param cases on the page; absent where not all of them are in it */
  scene(cases: readonly { readonly id: CaseId }[] | undefined): SelectionScene {
    const ids = cases?.map(({ id }) => id) ?? [];
    return {
      isSelected: (id) => this.has(id),
      onSelect: (id, isSelected) => this.set([id], isSelected),
      page: cases && { selected: ids.filter((id) => this.has(id)).length, of: ids.length },
      onSelectPage: (isSelected) => this.set(ids, isSelected),
    };
  }

  clear(): void {
    this.#ids = new Set();
    this.#host.requestUpdate();
  }
}

import type { LitElement, ReactiveController } from 'lit';
import { FiltersChangeEvent } from '../events.js';
import { filterAddress } from './filter-address.js';
import { wrongRange } from './filters-view.js';
import {
  type ListFilters,
  type Narrowing,
  NO_FILTERS,
  NO_NARROWING,
  readFilters,
  writeFilters,
} from './list-filters.js';

interface Host extends LitElement {
  filters: string;
  remember: string;
}

/** after the last keystroke: a search for each letter would be thrown away by the next one */
const TYPED_MS = 250;

/** What is filtered by, what is chosen and not applied yet, and where it is kept: the attribute, an event, the address. */
export class FilterState implements ReactiveController {
  readonly #host: Host;
  readonly #onChange: () => void;
  #typing: ReturnType<typeof setTimeout> | undefined;
  value: ListFilters = NO_FILTERS;
  chosen: Narrowing = NO_NARROWING;
  /** as it stands in the field */
  typed = '';
  isOpen = false;
  wrong: 'created' | 'updated' | undefined;

  constructor(host: Host, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#recall);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#recall);
    clearTimeout(this.#typing);
  }

  get #isInAddress(): boolean {
    return this.#host.remember === 'url';
  }

  readonly #recall = (): void => {
    if (this.#isInAddress) this.#host.filters = filterAddress.read() ?? '';
  };

  /** For the host's `willUpdate`: an attribute that says something else than what is filtered by is obeyed. */
  obey(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('remember') && this.#isInAddress)
      this.#host.filters = filterAddress.read() ?? this.#host.filters;
    if (!changed.has('filters') && !changed.has('remember')) return;
    if (this.#host.filters === writeFilters(this.value)) return;
    this.value = { ...readFilters(this.#host.filters), search: this.value.search };
    this.#choose(this.value);
    this.#onChange();
  }

  set(change: Partial<ListFilters>): void {
    this.value = { ...this.value, ...change };
    this.#choose(this.value);
    const before = this.#host.filters;
    this.#host.filters = writeFilters(this.value);
    this.#onChange();
    this.#host.requestUpdate();
    if (this.#host.filters === before) return;
    if (this.#isInAddress) filterAddress.write(this.#host.filters);
    this.#host.dispatchEvent(new FiltersChangeEvent(this.#host.filters));
  }

  readonly type = (text: string, isFinal: boolean): void => {
    this.typed = text;
    clearTimeout(this.#typing);
    const apply = () => text === this.value.search || this.set({ search: text });
    if (isFinal) apply();
    else this.#typing = setTimeout(apply, TYPED_MS);
  };

  readonly choose = (chosen: Narrowing): void => {
    this.#choose(chosen);
    this.#host.requestUpdate();
  };

  #choose({ stages, products, created, updated, needsMe }: Narrowing): void {
    this.chosen = { stages, products, created, updated, needsMe };
    this.wrong = undefined;
  }

  readonly toggle = (): void => {
    this.isOpen = !this.isOpen;
    this.choose(this.value);
  };

  /** what the view of the filters needs to know of them */
  get scene() {
    return {
      search: this.typed,
      applied: this.value,
      chosen: this.chosen,
      isOpen: this.isOpen,
      wrong: this.wrong,
      onSearch: this.type,
      onToggle: this.toggle,
      onChoose: this.choose,
    } as const;
  }

  /** @returns whether what was chosen could be applied */
  apply(): boolean {
    this.wrong = wrongRange(this.chosen);
    this.#host.requestUpdate();
    if (this.wrong) return false;
    this.isOpen = false;
    this.set(this.chosen);
    return true;
  }

  clear(): void {
    this.type('', true);
    this.set(NO_NARROWING);
  }
}

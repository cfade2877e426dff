import type { LitElement, ReactiveController } from 'lit';
import { type Slotted, Slots, windowOf } from './scroll-window.js';

/** until a row has been measured */
const LIKELY_ROW = 60;
const LIKELY_SIGHT = 640;

/**
 * Follows how wide its host is, and what of a long list is in sight. Its figures stand in a rule of its own: a strict policy
 * forbids style attributes, and a rule costs one element's style for each step. Custom properties would be handed down to
 * every cell, and each step would cost the style of all of them.
 */
export class LongScroll implements ReactiveController {
  readonly #host: LitElement;
  readonly #slots = new Slots();
  readonly #sizes = new ResizeObserver(() => requestAnimationFrame(() => this.#look()));
  #sheet: CSSStyleSheet | undefined;
  #region: HTMLElement | undefined;
  #top = 0;
  #sight = LIKELY_SIGHT;
  #row = LIKELY_ROW;
  #total = 0;
  #from = 0;
  /** of the host, pixels */
  width = 0;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#sizes.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#region = undefined;
    this.#top = 0;
  }

  hostUpdate(): void {
    this.width ||= this.#host.clientWidth;
  }

  hostUpdated(): void {
    const region = this.#host.shadowRoot?.querySelector<HTMLElement>('.region') ?? undefined;
    if (region !== this.#region) {
      if (this.#region) this.#sizes.unobserve(this.#region);
      this.#region = region;
      if (region) {
        region.scrollTop = this.#top;
        this.#sizes.observe(region);
        this.#look();
      }
    }
    if (region) this.#write();
  }

  #look(): void {
    const { clientWidth } = this.#host;
    const sight = this.#region?.clientHeight ?? this.#sight;
    const row =
      this.#region?.querySelector<HTMLElement>('.rows > tr:not(.parked)')?.offsetHeight ?? this.#row;
    const isNews = (clientWidth && clientWidth !== this.width) || sight !== this.#sight || row !== this.#row;
    if (!isNews) return;
    // the row that stood on top stays there when rows become taller, as on a telephone that is turned
    if (row && row !== this.#row && this.#region) this.#top = Math.round((this.#top / this.#row) * row);
    if (clientWidth) this.width = clientWidth;
    this.#sight = sight || this.#sight;
    this.#row = row || this.#row;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      if (this.#region && this.#region.scrollTop !== this.#top) this.#region.scrollTop = this.#top;
    });
  }

  readonly onScroll = (event: Event): void => {
    const region = event.currentTarget as HTMLElement;
    this.#top = region.scrollTop;
    if (this.#window().from !== this.#from) this.#host.requestUpdate();
  };

  #window() {
    return windowOf({
      scrollTop: this.#top,
      viewport: this.#sight,
      rowHeight: this.#row,
      total: this.#total,
    });
  }

  /** the place of the row that is on top */
  get first(): number {
    return Math.min(Math.floor(this.#top / this.#row), Math.max(0, this.#total - 1));
  }

  /** Which places are drawn now, in which slots. */
  slots(
    total: number,
    pinned: number | undefined,
  ): { readonly from: number; readonly rows: readonly Slotted[] } {
    this.#total = total;
    const { from, count } = this.#window();
    this.#from = from;
    const isThere = pinned !== undefined && pinned >= 0 && pinned < total;
    return { from, rows: this.#slots.assign(from, count, isThere ? pinned : undefined) };
  }

  toTop(): void {
    this.#top = 0;
    if (this.#region) this.#region.scrollTop = 0;
  }

  #write(): void {
    const root = this.#host.shadowRoot;
    if (!root) return;
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.insertRule('.rows {}');
    }
    if (!root.adoptedStyleSheets.includes(this.#sheet)) root.adoptedStyleSheets.push(this.#sheet);
    const { style } = this.#sheet.cssRules[0] as CSSStyleRule;
    const set = (name: string, pixels: number) => {
      const value = `${pixels}px`;
      if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
    };
    set('block-size', this.#total * this.#row + 1);
    set('padding-block-start', this.#from * this.#row);
  }
}

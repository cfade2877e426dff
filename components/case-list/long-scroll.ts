import type { LitElement, ReactiveController } from 'lit';
import { MARGIN, placesAhead, type Slotted, Slots, type Span, windowOf } from './scroll-window.js';

/** until a row has been measured */
const LIKELY_ROW = 64;
const LIKELY_SIGHT = 640;
/** after the last jump: rows beyond the edges are drawn when somebody may need them */
const REST_MS = 100;

/** Follows how wide its host is, and what of a long list is in sight. */
export class LongScroll implements ReactiveController {
  readonly #host: LitElement;
  readonly #slots = new Slots();
  readonly #sizes = new ResizeObserver(() => this.#lookSoon());
  #region: HTMLElement | undefined;
  #top = 0;
  #sight = LIKELY_SIGHT;
  #row = LIKELY_ROW;
  #total = 0;
  #from = 0;
  /** by how many rows the window has moved last */
  #step = 0;
  /** nothing but what is in sight is drawn first: the rest of a page that is not there yet, or rushes past, can wait */
  #margin = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #isMoving = false;
  /** the places that are drawn, as their rows follow each other in the page */
  #drawn: readonly Slotted[] = [];
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
    clearTimeout(this.#resting);
    this.#region = undefined;
    this.#top = 0;
    this.#margin = 0;
    this.#isMoving = false;
  }

  hostUpdate(): void {
    this.width ||= this.#host.clientWidth;
  }

  hostUpdated(): void {
    const region = this.#host.shadowRoot?.querySelector<HTMLElement>('.region') ?? undefined;
    const isNew = region !== this.#region;
    if (isNew && this.#region) this.#sizes.unobserve(this.#region);
    this.#region = region;
    if (!region) return;
    this.#write();
    if (!isNew) return;
    if (this.#top) region.scrollTop = this.#top;
    this.#sizes.observe(region);
    this.#lookSoon();
    this.#rest();
  }

  /** In the next frame, when nothing more is going to change before the browser lays it out anyway. */
  #lookSoon(): void {
    requestAnimationFrame(() => this.#look());
  }

  #rest(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#step = 0;
      this.#margin = MARGIN;
      this.#isMoving = false;
      this.#host.requestUpdate();
    }, REST_MS);
  }

  #look(): void {
    const { clientWidth } = this.#host;
    const sight = this.#region?.clientHeight ?? this.#sight;
    const row = this.#region?.querySelector<HTMLElement>('.rows > tr')?.offsetHeight ?? this.#row;
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
    const { from, count } = this.#window();
    if (from === this.#from) return;
    this.#step = from - this.#from;
    this.#margin = Math.abs(this.#step) >= count ? 0 : MARGIN;
    this.#isMoving = true;
    this.#rest();
    this.#host.requestUpdate();
  };

  #window(): Span {
    const sight = {
      scrollTop: this.#top,
      viewport: this.#sight,
      rowHeight: this.#row,
      total: this.#total,
    };
    return windowOf(sight, this.#margin);
  }

  /** what is drawn, and what comes next if scrolling goes on */
  spans(total: number): readonly Span[] {
    this.#total = total;
    const seen = this.#window();
    return [seen, placesAhead(seen, this.#step, total)];
  }

  /** the place of the row that is on top */
  get first(): number {
    return Math.min(Math.floor(this.#top / this.#row), Math.max(0, this.#total - 1));
  }

  /** Which places are drawn now, in which slots, as their rows follow each other in the page. */
  slots(total: number, pinned: number | undefined): readonly Slotted[] {
    this.#total = total;
    const span = this.#window();
    this.#from = span.from;
    const isThere = pinned !== undefined && pinned >= 0 && pinned < total;
    this.#drawn = this.#slots.assign(span, isThere ? pinned : undefined, this.#isMoving);
    return this.#drawn;
  }

  toTop(): void {
    this.#top = 0;
    if (this.#region) this.#region.scrollTop = 0;
  }

  /**
   * Puts each row in its place, by the object model, which a strict policy leaves alone: a rule that changed would have the
   * browser look through every style sheet of the page, and a custom property would be handed down to every cell.
   */
  #write(): void {
    const rows = this.#region?.querySelector<HTMLElement>('.rows');
    if (!rows) return;
    setPixels(rows, 'block-size', this.#total * this.#row + 1);
    let i = 0;
    for (const row of rows.children) {
      const drawn = this.#drawn[i++];
      if (drawn) setPixels(row as HTMLElement, 'inset-block-start', drawn.index * this.#row);
    }
  }
}

/** what was written last; the browser tells large figures back rounded */
const written = new WeakMap<HTMLElement, number>();

function setPixels(element: HTMLElement, name: string, pixels: number): void {
  if (written.get(element) === pixels) return;
  written.set(element, pixels);
  element.style.setProperty(name, `${pixels}px`);
}

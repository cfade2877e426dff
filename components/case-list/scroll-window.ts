/** Places of a list, in its order. */
export interface Span {
  readonly from: number;
  readonly count: number;
}

/** What is seen of a long list, in pixels and places. */
export interface Sight {
  readonly scrollTop: number;
  readonly viewport: number;
  readonly rowHeight: number;
  readonly total: number;
}

/** rows beyond the edges: for the next turn of a wheel, and for the key that moves the focus out of sight */
export const MARGIN = 4;
/** rows that are read at once */
export const CHUNK = 50;

/** The places that are drawn. */
export function windowOf({ scrollTop, viewport, rowHeight, total }: Sight, margin = MARGIN): Span {
  const seen = Math.ceil(viewport / rowHeight) + 1;
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight) - margin;
  const count = Math.min(total, seen + 2 * margin);
  return { from: Math.max(0, Math.min(first, total - count)), count };
}

/** The chunks that hold these places; always the same ones, so that scrolling on reads none twice. */
export function chunksOf(from: number, count: number, total: number): readonly Span[] {
  const chunks = [];
  for (let at = Math.floor(from / CHUNK) * CHUNK; at < Math.min(total, from + count); at += CHUNK)
    chunks.push({ from: at, count: CHUNK });
  return chunks;
}

/** The fastest scroll is followed no further ahead than this. */
const MOST_AHEAD = 3 * CHUNK;

/**
 * The places that come next if scrolling goes on: where two more such steps lead to.
 * @param step rows by which the window has moved last; negative towards the beginning
 */
export function placesAhead({ from, count }: Span, step: number, total: number): Span {
  const reach = Math.min(MOST_AHEAD, Math.max(MARGIN, 2 * Math.abs(step)));
  const begin = step < 0 ? Math.max(0, from - reach) : Math.min(total, from + count);
  const end = step < 0 ? from : Math.min(total, from + count + reach);
  return { from: begin, count: Math.max(0, end - begin) };
}

/** A place that is drawn, and the slot of the page that it is drawn in. */
export interface Slotted {
  readonly index: number;
  readonly slot: number;
}

/**
 * Which slot draws which place. A place keeps its slot as long as it is drawn, and a slot that is left takes the next
 * place: scrolling by a row changes one row of the page. While the list moves, slots stay where they are in the page, for
 * an element that is moved is made and laid out anew; at rest they follow each other as their places do. A pinned place,
 * which has the focus, keeps its slot when it is out of sight.
 */
export class Slots {
  #slotOf = new Map<number, number>();

  /** @returns as they follow each other in the page */
  assign(span: Span, pinned: number | undefined, isMoving: boolean): readonly Slotted[] {
    const { from, count } = span;
    const wanted = Array.from({ length: count }, (_, i) => from + i);
    if (pinned !== undefined && pinned < from) wanted.unshift(pinned);
    if (pinned !== undefined && pinned >= from + count) wanted.push(pinned);
    const kept = new Map(wanted.flatMap((index) => this.#entry(index)));
    const taken = new Set(kept.values());
    const inPage = [...this.#slotOf.values()];
    const free = inPage.filter((slot) => !taken.has(slot));
    let next = Math.max(-1, ...inPage) + 1;
    const slots = new Map(wanted.map((index) => [index, kept.get(index) ?? free.shift() ?? next++]));
    if (!isMoving) this.#slotOf = slots;
    else {
      const places = new Map([...slots].map(([index, slot]) => [slot, index]));
      const order = [...new Set([...inPage.filter((slot) => places.has(slot)), ...places.keys()])];
      this.#slotOf = new Map(order.map((slot) => [places.get(slot)!, slot]));
    }
    return [...this.#slotOf].map(([index, slot]) => ({ index, slot }));
  }

  #entry(index: number): readonly (readonly [number, number])[] {
    const slot = this.#slotOf.get(index);
    return slot === undefined ? [] : [[index, slot]];
  }
}

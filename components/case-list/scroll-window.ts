/** What is seen of a long list, in pixels and places. */
export interface Sight {
  readonly scrollTop: number;
  readonly viewport: number;
  readonly rowHeight: number;
  readonly total: number;
}

/** rows beyond the edges: for the next turn of a wheel, and for the key that moves the focus out of sight */
const MARGIN = 4;
/** rows that are read at once */
export const CHUNK = 50;

/** The places that are drawn. */
export function windowOf({ scrollTop, viewport, rowHeight, total }: Sight): {
  readonly from: number;
  readonly count: number;
} {
  const seen = Math.ceil(viewport / rowHeight) + 1;
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight) - MARGIN;
  const count = Math.min(total, seen + 2 * MARGIN);
  return { from: Math.max(0, Math.min(first, total - count)), count };
}

/** The chunks that hold these places; always the same ones, so that scrolling on reads none twice. */
export function chunksOf(
  from: number,
  count: number,
  total: number,
): readonly { from: number; count: number }[] {
  const chunks = [];
  for (let at = Math.floor(from / CHUNK) * CHUNK; at < Math.min(total, from + count); at += CHUNK)
    chunks.push({ from: at, count: CHUNK });
  return chunks;
}

/** A place that is drawn, and the slot of the page that it is drawn in. */
export interface Slotted {
  readonly index: number;
  readonly slot: number;
}

/**
 * Which slot draws which place. A place keeps its slot as long as it is drawn, and a slot that is left takes the next
 * place: scrolling by a row changes one row of the page. A pinned place, which has the focus, keeps its slot when it is out of sight.
 */
export class Slots {
  #slotOf = new Map<number, number>();

  assign(from: number, count: number, pinned?: number): readonly Slotted[] {
    const wanted = Array.from({ length: count }, (_, i) => from + i);
    if (pinned !== undefined && pinned < from) wanted.unshift(pinned);
    if (pinned !== undefined && pinned >= from + count) wanted.push(pinned);
    const kept = new Map(wanted.flatMap((index) => this.#entry(index)));
    const taken = new Set(kept.values());
    const free = [...this.#slotOf.values()].filter((slot) => !taken.has(slot));
    let next = Math.max(-1, ...this.#slotOf.values()) + 1;
    this.#slotOf = new Map(wanted.map((index) => [index, kept.get(index) ?? free.shift() ?? next++]));
    return [...this.#slotOf].map(([index, slot]) => ({ index, slot }));
  }

  #entry(index: number): readonly (readonly [number, number])[] {
    const slot = this.#slotOf.get(index);
    return slot === undefined ? [] : [[index, slot]];
  }
}

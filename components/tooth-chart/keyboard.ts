import { archOf, formatTooth, isPrimary, isToothCode, positionOf, sideOf } from '../../src/index.js';
import { type Notation, type ToothCode, toTooth } from '../../src/index.js';

/** Rows of teeth as they are drawn, from the top, each tooth with the middle of its button. */
export type Rows = readonly (readonly { readonly tooth: ToothCode; readonly x: number }[])[];

/** The tooth of the button in which an event happened. */
export function toothAt(event: Event): ToothCode | undefined {
  const code = (event.target as Element).closest<HTMLElement>('.tooth')?.dataset.tooth;
  return isToothCode(code) ? code : undefined;
}

/** Rows that share a line are one: the container decides how many there are, so they are measured. */
export function rowsOf(rows: Iterable<HTMLElement>): Rows {
  const lines = new Map<number, { tooth: ToothCode; x: number }[]>();
  for (const row of rows) {
    const top = Math.round(row.getBoundingClientRect().top);
    const line = lines.get(top) ?? [];
    for (const button of row.querySelectorAll<HTMLElement>('.tooth')) {
      const { tooth } = button.dataset;
      const { left, width } = button.getBoundingClientRect();
      if (isToothCode(tooth)) line.push({ tooth, x: left + width / 2 });
    }
    lines.set(top, line);
  }
  return [...lines.entries()].sort(([a], [b]) => a - b).map(([, line]) => line);
}

const isOneRow = (a: ToothCode, b: ToothCode): boolean =>
  archOf(a) === archOf(b) && isPrimary(a) === isPrimary(b);

const opposite = (tooth: ToothCode, teeth: readonly ToothCode[]): ToothCode | undefined =>
  teeth.find(
    (other) =>
      archOf(other) !== archOf(tooth) &&
      isPrimary(other) === isPrimary(tooth) &&
      sideOf(other) === sideOf(tooth) &&
      positionOf(other) === positionOf(tooth),
  );

/** The least by a measure; the first of several. */
const least = <Item>(items: readonly Item[], measure: (item: Item) => number): Item | undefined =>
  items.reduce<Item | undefined>(
    (best, item) => (best === undefined || measure(item) < measure(best) ? item : best),
    undefined,
  );

/** The tooth of the row above or below: by column, from sixteen to ten by position, else what stands nearest. */
function across(from: Rows[number][number], row: Rows[number], to: Rows[number] | undefined) {
  if (!to) return undefined;
  if (to.length === row.length) return to[row.indexOf(from)]?.tooth;
  const sameSide = to.filter(({ tooth }) => sideOf(tooth) === sideOf(from.tooth));
  return sameSide.length
    ? least(sameSide, ({ tooth }) => Math.abs(positionOf(tooth) - positionOf(from.tooth)))?.tooth
    : least(to, ({ x }) => Math.abs(x - from.x))?.tooth;
}

/**
 * Where a key leads from a tooth, as it is seen; `undefined` where there is nothing in that direction.
 * Left and right run along the arch, also from one narrow row to the next; up and down go to the tooth above or below.
 */
export function destination(
  key: string,
  whole: boolean,
  tooth: ToothCode,
  rows: Rows,
): ToothCode | undefined {
  const index = rows.findIndex((row) => row.some((one) => one.tooth === tooth));
  const row = rows[index];
  if (!row) return undefined;
  const from = row.find((one) => one.tooth === tooth)!;
  const teeth = rows.flat().map((one) => one.tooth);
  const arch = teeth.filter((other) => isOneRow(other, tooth));
  switch (key) {
    case 'ArrowLeft':
      return arch[arch.indexOf(tooth) - 1];
    case 'ArrowRight':
      return arch[arch.indexOf(tooth) + 1];
    case 'ArrowUp':
      return across(from, row, rows[index - 1]);
    case 'ArrowDown':
      return across(from, row, rows[index + 1]);
    case 'Home':
      return whole ? teeth[0] : row[0]!.tooth;
    case 'End':
      return whole ? teeth.at(-1) : row.at(-1)!.tooth;
    case 'PageUp':
      return archOf(tooth) === 'lower' ? opposite(tooth, teeth) : undefined;
    case 'PageDown':
      return archOf(tooth) === 'upper' ? opposite(tooth, teeth) : undefined;
    default:
      return undefined;
  }
}

const PAUSE = 1000;

/** Collects what is typed upon the chart: "1" "7" leads to tooth 17, until a second passes without a key. */
export class TypeAhead {
  #typed = '';
  #at = 0;

  /** The tooth that the keys so far name, among those shown. */
  type(key: string, at: number, notation: Notation, teeth: readonly ToothCode[]): ToothCode | undefined {
    const before = at - this.#at < PAUSE ? this.#typed : '';
    this.#at = at;
    this.#typed =
      [before + key, key].map((text) => text.toUpperCase()).find((text) => begins(text, notation, teeth)) ??
      '';
    const tooth = toTooth({ system: notation, code: this.#typed });
    return tooth && teeth.includes(tooth) ? tooth : undefined;
  }
}

const begins = (text: string, notation: Notation, teeth: readonly ToothCode[]): boolean =>
  teeth.some((tooth) => formatTooth(tooth, notation).startsWith(text));

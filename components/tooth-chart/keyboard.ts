import {
  archOf,
  formatTooth,
  isToothCode,
  positionOf,
  sideOf,
  toTooth,
  type Notation,
  type ToothCode,
} from '../../src/index.js';

/** Rows of teeth as they are drawn: two of sixteen, or four of eight in a narrow place. */
export type Rows = readonly (readonly ToothCode[])[];

/** The tooth of the button in which an event happened. */
export function toothAt(event: Event): ToothCode | undefined {
  const code = (event.target as Element).closest<HTMLElement>('.tooth')?.dataset.tooth;
  return isToothCode(code) ? code : undefined;
}

/** Quadrants that share a line make one row: the container decides, so it is measured. */
export function rowsOf(quadrants: Iterable<HTMLElement>): Rows {
  const rows = new Map<number, ToothCode[]>();
  for (const quadrant of quadrants) {
    const row = rows.get(quadrant.offsetTop) ?? [];
    for (const { dataset } of quadrant.querySelectorAll<HTMLElement>('.tooth'))
      if (isToothCode(dataset.tooth)) row.push(dataset.tooth);
    rows.set(quadrant.offsetTop, row);
  }
  return [...rows.values()];
}

/** What a key asks for. A jump is by number, a move by direction; the rest changes the value. */
export type Command = 'undo' | 'fill' | 'clear' | 'jump' | 'move';

export function commandOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Command | undefined {
  if (altKey) return undefined;
  if (/^(Arrow(Left|Right|Up|Down)|Page(Up|Down)|Home|End)$/.test(key)) return 'move';
  if (key === 'Escape') return 'clear';
  if (!ctrlKey && !metaKey) return /^[\da-z]$/i.test(key) ? 'jump' : undefined;
  if (key.toLowerCase() === 'a') return 'fill';
  return key.toLowerCase() === 'z' && !shiftKey ? 'undo' : undefined;
}

const opposite = (tooth: ToothCode, teeth: readonly ToothCode[]): ToothCode | undefined =>
  teeth.find(
    (other) =>
      archOf(other) !== archOf(tooth) &&
      sideOf(other) === sideOf(tooth) &&
      positionOf(other) === positionOf(tooth),
  );

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
  const index = rows.findIndex((row) => row.includes(tooth));
  const row = rows[index];
  if (!row) return undefined;
  const column = row.indexOf(tooth);
  const teeth = rows.flat();
  const arch = teeth.filter((other) => archOf(other) === archOf(tooth));
  switch (key) {
    case 'ArrowLeft':
      return arch[arch.indexOf(tooth) - 1];
    case 'ArrowRight':
      return arch[arch.indexOf(tooth) + 1];
    case 'ArrowUp':
      return rows[index - 1]?.[column];
    case 'ArrowDown':
      return rows[index + 1]?.[column];
    case 'Home':
      return whole ? teeth[0] : row[0];
    case 'End':
      return (whole ? teeth : row).at(-1);
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

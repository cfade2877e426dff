/** Teeth by ISO 3950 (FDI): 32 permanent and 20 primary. The display notation is the reader's choice, the stored code is not. */

declare const brand: unique symbol;
/** A tooth, always in ISO 3950: `'11'`…`'48'`, `'51'`…`'85'`. Made only by `toTooth()` or taken from `PERMANENT_TEETH` and `PRIMARY_TEETH`. */
export type ToothCode = string & { readonly [brand]: 'ISO 3950' };

/** `fdi` 11–85 · `universal` 1–32 and A–T · `palmer` UR1–LL8 and URA–LLE (letters for the quadrant, never the glyphs). */
export type Notation = 'fdi' | 'universal' | 'palmer';
/** A tooth as somebody wrote it. A bare string is ambiguous: FDI 11 and Universal 11 are different teeth. */
export interface ToothLabel {
  readonly system: Notation;
  readonly code: string;
}

/** The patient's side: right is on the viewer's left. */
export type Side = 'right' | 'left';
export type Arch = 'upper' | 'lower';
export type ToothKind = 'incisor' | 'canine' | 'premolar' | 'molar';

const codes = (...rows: string[]): readonly ToothCode[] =>
  rows.flatMap((row) => row.split(' ')) as unknown as readonly ToothCode[];

/** In the order they are seen: upper row, then lower row, from the viewer's left. */
export const PERMANENT_TEETH = codes(
  '18 17 16 15 14 13 12 11 21 22 23 24 25 26 27 28',
  '48 47 46 45 44 43 42 41 31 32 33 34 35 36 37 38',
);
export const PRIMARY_TEETH = codes('55 54 53 52 51 61 62 63 64 65', '85 84 83 82 81 71 72 73 74 75');

const ALL: ReadonlySet<string> = new Set([...PERMANENT_TEETH, ...PRIMARY_TEETH]);

const quadrantOf = (tooth: ToothCode): number => Number(tooth[0]);
/** 1 at the midline, counted outwards: 1–8 permanent, 1–5 primary. */
export const positionOf = (tooth: ToothCode): number => Number(tooth[1]);
export const isPrimary = (tooth: ToothCode): boolean => quadrantOf(tooth) > 4;
export const archOf = (tooth: ToothCode): Arch =>
  [1, 2, 5, 6].includes(quadrantOf(tooth)) ? 'upper' : 'lower';
export const sideOf = (tooth: ToothCode): Side =>
  [1, 4, 5, 8].includes(quadrantOf(tooth)) ? 'right' : 'left';

export function kindOf(tooth: ToothCode): ToothKind {
  const position = positionOf(tooth);
  if (position <= 2) return 'incisor';
  if (position === 3) return 'canine';
  return isPrimary(tooth) || position >= 6 ? 'molar' : 'premolar';
}

/** The two-letter quadrant of alphanumeric Palmer: `UR`, `UL`, `LL`, `LR`. */
const palmerQuadrant = (tooth: ToothCode): string =>
  (archOf(tooth) === 'upper' ? 'U' : 'L') + (sideOf(tooth) === 'right' ? 'R' : 'L');

const UNIVERSAL: Record<number, (position: number) => string> = {
  1: (p) => String(9 - p),
  2: (p) => String(8 + p),
  3: (p) => String(25 - p),
  4: (p) => String(24 + p),
  5: (p) => String.fromCharCode(65 + 5 - p),
  6: (p) => String.fromCharCode(70 + p - 1),
  7: (p) => String.fromCharCode(75 + 5 - p),
  8: (p) => String.fromCharCode(80 + p - 1),
};

/** The tooth's code in a notation: `formatTooth('26', 'universal')` is `'14'`, in Palmer `'UL6'`. */
export function formatTooth(tooth: ToothCode, notation: Notation): string {
  const position = positionOf(tooth);
  if (notation === 'fdi') return tooth;
  if (notation === 'universal') return UNIVERSAL[quadrantOf(tooth)]!(position);
  return palmerQuadrant(tooth) + (isPrimary(tooth) ? 'ABCDE'[position - 1]! : String(position));
}

const byLabel = new Map<string, ToothCode>();
for (const tooth of [...PERMANENT_TEETH, ...PRIMARY_TEETH])
  for (const notation of ['fdi', 'universal', 'palmer'] as const)
    byLabel.set(`${notation}:${formatTooth(tooth, notation)}`, tooth);

/** The tooth that a label names, or `undefined` where the notation has no such tooth. */
export const toTooth = ({ system, code }: ToothLabel): ToothCode | undefined =>
  byLabel.get(`${system}:${code.trim().toUpperCase()}`);

/** Whether an untrusted string is an ISO 3950 tooth code. */
export const isToothCode = (value: unknown): value is ToothCode =>
  typeof value === 'string' && ALL.has(value);

/** Teeth of one arch in the order they are seen, from the viewer's left. */
export const archTeeth = (
  arch: Arch,
  dentition: 'permanent' | 'primary' = 'permanent',
): readonly ToothCode[] =>
  (dentition === 'permanent' ? PERMANENT_TEETH : PRIMARY_TEETH).filter((tooth) => archOf(tooth) === arch);

/** The teeth of the arch and dentition in which a tooth stands, from the viewer's left. */
export const rowOf = (tooth: ToothCode): readonly ToothCode[] =>
  archTeeth(archOf(tooth), isPrimary(tooth) ? 'primary' : 'permanent');

/** The teeth from one to the other along their arch, both included; none where they lie in different arches or dentitions. */
export function toothRange(from: ToothCode, to: ToothCode): readonly ToothCode[] {
  const row = rowOf(from);
  const [a, b] = [row.indexOf(from), row.indexOf(to)];
  return b < 0 ? [] : row.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** Sorted as they are seen, each once. */
export const inChartOrder = (teeth: Iterable<ToothCode>): readonly ToothCode[] => {
  const wanted = new Set(teeth);
  return [...PERMANENT_TEETH, ...PRIMARY_TEETH].filter((tooth) => wanted.has(tooth));
};

/** Text typed by a person could not be read as teeth; `part` is the piece that was not understood. */
export interface ToothTextProblem {
  readonly code: 'unknown-tooth' | 'range-across-arches';
  readonly part: string;
}

/**
 * Reads `14, 15-17` or `UR6 UL1–UL3` in one known notation. The notation is asked for, never guessed:
 * a bare 11–32 names different teeth in FDI and Universal. Only Palmer's codes are read beside every notation, since
 * `UR6` is nothing else anywhere.
 */
export function parseTeeth(
  text: string,
  notation: Notation,
): { readonly teeth: readonly ToothCode[]; readonly problems: readonly ToothTextProblem[] } {
  const teeth: ToothCode[] = [];
  const problems: ToothTextProblem[] = [];
  const parts = text
    .replace(/\s*[-–—]\s*/g, '-')
    .split(/[\s,;]+/)
    .filter(Boolean);
  for (const part of parts) {
    const ends = part
      .split('-')
      .map((code) => toTooth({ system: notation, code }) ?? toTooth({ system: 'palmer', code }));
    const [from, to] = ends;
    if (ends.length > 2 || !from || (ends.length === 2 && !to))
      problems.push({ code: 'unknown-tooth', part });
    else if (!to) teeth.push(from);
    else {
      const range = toothRange(from, to);
      if (range.length) teeth.push(...range);
      else problems.push({ code: 'range-across-arches', part });
    }
  }
  return { teeth: inChartOrder(teeth), problems };
}

import { formatTooth, type Notation, type ToothCode, toothRange, toTooth } from './teeth.js';

/** Where a free text speaks of teeth: how that is read, and how somebody else may read it. */
export interface ToothMention {
  /** as it is written: `12`, `UR2`, `#7`, `13-23` */
  readonly text: string;
  /** characters before it */
  readonly at: number;
  /** the notation by which it is read: the reader's, unless it is written in one that cannot be mistaken */
  readonly notation: Notation;
  /** one tooth, or both ends of a range; none where that notation has no such tooth */
  readonly teeth: readonly ToothCode[];
  /** what the same characters mean in other notations */
  readonly others: readonly { readonly notation: Notation; readonly teeth: readonly ToothCode[] }[];
}

const NOTATIONS = ['fdi', 'universal', 'palmer'] as const;

/**
 * Figures that are no teeth, each pattern without repetition inside repetition, so that a long text stays fast: days and
 * times, decimals, measures and spans of time, shares, ordinals, numbers of three digits and more.
 */
const UNITS =
  'mm|cm|µm|um|nm|ml|mg|kg|g|n|ncm|days?|weeks?|months?|years?|hours?|minutes?|min|h|am|pm|uhr|tage?n?|wochen?|monate?n?|jahre?n?|stunden?|minuten?|aligners?|crowns?|kronen?|x|st|nd|rd|th';
const NO_TEETH = [
  /\d{1,4}([./-])\d{1,2}\1\d{1,4}/g,
  /\d{1,2}:\d{2}/g,
  /\d{3,}/g,
  /\d{1,2}\.\d{1,2}\.?/g,
  /\d,\d(?!\d)|(?<!\d)0,\d+/g,
  new RegExp(
    `\\d{1,2}(?:,\\d{1,2})?(?:\\s?[-–—]\\s?\\d{1,2})?[\\s-]?(?:(?:${UNITS})(?![\\p{L}\\p{N}])|[%°€$])`,
    'giu',
  ),
];

/** `tooth 9`, `Zähne 3 und 4`: said to be teeth, so that one digit is enough */
const NAMED =
  /(?<![\p{L}\p{N}])(?:tooth|teeth|zahn|zähnen?|zähne)\s{1,3}(?:\d{1,2}(?:\s?,\s?|\s(?:and|und|&)\s))*$/iu;
/** so far back its word is looked for */
const REACH = 40;
const JOINED = /\s?[-–—]\s?/;
const ONE = '#?(?:[ul][rl]\\s?[1-8]|[UL][RL][A-E]|\\d{1,2})';
const MENTION = new RegExp(
  `(?<![\\p{L}\\p{N}#])(?:${ONE}(?:\\s?[-–—]\\s?${ONE})?|#[A-Ta-t])(?![\\p{L}\\p{N}])`,
  'giu',
);

const masked = (text: string): string =>
  NO_TEETH.reduce((rest, pattern) => rest.replace(pattern, (found) => ' '.repeat(found.length)), text);

function teethIn(codes: readonly string[], notation: Notation): readonly ToothCode[] {
  const teeth = codes.map((code) => toTooth({ system: notation, code: code.replace(/\s/, '') }));
  const [first, last] = teeth;
  if (!first || teeth.includes(undefined)) return [];
  // a range over two arches is none: whoever wrote it meant another notation
  return last && last !== first ? (toothRange(first, last).length ? [first, last] : []) : [first];
}

/** The quadrant's letters, or the sign that is put before Universal numbers, say which notation is meant. */
const ownNotation = (codes: readonly string[]): Notation | undefined => {
  if (codes.some((code) => code.startsWith('#'))) return 'universal';
  return codes.some((code) => /^[a-z]{2}/i.test(code)) ? 'palmer' : undefined;
};

function mentionOf(text: string, at: number, before: string, reader: Notation): ToothMention | undefined {
  const parts = text.split(JOINED);
  const own = ownNotation(parts);
  const codes = parts.map((part) => part.replace('#', ''));
  // a single digit is a count more often than a tooth
  if (!own && codes.some((code) => code.length < 2) && !NAMED.test(before)) return undefined;
  const notation = own ?? reader;
  const others = NOTATIONS.filter((other) => other !== notation && own !== 'palmer')
    .map((other) => ({ notation: other, teeth: teethIn(codes, other) }))
    .filter((other) => other.teeth.length > 0);
  const teeth = teethIn(codes, notation);
  return teeth.length || others.length ? { text, at, notation, teeth, others } : undefined;
}

/**
 * Finds teeth in free text. Nothing is decided by it: a person is told how the lab may read what they wrote.
 * @param notation the reader's
 */
export function toothMentions(text: string, notation: Notation): readonly ToothMention[] {
  const readable = masked(text);
  return [...readable.matchAll(MENTION)].flatMap(({ 0: found, index }) => {
    const before = readable.slice(Math.max(0, index - REACH), index);
    return mentionOf(found, index, before, notation) ?? [];
  });
}

/** The way to write it that cannot be mistaken: quadrant and position. */
export const unmistakable = ({ teeth }: Pick<ToothMention, 'teeth'>): string =>
  teeth.map((tooth) => formatTooth(tooth, 'palmer')).join('-');

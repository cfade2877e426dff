/**
 * How a name is met in a sentence when it is not written out as it was given: with an ending, with an initial, as initials alone.
 * All of it is data, compared without case and accents; what cannot be told from a tooth, a unit or a word is left alone.
 */

/** Titles and small words of a practice's name: they name nobody, and stand in every text. */
export const NOBODY: ReadonlySet<string> = new Set(
  'dr dres prof med dent dds dmd mr mrs ms herr frau und and the of for für der die das praxis practice clinic dental'.split(
    ' ',
  ),
);

/** What languages put after a name, from how many letters of it on: the shorter a name, the sooner it would be another word. */
const ENDINGS: readonly { readonly from: number; readonly endings: string }[] = [
  { from: 2, endings: 's' }, // Byrons plan, Martens Wunsch
  { from: 4, endings: 'es ens sche schen scher sches schem' }, // the Joneses, Fritzens, der Martensche Plan
  { from: 5, endings: 'n en' }, // den Müllern
  // Nowaka, Nowakowi, Nowakiem, Novákové, Kowalskiego
  {
    from: 5,
    endings: 'a e i o u y em im om ym ie iem ego emu ej ou ovi owi ova ove ovy ovou ach ami ich ych',
  },
];
/** What takes the place of a last a or o: Marty, Martę, Martou, Kowalskiej. */
const INSTEAD_OF_VOWEL = { from: 5, endings: 'e ej em i ie iej o oj om ou u y ach ami' };

const oneOf = (words: string): string => `(?:${words.trim().replace(/\s+/g, '|')})`;

/**
 * The source of an expression that finds a name's last word with its endings.
 * @param word without case and accents
 */
export function inflected(word: string): string {
  const letters = word.length;
  const endings = ENDINGS.filter(({ from }) => letters >= from).map((rule) => rule.endings);
  const whole = `${word}${oneOf(endings.join(' '))}?`;
  if (letters < INSTEAD_OF_VOWEL.from || !/[ao]$/.test(word)) return whole;
  return `(?:${whole}|${word.slice(0, -1)}${oneOf(INSTEAD_OF_VOWEL.endings)})`;
}

/** After these a single letter is a label: tooth A, Klasse I. */
const LABELLED = oneOf(
  'tooth teeth zahn zahne zähne zähnen zahns class klasse type typ plan stage stufe shade farbe option variant variante version group gruppe quadrant side seite',
);
/** Before these a single letter is somebody: Mrs. B., Patient M. */
const TITLES = oneOf(
  'Mr Mrs Ms Miss Dr Doctor Patient Pt Herr Herrn Frau Hr Fr Doktor Patientin Pat mr mrs ms miss dr patient pt herr herrn frau hr fr patientin pat',
);
/** Two or three capitals that are no initials, whoever has them: units, jaws and quadrants, formats, words. */
const NO_INITIALS: ReadonlySet<string> = new Set(
  [
    'mm cm nm um ml mg kg min sec std mpa',
    'ur ul ll lr ok uk or ol ou sup inf zn',
    'ipr asr stl ply obj cad cam ct mri dvt vdo vd cr co cej tmj cmd opg rx id nr no ca',
    'am an as at be by do go he if in is it me my of on so to up us we ab da du er es im ja je ob um wo zu der die das und and the for not all new old',
  ]
    .join(' ')
    .split(' '),
);
/** Surfaces of a tooth, which are written side by side: MO, DL, MOD. */
const SURFACES = /^[mdoblifpcv]{2,3}$/;

const GAP = '[ \\u00a0\\p{Cf}-]{0,3}';
const ALONE = '(?<![\\p{L}\\p{N}])';
const OVER = '(?![\\p{L}\\p{N}])';
/** "J. ", "J.-P. ", "J " at the end of what stands before a name. */
const BEFORE = new RegExp(`${ALONE}(?:\\p{Lu}(?:\\.${GAP}|[ \\u00a0]))+$`, 'u');
/** ", J." or " J." behind it. */
const BEHIND = new RegExp(`^(,?)[ \\u00a0]{0,2}(\\p{Lu})\\.${OVER}`, 'u');
const AFTER_LABEL = new RegExp(
  `(?<!\\p{L})${LABELLED}(?:[\\s,&+/–-]|und|and|${ALONE}(?:\\p{L}|\\d{1,2})${OVER})*$`,
  'iu',
);
const DOTTED = new RegExp(`${ALONE}\\p{Lu}(?:\\.${GAP}\\p{Lu})+(?:\\.|${OVER})`, 'gu');
const BARE = new RegExp(`${ALONE}\\p{Lu}{2,3}${OVER}`, 'gu');
const TITLED = new RegExp(`(?<=(?<!\\p{L})${TITLES}\\.?[ \\u00a0]{1,2})\\p{Lu}(?:\\.|${OVER})`, 'gu');
/** So far back it is looked for a label or for initials. */
const LOOK_BACK = 48;

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

/** The first letters of a name's words, as they stand in it; none of a code. */
function lettersOf(name: string): string {
  const words = name.match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  return words
    .map(plain)
    .filter((word) => !NOBODY.has(word))
    .map((word) => word[0] ?? '')
    .join('');
}

/** Whether letters are those of a name in its order, some perhaps left out, or with the last one first: B.J. */
function isWithin(letters: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === letters[at]) at++;
  return at === letters.length;
}

/** A place in a text, from and to. */
export type Span = readonly [start: number, end: number];

export interface Initials {
  /** a name that was found, with the initials before and behind it */
  around(text: string, span: Span): Span;
  /** initials that stand alone, in order */
  alone(text: string): readonly Span[];
}

/** The initials that people of these names may be called by. */
export function initialsOf(names: readonly string[]): Initials {
  const wholes = names.map(lettersOf).filter((letters) => letters.length > 1);
  // first and last names may be told apart from each other
  const single = [...new Set(names.map(lettersOf).filter((letters) => letters.length === 1))];
  const pairs = single.flatMap((a) => single.filter((b) => b !== a).map((b) => a + b));
  const orders = [...wholes, ...wholes.map((one) => one.slice(-1) + one.slice(0, -1)), ...pairs];
  const known = new Set([...wholes, ...single].join(''));

  const areTheirs = (found: string): boolean => orders.some((order) => isWithin(plain(found), order));
  const isLabel = (text: string, start: number): boolean =>
    AFTER_LABEL.test(text.slice(Math.max(0, start - LOOK_BACK), start));
  const isKnown = (letter: string): boolean => known.has(plain(letter));

  function startOf(text: string, start: number): number {
    const found = BEFORE.exec(text.slice(Math.max(0, start - LOOK_BACK), start))?.[0] ?? '';
    const from = start - found.length;
    if (!found || isLabel(text, from)) return start;
    // without a full stop it is an initial only where somebody has it
    return found.includes('.') || [...plain(found)].every(isKnown) ? from : start;
  }

  function endOf(text: string, end: number): number {
    const [found = '', comma, letter = ''] = BEHIND.exec(text.slice(end, end + 8)) ?? [];
    return found && (comma || isKnown(letter)) ? end + found.length : end;
  }

  return {
    around: (text, [start, end]) => [startOf(text, start), endOf(text, end)],
    alone(text) {
      const spans = (expression: RegExp, isIt: (found: string) => boolean): readonly Span[] =>
        [...text.matchAll(expression)].flatMap(({ 0: found, index }): readonly Span[] =>
          isIt(found) && !isLabel(text, index) ? [[index, index + found.length]] : [],
        );
      const isBare = (found: string): boolean => {
        const letters = found.toLowerCase();
        return !NO_INITIALS.has(letters) && !SURFACES.test(letters) && areTheirs(found);
      };
      if (!known.size) return [];
      return [...spans(DOTTED, areTheirs), ...spans(BARE, isBare), ...spans(TITLED, isKnown)].sort(
        ([a], [b]) => a - b,
      );
    },
  };
}

/**
 * "S3 · username: several special characters are allowed, including space, period, hyphen, apostrophe, underscore and @".
 * Beside letters these six; the source says nothing of digits and shows none refused, so that they are taken.
 */
const USERNAME = /^(?=.*[\p{L}\p{N}])[\p{L}\p{M}\p{N}.\-'_@]+(?: [\p{L}\p{M}\p{N}.\-'_@]+)*$/u;
/** Nobody sees them: with one of them a name would be another one that looks the same. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Alphabets whose letters look like one another's. */
const ALPHABETS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** Letters of one alphabet that look like those of another, large or small, by the small ones. Unicode TR 39 */
const LOOKS = new Map(
  [
    ['авекмнорстухіјѕһԁԛԝѵ', 'abekmhopctyxijshdqwv'],
    ['αβεζηικμνορτυχς', 'abezhikmvoptyxσ'],
    ['ı', 'i'],
  ].flatMap(([from = '', to = '']) => [...from].map((letter, i) => [letter, [...to][i]!] as const)),
);

/** Visible throughout, and of one alphabet where two could be mixed up. */
export const isUsername = (text: string): boolean =>
  USERNAME.test(text) &&
  text.search(INVISIBLE) < 0 &&
  ALPHABETS.filter((alphabet) => alphabet.test(text)).length <= 1;

/** How a user name reads: two people whose names read alike would be taken for one another. */
export function reading(username: string): string {
  const small = username.normalize('NFKC').toLowerCase().normalize('NFKC').replace(INVISIBLE, '');
  // what is left of the Turkish capital I with a dot
  const letters = small.replace(/i\u0307/gu, 'i');
  return [...letters].map((letter) => LOOKS.get(letter) ?? letter).join('');
}

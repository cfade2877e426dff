/**
 * How hard a password is to guess, by rules that a person can be told: it is worth as many signs as it has, and a piece that
 * anybody could guess (a name, a common password, a run such as 1234, a year) is worth one sign, however long it is.
 * "S3 · password strength"
 */
export type PasswordStrength = 'weak' | 'fair' | 'good' | 'strong';

export const SHORTEST_PASSWORD = 8;
/** Longer is refused rather than cut off in silence. */
export const LONGEST_PASSWORD = 128;

/** What stands at the top of every list of leaked passwords, and what people make of this page. */
const COMMON = (
  'password passwort passw0rd p@ssword p@ssw0rd letmein welcome willkommen admin administrator login master hello hallo ' +
  'iloveyou sunshine princess football baseball superman batman dragon monkey shadow secret geheim trustno1 whatever ' +
  'schatz sommer winter summer spring autumn herbst frühling michael jordan jennifer daniel qwertz qwerty asdfgh yxcvbn ' +
  'zxcvbn azerty 1q2w3e4r 1qaz2wsx abc123 starwars freedom ninja mustang access flower internet computer changeme default ' +
  'guest test pontic dental dentist dentalpraxis zahnarzt praxis practice clinic aligner labor orthodontics smile teeth'
)
  .split(' ')
  .sort((a, b) => b.length - a.length);

/** The rows of keyboards and the alphabets of habit; read in both directions. */
const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'qwertzuiop',
  'asdfghjkl',
  'zxcvbnm',
  'yxcvbnm',
].flatMap((row) => [row, [...row].reverse().join('')]);
const SHORTEST_RUN = 3;
/** a name of two letters is in half of all words */
const SHORTEST_NAME = 3;

const signs = (text: string): number => [...text].length;

/** How many signs from `start` on follow one another in a row of the keyboard, or are the same. */
function runAt(text: string, start: number): number {
  let same = 1;
  while (start + same < text.length && text[start + same] === text[start]) same++;
  let most = same;
  for (const row of RUNS) {
    const from = row.indexOf(text[start]!);
    let length = 0;
    while (from >= 0 && from + length < row.length && text[start + length] === row[from + length]) length++;
    most = Math.max(most, length);
  }
  return most >= SHORTEST_RUN ? most : 0;
}

/** How long the piece is that anybody could guess, from `start` on; 0 for none. */
function guessable(text: string, start: number, personal: readonly string[]): number {
  const rest = text.slice(start);
  const words = [...personal, ...COMMON].filter((word) => rest.startsWith(word)).map((word) => word.length);
  const year = /^(?:19|20)\d\d/.test(rest) ? 4 : 0;
  return Math.max(0, year, runAt(text, start), ...words);
}

/** What it is worth in signs once every piece that anybody could guess counts as one. */
function worth(password: string, personal: readonly string[]): number {
  const text = password.toLowerCase();
  let points = 0;
  let at = 0;
  while (at < text.length) {
    const piece = guessable(text, at, personal);
    // a sign beyond the basic plane is two units and one sign
    at += piece || (text.codePointAt(at)! > 0xffff ? 2 : 1);
    points++;
  }
  return points;
}

const kindsOf = (password: string): number =>
  [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(password)).length;

/**
 * @param personal what is known of the person: user name, names, clinic, e-mail address
 * @returns `weak` is refused; `strong` needs fourteen signs that cannot be guessed, or eleven of three kinds
 */
export function passwordStrength(password: string, personal: readonly string[] = []): PasswordStrength {
  const names = personal
    .flatMap((one) => [one, ...one.split(/[^\p{L}\p{N}]+/u)])
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word.length >= SHORTEST_NAME);
  // more is refused anyway, and somebody may have pasted a whole book
  const points = worth(password.slice(0, 2 * LONGEST_PASSWORD), names);
  const isVaried = kindsOf(password) >= 3;
  if (signs(password) < SHORTEST_PASSWORD || points < SHORTEST_PASSWORD - 1) return 'weak';
  if (points >= 14 || (points >= 11 && isVaried)) return 'strong';
  return points >= 11 || (points >= 9 && isVaried) ? 'good' : 'fair';
}

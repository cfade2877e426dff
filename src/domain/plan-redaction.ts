import { REDACTED } from './identifying.js';
import { inflected, type Initials, initialsOf, NOBODY, type Span } from './name-forms.js';
import type { PlanModel, PlanVersion, Staging } from './plan.js';
import { planDigest } from './plan-digest.js';

/** Letters that no decomposition takes apart. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};
/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

interface Folded {
  readonly text: string;
  /** where each character of it begins in what it was made from, and its end */
  readonly at: readonly number[];
}

const isHump = (before: string, character: string): boolean =>
  /\p{Lu}/u.test(character) && /\p{Ll}/u.test(before);

/**
 * Without case, accents and invisible characters.
 * @param isApart "MartenUpper" is read as two words
 */
function fold(words: string, isApart: boolean): Folded {
  let text = '';
  const at: number[] = [];
  let index = 0;
  let before = '';
  for (const character of words) {
    if (isApart && isHump(before, character)) {
      at.push(index);
      text += ' ';
    }
    before = character;
    const plain = character
      .normalize('NFKD')
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, '');
    for (const one of plain) {
      const letters = PLAIN[one] ?? one;
      for (let i = 0; i < letters.length; i++) at.push(index);
      text += letters;
    }
    index += character.length;
  }
  at.push(index);
  return { text, at };
}

/** A name as it may be spelt: Müller, Mueller, Muller; Jørgensen, Joergensen. */
function spellings(name: string): readonly string[] {
  const spelt = name.normalize('NFC').toLowerCase();
  const long = spelt.replace(/ä/g, 'ae').replace(/[öø]/g, 'oe').replace(/ü/g, 'ue').replace(/å/g, 'aa');
  const short = spelt.replace(/(?<=\p{L})([aou])e/gu, '$1');
  return [...new Set([spelt, long, short].map((one) => fold(one, false).text))];
}

const BETWEEN = '[^\\p{L}\\p{N}]{0,4}';
const PARTS = /[\p{L}\p{N}]+/gu;
/** A word that is told from the figures beside it. */
const WORD = /^\p{L}{3,}$/u;

/**
 * What is looked for: the whole name however its parts are joined, and each word of it. Figures alone are no name, for a tooth's
 * number is one; of a code they go with the whole of it.
 */
function patternsOf(name: string): readonly string[] {
  return spellings(name).flatMap((spelt) => {
    const parts = spelt.match(PARTS) ?? [];
    if (!parts.length) return [];
    const words = parts.filter((part) => part.length > 1 && /\p{L}/u.test(part) && !NOBODY.has(part));
    const isTitle = parts.every((part) => NOBODY.has(part));
    return [...(isTitle ? [] : [parts.join(BETWEEN)]), ...words];
  });
}

/** One expression for all names; nothing where there is nobody to be named. The longest first, so that a whole name is one gap. */
function expressionOf(names: readonly string[]): RegExp | undefined {
  const patterns = [...new Set(names.flatMap(patternsOf))].sort((a, b) => b.length - a.length);
  if (!patterns.length) return undefined;
  const whole = patterns.map((pattern) => {
    if (UNSPACED.test(pattern)) return pattern;
    // "Marten2" names somebody; "0.6mm" is an amount also where the patient's code is MM
    const part = WORD.test(pattern) ? '\\p{L}' : '[\\p{L}\\p{N}]';
    // "Martens plan", "Marten's plan"
    const [, before = '', last = pattern] = /^(.*\})?([^}]+)$/u.exec(pattern) ?? [];
    return `(?<!${part})${before}${inflected(last)}(?!${part})`;
  });
  return new RegExp(whole.join('|'), 'gu');
}

function withGaps(words: string, spans: readonly Span[]): string {
  let out = '';
  let from = 0;
  for (const [start, end] of spans) {
    // two names side by side can begin within one folded letter
    if (start < from) {
      from = Math.max(from, end);
      continue;
    }
    out += words.slice(from, start) + REDACTED;
    from = end;
  }
  return out + words.slice(from);
}

interface Finder {
  readonly expression: RegExp;
  readonly initials: Initials;
}

function withoutFound(words: string, { expression, initials }: Finder, isApart: boolean): string {
  const { text, at } = fold(words, isApart);
  const spans = [...text.matchAll(expression)].map(({ 0: found, index }) =>
    initials.around(words, [at[index]!, at[index + found.length]!]),
  );
  return withGaps(words, spans);
}

/** Read until nobody is named any more: a gap can bring the parts of another name together. Each turn leaves fewer letters. */
function withoutNames(words: string, finder: Finder): string {
  let out = words;
  for (;;) {
    const named = withoutFound(withoutFound(out, finder, false), finder, true);
    const next = withGaps(named, finder.initials.alone(named));
    if (next === out) return out;
    out = next;
  }
}

type Redact = (words: string) => string;

/** Two aspects that are one without the names stay two. */
function withPlainKeys(aspects: Readonly<Record<string, string>>, redact: Redact): Record<string, string> {
  const out = new Map<string, string>();
  for (const [key, words] of Object.entries(aspects)) {
    let plain = redact(key);
    for (let n = 2; out.has(plain); n++) plain = `${redact(key)} ${n}`;
    out.set(plain, redact(words));
  }
  return Object.fromEntries(out);
}

/** The kind of mesh is told by the name's end; anything else there may be a name. */
const MESH = /\.(stl|ply|obj)$/i;

function withNeutralModels({ models, stages, reductions, attachments }: Staging, redact: Redact): Staging {
  const idOf = new Map(models.map(({ id }, i) => [id, `model-${i + 1}`]));
  return {
    models: models.map((model): PlanModel => {
      const { arch, tooth, file } = model;
      const kind = MESH.exec(file.name)?.[0].toLowerCase() ?? '';
      return { ...model, id: idOf.get(model.id)!, file: { ...file, name: `${tooth ?? arch}${kind}` } };
    }),
    stages: stages.map(({ shows }) => ({
      shows: shows.map((shown) => ({ ...shown, model: idOf.get(shown.model) ?? 'model-0' })),
    })),
    reductions,
    attachments: attachments.map((attachment) => ({ ...attachment, shape: redact(attachment.shape) })),
  };
}

/**
 * A plan for somebody outside: the given names are taken out of all its words, whatever their case and accents, and its models
 * have neutral names. It is sealed as it is then: by the digest of the whole plan anybody could try out who stood in the gaps.
 * Files keep their ids and roots.
 *
 * Names are found as they are given, in other spellings, orders and disguises, with the endings and as the initials of
 * `name-forms`. Not found are: names that the lab was not told of; nicknames and slips of the pen; endings that change the inside of
 * a name (Virtanen, Virtasen); initials in small letters or without full stops that are a unit, a jaw, a surface of a tooth or a
 * word (MD, OK); a single initial that stands beside neither a name nor a title; whatever a mesh or a picture shows. Who is known
 * by what is said of him is known all the same.
 * @param names patient code, first and last names, the doctor's, the practice's. "S3 · Share"
 */
export function redactPlan(plan: PlanVersion, names: readonly string[]): PlanVersion {
  const expression = expressionOf(names);
  const finder = expression && { expression, initials: initialsOf(names) };
  const redact: Redact = (words) => (finder ? withoutNames(words, finder) : words);
  const { note, rows, staging, answers } = plan;
  const shown = {
    ...plan,
    note: redact(note),
    rows: rows.map((row) => ({ ...row, aspects: withPlainKeys(row.aspects, redact) })),
    ...(staging && { staging: withNeutralModels(staging, redact) }),
    ...(answers && { answers: answers.map((answer) => ({ ...answer, note: redact(answer.note) })) }),
  };
  return { ...shown, digest: planDigest(shown) };
}

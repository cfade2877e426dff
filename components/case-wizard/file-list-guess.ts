import type { AskedSlot, FileSlot } from '../../src/index.js';

/** Words that scanners and people put into file names (standards C8), in the languages that ship. */
const ARCH_WORDS = {
  upper: ['upper', 'maxilla', 'maxillary', 'superior', 'oberkiefer', 'oben', 'ok'],
  lower: ['lower', 'mandible', 'mandibular', 'inferior', 'unterkiefer', 'unten', 'uk'],
} as const;
const BITE_WORDS = ['bite', 'occlusion', 'buccal', 'vestibular', 'biss', 'okklusion', 'bissregistrat'];
const SECTION_WORDS: Readonly<Partial<Record<NonNullable<FileSlot['section']>, readonly string[]>>> = {
  radiographs: [
    'xray',
    'rx',
    'opg',
    'opt',
    'pano',
    'panoramic',
    'ceph',
    'bitewing',
    'fmx',
    'röntgen',
    'roentgen',
  ],
};
/** What one word alone says of a slot; what the slot is called by its lab says as much. */
const BY_WORD = 2;
/** It is the only one that takes such a file: a hint, no more. */
const BY_KIND = 1;

const LETTERS = /[\p{L}]+/gu;

/** "Miller_UpperJaw-2.stl" -> miller, upper, jaw */
export const wordsOf = (name: string): ReadonlySet<string> =>
  new Set(
    (
      name
        .replace(/\.[^.]*$/, '')
        .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
        .match(LETTERS) ?? []
    ).map((word) => word.toLowerCase()),
  );

function slotWords({ key, slot }: AskedSlot): readonly string[] {
  const { arch, expects, section, picture } = slot;
  return [
    ...(key.toLowerCase().match(LETTERS) ?? []),
    ...(picture?.split('-') ?? []),
    ...(arch ? ARCH_WORDS[arch] : []),
    ...(expects && !arch ? BITE_WORDS : []),
    ...(SECTION_WORDS[section ?? 'scans'] ?? []),
  ];
}

/** By the ending alone: it decides which places are thought of, never what the file is. */
const mayTake = ({ accept }: FileSlot, name: string): boolean =>
  accept.some((ending) => name.toLowerCase().endsWith(ending));

/**
 * The slot that a file's name speaks for, if it speaks for one and for no other as much. A guess, to be looked at: names
 * lie, and a lower jaw in the upper slot makes a wrong appliance.
 */
export function guessSlot(name: string, asked: readonly AskedSlot[]): string | undefined {
  const words = wordsOf(name);
  const open = asked.filter(({ slot }) => mayTake(slot, name));
  const scores = open.map((one) => {
    const hits = new Set(slotWords(one).filter((word) => words.has(word))).size;
    return { key: one.key, score: hits * BY_WORD + (open.length === 1 ? BY_KIND : 0) };
  });
  const best = Math.max(0, ...scores.map(({ score }) => score));
  const winners = scores.filter(({ score }) => score === best);
  return best > 0 && winners.length === 1 ? winners[0]!.key : undefined;
}

/** Guesses for files that came together; where two speak for a place that takes one, neither has it. */
export function guessSlots(
  names: readonly string[],
  asked: readonly AskedSlot[],
): readonly (string | undefined)[] {
  const guesses = names.map((name) => guessSlot(name, asked));
  const isClaimedTwice = (key: string): boolean =>
    (asked.find((one) => one.key === key)?.slot.many ?? 1) < 2 &&
    guesses.filter((other) => other === key).length > 1;
  return guesses.map((guess) => (guess !== undefined && isClaimedTwice(guess) ? undefined : guess));
}

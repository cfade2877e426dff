import type { Arch } from '../../domain/teeth.js';
import type { Finding, MeshExpectation, MeshShape } from '../report.js';
import { warning } from './rules.js';
import { isOpen } from './surface.js';

/** Upper jaws with their palate fill 0.71 to 0.90 of their outline, lower ones 0.56 to 0.64 (standards C8, twelve arches). */
const PALATE_FROM = 0.69;
const HORSESHOE_TO = 0.65;
/** Whole arches are 61 to 86 mm by 50 to 67; a quadrant is a filled strip, whichever jaw it is of. */
const WHOLE_ARCH: readonly [long: number, mid: number] = [50, 40];
/** where the length is in another unit: a whole arch is at most so much longer than wide */
const ROUND = 1.75;

/** `palate`: an upper jaw. `horseshoe`: a lower one, or an upper one whose palate was not scanned. */
export type Outline = 'palate' | 'horseshoe' | undefined;

/** How much of its outline a whole arch fills; nothing of part of a jaw, nor of a model, whose base fills what it likes. */
export function archFill(shape: MeshShape): number | undefined {
  const [long, mid] = shape.extents;
  const isWhole = long <= mid * ROUND && (long <= 20 || (long >= WHOLE_ARCH[0] && mid >= WHOLE_ARCH[1]));
  return isWhole && isOpen(shape) ? shape.planFill : undefined;
}

export function outlineOf(shape: MeshShape): Outline {
  const fill = archFill(shape);
  if (fill === undefined) return undefined;
  if (fill >= PALATE_FROM) return 'palate';
  return fill <= HORSESHOE_TO ? 'horseshoe' : undefined;
}

/** Between the two a jaw by itself is neither; beside its opposite so much more tells that it is the upper one. */
const MORE = 0.04;

/** Of two jaws that face each other: whether the other one is the upper jaw. */
export function isOtherUpper(one: MeshShape, other: MeshShape): boolean {
  const [less, more] = [archFill(one), archFill(other)];
  return less !== undefined && more !== undefined && more > HORSESHOE_TO && more - less >= MORE;
}

/** What people and scanners write, as words of their own. "OK" is also a word, and Max is also a name. */
const NAMES: Readonly<Record<Arch, RegExp>> = {
  upper: /^(upper|maxilla|maxillary|oberkiefer|OK)$/,
  lower: /^(lower|mandible|mandibular|mand|unterkiefer|UK)$/,
};

/** The jaw that a file's name speaks of; nothing where it speaks of both. */
export function jawInName(name: string): Arch | undefined {
  const words = name
    .replace(/\.[^.]*$/, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}]+/u)
    // abbreviations are written in capitals, else they may be anything
    .map((word) => (word.length > 2 ? word.toLowerCase() : word));
  const named = (['upper', 'lower'] as const).filter((arch) => words.some((word) => NAMES[arch].test(word)));
  return named.length === 1 ? named[0] : undefined;
}

/**
 * Whether one jaw by itself lies in the other's slot. A palate is never a lower jaw's. Without one it may be an upper jaw
 * all the same, so that its file's name is believed.
 * @param named by the file's name
 */
export function checkJaw(
  shape: MeshShape,
  { kind, arch: expected }: MeshExpectation,
  named: Arch | undefined,
): readonly Finding[] {
  if (kind !== 'arch' || !expected) return [];
  const outline = outlineOf(shape);
  const other = (by: 'shape' | 'name' | 'both'): readonly Finding[] => [
    warning('other-jaw', { expected, seems: expected === 'upper' ? 'lower' : 'upper', by }),
  ];
  const isNamedOther = named !== undefined && named !== expected;
  if (outline === 'palate') {
    if (expected === 'upper') return [];
    return other(isNamedOther ? 'both' : 'shape');
  }
  if (isNamedOther) return other(outline === 'horseshoe' && expected === 'upper' ? 'both' : 'name');
  const isDoubtful = outline === 'horseshoe' && expected === 'upper' && named === undefined;
  return isDoubtful ? other('shape') : [];
}

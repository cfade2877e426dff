import type { Catalogue, FileSlot } from '../../domain/catalogue.js';
import { slotAt } from '../../domain/catalogue.js';
import type { AttachmentId } from '../../domain/ids.js';
import type { Prescription } from '../../domain/prescription.js';
import type { Arch } from '../../domain/teeth.js';
import type { Finding, MeshShape, ScanReport } from '../report.js';
import { isOtherUpper, outlineOf } from './jaw.js';
import { asSet, warning } from './rules.js';
import { isWithin } from './size.js';
import { isOneSided } from './surface.js';

/** What several scans of a case say together. */
export interface ScanConcern extends Finding {
  /** where the scans lie, as in the prescription's `scans` */
  readonly places: readonly string[];
}

interface Scan {
  readonly place: string;
  readonly slot: FileSlot;
  readonly report: ScanReport;
  readonly shape: MeshShape | undefined;
}

type Box = NonNullable<ScanReport['box']>;

/** Figures of one mesh in two formats: text rounds its coordinates to six digits. */
const SAME_FIGURE = 1e-5;
/** mm between the boxes of jaws that are still taken for touching; teeth and open bites leave less */
const MOST_GAP = 2;
/** Jaws that bite lie on one another; closer by this share of their height, one lies in the other. */
const WITHIN = 0.15;
/** Cosine from which on two surfaces face the same way, or opposite ones. */
const SAME_SIDE = 0.7;

function scansOf(
  catalogue: Catalogue,
  scans: Prescription['scans'],
  reports: Readonly<Record<AttachmentId, ScanReport>>,
): readonly Scan[] {
  return Object.entries(scans).flatMap(([place, { id }]) => {
    const slot = slotAt(catalogue, place);
    const report = reports[id];
    return slot?.expects && report?.box ? [{ place, slot, report, shape: report.shape }] : [];
  });
}

const isAlike = (one: number, other: number): boolean =>
  Math.abs(one - other) <= SAME_FIGURE * Math.max(Math.abs(one), Math.abs(other));

const sidesOf = ({ min, max }: Box): readonly number[] =>
  max.map((high, axis) => high - min[axis]!).sort((one, other) => one - other);

function isSameMesh({ report: one }: Scan, { report: other }: Scan): boolean {
  if (one.triangles !== other.triangles || one.triangles === 0 || !isAlike(one.area, other.area))
    return false;
  const sides = sidesOf(other.box!);
  return sidesOf(one.box!).every((side, i) => isAlike(side, sides[i]!));
}

/** mm between two boxes along the axis on which they are furthest apart; negative where they overlap on each */
const gapBetween = (one: Box, other: Box): number =>
  Math.max(
    ...one.min.map((low, axis) => Math.max(low - other.max[axis]!, other.min[axis]! - one.max[axis]!)),
  );

/** A jaw in millimetres, so that its place can be compared with another's. */
const isMeasured = ({ slot: { expects }, shape }: Scan): boolean =>
  expects?.kind !== undefined && !!shape && isWithin(shape.extents[0], expects.extent);

/** 1: both surfaces face the same way, as far as they face one; -1: they face each other, or away from each other */
function facing(one: MeshShape, other: MeshShape): number {
  if (!isOneSided(one) || !isOneSided(other)) return 0;
  const product = one.vectorArea.reduce((sum, part, axis) => sum + part * other.vectorArea[axis]!, 0);
  return product / Math.hypot(...one.vectorArea) / Math.hypot(...other.vectorArea);
}

/** Whether the middles of two boxes are at the same height, along the axis along which both are flattest. */
function isWithinOther(one: Scan, other: Scan): boolean {
  const axis = one.shape!.shortAxis;
  if (other.shape!.shortAxis !== axis) return false;
  const [a, b] = [one.report.box!, other.report.box!];
  const height = (a.max[axis]! - a.min[axis]! + b.max[axis]! - b.min[axis]!) / 2;
  const middles = Math.abs(a.max[axis]! + a.min[axis]! - b.max[axis]! - b.min[axis]!) / 2;
  return middles < WITHIN * height;
}

function occlusion(upper: Scan, lower: Scan): readonly Finding[] {
  if (!isMeasured(upper) || !isMeasured(lower)) return [];
  const gap = gapBetween(upper.report.box!, lower.report.box!);
  if (gap > MOST_GAP) return [warning('not-in-occlusion', { why: 'apart', gap })];
  if (facing(upper.shape!, lower.shape!) >= SAME_SIDE)
    return [warning('not-in-occlusion', { why: 'same-side' })];
  return isWithinOther(upper, lower) ? [warning('not-in-occlusion', { why: 'within' })] : [];
}

/**
 * The one with a palate is the upper jaw, in whatever frame the two lie. Where they lie in one, as opposites, less of a
 * palate is enough.
 */
function swap({ shape: upper }: Scan, { shape: lower }: Scan): readonly Finding[] {
  if (!upper || !lower) return [];
  const isPlain = outlineOf(upper) === 'horseshoe' && outlineOf(lower) === 'palate';
  const isBeside = facing(upper, lower) <= -SAME_SIDE && isOtherUpper(upper, lower);
  return isPlain || isBeside ? [warning('jaws-swapped')] : [];
}

function biteGap(bite: Scan, jaws: readonly Scan[]): readonly Finding[] {
  if (!isMeasured(bite) || !jaws.every(isMeasured)) return [];
  const gap = Math.max(...jaws.map((jaw) => gapBetween(bite.report.box!, jaw.report.box!)));
  return gap > MOST_GAP ? [warning('bite-apart', { gap })] : [];
}

/**
 * What is to be looked at in the scans of a case together: jaws in each other's place or out of occlusion, one mesh twice,
 * a bite elsewhere (standards C8). It is nobody's finding alone, so it is kept with none of them: ask again whenever a
 * scan comes or goes, as `CaseView` tells; it takes microseconds. Which arch the work is on is asked by `check()`.
 */
export function checkScans(
  catalogue: Catalogue,
  scans: Prescription['scans'],
  reports: Readonly<Record<AttachmentId, ScanReport>>,
): readonly ScanConcern[] {
  const all = scansOf(catalogue, scans, reports);
  const ofJaw = (arch: Arch): Scan | undefined =>
    all.find(({ slot }) => slot.arch === arch && slot.expects?.kind === 'arch');
  const [upper, lower] = [ofJaw('upper'), ofJaw('lower')];
  const concerns: ScanConcern[] = [];
  const add = (findings: readonly Finding[], ...of: readonly Scan[]): void => {
    const rules = Object.assign({}, ...of.map(({ slot }) => slot.expects?.rules)) as NonNullable<
      NonNullable<FileSlot['expects']>['rules']
    >;
    const places = of.map(({ place }) => place);
    for (const finding of findings.flatMap((one) => asSet(one, rules))) concerns.push({ ...finding, places });
  };
  const twins = new Set<Scan>();
  all.forEach((one, i) => {
    const twin = all.slice(i + 1).find((other) => isSameMesh(one, other));
    if (!twin) return;
    add([warning('same-mesh', { triangles: one.report.triangles })], one, twin);
    twins.add(one).add(twin);
  });
  // of one mesh in both places nothing else is worth saying
  if (upper && lower && !(twins.has(upper) && twins.has(lower))) {
    add(swap(upper, lower), upper, lower);
    add(occlusion(upper, lower), upper, lower);
  }
  const jaws = [upper, lower].filter((jaw) => jaw !== undefined);
  for (const bite of all)
    if (bite.slot.expects?.kind === 'bite' && jaws.length) add(biteGap(bite, jaws), bite, ...jaws);
  return concerns;
}

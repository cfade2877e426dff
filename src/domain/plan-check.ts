import type { PlanVersion, Pose, Staging } from './plan.js';
import { archOf, isToothCode, positionOf, sideOf, type ToothCode } from './teeth.js';

export type PlanProblemCode =
  | 'no-stages'
  | 'model-twice' //       two models have one name
  | 'tooth' //             a code that no tooth has
  | 'model-arch' //        a tooth of the other arch
  | 'model-unknown' //     a stage shows a model that the plan does not have
  | 'shown-twice' //       a stage shows one model in two places
  | 'pose' //              not finite, or no unit quaternion
  | 'stage' //             a number outside of the plan's stages
  | 'contact' //           two teeth that do not touch
  | 'millimetres'; //      no amount that is taken off between two teeth

/** Why a plan cannot be reviewed as it came. `place`: the model, the stage's number, the tooth or the contact. */
export interface PlanProblem {
  readonly code: PlanProblemCode;
  readonly place: string;
}

/** The most that is taken off at one contact, in millimetres: twice what enamel on both sides allows is a slip of the pen. */
export const MOST_REDUCTION = 1;
/** How far a quaternion may be from length 1: what is left by four digits behind the point. */
const UNIT_TOLERANCE = 1e-3;
/** How many places lie between two teeth at most that close a gap together. */
const WIDEST_GAP = 2;

/** Along the arch from the midline: right below 0, left above it. A primary tooth stands in its successor's place. */
const placeOf = (tooth: ToothCode): number =>
  sideOf(tooth) === 'right' ? 0.5 - positionOf(tooth) : positionOf(tooth) - 0.5;

/**
 * Whether two teeth touch: neighbours in one arch, or with only such teeth between them as the plan has no model of, since a gap
 * after an extraction is closed.
 */
export function canTouch(a: ToothCode, b: ToothCode, standing: Iterable<ToothCode>): boolean {
  if (archOf(a) !== archOf(b)) return false;
  const [low, high] = [placeOf(a), placeOf(b)].sort((x, y) => x - y) as [number, number];
  if (low === high || high - low - 1 > WIDEST_GAP) return false;
  return ![...standing].some(
    (tooth) => archOf(tooth) === archOf(a) && placeOf(tooth) > low && placeOf(tooth) < high,
  );
}

/** Neighbours by their numbers, for a plan without single teeth. */
const areNeighbours = (a: ToothCode, b: ToothCode): boolean =>
  archOf(a) === archOf(b) && Math.abs(placeOf(a) - placeOf(b)) === 1;

const isPose = ({ move, turn }: Pose): boolean =>
  [...move, ...turn].every(Number.isFinite) && Math.abs(Math.hypot(...turn) - 1) <= UNIT_TOLERANCE;

function checkStages({ models, stages }: Staging): readonly PlanProblem[] {
  const known = new Set(models.map(({ id }) => id));
  return stages.flatMap(({ shows }, at) => {
    const seen = new Set<string>();
    return shows.flatMap(({ model, pose }): readonly PlanProblem[] => {
      const isTwice = seen.has(model);
      seen.add(model);
      const place = String(at);
      return [
        ...(known.has(model) ? [] : [{ code: 'model-unknown' as const, place }]),
        ...(isTwice ? [{ code: 'shown-twice' as const, place }] : []),
        ...(!pose || isPose(pose) ? [] : [{ code: 'pose' as const, place }]),
      ];
    });
  });
}

function checkModels({ models }: Staging): readonly PlanProblem[] {
  const seen = new Set<string>();
  return models.flatMap(({ id, arch, tooth }): readonly PlanProblem[] => {
    const isTwice = seen.has(id);
    seen.add(id);
    return [
      ...(isTwice ? [{ code: 'model-twice' as const, place: id }] : []),
      ...(tooth === undefined || isToothCode(tooth) ? [] : [{ code: 'tooth' as const, place: id }]),
      ...(isToothCode(tooth) && archOf(tooth) !== arch ? [{ code: 'model-arch' as const, place: id }] : []),
    ];
  });
}

function checkTables({ models, stages, reductions, attachments }: Staging): readonly PlanProblem[] {
  const standing = models.flatMap(({ tooth }) => (isToothCode(tooth) ? tooth : []));
  const touch = (a: ToothCode, b: ToothCode): boolean =>
    standing.length ? canTouch(a, b, standing) : areNeighbours(a, b);
  const isStage = (stage: number): boolean => Number.isInteger(stage) && stage >= 0 && stage < stages.length;
  return [
    ...reductions.flatMap(({ contact, millimetres, stage }): readonly PlanProblem[] => {
      const place = contact.join('|');
      // of what is no tooth nothing else can be said
      const isThere = contact.every(isToothCode);
      return [
        ...(isThere ? [] : [{ code: 'tooth' as const, place }]),
        ...(!isThere || touch(...contact) ? [] : [{ code: 'contact' as const, place }]),
        // NaN is neither
        ...(millimetres > 0 && millimetres <= MOST_REDUCTION
          ? []
          : [{ code: 'millimetres' as const, place }]),
        ...(isStage(stage) ? [] : [{ code: 'stage' as const, place }]),
      ];
    }),
    ...attachments
      .filter(({ tooth }) => !isToothCode(tooth))
      .map(({ tooth }) => ({ code: 'tooth' as const, place: tooth })),
    ...attachments
      // what stays to the end is taken off after the last stage
      .filter(
        ({ stage, until }) =>
          !isStage(stage) || (until !== undefined && !(isStage(until - 1) && until > stage)),
      )
      .map(({ tooth }) => ({ code: 'stage' as const, place: tooth })),
  ];
}

/**
 * What is wrong with a plan as it came, so that nobody could tell what he accepts. Empty for a plan that can be reviewed, and for
 * one of words alone.
 */
export function checkPlan({ staging }: PlanVersion): readonly PlanProblem[] {
  if (!staging) return [];
  return [
    ...(staging.stages.length ? [] : [{ code: 'no-stages' as const, place: '' }]),
    ...checkModels(staging),
    ...checkStages(staging),
    ...checkTables(staging),
  ];
}

/** Whether a plan can be shown and decided on. */
export const isReviewable = (plan: PlanVersion): boolean => checkPlan(plan).length === 0;

import {
  archOf,
  isToothCode,
  type PlanAttachment,
  type Reduction,
  type Staging,
  type ToothCode,
} from '../../../src/index.js';
import type { Vector } from '../../scan-viewer/scene/vectors.js';
import { contactPlace, outside, type StageModels, toothPlace } from './models.js';

/** Reductions that are made before the aligner of a stage is worn. */
export const reductionsAt = ({ reductions }: Staging, stage: number): readonly Reduction[] =>
  reductions.filter((one) => one.stage === stage);

/** Attachments that are bonded before a stage. */
export const bondedAt = ({ attachments }: Staging, stage: number): readonly PlanAttachment[] =>
  attachments.filter((one) => one.stage === stage);

/** Attachments that are taken off before a stage. */
export const removedAt = ({ attachments }: Staging, stage: number): readonly PlanAttachment[] =>
  attachments.filter(({ until }) => until === stage);

/** Attachments that are on the teeth during a stage. */
export const wornAt = ({ attachments }: Staging, stage: number): readonly PlanAttachment[] =>
  attachments.filter((one) => one.stage <= stage && (one.until === undefined || stage < one.until));

/** Something of the plan that is drawn over the picture, where its tooth is. */
export interface StageMark {
  readonly kind: 'reduction' | 'attachment' | 'place';
  readonly label: string;
  readonly at: Vector;
}

interface MarkScene {
  readonly stage: number;
  readonly isShown: (tooth: ToothCode) => boolean;
  /** the tooth that a person was led to */
  readonly place: ToothCode | undefined;
  readonly toothWords: (tooth: ToothCode) => string;
  readonly figure: (millimetres: number) => string;
}

/** What is to be seen in a stage. A tooth that is no model of its own has no place, and stands in the tables only. */
export function marksAt(models: StageModels, scene: MarkScene): readonly StageMark[] {
  const { stage, isShown, place, toothWords, figure } = scene;
  const { staging } = models;
  const mark = (kind: StageMark['kind'], label: string, at: Vector | undefined): readonly StageMark[] =>
    at ? [{ kind, label, at }] : [];
  const outer = (tooth: ToothCode): Vector | undefined => {
    const at = toothPlace(models, stage, tooth);
    return at && outside(models, stage, archOf(tooth), at);
  };
  const seen = (tooth: ToothCode): boolean => isToothCode(tooth) && isShown(tooth);
  return [
    ...wornAt(staging, stage)
      .filter(({ tooth }) => seen(tooth))
      .flatMap(({ tooth }) => mark('attachment', toothWords(tooth), outer(tooth))),
    ...reductionsAt(staging, stage)
      .filter(({ contact }) => contact.every(seen))
      .flatMap(({ contact, millimetres }) =>
        mark('reduction', figure(millimetres), contactPlace(models, stage, contact)),
      ),
    ...(place && seen(place) ? mark('place', toothWords(place), outer(place)) : []),
  ];
}

/** Draws the marks and the grid where the picture has them now. */
export function drawOverlay(
  svg: SVGElement,
  places: readonly (readonly [x: number, y: number])[],
  pixelsPerMillimetre: number,
): void {
  const { width, height } = svg.getBoundingClientRect();
  for (const [i, group] of [...svg.querySelectorAll('.mark')].entries()) {
    const at = places[i];
    group.classList.toggle('off', !at || !at.every(Number.isFinite));
    if (at?.every(Number.isFinite))
      group.setAttribute('transform', `translate(${at[0].toFixed(1)} ${at[1].toFixed(1)})`);
  }
  const cell = GRID_MM * pixelsPerMillimetre;
  const lines = svg.querySelector('.grid');
  if (!lines || !Number.isFinite(cell) || cell < 3) return;
  const path: string[] = [];
  for (let x = (width / 2) % cell; x < width; x += cell) path.push(`M${x.toFixed(1)} 0V${height}`);
  for (let y = (height / 2) % cell; y < height; y += cell) path.push(`M0 ${y.toFixed(1)}H${width}`);
  lines.setAttribute('d', path.join(''));
}

/** Between two lines of the grid; mm. */
export const GRID_MM = 5;

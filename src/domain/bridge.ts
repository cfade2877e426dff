import type { Prescription, PrescriptionItem } from './prescription.js';
import { archOf, isPrimary, rowOf, type ToothCode } from './teeth.js';
import { isGap } from './tooth-findings.js';

export type Unit = 'abutment' | 'pontic';

export const unitOf = ({ pontics = [] }: Pick<PrescriptionItem, 'pontics'>, tooth: ToothCode): Unit =>
  pontics.includes(tooth) ? 'pontic' : 'abutment';

/** Why two teeth cannot be joined. */
export type JoinRefusal =
  | 'other-arch'
  | 'other-dentition'
  /** a tooth lies between them */
  | 'not-neighbours';

/** Whether a connector can stand between two teeth; the reason where it cannot. */
export function joinRefusal(a: ToothCode, b: ToothCode): JoinRefusal | undefined {
  if (archOf(a) !== archOf(b)) return 'other-arch';
  if (isPrimary(a) !== isPrimary(b)) return 'other-dentition';
  const row = rowOf(a);
  return Math.abs(row.indexOf(a) - row.indexOf(b)) === 1 ? undefined : 'not-neighbours';
}

export interface SpanProblem {
  readonly code:
    | 'span-short'
    | 'span-arches'
    /** `tooth` lies between units and is none */
    | 'span-gap'
    | 'no-abutment'
    /** `tooth` is missing and was not made a pontic */
    | 'pontic-needed';
  readonly tooth?: ToothCode;
}

/** What makes a bridge impossible: it runs without a gap along one arch and rests on at least one abutment. */
export function spanProblem(
  { teeth, pontics = [] }: Pick<PrescriptionItem, 'teeth' | 'pontics'>,
  findings: Prescription['findings'],
): SpanProblem | undefined {
  const [first] = teeth;
  if (!first || new Set(teeth).size < 2) return { code: 'span-short' };
  const row = rowOf(first);
  if (teeth.some((tooth) => !row.includes(tooth))) return { code: 'span-arches' };
  const at = teeth.map((tooth) => row.indexOf(tooth));
  const between = row.slice(Math.min(...at), Math.max(...at) + 1);
  const gap = between.find((tooth) => !teeth.includes(tooth));
  if (gap) return { code: 'span-gap', tooth: gap };
  const missing = teeth.find((tooth) => isGap(findings[tooth]) && !pontics.includes(tooth));
  if (missing) return { code: 'pontic-needed', tooth: missing };
  if (teeth.every((tooth) => pontics.includes(tooth))) return { code: 'no-abutment' };
  return undefined;
}

/** The units of a span that the chart calls missing: the pontics that suggest themselves. */
export const gapsIn = (
  teeth: readonly ToothCode[],
  findings: Prescription['findings'],
): readonly ToothCode[] => teeth.filter((tooth) => isGap(findings[tooth]));

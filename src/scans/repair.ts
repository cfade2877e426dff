import type { Finding, ScanReport } from './report.js';

/**
 * What can be mended in a file without guessing at its mesh. A person chooses it: nothing is mended in silence, and the
 * file as it was picked stays as it is.
 * `scale`: every coordinate times `factor` · `cut`: `bytes` behind the last triangle go · `count`: the number of
 * triangles is written where it belongs
 */
export type Repair =
  | { readonly kind: 'scale'; readonly factor: number }
  | { readonly kind: 'cut'; readonly bytes: number }
  | { readonly kind: 'count'; readonly triangles: number };

/** What can be reached without reading everything that stands before it. */
const MENDABLE: Readonly<Partial<Record<string, readonly Repair['kind'][]>>> = {
  'stl-binary': ['scale', 'cut', 'count'],
  'ply-binary': ['cut'],
};

function repairOf({ code, values }: Finding): Repair | undefined {
  switch (code) {
    case 'unit-metres':
    case 'unit-centimetres':
    case 'unit-inches':
      return { kind: 'scale', factor: Number(values['factor']) };
    case 'trailing-bytes':
      return { kind: 'cut', bytes: Number(values['count']) };
    case 'uncounted':
      return { kind: 'count', triangles: Number(values['count']) };
    default:
      return undefined;
  }
}

/**
 * What is offered for a file that was taken in, in the order of its findings. Of a unit that is not certain every one is
 * offered. What is not mended is exported again: text, and the unit of a PLY.
 */
export function repairsFor({ format, findings }: ScanReport): readonly Repair[] {
  const kinds = MENDABLE[format ?? ''] ?? [];
  return findings.flatMap((finding) => {
    const repair = repairOf(finding);
    return repair && kinds.includes(repair.kind) ? [repair] : [];
  });
}

export const isSameRepair = (one: Repair, other: Repair): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

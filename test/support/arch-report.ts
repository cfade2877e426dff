import type { FileSlot } from '../../src/domain/catalogue.js';
import { attachmentId } from '../../src/domain/ids.js';
import { ARCH_SCANS } from '../../src/profiles/shared/catalogue.js';
import { checkScans, type ScanConcern } from '../../src/scans/preflight/across.js';
import { jawInName } from '../../src/scans/preflight/jaw.js';
import { expectationOf, preflight } from '../../src/scans/preflight.js';
import type { MeshExpectation, MeshShape, ScanReport } from '../../src/scans/report.js';
import type { MeshFacts } from '../../src/scans/worker/inspect.js';
import { MeshTally } from '../../src/scans/worker/mesh-tally.js';
import { ShapeOnlooker } from '../../src/scans/worker/shape/shape.js';
import { toBinaryStl } from './arch.js';

/** What the two readings find in a mesh: the same code as in the worker, without files. */
export async function factsOf(positions: Float32Array): Promise<MeshFacts & { readonly shape: MeshShape }> {
  const triangles = positions.length / 9;
  const view = new DataView(toBinaryStl(positions).buffer);
  const tally = new MeshTally();
  tally.addRecords(view, 84, triangles);
  const { degenerate, box, area } = tally.figures();
  const onlooker = new ShapeOnlooker({ triangles, box: box! });
  onlooker.addRecords(view, 84, triangles);
  return {
    ...{ format: 'stl-binary', triangles, degenerate, box, area, findings: [] },
    shape: await onlooker.end(),
  };
}

/** What every shipped lab expects of a scan in this slot. */
export const expectedIn = (slot: 'upper' | 'lower' | 'bite'): MeshExpectation =>
  expectationOf(ARCH_SCANS[slot]!)!;

/** @param name of the file, as a hint */
export const reportIn = (facts: MeshFacts, slot: 'upper' | 'lower' | 'bite', name = 'scan.stl'): ScanReport =>
  preflight(facts, expectedIn(slot), 84 + 50 * facts.triangles, jawInName(name));

export const codesOf = ({ findings }: Pick<ScanReport, 'findings'>): readonly string[] =>
  findings.map(({ code }) => code);

/** What is said of scans that lie in a case together. */
export function concernsOf(
  facts: Readonly<Partial<Record<'upper' | 'lower' | 'bite', MeshFacts>>>,
  slots: Readonly<Record<string, FileSlot>> = ARCH_SCANS,
): readonly ScanConcern[] {
  const entries = Object.entries(facts) as ['upper' | 'lower' | 'bite', MeshFacts][];
  const catalogue = { products: {}, materials: {}, shades: {}, slots };
  const scans = Object.fromEntries(
    entries.map(([place, { triangles }]) => {
      const id = attachmentId(`scan-${place}`);
      const verdict = 'pass' as const;
      return [place, { id, name: `${place}.stl`, bytes: 1, root: place, triangles, verdict }];
    }),
  );
  const reports = Object.fromEntries(
    entries.map(([place, fact]) => [scans[place]!.id, reportIn(fact, place)]),
  );
  return checkScans(catalogue, scans, reports);
}

import type { ViewerMesh } from '../../components/index.js';
import type { ScanPreview } from '../../src/index.js';
import { previewer } from '../../src/scans/worker/preview/preview.js';
import { archMesh, toBinaryStl } from './arch.js';
import { boxOf } from './stl-box.js';

const EXPECTS = { extent: [30, 110], triangles: [20_000, 2_000_000], maxBytes: 100e6 } as const;

/** The preview of a generated arch, as the worker makes it. @param lift mm along z, so that two arches bite */
export async function archPreview(
  jaw: 'upper' | 'lower',
  { triangles = 12_000, lift = jaw === 'upper' ? 10 : -10 } = {},
): Promise<ScanPreview> {
  const positions = archMesh({ jaw, triangles });
  for (let i = 2; i < positions.length; i += 3) positions[i]! += lift;
  const onlooker = previewer({ triangles, box: boxOf(positions), expects: EXPECTS });
  onlooker.addRecords(new DataView(toBinaryStl(positions).buffer), 84, triangles);
  return (await onlooker.end())!;
}

/** A flat square in the plane z = `z`, its sides 2 × `half` mm long. */
export const aSquare = (half: number, z = 0): Pick<ViewerMesh, 'positions' | 'indices'> => ({
  positions: new Float32Array([-half, -half, z, half, -half, z, half, half, z, -half, half, z]),
  indices: new Uint32Array([0, 1, 2, 0, 2, 3]),
});

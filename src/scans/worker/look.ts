import type { AttachmentId } from '../../domain/ids.js';
import type { MeshExpectation, MeshShape, ScanFormat, ScanPreview } from '../report.js';
import type { ByteStore } from './byte-store.js';
import type { MeshFacts } from './inspect.js';
import { readerOf } from './mesh-reader.js';
import type { MeshTarget } from './mesh-target.js';
import { AT_ONCE, type Pace } from './pace.js';
import { previewer } from './preview/preview.js';
import { readBlob } from './read-file.js';
import { ShapeOnlooker } from './shape/shape.js';

export interface Look {
  readonly shape?: MeshShape;
  readonly preview?: ScanPreview;
}

/** What is looked at: fed with every triangle, asked at the end. */
export interface Onlooker<Sight> extends MeshTarget {
  end(): Promise<Sight>;
}

/** What an onlooker knows before the first triangle, from the first reading. */
export interface Known {
  readonly triangles: number;
  readonly box: NonNullable<MeshFacts['box']>;
  readonly expects: MeshExpectation;
  /** on the page itself, where every step has to be short: what takes the whole mesh at once is left out */
  readonly isSparing?: boolean;
}

/**
 * The second reading, of the copy: what needs to know where the mesh lies before it can be measured or thinned. It is kept
 * apart so that the first reading, with which a file becomes safe, is as fast as the bytes come.
 */
export async function lookAt(
  store: ByteStore,
  id: AttachmentId,
  facts: MeshFacts,
  expects: MeshExpectation,
  signal: AbortSignal,
  pace: Pace = AT_ONCE,
): Promise<Look> {
  const { format, triangles, box } = facts;
  if (!box || triangles === 0) return {};
  const known: Known = { triangles, box, expects, isSparing: pace !== AT_ONCE };
  const shape = new ShapeOnlooker(known);
  const thinned = previewer(known);
  const onlookers: readonly MeshTarget[] = [shape, thinned];
  const reader = readerOf(format as ScanFormat, triangles, {
    addRecords: (view, offset, count) => {
      for (const onlooker of onlookers) onlooker.addRecords(view, offset, count);
    },
  });
  for await (const bytes of readBlob(await store.read(id, 0, Number.MAX_SAFE_INTEGER), pace)) {
    signal.throwIfAborted();
    reader.push(bytes);
  }
  reader.end();
  await pace.rest();
  const preview = await thinned.end();
  await pace.rest();
  return { shape: await shape.end(), ...(preview && { preview }) };
}

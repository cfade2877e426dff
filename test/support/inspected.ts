import type { IntakeRequest } from '../../src/scans/report.js';
import { createInspector, type MeshFacts } from '../../src/scans/worker/inspect.js';

/** @param cuts sizes of the chunks, used in turn; one chunk when there are none */
export function inspected(
  bytes: Uint8Array,
  cuts: readonly number[] = [],
  options: Pick<IntakeRequest, 'formats'> = {},
): MeshFacts {
  const inspector = createInspector(bytes.length, options);
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = cuts.length > 0 ? cuts[turn % cuts.length]! : bytes.length;
    inspector.push(bytes.subarray(at, at + size));
    at += size;
  }
  return inspector.end();
}

export const codesOf = ({ findings }: Pick<MeshFacts, 'findings'>): string =>
  findings.map(({ code }) => code).join(' ');

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

import { ScanFault } from '../../report.js';
import { LeafDigester } from '../leaf-digester.js';
import type { Pace } from '../pace.js';
import { readBlob } from '../read-file.js';

/**
 * What is mended gets a digest of its own, so that nothing that went wrong with the copy before would show any more: it has
 * to be, byte for byte, what was checked when it was taken in.
 * @param root of the leaves, as it was recorded
 * @throws {ScanFault} `copy-damaged`; `signal.reason`
 */
export async function checkRoot(
  copy: Blob,
  root: string,
  { signal, pace }: { readonly signal: AbortSignal; readonly pace?: Pace | undefined },
): Promise<void> {
  const digester = new LeafDigester(copy.size);
  for await (const bytes of readBlob(copy, pace, signal)) {
    digester.push(bytes);
    await digester.room();
  }
  signal.throwIfAborted();
  if ((await digester.end()).root !== root) throw new ScanFault('copy-damaged');
}

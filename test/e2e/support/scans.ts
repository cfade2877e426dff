import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bitingArch, toBinaryStl } from '../../support/arch.js';

export interface Scans {
  readonly upper: string;
  readonly lower: string;
}

const folder = mkdtempSync(join(tmpdir(), 'pontic-scans-'));

/** Two arches as a scanner would export them, with a name in the file name. */
export function bothArches(triangles = 60_000): Scans {
  const write = (jaw: 'upper' | 'lower') => {
    const path = join(folder, `Miller_John_${triangles}_${jaw}.stl`);
    writeFileSync(path, toBinaryStl(bitingArch({ jaw, triangles, seed: 11 })));
    return path;
  };
  return { upper: write('upper'), lower: write('lower') };
}

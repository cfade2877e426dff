import type { ScanPreview } from '../../report.js';
import type { Known, Onlooker } from '../look.js';
import { toPng } from './picture.js';
import { rasterise } from './rasterise.js';
import { Thinner } from './thin.js';
import { Weld } from './weld.js';

/** Enough to tell a margin line on a screen, little enough for a phone to turn. */
export const MOST_TRIANGLES = 60_000;
/** Where the page itself has to make it, and must not stand still meanwhile. */
const SPARING_TRIANGLES = 15_000;
/** Samples that are looked at for the picture, of a scan a million: a second's work, and a moment's on the page. */
const MOST_SAMPLES = 200_000_000;
const SPARING_SAMPLES = 10_000_000;
const WIDTH = 320;
const HEIGHT = 240;

/**
 * Makes the preview of a mesh: thinned where it is large, its corners welded where it is small, and a picture of that. What
 * goes wrong here is nobody's concern: there is no preview then, and the scan is as good as it was.
 */
export function previewer({ triangles, box, isSparing }: Known): Onlooker<ScanPreview | undefined> {
  const most = isSparing ? SPARING_TRIANGLES : MOST_TRIANGLES;
  let target: Thinner | Weld | undefined;
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch {
      // memory that is not given, or a mesh that nobody has foreseen
      target = undefined;
    }
  };
  attempt(() => {
    target = triangles > most ? new Thinner(box, most) : new Weld(triangles);
  });
  return {
    addRecords: (view, offset, count) => attempt(() => target?.addRecords(view, offset, count)),
    async end() {
      try {
        const mesh = target?.mesh();
        if (!mesh?.indices.length) return undefined;
        const samples = isSparing ? SPARING_SAMPLES : MOST_SAMPLES;
        const draw = async () => toPng(rasterise(mesh, WIDTH, HEIGHT, samples));
        const picture = await draw().catch(() => new Uint8Array(0));
        return { ...mesh, picture };
      } catch {
        return undefined;
      }
    },
  };
}

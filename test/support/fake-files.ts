import type {
  AttachmentId,
  AttachmentRef,
  AttachOutcome,
  IntakeProgress,
  ScanPreview,
  ScanReport,
} from '../../src/index.js';
import { aFile } from './a-case.js';

const SOUND: ScanReport = {
  format: 'stl-binary',
  triangles: 84_000,
  degenerate: 0,
  box: { min: [0, 0, 0], max: [60, 50, 20] },
  area: 4000,
  verdict: 'pass',
  findings: [],
};

interface TakeOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: IntakeProgress) => void;
}

/** How a fake client takes files in: at once, or as a test wants it. */
export interface FakeFiles {
  /** the names of what was picked */
  readonly picked: readonly string[];
  /** what there is to be shown of files, by their ids */
  readonly previews: Map<AttachmentId, Blob>;
  /** of scans: the thinned meshes and their pictures */
  readonly meshes: Map<AttachmentId, ScanPreview>;
  readonly pictures: Map<AttachmentId, Blob>;
  /** the next file ends so; `'stays'`: it is half done and stays so until it is stopped */
  next(outcome: (AttachOutcome & { ok: false }) | 'stays'): void;
  take(
    file: File,
    options: TakeOptions | undefined,
    keep: (file: AttachmentRef) => void,
  ): Promise<AttachOutcome>;
}

export function fakeFiles(): FakeFiles {
  const picked: string[] = [];
  const previews = new Map<AttachmentId, Blob>();
  let next: (AttachOutcome & { ok: false }) | 'stays' | undefined;
  return {
    picked,
    previews,
    meshes: new Map(),
    pictures: new Map(),
    next: (outcome) => void (next = outcome),
    take(file, { signal, onProgress } = {}, keep) {
      picked.push(file.name);
      const planned = next;
      next = undefined;
      if (planned === 'stays') {
        onProgress?.({ done: file.size / 2, total: file.size });
        return new Promise((_, reject) =>
          signal?.addEventListener('abort', () => reject(signal.reason as Error)),
        );
      }
      if (planned) return Promise.resolve(planned);
      const kept = aFile(file.name, { bytes: file.size });
      keep(kept);
      return Promise.resolve({ ok: true, id: kept.id, report: SOUND });
    },
  };
}

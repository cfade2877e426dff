import type {
  AttachmentId,
  AttachmentRef,
  AttachOutcome,
  IntakeProgress,
  LabFileOutcome,
  ScanPreview,
  ScanReport,
  SendOutcome,
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
  /** the lab's files, such as those of `stagedPlan()`; what is not there is answered with `missing` */
  readonly ofLab: Map<AttachmentId, Blob>;
  /** the next looks at the lab's files end so, until it is called without a code */
  failLab(code?: (LabFileOutcome & { ok: false })['code']): void;
  read(file: AttachmentRef): Promise<LabFileOutcome>;
  /** files that go with an event: all or nothing. What `next()` planned becomes of the last of them */
  takeAll(
    files: readonly File[],
  ):
    | { readonly documents: readonly AttachmentRef[] }
    | Extract<SendOutcome, { readonly code: 'document-refused' }>;
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
  const ofLab = new Map<AttachmentId, Blob>();
  let next: (AttachOutcome & { ok: false }) | 'stays' | undefined;
  let fault: (LabFileOutcome & { ok: false })['code'] | undefined;
  return {
    picked,
    previews,
    meshes: new Map(),
    pictures: new Map(),
    ofLab,
    failLab: (code) => void (fault = code),
    read({ id }) {
      const bytes = ofLab.get(id);
      if (fault) return Promise.resolve({ ok: false, code: fault });
      return Promise.resolve(bytes ? { ok: true, bytes } : { ok: false, code: 'missing' });
    },
    next: (outcome) => void (next = outcome),
    takeAll(files) {
      picked.push(...files.map(({ name }) => name));
      if (files.length && next && next !== 'stays') {
        const because = next;
        next = undefined;
        return { ok: false, code: 'document-refused', index: files.length - 1, because };
      }
      return { documents: files.map(({ name, size }) => aFile(name, { bytes: size })) };
    },
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

import type { Change } from '../../src/domain/change.js';
import { LEAF_BYTES, type LeafDigest, rootPreimage, toHex } from '../../src/domain/digest.js';
import type { AttachmentId } from '../../src/domain/ids.js';
import type { LabProfile } from '../../src/domain/profile.js';
import { restorative } from '../../src/profiles/restorative.js';
import { worstVerdict } from '../../src/scans/preflight.js';
import { ScanFault, type ScanIntake } from '../../src/scans/report.js';
import { createDocumentInspector } from '../../src/scans/worker/document.js';
import { type Backend, type PushOutcome, TransportFault } from '../../src/sync/backend.js';

/** What happens to one call on the line. */
export type Line =
  | 'good'
  | 'offline'
  | 'server'
  | 'lost' //       it arrives and is done, and the answer gets lost
  | 'twice' //      it arrives two times
  | 'nonsense';

/** A backend behind a line that is as bad as it is told. Notes what was sent, byte for byte. */
export interface BadLine extends Backend {
  readonly sent: { readonly id: string; readonly bytes: string }[];
  /** for the next calls of `push`, one each; then the line is good */
  readonly pushes: Line[];
  /** for the next calls of `files.put` */
  readonly puts: Line[];
  readonly parts: { readonly file: string; readonly part: number }[];
}

async function overLine<Answer>(line: Line, call: () => Promise<Answer>): Promise<Answer> {
  if (line === 'offline' || line === 'server') throw new TransportFault(line);
  if (line === 'twice') await call();
  const answer = await call();
  if (line === 'lost') throw new TransportFault('timeout');
  return answer;
}

export function badLine(inner: Backend, pushes: Line[] = []): BadLine {
  const sent: BadLine['sent'] = [];
  const parts: BadLine['parts'] = [];
  const puts: Line[] = [];
  return {
    ...inner,
    sent,
    pushes,
    puts,
    parts,
    push(changes, signal) {
      for (const change of changes) sent.push({ id: change.id, bytes: JSON.stringify(change) });
      const line = pushes.shift() ?? 'good';
      if (line === 'nonsense') return Promise.resolve([{ kind: 'accepted' }] as unknown as PushOutcome[]);
      return overLine(line, () => inner.push(changes, signal));
    },
    files: {
      ...inner.files,
      put(file, part, bytes, digest, signal, coding) {
        parts.push({ file: file.id, part });
        return overLine(puts.shift() ?? 'good', () =>
          inner.files.put(file, part, bytes, digest, signal, coding),
        );
      },
    },
  };
}

/** A lab that answers what a test tells it, change by change. */
export function scriptedLab(
  answer: (change: Change) => PushOutcome,
  { keepsDrafts = true, name = 'scripted' } = {},
): Backend {
  const account = { tenant: name, subject: 'practice' };
  return {
    id: `scripted:${name}`,
    account,
    connect: () => Promise.resolve({ ...account, name: '', role: 'dentist', epoch: '1', keepsDrafts }),
    push: (changes) => Promise.resolve(changes.map(answer)),
    pull: (since) =>
      Promise.resolve({ epoch: '1', cases: [], removed: [], cursor: since ?? ('0' as never), more: false }),
    files: {
      begin: (file) => Promise.resolve({ kind: 'verified', root: file.root }),
      put: () => Promise.resolve(),
      complete: (file) => Promise.resolve({ kind: 'verified', root: file.root }),
    },
  };
}

/** The restorative lab that asks for no scans: what is tested is how a case travels. */
export const scanless: LabProfile = { ...restorative, catalogue: { ...restorative.catalogue, slots: {} } };

const sha256 = async (bytes: BufferSource): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

export async function digestOf(content: Uint8Array<ArrayBuffer>): Promise<LeafDigest> {
  const leaves = new Uint8Array(Math.ceil(content.length / LEAF_BYTES) * 32);
  for (let at = 0; at < content.length; at += LEAF_BYTES)
    leaves.set(await sha256(content.subarray(at, at + LEAF_BYTES)), (at / LEAF_BYTES) * 32);
  const root = toHex(await sha256(rootPreimage(content.length, LEAF_BYTES, leaves)));
  return { algorithm: 'sha-256-leaves', bytes: content.length, leafBytes: LEAF_BYTES, leaves, root };
}

/** An intake that keeps copies in memory and finds every scan good: it outlives a closed client as a disk does. */
export interface MemoryScans extends ScanIntake {
  readonly copies: Map<AttachmentId, Uint8Array<ArrayBuffer>>;
  /** the next `take` fails with this */
  fault: ScanFault | undefined;
}

export function memoryScans(): MemoryScans {
  const copies = new Map<AttachmentId, Uint8Array<ArrayBuffer>>();
  const scans: MemoryScans = {
    copies,
    fault: undefined,
    async take({ id, file, expects }) {
      if (scans.fault) throw scans.fault;
      const content = new Uint8Array(await file.arrayBuffer());
      if (!expects) {
        const inspector = createDocumentInspector(content.length);
        inspector.push(content);
        const facts = inspector.end();
        const report = { ...facts, verdict: worstVerdict(facts.findings) };
        if (report.verdict === 'block') return { copy: undefined, report };
        copies.set(id, content);
        return { copy: { place: 'indexeddb', digest: await digestOf(content) }, report };
      }
      copies.set(id, content);
      const report = {
        format: 'stl-binary',
        triangles: 1,
        degenerate: 0,
        box: undefined,
        area: 1,
        verdict: 'pass',
        findings: [],
      } as const;
      return { copy: { place: 'indexeddb', digest: await digestOf(content) }, report };
    },
    read(id, _place, start, end) {
      const copy = copies.get(id);
      return copy
        ? Promise.resolve(new Blob([copy.slice(start, end)]))
        : Promise.reject(new ScanFault('copy-missing'));
    },
    remove(ids) {
      for (const id of ids) copies.delete(id);
      return Promise.resolve();
    },
    sweep: () => Promise.resolve(),
    close: () => undefined,
  };
  return scans;
}

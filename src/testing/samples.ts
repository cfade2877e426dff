import { type Case, type CaseEvent, newDraft } from '../domain/case.js';
import type { Change } from '../domain/change.js';
import { rootPreimage, toHex } from '../domain/digest.js';
import { attachmentId, type CaseId, caseId, eventId, instant, itemId, uuidv7 } from '../domain/ids.js';
import type { AttachmentRef, Prescription, PrescriptionItem } from '../domain/prescription.js';
import { isSame } from '../domain/same.js';
import { type ToothCode, toTooth } from '../domain/teeth.js';
import { restorative } from '../profiles/restorative.js';
import type { Backend, Cursor, FileManifest, PushOutcome } from '../sync/backend.js';
import { must } from './check.js';

export const newId = (): string => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
export const never = new AbortController().signal;
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
/** The same content, in whatever order its keys came back. */
export { isSame as alike };

/** Who sends and how it is signed: a lab asks for it before it takes an order or a revision of one. */
export const signing = {
  doctorName: 'Dr. Check',
  licenceNumber: 'L-1',
  declaredComplete: true,
  declaredPrivacy: true,
  signature: { kind: 'typed', name: 'Dr. Check', at: instant(0) },
} as const satisfies Partial<Prescription>;

export const aDraft = (instructions = 'first', id: CaseId = caseId(newId())): Case =>
  newDraft(restorative, id, instant(Date.now()), {
    ...signing,
    patientCode: 'P-1',
    instructions,
  });

const tooth = (code: string): ToothCode => toTooth({ system: 'fdi', code })!;
/** What lies at a place of a draft; its bytes are not announced. */
const lying = (name: string): AttachmentRef => ({
  id: attachmentId(newId()),
  name,
  bytes: 9000,
  root: 'ab'.repeat(32),
  triangles: 0,
  verdict: 'pass',
});

/** A draft with something in every part that an order may have. */
export function aFullDraft(): Case {
  const bridge: PrescriptionItem = {
    id: itemId(newId()),
    product: 'bridge',
    teeth: ['14', '15', '16'].map(tooth),
    material: 'zirconia',
    shade: { system: 'vita-classical', code: 'A2', region: 'body' },
    shades: { stump: { system: 'natural-die', code: 'ND3', region: 'stump' } },
    pontics: [tooth('15')],
    answers: { margin: 'chamfer', remark: 'Straße, "tight" – 0,05 mm' },
    note: 'two lines\nof words',
  };
  return newDraft(restorative, caseId(newId()), instant(Date.now()), {
    patientCode: 'P-1',
    yearOfBirth: 1971,
    sex: 'unspecified',
    items: { [bridge.id]: bridge },
    scans: { upper: lying('upper.stl'), 'xrays/01': lying('xrays-1.png'), 'xrays/02': lying('xrays-2.png') },
    answers: { overjet: 'improve', wishes: 'ä ö ü – 歯' },
    findings: { [tooth('15')]: ['missing'], [tooth('55')]: ['crown', 'retained'] },
    priority: 'urgent',
    signature: { kind: 'drawn', name: 'Dr. Check', at: instant(0), strokes: 'M 1 1 L 2 2' },
  });
}

export const saving = (document: Case, baseRevision = 0): Change => ({
  kind: 'draft',
  id: eventId(newId()),
  caseId: document.id,
  baseRevision,
  document,
});

export const discarding = (id: CaseId): Change => ({ kind: 'discard', id: eventId(newId()), caseId: id });

export type EventChange = Extract<Change, { kind: 'event' }>;

export function sending(
  id: CaseId,
  type: string,
  fields: CaseEvent['fields'] = {},
  more: Partial<CaseEvent> = {},
): EventChange {
  const event: CaseEvent = {
    id: eventId(newId()),
    type,
    by: { role: 'dentist', name: 'Dr. Check' },
    at: instant(Date.now()),
    fields,
    ...more,
  };
  return { kind: 'event', id: event.id, caseId: id, event };
}

export async function pushOne(backend: Backend, change: Change): Promise<PushOutcome> {
  const outcomes = await backend.push([change], never);
  const [outcome, ...others] = outcomes;
  must(outcome !== undefined && others.length === 0, 'one change has one outcome', outcomes);
  must(outcome.id === change.id, "an outcome carries its change's id", outcome);
  return outcome;
}

export async function pushAccepted(backend: Backend, change: Change): Promise<Case> {
  const outcome = await pushOne(backend, change);
  must(outcome.kind === 'accepted', `a ${change.kind} that fits is accepted`, outcome);
  must(outcome.case !== undefined, 'what was accepted comes back as the lab holds it', outcome);
  return outcome.case;
}

export interface Refusal {
  readonly code: string;
}
export async function pushRefused(backend: Backend, change: Change): Promise<Refusal> {
  const outcome = await pushOne(backend, change);
  must(outcome.kind === 'refused', 'it is refused', outcome);
  must(typeof outcome.refusal.code === 'string', 'a refusal has a code', outcome);
  return outcome.refusal;
}

/** Every page from a cursor to the end. */
export async function pullAll(backend: Backend, since?: Cursor) {
  const cases: Case[] = [];
  const removed: CaseId[] = [];
  let cursor = since;
  for (let pages = 0; ; pages++) {
    must(pages < 1000, 'the feed of changes comes to an end');
    const page = await backend.pull(cursor, never);
    cases.push(...page.cases);
    removed.push(...page.removed);
    must(!page.more || page.cursor !== cursor, 'a page that is not the last moves the cursor');
    cursor = page.cursor;
    if (!page.more) return { cases, removed, cursor, pages: pages + 1 };
  }
}

export const sha256 = async (bytes: BufferSource): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

export interface SampleFile {
  readonly manifest: FileManifest;
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
}

const somePattern = (): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: 9000 }, (_, i) => (i * 31 + (i >> 8)) % 256);

/** A flat strip of triangles as binary STL, which every coding makes smaller. */
export function aStrip(triangles = 200): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(84 + 50 * triangles);
  const view = new DataView(bytes.buffer);
  view.setUint32(80, triangles, true);
  for (let t = 0; t < triangles; t++)
    for (let corner = 0; corner < 3; corner++) {
      const at = 84 + 50 * t + 12 + 12 * corner;
      view.setFloat32(at, (t + corner) / 8, true);
      view.setFloat32(at + 4, (t + corner) % 2, true);
    }
  return bytes;
}

/** Parts of small leaves, three by default; the last part and the last leaf are short. */
export async function aFile(of: CaseId, content = somePattern()): Promise<SampleFile> {
  const [leafBytes, partBytes, bytes] = [1024, 4096, content.length];
  crypto.getRandomValues(content.subarray(0, 16));
  const leaves = new Uint8Array(Math.ceil(bytes / leafBytes) * 32);
  for (let at = 0; at < bytes; at += leafBytes)
    leaves.set(await sha256(content.subarray(at, at + leafBytes)), (at / leafBytes) * 32);
  const root = toHex(await sha256(rootPreimage(bytes, leafBytes, leaves)));
  const id = attachmentId(newId());
  return {
    manifest: { id, caseId: of, name: 'upper.stl', bytes, partBytes, leafBytes, leaves, root },
    parts: Array.from({ length: Math.ceil(bytes / partBytes) }, (_, part) =>
      content.slice(part * partBytes, (part + 1) * partBytes),
    ),
  };
}

export async function putPart(
  backend: Backend,
  file: SampleFile,
  part: number,
  bytes = file.parts[part]!,
): Promise<void> {
  await backend.files.put(file.manifest, part, new Blob([bytes]), toHex(await sha256(bytes)), never);
}

/** A file that the lab has verified. */
export async function sentFile(backend: Backend, of: CaseId): Promise<SampleFile> {
  const file = await aFile(of);
  await backend.files.begin(file.manifest, never);
  for (const part of file.parts.keys()) await putPart(backend, file, part);
  const state = await backend.files.complete(file.manifest, never);
  must(state.kind === 'verified', 'a whole file is verified', state);
  return file;
}

/** A draft with one file in its slot, and the event that signs it. */
export async function readyCase(
  backend: Backend,
): Promise<{ draft: Case; submit: EventChange; file: SampleFile; revision: number }> {
  const id = caseId(newId());
  const first = aDraft('to be sent', id);
  const { revision } = await pushAccepted(backend, saving(first));
  const file = await sentFile(backend, id);
  const { manifest } = file;
  const scan = {
    id: manifest.id,
    name: 'upper.stl',
    bytes: manifest.bytes,
    root: manifest.root,
    triangles: 1,
    verdict: 'pass',
  } as const;
  const draft: Case = { ...first, prescription: { ...first.prescription, scans: { upper: scan } } };
  const ready = await pushAccepted(backend, saving(draft, revision));
  const submit = sending(id, 'case.submit', {}, { manifest: [{ id: manifest.id, root: manifest.root }] });
  return { draft, submit, file, revision: ready.revision };
}

export async function submitted(
  backend: Backend,
): Promise<{ subject: Case; submit: Change; file: SampleFile }> {
  const { submit, file } = await readyCase(backend);
  return { subject: await pushAccepted(backend, submit), submit, file };
}

export const submissionsOf = ({ history }: Case): number =>
  history.filter((entry) => entry.type === 'case.submit').length;

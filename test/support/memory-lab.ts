import { advanceCase, type Case, startStatus } from '../../src/domain/case.js';
import type { Change, LabRefusal } from '../../src/domain/change.js';
import { compileLifecycle } from '../../src/domain/lifecycle/machine.js';
import {
  type CaseId,
  type CaseView,
  createLabClient,
  type DraftEdit,
  eventId,
  instant,
  itemId,
  type LabClient,
  type LabClientOptions,
  type LabProfile,
  type Prescription,
  type PrescriptionField,
} from '../../src/index.js';
import {
  type Backend,
  type Cursor,
  type FileManifest,
  type FileState,
  type PushOutcome,
  TransportFault,
} from '../../src/sync/backend.js';
import { anItem } from './a-case.js';
import { memoryScans } from './fake-backend.js';
import { crownEdits, now, uniqueName, until } from './lab.js';
import { small } from './small-lab.js';

/** A lab in memory that plays by the machine, and does to the practice what a test tells it. */
export interface MemoryLab extends Backend {
  /** the lab's clock, milliseconds since 1970; it tells none while this is `undefined` */
  clock: number | undefined;
  isOffline: boolean;
  /** what is answered to a change instead of doing it */
  refuse: ((change: Change) => LabRefusal | undefined) | undefined;
  /** what a pull brings besides, once */
  readonly extra: Case[];
  readonly sent: readonly Change[];
  /** ids of the files that arrived */
  readonly arrived: Set<string>;
  /** no file of more bytes is taken */
  mostBytes: number;
  case(id: CaseId): Case | undefined;
  /** Somebody at the lab, or on another device of the practice, does something. */
  act(id: CaseId, type: string, fields?: Readonly<Record<string, string>>, more?: object): Case;
  /** Writes a case as the lab has it now: what no event of this profile does. */
  file(subject: Case): Case;
  purge(id: CaseId): void;
}

let serial = 0;
export function memoryLab(profile: LabProfile = small, name = uniqueName()): MemoryLab {
  const lifecycle = compileLifecycle(profile.lifecycle);
  const account = { tenant: name, subject: 'practice' };
  const rows = new Map<CaseId, { seq: number; case: Case | undefined }>();
  const answers = new Map<string, PushOutcome>();
  const sent: Change[] = [];
  const watchers = new Set<() => void>();
  let seq = 0;
  const at = () => instant(lab.clock ?? Date.now());

  function file(subject: Case): Case {
    const next = { ...subject, revision: (rows.get(subject.id)?.case?.revision ?? 0) + 1 };
    rows.set(subject.id, { seq: ++seq, case: next });
    watchers.forEach((tell) => tell());
    return next;
  }

  function decide(change: Change): PushOutcome {
    const { id, caseId } = change;
    const refused = (refusal: LabRefusal): PushOutcome => ({ kind: 'refused', id, refusal });
    const refusal = lab.refuse?.(change);
    if (refusal) return refused(refusal);
    const row = rows.get(caseId);
    if (row && !row.case) return refused({ code: 'purged' });
    const current = row?.case;
    if (change.kind === 'discard') return { kind: 'accepted', id, case: undefined };
    if (change.kind === 'draft') {
      const { document } = change;
      const status = startStatus(profile, document.prescription);
      return { kind: 'accepted', id, case: file({ ...document, status, history: [] }) };
    }
    if (!current) return refused({ code: 'unknown-case' });
    const { event } = change;
    const missing = (event.manifest ?? []).filter((one) => !lab.arrived.has(one.id));
    if (missing.length) return refused({ code: 'files-missing', files: missing.map((one) => one.id) });
    const advance = advanceCase({ lifecycle, profile }, current, event, at());
    if (!advance.ok) return refused(advance.refusal);
    let next = file(advance.case);
    if (event.type === 'case.submit') next = lab.act(caseId, 'case.receive', { caseNumber: `N-${seq}` });
    return { kind: 'accepted', id, case: next };
  }

  const onLine = <Answer>(answer: () => Answer): Promise<Answer> =>
    lab.isOffline ? Promise.reject(new TransportFault('offline')) : Promise.resolve().then(answer);

  const take = (manifest: FileManifest): FileState => {
    if (manifest.bytes > lab.mostBytes) throw new TransportFault('too-large');
    lab.arrived.add(manifest.id);
    return { kind: 'verified', root: manifest.root };
  };

  const lab: MemoryLab = {
    id: `memory:${name}`,
    account,
    clock: undefined,
    isOffline: false,
    refuse: undefined,
    extra: [],
    sent,
    arrived: new Set(),
    mostBytes: Infinity,
    connect: () => onLine(() => ({ ...account, name: '', role: 'dentist', epoch: '1', keepsDrafts: false })),
    push: (changes) =>
      onLine(() =>
        changes.map((change) => {
          sent.push(structuredClone(change));
          const outcome = answers.get(change.id) ?? decide(change);
          answers.set(change.id, outcome);
          return outcome;
        }),
      ),
    pull: (since) =>
      onLine(() => {
        const news = [...rows].filter(([, row]) => row.seq > Number(since ?? 0));
        return {
          epoch: '1',
          cases: [...lab.extra.splice(0), ...news.flatMap(([, row]) => row.case ?? [])],
          removed: news.filter(([, row]) => !row.case).map(([id]) => id),
          cursor: String(seq) as Cursor,
          more: false,
          ...(lab.clock !== undefined && { clock: instant(lab.clock) }),
        };
      }),
    files: {
      begin: (manifest) => onLine(() => take(manifest)),
      put: () => Promise.resolve(),
      complete: (manifest) => onLine(() => take(manifest)),
    },
    watch(onRemoteChange) {
      watchers.add(onRemoteChange);
      return () => watchers.delete(onRemoteChange);
    },
    case: (id) => rows.get(id)?.case,
    act(id, type, fields = {}, more = {}) {
      const roles = { 'case.receive': 'system', 'followup.link': 'system' } as Record<string, string>;
      const by = { role: roles[type] ?? 'lab_admin', name: 'Ana' };
      const event = { id: eventId(`lab-${++serial}`), type, by, at: at(), fields, ...more };
      const advance = advanceCase({ lifecycle, profile }, rows.get(id)!.case!, event, at());
      if (!advance.ok) throw new Error(`${type}: ${advance.refusal.code}`);
      return file(advance.case);
    },
    file,
    purge(id) {
      rows.set(id, { seq: ++seq, case: undefined });
      watchers.forEach((tell) => tell());
    },
  };
  return lab;
}

/** The small lab's client, with copies in memory. */
export const openSmall = (lab: MemoryLab, more: Partial<LabClientOptions> = {}): Promise<LabClient> =>
  createLabClient({ backend: lab, profile: small, scans: memoryScans(), ...more });

export const typed = <Field extends PrescriptionField>(
  field: Field,
  value: Prescription[Field],
): readonly DraftEdit[] => [{ field, value } as DraftEdit];

export const signature = (name = 'Ada Okafor'): readonly DraftEdit[] =>
  typed('signature', { kind: 'typed', name, at: instant(Date.now()) });

/** A crown on 26, complete and signed. */
export const smallEdits = (): readonly DraftEdit[] => [
  ...typed('service', 'full'),
  ...crownEdits(undefined, small),
  {
    item: itemId('01'),
    value: { ...anItem('crown', ['26']), id: itemId('01') },
  },
  ...signature(),
];

export const isQuiet = (view: CaseView | undefined): boolean =>
  view !== undefined && view.unsent === 0 && view.case.caseNumber !== undefined;

/** A case that the lab has received. */
export async function received(client: LabClient): Promise<CaseId> {
  const id = await client.createDraft();
  await client.edit(id, smallEdits());
  const sent = await client.submit(id);
  if (!sent.ok) throw new Error(JSON.stringify(sent));
  await until(client.case(id), isQuiet);
  return id;
}

export const viewOf = async (client: LabClient, id: CaseId): Promise<CaseView> =>
  (await now(client.case(id)))!;

export const scanFile = (content = 'solid x'): File => new File([content], 'Miller_John_upper.stl');

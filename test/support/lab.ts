import { aTimeout } from '@open-wc/testing';
import {
  type CaseId,
  type CaseView,
  createLabClient,
  type DraftEdit,
  itemId,
  type LabClient,
  type LabProfile,
  localLab,
  type LocalLabOptions,
  plainDate,
  toTooth,
  type Watch,
} from '../../src/index.js';
import { restorative } from '../../src/profiles/restorative.js';
import { archMesh, toBinaryStl } from './arch.js';
import { completePrescription } from './complete.js';

let serial = 0;
/** Tests share one origin's storage: every test gets a lab of its own. */
export const uniqueName = (): string => `test-${Date.now().toString(36)}-${serial++}`;

export function aLab(options: Partial<LocalLabOptions> = {}) {
  return localLab({ profile: restorative, name: uniqueName(), practice: 'Dr. Okafor', ...options });
}

export const openClient = (backend = aLab(), profile: LabProfile = restorative): Promise<LabClient> =>
  createLabClient({ backend, profile });

/** The first value of a watch that meets the condition. */
export function until<Value>(
  watch: Watch<Value>,
  isIt: (value: Value) => boolean,
  ms = 20_000,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    let last: Value | undefined;
    const timer = setTimeout(() => {
      subscription.unsubscribe();
      reject(new Error(`not within ${ms} ms; last: ${JSON.stringify(last)?.slice(0, 400)}`));
    }, ms);
    const subscription = watch.subscribe({
      next(value) {
        last = value;
        if (!isIt(value)) return;
        clearTimeout(timer);
        queueMicrotask(() => subscription.unsubscribe());
        resolve(value);
      },
      error: reject,
    });
  });
}

export const stageIs = (stage: string) => (view: CaseView | undefined) => view?.case.status.stage === stage;
export const now = <Value>(watch: Watch<Value>): Promise<Value> => until(watch, () => true);

export const tooth = (code: string) => toTooth({ system: 'fdi', code })!;
const crown = itemId('01');

/** Everything that a crown on 26 needs but the scans, with an answer to whatever the lab has to know of it. */
export const crownEdits = (
  wanted = '2099-01-04',
  profile: LabProfile = restorative,
): readonly DraftEdit[] => {
  const { items, answers } = completePrescription(profile, {
    product: 'crown',
    material: 'zirconia',
    teeth: [tooth('26')],
    today: plainDate('2026-03-09'),
  });
  const shade = { system: 'vita-classical', code: 'A2', region: 'body' } as const;
  return [
    { field: 'patientCode', value: 'PT-4711' },
    { field: 'yearOfBirth', value: 1971 },
    { item: crown, value: { ...items[crown]!, shade } },
    ...Object.entries(answers).map(([answer, value]) => ({ answer, value })),
    { field: 'dateWanted', value: plainDate(wanted) },
    { field: 'doctorName', value: 'Dr. Ada Okafor' },
    { field: 'licenceNumber', value: 'FL-11402' },
    { field: 'declaredComplete', value: true },
    { field: 'declaredPrivacy', value: true },
  ];
};

const scans = new Map<string, ArrayBuffer>();
/** A procedural arch as a picked file. */
export function archFile(arch: 'upper' | 'lower', triangles = 24_000): File {
  const key = `${arch}-${triangles}`;
  const bytes = scans.get(key) ?? toBinaryStl(archMesh({ jaw: arch, triangles, seed: 7 })).buffer;
  scans.set(key, bytes);
  return new File([bytes], `Miller_John_1971_${arch}.stl`);
}

/** A draft that lacks nothing but the sending. */
export async function signedDraft(client: LabClient): Promise<CaseId> {
  const id = await client.createDraft();
  await client.edit(id, crownEdits());
  for (const arch of ['upper', 'lower'] as const) {
    const outcome = await client.attach(id, arch, archFile(arch));
    if (!outcome.ok) throw new Error(`attach ${arch}: ${outcome.code}`);
  }
  await client.edit(id, [
    {
      field: 'signature',
      value: { kind: 'typed', name: 'Ada Okafor', at: new Date().toISOString() as never },
    },
  ]);
  return id;
}

export { aTimeout };

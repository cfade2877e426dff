import { type Case, type CaseEvent, newDraft, type Origin } from '../../../src/domain/case.js';
import type { Change, LabRefusal } from '../../../src/domain/change.js';
import {
  caseId,
  type CaseId,
  eventId,
  instant,
  itemId,
  type LocalLab,
  type LocalLabOptions,
  plainDate,
  type Prescription,
} from '../../../src/index.js';
import { newId, sending, signing } from '../../../src/testing/samples.js';
import { aLab, now, tooth } from '../../support/lab.js';
import { PATIENT, pausedLab } from '../../support/paused-lab.js';

/** The practice's side of a test: it speaks to the lab's port as the engine does, without a database of its own. */

export const NEVER = new AbortController().signal;
export const DAY_MS = 86_400_000;
export const OFFICE = { role: 'lab_admin', name: 'Office' };
export const SYSTEM = { role: 'system', name: '' };

export const aPausedLab = (options: Partial<LocalLabOptions> = {}): LocalLab =>
  aLab({ profile: pausedLab, ...options });

/** The same lab in another tab. */
export const sameLab = ({ account }: LocalLab, options: Partial<LocalLabOptions> = {}): LocalLab =>
  aPausedLab({ name: account!.tenant, ...options });

const crown = itemId('01');
const written: Partial<Prescription> = {
  ...signing,
  patientCode: PATIENT,
  yearOfBirth: 1971,
  doctorName: 'Dr. Ada Okafor',
  instructions: `for ${PATIENT}`,
  dateWanted: plainDate('2099-01-05'),
  items: {
    [crown]: {
      id: crown,
      product: 'crown',
      teeth: [tooth('26')],
      material: 'zirconia',
      shade: undefined,
      note: PATIENT,
    },
  },
};

export const draftOf = (rx: Partial<Prescription> = {}, id = caseId(newId()), origin?: Origin): Case =>
  newDraft(pausedLab, id, instant(Date.now()), { ...written, ...rx }, origin);

/** What the lab answers to one change: the case, or the refusal. */
export async function push(
  lab: LocalLab,
  change: Change,
): Promise<{ readonly case?: Case; readonly refusal?: LabRefusal }> {
  const [outcome] = await lab.push([change], NEVER);
  if (outcome?.kind === 'refused') return { refusal: outcome.refusal };
  if (outcome?.kind === 'accepted') return outcome.case ? { case: outcome.case } : {};
  throw new Error(`the lab answered ${JSON.stringify(outcome)}`);
}

export const send = (
  lab: LocalLab,
  id: CaseId,
  type: string,
  fields: CaseEvent['fields'] = {},
  more: Partial<CaseEvent> = {},
) => push(lab, sending(id, type, fields, more));

export const save = (lab: LocalLab, document: Case, baseRevision = 0) =>
  push(lab, { kind: 'draft', id: eventId(newId()), caseId: document.id, baseRevision, document });

/** A case that the lab has received. */
export async function sentCase(
  lab: LocalLab,
  rx: Partial<Prescription> = {},
  origin?: Origin,
): Promise<Case> {
  const draft = draftOf(rx, undefined, origin);
  await save(lab, draft);
  const { case: sent, refusal } = await send(lab, draft.id, 'case.submit');
  if (!sent) throw new Error(`not received: ${refusal?.code}`);
  return sent;
}

export async function pausedCase(lab: LocalLab, rx: Partial<Prescription> = {}): Promise<Case> {
  const { id } = await sentCase(lab, rx);
  const { case: paused } = await send(lab, id, 'pause.place', { pauseReason: 'patient' });
  return paused!;
}

/** Walks a received case to the practice's door. */
export async function delivered(lab: LocalLab, rx: Partial<Prescription> = {}): Promise<Case> {
  const { id } = await sentCase(lab, rx);
  for (const [type, fields] of [
    ['design.start', {}],
    ['production.start', {}],
    ['finishing.start', {}],
    ['qc.start', {}],
    ['case.ship', { trackingNumber: '1Z' }],
    ['delivery.confirm', {}],
  ] as const) {
    const outcome = await lab.desk.act(id, type, fields, OFFICE);
    if (!outcome.ok) throw new Error(`${type}: ${outcome.refusal.code}`);
  }
  return atLab(lab, id);
}

export async function atLab(lab: LocalLab, id: CaseId): Promise<Case> {
  const found = (await now(lab.desk.cases)).find((subject) => subject.id === id);
  if (!found) throw new Error('the lab does not have it');
  return found;
}

export const typesOf = ({ history }: Case): readonly string[] => history.map(({ type }) => type);

/** Days from one entry to another, by the lab's stamps; exact to a millisecond. */
export const daysAfter = (subject: Case, first: string, last: string): number =>
  (stampOf(subject, last) - stampOf(subject, first)) / DAY_MS;

const stampOf = ({ history }: Case, type: string): number =>
  Date.parse(history.findLast((entry) => entry.type === type)!.at);

/** Everything that lies in the lab's database, as text: what is not in here is nowhere. */
export async function everythingIn(lab: LocalLab): Promise<Readonly<Record<string, string>>> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(`pontic-lab-${lab.account!.tenant}`);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
  const asText = (_: string, value: unknown) =>
    value instanceof ArrayBuffer || ArrayBuffer.isView(value)
      ? new TextDecoder('latin1').decode(value)
      : value;
  const names = [...db.objectStoreNames];
  const tables = await Promise.all(
    names.map(
      (name) =>
        new Promise<[string, string]>((resolve, reject) => {
          const request = db.transaction(name).objectStore(name).getAll();
          request.onsuccess = () => resolve([name, JSON.stringify(request.result, asText)]);
          request.onerror = () => reject(request.error!);
        }),
    ),
  );
  db.close();
  return Object.fromEntries(tables);
}

import { advanceCase, type Case, type CaseEvent } from '../../../domain/case.js';
import type { Change, LabRefusal } from '../../../domain/change.js';
import { eventId, instant } from '../../../domain/ids.js';
import { initialStatus } from '../../../domain/lifecycle/definition.js';
import type { Lifecycle } from '../../../domain/lifecycle/machine.js';
import type { PushOutcome } from '../../backend.js';
import type { LabConduct } from './conduct.js';
import { fileCase, type LabDatabase, nextSeq } from './lab-database.js';

const FIRST_CASE_NUMBER = 10_001;

export interface IntakeDeskOptions {
  readonly db: LabDatabase;
  readonly lifecycle: Lifecycle;
  readonly now: () => number;
  readonly newId: () => string;
  readonly conduct: LabConduct;
}

const DECLINED: LabRefusal = {
  code: 'declined',
  message: 'We cannot take new cases this week. Please call us.',
};

/** Takes the practice's changes. The order of the checks is the contract's: replay first, then preconditions. */
export async function takeChange(options: IntakeDeskOptions, change: Change): Promise<PushOutcome> {
  const { db } = options;
  return db.transaction('rw', [db.cases, db.answers, db.settings, db.files], async () => {
    const answered = await db.answers.get(change.id);
    if (answered) return answered.outcome;
    const outcome = await decide(options, change);
    await db.answers.put({ id: change.id, outcome });
    return outcome;
  });
}

async function decide(options: IntakeDeskOptions, change: Change): Promise<PushOutcome> {
  const { db, lifecycle } = options;
  const { id } = change;
  const current = (await db.cases.get(change.caseId))?.case;
  const refused = (refusal: LabRefusal): PushOutcome => ({ kind: 'refused', id, refusal });
  const isOpen = !current || lifecycle.definition.editable.includes(current.status.stage);

  if (change.kind === 'discard') {
    if (!isOpen) return refused({ code: 'already-submitted' });
    await db.cases.put({ id: change.caseId, seq: await nextSeq(db), case: undefined });
    return { kind: 'accepted', id, case: undefined };
  }
  if (change.kind === 'draft') {
    if (!isOpen) return refused({ code: 'already-submitted' });
    if (current && current.revision !== change.baseRevision) return { kind: 'conflict', id, case: current };
    // only the document is the practice's to write: stage and history are the lab's
    const draft = {
      ...change.document,
      revision: current?.revision ?? 0,
      caseNumber: undefined,
      history: [],
    };
    return {
      kind: 'accepted',
      id,
      case: await fileCase(db, { ...draft, status: initialStatus(lifecycle.definition) }),
    };
  }
  if (!current) return refused({ code: 'unknown-case' });
  const missing = await missingFiles(db, change.event);
  if (missing.length) return refused({ code: 'files-missing', files: missing });
  if (change.event.type === 'case.submit' && options.conduct.answer === 'refuse') return refused(DECLINED);
  return applyEvent(options, current, change.event);
}

async function missingFiles(db: LabDatabase, { manifest = [] }: CaseEvent) {
  const files = await db.files.bulkGet(manifest.map((file) => file.id));
  return manifest
    .filter((file, i) => !files[i]?.verified || files[i].root !== file.root)
    .map((file) => file.id);
}

async function applyEvent(
  { db, lifecycle, now, newId }: IntakeDeskOptions,
  current: Case,
  event: CaseEvent,
): Promise<PushOutcome> {
  const at = instant(now());
  // whoever the sender says he is: this line is the practice's
  const advance = advanceCase(lifecycle, current, { ...event, by: { ...event.by, role: 'dentist' } }, at);
  if (!advance.ok) return { kind: 'refused', id: event.id, refusal: advance.refusal };
  let next = advance.case;
  if (event.type === 'case.submit') {
    const number = Number((await db.settings.get('caseNumber'))?.value ?? FIRST_CASE_NUMBER);
    await db.settings.put({ name: 'caseNumber', value: number + 1 });
    const received = advanceCase(
      lifecycle,
      next,
      {
        id: eventId(newId()),
        type: 'case.receive',
        by: { role: 'system', name: '' },
        at,
        fields: { caseNumber: String(number) },
      },
      at,
    );
    if (received.ok) next = received.case;
  }
  return { kind: 'accepted', id: event.id, case: await fileCase(db, next) };
}

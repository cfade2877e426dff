import {
  type Case,
  type CaseEvent,
  currentPlan,
  newDraft,
  prescriptionVersion,
  seenValues,
} from '../../src/domain/case.js';
import { dueDateAfter } from '../../src/domain/forecast.js';
import { eventId, instant } from '../../src/domain/ids.js';
import type { EventFacts } from '../../src/domain/lifecycle/table.js';
import {
  caseId,
  dayIn,
  type LabProfile,
  type LocalLab,
  plainDate,
  type Prescription,
} from '../../src/index.js';
import { newId, signing } from '../../src/testing/samples.js';
import { tooth } from './lab.js';

const DENTIST = 'dentist';
const NEVER = new AbortController().signal;

/** A case in the embedded lab that is driven event by event, each through the door of the one who sends it. */
export interface DrivenCase {
  readonly current: Case;
  /** @returns the refusal's code, or nothing when the event was taken */
  send(facts: EventFacts): Promise<string | undefined>;
}

/** Sends a draft to the embedded lab as a practice does; the case stands where its service begins. */
export async function drivenCase(
  lab: LocalLab,
  profile: LabProfile,
  prescription: Partial<Prescription> = {},
): Promise<DrivenCase> {
  const document = newDraft(profile, caseId(newId()), instant(Date.now()), {
    ...signing,
    patientCode: 'PT-4711',
    doctorName: 'Dr. Ada Okafor',
    dateWanted: plainDate('2099-01-04'),
    ...prescription,
  });
  let current = document;
  let revision = 0;

  const push = async (event: CaseEvent): Promise<string | undefined> => {
    const [outcome] = await lab.push([{ kind: 'event', id: event.id, caseId: document.id, event }], NEVER);
    if (outcome?.kind === 'refused') return outcome.refusal.code;
    if (outcome?.kind === 'accepted' && outcome.case) current = outcome.case;
    return undefined;
  };
  /** what a sender sees on the screen and sends back with it */
  const seenBy = async ({ type, fields }: EventFacts): Promise<Record<string, string>> => {
    const today = dayIn(profile.timeZone, await lab.clock.now());
    const due = dueDateAfter(profile, current, type, today);
    return {
      ...seenValues(profile.lifecycle, current, type),
      ...fields,
      ...('planDigest' in fields && { planDigest: currentPlan(current)?.digest ?? fields['planDigest'] }),
      ...(due && { dueDate: due }),
    };
  };

  const draft = {
    kind: 'draft',
    id: eventId(newId()),
    caseId: document.id,
    baseRevision: 0,
    document,
  } as const;
  await lab.push([draft], NEVER);
  return {
    get current() {
      return current;
    },
    async send(facts) {
      const { revises } = profile.lifecycle.events[facts.type] ?? {};
      const by = { role: facts.by.role, name: 'N' };
      const fields = await seenBy(facts);
      if (facts.by.role === DENTIST)
        return push({
          id: eventId(newId()),
          type: facts.type,
          by,
          at: instant(Date.now()),
          fields,
          ...(revises && {
            edits: [
              { field: 'instructions', value: `revised ${++revision}` },
              { field: 'signature', value: signing.signature },
            ],
            revisionOf: prescriptionVersion(current),
          }),
        });
      const plan = {
        note: `version ${current.plans.length + 1}`,
        rows: [{ tooth: tooth('26'), aspects: { a: 'b' } }],
      };
      const outcome = await lab.desk.act(current.id, facts.type, fields, {
        ...by,
        ...(facts.type.startsWith('plan.propose') && { plan }),
      });
      if (!outcome.ok) return outcome.refusal.code;
      current = outcome.case;
      return undefined;
    },
  };
}

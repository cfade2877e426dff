import { expect } from '@open-wc/testing';
import {
  advanceCase,
  type Case,
  type CaseEvent,
  currentPlan,
  newDraft,
  prescriptionVersion,
  seenValues,
} from '../../src/domain/case.js';
import { caseId, eventId, instant } from '../../src/domain/ids.js';
import { type CaseStatus, initialStatus, type Role } from '../../src/domain/lifecycle/definition.js';
import { type Advance, compileLifecycle, type Lifecycle } from '../../src/domain/lifecycle/machine.js';
import type { PlanVersion } from '../../src/domain/plan.js';
import type { Prescription } from '../../src/domain/prescription.js';
import type { LabProfile } from '../../src/domain/profile.js';
import type { ScriptStep } from '../../src/domain/script.js';

const HOUR_MS = 3_600_000;
/** Monday, 2 March 2026, 15:00 in UTC: when the cases of these tests are sent */
export const SENT = Date.UTC(2026, 2, 2, 15);

const lifecycles = new WeakMap<LabProfile, Lifecycle>();
/** Compiled once: properties play thousands of cases. */
function lifecycleOf(profile: LabProfile): Lifecycle {
  const lifecycle = lifecycles.get(profile) ?? compileLifecycle(profile.lifecycle);
  lifecycles.set(profile, lifecycle);
  return lifecycle;
}

/** Who may send what from where, asked of one lab's lifecycle. */
export function rulesIn(profile: LabProfile) {
  const lifecycle = lifecycleOf(profile);
  const { definition } = lifecycle;
  const roles = Object.keys(definition.roles);
  const events = Object.keys(definition.events);
  /** every field that any event asks for */
  const given = Object.fromEntries(Object.keys(definition.fields).map((field) => [field, 'given']));

  const status = (change: Record<string, string> = {}): CaseStatus => ({
    ...initialStatus(definition),
    ...change,
  });
  const act = (from: CaseStatus, type: string, role: Role, fields = given): Advance =>
    lifecycle.advance(from, { type, by: { role }, fields });
  /** the status after an event, or the refusal's code */
  const outcome = (from: CaseStatus, type: string, role: Role, fields = given): CaseStatus | string => {
    const result = act(from, type, role, fields);
    return result.ok ? result.status : result.refusal.code;
  };
  const effects = (from: CaseStatus, type: string, role: Role): readonly string[] => {
    const result = act(from, type, role);
    return result.ok ? result.effects : [`refused: ${result.refusal.code}`];
  };
  return {
    lifecycle,
    definition,
    roles,
    events,
    given,
    status,
    act,
    outcome,
    effects,
    /** These roles, and no others, may send an event from a status; it leads to `change` of that status. */
    expectSetBy(from: CaseStatus, type: string, allowed: readonly Role[], change: Record<string, string>) {
      for (const role of roles)
        expect(outcome(from, type, role), `${type} by ${role}`).to.deep.equal(
          allowed.includes(role) ? { ...from, ...change } : 'wrong-role',
        );
    },
    /** Without its fields an event is refused, and the refusal names them. */
    expectAsks(from: CaseStatus, type: string, role: Role, fields: readonly string[]) {
      const refusal = { code: 'missing-fields', fields };
      expect(act(from, type, role, {})).to.deep.equal({ ok: false, refusal });
      const blank = Object.fromEntries(fields.map((field) => [field, '   ']));
      expect(act(from, type, role, blank)).to.deep.equal({ ok: false, refusal });
    },
    /** The stages that can follow, by whatever event of whatever role. */
    nextStages(from: CaseStatus): readonly string[] {
      const reached = events.flatMap((type) => roles.map((role) => outcome(from, type, role)));
      const stages = reached.flatMap((to) => (typeof to === 'string' ? [] : to.stage));
      return [...new Set(stages)].filter((stage) => stage !== from.stage);
    },
  };
}

const planAfter = (subject: Case, plan: NonNullable<ScriptStep['plan']>, at: number): PlanVersion => {
  const version = (currentPlan(subject)?.version ?? 0) + 1;
  return { ...plan, version, proposedAt: instant(at), digest: `digest-${version}` };
};

/** One step as its sender sends it: a decision names the plan that lies before him, a revision the one it was made on. */
function eventOf(profile: LabProfile, subject: Case, step: ScriptStep, at: number): CaseEvent {
  const { event: type, by: role, fields = {}, plan, edits } = step;
  const digest = currentPlan(subject)?.digest;
  const decides = role === 'dentist' && /^plan\./.test(type) && digest !== undefined;
  return {
    id: eventId(`event-${subject.history.length}`),
    type,
    by: { role, name: `The ${role}` },
    // the sender's own clock stands still: nothing may hang on it
    at: instant(0),
    fields: {
      ...seenValues(profile.lifecycle, subject, type),
      ...(decides && { planDigest: digest }),
      ...fields,
    },
    ...(plan && { plan: planAfter(subject, plan, at) }),
    ...(edits && { edits, revisionOf: prescriptionVersion(subject) }),
  };
}

const RECEIVED: readonly ScriptStep[] = [
  { by: 'dentist', event: 'case.submit' },
  { by: 'system', event: 'case.receive', fields: { caseNumber: 'L-1' } },
];

/** Goes on with a case, each step by the lab's clock; a step that is refused ends the test. */
export function goOn(profile: LabProfile, subject: Case, steps: readonly ScriptStep[]): Case {
  const lifecycle = lifecycleOf(profile);
  return steps.reduce((current, step) => {
    const at = Date.parse(current.updatedAt) + (step.afterHours ?? 1) * HOUR_MS;
    const result = advanceCase(
      { lifecycle, profile },
      current,
      eventOf(profile, current, step, at),
      instant(at),
    );
    if (!result.ok) throw new Error(`${step.event} in ${current.status.stage}: ${result.refusal.code}`);
    return result.case;
  }, subject);
}

/** A case that the lab has received, and what then happened to it. */
export const play = (
  profile: LabProfile,
  steps: readonly ScriptStep[] = [],
  prescription: Partial<Prescription> = {},
): Case => {
  const start = SENT - 2 * HOUR_MS;
  const draft = newDraft(profile, caseId('case-1'), instant(start), {
    patientCode: 'PX-118',
    doctorName: 'Dr. Ines Marten',
    ...prescription,
  });
  return goOn(profile, draft, [...RECEIVED, ...steps]);
};

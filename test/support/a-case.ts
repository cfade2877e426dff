import {
  advanceCase,
  type Case,
  type CaseEvent,
  newDraft,
  prescriptionVersion,
  type Rules,
  seenValues,
} from '../../src/domain/case.js';
import { followUpsOf } from '../../src/domain/follow-up.js';
import { compileLifecycle } from '../../src/domain/lifecycle/machine.js';
import { planPreimage } from '../../src/domain/plan.js';
import {
  attachmentId,
  type AttachmentRef,
  caseId,
  type CaseView,
  type DraftEdit,
  eventId,
  type EventType,
  instant,
  itemId,
  type LabProfile,
  type Origin,
  type PlanRow,
  type PlanVersion,
  plainDate,
  type Prescription,
  type PrescriptionItem,
  type Role,
  type ToothCode,
} from '../../src/index.js';
import { restorative } from '../../src/profiles/restorative.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** between two steps of a made-up past */
const STEP = 18 * HOUR;
/** Monday, 9 March 2026, 15:00 in UTC: the present of every test unless it says otherwise */
export const NOW = Date.UTC(2026, 2, 9, 15);

export const NAMES: Readonly<Record<Role, string>> = {
  dentist: 'Dr. Ines Marten',
  lab_admin: 'Ana Petrov',
  designer: 'Jonas Lind',
  production_tech: 'Mei Tanaka',
  ceramist: 'Paul Okafor',
  qc_manager: 'Rosa Blum',
  shipping: 'Sam Reyes',
  digital_dept: 'Lena Roth',
  design_team: 'Omar Diaz',
  customer_care: 'Kim Sand',
  planner: 'Noa Levi',
  system: 'Lab system',
};

/** One step of a case's past. */
export interface Step {
  readonly type: EventType;
  readonly by: Role;
  readonly fields?: Readonly<Record<string, string>>;
  readonly plan?: PlanVersion;
  /** a revision of the prescription as it then stands */
  readonly edits?: readonly DraftEdit[];
  readonly documents?: readonly AttachmentRef[];
  /** what is to be changed in a plan */
  readonly requests?: CaseEvent['requests'];
  /** to what of a plan it is pinned */
  readonly about?: CaseEvent['about'];
  /** milliseconds since 1970; 18 hours after the step before unless told */
  readonly at?: number;
}

const MAIN_LINE: readonly (Step & { readonly stage: string })[] = [
  { stage: 'queued', type: 'case.submit', by: 'dentist' },
  { stage: 'received', type: 'case.receive', by: 'system', fields: { caseNumber: 'L-2041' } },
  { stage: 'design', type: 'design.start', by: 'designer' },
  { stage: 'production', type: 'production.start', by: 'production_tech' },
  { stage: 'finishing', type: 'finishing.start', by: 'ceramist' },
  { stage: 'qc', type: 'qc.start', by: 'qc_manager' },
  { stage: 'shipped', type: 'case.ship', by: 'shipping', fields: { trackingNumber: '1Z 999 AA1 01' } },
  { stage: 'delivered', type: 'delivery.confirm', by: 'system' },
];

let counter = 0;
export const nextId = (prefix: string) => `${prefix}-${String(++counter).padStart(5, '0')}`;

export const anItem = (
  product: string,
  teeth: readonly string[],
  more: Partial<PrescriptionItem> = {},
): PrescriptionItem => ({
  id: itemId(nextId('item')),
  product,
  teeth: teeth as readonly ToothCode[],
  material: 'zirconia',
  shade: undefined,
  note: '',
  ...more,
});

export const aFile = (name: string, more: Partial<AttachmentRef> = {}): AttachmentRef => {
  const id = attachmentId(nextId('file'));
  return {
    id,
    name,
    bytes: 2_400_000,
    root: id.padEnd(64, '0'),
    triangles: 84_000,
    verdict: 'pass',
    ...more,
  };
};

export interface CaseRecipe {
  readonly id?: string;
  /** walked to along the main line, 18 hours a step, the last one 18 hours ago */
  readonly stage?: string;
  readonly number?: string;
  readonly patientCode?: string;
  readonly items?: readonly PrescriptionItem[];
  readonly dateWanted?: string;
  readonly prescription?: Partial<Prescription>;
  /** what happened after the stage was reached */
  readonly then?: readonly Step[];
  /** overwrites the status, for states that the profile does not know */
  readonly status?: Readonly<Record<string, string>>;
  readonly startedAt?: number;
  readonly profile?: LabProfile;
  readonly origin?: Origin;
}

/** A case with a past: every entry of its history has passed the real lifecycle. */
export function aCase(recipe: CaseRecipe = {}): Case {
  const { stage = 'received', profile = restorative } = recipe;
  const lifecycle = compileLifecycle(profile.lifecycle);
  const items = recipe.items ?? [anItem('crown', ['14', '15'])];
  const steps: readonly Step[] = [
    ...MAIN_LINE.slice(0, MAIN_LINE.findIndex((step) => step.stage === stage) + 1),
    ...(stage === 'invoicing' ? [...MAIN_LINE.slice(0, 2), { type: 'quote.open', by: 'lab_admin' }] : []),
    ...(recipe.then ?? []),
  ];
  const startedAt = recipe.startedAt ?? NOW - (steps.length + 1) * STEP;
  const prescription: Partial<Prescription> = {
    patientCode: recipe.patientCode ?? 'PX-118',
    doctorName: 'Dr. Ines Marten',
    items: Object.fromEntries(items.map((item) => [item.id, item])),
    dateWanted: plainDate(recipe.dateWanted ?? '2026-03-20'),
    ...recipe.prescription,
  };
  const id = caseId(recipe.id ?? nextId('case'));
  let subject = newDraft(profile, id, instant(startedAt), prescription, recipe.origin);
  let at = startedAt;
  for (const step of steps) {
    at = step.at ?? at + STEP;
    subject = advance({ lifecycle, profile }, subject, step, at, recipe.number);
  }
  // the lab counts from the day that it received the case
  const revision = Math.max(0, subject.history.length - 1);
  return {
    ...subject,
    revision,
    ...(recipe.status && { status: { ...subject.status, ...recipe.status } }),
  };
}

function advance(rules: Rules, subject: Case, step: Step, at: number, number?: string): Case {
  const fields = {
    ...seenValues(rules.lifecycle.definition, subject, step.type),
    ...step.fields,
    ...(step.fields?.['caseNumber'] && number ? { caseNumber: number } : {}),
  };
  const event: CaseEvent = {
    id: eventId(nextId('event')),
    type: step.type,
    by: { role: step.by, name: NAMES[step.by] ?? step.by },
    at: instant(at),
    fields,
    ...(step.plan && { plan: step.plan }),
    ...(step.edits && { edits: step.edits, revisionOf: prescriptionVersion(subject) }),
    ...(step.documents && { documents: step.documents }),
    ...(step.requests && { requests: step.requests }),
    ...(step.about && { about: step.about }),
  };
  const result = advanceCase(rules, subject, event, instant(at));
  if (!result.ok) throw new Error(`${step.type}: ${result.refusal.code}`);
  return result.case;
}

/** A plan version with the digest that its content has. */
export async function aPlan(
  version: number,
  rows: Readonly<Record<string, Readonly<Record<string, string>>>>,
  { note = '', at = NOW - DAY }: { note?: string; at?: number } = {},
): Promise<PlanVersion> {
  const plan = {
    version,
    note,
    rows: Object.entries(rows).map(([tooth, aspects]): PlanRow => ({ tooth: tooth as ToothCode, aspects })),
  };
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(planPreimage(plan)));
  const digest = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { ...plan, proposedAt: instant(at), digest };
}

export const aView = (subject: Case, more: Partial<CaseView> = {}): CaseView => ({
  case: subject,
  unsent: 0,
  savedAt: subject.updatedAt,
  revising: undefined,
  followUps: followUpsOf(subject),
  trouble: undefined,
  uploads: {},
  reports: {},
  ...more,
});

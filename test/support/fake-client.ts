import { advanceCase, type Case, type CaseEvent, newDraft } from '../../src/domain/case.js';
import type { CaseStatus, LifecycleDefinition } from '../../src/domain/lifecycle/definition.js';
import { compileLifecycle } from '../../src/domain/lifecycle/machine.js';
import { allowedEvents, requiredFields } from '../../src/domain/lifecycle/table.js';
import { planPreimage } from '../../src/domain/plan.js';
import {
  type CaseId,
  caseId,
  type CaseView,
  dayIn,
  eventId,
  type EventType,
  instant,
  itemId,
  type LabClient,
  type LabProfile,
  type PlanRow,
  type PlanVersion,
  plainDate,
  type Prescription,
  type PrescriptionItem,
  restorative,
  type Role,
  type SendOutcome,
  type SyncView,
  type ToothCode,
  type Watch,
} from '../../src/index.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** between two steps of a made-up past */
const STEP = 18 * HOUR;
/** Monday, 9 March 2026, 15:00 in UTC: the present of every test unless it says otherwise */
export const NOW = Date.UTC(2026, 2, 9, 15);

const NAMES: Readonly<Record<Role, string>> = {
  dentist: 'Dr. Ines Marten',
  lab_admin: 'Ana Petrov',
  designer: 'Jonas Lind',
  production_tech: 'Mei Tanaka',
  ceramist: 'Paul Okafor',
  qc_manager: 'Rosa Blum',
  shipping: 'Sam Reyes',
  system: 'Lab system',
};

/** One step of a case's past. */
export interface Step {
  readonly type: EventType;
  readonly by: Role;
  readonly fields?: Readonly<Record<string, string>>;
  readonly plan?: PlanVersion;
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
const nextId = (prefix: string) => `${prefix}-${String(++counter).padStart(5, '0')}`;

export const anItem = (product: string, teeth: readonly string[], more: Partial<PrescriptionItem> = {}): PrescriptionItem => ({
  id: itemId(nextId('item')),
  product,
  teeth: teeth as readonly ToothCode[],
  material: 'zirconia',
  shade: undefined,
  note: '',
  ...more,
});

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
  let subject = newDraft(profile, caseId(recipe.id ?? nextId('case')), instant(startedAt), {
    patientCode: recipe.patientCode ?? 'PX-118',
    doctorName: 'Dr. Ines Marten',
    items: Object.fromEntries(items.map((item) => [item.id, item])),
    dateWanted: plainDate(recipe.dateWanted ?? '2026-03-20'),
    ...recipe.prescription,
  });
  let at = startedAt;
  for (const step of steps) {
    at = step.at ?? at + STEP;
    subject = advance(lifecycle, subject, step, at, recipe.number);
  }
  return { ...subject, ...(recipe.status && { status: { ...subject.status, ...recipe.status } as CaseStatus }) };
}

function advance(lifecycle: ReturnType<typeof compileLifecycle>, subject: Case, step: Step, at: number, number?: string): Case {
  const fields = { ...step.fields, ...(step.fields?.['caseNumber'] && number ? { caseNumber: number } : {}) };
  const event: CaseEvent = {
    id: eventId(nextId('event')),
    type: step.type,
    by: { role: step.by, name: NAMES[step.by] ?? step.by },
    at: instant(at),
    fields,
    ...(step.plan && { plan: step.plan }),
  };
  const result = advanceCase(lifecycle, subject, event, instant(at));
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
  trouble: undefined,
  uploads: {},
  reports: {},
  ...more,
});

/** A value that can be pushed to whoever watches it. */
class Source<Value> implements Watch<Value> {
  #observers = new Set<Parameters<Watch<Value>['subscribe']>[0]>();
  constructor(private read: () => Value | typeof SILENT) {}

  subscribe(observer: Parameters<Watch<Value>['subscribe']>[0]) {
    this.#observers.add(observer);
    const value = this.read();
    if (value !== SILENT) observer.next(value);
    return { unsubscribe: () => void this.#observers.delete(observer) };
  }

  tell(): void {
    const value = this.read();
    if (value !== SILENT) for (const { next } of this.#observers) next(value);
  }

  fail(error: unknown): void {
    for (const observer of this.#observers) observer.error?.(error);
  }

  get watchers(): number {
    return this.#observers.size;
  }
}

const SILENT = Symbol('nothing yet');

export interface FakeClient extends LabClient {
  /** what the element sent, in order */
  readonly sent: readonly { readonly id: CaseId; readonly type: EventType; readonly fields: Readonly<Record<string, string>> }[];
  readonly dismissed: readonly CaseId[];
  readonly triedNow: number;
  /** the lab's word: cases that are new or changed */
  push(...views: readonly (Case | CaseView)[]): void;
  remove(id: CaseId): void;
  setSync(view: Partial<SyncView>): void;
  /** the next `send()` ends so */
  nextSend(outcome: SendOutcome & { ok: false }): void;
  /** what the store tells when it cannot read */
  failReads(error: unknown): void;
  /** how many subscriptions are open: 0 after every element has left */
  readonly watchers: number;
}

/** A lab client in memory, with the real lifecycle and a clock that stands still. */
export function fakeClient(
  initial: readonly (Case | CaseView)[] = [],
  { profile = restorative, now = NOW, silent = false }: { profile?: LabProfile; now?: number; silent?: boolean } = {},
): FakeClient {
  const lifecycle = compileLifecycle(profile.lifecycle);
  const definition: LifecycleDefinition = profile.lifecycle;
  const toView = (one: Case | CaseView): CaseView => ('case' in one ? one : aView(one));
  const views = new Map(initial.map(toView).map((view) => [view.case.id, view]));
  const sent: { id: CaseId; type: EventType; fields: Readonly<Record<string, string>> }[] = [];
  const dismissed: CaseId[] = [];
  let isSilent = silent;
  let next: (SendOutcome & { ok: false }) | undefined;
  let sync: SyncView = { state: 'idle', unsent: 0, syncedAt: instant(now), fault: undefined };
  let triedNow = 0;
  const newestFirst = () => [...views.values()].sort((a, b) => (a.case.updatedAt < b.case.updatedAt ? 1 : -1));
  const list = new Source<readonly CaseView[]>(() => (isSilent ? SILENT : newestFirst()));
  const syncSource = new Source<SyncView>(() => sync);
  const counts = new Source<Readonly<Record<string, number>>>(() => {
    const tally: Record<string, number> = {};
    for (const { case: subject } of views.values()) tally[subject.status.stage] = (tally[subject.status.stage] ?? 0) + 1;
    return tally;
  });
  const single = new Map<CaseId, Source<CaseView | undefined>>();
  const one = (id: CaseId) => {
    const known = single.get(id) ?? new Source<CaseView | undefined>(() => (isSilent ? SILENT : views.get(id)));
    single.set(id, known);
    return known;
  };
  const tell = () => [list, counts, ...single.values()].forEach((source) => source.tell());
  const set = (view: CaseView) => void views.set(view.case.id, view);
  return {
    profile,
    account: { tenant: 'lab', subject: 'practice' },
    // a query is a new watch each time, as with Dexie
    cases: () => ({ subscribe: (observer) => list.subscribe(observer) }),
    case: one,
    counts,
    sync: syncSource,
    sent,
    dismissed,
    get triedNow() {
      return triedNow;
    },
    get watchers() {
      return [list, counts, syncSource, ...single.values()].reduce((sum, source) => sum + source.watchers, 0);
    },
    today: () => dayIn(profile.timeZone, now),
    actions: (subject) =>
      allowedEvents(definition, subject.status, 'dentist').map((type) => ({
        type,
        requires: requiredFields(definition, subject.status, type),
      })),
    async send(id, type, fields = {}) {
      sent.push({ id, type, fields });
      const refused = next;
      next = undefined;
      if (refused) return refused;
      const view = views.get(id);
      if (!view) return { ok: false, code: 'unknown-case' };
      const event: CaseEvent = { id: eventId(nextId('event')), type, by: { role: 'dentist', name: NAMES['dentist']! }, at: instant(now), fields };
      const result = advanceCase(lifecycle, view.case, event, instant(now));
      if (!result.ok) return { ok: false, code: 'refused', refusal: result.refusal };
      set({ ...view, case: result.case, unsent: view.unsent + 1 });
      tell();
      return Promise.resolve({ ok: true, event });
    },
    dismissTrouble(id) {
      dismissed.push(id);
      const view = views.get(id);
      if (view) set({ ...view, trouble: undefined });
      tell();
      return Promise.resolve();
    },
    syncNow: () => void triedNow++,
    check: () => [],
    createDraft: () => Promise.reject(new Error('not faked')),
    edit: () => Promise.reject(new Error('not faked')),
    attach: () => Promise.reject(new Error('not faked')),
    submit: () => Promise.reject(new Error('not faked')),
    discard: () => Promise.reject(new Error('not faked')),
    close: () => Promise.resolve(),
    push(...changed) {
      isSilent = false;
      changed.map(toView).forEach(set);
      tell();
    },
    remove(id) {
      views.delete(id);
      tell();
    },
    setSync(view) {
      sync = { ...sync, ...view };
      syncSource.tell();
    },
    nextSend: (outcome) => void (next = outcome),
    failReads: (error) => [list, ...single.values()].forEach((source) => source.fail(error)),
  };
}

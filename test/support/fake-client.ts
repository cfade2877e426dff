import { advanceCase, type Case, type CaseEvent } from '../../src/domain/case.js';
import { compileLifecycle } from '../../src/domain/lifecycle/machine.js';
import { allowedEvents, requiredFields } from '../../src/domain/lifecycle/table.js';
import {
  type CaseId,
  type CaseView,
  dayIn,
  eventId,
  type EventType,
  instant,
  type LabClient,
  type LabProfile,
  restorative,
  type SendOutcome,
  type SyncView,
  type Watch,
} from '../../src/index.js';
import { aView, NAMES, nextId, NOW } from './a-case.js';

export { aCase, anItem, aPlan, aView, type CaseRecipe, NOW, type Step } from './a-case.js';

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
  readonly sent: readonly {
    readonly id: CaseId;
    readonly type: EventType;
    readonly fields: Readonly<Record<string, string>>;
  }[];
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
  {
    profile = restorative,
    now = NOW,
    silent = false,
  }: { profile?: LabProfile; now?: number; silent?: boolean } = {},
): FakeClient {
  const lifecycle = compileLifecycle(profile.lifecycle);
  const toView = (one: Case | CaseView): CaseView => ('case' in one ? one : aView(one));
  const views = new Map(initial.map(toView).map((view) => [view.case.id, view]));
  const sent: { id: CaseId; type: EventType; fields: Readonly<Record<string, string>> }[] = [];
  const dismissed: CaseId[] = [];
  let isSilent = silent;
  let next: (SendOutcome & { ok: false }) | undefined;
  let sync: SyncView = { state: 'idle', unsent: 0, syncedAt: instant(now), fault: undefined };
  let triedNow = 0;
  const newestFirst = () =>
    [...views.values()].sort((a, b) => (a.case.updatedAt < b.case.updatedAt ? 1 : -1));
  const list = new Source<readonly CaseView[]>(() => (isSilent ? SILENT : newestFirst()));
  const syncSource = new Source<SyncView>(() => sync);
  const counts = new Source<Readonly<Record<string, number>>>(() => {
    const tally: Record<string, number> = {};
    for (const { case: subject } of views.values())
      tally[subject.status.stage] = (tally[subject.status.stage] ?? 0) + 1;
    return tally;
  });
  const single = new Map<CaseId, Source<CaseView | undefined>>();
  const one = (id: CaseId) => {
    const known =
      single.get(id) ?? new Source<CaseView | undefined>(() => (isSilent ? SILENT : views.get(id)));
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
      allowedEvents(profile.lifecycle, subject.status, 'dentist').map((type) => ({
        type,
        requires: requiredFields(profile.lifecycle, subject.status, type),
      })),
    async send(id, type, fields = {}) {
      sent.push({ id, type, fields });
      const refused = next;
      next = undefined;
      if (refused) return refused;
      const view = views.get(id);
      if (!view) return { ok: false, code: 'unknown-case' };
      const event: CaseEvent = {
        id: eventId(nextId('event')),
        type,
        by: { role: 'dentist', name: NAMES['dentist']! },
        at: instant(now),
        fields,
      };
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

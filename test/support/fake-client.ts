import { advanceCase, type Case, type CaseEvent } from '../../src/domain/case.js';
import { compileLifecycle } from '../../src/domain/lifecycle/machine.js';
import { actionsOf } from '../../src/domain/lifecycle/table.js';
import {
  type AttachOutcome,
  applyEdit,
  arrivalOf,
  type CaseId,
  type CaseView,
  checkPrescription,
  dayIn,
  type DraftEdit,
  editScope,
  type EventExtras,
  eventId,
  type EventType,
  impossibleActions,
  type InboxView,
  instant,
  type LabClient,
  type LabPeople,
  type LabProfile,
  type NoticePreferences,
  noticesOf,
  type PlanShares,
  receiptDay,
  type SaveOutcome,
  type SendOutcome,
  type SyncView,
  type Tombstone,
  type Watch,
} from '../../src/index.js';
import { restorative } from '../../src/profiles/restorative.js';
import { aView, NAMES, nextId, NOW } from './a-case.js';
import { type FakeBegun, fakeBegun } from './fake-begun.js';
import { fakeFiles, type FakeFiles } from './fake-files.js';
import { type FakeLists, fakeLists } from './fake-list.js';
import { revisionFacts, startsFollowUp } from './fake-revisions.js';
import { SILENT, Source } from './source.js';

export { aCase, aFile, anItem, aPlan, aView, type CaseRecipe, NOW, type Step } from './a-case.js';

export interface FakeClient extends LabClient {
  /** what the element sent, in order */
  readonly sent: readonly {
    readonly id: CaseId;
    readonly type: EventType;
    readonly fields: Readonly<Record<string, string>>;
    /** the names of the files that went with it */
    readonly documents?: readonly string[];
    readonly requests?: EventExtras['requests'];
    readonly about?: EventExtras['about'];
  }[];
  /** the calls of `revise()`, in order */
  readonly revised: readonly (readonly DraftEdit[])[];
  readonly dismissed: readonly CaseId[];
  readonly triedNow: number;
  /** how files are taken in */
  readonly files: FakeFiles;
  /** what was asked of lists of cases, and how they go */
  readonly lists: Pick<FakeLists, 'queries' | 'open' | 'setSearching'>;
  /** what was begun and not sent */
  readonly begunHere: FakeBegun;
  /** the lab's word: cases that are new or changed */
  push(...views: readonly (Case | CaseView)[]): void;
  remove(id: CaseId): void;
  setSync(view: Partial<SyncView>): void;
  /** the next `send()` ends so */
  nextSend(outcome: SendOutcome & { ok: false }): void;
  /** the next `revise()` ends so */
  nextSave(outcome: SaveOutcome & { ok: false }): void;
  /** what the store tells when it cannot read */
  failReads(error: unknown): void;
  /** how many subscriptions are open: 0 after every element has left */
  readonly watchers: number;
}

interface FakeOptions {
  readonly profile?: LabProfile;
  readonly now?: number;
  readonly silent?: boolean;
  readonly tombstones?: readonly Tombstone[];
  readonly read?: readonly string[];
  readonly shares?: PlanShares;
  readonly people?: LabPeople;
  /** another client's: two windows of one browser */
  readonly begunHere?: FakeBegun;
}

/** A lab client in memory, with the real lifecycle and a clock that stands still. */
export function fakeClient(
  initial: readonly (Case | CaseView)[] = [],
  { profile = restorative, now = NOW, silent = false, ...options }: FakeOptions = {},
): FakeClient {
  const { tombstones = [], read = [], shares, people, begunHere = fakeBegun(now) } = options;
  const lifecycle = compileLifecycle(profile.lifecycle);
  const toView = (one: Case | CaseView): CaseView => ('case' in one ? one : aView(one));
  const views = new Map(initial.map(toView).map((view) => [view.case.id, view]));
  const sent: FakeClient['sent'][number][] = [];
  const revised: (readonly DraftEdit[])[] = [];
  const dismissed: CaseId[] = [];
  const files = fakeFiles();
  const readIds = new Set(read);
  let wishes: NoticePreferences = {};
  let isSilent = silent;
  let next: (SendOutcome & { ok: false }) | undefined;
  let nextSaved: (SaveOutcome & { ok: false }) | undefined;
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
  const inbox = new Source<InboxView>(() => {
    if (isSilent) return SILENT;
    const notices = [...views.values()]
      .flatMap((view) => noticesOf(profile, view.case, 'practice', wishes))
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .map((notice) => ({ ...notice, isRead: readIds.has(notice.id) }));
    return { notices, unread: notices.filter(({ isRead }) => !isRead).length, wishes };
  });
  const single = new Map<CaseId, Source<CaseView | undefined>>();
  const one = (id: CaseId): Watch<CaseView | undefined> => {
    const known =
      single.get(id) ?? new Source<CaseView | undefined>(() => (isSilent ? SILENT : views.get(id)));
    single.set(id, known);
    return known;
  };
  const lists = fakeLists({
    profile,
    today: () => dayIn(profile.timeZone, now),
    views: () => (isSilent ? SILENT : views.values()),
  });
  const sources = () => [list, counts, inbox, ...single.values()];
  const tell = () => [...sources(), lists].forEach((source) => source.tell());
  const set = (view: CaseView) => void views.set(view.case.id, view);

  const append = (
    view: CaseView,
    event: Pick<CaseEvent, 'type' | 'fields' | 'edits' | 'documents' | 'requests' | 'about'>,
  ) => {
    const whole: CaseEvent = {
      ...revisionFacts(profile, view, event),
      id: eventId(nextId('event')),
      by: { role: 'dentist', name: NAMES['dentist']! },
      at: instant(now),
    };
    const result = advanceCase({ lifecycle, profile }, view.case, whole, instant(now));
    if (!result.ok) return { ok: false, code: 'refused', refusal: result.refusal } as const;
    set({ ...view, case: result.case, unsent: view.unsent + 1, ...(whole.edits && { revising: undefined }) });
    tell();
    return { ok: true, event: whole } as const;
  };
  const save = (id: CaseId, edits: readonly DraftEdit[]): SaveOutcome => {
    const view = views.get(id);
    if (!view) return { ok: false, code: 'unknown-case' };
    if (editScope(profile.lifecycle, view.case.status, 'dentist').kind !== 'revision')
      return { ok: false, code: 'not-editable' };
    const savedAt = instant(now);
    const revising = edits.reduce(applyEdit, view.revising ?? view.case.prescription);
    set({ ...view, revising, savedAt });
    tell();
    return { ok: true, savedAt };
  };
  const send: LabClient['send'] = (
    id,
    type,
    fields = {},
    { documents: picked = [], begun, ...extras } = {},
  ) => {
    sent.push({
      id,
      type,
      fields,
      ...(picked.length && { documents: picked.map(({ name }) => name) }),
      ...extras,
    });
    const refused = next;
    next = undefined;
    const view = views.get(id);
    if (refused) return Promise.resolve(refused);
    if (!view) return Promise.resolve({ ok: false, code: 'unknown-case' });
    const isSigned = !view.revising || view.revising.signature;
    if (profile.lifecycle.events[type]?.revises && !isSigned)
      return Promise.resolve({
        ok: false,
        code: 'incomplete',
        problems: [{ path: 'signature', code: 'sign-required', values: {} }],
      });
    const taken = files.takeAll(picked);
    if ('code' in taken) return Promise.resolve(taken);
    const { documents } = taken;
    const outcome = append(view, { type, fields, ...extras, ...(documents.length && { documents }) });
    if (outcome.ok && begun) begunHere.end(id, begun);
    return Promise.resolve(outcome);
  };
  return {
    profile,
    account: { tenant: 'lab', subject: 'practice' },
    // a query is a new watch each time, as with Dexie
    cases: () => ({ subscribe: (observer) => list.subscribe(observer) }),
    case: one,
    list: (query) => lists.list(query),
    tally: lists.tally,
    lists,
    shares,
    people,
    begunHere,
    begun: (id, kind) => begunHere.of(id, kind),
    counts,
    sync: syncSource,
    inbox,
    sent,
    revised,
    dismissed,
    files,
    get triedNow() {
      return triedNow;
    },
    get watchers() {
      return [...sources(), ...lists.sources(), ...begunHere.sources(), syncSource].reduce(
        (sum, source) => sum + source.watchers,
        0,
      );
    },
    now: () => now,
    today: () => dayIn(profile.timeZone, now),
    actions: (subject) => actionsOf(profile.lifecycle, subject.status, 'dentist'),
    scope: (subject) => editScope(profile.lifecycle, subject.status, 'dentist'),
    impossible: (subject) => impossibleActions(profile.lifecycle, subject.status, 'dentist'),
    send,
    revise(id, edits) {
      revised.push(edits);
      const failed = nextSaved;
      nextSaved = undefined;
      return Promise.resolve(failed ?? save(id, edits));
    },
    dropRevision(id) {
      const view = views.get(id);
      if (!view) return Promise.resolve({ ok: false, code: 'unknown-case' });
      set({ ...view, revising: undefined });
      tell();
      return Promise.resolve({ ok: true, savedAt: instant(now) });
    },
    attach: (id, slot, file, options) =>
      files.take(file, options, (value) => {
        save(id, [{ slot, value }]);
      }),
    addDocument: (id, file, options) =>
      files.take(file, options, (value) => {
        append(views.get(id)!, { type: 'document.add', fields: {}, documents: [value] });
      }),
    repairScan: (id, place) => {
      const there = views.get(id)?.case.prescription.scans[place];
      return Promise.resolve<AttachOutcome>(
        there ? { ok: false, code: 'not-repairable' } : { ok: false, code: 'copy-missing' },
      );
    },
    fileDigest: () => Promise.resolve(undefined),
    preview: (id) => Promise.resolve(files.previews.get(id)),
    scanPreview: (id) => Promise.resolve(files.meshes.get(id)),
    labFile: (_id, file) => files.read(file),
    scanPicture: (id) => Promise.resolve(files.pictures.get(id)),
    startFollowUp: (id, kind, fields = {}) =>
      startsFollowUp(profile, views.get(id), kind, fields, {
        send: (type, all) => send(id, type, all),
        draft: (subject) => {
          set(aView(subject));
          tell();
        },
      }),
    tombstone: (id) => Promise.resolve(tombstones.find((stone) => stone.id === id)),
    markRead(ids) {
      const all = [...views.values()].flatMap((view) => noticesOf(profile, view.case, 'practice'));
      for (const id of ids ?? all.map((notice) => notice.id)) readIds.add(id);
      inbox.tell();
      return Promise.resolve();
    },
    setWishes(changed) {
      wishes = changed;
      inbox.tell();
      return Promise.resolve();
    },
    dismissTrouble(id) {
      dismissed.push(id);
      const view = views.get(id);
      if (view) set({ ...view, trouble: undefined });
      tell();
      return Promise.resolve();
    },
    syncNow: () => void triedNow++,
    check: (prescription, followUp) =>
      checkPrescription(profile, prescription, receiptDay(profile, now), followUp),
    arrival: (items, priority = 'routine') => arrivalOf(profile, items, priority, now),
    templates: { subscribe: (observer) => (observer.next([]), { unsubscribe: () => undefined }) },
    saveTemplate: () => Promise.reject(new Error('not faked')),
    removeTemplate: () => Promise.reject(new Error('not faked')),
    createDraft: () => Promise.reject(new Error('not faked')),
    edit: () => Promise.reject(new Error('not faked')),
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
    nextSave: (outcome) => void (nextSaved = outcome),
    failReads: (error) =>
      [list, inbox, ...lists.sources(), ...single.values()].forEach((source) => source.fail(error)),
  };
}

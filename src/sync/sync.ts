import { liveQuery } from 'dexie';
import { type Actor, createActor, fromPromise } from 'xstate';
import type { Change } from '../domain/change.js';
import type { AttachmentId, CaseId } from '../domain/ids.js';
import type { Owner } from '../store/cases.js';
import type { AttachmentRecord, OpRecord } from '../store/database.js';
import { StoreFault } from '../store/faults.js';
import { revisedPrescription } from '../store/revising.js';
import type { Store } from '../store/store.js';
import {
  type Backend,
  type CodedPart,
  type FileTransport,
  type PartCoding,
  type Session,
  TransportFault,
} from './backend.js';
import { isFenceLost } from './fence.js';
import { lead } from './leader.js';
import { withLimit } from './limit.js';
import type { Outbox } from './outbox.js';
import { syncMachine } from './sync.machine.js';
import { CopyFault, manifestOf, upload } from './uploads/upload.js';
import { decodeOutcomes, decodePage, decodeSession } from './wire.js';

const CALL_MS = 30_000;
const PART_MS = 5 * 60_000;
/** A tab that has the lead and could not note it down tries again. */
const LEAD_AGAIN_MS = 5000;

const OF_THE_LINE: readonly string[] = ['offline', 'unauthorized', 'throttled', 'upgrade'];
/** A file that can never arrive as it is: its copy is gone or damaged, or the lab takes none of that size. */
const isLostFile = (error: unknown): boolean =>
  error instanceof CopyFault ||
  (error instanceof TransportFault && ['too-large', 'unacceptable'].includes(error.code));
/** The line, this device's storage and a lost lead stop everything; anything else is one case's own trouble. */
const concernsOneCase = (error: unknown): boolean =>
  error instanceof TransportFault
    ? !OF_THE_LINE.includes(error.code)
    : !(error instanceof StoreFault || isFenceLost(error));

export interface SyncOptions {
  readonly backend: Backend;
  readonly store: Store;
  readonly outbox: Outbox;
  readonly owner: Owner;
  readonly readCopy: (attachment: AttachmentRecord, start: number, end: number) => Promise<Blob>;
  /** codes a part of a copy that begins at `start`; absent: parts travel as they are */
  readonly packPart?:
    | ((
        attachment: AttachmentRecord,
        part: Blob,
        start: number,
        accepted: readonly PartCoding[],
      ) => Promise<CodedPart | undefined>)
    | undefined;
}

export interface Sync {
  readonly actor: Actor<typeof syncMachine>;
  stop(): void;
}

const limited = (files: FileTransport): FileTransport => ({
  begin: (file, signal) => withLimit(CALL_MS, signal, (inner) => files.begin(file, inner)),
  put: (file, part, bytes, digest, signal, coding) =>
    withLimit(PART_MS, signal, (inner) => files.put(file, part, bytes, digest, inner, coding)),
  complete: (file, signal) => withLimit(PART_MS, signal, (inner) => files.complete(file, inner)),
});

/** Carries the outbox to the lab and the lab's changes back, in the one tab that leads. */
export function startSync({ backend, store, outbox, owner, readCopy, packPart }: SyncOptions): Sync {
  let session: Session | undefined;
  /** the session in which the lab would not have a coded part after all: nothing is coded in it any more */
  let plainIn: Session | undefined;
  /** cases that failed the last time: they go last, so that they never stand in the way of the others */
  const failing = new Set<CaseId>();
  /** why one of them failed, told after the lab's news was fetched */
  let held: unknown;

  const connected = async (signal: AbortSignal): Promise<Session> => {
    session ??= decodeSession(await withLimit(CALL_MS, signal, (inner) => backend.connect(inner)));
    // somebody else is signed in: what waits here is never sent under another name
    if (session.tenant !== owner.tenant || session.subject !== owner.subject) {
      session = undefined;
      throw new TransportFault('unauthorized');
    }
    return session;
  };
  /** A sign-in that ended is asked for again; any other failure keeps the session. */
  const withSession = async (
    signal: AbortSignal,
    work: (session: Session) => Promise<void>,
  ): Promise<void> => {
    try {
      await store.ready();
      await work(await connected(signal));
    } catch (error) {
      if (error instanceof TransportFault && error.code === 'unauthorized') session = undefined;
      throw error;
    }
  };

  /** As the case calls it now: a scan that was moved to the other slot does not travel under the wrong jaw's name. */
  async function nameOf({ id, caseId, name }: AttachmentRecord): Promise<string> {
    const record = await store.db.cases.get(caseId);
    const known = record && [record.visible.prescription, revisedPrescription(record)];
    const refs = known?.flatMap((rx) => Object.values(rx?.scans ?? {})) ?? [];
    return refs.find((ref) => ref.id === id)?.name ?? name;
  }

  async function uploadOne(caseId: CaseId, id: AttachmentId, signal: AbortSignal): Promise<void> {
    const attachment = await store.db.attachments.get(id);
    if (!attachment) {
      // a follow-up uses files of the case before, which the lab has had all along; where not, it says so
      if ((await store.db.cases.get(caseId))?.visible.origin) return;
      throw new CopyFault('copy-missing');
    }
    const note = (state: AttachmentRecord['upload']['state'], sent: number) =>
      store.write('relaxed', ['attachments'], (db) => db.attachments.update(id, { upload: { state, sent } }));
    try {
      await upload(manifestOf({ ...attachment, name: await nameOf(attachment) }), {
        files: limited(backend.files),
        signal,
        read: (start, end) => readCopy(attachment, start, end),
        pack: async (part, start) => {
          const accepted = session === plainIn ? undefined : session?.codings;
          return accepted?.length ? packPart?.(attachment, part, start, accepted) : undefined;
        },
        onCodingRefused: () => (plainIn = session),
        onProgress: (sent) => void note('sending', sent).catch(() => undefined), // a figure on the screen, no more
      });
      await note('verified', attachment.digest.bytes);
    } catch (error) {
      await note(isLostFile(error) ? 'failed' : 'waiting', 0);
      throw error;
    }
  }

  async function send(op: OpRecord, change: Change, signal: AbortSignal): Promise<void> {
    // the lab takes no file of a case that it has deleted; its word on the change itself ends what waits here
    const isDeleted = (await store.db.tombstones.get(op.caseId)) !== undefined;
    const files = change.kind === 'event' && !isDeleted ? (change.event.manifest ?? []) : [];
    for (const { id } of files)
      try {
        await uploadOne(op.caseId, id, signal);
      } catch (error) {
        if (!isLostFile(error)) throw error;
        // the case cannot go without it; the person picks the file again, or another
        return outbox.settle(op, {
          kind: 'refused',
          id: op.id,
          refusal: { code: 'files-missing', files: [id] },
        });
      }
    const answer = await withLimit(CALL_MS, signal, (inner) => backend.push([change], inner));
    const [outcome, ...others] = decodeOutcomes(answer);
    if (!outcome || others.length || outcome.id !== change.id) throw new TransportFault('protocol');
    await outbox.settle(op, outcome);
  }

  const push = (signal: AbortSignal) =>
    withSession(signal, async ({ keepsDrafts }) => {
      const stuck = new Map<CaseId, unknown>();
      held = undefined;
      const waiting = async () => (await outbox.heads(keepsDrafts)).filter((op) => !stuck.has(op.caseId));
      // a second case that fails, and it may be the lab: what is left waits for the next attempt
      for (let heads = await waiting(); heads.length && stuck.size < 2; heads = await waiting()) {
        const sealed: [OpRecord, Change][] = [];
        for (const op of heads) {
          const change = await outbox.seal(op);
          if (change) sealed.push([op, change]);
        }
        // small things first: a comment does not wait behind 200 MB of another case
        const weight = ([op, change]: [OpRecord, Change]) =>
          (failing.has(op.caseId) ? 1000 : 0) +
          (change.kind === 'event' ? (change.event.manifest?.length ?? 0) : 0);
        for (const [op, change] of sealed.sort((a, b) => weight(a) - weight(b))) {
          if (stuck.size > 1) break;
          try {
            await send(op, change, signal);
            failing.delete(op.caseId);
          } catch (error) {
            if (signal.aborted || !concernsOneCase(error)) throw error;
            stuck.set(op.caseId, error);
            failing.add(op.caseId);
          }
        }
      }
      [held] = stuck.values();
    });

  const pull = (signal: AbortSignal) =>
    withSession(signal, async ({ epoch }) => {
      let since = await outbox.cursor(epoch);
      for (;;) {
        const from = since;
        let page;
        try {
          page = decodePage(await withLimit(CALL_MS, signal, (inner) => backend.pull(from, inner)));
        } catch (error) {
          if (!(error instanceof TransportFault) || error.code !== 'gone' || from === undefined) throw error;
          await outbox.resetCursor();
          since = undefined;
          continue;
        }
        await outbox.take(page);
        if (!page.more) break;
        if (page.cursor === from) throw new TransportFault('protocol');
        since = page.cursor;
      }
      if (held !== undefined) throw held;
    });

  const actor = createActor(
    syncMachine.provide({
      actors: {
        push: fromPromise(({ signal }) => push(signal)),
        pull: fromPromise(({ signal }) => pull(signal)),
      },
    }),
  ).start();

  let isStopped = false;
  const channel = new BroadcastChannel(`pontic:${store.name}`);
  let isLeading = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  const beginAgain = () => {
    clearTimeout(again);
    if (isLeading && !isStopped) again = setTimeout(begin, LEAD_AGAIN_MS);
  };
  const begin = () =>
    void outbox.raiseFence().then(
      // a lead that was lost, or gained while the engine stopped, is given up with it
      () => isLeading && !isStopped && actor.send({ type: 'lead.gained' }),
      // the disk was full, or the database is being opened anew: who holds the lead must not sit on it
      beginAgain,
    );
  // a tab that had the lead before may still have raised the fence after us
  actor.subscribe(({ value }) => value === 'following' && beginAgain());
  const stopLeading = lead({
    name: `pontic:${store.name}:leader`,
    locks: navigator.locks,
    channel,
    onGain() {
      isLeading = true;
      begin();
    },
    onLose() {
      isLeading = false;
      actor.send({ type: 'lead.lost' });
    },
  });
  // the fence was lost with the database
  const unlost = store.onLost(() => {
    if (isLeading) begin();
  });
  let newest = 0;
  // whole records: Dexie does not tell a query of auto-numbered keys alone about new ones
  const work = liveQuery(() => store.db.ops.toArray()).subscribe({
    next(ops) {
      const last = Math.max(0, ...ops.map((op) => op.seq));
      if (last > newest) actor.send({ type: 'outbox.changed' });
      newest = last;
    },
    // the database was closed or lost: the next write opens it again and says so
    error: () => undefined,
  });
  const unwatch = backend.watch?.(() => actor.send({ type: 'lab.changed' }));
  const online = () => actor.send({ type: 'network.online' });
  const offline = () => actor.send({ type: 'network.offline' });
  globalThis.addEventListener('online', online);
  globalThis.addEventListener('offline', offline);

  return {
    actor,
    stop() {
      isStopped = true;
      clearTimeout(again);
      globalThis.removeEventListener('online', online);
      globalThis.removeEventListener('offline', offline);
      unwatch?.();
      unlost();
      work.unsubscribe();
      actor.send({ type: 'engine.stopped' });
      actor.stop();
      stopLeading();
      channel.close();
    },
  };
}

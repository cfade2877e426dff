import { assign, fromPromise, setup } from 'xstate';
import { TransportFault } from './backend.js';
import { backoffMs } from './backoff.js';
import { isFenceLost } from './fence.js';

interface Context {
  /** failures in a row */
  readonly attempt: number;
  readonly fault: string | undefined;
  readonly retryAfterMs: number | undefined;
  /** something was queued while the outbox was not being looked at */
  readonly dirty: boolean;
  readonly syncedAt: number | undefined;
}

export type SyncEvent =
  | { type: 'lead.gained' }
  | { type: 'lead.lost' }
  | { type: 'outbox.changed' }
  | { type: 'lab.changed' }
  | { type: 'network.online' }
  | { type: 'network.offline' }
  | { type: 'retry.now' }
  | { type: 'engine.stopped' };

const POLL_MS = 60_000;
/** "It may be back without telling us": `navigator.onLine` is a hint, so even offline we try now and then. */
const OFFLINE_PROBE_MS = 30_000;

const codeOf = (error: unknown): string =>
  error instanceof TransportFault ? error.code : error instanceof Error ? error.name : 'unknown';
/** XState's error events carry what was thrown. */
const thrownBy = (event: object): unknown => ('error' in event ? event.error : undefined);
const unprovided = fromPromise<void>(() => Promise.reject(new Error('sync was not provided')));

/** A failed attempt, whether it was to send or to fetch. */
const onFault = [
  { guard: 'isUnauthorized', target: 'needsSignIn', actions: 'noteFault' },
  { guard: 'isFenced', target: 'following' },
  { guard: 'isOffline', target: 'offline', actions: 'noteFault' },
  { target: 'waiting', actions: 'noteFault' },
] as const;

/**
 * When to send, when to fetch, when to wait. One tab leads; the others follow. The bodies of `push` and `pull` are
 * given by the engine, so that the same table runs under a test's clock.
 */
export const syncMachine = setup({
  types: {
    context: {} as Context,
    events: {} as SyncEvent,
  },
  actors: { push: unprovided, pull: unprovided },
  delays: {
    poll: POLL_MS,
    probe: OFFLINE_PROBE_MS,
    backoff: ({ context }) => backoffMs(context.attempt, Math.random(), context.retryAfterMs),
  },
  guards: {
    isDirty: ({ context }) => context.dirty,
    mayTrySooner: ({ context }) => context.retryAfterMs === undefined,
    isOffline: ({ event }) => codeOf(thrownBy(event)) === 'offline',
    isUnauthorized: ({ event }) => codeOf(thrownBy(event)) === 'unauthorized',
    isFenced: ({ event }) => isFenceLost(thrownBy(event)),
  },
  actions: {
    markDirty: assign({ dirty: true }),
    markClean: assign({ dirty: false }),
    noteFault: assign(({ context, event }) => {
      const error = thrownBy(event);
      return {
        attempt: context.attempt + 1,
        fault: codeOf(error),
        retryAfterMs: error instanceof TransportFault ? error.retryAfterMs : undefined,
      };
    }),
    noteSuccess: assign({
      attempt: 0,
      fault: undefined,
      retryAfterMs: undefined,
      syncedAt: () => Date.now(),
    }),
    resetBackoff: assign({ attempt: 0, retryAfterMs: undefined }),
  },
}).createMachine({
  id: 'sync',
  context: { attempt: 0, fault: undefined, retryAfterMs: undefined, dirty: false, syncedAt: undefined },
  initial: 'following',
  on: { 'engine.stopped': '.stopped', 'lead.lost': '.following' },
  states: {
    following: { on: { 'lead.gained': 'pushing' } },
    pushing: {
      entry: 'markClean',
      on: { 'outbox.changed': { actions: 'markDirty' } },
      invoke: {
        src: 'push',
        onDone: 'pulling',
        onError: [...onFault],
      },
    },
    pulling: {
      on: { 'outbox.changed': { actions: 'markDirty' }, 'lab.changed': { actions: 'markDirty' } },
      invoke: {
        src: 'pull',
        onDone: [
          { guard: 'isDirty', target: 'pushing', actions: 'noteSuccess' },
          { target: 'idle', actions: 'noteSuccess' },
        ],
        onError: [...onFault],
      },
    },
    idle: {
      // the outbox is looked at as well: a queue must not depend on every change of it being noticed
      after: { poll: 'pushing' },
      on: {
        'outbox.changed': 'pushing',
        'lab.changed': 'pulling',
        'retry.now': 'pushing',
        'network.offline': 'offline',
      },
    },
    offline: {
      after: { probe: 'pushing' },
      on: {
        'network.online': { target: 'pushing', actions: 'resetBackoff' },
        'retry.now': 'pushing',
        'lab.changed': 'pushing',
      },
    },
    waiting: {
      after: { backoff: 'pushing' },
      on: {
        'network.online': { target: 'pushing', actions: 'resetBackoff' },
        'network.offline': 'offline',
        'retry.now': { target: 'pushing', actions: 'resetBackoff' },
        // what a person has just done does not wait behind an earlier failure, unless the lab asked for it
        'outbox.changed': { guard: 'mayTrySooner', target: 'pushing' },
      },
    },
    needsSignIn: {
      // the page may have signed in again without telling us
      after: { poll: 'pushing' },
      on: { 'retry.now': { target: 'pushing', actions: 'resetBackoff' } },
    },
    stopped: { type: 'final' },
  },
});

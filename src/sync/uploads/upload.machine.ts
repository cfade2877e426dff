import { assign, fromPromise, setup } from 'xstate';
import type { FileState } from '../backend.js';

interface Context {
  /** parts that the lab has, by its own word */
  readonly received: readonly number[];
  /** times that the lab found damaged parts after everything was sent */
  readonly repairs: number;
  readonly error: unknown;
}

const MOST_REPAIRS = 2;
const unprovided = <Output, Input = void>() =>
  fromPromise<Output, Input>(() => Promise.reject(new Error('the upload was not provided')));

/** XState's done events carry the lab's answer. */
const answerIn = (event: object): FileState | undefined =>
  'output' in event ? (event.output as FileState) : undefined;

/** One file on its way: announced, sent in parts, verified by the lab's own computation of the root. */
export const uploadMachine = setup({
  types: { context: {} as Context },
  actors: {
    begin: unprovided<FileState>(),
    send: unprovided<void, readonly number[]>(),
    verify: unprovided<FileState>(),
  },
  guards: {
    isVerified: ({ event }) => answerIn(event)?.kind === 'verified',
    canRepair: ({ context }) => context.repairs < MOST_REPAIRS,
  },
  actions: {
    keepReceived: assign({
      received: ({ event }) => {
        const answer = answerIn(event);
        return answer?.kind === 'receiving' ? answer.received : [];
      },
    }),
    countRepair: assign({ repairs: ({ context }) => context.repairs + 1 }),
    keepError: assign({ error: ({ event }): unknown => ('error' in event ? event.error : undefined) }),
  },
}).createMachine({
  id: 'upload',
  context: { received: [], repairs: 0, error: undefined },
  initial: 'queued',
  states: {
    queued: {
      invoke: {
        src: 'begin',
        onDone: [
          { guard: 'isVerified', target: 'done' },
          { target: 'sending', actions: 'keepReceived' },
        ],
        onError: { target: 'failed', actions: 'keepError' },
      },
    },
    sending: {
      invoke: {
        src: 'send',
        input: ({ context }) => context.received,
        onDone: 'verifying',
        onError: { target: 'failed', actions: 'keepError' },
      },
    },
    verifying: {
      invoke: {
        src: 'verify',
        onDone: [
          { guard: 'isVerified', target: 'done' },
          // the lab's set of good parts is the truth: ask for it again and send the rest
          { guard: 'canRepair', target: 'queued', actions: 'countRepair' },
          { target: 'failed' },
        ],
        onError: { target: 'failed', actions: 'keepError' },
      },
    },
    done: { type: 'final' },
    failed: { type: 'final' },
  },
});

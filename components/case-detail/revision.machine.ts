import { assign, fromPromise, setup } from 'xstate';
import type { DraftEdit, Instant } from '../../src/index.js';
import {
  errorIn,
  nothingToSave,
  saved,
  type Saving,
  taken,
  withEdit,
  withoutSlot,
} from '../internal/saving.js';

export type RevisionEvent =
  | { readonly type: 'rx.edited'; readonly edit: DraftEdit }
  | { readonly type: 'slot.filled'; readonly slot: string }
  | { readonly type: 'save.now' }
  /** what was typed is let go of */
  | { readonly type: 'save.over' };

/** Long enough to gather a word, short enough to lose none of it. */
const SETTLE_MS = 400;
const RETRY_MS = 5000;

const failing = () => Promise.reject(new Error('the form was not given a case'));

/** Whether what a person changed is safe on this device. */
export const revisionMachine = setup({
  types: { context: {} as Saving, events: {} as RevisionEvent },
  actors: { save: fromPromise<Instant, readonly DraftEdit[]>(failing) },
  delays: { settle: SETTLE_MS, retry: RETRY_MS },
  guards: { hasPending: ({ context }) => context.pending.length > 0 },
  actions: {
    keepEdit: assign(({ context, event }) => withEdit(context, event)),
    dropSlot: assign(({ context, event }) => withoutSlot(context, event)),
    takePending: assign(({ context }) => taken(context)),
    noteSaved: assign(({ context, event }) => saved(context, event)),
    noteFault: assign({ fault: ({ event }) => errorIn(event) }),
    dropEdits: assign(nothingToSave),
  },
}).createMachine({
  id: 'case-revision',
  initial: 'clean',
  context: nothingToSave,
  on: {
    'rx.edited': { actions: 'keepEdit', target: '.unsaved' },
    'slot.filled': { actions: 'dropSlot' },
    'save.over': { target: '.clean', actions: 'dropEdits' },
  },
  states: {
    clean: {},
    // counted from the first edit: somebody who types without a pause is saved all the same
    unsaved: {
      after: { settle: 'saving' },
      on: { 'save.now': 'saving', 'rx.edited': { actions: 'keepEdit' } },
    },
    saving: {
      entry: 'takePending',
      invoke: {
        src: 'save',
        input: ({ context }) => context.inFlight,
        onDone: [
          { guard: 'hasPending', target: 'unsaved', actions: 'noteSaved' },
          { target: 'clean', actions: 'noteSaved' },
        ],
        onError: { target: 'failed', actions: 'noteFault' },
      },
      // what is typed meanwhile is kept for the next round; the write that runs is not disturbed
      on: {
        'rx.edited': { actions: 'keepEdit' },
        // the page goes, or the whole is about to be sent: nobody waits for the next round
        'save.now': { guard: 'hasPending', target: 'saving', reenter: true },
      },
    },
    failed: {
      after: { retry: 'saving' },
      on: { 'save.now': 'saving', 'rx.edited': { actions: 'keepEdit' } },
    },
  },
});

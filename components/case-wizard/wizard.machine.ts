import { assign, fromPromise, raise, setup } from 'xstate';
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
import { type Step, STEPS } from './steps.js';

interface Context extends Saving {
  /** steps that were tried and found wanting: their problems are shown */
  readonly tried: readonly Step[];
  /** one thing is being changed from the last page, and the way on leads back there */
  readonly isChanging: boolean;
  /** why sending did not succeed */
  readonly sendFault: unknown;
}

export type WizardEvent =
  | { readonly type: 'draft.edited'; readonly edit: DraftEdit }
  | { readonly type: 'slot.filled'; readonly slot: string }
  | { readonly type: 'save.now' }
  | { readonly type: 'save.over' }
  | {
      readonly type: 'step.next';
      readonly step: Step;
      /** the next step that this order has */
      readonly to: Step;
      readonly problems: number;
      /** the first other step, before the last one, on which something is wrong */
      readonly incomplete?: Step | undefined;
    }
  | { readonly type: 'step.back'; readonly to: Step }
  | { readonly type: 'step.go'; readonly to: Step }
  | { readonly type: 'send.asked'; readonly problems: number }
  /** the lab did not take it: the draft is open again */
  | { readonly type: 'send.refused' };

/** Long enough to gather a word, short enough to lose none of it. */
const SETTLE_MS = 250;
const RETRY_MS = 5000;

/** A further attempt would end the same way: the draft has left, or is gone. */
const FINAL: ReadonlySet<unknown> = new Set(['not-editable', 'unknown-case']);

const failing = () => Promise.reject(new Error('the wizard was not given a draft'));

/** To whichever step is named: which steps an order has is the lab's matter. */
const toStep = STEPS.map((step) => ({ guard: `isTo.${step}` as 'isClean', target: `.${step}` as const }));

/** From the last page, to change one thing. */
const toChange = STEPS.map((step) => ({
  guard: `isTo.${step}` as 'isClean',
  target: step,
  actions: 'beginChange' as const,
}));

/** The change made something else necessary: there first, and then back to the last page. */
const toIncomplete = STEPS.map((step) => ({
  guard: `isIncomplete.${step}` as 'isClean',
  target: `.${step}` as const,
  actions: 'showIncomplete' as const,
}));

/** Where the person is, whether what they typed is safe, and whether the case has been signed off. */
export const wizardMachine = setup({
  types: { context: {} as Context, events: {} as WizardEvent },
  actors: {
    save: fromPromise<Instant, readonly DraftEdit[]>(failing),
    send: fromPromise<void>(failing),
  },
  delays: { settle: SETTLE_MS, retry: RETRY_MS },
  guards: {
    hasProblems: ({ event }) => 'problems' in event && event.problems > 0,
    isClean: ({ event }) => 'problems' in event && event.problems === 0,
    hasPending: ({ context }) => context.pending.length > 0,
    isChanging: ({ context }) => context.isChanging,
    isFinal: ({ event }) => FINAL.has((errorIn(event) as { code?: unknown } | undefined)?.code),
    ...Object.fromEntries(
      STEPS.map((step) => [
        `isTo.${step}`,
        ({ event }: { event: WizardEvent }) => 'to' in event && event.to === step,
      ]),
    ),
    ...Object.fromEntries(
      STEPS.map((step) => [
        `isIncomplete.${step}`,
        ({ context, event }: { context: Context; event: WizardEvent }) =>
          context.isChanging && event.type === 'step.next' && event.incomplete === step,
      ]),
    ),
  },
  actions: {
    keepEdit: assign(({ context, event }) => withEdit(context, event)),
    dropSlot: assign(({ context, event }) => withoutSlot(context, event)),
    takePending: assign(({ context }) => taken(context)),
    noteSaved: assign(({ context, event }) => saved(context, event)),
    noteFault: assign({ fault: ({ event }) => errorIn(event) }),
    noteSendFault: assign({ sendFault: ({ event }) => errorIn(event) }),
    clearSendFault: assign({ sendFault: undefined }),
    // stored with the signature, or deleted; tried again later, they would be put over what was written since
    dropEdits: assign({ pending: [], inFlight: [], fault: undefined }),
    beginChange: assign({ isChanging: true }),
    endChange: assign({ isChanging: false }),
    showIncomplete: assign({
      tried: ({ context, event }) =>
        event.type === 'step.next' && event.incomplete
          ? [...new Set([...context.tried, event.incomplete])]
          : context.tried,
    }),
    showProblems: assign({
      tried: ({ context, event }) => [
        ...new Set([...context.tried, ...(event.type === 'step.next' ? [event.step] : STEPS)]),
      ],
    }),
  },
}).createMachine({
  id: 'case-wizard',
  type: 'parallel',
  context: {
    ...nothingToSave,
    tried: [],
    isChanging: false,
    sendFault: undefined,
  },
  states: {
    step: {
      initial: 'patient',
      on: {
        'step.next': [
          { guard: 'hasProblems', actions: 'showProblems' },
          ...toIncomplete,
          { guard: 'isChanging', target: '.review' },
          ...toStep,
        ],
        'step.back': [{ guard: 'isChanging', target: '.review' }, ...toStep],
        'step.go': toStep,
      },
      states: {
        patient: {},
        work: {},
        request: {},
        files: {},
        details: {},
        review: { entry: 'endChange', on: { 'step.go': toChange } },
      },
    },
    save: {
      initial: 'clean',
      on: {
        'draft.edited': { actions: 'keepEdit', target: '.unsaved' },
        'save.over': { target: '.clean', actions: 'dropEdits' },
        'slot.filled': { actions: 'dropSlot' },
      },
      states: {
        clean: {},
        // counted from the first edit: somebody who types without a pause is saved all the same
        unsaved: {
          after: { settle: 'saving' },
          on: { 'save.now': 'saving', 'draft.edited': { actions: 'keepEdit' } },
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
            onError: [
              { guard: 'isFinal', target: 'refused', actions: 'noteFault' },
              { target: 'failed', actions: 'noteFault' },
            ],
          },
          // what is typed meanwhile is kept for the next round; the write that runs is not disturbed
          on: {
            'draft.edited': { actions: 'keepEdit' },
            // the page goes: nobody will be there for the next round
            'save.now': { guard: 'hasPending', target: 'saving', reenter: true },
          },
        },
        failed: {
          after: { retry: 'saving' },
          on: { 'save.now': 'saving', 'draft.edited': { actions: 'keepEdit' } },
        },
        // not tried again by itself; a further edit is one more attempt
        refused: { on: { 'save.now': 'saving' } },
      },
    },
    send: {
      initial: 'editing',
      states: {
        editing: {
          on: {
            'send.asked': [
              { guard: 'isClean', target: 'sending', actions: 'clearSendFault' },
              { actions: 'showProblems' },
            ],
          },
        },
        sending: {
          invoke: {
            src: 'send',
            onDone: { target: 'sent', actions: raise({ type: 'save.over' }) },
            onError: { target: 'editing', actions: 'noteSendFault' },
          },
        },
        sent: { on: { 'send.refused': 'editing' } },
      },
    },
  },
});
